"""What flows between the firms of a park, as the studies of its network read it off the park's graph."""

from __future__ import annotations

from matchchain.network.graph.flow import NO_LINE, Flow, FlowKind, NeedKey, need_of
from matchchain.network.graph.walk import MOVING, flows

__all__ = ["MOVING", "NO_LINE", "Flow", "FlowKind", "NeedKey", "flows", "need_of", "today_or_plan"]

TODAY = ("existing",)


def today_or_plan(*, as_planned: bool) -> tuple[str, ...]:
    """Which kinds of flows count: today's trades, and what the plan would move where it counts as carried out."""
    return MOVING if as_planned else TODAY
