"""Do the stages on a chain's card fit the firms of the chain and what they sell each other today?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from matchchain.catalogue.cards.sources import At, Sources
from matchchain.park import ChainCard, ChainStage, Finding, Firm, Need, Offer, Place

_RETURNED = ("by-product", "waste", "energy", "water")
"""What may well go back up the chain: it is no sign of where a firm stands."""

_NEAR = 30  # lines of an entry that are searched for a name


def doubtful_stages(card: ChainCard, firms: Mapping[str, Firm], sources: Sources) -> Iterator[Finding]:
    """Firms at a stage that are not of the chain, or stand at two stages."""
    first: dict[str, ChainStage] = {}
    for stage in card.stages:
        for name in stage.firms:
            firm = firms.get(name)
            if firm is None:
                continue
            facts = {"chain": card.name, "firm": firm.table_name, "stage": stage.name}
            at = At(ChainStage, "firms", as_written(firm, stage.place, sources))
            if card.name not in firm.chains:
                yield sources.finding("warning", "catalogue.stage-firm-not-in-chain", stage.place, at, **facts)
            before = first.setdefault(name, stage)
            if before is not stage:
                facts["other"] = before.name
                yield sources.finding("warning", "catalogue.firm-at-two-stages", stage.place, at, **facts)


def against_flows(card: ChainCard, firms: Mapping[str, Firm], sources: Sources) -> Iterator[Finding]:
    """Stages that a product sold today runs against: both are shown, once for two firms."""
    numbered = [(number, stage, name) for number, stage in enumerate(card.stages, start=1) for name in stage.firms]
    stands = {name: (number, stage) for number, stage, name in reversed(numbered)}
    told: set[tuple[str, str]] = set()
    for supplier, receiver, material, place in _sold(firms, stands):
        (number, stage), (later, above) = stands[supplier], stands[receiver]
        if number <= later or (supplier, receiver) in told:
            continue
        told.add((supplier, receiver))
        at = At(ChainStage, "firms", as_written(firms[supplier], stage.place, sources))
        yield sources.finding(
            "warning", "catalogue.stage-against-flow", stage.place, at,
            chain=card.name, supplier=firms[supplier].table_name, receiver=firms[receiver].table_name,
            number=number, stage=stage.name, other=later, above=above.name, material=material, trade=str(place),
        )  # fmt: skip


def as_written(firm: Firm, entry: Place, sources: Sources) -> str:
    """By which of its names an entry names a firm: ids stand in place of them once they are looked up."""
    lines = "\n".join(sources.lines(entry.file)[max(0, entry.line - 1) : entry.line + _NEAR])
    names = sorted({firm.name, firm.short, firm.name_en} - {""}, key=len, reverse=True)
    return next((name for name in names if name in lines), firm.id)


def _sold(firms: Mapping[str, Firm], among: Mapping[str, object]) -> Iterator[tuple[str, str, str, Place]]:
    """(supplier, receiver, material, where it stands) of the products that some firms sell each other today."""
    for name in among:
        firm = firms.get(name)
        if firm is None:
            continue
        for offer in firm.offers:
            for partner in offer.sells_to if offer.kind not in _RETURNED else ():
                if partner.firm in among and partner.firm in firms:
                    yield name, partner.firm, offer.material, partner.place
        for need in firm.needs:
            for partner in need.buys_from:
                if partner.firm in among and partner.firm in firms and not _returns(firms[partner.firm], need):
                    yield partner.firm, name, need.material, partner.place


def _returns(supplier: Firm, need: Need) -> bool:
    """Whether what a firm sends for a need is one of its by-products, wastes, energies or waters."""
    return any(offer.kind in _RETURNED and _meets(offer, need) for offer in supplier.offers)


def _meets(offer: Offer, need: Need) -> bool:
    return offer.material.casefold() == need.material.casefold()
