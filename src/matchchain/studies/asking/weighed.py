"""The doubts about a park's names with what hangs on each: the ones that hold up most come first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from matchchain.catalogue.cards.sources import At, Sources
from matchchain.catalogue.checks.naming import Doubt, typed
from matchchain.matching.pairing.decided import plain
from matchchain.network.open_name import OpenName
from matchchain.park import Need, Offer
from matchchain.values import dataclass
from matchchain.wording import Message

_KINDS: dict[str, type] = {"offer": Offer, "need": Need}
_IN_ITSELF = frozenset({"several", "remark", "unknown"})  # the doubt is in the name alone, and told as such


@dataclass(frozen=True, slots=True)
class Weighed:
    """A doubt, and the name to confirm that it is about; None where no pairing waits for it."""

    doubt: Doubt
    name: OpenName | None = None


def weighed(doubts: Sequence[Doubt], names: Iterable[OpenName], sources: Sources) -> tuple[Weighed, ...]:
    """The doubts, joined with what hangs on them, and what only the pairings show; most worth first.

    Args:
        doubts: what the names by themselves show, in the order of the files.
        names: the names to confirm.
        sources: the files' lines.
    """
    left: dict[str, list[OpenName]] = {}
    for one in names:
        left.setdefault(plain(one.name), []).append(one)
    found: list[Weighed] = []
    for doubt in doubts:
        found += _joined(doubt, left)
    found += [Weighed(_waiting(one, sources), one) for some in left.values() for one in some]
    return tuple(sorted(found, key=_order))


def _joined(doubt: Doubt, left: dict[str, list[OpenName]]) -> Iterator[Weighed]:
    """A doubt once for each name to confirm that it is about: once a firm, where each firm is asked."""
    places = {*doubt.places, doubt.finding.place}
    mine = [one for one in left.get(plain(doubt.name), ()) if places & {line.place for line in one.lines}]
    if not mine:
        yield Weighed(doubt)
        return
    for one in mine:
        left[plain(doubt.name)].remove(one)
        yield Weighed(doubt if len(mine) == 1 else replace(doubt, places=tuple(line.place for line in one.lines)), one)


def _waiting(one: OpenName, sources: Sources) -> Doubt:
    """What only the pairings show: a class, a purpose too wide, a product, a kind of a good."""
    line = one.lines[0]
    facts = {"name": one.name, "typed": typed(one.name), "reading": _both(one), "count": one.waiting}
    where = At(_KINDS[line.side], "material", one.name)
    code = one.doubt if one.doubt not in _IN_ITSELF else "waiting"
    finding = sources.finding("warning", f"names.{code}", line.place, where, **facts)
    return Doubt(finding, one.name, places=tuple(each.place for each in one.lines))


def _both(one: OpenName) -> Message:
    return Message("materials.both", {"zh": one.reading.zh, "en": one.reading.en})


def _order(one: Weighed) -> tuple[float, int, int, str, int, int]:
    name, place = one.name, one.doubt.finding.place
    worth = (-(name.reading.net or 0.0), -name.reading.pairs, -name.waiting) if name else (0.0, 0, 0)
    return (*worth, place.file, place.line, place.column)
