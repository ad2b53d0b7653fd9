"""The tables by which names are looked up, built once from the knowledge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from matchchain.expressions import expression
from matchchain.materials.facts.material import Ambiguity, Material
from matchchain.materials.facts.use import Use
from matchchain.materials.grammar.formula import plain, read_formula
from matchchain.materials.grammar.reading import read_composition
from matchchain.materials.knowledge.alike import by_ends
from matchchain.materials.writing.attributes import Attributes
from matchchain.materials.writing.parse import readings
from matchchain.materials.writing.pieces import pieces_of
from matchchain.materials.writing.spelling import key, tidy
from matchchain.values import dataclass

Ids = tuple[str, ...]
# Only labels that could be compositions are read as such: the grammar is the dear part of building.
_IONIC = expression(r"[a-z](?:ate|ite|ide)\b|acid|[酸化醇]")
_SALT = frozenset(
    [
        "Li",
        "Na",
        "K",
        "Rb",
        "Cs",
        "Be",
        "Mg",
        "Ca",
        "Sr",
        "Ba",
        "Al",
        "Zn",
        "Cd",
        "Hg",
        "Fe",
        "Co",
        "Ni",
        "Cu",
        "Mn",
        "Cr",
        "Ag",
        "Pb",
        "Sn",
        "Bi",
        "Zr",
        "La",
        "Ce",
        "N",
    ]
)


@dataclass(frozen=True, slots=True)
class Index:
    """Look-up tables; every value is a tuple of ids.

    Attributes:
        labels: key of a label -> materials.
        uses: key of a label -> uses.
        asks: key of an ambiguous label -> its place in the list of ambiguities.
        cas, codes: CAS number; waste code (HW34, 900-300-34, EWC 100102) -> materials.
        ions: composition by ions (without water) -> materials.
        hills: Hill formula (without water) -> materials.
        written: formula as written, plain -> materials.
        groups: formula whose groups say which substance is meant -> material.
        children: id -> its grades, forms, hydrates and mixtures.
        origins: "id|by-product" -> the material that is this origin of it.
        grades: a grade that only its words set apart (食品级盐酸) -> its base.
        doubtful: key of a label that one list alone gives -> materials.
        pieces: what labels of by-products and goods are made of -> these labels, as written.
        alike: length with first or last character -> keys of labels that mean one material.
    """

    labels: Mapping[str, Ids]
    uses: Mapping[str, Ids]
    asks: Mapping[str, int]
    cas: Mapping[str, Ids]
    codes: Mapping[str, Ids]
    ions: Mapping[str, Ids]
    hills: Mapping[str, Ids]
    written: Mapping[str, Ids]
    groups: Mapping[str, Ids]
    children: Mapping[str, Ids]
    origins: Mapping[str, Ids]
    grades: Mapping[str, Ids]
    doubtful: Mapping[str, Ids]
    pieces: Mapping[str, Ids]
    alike: Mapping[str, Ids]


def build(
    materials: Sequence[Material],
    uses: Sequence[Use],
    ambiguities: Sequence[Ambiguity],
    doubtful: Mapping[str, Ids] | None = None,
    groups: Mapping[str, str] | None = None,
) -> Index:
    """The index of a thesaurus."""
    here = {m.id for m in materials}
    labels, by_use = _labels(materials), _use_labels(uses)
    by_formula = _formulas(materials)
    return Index(
        labels=labels,
        uses=by_use,
        asks={key(made.label): place for place, made in enumerate(ambiguities)},
        cas=_table((m.cas, m.id) for m in materials if m.cas),
        codes=_codes(materials),
        ions=_ions(materials),
        hills=by_formula[0],
        written=by_formula[1],
        groups={plain(f): (i,) for f, i in (groups or {}).items() if i in here},
        children=_table((parent, m.id) for m in materials for _, parent in m.parents),
        origins=_origins(materials, labels),
        grades=_grades(materials, labels),
        doubtful={where: ids for where, ids in (doubtful or {}).items() if here.issuperset(ids)},
        pieces=_pieces(materials),
        alike=by_ends(label for label, ids in labels.items() if len(ids) == 1),
    )


def _table(pairs: Iterable[tuple[str, str]]) -> dict[str, Ids]:
    table: dict[str, dict[str, None]] = defaultdict(dict)
    for where, identity in pairs:
        table[where][identity] = None
    return {where: tuple(ids) for where, ids in table.items()}


def all_labels(m: Material) -> Iterable[str]:
    """Every label of a material, hidden ones too."""
    return (label for label in (m.zh, m.en, *m.aliases, *m.hidden) if label)


def _pieces(materials: Sequence[Material]) -> dict[str, Ids]:
    labels = (label for m in materials if _is_near(m) for label in all_labels(m))
    return _table((piece, label) for label in labels for piece in pieces_of(label))


def _is_near(m: Material) -> bool:
    """Whether names that nobody knows may mean it by the words that they share: a by-product, or a good of a trade."""
    return m.family.startswith(("streams/", "substances/goods-")) and not (m.vague or m.provisional)


def _labels(materials: Sequence[Material]) -> dict[str, Ids]:
    return _table((key(label), m.id) for m in materials for label in all_labels(m))


def _use_labels(uses: Sequence[Use]) -> dict[str, Ids]:
    return _table((key(label), use.id) for use in uses for label in (use.zh, use.en, *use.aliases) if label)


def _codes(materials: Sequence[Material]) -> dict[str, Ids]:
    return _table(
        (code.replace(" ", "").replace("*", ""), m.id)
        for m in materials
        if m.waste
        for code in (m.waste.code, m.waste.ewc)
        if code
    )


def _listed_first(materials: Sequence[Material]) -> list[tuple[Material, bool]]:
    """Materials with whether a data file lists them, those first: the registry only fills what they leave."""
    return sorted(((m, m.family != "registry") for m in materials), key=lambda pair: not pair[1])


def _is_derived(m: Material) -> bool:
    """Whether it is a grade, form or mixture: then its parent answers to the bare formula."""
    return bool(m.grade_of or m.form_of or m.main_component or m.hydrate_of)


def _ions(materials: Sequence[Material]) -> dict[str, Ids]:
    pairs: list[tuple[str, str]] = []
    held: set[str] = set()
    for m, listed in _listed_first(materials):
        if _is_derived(m) or m.family.startswith("streams/"):
            continue
        formula = read_formula(m.formula) if m.formula else None
        if formula and formula.counts.get("C", 0) > 1 and not _SALT.intersection(formula.counts):
            continue
        read = [
            c
            for label in all_labels(m)
            if _IONIC.search(label) and (c := read_composition(tidy(label))) and not c.water
        ]
        found = {c.ions for c in read if formula is None or c.unit == formula.unit}
        if formula and not formula.water and (by_formula := read_composition(plain(m.formula))):
            found.add(by_formula.ions)
        if len(found) == 1 and (listed or not found & held):
            pairs.append((next(iter(found)), m.id))
            if listed:
                held |= found
    return _table(pairs)


def _formulas(materials: Sequence[Material]) -> tuple[dict[str, Ids], dict[str, Ids]]:
    hills: list[tuple[str, str]] = []
    written: list[tuple[str, str]] = []
    held: set[str] = set()
    for m, listed in _listed_first(materials):
        if not m.formula or m.grade_of or m.form_of or m.main_component:
            continue
        formula = read_formula(m.formula)
        if not listed and formula and formula.hill in held:
            continue
        written.append((plain(m.formula), m.id))
        if formula and not formula.water:
            hills.append((formula.hill, m.id))
            if listed:
                held.add(formula.hill)
    return _table(hills), _table(written)


def _origins(materials: Sequence[Material], labels: Mapping[str, Ids]) -> dict[str, Ids]:
    return _table(
        (f"{m.grade_of}|{reading.attributes.origin}", m.id)
        for m in materials
        if m.grade_of
        for label in all_labels(m)
        for reading in readings(tidy(label))
        if reading.attributes.origin and m.grade_of in labels.get(key(reading.text), ())
    )


def _grades(materials: Sequence[Material], labels: Mapping[str, Ids]) -> dict[str, Ids]:
    return _table(
        (m.id, base)
        for m in materials
        if (base := m.grade_of or m.form_of) and not m.waste
        for label in (m.zh, m.en)
        for reading in readings(tidy(label))
        if _is_grade_alone(reading.attributes) and base in labels.get(key(reading.text), ())
    )


def _is_grade_alone(said: Attributes) -> bool:
    """Whether nothing but a grade, or the absence of water, was said."""
    return bool(said.grade or said.hydrate == 0) and not (said.origin or said.state or said.hydrate)
