"""Is the shipped knowledge sound? Run as `python -m matchchain.materials.lint [FOLDER]`.

Checked: fields and their types, ids, CAS check digits, formulas (also against the package `chemicals`
when it is installed), elements named in the Chinese label, names that read as a composition other than
the formula, labels standing under two ids, and references that lead nowhere; and of purposes: sources and standing
of what serves what, the sides, laws and codes of bars, limits of conditions; and of grade codes: goods and sources.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.row import Knowledge, Problem
from matchchain.materials.facts.schema import read_knowledge
from matchchain.materials.grammar.formula import read_formula
from matchchain.materials.lint_grades import check_grades
from matchchain.materials.lint_purposes import check_purposes
from matchchain.materials.writing.cas import check_digit_agrees
from matchchain.materials.writing.spelling import key
from matchchain.wording import Message

_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ELEMENTS = (
    "锂Li 铍Be 硼B 氮N 氟F 钠Na 镁Mg 铝Al 硅Si 磷P 硫S 氯Cl "
    "钾K 钙Ca 钛Ti 钒V 铬Cr 锰Mn 钴Co 镍Ni 铜Cu 锌Zn 镓Ga 锗Ge "
    "砷As 硒Se 溴Br 锶Sr 锆Zr 铌Nb 钼Mo 钯Pd 银Ag 镉Cd 铟In "
    "锡Sn 锑Sb 碲Te 碘I 铯Cs 钡Ba 镧La 铈Ce 钕Nd 钽Ta 钨W 铂Pt 汞Hg "
    "铊Tl 铅Pb 铋Bi 铵N 氨N 胺N 氰N 腈N 硝N 酰O 铁Fe 钇Y 钪Sc 铷Rb 钌Ru 铑Rh"
)
# CAS numbers for which the list draws another species (an acid for its salt, atoms too few).
_REGISTRY_WRONG = frozenset(
    ["593-85-1", "39409-82-0", "39148-24-8", "1064-48-8", "142-47-2", "13292-87-0", "998-30-1"]
)
_ELEMENT_OF = {word[0]: word[1:] for word in _ELEMENTS.split()}


def check(known: Knowledge, *, registry: Callable[[str], str | None] | None = None) -> list[Problem]:
    """All problems of the knowledge, in file order.

    Args:
        known: as read from the data files.
        registry: CAS number -> formula by an independent list, None when it has none.
    """
    for material in known.materials:
        _check_material(known, material, registry)
    _check_labels(known)
    _check_references(known)
    check_purposes(known)
    check_grades(known)
    return sorted(known.problems, key=lambda problem: (problem.file, problem.line, problem.message.key))


def _check_material(  # noqa: C901 - one check after the other
    known: Knowledge, m: Material, registry: Callable[[str], str | None] | None
) -> None:
    def complain(message: str, **facts: object) -> None:
        known.problem("id", m.id, message, **facts)

    if not _KEBAB.fullmatch(m.id):
        complain("id-not-kebab", id=m.id)
    if m.cas and not (re.fullmatch(r"\d{2,7}-\d\d-\d", m.cas) and check_digit_agrees(m.cas)):
        complain("cas-digit", cas=m.cas)
    if not m.formula:
        return
    formula = read_formula(m.formula)
    if formula is None:
        if not re.search(r"\)?n\b|x|\+|-", m.formula):
            complain("formula-unreadable", formula=m.formula)
        return
    for char, element in _ELEMENT_OF.items():
        if (
            char in m.zh.replace("蛋氨酸", "")
            and element not in formula.counts
            and not (char == "硝" and "N" in formula.counts)
        ):
            complain("element-missing", name=m.zh, element=element, formula=m.formula)
    _check_composition(complain, m)
    if registry and m.cas and m.cas not in _REGISTRY_WRONG:
        listed = registry(m.cas)
        if listed and _unlike(m.formula, listed):
            complain("formula-differs", formula=m.formula, cas=m.cas, listed=listed)


def _unlike(mine: str, listed: str) -> bool:
    """Whether two formulas differ; of inorganic ones only the elements are compared.

    The list draws many inorganic compounds with atoms too many or too few.
    """
    first, second = read_formula(mine), read_formula(listed)
    if first is None or second is None:
        return False
    if "C" in first.counts and "C" in second.counts and not first.water:
        return first.hill != second.hill
    return first.counts.keys() - {"H", "O"} != second.counts.keys() - {"H", "O"}


def _check_composition(complain: Callable[..., None], m: Material) -> None:
    try:
        from matchchain.materials.grammar.reading import read_composition
    except ImportError:
        return
    formula = read_formula(m.formula)
    for label in (m.zh, m.en, *m.aliases):
        composition = read_composition(label)
        if composition and formula and composition.unit != formula.unit:
            complain("composition-differs", name=label, read=composition.text, formula=m.formula)


def _check_labels(known: Knowledge) -> None:  # noqa: C901 - three tables of labels
    allowed = {key(made.label): set(made.ids) for made in known.ambiguities}
    holders: dict[str, dict[str, str]] = defaultdict(dict)
    by_cas: dict[str, str] = {}
    for m in known.materials:
        for label in (m.zh, m.en, *m.aliases, *m.hidden):
            if label:
                holders[key(label)].setdefault(m.id, label)
        if m.cas and (first := by_cas.setdefault(m.cas, m.id)) != m.id:
            known.problem("id", m.id, "cas-twice", cas=m.cas, first=first)
    for use in known.uses:
        for label in (use.zh, use.en, *use.aliases):
            if label:
                holders[key(label)].setdefault(use.id, label)
    for label_key, ids in holders.items():
        if len(ids) > 1 and not set(ids) <= allowed.get(label_key, set()):
            first, *others = ids
            for other in others:
                known.problem(
                    "id", other, "label-twice", label=ids[other], first=first, place=_at(known, first)
                )


def _at(known: Knowledge, identity: str) -> str:
    file, line = known.places.get(("id", identity), ("?", 0))
    return f"{file}:{line}"


def _check_references(known: Knowledge) -> None:  # noqa: C901 - one reference after the other
    materials = {m.id for m in known.materials}
    uses = {u.id for u in known.uses}
    served = uses | materials
    sources = {s.key for s in known.sources}

    def must(kind: str, key_of: str, field: str, ids: Iterable[str], pool: set[str]) -> None:
        for identity in ids:
            if identity not in pool or identity == key_of:
                known.problem(kind, key_of, "id-unknown", field=field, id=identity)

    def sourced(kind: str, key_of: str, keys: Iterable[str]) -> None:
        for source in keys:
            if source not in sources:
                known.problem(kind, key_of, "source-unknown", source=source)

    for m in known.materials:
        for relation, parent in (*m.parents, *(("broader", parent) for parent in m.broader)):
            must("id", m.id, relation, [parent], materials)
        sourced("id", m.id, m.sources)
    _check_circles(known)
    for use in known.uses:
        must("id", use.id, "broader", use.broader, uses)
        must("id", use.id, "bought_as", use.bought_as, materials)
        must("id", use.id, "offered_as", [use.offered_as] if use.offered_as else [], materials)
    for serve in known.serves:
        place = f"{serve.material} {serve.use}"
        must("serves", place, "material", [serve.material], materials)
        must("serves", place, "use", [serve.use], served)
        sourced("serves", place, serve.sources)
    for written, identity in known.written.items():
        must("formula", written, "id", [identity], materials)
    for made in known.ambiguities:
        must("label", made.label, "ids", made.ids, materials)
        must("label", made.label, "told", [one for one, _ in made.told], set(made.ids))


def _check_circles(known: Knowledge) -> None:
    parents = {m.id: [parent for _, parent in m.parents] + list(m.broader) for m in known.materials}
    for start, level in parents.items():
        seen: set[str] = set()
        while level:
            if start in level:
                known.problem("id", start, "circle", id=start)
                break
            seen.update(level)
            level = [up for identity in level for up in parents.get(identity, []) if up not in seen]  # noqa: PLW2901


def registry_formula() -> Callable[[str], str | None] | None:
    """CAS number -> formula by the package `chemicals`, or None when it is not installed."""
    try:
        from chemicals.identifiers import get_pubchem_db
    except ImportError:
        return None

    database = get_pubchem_db()

    def look_up(cas: str) -> str | None:
        found = database.search_CAS(int(cas.replace("-", "")))
        return str(found.formula) if found else None

    return look_up


def main(arguments: list[str] | None = None) -> int:
    """Print every problem, one a line; 0 when there is none."""
    given = sys.argv[1:] if arguments is None else arguments
    folder = Path(given[0]) if given else None
    known = read_knowledge(folder)
    problems = check(known, registry=registry_formula())
    for problem in problems:
        print(problem)  # noqa: T201 - a command of its own
    counted = Message(
        "materials.lint-done",
        {
            "materials": len(known.materials),
            "uses": len(known.uses),
            "serves": len(known.serves),
            "problems": len(problems),
        },
    )
    from matchchain.wording import say

    print(say(counted, "en"))  # noqa: T201
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
