"""What has changed since an edition: firms, lines, amounts, who supplies whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal, TypeAlias, get_args

from matchchain.catalogue.files.edition import Edition, FirmFact, LineFact, TradeFact
from matchchain.studies.handbook.holding import LineKey
from matchchain.units.bands import band
from matchchain.values import dataclass

MUCH = 0.2
"""Relative change of an amount from which it is told."""

Kind: TypeAlias = Literal["joined", "left", "new", "ended", "changed", "supplied", "started"]
"""A firm came or went; a line came or went; its amount changed much; a trade runs that did not: newly known, or one
that the edition had proposed."""
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Changed:
    """One change.

    Attributes:
        kind: of what kind.
        firm: whose; of a trade the supplier's.
        partner: of a trade, who is supplied; else "".
        material: in the card's words, "" of a firm.
        side: of a line, else "".
        before, after: the line as it was and as it is; None where there was or is none.
    """

    kind: Kind
    firm: str
    partner: str = ""
    material: str = ""
    side: str = ""
    before: LineFact | None = None
    after: LineFact | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes since an edition.

    Attributes:
        since: its name; `on` its day.
        rows: by kind, then firm.
        names: firm -> (name, English name), of all that are named in a row.
        touched: ids of the firms whose page says something else now.
    """

    since: str
    on: str
    rows: tuple[Changed, ...]
    names: Mapping[str, tuple[str, str]]
    touched: frozenset[str]

    @property
    def counts(self) -> dict[Kind, int]:
        """How many there are of each kind."""
        found = Counter(row.kind for row in self.rows)
        return {kind: found[kind] for kind in KINDS}


def changes(before: Edition, now: Edition, *, outside: bool = False) -> Changes:
    """What has changed.

    Args:
        before: the edition.
        now: the park frozen today.
        outside: for readers outside the office: only firms, lines and amounts that they could see then or can now.
    """
    then_firms, now_firms = _firms(before, outside=outside), _firms(now, outside=outside)
    then, here = _lines(before, outside=outside), _lines(now, outside=outside)
    if outside:  # what is here, but hidden now, has neither left nor ended
        every, lines = _firms(now), _lines(now)
        then_firms = {firm: fact for firm, fact in then_firms.items() if firm in now_firms or firm not in every}
        then = {key: line for key, line in then.items() if key in here or key not in lines}
    found = [
        *(Changed("joined", firm) for firm in now_firms if firm not in then_firms),
        *(Changed("left", firm) for firm in then_firms if firm not in now_firms),
        *_of_lines(then, here, then_firms, now_firms, outside=outside),
        *_of_trades(_trades(before, outside=outside), _trades(now, outside=outside), then_firms, now_firms),
    ]
    order = {kind: at for at, kind in enumerate(KINDS)}
    rows = tuple(sorted(found, key=lambda one: (order[one.kind], one.firm, one.side, one.material, one.partner)))
    names = {firm.id: (firm.name, firm.name_en) for firm in (*then_firms.values(), *now_firms.values())}
    return Changes(before.name, before.on, rows, names, _touched(before, now))


def _firms(edition: Edition, *, outside: bool = False) -> dict[str, FirmFact]:
    return {firm.id: firm for firm in edition.firms if firm.named or not outside}


def _lines(edition: Edition, *, outside: bool = False) -> dict[LineKey, LineFact]:
    return {(line.firm, line.side, line.id): line for line in edition.lines if line.shown or not outside}


def _of_lines(
    then: Mapping[LineKey, LineFact],
    here: Mapping[LineKey, LineFact],
    then_firms: Mapping[str, FirmFact],
    now_firms: Mapping[str, FirmFact],
    *,
    outside: bool,
) -> Iterator[Changed]:
    """Lines that came, went or changed, of firms that may be named."""
    for key, line in here.items():
        if key not in then and line.firm in now_firms:
            yield Changed("new", line.firm, "", line.material, line.side, None, line)
    for key, line in then.items():
        if line.firm not in then_firms:
            continue
        after = here.get(key)
        if after is None:
            yield Changed("ended", line.firm, "", line.material, line.side, line, None)
        elif after.firm in now_firms and _differs(line, after, outside=outside):
            yield Changed("changed", line.firm, "", after.material, line.side, line, after)


def _differs(line: LineFact, after: LineFact, *, outside: bool) -> bool:
    """Whether an amount changed by more than a fifth, as far as the reader sees it."""
    if line.quantity is None or after.quantity is None or line.unit != after.unit:
        return False
    if outside and not line.shown == after.shown == "exact":
        seen = {line.shown, after.shown} <= {"exact", "band"}
        return seen and band(line.quantity) != band(after.quantity)
    return abs(after.quantity - line.quantity) > MUCH * abs(line.quantity)


def _trades(edition: Edition, *, outside: bool) -> tuple[TradeFact, ...]:
    return tuple(trade for trade in edition.trades if trade.shown or not outside)


def _of_trades(
    then: Iterable[TradeFact],
    here: Iterable[TradeFact],
    then_firms: Mapping[str, FirmFact],
    now_firms: Mapping[str, FirmFact],
) -> Iterator[Changed]:
    """What runs now and did not: first proposed by the edition, or newly known."""
    ran, proposed = ({_ends(trade) for trade in then if trade.runs is runs} for runs in (True, False))
    known = {*then_firms, *now_firms}
    for trade in here:
        ends = _ends(trade)
        if trade.runs and ends not in ran and {trade.supplier, trade.receiver} <= known:
            kind: Kind = "started" if ends in proposed else "supplied"
            yield Changed(kind, trade.supplier, trade.receiver, trade.material)


def _ends(trade: TradeFact) -> tuple[str, str, str]:
    """By which a trade is known again: who, whom, and with what."""
    return trade.supplier, trade.receiver, trade.offer or trade.material


def _touched(before: Edition, now: Edition) -> frozenset[str]:
    """Firms of which anything that their page says is another now."""
    then, here = _pages(before), _pages(now)
    return frozenset(firm for firm in {*then, *here} if then.get(firm) != here.get(firm))


def _pages(edition: Edition) -> dict[str, set[object]]:
    """Firm -> all that is known of it."""
    found: dict[str, set[object]] = {firm.id: {firm} for firm in edition.firms}
    for line in edition.lines:
        found.setdefault(line.firm, set()).add(line)
    for trade in edition.trades:
        for firm in (trade.supplier, trade.receiver):
            found.setdefault(firm, set()).add(trade)
    return found


def of_firms(found: Changes, firms: frozenset[str], here: Collection[str]) -> Changes:
    """Only what concerns some firms, and which firms have left, whatever they were.

    Args:
        found: all changes.
        firms: ids of those it is about.
        here: ids of all firms of the park today.
    """
    rows = tuple(row for row in found.rows if {row.firm, row.partner} & firms or row.firm not in here)
    return replace(found, rows=rows)


def is_of_another_park(edition: Edition, park: str, firms: Iterable[str]) -> bool:
    """Whether an edition is of another park: called otherwise, and less than half of its firms are here.

    Example:
        >>> one = Edition(name="1", on="2026-01-01", park="甲园", digest="", firms=(FirmFact(id="a", name="甲"),))
        >>> is_of_another_park(one, "乙园", ["b"]), is_of_another_park(one, "乙园", ["a"])
        (True, False)
    """
    here = set(firms)
    common = sum(1 for firm in edition.firms if firm.id in here)
    return edition.park != park and 2 * common < max(1, len(edition.firms))
