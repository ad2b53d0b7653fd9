"""Is the shipped library of processes sound? Run as `python -m matchchain.conversions.lint [FOLDER]`.

Checked: what the reader itself finds, ids, names and sources in both languages, that every name resolves,
that all figures are per unit of the first material, that no process gives more than it takes, and that none
stands there twice.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from matchchain.conversions.balance import excesses
from matchchain.conversions.content import DRAWN
from matchchain.conversions.shipped import Shelf, read_shelf
from matchchain.materials import Thesaurus, resolve_name
from matchchain.park import Conversion, Figure, Finding
from matchchain.wording import Message, say

_HAN = re.compile(r"[\u4e00-\u9fff]")
_NEEDED = ("id", "name", "name_en", "source", "source_en")
_PAIRED = (("note", "note_en"),)
_ENGLISH = ("name_en", "source_en", "note_en")


def check(shelf: Shelf, known: Thesaurus | None = None) -> list[Finding]:
    """All that is wrong with a library, in the order of its files.

    Args:
        shelf: as read from the data files.
        known: the thesaurus; None for the shipped one.
    """
    known = known or Thesaurus.default()
    found = [*shelf.findings, *_doubles(shelf.processes, known)]
    for process in shelf.processes:
        found += [*_words(process), *_names(process, known), *_units(process), *_balance(process, known)]
    return sorted(found, key=lambda f: (f.place.file, f.place.line, f.code, str(f.facts)))


def _fault(process: Conversion, code: str, **facts: object) -> Finding:
    return Finding("error", f"conversions.{code}", process.place, {"id": process.id or process.name, **facts})


def _words(process: Conversion) -> Iterator[Finding]:
    for field in _NEEDED:
        if not getattr(process, field):
            yield _fault(process, "field-missing", field=field)
    for zh, en in _PAIRED:
        if bool(getattr(process, zh)) != bool(getattr(process, en)):
            yield _fault(process, "one-language", first=zh, second=en)
    for field in _ENGLISH:
        if _HAN.search(getattr(process, field)):
            yield _fault(process, "chinese-in-english", field=field)
    if process.owner:
        yield _fault(process, "owned", owner=process.owner)


def _names(process: Conversion, known: Thesaurus) -> Iterator[Finding]:
    for field in ("takes", "gives", "residue", "holds"):
        for name in getattr(process, field) or ():
            if resolve_name(name, known).material is None:
                yield _fault(process, "name-unknown", field=field, name=name)
    for word in process.draws:
        if word not in DRAWN:
            yield _fault(process, "draws-unknown", word=word, known=tuple(DRAWN))


def _units(process: Conversion) -> Iterator[Finding]:
    first, figure = next(iter((process.takes or {}).items()))
    if (figure.low, figure.high, figure.unit) != (1.0, 1.0, f"{process.unit}/{process.unit}"):
        yield _fault(process, "first-not-one", name=first, text=figure.text)
    for name, amount in process.out_of_unit():
        yield _fault(process, "per-another-unit", name=name, text=amount.text, unit=process.unit)
    if process.cost is not None and process.cost.unit != f"CNY/{process.unit}":
        yield _fault(process, "per-another-unit", name="cost", text=process.cost.text, unit=process.unit)
    held = sum(part.high for part in (process.holds or {}).values())
    if held > 1:
        yield _fault(process, "holds-too-much", share=f"{held:.0%}")


def _balance(process: Conversion, known: Thesaurus) -> Iterator[Finding]:
    for excess in excesses(process, known):
        yield _fault(
            process, "gives-too-much", what=excess.what, given=f"{excess.given:.4g}", taken=f"{excess.taken:.4g}"
        )


def _doubles(processes: Sequence[Conversion], known: Thesaurus) -> Iterator[Finding]:
    ids: dict[str, Conversion] = {}
    turns: dict[tuple[frozenset[str], frozenset[str]], Conversion] = {}
    for process in processes:
        first = ids.setdefault(process.id, process)
        if first is not process:
            yield _fault(process, "id-twice", place=str(first.place))
        turn = (_identities(process.takes, known), _identities(process.gives, known))
        first = turns.setdefault(turn, process)
        if first is not process:
            yield _fault(process, "turn-twice", other=first.id, place=str(first.place))


def _identities(table: Mapping[str, Figure] | None, known: Thesaurus) -> frozenset[str]:
    found = ((name, resolve_name(name, known).material) for name in table or ())
    return frozenset(material.id if material else name for name, material in found)


def main(arguments: list[str] | None = None) -> int:
    """Print every fault, one a line; 0 when there is none."""
    given = sys.argv[1:] if arguments is None else arguments
    shelf = read_shelf(Path(given[0]) if given else None)
    faults = check(shelf)
    for fault in faults:
        print(f"{fault.place}: {say(Message(fault.code, dict(fault.facts)), 'en')}")  # noqa: T201 - a command of its own
    counted = Message("conversions.lint-done", {"processes": len(shelf.processes), "faults": len(faults)})
    print(say(counted, "en"))  # noqa: T201
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
