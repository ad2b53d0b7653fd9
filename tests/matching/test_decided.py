"""What a person decided of a name: the card before the park, a confirmed name keeps its words, a no is a refusal."""

import datetime

import pytest

from matchchain.matching import match
from matchchain.matching.pairing.decided import Decided, decided_on, denied_ids, less_meanings, meaning_of
from matchchain.materials import Thesaurus, resolve_name, thesaurus_of
from matchchain.park import Naming, Offer, Park
from tests.parks import TODAY, park_of

KNOWN = Thesaurus.default()
WINE = """
- id: a
  name: 厂a
  offers:
    - {material: 黄水, kind: waste, legal: general-waste, quantity: 100吨/年, disposal_cost: 300元/吨%s}
- id: b
  name: 厂b
  needs:
    - {material: %s, quantity: 100吨/年, price: 200元/吨}
"""


def wine(need="白酒黄水", naming="", **files):
    said = f", naming: {{{naming}}}" if naming else ""
    return park_of(WINE % (said, need), **files)


def found(park):
    return match(park, today=TODAY)


def open_pairs(park):
    return found(park).unread.tolist()


def one(naming, park_names=()):
    return decided_on([Offer(material="黄水", naming=naming)], Park(names=park_names))[0]


def test_nothing_was_decided_of_most_names():
    assert one(None) == Decided()


def test_the_card_goes_before_the_park():
    wide = (Naming(name=" 黄水", means="废水", never=("甲",), by="园区", on="2026-01-01"),)
    assert one(None, wide) == Decided("废水", ("甲",), "园区", "2026-01-01")
    assert one(Naming(means="白酒黄水", by="王工"), wide) == Decided("白酒黄水", ("甲",), "王工", "2026-01-01")
    assert one(Naming(never=("废水",)), wide).means == ""


def test_what_it_means_is_not_among_what_it_never_means():
    assert one(Naming(means="废水", never=("废水", "甲"))).never == ("甲",)


@pytest.mark.parametrize(
    ("text", "means", "read"),
    [
        ("黄水", "", "黄水"),
        ("黄水", "黄水", "黄水"),
        ("黄水", "白酒黄水", "白酒黄水"),
        ("反刍饲料蛋白源", "反刍饲料", "反刍饲料蛋白源"),  # the same use: its own words say more
        ("废水处理污泥", "污泥", "废水处理污泥"),
        ("污泥", "造纸污泥", "造纸污泥"),
    ],
)
def test_under_which_name_a_line_is_looked_up(text, means, read):
    assert meaning_of(text, Decided(means), KNOWN) == read


def test_a_meaning_that_was_denied_is_none_of_a_name_s_meanings():
    name = resolve_name("黄水", KNOWN)
    left = less_meanings(name, ("白酒黄水",), KNOWN)
    assert [c.id for c in left.candidates] == [c.id for c in name.candidates if c.material.zh != "白酒黄水"]
    assert less_meanings(name, (), KNOWN) is name
    assert less_meanings(name, ("烧碱",), KNOWN) is name


def test_what_was_denied_is_known_by_its_identity_and_by_its_words():
    ids = denied_ids(("caustic soda", "生产某某的原料"), KNOWN)
    assert "sodium-hydroxide" in ids
    assert any(one.startswith("=") and "某某" in one for one in ids)


def test_a_name_of_several_meanings_waits_and_a_yes_on_the_card_lets_it_in():
    assert open_pairs(wine()) == [True]
    assert open_pairs(wine(naming="means: 白酒黄水")) == [False]
    assert open_pairs(wine(naming="means: 废水")) == []
    assert open_pairs(wine(naming="never: [白酒黄水]")) == []


def test_a_yes_for_the_park_is_the_same():
    yes = "names:\n  - {name: 黄水, means: 白酒黄水, by: 王工, on: 2026-11-22}\n"
    assert open_pairs(wine(materials=yes)) == [False]
    assert open_pairs(wine(materials=yes, naming="never: [白酒黄水]")) == []
    assert thesaurus_of(wine(materials=yes)).index.labels["黄水"]
    assert resolve_name("黄水", thesaurus_of(wine(materials=yes))).material.zh == "白酒黄水"


def test_what_a_person_denied_is_refused_with_who_and_when():
    park = park_of(
        """
        - id: a
          name: 厂a
          offers: [{material: 造纸污泥, kind: waste, legal: general-waste, quantity: 100吨/年}]
        - id: b
          name: 厂b
          needs: [{material: 污泥, quantity: 100吨/年, naming: {never: [污泥], by: 王工, on: 2026-11-22}}]
        """
    )
    denied = found(park)
    assert len(denied.candidates) == 0
    ((_, _, refusal),) = denied.refusals
    assert (refusal.kind, refusal.reason.key) == ("different", "matching.denied")
    assert (refusal.reason.facts["by"], refusal.reason.facts["on"]) == ("王工", "2026-11-22")


def test_the_percentage_of_a_name_stays_whatever_it_was_settled_to_mean():
    park = park_of(
        """
        - id: a
          name: 厂a
          offers: [{material: 30%黄水, quantity: 100吨/年, naming: {means: 白酒黄水}}]
        - id: b
          name: 厂b
          needs: [{material: 白酒黄水, quantity: 100吨/年}]
        """
    )
    (offer,) = found(park).candidates.offers.entries
    assert offer.concentration.likely == pytest.approx(0.3)


def test_two_lines_of_one_name_are_decided_apart():
    park = park_of(
        """
        - id: a
          name: 厂a
          offers: [{material: 黄水, quantity: 100吨/年, naming: {means: 白酒黄水}}]
        - id: c
          name: 厂c
          offers: [{material: 黄水, quantity: 100吨/年}]
        - id: d
          name: 厂d
          offers: [{material: 黄水, quantity: 100吨/年, naming: {never: [白酒黄水]}}]
        - id: b
          name: 厂b
          needs: [{material: 白酒黄水, quantity: 100吨/年}]
        """
    )
    result = found(park)
    assert [(result.candidates.supplier(k).id, bool(result.unread[k])) for k in range(len(result.candidates))] == [
        ("a", False), ("c", True),
    ]  # fmt: skip


def test_the_day_does_not_matter():
    park = wine()
    assert match(park, today=datetime.date(2020, 1, 1)).unread.tolist() == [True]
