"""No line of an anonymous edition leads to fewer than K firms: a script that knows the whole catalogue tries."""

import datetime
from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matchchain.catalogue.files.edition import Edition, LineFact
from matchchain.materials import Thesaurus
from matchchain.studies.handbook.anonymous import anonymous
from matchchain.studies.handbook.attack import attacked
from matchchain.studies.handbook.cells import cells_of, kinships
from matchchain.studies.handbook.families import FAMILIES, ancestors, family_of
from matchchain.studies.handbook.holding import HeldLine
from matchchain.studies.handbook.wide import widened
from tests.studies.handbook.parks import changed, parks

KNOWN = Thesaurus.default()
DAY = datetime.date(2026, 11, 22)
MEANT = {}


def meaning(name):
    from matchchain.materials import resolve_name

    if name not in MEANT:
        MEANT[name] = resolve_name(name, KNOWN).material
    return MEANT[name]


def held_lines(park):
    """The lines as `hold` gives them, without a plan."""
    found = []
    for firm in park.firms:
        for side, lines in (("offer", firm.offers), ("need", firm.needs)):
            for line in lines:
                material = meaning(line.material)
                means, zh, en = (material.id, material.zh, material.en) if material else (f"name:{line.material}", "", "")
                found.append(HeldLine(firm, side, line, means, zh, en, material, "t", None))
    return tuple(found)


class Catalogue:
    """All that an insider knows, told by the park alone: no code of the room is asked but what words mean."""

    def __init__(self, park):
        self.rows = []
        for firm in park.firms:
            group = firm.group or firm.id
            for side, lines in (("offer", firm.offers), ("need", firm.needs)):
                for line in lines:
                    material = meaning(line.material)
                    words = {("material", material.id)} if material else set()
                    if material:
                        words |= {("broader", one) for one in (material.id, *ancestors(material, KNOWN))}
                        words.add(("family", family_of(material, KNOWN)))
                    amount = line.quantity.likely if line.quantity else None
                    self.rows.append(((firm.id, side, line.id), group, side, words, amount))

    def fitting(self, side, level, label, low, high):
        return {
            group
            for _, group, at, words, amount in self.rows
            if at == side and (level, label) in words and (low is None or (amount is not None and low <= amount < high))
        }


def edition(name, park, wide):
    lines = tuple(
        LineFact(firm=line.firm.id, id=line.entry.id, side=line.side, material=line.entry.material, means=line.means)
        for line in held_lines(park)
    )
    return Edition(name=name, on="2026-11-22", park=park.name, digest="", reader="firms", anonymous=wide.k, lines=lines, cells=wide.cells)


def lookalikes(wide):
    """What a reader sees of a line -> the groups behind the lines that look so."""
    found = defaultdict(set)
    for cell in wide.cells:
        found[cell.side, cell.level, cell.label, cell.low, cell.high, cell.unit].add(cell.group)
    return found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(parks(), st.integers(2, 4))
def test_every_line_fits_k_firms_of_the_catalogue_and_looks_like_those_of_k(park, k):
    wide = anonymous(kinships(held_lines(park), KNOWN, lambda _: True), k, ())
    catalogue = Catalogue(park)
    assert not wide.hits
    for (side, level, label, low, high, _), groups in lookalikes(wide).items():
        assert len(catalogue.fitting(side, level, label, low, high)) >= k
        assert len(groups) >= k
    printed = {(cell.firm, cell.side, cell.line) for cell in wide.cells}
    assert len(printed) == len(wide.cells)
    assert wide.left_out == len(catalogue.rows) - len(printed)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), parks(), st.integers(2, 3), st.integers(2, 3))
def test_editions_beside_each_other_lead_to_k_firms_as_well(data, park, k, again):
    first = anonymous(kinships(held_lines(park), KNOWN, lambda _: True), k, ())
    later = data.draw(changed(park))
    second = anonymous(kinships(held_lines(later), KNOWN, lambda _: True), again, (edition("1", park, first),))
    assert not second.hits
    then, now = ({(c.firm, c.side, c.line): (c.cell, c.group) for c in wide.cells} for wide in (first, second))
    old = {(firm.id, side, line.id) for firm in park.firms for side, lines in (("offer", firm.offers), ("need", firm.needs)) for line in lines}
    for cell in {cell for cell, _ in (*then.values(), *now.values())}:
        came = {key: group for key, (at, group) in now.items() if at == cell and then.get(key, ("", ""))[0] != cell}
        went = {group for key, (at, group) in then.items() if at == cell and now.get(key, ("", ""))[0] != cell}
        if came:
            assert len({*came.values(), *went}) >= again
        elif went:
            assert len(went) >= min(k, again)
        joined = {group for key, group in came.items() if key not in old}
        assert not joined or len(joined) >= again
    for (side, level, label, low, high, _), groups in lookalikes(second).items():
        assert len(groups) >= again
        assert len(Catalogue(later).fitting(side, level, label, low, high)) >= again


@settings(max_examples=15, deadline=None)
@given(parks(), st.integers(2, 4))
def test_a_park_that_did_not_change_is_printed_the_same_again(park, k):
    known = kinships(held_lines(park), KNOWN, lambda _: True)
    first = anonymous(known, k, ())
    again = anonymous(known, k, (edition("1", park, first),))
    assert (again.cells, again.rounds, again.held_back) == (first.cells, 1, 0)


def park_of(*firms):
    from tests.parks import park_of as made

    return made("\n".join(f"- {{id: {name}, name: {name}厂, group: {group}, offers: [{{material: {material}, quantity: {amount} 吨/年}}]}}" for name, group, material, amount in firms) + "\n")


def levels(park, k, before=(), least=0):
    wide = anonymous(kinships(held_lines(park), KNOWN, lambda _: True), k, before, least=least)
    return {cell.firm: (cell.level, cell.label, cell.low) for cell in wide.cells}


def test_a_group_counts_as_one_firm():
    alike = [(name, "", "高炉渣", 150) for name in "abc"]
    slag = meaning("高炉渣").id
    assert levels(park_of(*alike), 3) == dict.fromkeys("abc", ("material", slag, 100.0))
    sisters = [("a", "红", "高炉渣", 150), ("b", "红 ", "高炉渣", 150), ("c", "", "高炉渣", 150)]
    assert levels(park_of(*sisters), 3) == {}


def test_what_is_printed_more_exactly_elsewhere_does_not_hide_the_rest():
    exact = [(name, "", "高炉渣", 150) for name in "abc"]
    assert set(levels(park_of(*exact, ("d", "", "钢渣", 150)), 3)) == {"a", "b", "c"}, "d would be the only other slag"
    rest = [("d", "", "钢渣", 150), ("e", "", "铜渣", 150), ("f", "", "钢渣", 150)]
    found = levels(park_of(*exact, *rest), 3)
    assert {found[name][0] for name in "def"} <= {"broader", "family"}


def test_a_band_of_too_few_is_not_printed():
    amounts = [("a", 150), ("b", 160), ("c", 1500), ("d", 1600)]
    park = park_of(*((name, "", "高炉渣", amount) for name, amount in amounts))
    assert {low for _, _, low in levels(park, 2).values()} == {100.0, 1000.0}
    assert {low for _, _, low in levels(park, 3).values()} == {None}


def test_who_joins_alone_waits_and_who_leaves_alone_takes_the_others_along():
    old = park_of(*((name, "", "高炉渣", 150) for name in "abcd"))
    first = anonymous(kinships(held_lines(old), KNOWN, lambda _: True), 3, ())
    before = (edition("1", old, first),)
    joined = replace(old, firms=(*old.firms, *park_of(("e", "", "高炉渣", 150)).firms))
    assert set(levels(joined, 3, before)) == set("abcd")
    three = replace(old, firms=(*old.firms, *park_of(*((name, "", "高炉渣", 150) for name in "efg")).firms))
    assert set(levels(three, 3, before)) == set("abcdefg")
    left = replace(old, firms=old.firms[:3])
    assert "material" not in {level for level, _, low in levels(left, 3, before).values() if low is not None}


def test_the_attack_finds_what_was_not_made_wide():
    park = park_of(*((name, "", "高炉渣", 150) for name in "ab"), ("c", "", "钢渣", 150))
    known = kinships(held_lines(park), KNOWN, lambda _: True)
    hits = attacked(cells_of(known, 1, {}), known, 2, ())
    assert {key[0] for hit in hits for key in hit.lines} == {"c"}
    assert {(hit.groups, hit.how) for hit in hits} == {(1, "catalogue"), (1, "cell")}


def test_words_of_the_park_alone_are_printed_by_a_wider_one():
    lines = [("a", "", "没有的料", 5), ("b", "", "没有的料", 5), ("c", "", "没有的料", 5)]
    assert levels(park_of(*lines), 2) == {}


def test_what_a_firm_shows_to_nobody_is_not_printed_and_its_amount_only_where_it_shares_it():
    from matchchain.studies.handbook.holding import hold
    from tests.parks import park_of as made

    park = made("""
        - {id: a, name: 甲厂, share: {lines: {高炉渣: no}}, offers: [{material: 高炉渣, kind: waste, quantity: 150 吨/年}]}
        - {id: b, name: 乙厂, share: {quantity: no}, offers: [{material: 高炉渣, kind: waste, quantity: 150 吨/年}]}
        - {id: c, name: 丙厂, offers: [{material: 高炉渣, kind: waste, quantity: 150 吨/年}]}
    """)
    held = hold(park, DAY)
    wide = widened(held, 2, (), firms=frozenset("abc"), families=False)
    assert {(cell.firm, cell.low) for cell in wide.cells} == {("b", None), ("c", None)}
    public = widened(held, 2, (), firms=frozenset("abc"), families=True)
    assert {(cell.level, cell.label) for cell in public.cells} == {("family", "slags")}


def test_every_file_of_materials_is_in_one_family_at_most_and_only_these_in_none():
    files = {material.family for material in KNOWN}
    listed = [file for family in FAMILIES.values() for file in family]
    assert len(listed) == len(set(listed))
    assert set(listed) <= files
    assert files - set(listed) == {"registry", "streams/further", "streams/site-names"}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_has_a_name(family):
    from matchchain.wording.message import sentence_of

    assert all(sentence_of(f"handbook.family.{family}"))
