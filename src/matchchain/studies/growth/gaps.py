"""Where the chains have gaps: what is bought outside, what nobody takes, and the newcomers worth attracting."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace

from matchchain.matching import match
from matchchain.materials import Thesaurus
from matchchain.network.allocation.effort import Effort
from matchchain.network.planning.reckoning import reckon
from matchchain.park import Chain, Conversion, Firm, Park
from matchchain.studies.growth.attract import Attraction, Valued, ranked
from matchchain.studies.growth.converters import converters
from matchchain.studies.growth.earning import by_earning, earned, making_of, rank_of
from matchchain.studies.growth.leftover import Line, Market, Unmet, Unplaced, markets, unmet_needs, unplaced_offers
from matchchain.studies.growth.making import Good, Making, makings
from matchchain.studies.growth.newcomer import KINDS, suppliers, takers
from matchchain.studies.growth.park_prices import park_prices
from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message, nearest

SOLVED = 12
"""Newcomers of each kind, by their bound, for which the plan is solved anew."""


@dataclass(frozen=True, slots=True)
class Prospect:
    """A newcomer with its number on the list, which stays the same whatever part of the list is shown.

    Attributes:
        number: from 1.
        valued: the newcomer and what it is worth.
        chains: industrial chains of the firms whose gaps it fills or whose leftovers it takes, the greatest first.
        making: of a supplier, how it could make what it gives and at what cost; None where that is not known.
    """

    number: int
    valued: Valued
    chains: tuple[str, ...]
    making: Making | None = None

    @property
    def earns(self) -> float | None:
        """What it could earn, CNY a year: its worth to the park less the cost of making; None where not known."""
        worth = self.valued.bound if self.valued.gain is None else self.valued.gain
        gives = self.valued.newcomer.gives
        return earned(worth, gives[0].quantity, self.making) if gives else None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the park that it is for."""
        newcomer = self.valued.newcomer
        return tuple(line for part in (*newcomer.takes, *newcomer.gives) for line in part.lines)


@dataclass(frozen=True, slots=True)
class ChainGaps:
    """One industrial chain; a firm that belongs to several counts in each.

    Attributes:
        chain: its name, chief and office; "" as its name gathers the firms of no chain.
        unmet, unplaced: how many lines; `bought`, `disposed` their known value, CNY per year.
        prospects: numbers of the newcomers for its firms.
    """

    chain: Chain
    unmet: int
    bought: float
    unplaced: int
    disposed: float
    prospects: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """The gaps of a park; money in CNY per year.

    Attributes:
        firms: every firm by id.
        net: what the plan saves; `bound` what no plan could exceed.
        optimum: what the best plan without fixed costs would save.
        unmet, unplaced: line by line, the greatest value first.
        wanted, offered: the same by material; what is wanted in the order of what a maker could earn, else by tonnes.
        makings: material and unit -> how it could be made and at what cost, where that has prices.
        chains: by industrial chain, in the order of the greatest value.
        prospects: the newcomers worth attracting.
        uses: material id -> processes that could take it.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    firms: Mapping[str, Firm]
    net: float
    bound: float
    optimum: float
    unmet: tuple[Unmet, ...]
    unplaced: tuple[Unplaced, ...]
    wanted: tuple[Market[Unmet], ...]
    offered: tuple[Market[Unplaced], ...]
    makings: Mapping[Good, Making]
    chains: tuple[ChainGaps, ...]
    prospects: tuple[Prospect, ...]
    uses: Mapping[str, tuple[Conversion, ...]]

    def prospect(self, number: int) -> Prospect | None:
        """The newcomer with this number."""
        return next((prospect for prospect in self.prospects if prospect.number == number), None)


def gaps(
    park: Park,
    *,
    thesaurus: Thesaurus | None = None,
    today: datetime.date | None = None,
    effort: Effort | None = None,
) -> Gaps:
    """Find the gaps of a park and the newcomers that would close them.

    Args:
        park: as `load` returns it.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        effort: how long to look for the plan whose leftovers these are; as `suggest` does by default.

    Returns:
        The gaps. Same park, same answer.

    Example:
        >>> gaps(Park()).prospects
        ()
    """
    day = today or datetime.date.today()  # noqa: DTZ011 - a park's day is the office's own
    whole = reckon(match(park, thesaurus=thesaurus, today=day), effort)
    prices, c = park_prices(whole), whole.found.candidates
    unmet, unplaced = unmet_needs(whole, prices), unplaced_offers(whole, prices)
    wanted, offered = markets(unmet), markets(unplaced)
    made = makings(c, wanted)
    both, uses = converters(whole.found, unplaced, unmet)
    newcomers = [*both, *takers(c, offered), *suppliers(c, wanted)]
    attraction = Attraction(park, newcomers, day, thesaurus, whole.found)
    firms = {firm.id: firm for firm in c.firms}
    valued: list[Valued] = []
    for kind in KINDS:
        among = [at for at, newcomer in enumerate(newcomers) if newcomer.kind == kind]
        valued += ranked(attraction, among, SOLVED, lambda one: rank_of(one, made))
    prospects = tuple(_prospect(number, one, made) for number, one in enumerate(valued, start=1))
    found = Gaps(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=max((e.as_of for firm in park.firms for lines in (firm.offers, firm.needs) for e in lines), default=""),
        firms=firms,
        net=whole.allocation.net,
        bound=whole.allocation.bound,
        optimum=prices.optimum,
        unmet=unmet,
        unplaced=unplaced,
        wanted=by_earning(wanted, made),
        offered=offered,
        makings=made,
        chains=(),
        prospects=prospects,
        uses=uses,
    )
    return replace(found, chains=_chains(park, found))


def of_chain(found: Gaps, chain: str) -> Gaps:
    """Only what belongs to the firms of one chain; newcomers keep their numbers."""
    return _narrowed(found, [line for line in (*found.unmet, *found.unplaced) if chain in line.chains])


def of_chain_named(found: Gaps, name: str) -> Gaps:
    """Only what belongs to the firms of one chain, by its name or, where it is the only one, a part of it.

    Raises:
        MatchchainError: the park has no such chain (exit code 2).
    """
    names = [one.chain.name for one in found.chains if one.chain.name]
    if name in names:
        return of_chain(found, name)
    partly = [known for known in names if name in known]
    if len(partly) == 1:
        return of_chain(found, partly[0])
    facts = {"chain": name, "hint": nearest(name, names) or "", "known": tuple(names)}
    raise MatchchainError(Message("gaps.no-chain", facts), ExitCode.USAGE)


def of_material(found: Gaps, words: str) -> Gaps:
    """Only what is called, or means, something that contains these words."""
    wanted = words.casefold()
    told = [
        line
        for line in (*found.unmet, *found.unplaced)
        if any(wanted in text.casefold() for text in (line.words, line.material, line.zh, line.en))
    ]
    return _narrowed(found, told)


def _narrowed(found: Gaps, lines: Iterable[Line]) -> Gaps:
    kept = {(line.firm, line.id) for line in lines}
    unmet = tuple(line for line in found.unmet if (line.firm, line.id) in kept)
    unplaced = tuple(line for line in found.unplaced if (line.firm, line.id) in kept)
    chains = {chain for line in (*unmet, *unplaced) for chain in line.chains or ("",)}
    return replace(
        found,
        unmet=unmet,
        unplaced=unplaced,
        wanted=by_earning(markets(unmet), found.makings),
        offered=markets(unplaced),
        chains=tuple(chain for chain in found.chains if chain.chain.name in chains),
        prospects=tuple(p for p in found.prospects if any((line.firm, line.id) in kept for line in p.lines)),
    )


def _prospect(number: int, valued: Valued, made: Mapping[Good, Making]) -> Prospect:
    newcomer = valued.newcomer
    weight: dict[str, float] = {}
    for part in (*newcomer.takes, *newcomer.gives):
        for line in part.lines:
            value = line.value if isinstance(line, (Unmet, Unplaced)) else None
            for chain in line.chains:
                weight[chain] = weight.get(chain, 0.0) + (value or 0.0)
    chains = tuple(sorted(weight, key=lambda chain: (-weight[chain], chain)))
    with_chain = replace(newcomer, firm=replace(newcomer.firm, chains=chains[:1]))
    return Prospect(number, replace(valued, newcomer=with_chain), chains, making_of(valued, made))


def _chains(park: Park, found: Gaps) -> tuple[ChainGaps, ...]:
    told = {chain.name: chain for chain in park.chains}
    names = {chain for line in (*found.unmet, *found.unplaced) for chain in line.chains or ("",)} | set(told)
    every = [_chain(told.get(name, Chain(name=name)), found) for name in sorted(names)]
    return tuple(sorted(every, key=lambda one: (-(one.bought + one.disposed), one.chain.name)))


def _chain(chain: Chain, found: Gaps) -> ChainGaps:
    def mine(line: Line) -> bool:
        return chain.name in line.chains or (not chain.name and not line.chains)

    unmet = [line for line in found.unmet if mine(line)]
    unplaced = [line for line in found.unplaced if mine(line)]
    return ChainGaps(
        chain=chain,
        unmet=len(unmet),
        bought=sum(line.value or 0.0 for line in unmet),
        unplaced=len(unplaced),
        disposed=sum(line.value or 0.0 for line in unplaced),
        prospects=tuple(p.number for p in found.prospects if any(mine(line) for line in p.lines)),
    )
