from matchchain.materials import Thesaurus, with_park
from matchchain.materials.knowledge.alike import LONGEST, beside, by_ends, slack
from matchchain.park import Naming, ParkMaterial

NAMES = ("硝酸纳", "soda ashh", "电厂细恢", "粉媒灰", "sulphuric acit")


def found(name, known):
    most = slack(len(name), han=not name.isascii())
    return list(beside(name, most, known.index.alike))


def anew(known):
    return by_ends(label for label, ids in known.index.labels.items() if len(ids) == 1)


def test_what_lies_packed_is_what_all_labels_make_anew():
    known = Thesaurus.default()
    assert dict(known.index.alike.items()) == anew(known)


def test_a_park_has_its_own_labels_behind_those_that_are_shipped():
    own = ParkMaterial(name="电厂细灰甲", aliases=("plant fines A", "硝酸钠"))
    known = with_park(Thesaurus.default(), materials=(own,), names=(Naming(name="镇园之宝", means="粉煤灰"),))
    again = with_park(known, names=(Naming(name="电厂细灰乙", means="粉煤灰"),))
    for park in (known, again):
        made = anew(park)
        assert {place: park.index.alike[place] for place in park.index.alike.own} == {
            place: made[place] for place in park.index.alike.own
        }
        assert all(tuple(labels) in ((), *made.values()) for name in NAMES for labels in found(name, park))


def test_what_is_unknown_is_like_nothing():
    below = Thesaurus.default()
    known = below.without(m.id for m in below if m.id != "sodium-nitrate")
    assert dict(known.index.alike) == anew(known)
    assert "硝酸钠" in {label for labels in found("硝酸纳", known) for label in labels}
    assert not any("fly ash" in labels for labels in found("fly ashh", known))


def test_labels_longer_than_any_name_looks_at_stand_nowhere():
    longest = LONGEST + slack(LONGEST, han=False)
    assert by_ends(["a" * longest])
    assert not by_ends(["a" * (longest + 1)])
