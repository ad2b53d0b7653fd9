"""By which processes does a chain turn one material into another: what firms own, and what could be brought in."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from matchchain.network.planning.reckoning import Reckoning
from matchchain.park import Conversion, Park
from matchchain.studies.growth.converters import converters
from matchchain.studies.growth.leftover import unmet_needs, unplaced_offers
from matchchain.studies.growth.park_prices import ParkPrices

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph

State: TypeAlias = Literal["planned", "owned", "open"]


@dataclass(frozen=True, slots=True)
class Technology:
    """One process.

    Attributes:
        process: what it takes and gives.
        owner: firm id, "" where nobody in the park has it.
        state: "planned" where the plan uses it, "owned" where it stands idle in the plan, "open" where nobody has it
            and it could take what a firm of the chain is left with.
        firms: of an open one the firms of the chain whose leftovers it could take.
    """

    process: Conversion
    owner: str
    state: State
    firms: tuple[str, ...] = ()


def technologies(
    whole: Reckoning, graph: ParkGraph, prices: ParkPrices, members: Collection[str]
) -> tuple[Technology, ...]:
    """The processes of a chain: its firms' own, then those that nobody has.

    Args:
        whole: the park, matched and planned.
        graph: the same as a graph.
        prices: the park's own prices.
        members: ids of the firms of the chain.
    """
    return (*_owned(whole.found.candidates.park, graph, members), *_open(whole, prices, members))


def _owned(park: Park, graph: ParkGraph, members: Collection[str]) -> Iterator[Technology]:
    fed = {node for _, node, edge in graph.edges(data=True) if edge["kind"] == "planned"}
    for process in park.conversions:
        if process.owner in members:
            node = f"process:{process.owner}/{process.id or process.name}"
            yield Technology(process, process.owner, "planned" if node in fed else "owned")


def _open(whole: Reckoning, prices: ParkPrices, members: Collection[str]) -> Iterator[Technology]:
    mine = [line for line in unplaced_offers(whole, prices) if line.firm in members]
    wanted = [line for line in unmet_needs(whole, prices) if line.firm in members]
    _, uses = converters(whole.found, mine, wanted)
    takers: dict[str, tuple[Conversion, list[str]]] = {}
    for line in mine:
        for process in uses.get(line.material, ()):
            takers.setdefault(process.id or process.name, (process, []))[1].append(line.firm)
    for _, (process, firms) in sorted(takers.items()):
        yield Technology(process, "", "open", tuple(dict.fromkeys(firms)))
