"""Where does a waste go today, to whom, and how much of it stays in the works?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matchchain.catalogue.sheets.papers.paper import Paper
from matchchain.catalogue.sheets.papers.plain import plain
from matchchain.catalogue.sheets.papers.rows import Entry, Told
from matchchain.catalogue.sheets.papers.ways import way_of
from matchchain.catalogue.sheets.stated import Spot
from matchchain.park import Firm

_BY_ROLE = {
    "given_use": ("given_use_way", "recover"), "given_disposal": ("given_disposal_way", "treat"),
    "own_disposal": ("own_disposal_way", "treat"), "own_use": ("", "inside"), "kept": ("", "store"),
}  # fmt: skip
"""Column of an amount -> the column of its way, and the way where that says nothing."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """One way that a waste goes.

    Attributes:
        way: a word of ways.yaml.
        spot: the cell that says so.
        text: what it says.
        value: how much, 0 where it does not say.
    """

    way: str
    spot: Spot
    text: str
    value: float = 0.0


@dataclass(frozen=True, slots=True)
class Taker:
    """Whom it goes to.

    Attributes:
        name: as the paper calls it.
        licence: number of its permit, "" for none.
        spot: the cell.
        firm: the firm of the park that it is, or None.
        told: the amounts that went there.
    """

    name: str
    licence: str
    spot: Spot
    firm: Firm | None
    told: tuple[Told, ...] = ()


def outlets_of(entries: Sequence[Entry], paper: Paper) -> tuple[Outlet, ...]:
    """Every way that the rows of a waste give, those with amounts first."""
    amounts: list[Outlet] = []
    words: list[Outlet] = []
    for entry in entries:
        amounts += _by_amounts(entry, paper)
        words += _by_words(entry)
    return (*amounts, *words)


def _by_amounts(entry: Entry, paper: Paper) -> Iterator[Outlet]:
    for told in entry.told:
        if told.role not in _BY_ROLE or told.amount.read is None or not told.amount.read.likely:
            continue
        column, default = _BY_ROLE[told.role]
        text = entry.text(column) if column else ""
        spot = paper.spot_of(told.at, told.amount.seen)
        yield Outlet(way_of(text) or default, spot, text or told.role, told.amount.read.likely)


def _by_words(entry: Entry) -> Iterator[Outlet]:
    for meaning in ("way", "where"):
        text = entry.text(meaning)
        if text and (way := way_of(text)):
            yield Outlet(way, entry.spot(meaning), text)


def main_outlet(outlets: Sequence[Outlet]) -> Outlet | None:
    """The way that most goes, of those out of the works; in words only, what ends it before what keeps it a while."""
    out = [one for one in outlets if one.way != "inside"]
    if not out:
        return None
    weighed: dict[str, float] = {}
    for one in out:
        weighed[one.way] = weighed.get(one.way, 0.0) + one.value
    most = max(weighed, key=lambda way: (weighed[way], way != "store"))
    if weighed[most] > 0:
        return next(one for one in out if one.way == most and one.value)
    return next((one for one in out if one.way != "store"), out[0])


def takers_of(entries: Sequence[Entry], paper: Paper) -> tuple[Taker, ...]:
    """Whom a waste goes to, each once: by a column of its own, or a firm of the park that the way names."""
    found: dict[str, Taker] = {}
    for entry in entries:
        for name, spot in _named(entry, paper):
            told = _went(entry)
            key = plain(name)
            before = found.get(key)
            licence = entry.text("licence") or (before.licence if before else "")
            told = (*(before.told if before else ()), *told)
            found[key] = Taker(name, licence, before.spot if before else spot, firm_called(name, paper.firms), told)
    return tuple(found.values())


def _went(entry: Entry) -> tuple[Told, ...]:
    """The amounts of a row that went to its taker: of a register of what was taken away, those it records."""
    out = tuple(one for one in entry.told if one.role in {"moved", "given_use", "given_disposal"})
    return out or tuple(one for one in entry.told if one.role == "produced" and entry.text("taker"))


def _named(entry: Entry, paper: Paper) -> Iterator[tuple[str, Spot]]:
    taker = entry.text("taker")
    if taker:
        yield taker, entry.spot("taker")
        return
    for meaning in ("way", "where", "given_use_way", "given_disposal_way", "remark"):
        text = entry.text(meaning)
        if text and (firm := _firm_within(text, paper.firms)):
            yield firm.name, entry.spot(meaning)


def firm_called(name: str, firms: Sequence[Firm]) -> Firm | None:
    """The firm of the park that a paper calls so: by its whole name, short name, English name or credit code.

    Two firms of one name are none.
    """
    said = _core(name)
    found = {firm.id or firm.name: firm for firm in firms if said and said in {_core(one) for one in _names(firm)}}
    return next(iter(found.values())) if len(found) == 1 else None


def _firm_within(text: str, firms: Sequence[Firm]) -> Firm | None:
    said = plain(text)
    found = [firm for firm in firms if any(len(name) > 3 and plain(name) in said for name in (firm.name, firm.short))]
    return found[0] if len(found) == 1 else None


def _names(firm: Firm) -> tuple[str, ...]:
    return tuple(name for name in (firm.name, firm.short, firm.name_en, firm.credit_code, firm.id) if name)


def _core(name: str) -> str:
    return plain(name).replace("(", "").replace(")", "").replace(" ", "")
