"""The lines of a chain's map: what flows between two firms, and what has to come from outside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matchchain.network.graph.flow import Flow
from matchchain.reports.chains.words import Voice
from matchchain.reports.drawing import Tie
from matchchain.reports.telling.words import listed
from matchchain.studies.chains.bought import Broken
from matchchain.studies.chains.chains import ChainStudy

GAPS = 8
"""Gaps drawn on the map, the dearest; the rows hold all."""


@dataclass(frozen=True, slots=True)
class Way:
    """What goes from one firm to another, all materials together, or what one firm has to buy outside.

    Attributes:
        source: firm id; "" of a gap.
        target: firm id.
        flows: between the two; empty of a gap.
        gap: of a gap.
        tie: delivered today before proposed.
    """

    source: str
    target: str
    flows: tuple[Flow, ...]
    tie: Tie
    gap: Broken | None = None

    def label(self, voice: Voice) -> str:
        """Materials and amounts."""
        if self.gap is not None:
            return f"{voice.goods(self.gap)} {voice.amount(self.gap.amount, self.gap.unit)}"
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
    found = [Way(a, b, tuple(several), _tie(several)) for (a, b), several in between.items()]
    return sorted(found, key=lambda way: (way.tie != "runs", way.source, way.target))


def gap_ways(study: ChainStudy) -> Iterator[Way]:
    """What firms of the chain buy outside, the dearest first, firm by firm."""
    for gap in study.broken:
        for firm in gap.firms:
            yield Way("", firm, (), "missing", gap)


def _tie(flows: list[Flow]) -> Tie:
    if any(flow.kind == "existing" for flow in flows):
        return "runs"
    through = any("process:" in (flow.source[:8], flow.target[:8]) for flow in flows)
    return "converted" if through else "proposed"
