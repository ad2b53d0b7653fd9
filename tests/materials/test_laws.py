"""Laws that hold for every name, not only for those somebody thought of."""

from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.materials import Thesaurus, compare_names, resolve_name
from matchchain.materials.knowledge.index import all_labels

_MATERIALS = [m for m in Thesaurus.default() if m.family.startswith(("substances/", "streams/"))]
_LABELS = sorted({label for m in _MATERIALS for label in all_labels(m)})
labels = st.sampled_from(_LABELS)
wild = st.one_of(
    labels, st.text(max_size=16), st.text(alphabet="硫亚酸钠钾氢氯化水合三二甲乙丙醇酮()%9-", max_size=9)
)


@settings(max_examples=150, deadline=None)
@given(wild, wild)
def test_comparing_is_symmetric(a, b):
    there, back = compare_names(a, b), compare_names(b, a)
    assert (there.decision, there.relation) == (back.decision, back.relation)


@settings(max_examples=150, deadline=None)
@given(labels, st.sampled_from(["25kg/袋", "吨包", "200L桶装"]))
def test_a_name_is_the_same_as_itself_in_a_bag(label, packaging):
    if resolve_name(label).status != "resolved":
        return
    assert compare_names(label, label).decision == "same"
    with_bag = compare_names(label, f"{label}({packaging})")
    assert with_bag.decision == "same", with_bag


@settings(max_examples=100, deadline=None)
@given(wild)
def test_only_a_resolved_name_has_a_material_or_a_use(text):
    found = resolve_name(text)
    assert (found.material is not None or found.use is not None) == (found.status == "resolved")
    assert len(found.candidates) <= 3


@settings(max_examples=100, deadline=None)
@given(labels)
def test_a_label_never_resolves_to_a_stranger(label):
    """Every label leads to a material that bears it, or to the base of that grade, or asks."""
    found = resolve_name(label)
    if found.material is None:
        return
    holders = {m.id for m in _MATERIALS if label in all_labels(m)}
    kin = {parent for m in _MATERIALS if m.id in holders for _, parent in m.parents}
    assert found.material.id in holders | kin


_NUMBERS = sorted({m.cas for m in Thesaurus.default() if m.cas})
_EXCLUDING = ["other than {}", "solvent except {}", "not {}", "{} free", "free of {}", "不含{}的溶剂", "非{}", "除{}外", "without {}"]
_CONTAINING = ["water containing {}", "含{}的废水", "mixture with {}", "residue after removal of {}", "contaminated with {}"]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(_NUMBERS), st.sampled_from([*_EXCLUDING, *_CONTAINING]))
def test_a_number_behind_an_excluding_or_containing_word_never_decides(number, words):
    found = resolve_name(words.format(number))
    assert found.material is None or found.material.cas != number
    assert number not in {candidate.cas for candidate in found.candidates}


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(_NUMBERS), st.sampled_from(_NUMBERS))
def test_two_numbers_never_resolve_to_one_of_them(first, second):
    if first != second and not {m.id for m in _of(first)} & {m.id for m in _of(second)}:
        assert resolve_name(f"{first} {second}").status != "resolved"


def _of(number):
    known = Thesaurus.default()
    return [known[identity] for identity in known.index.cas.get(number, ())]
