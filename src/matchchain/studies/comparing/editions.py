"""The facts that an edition of the handbook froze, and those of today as far as an edition would keep them."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.files.edition import Edition
from matchchain.network.planning.ends import pairing_id
from matchchain.studies.comparing.facts import Amount, Facts, FigureName, FirmFact, LineFact, PairFact

_KEPT: tuple[FigureName, ...] = ("quantity",)


def facts_in(edition: Edition) -> Facts:
    """The facts of an edition: no money, no price, no pairing that waits for papers or goes through a process.

    Example:
        >>> facts_in(Edition(name="1", on="2026-01-01", park="", digest="")).net is None
        True
    """
    lines = {(line.firm, line.side, line.id): line for line in edition.lines}
    pairs = {}
    for trade in edition.trades:
        ends = lines.get((trade.supplier, "offer", trade.offer)), lines.get((trade.receiver, "need", trade.need))
        offer, need = ends
        if offer is None or need is None:
            continue
        name = pairing_id(f"{trade.supplier}/{trade.offer}", f"{trade.receiver}/{trade.need}")
        pairs[name] = PairFact(
            id=name, supplier=trade.supplier, receiver=trade.receiver, offer=trade.material, need=need.material,
            offer_id=trade.offer, need_id=trade.need, zh="", en="", quantity=None, unit="", net=None,
            stage="existing" if trade.runs else "ready", in_plan=not trade.runs,
        )  # fmt: skip
    return Facts(
        day=edition.on,
        firms={firm.id: FirmFact(firm.id, firm.name, firm.name_en) for firm in edition.firms},
        lines=tuple(
            LineFact(
                line.id, line.firm, line.side, line.material, "",
                {} if line.quantity is None else {"quantity": Amount(line.quantity, line.unit)},
            )
            for line in edition.lines
        ),
        pairs=pairs,
        compared=_KEPT,
        stages=frozenset({"ready", "existing"}),
    )  # fmt: skip


def facts_like(now: Facts, edition: Facts) -> Facts:
    """The facts of today as an edition would keep them: trades between two lines that both cards hold."""
    lines = {(line.firm, line.side, line.id) for line in now.lines}
    whole = (pair for pair in (now.pairs or {}).values() if pair.ends <= lines)
    return replace(now, pairs={pair.id: pair for pair in whole}, compared=edition.compared, stages=edition.stages)
