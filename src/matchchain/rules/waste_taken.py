"""How much hazardous waste do firms take already? It uses up the capacity of their papers."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.candidates import Candidates, Lines
from matchchain.kept import kept_among
from matchchain.rules.firms import firms_named, plain_name
from matchchain.rules.identity import key_of
from matchchain.rules.waste_code import hazardous_wastes
from matchchain.rules.waste_permit import Taken


def _among(taken: Mapping[int, list[Taken]], number: Mapping[int, int]) -> Mapping[int, list[Taken]]:
    return {number[i]: what for i, what in taken.items() if i in number}


@kept_among(_among)
def taken_already(candidates: Candidates) -> Mapping[int, list[Taken]]:
    """Index of each firm that takes hazardous waste already -> what it takes.

    A trade counts once, whether the supplier's card states it, the receiver's, or both; then the supplier's
    figure counts.
    """
    taken: dict[int, list[Taken]] = {}
    for (_, firm), trade in (_told_by_receivers(candidates) | _told_by_suppliers(candidates)).items():
        taken.setdefault(firm, []).append(trade)
    return taken


def _told_by_suppliers(candidates: Candidates) -> dict[tuple[int, int], Taken]:
    """(offer, receiving firm) -> a trade that the supplier's card states."""
    firms = firms_named(candidates)
    return {
        (i, firms[plain_name(partner.firm)]): Taken(waste.codes, partner.quantity)
        for i, waste in hazardous_wastes(candidates).items()
        for partner in candidates.offers.entries[i].sells_to
        if plain_name(partner.firm) in firms
    }


def _told_by_receivers(candidates: Candidates) -> dict[tuple[int, int], Taken]:
    """(offer, receiving firm) -> a trade that the receiver's card states, for the same material."""
    firms, offers, needs = firms_named(candidates), candidates.offers, candidates.needs
    wastes = hazardous_wastes(candidates)
    offered = {(int(offers.firm[i]), _key(offers, i)): i for i in wastes}
    told: dict[tuple[int, int], Taken] = {}
    for n, need in enumerate(needs.entries):
        for partner in need.buys_from:
            offer = offered.get((firms.get(plain_name(partner.firm), -1), _key(needs, n)))
            if offer is not None:
                told[offer, int(needs.firm[n])] = Taken(wastes[offer].codes, partner.quantity)
    return told


def _key(lines: Lines, i: int) -> str:
    name = lines.resolution(i)
    return key_of(name, name.text)
