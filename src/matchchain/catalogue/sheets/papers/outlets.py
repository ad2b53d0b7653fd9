"""Where does a waste go today, to whom, and how much of it stays in the works?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.papers.paper import Paper
from matchchain.catalogue.sheets.papers.plain import plain
from matchchain.catalogue.sheets.papers.rows import Entry, Told
from matchchain.catalogue.sheets.papers.ways import way_of
from matchchain.catalogue.sheets.stated import Spot
from matchchain.values import dataclass

_LONG = 3
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
        firm: the name that a card may use for the firm of the park that it is, "" for one outside.
        told: the amounts that went there.
    """

    name: str
    licence: str
    spot: Spot
    firm: str
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
        text = (entry.text(column) or entry.text("way")) if column else ""
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
            firm = paper.firms.get(plain_name(name), "")
            found[key] = Taker(name, licence, before.spot if before else spot, firm, told)
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
            yield firm, entry.spot(meaning)


def _firm_within(text: str, firms: Mapping[str, str]) -> str:
    """The one firm of the park that a text names by more than three letters, "" for none or several."""
    said = plain_name(text)
    found = {card for name, card in firms.items() if len(name) > _LONG and name in said}
    return found.pop() if len(found) == 1 else ""
