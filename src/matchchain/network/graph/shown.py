"""What could flow, put on the graph as far as somebody wants to see it: pairs that lack figures or papers only."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

from matchchain.candidates import Ints, among
from matchchain.network.graph.build import add_flow
from matchchain.network.graph.moving import Nodes, could_flow
from matchchain.network.planning.ends import pairing_id
from matchchain.network.planning.reckoning import Reckoning

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph

Side: TypeAlias = Literal["supplier", "receiver"]


def open_rows(whole: Reckoning, firms: Collection[str], side: Side) -> Ints:
    """The open pairs in which one of these firms (ids) stands on this side, those inside one firm left out."""
    c = whole.found.candidates
    rows = np.concatenate([whole.staged.rows(stage, everything=False) for stage in ("figures", "papers")])
    gives, takes = c.offers.firm[c.o[rows]], c.needs.firm[c.n[rows]]
    meant = among(len(c.firms), np.array([i for i, firm in enumerate(c.firms) if firm.id in firms], dtype=np.int64))
    chosen: Ints = rows[meant[gives if side == "supplier" else takes] & (gives != takes)]
    return chosen


def add_open(graph: ParkGraph, whole: Reckoning, firms: Collection[str], side: Side) -> None:
    """Put what these firms could send, or could be sent, on the graph."""
    for flow in could_flow(whole, Nodes.of(whole), open_rows(whole, firms, side).tolist()):
        add_flow(graph, flow)


def add_open_rows(graph: ParkGraph, whole: Reckoning, ids: Collection[str]) -> None:
    """Put the open pairs of these ids on the graph."""
    c = whole.found.candidates
    rows = open_rows(whole, {firm.id for firm in c.firms}, "supplier").tolist()
    chosen = [k for k in rows if _id(whole, k) in ids] if ids else []
    for flow in could_flow(whole, Nodes.of(whole), chosen):
        add_flow(graph, flow)


def _id(whole: Reckoning, k: int) -> str:
    c = whole.found.candidates
    return pairing_id(f"{c.supplier(k).id}/{c.offer(k).id}", f"{c.receiver(k).id}/{c.need(k).id}")
