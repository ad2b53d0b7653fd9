"""By which processes does a chain turn one material into another: what firms own, and what could be brought in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias

from matchchain.candidates import Candidates
from matchchain.materials import Thesaurus, resolve_name
from matchchain.network.planning.reckoning import Reckoning
from matchchain.park import Conversion
from matchchain.studies.growth.converters import converters
from matchchain.studies.growth.leftover import Unplaced, unmet_needs, unplaced_offers
from matchchain.studies.growth.park_prices import ParkPrices
from matchchain.values import dataclass

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


@dataclass(frozen=True, slots=True)
class OpenProcesses:
    """What nobody takes of the whole park, and the processes that nobody has that could take it.

    Attributes:
        lines: what is left of the offers.
        uses: material id -> the processes.
    """

    lines: tuple[Unplaced, ...]
    uses: Mapping[str, tuple[Conversion, ...]]

    @classmethod
    def of(cls, whole: Reckoning, prices: ParkPrices) -> OpenProcesses:
        """Those of a planned park."""
        lines = unplaced_offers(whole, prices)
        return cls(lines, converters(whole.found, lines, unmet_needs(whole, prices))[1])


def technologies(
    c: Candidates, graph: ParkGraph, processes: OpenProcesses, members: Collection[str]
) -> tuple[Technology, ...]:
    """The processes of a chain: its firms' own, then those that nobody has.

    Args:
        c: the park's candidates.
        graph: the park as a graph.
        processes: what nobody has, of the whole park.
        members: ids of the firms of the chain.
    """
    return (*_owned(c, graph, members), *_open(c, processes, members))


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


def _open(c: Candidates, processes: OpenProcesses, members: Collection[str]) -> Iterator[Technology]:
    takers: dict[str, tuple[Conversion, list[str]]] = {}
    for line in (line for line in processes.lines if line.firm in members):
        for process in processes.uses.get(line.material, ()):
            takers.setdefault(process.id or process.name, (process, []))[1].append(line.firm)
    for _, (process, firms) in sorted(takers.items()):
        yield _told(process, "", "open", c.thesaurus, firms)
