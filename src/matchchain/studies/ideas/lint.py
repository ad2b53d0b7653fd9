"""Is what ideas are made of sound? Run as `python -m matchchain.studies.ideas.lint`.

Checked: material, use, industries, country, status and source of every precedent, none twice; the codes of the table
of industries; that the lists of works name objects and classes that there are.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

from matchchain.materials import Thesaurus
from matchchain.studies.ideas.industries import Lists, lists
from matchchain.studies.ideas.precedents import STATUSES, Precedent, table
from matchchain.wording.message import sentence_of

_GB = re.compile(r"[A-U]\d{2,4}")
_NACE = re.compile(r"\d\d(?:\.\d{1,2})?")
_TREATMENT = re.compile(r"[a-z]*")


def check(known: Thesaurus | None = None) -> list[str]:
    """All that is wrong, one sentence each, in the order of the data."""
    known = known if known is not None else Thesaurus.default()
    told = lists()
    return [*precedent_faults(table(), known, told), *_industries(told), *_objects(told, known)]


def precedent_faults(rows: Iterable[Precedent], known: Thesaurus, told: Lists) -> Iterator[str]:
    """What is wrong with some precedents."""
    seen: set[Precedent] = set()
    for one in rows:
        where = f"{one.material} -> {one.use} ({one.country})"
        tests = {
            "no such material": one.material in known,
            "no such use": one.use in known.uses,
            "no industry of GB/T 4754": all(_GB.fullmatch(code) for code in (one.giver, one.taker)),
            "a country without a name": _is_said(one.country),
            "no such status": one.status in STATUSES,
            "treatment is one word": bool(_TREATMENT.fullmatch(one.treatment)),
            "no such source": one.source in told.sources,
            "twice": one not in seen,
        }
        seen.add(one)
        yield from (f"{where}: {fault}" for fault, sound in tests.items() if not sound)


def _is_said(country: str) -> bool:
    try:
        return all(sentence_of(f"ideas.country.{country}"))
    except KeyError:
        return False


def _industries(told: Lists) -> Iterator[str]:
    for nace, industries in told.nace.items():
        if not _NACE.fullmatch(nace):
            yield f"nace {nace}: no code of NACE"
        wrong = (one.code for one in industries if not _GB.fullmatch(one.code))
        yield from (f"nace {nace}: {code} is no code of GB/T 4754" for code in wrong)
    wrong_ones = sorted(code for code in told.classes if not _GB.fullmatch(code) or code in told.many)
    yield from (f"classes: {code} is no code of GB/T 4754, or of many works" for code in wrong_ones)
    yield from (f"many: {code} is no class of GB/T 4754" for code in sorted(told.many) if not _GB.fullmatch(code))


def _objects(told: Lists, known: Thesaurus) -> Iterator[str]:
    objects = known.purposes.objects
    placed = {at for places in told.classes.values() for at in places}
    for name, listed in (("everywhere", told.everywhere), ("classes", placed)):
        yield from (f"{name}: no object {identity}" for identity in sorted(listed - set(objects)))
    yield from (f"{identity}: everywhere and of a class" for identity in sorted(told.everywhere & placed))
    for name, by_material in (("buyers", told.buyers), ("treats", told.treats)):
        yield from (f"{name}: no material {material}" for material in by_material if material not in known)
        placed = {at for places in by_material.values() for at in places}
        yield from (f"{name}: no object {identity}" for identity in sorted(placed - set(objects)))


def main() -> int:
    """Print every fault, one a line; 0 when there is none."""
    faults = check()
    for fault in faults:
        print(fault)  # noqa: T201 - a command of its own
    print(f"{len(table())} precedents, {len(lists().nace)} codes of NACE, {len(faults)} faults")  # noqa: T201
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
