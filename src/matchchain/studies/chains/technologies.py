"""By which processes does a chain turn one material into another: what firms own, and what could be brought in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from matchchain.candidates import Candidates
from matchchain.materials import Thesaurus, resolve_name
from matchchain.network.planning.reckoning import Reckoning
from matchchain.park import Conversion
from matchchain.studies.growth.converters import converters
from matchchain.studies.growth.leftover import unmet_needs, unplaced_offers
from matchchain.studies.growth.park_prices import ParkPrices

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph

State: TypeAlias = Literal["planned", "owned", "open"]
Name: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Technology:
    """One process.

    Attributes:
        process: what it takes and gives.
        owner: firm id, "" where nobody in the park has it.
        state: "planned" where the plan uses it, "owned" where it stands idle in the plan, "open" where nobody has it
            and it could take what a firm of the chain is left with.
        takes, gives: (as written, Chinese, English label) of each material.
        firms: of an open one the firms of the chain whose leftovers it could take.
    """

    process: Conversion
    owner: str
    state: State
    takes: tuple[Name, ...]
    gives: tuple[Name, ...]
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
    return (*_owned(whole.found.candidates, graph, members), *_open(whole, prices, members))


def _owned(c: Candidates, graph: ParkGraph, members: Collection[str]) -> Iterator[Technology]:
    fed = {node for _, node, edge in graph.edges(data=True) if edge["kind"] == "planned"}
    for process in c.park.conversions:
        if process.owner in members:
            node = f"process:{process.owner}/{process.id or process.name}"
            yield _told(process, process.owner, "planned" if node in fed else "owned", c.thesaurus)


def _told(process: Conversion, owner: str, state: State, known: Thesaurus, firms: Iterable[str] = ()) -> Technology:
    takes, gives = (tuple(_named(name, known) for name in side or ()) for side in (process.takes, process.gives))
    return Technology(process, owner, state, takes, gives, tuple(dict.fromkeys(firms)))


def _named(words: str, known: Thesaurus) -> Name:
    meant = resolve_name(words, known).material
    return (words, meant.name("zh"), meant.name("en")) if meant else (words, words, words)


def _open(whole: Reckoning, prices: ParkPrices, members: Collection[str]) -> Iterator[Technology]:
    mine = [line for line in unplaced_offers(whole, prices) if line.firm in members]
    wanted = [line for line in unmet_needs(whole, prices) if line.firm in members]
    _, uses = converters(whole.found, mine, wanted)
    takers: dict[str, tuple[Conversion, list[str]]] = {}
    for line in mine:
        for process in uses.get(line.material, ()):
            takers.setdefault(process.id or process.name, (process, []))[1].append(line.firm)
    for _, (process, firms) in sorted(takers.items()):
        yield _told(process, "", "open", whole.found.candidates.thesaurus, firms)
