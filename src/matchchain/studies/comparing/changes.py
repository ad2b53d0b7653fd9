"""What changed between two days of a park: firms, lines of their cards, pairings, and what the plan brings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from matchchain.studies.comparing.facts import Amount, Facts, FigureName, FirmFact, LineFact, PairFact, Side
from matchchain.values import dataclass

LEAST = 0.2
"""A figure that changes by no more than this part of what it was is no news."""

LineNews: TypeAlias = Literal["added", "ended", "changed", "stated", "withdrawn"]
"""What became of a line or of one of its figures: a figure is stated where none was, or withdrawn."""
PairNews: TypeAlias = Literal["supplied", "cleared", "new", "changed", "waits", "gone", "stopped"]
"""What became of a pairing: it runs now, its papers are there, it is new, its money changed, it waits for papers
now, nobody would phone about it any more, it ran and runs no more."""
Why: TypeAlias = Literal["", "firm-left", "line-ended", "spare", "other"]
"""Why nobody would phone about a pairing any more: a firm left, a line ended, the plan does better without, else."""
Key: TypeAlias = tuple[str, Side, str]
"""A line of a day: its firm, its side, its id (or its material)."""


@dataclass(frozen=True, slots=True)
class FirmChange:
    """A firm that joined or left."""

    news: Literal["joined", "left"]
    firm: FirmFact


@dataclass(frozen=True, slots=True)
class LineChange:
    """What became of an offer or a need.

    Attributes:
        names: the card's words, and what they mean in Chinese and English, "" where nobody kept that.
        figure: which figure is meant, "" of a line that came or went.
        then, now: the figure; of a line that came or went its amount. None: not stated, or not there.
    """

    news: LineNews
    firm: FirmFact
    side: Side
    id: str
    names: tuple[str, str, str]
    figure: FigureName | Literal[""]
    then: Amount | None
    now: Amount | None


@dataclass(frozen=True, slots=True)
class PairChange:
    """What became of a pairing of the plan.

    Attributes:
        pair: as it is now, or was last.
        supplier, receiver: its firms.
        then, now: its joint gain, money a year; None: not known, or nobody would have phoned about it.
        why: of one that is gone or stopped, what became of it.
    """

    news: PairNews
    pair: PairFact
    supplier: FirmFact
    receiver: FirmFact
    then: float | None
    now: float | None
    why: Why = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is new.

    Attributes:
        then, now: the days, ISO.
        firms, lines, pairs: in the order of a page; `pairs` is None where nobody kept those of then.
        net_then, net_now: what the plan brings, money a year, None where nobody kept it; `known_then`, `known_now`
            the part of it that is fully known.
    """

    then: str
    now: str
    firms: tuple[FirmChange, ...]
    lines: tuple[LineChange, ...]
    pairs: tuple[PairChange, ...] | None
    net_then: float | None
    net_now: float | None
    known_then: float | None
    known_now: float | None

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is new."""
        return not (self.firms or self.lines or self.pairs)


def changes(then: Facts, now: Facts) -> Changes:
    """Hold two days of a park against each other.

    Args:
        then: the earlier day.
        now: the later day.

    Example:
        >>> empty = Facts(day="2026-11-01", firms={}, lines=())
        >>> changes(empty, empty).is_nothing
        True
    """
    return Changes(
        then=then.day,
        now=now.day,
        firms=(
            *(FirmChange("joined", now.firms[one]) for one in sorted(now.firms.keys() - then.firms.keys())),
            *(FirmChange("left", then.firms[one]) for one in sorted(then.firms.keys() - now.firms.keys())),
        ),
        lines=tuple(sorted(_lines(then, now), key=_order_of_line)),
        pairs=_pairs(then, now),
        net_then=then.net,
        net_now=now.net,
        known_then=then.known,
        known_now=now.known,
    )


_LINE_NEWS: tuple[LineNews, ...] = ("added", "ended", "changed", "stated", "withdrawn")


def _order_of_line(change: LineChange) -> tuple[int, str, str, str, str]:
    return _LINE_NEWS.index(change.news), change.firm.id, change.side, change.id, change.figure


def _lines(then: Facts, now: Facts) -> Iterator[LineChange]:
    firms = {**then.firms, **now.firms}
    for before, after in _joined(then.lines, now.lines):
        line = after or before
        if line is None:
            continue
        firm = firms[line.firm]
        if before is None or after is None:
            news: LineNews = "added" if before is None else "ended"
            amounts = (None if one is None else one.figures.get("quantity") for one in (before, after))
            yield LineChange(news, firm, line.side, line.id, _names(line), "", *amounts)
        else:
            compared = [name for name in now.compared if name in then.compared]
            yield from _figures(firm, before, after, compared)


def _figures(firm: FirmFact, before: LineFact, after: LineFact, compared: Iterable[FigureName]) -> Iterator[LineChange]:
    for name in compared:
        was, is_ = before.figures.get(name), after.figures.get(name)
        if news := _news_of(was, is_):
            yield LineChange(news, firm, after.side, after.id, _names(after), name, was, is_)


def _names(line: LineFact) -> tuple[str, str, str]:
    return line.material, line.zh, line.en


def _news_of(was: Amount | None, now: Amount | None) -> LineNews | None:
    if was is None or now is None:
        return None if was is now else "stated" if was is None else "withdrawn"
    return "changed" if was.unit != now.unit or _differs(was.value, now.value) else None


def _differs(was: float, now: float) -> bool:
    """Whether a figure changed by more than `LEAST` of what it was."""
    return abs(now - was) > LEAST * abs(was) * (1 + 1e-9)


def _joined(
    then: Iterable[LineFact], now: Iterable[LineFact]
) -> Iterator[tuple[LineFact | None, LineFact | None]]:
    """Each line as it was and as it is: by its id, else by its material where just one of either day is left.

    The id of a line whose firm has another of the same material is made of what it says, so that it changes with it.
    """
    before, after = ({(one.firm, one.side, one.id): one for one in lines} for lines in (then, now))
    for key in before.keys() & after.keys():
        yield before[key], after[key]
    left, come = (_by_material(mine, other) for mine, other in ((before, after), (after, before)))
    for same in left.keys() | come.keys():
        was, is_ = left[same], come[same]
        if len(was) == len(is_) == 1:
            yield was[0], is_[0]
        else:
            yield from ((one, None) for one in was)
            yield from ((None, one) for one in is_)


def _by_material(mine: Mapping[Key, LineFact], other: Mapping[Key, LineFact]) -> defaultdict[Key, list[LineFact]]:
    found: defaultdict[Key, list[LineFact]] = defaultdict(list)
    for key, line in mine.items():
        if key not in other:
            found[line.firm, line.side, line.material].append(line)
    return found


def _pairs(then: Facts, now: Facts) -> tuple[PairChange, ...] | None:
    if then.pairs is None or now.pairs is None:
        return None
    firms = {**then.firms, **now.firms}
    money, found = then.net is not None and now.net is not None, []
    before_, after_ = (_kept(one.pairs, then.stages & now.stages) for one in (then, now))
    for key in before_.keys() | after_.keys():
        was, is_ = before_.get(key), after_.get(key)
        pair = is_ or was
        news = _pair_news(was, is_)
        if pair is None or news is None or (news == "changed" and not money):
            continue
        before, after = (one.net if one and _state(one) in {"plan", "papers"} else None for one in (was, is_))
        why = _why(was, is_, then, now) if was and news in {"gone", "stopped"} else ""
        supplier, receiver = (firms.get(end, FirmFact(end, end, "")) for end in (pair.supplier, pair.receiver))
        found.append(PairChange(news, pair, supplier, receiver, before, after, why))
    return tuple(sorted(found, key=_order_of_pair))


def _kept(pairs: Mapping[str, PairFact] | None, stages: frozenset[str]) -> dict[str, PairFact]:
    """The pairings of the stages that were kept on both days."""
    return {key: pair for key, pair in (pairs or {}).items() if pair.stage in stages}


PAIR_NEWS: tuple[PairNews, ...] = ("supplied", "cleared", "new", "changed", "waits", "gone", "stopped")


def _order_of_pair(change: PairChange) -> tuple[int, float, str]:
    net = change.now if change.now is not None else change.then
    return PAIR_NEWS.index(change.news), -(net or 0.0), change.pair.id


State: TypeAlias = Literal["runs", "plan", "papers", ""]


def _state(pair: PairFact | None) -> State:
    """Where a pairing stands: it runs, the plan has it, it waits for papers, or nobody would phone about it."""
    if pair is None:
        return ""
    if pair.in_plan:
        return "plan"
    return "runs" if pair.stage == "existing" else "papers" if pair.stage == "papers" else ""


_MOVED: Mapping[tuple[State, State], PairNews] = {
    ("", "runs"): "supplied", ("plan", "runs"): "supplied", ("papers", "runs"): "supplied",
    ("", "plan"): "new", ("", "papers"): "new", ("runs", "plan"): "new", ("runs", "papers"): "new",
    ("papers", "plan"): "cleared", ("plan", "papers"): "waits",
    ("plan", ""): "gone", ("papers", ""): "gone", ("runs", ""): "stopped",
}  # fmt: skip


def _pair_news(was: PairFact | None, now: PairFact | None) -> PairNews | None:
    before, after = _state(was), _state(now)
    if before != after:
        return _MOVED[before, after]
    if was is None or now is None or before not in {"plan", "papers"}:
        return None
    if was.net is None or now.net is None:
        return None if was.net is now.net else "changed"
    return "changed" if _differs(was.net, now.net) else None


def _why(was: PairFact, now: PairFact | None, then: Facts, today: Facts) -> Why:
    """What became of a pairing that the plan has no more."""
    if {was.supplier, was.receiver} - today.firms.keys():
        return "firm-left"
    if now is not None:
        return "spare"
    gone = {(one.firm, one.side, one.material) for one in then.lines}
    gone -= {(one.firm, one.side, one.material) for one in today.lines}
    ends = {(was.supplier, "offer", was.offer), (was.receiver, "need", was.need)}
    return "other" if gone.isdisjoint(ends) else "line-ended"
