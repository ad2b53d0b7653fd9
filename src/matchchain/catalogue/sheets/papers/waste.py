"""A waste of a paper: the rows of all its tables that speak of one, by name and code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matchchain.catalogue.sheets.papers.paper import Paper
from matchchain.catalogue.sheets.papers.plain import plain
from matchchain.catalogue.sheets.papers.rows import Entry, Told
from matchchain.catalogue.sheets.papers.waste_code import Code, code_of
from matchchain.catalogue.sheets.stated import Spot
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Waste:
    """A waste of a paper: its rows and its code."""

    entries: tuple[Entry, ...]
    code: Code

    @property
    def hazardous(self) -> bool:
        """Whether it is hazardous, as the paper says."""
        return self.code.legal == "hazardous-waste"

    @property
    def told(self) -> tuple[Told, ...]:
        """The figures of all its rows."""
        return tuple(one for entry in self.entries for one in entry.told)

    def first(self, meaning: str) -> tuple[str, Spot] | None:
        """The first text of a meaning among its rows, and its cell."""
        return next(((text, e.spot(meaning)) for e in self.entries if (text := e.text(meaning))), None)


def grouped(entries: Iterable[Entry], paper: Paper) -> tuple[Waste, ...]:
    """The wastes of a paper: rows of one name and code; a row without a code goes with the only one of its name."""
    coded: dict[tuple[str, str], list[tuple[Entry, Code]]] = {}
    for entry in entries:
        code = code_of(entry.text("code"), entry.text("sort") or entry.group, general=paper.kind == "general-waste")
        coded.setdefault((plain(entry.name.text), code.text or code.other), []).append((entry, code))
    for name, code_text in [key for key in coded if not key[1]]:
        others = [key for key in coded if key[0] == name and key[1]]
        if len(others) == 1:
            coded[others[0]] += coded.pop((name, code_text))
    return tuple(
        Waste(tuple(entry for entry, _ in rows), _surest([code for _, code in rows], paper)) for rows in coded.values()
    )


def _surest(codes: Sequence[Code], paper: Paper) -> Code:
    code = next((one for one in codes if one.text or one.other), codes[0])
    legal = code.legal or next((one.legal for one in codes if one.legal), "")
    if not legal and paper.kind in {"general-waste", "hazardous-waste"}:
        legal = paper.kind
    return code._replace(legal=legal, clash=any(one.clash for one in codes))
