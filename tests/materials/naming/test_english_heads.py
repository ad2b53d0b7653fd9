"""English noun compounds: the last noun is the thing, what stands before it only says of what or for what."""

import pytest

from matchchain.materials import Thesaurus, resolve_name
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.naming.joint import in_common
from matchchain.materials.naming.kinds import name_on_line
from matchchain.materials.naming.offered import resolve_offered
from matchchain.materials.naming.told import told_beside

KNOWN = Thesaurus.default()


def read(text, kind="waste"):
    found = resolve_offered(name_on_line(text, kind, KNOWN), KNOWN)
    if found.material is None:
        return set()
    return {found.material.id, *ancestors(found.material, KNOWN, families=True)}


@pytest.mark.parametrize(
    ("text", "thing", "never"),
    [
        ("Cement sacks", "paper-sack-used", "cement"),
        ("Semolina sacks", "waste-packaging", "flour"),
        ("Lactose sacks, empty", "waste-packaging", "lactose"),
        ("Peach bins", "waste-packaging", "organic-residues"),
    ],
)
def test_a_container_behind_a_good_is_the_container(text, thing, never):
    assert thing in read(text)
    assert never not in read(text)


@pytest.mark.parametrize(
    "text",
    ["citric acid 25kg bags", "citric acid in bags", "citric acid, bags", "citric acid 99% bags", "citric acid/sacks"],
)
def test_a_container_behind_an_amount_or_a_comma_only_says_how_a_good_is_packed(text):
    assert resolve_name(text).material.id == "citric-acid"


@pytest.mark.parametrize("text", ["Water pipes", "Gas pipes", "Coolant pump casings"])
def test_a_part_is_never_what_runs_through_it(text):
    assert not {"waste-water", "off-gas", "waste-coolant"} & read(text)


@pytest.mark.parametrize(
    ("text", "waste"),
    [
        ("Transformer oil, PCB free", "waste-transformer-oil"),
        ("Underground cable, armoured", "waste-cable"),
        ("Filter bags from pigment milling", "filter-media-waste"),
    ],
)
def test_an_article_among_other_words_on_a_line_of_waste_is_its_waste(text, waste):
    assert waste in read(text)
    assert waste not in read(text, "product")


@pytest.mark.parametrize("text", ["paint in skips", "redundant paint", "mixed paint", "paint for disposal", "damaged paint"])
def test_what_happens_to_an_article_on_a_line_of_waste_leaves_it_its_waste(text):
    assert "waste-paint" in read(text)


@pytest.mark.parametrize("text", ["lime mud stored in the yard", "lime mud to landfill", "lime mud awaiting collection"])
def test_where_a_thing_lies_or_goes_says_nothing_of_it(text):
    assert "lime-mud" in read(text, "by-product")


@pytest.mark.parametrize(
    ("text", "one"),
    [("Crop ends, billet", "steel-scrap"), ("Black mass, NMC", "ncm-black-mass"), ("Buffing dust, leather", "buffing-dust-leather")],
)
def test_a_kind_behind_a_comma_is_no_second_thing(text, one):
    assert one in read(text)


def test_two_goods_with_a_comma_between_them_are_two():
    assert resolve_offered("gypsum, limestone", KNOWN).status == "ambiguous"


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("orange peel and apple pomace", "fruit-pomace"),
        ("grain dust and screenings", "grain-dust"),
        ("GRP grinding dust and offcuts", "grp-offcuts"),
    ],
)
def test_two_by_products_are_what_both_are_a_kind_of(text, one):
    assert in_common(text, KNOWN).id == one
    found = resolve_offered(text, KNOWN)
    assert found.how == "class"
    assert one in read(text)


@pytest.mark.parametrize("text", ["rags and screenings", "wood chips and asbestos waste", "cement and lime", "fly ash"])
def test_what_has_nothing_in_common_stays_two(text):
    assert in_common(text, KNOWN) is None


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("PFA from silos, LOI 5%", "coal-fly-ash"),
        ("PFA, flakes for resins", "paraformaldehyde"),
        ("Recovered IPA 85%", "isopropanol"),
        ("hypo 12%", "sodium-hypochlorite"),
    ],
)
def test_words_beside_tell_an_ambiguous_label_to_confirm(text, one):
    assert told_beside(text, KNOWN).id == one
    assert one in read(text)
    assert resolve_offered(text, KNOWN).how == "class"


@pytest.mark.parametrize("text", ["PFA", "IPA", "PFA, flakes from silos"])
def test_an_ambiguous_label_without_such_words_or_with_words_of_both_is_asked(text):
    assert told_beside(text, KNOWN) is None
    assert resolve_offered(text, KNOWN).material is None


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Red mud filter cake", "red-mud"),
        ("Glass wool production waste", "glass-fibre-waste"),
        ("Spent molecular sieve 4A", "molecular-sieve-spent"),
        ("polyester fibre waste, mixed denier", "polyester-fibre-waste"),
        ("Acetonitrile/water azeotrope waste", "waste-acetonitrile"),
        ("Out of date yoghurt in pots", "dairy-residue"),
        ("LP steam surplus", "low-pressure-steam"),
        ("SRF 18 MJ/kg", "rdf"),
        ("Nylon 66 regrind", "waste-pa"),
    ],
)
def test_pieces_steps_codes_and_figures_leave_a_thing_what_it_is(text, one):
    assert one in read(text)
