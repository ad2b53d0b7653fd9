"""The lines of a chain's map: what flows between two firms, and what has to come from outside."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.network.graph.flow import Flow
from matchchain.reports.chains.words import Voice
from matchchain.reports.drawing import Tie
from matchchain.reports.telling.words import listed
from matchchain.studies.chains.bought import Bought, Broken
from matchchain.studies.chains.study import ChainStudy
from matchchain.values import dataclass

GAPS = 8
"""Gaps drawn on the map, the dearest; all of them stand in the list of broken links."""


@dataclass(frozen=True, slots=True)
class Way:
    """What goes from one firm to another, all materials together, or what one firm has to buy outside.

    Attributes:
        source: firm id; "" of a gap.
        target: firm id.
        flows: between the two; empty of a gap.
        gap: the need of a gap.
        tie: delivered today before proposed; `word` the code word of it in the rows.
    """

    source: str
    target: str
    flows: tuple[Flow, ...]
    tie: Tie
    gap: Bought | None = None
    word: str = ""

    def label(self, voice: Voice) -> str:
        """Materials and amounts."""
        if self.gap is not None:
            return f"{voice.goods(self.gap)} {voice.amount(self.gap.outside, self.gap.unit)}"
        told = [f"{voice.sent(flow)} {voice.amount(flow.quantity, flow.unit)}" for flow in self.flows]
        return listed(told, voice.lang)


def ways(study: ChainStudy, *, within: bool) -> list[Way]:
    """The ways between firms, today's first.

    Args:
        study: the chain.
        within: only between two firms of the chain.
    """
    members = {member.firm for member in study.members}
    between: dict[tuple[str, str], list[Flow]] = {}
    for flow in study.flows:
        if not within or (flow.supplier in members and flow.receiver in members):
            between.setdefault((flow.supplier, flow.receiver), []).append(flow)
    found = []
    for (source, target), several in between.items():
        tie = _tie(several)
        open_only = all(flow.kind == "open" for flow in several)
        found.append(Way(source, target, tuple(several), tie, word="open" if open_only else tie))
    return sorted(found, key=lambda way: (way.tie != "runs", way.source, way.target))


def gaps_drawn(study: ChainStudy) -> tuple[Broken, ...]:
    """The dearest gaps that the plan does not close."""
    return tuple(gap for gap in study.broken if not gap.closes)[:GAPS]


def gap_ways(study: ChainStudy) -> Iterator[Way]:
    """What firms of the chain buy outside of the gaps drawn, the dearest first."""
    drawn = {(gap.material, gap.unit) for gap in gaps_drawn(study)}
    needs = [need for need in study.needs if need.outside != 0.0 and (need.material, need.unit) in drawn]
    needs.sort(key=lambda need: (-(need.value or 0.0), -(need.outside or 0.0), need.firm, need.id))
    yield from (Way("", need.firm, (), "missing", need, "missing") for need in needs)


def _tie(flows: list[Flow]) -> Tie:
    if any(flow.kind == "existing" for flow in flows):
        return "runs"
    through = any("process:" in (flow.source[:8], flow.target[:8]) for flow in flows)
    return "converted" if through else "proposed"
