"""A material on its way into a process or out of one: the value that stands on an edge of the graph."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from matchchain.network.graph.attributes import Plain, stated
from matchchain.studies.routing.plant import NOBODY
from matchchain.studies.routing.steps import WAYS, Stuff, Way
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Arc:
    """A material on its way into a process, out of one, or both.

    Attributes:
        giver, taker: indices of the plants, `NOBODY` where it starts at a firm's own offer or ends at its own need.
        offer, need: what it is called on either side.
        given, taken: identity of it among what the giver gives and the taker takes.
        supplier, receiver: indices of the two firms.
        lines: index of the firm's own offer and need, -1 where that end is a process.
        way: how it gets there.
        gain: known CNY per unit that leaves, nan where figures are missing.
        use: units that arrive for each unit that leaves, as the receiver counts; 1 where nobody knows.
        same: both sides speak of the same material.
        good: a good that is sold anyway, no by-product, residue or waste.
        score: how well the two names meet, 0 to 1.
        most: units a year that the supplier's own offer holds, or the receiver's own need takes; nan unknown.
    """

    giver: int
    taker: int
    offer: Stuff
    need: Stuff
    given: str
    taken: str
    supplier: int
    receiver: int
    lines: tuple[int, int]
    way: Way
    gain: float
    use: float
    same: bool
    good: bool
    score: float
    most: float

    @property
    def ends(self) -> tuple[object, ...]:
        """What it joins; of several arcs that join the same, the surest counts."""
        start = (self.giver, self.given) if self.giver >= 0 else (NOBODY, self.lines[0])
        end = (self.taker, self.taken) if self.taker >= 0 else (NOBODY, self.lines[1])
        return *start, *end

    @property
    def rank(self) -> tuple[int, bool, float, int, int, str, str, int, int]:
        """The surest first, then by-products before goods, then the better met, then by firm and name."""
        names = (self.offer.text, self.need.text)
        confidence = (WAYS.index(self.way), self.good, -self.score)
        return *confidence, self.supplier, self.receiver, *names, self.giver, self.taker


def on_edge(arc: Arc, place: int, firms: Sequence[str]) -> dict[str, Plain]:
    """What stands on the edge of an arc, as `matchchain.network.graph.attributes` documents it.

    Args:
        arc: the arc.
        place: its place in the order of `Arc.rank`.
        firms: ids of the firms.
    """
    return stated({
        "kind": "way",
        "place": place,
        "supplier": firms[arc.supplier],
        "receiver": firms[arc.receiver],
        "offer": arc.offer.text,
        "offer_zh": arc.offer.zh,
        "offer_en": arc.offer.en,
        "need": arc.need.text,
        "need_zh": arc.need.zh,
        "need_en": arc.need.en,
        "offer_at": int(arc.lines[0]),
        "need_at": int(arc.lines[1]),
        "given": arc.given,
        "taken": arc.taken,
        "way": arc.way,
        "gain": None if math.isnan(arc.gain) else float(arc.gain),
        "use": float(arc.use),
        "same": bool(arc.same),
        "good": bool(arc.good),
        "score": float(arc.score),
        "most": float(arc.most) if math.isfinite(arc.most) else None,
        "open_end": bool(math.isinf(arc.most)),
    })  # fmt: skip


def on_arc(edge: Mapping[str, Any], giver: int, taker: int, firms: Mapping[str, int]) -> Arc:
    """The arc that stands on an edge between these two processes, or `NOBODY`."""
    get = edge.get
    return Arc(
        giver=giver,
        taker=taker,
        offer=Stuff(get("offer", ""), get("offer_zh", ""), get("offer_en", "")),
        need=Stuff(get("need", ""), get("need_zh", ""), get("need_en", "")),
        given=get("given", ""),
        taken=get("taken", ""),
        supplier=firms[edge["supplier"]],
        receiver=firms[edge["receiver"]],
        lines=(edge["offer_at"], edge["need_at"]),
        way=edge["way"],
        gain=get("gain", math.nan),
        use=edge["use"],
        same=edge["same"],
        good=edge["good"],
        score=edge["score"],
        most=math.inf if edge["open_end"] else get("most", math.nan),
    )
