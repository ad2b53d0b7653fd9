"""Writes out one route of the plan as a `Pairing`: from a firm's offer, through others' processes, to a need."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from matchchain.candidates import HIGH, LIKELY, LOW, Floats
from matchchain.matching import Match
from matchchain.matching.legs import Legs
from matchchain.matching.processes import Process
from matchchain.matching.trades import firm_index
from matchchain.network.pairing import Line, Pairing, Unknown, Verdict
from matchchain.network.planning.dividing_routes import shared_gains
from matchchain.network.planning.ends import need_end, offer_end, pairing_id, spoken_of, verdicts
from matchchain.network.planning.ledger import ledger
from matchchain.network.planning.proposal import TERMS, Others
from matchchain.network.planning.questions import unknowns
from matchchain.network.planning.routes import Route
from matchchain.network.planning.sureness import SURE, lacks_a_term, sureness
from matchchain.park import Conversion, Firm
from matchchain.rules import UNKNOWN, Trait
from matchchain.values import dataclass
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.network.sharing.shares import Shares

OPEN_TO_ALL = ""
"""Id of the owner of a process that nobody in the park owns yet."""


def process_named(conversion: Conversion) -> Message:
    """The name of a process in the reader's language, where it has one."""
    return Message("network.process", {"zh": conversion.name, "en": conversion.name_en or conversion.name})


def step_of(conversion: Conversion, owner: Firm | None) -> Message:
    """A process and who runs it, as a step of a route: 含铜蚀刻废液制硫酸铜(铜沿铜盐)."""
    process = process_named(conversion)
    if owner is None:
        return Message("network.step-open", {"process": process})
    firm = Message("network.firm", {"zh": owner.table_name, "en": owner.name_en or owner.table_name})
    return Message("network.step", {"process": process, "firm": firm})


@dataclass(frozen=True, slots=True)
class RouteWriter:
    """Makes pairings of routes.

    Attributes:
        legs: the park's legs.
        flow: (legs,) what the plan moves.
        others: how many firms could take each offer directly.
        shares: what either side of each leg gains; None: the parties of a route share alike.
    """

    legs: Legs
    flow: Floats
    others: Others
    shares: Shares | None = None

    @classmethod
    def of(cls, found: Match, legs: Legs, flow: Floats, shares: Shares | None = None) -> RouteWriter:
        """Prepare what all rows share."""
        return cls(legs, flow, Others.of(found), shares)

    def owner(self, process: Process) -> Firm | None:
        """The firm that owns a process, None where nobody in the park does."""
        return self.legs.found.candidates.firms[process.owner] if process.owner >= 0 else None

    def id_of(self, route: Route) -> str:
        """The short name of a route, see `pairing_id`."""
        c, first, last = self.legs.found.candidates, route.legs[0], route.legs[-1]
        conversions = (self.legs.processes[i].conversion for i in route.processes)
        ends = f"{c.supplier(first).id}/{c.offer(first).id}", f"{c.receiver(last).id}/{c.need(last).id}"
        return pairing_id(*ends, *(conversion.id or conversion.name for conversion in conversions))

    def parties(self, route: Route) -> tuple[str, ...]:
        """Ids of the firms a route needs: supplier, owners, receiver, each once."""
        c = self.legs.found.candidates
        owners = (self.owner(self.legs.processes[i]) for i in route.processes)
        ids = [c.supplier(route.legs[0]).id, *(o.id if o else OPEN_TO_ALL for o in owners)]
        return tuple(dict.fromkeys([*ids, c.receiver(route.legs[-1]).id]))

    def selected(self, route: Route, firm: str, material: str, min_net: float | None) -> bool:
        """Whether a person asked to see this route."""
        c = self.legs.found.candidates
        if firm:
            wanted = firm_index(c.firms).get(firm.strip().casefold(), -1)
            if wanted < 0 or c.firms[wanted].id not in self.parties(route):
                return False
        words = material.casefold()
        if words and not any(spoken_of(c, k, words) for k in route.legs):
            return False
        return min_net is None or route.net[LIKELY] >= min_net

    def rank_key(self, route: Route, sort: str) -> float:
        """What a route is sorted by among the rows of the plan, least first."""
        if sort == "co2":
            return np.inf if np.isnan(route.co2) else -route.co2
        if sort == "distance":
            km = self._km(route)
            return np.inf if km is None else km
        return float(-self._sure(route)) if sort == "sure" else -route.net[LIKELY]

    def pairing(self, route: Route, rank: int) -> Pairing:
        """Write out one route."""
        c = self.legs.found.candidates
        net = route.net[LIKELY]
        gains = self._gains(route)
        processes = [self.legs.processes[i] for i in route.processes]
        return Pairing(
            id=self.id_of(route),
            rank=rank,
            stage="ready",
            **offer_end(c, int(c.o[route.legs[0]])),
            **need_end(c, int(c.n[route.legs[-1]])),
            relation="route",
            steps=tuple(step_of(p.conversion, self.owner(p)) for p in processes),
            in_plan=True,
            quantity=route.quantity,
            net_per_year=net,
            net_low=route.net[LOW],
            net_high=route.net[HIGH],
            known_part=self.partial(route),
            supplier_gain=gains[0],
            receiver_gain=net - gains[0],
            converter_gain=gains[1],
            converters=tuple(
                (owner.id, owner.table_name, owner.name_en or owner.table_name, owner.whom_to_call)
                for owner in dict.fromkeys(self.owner(process) for process in processes)
                if owner is not None
            ),
            price=None,
            price_low=None,
            price_high=None,
            distance_km=self._km(route),
            avoided_co2_t_per_year=None if np.isnan(route.co2) else route.co2,
            plan_quantity=route.quantity,
            plan_net_per_year=net,
            alternatives=int(self.others.firms[route.offer]),
            confidence=SURE[self._sure(route)],
            lines=self._lines(route),
            substitution_ratio=None,
            deal_cost=route.yearly,
            verdicts=self._verdicts(route),
            evidence=_once(e for k in route.legs for e in c.meetings[c.meeting[k]].evidence),
            cautions=_once(e for k in route.legs for e in c.meetings[c.meeting[k]].cautions),
            unknowns=self._unknowns(route),
        )

    def partial(self, route: Route) -> bool:
        """Whether some price or cost on its way is stated by nobody."""
        lacks = lacks_a_term(self.legs.found)[list(route.legs)].any()
        return bool(lacks) or any(self.legs.processes[i].partial for i in route.processes)

    def undetermined(self, route: Route) -> bool:
        """Whether what leaves the supplier waits for a legal determination."""
        first = np.array(route.legs[:1])
        return bool(self.legs.found.judgement.says(Trait.LEGAL_CLASS, UNKNOWN, first)[0])

    def _gains(self, route: Route) -> tuple[float, float | None]:
        """The supplier's part of the net, and that of the firms between.

        Every party of a route can prevent it, so that the Shapley value gives each the same; where gains are
        divided over the whole plan, each has what its legs give it.
        """
        parties = self.parties(route)
        if self.shares is not None:
            return shared_gains(self.legs, route, self.shares)
        each = route.net[LIKELY] / len(parties)
        c = self.legs.found.candidates
        ends = {c.supplier(route.legs[0]).id, c.receiver(route.legs[-1]).id}
        between = [party for party in parties if party not in ends]
        supplier = each if len(ends) == 2 else route.net[LIKELY] - each * len(between)
        return supplier, each * len(between) if between else None

    def _km(self, route: Route) -> float | None:
        km = float(self.legs.found.worth.road_km[list(route.legs)].sum())
        return None if np.isnan(km) else km

    def _sure(self, route: Route) -> int:
        rows = np.array(route.legs)
        sums = ledger(self.legs.found, np.stack([self.flow[rows]] * 3), rows)
        least = int(sureness(self.legs.found, rows, sums).min())
        partial = any(self.legs.processes[i].partial for i in route.processes)
        return 0 if partial else min(least, 1)  # more firms, more that can go another way: never "high"

    def _lines(self, route: Route) -> tuple[Line, ...]:
        """The lines of the sum, per unit that leaves the supplier; processing as a line of its own."""
        value = self.legs.found.worth
        lines = []
        for name, attribute, sign in TERMS:
            rows: Floats = getattr(value, attribute)
            parts = [
                rows[:, k] * part * self.flow[k] / route.quantity
                for k, part in zip(route.legs, route.parts, strict=True)
            ]
            if all(np.isnan(part[LIKELY]) for part in parts):
                lines.append(Line(name, None, None, None, sign, Message("network.origin.nobody")))
                continue
            low, likely, high = np.nansum(parts, axis=0).tolist()
            lines.append(Line(name, low, likely, high, sign, Message("network.origin.legs")))
        known = [self.legs.processes[i].known * w for i, w in zip(route.processes, route.worked, strict=True)]
        low, likely, high = (np.sum(known, axis=0) / route.quantity).tolist()
        lines.append(Line("processing_cost", low, likely, high, -1, Message("network.origin.conversion")))
        return tuple(lines)

    def _verdicts(self, route: Route) -> tuple[Verdict, ...]:
        said: list[Verdict] = []
        for k in route.legs:
            said += [verdict for verdict in verdicts(self.legs.found, k) if verdict not in said]
        return tuple(said)

    def _unknowns(self, route: Route) -> tuple[Unknown, ...]:
        asked = [u for k in route.legs for u in unknowns(self.legs.found, k)]
        for i in route.processes:
            process = self.legs.processes[i]
            owner = self.owner(process)
            asked += [Unknown(owner.id if owner else "", field, text) for field, text in _open_points(process, owner)]
        return tuple(unknown for i, unknown in enumerate(asked) if unknown not in asked[:i])


def _once(said: Iterable[Message]) -> tuple[Message, ...]:
    """What is said, each sentence once, in its order."""
    told: list[Message] = []
    for message in said:
        if message not in told:
            told.append(message)
    return tuple(told)


def _open_points(process: Process, owner: Firm | None) -> list[tuple[str, Message]]:
    """What nobody has stated of a process."""
    facts: dict[str, object] = {
        "firm": owner.table_name if owner else "",
        "process": process_named(process.conversion),
    }
    asked: list[tuple[str, Message]] = []
    if np.isnan(process.cost[LIKELY]):
        asked.append(("cost", Message("network.ask.process-cost", facts)))
    for (name, _), price in zip(process.takes[1:], process.bought, strict=True):
        if price is None:
            asked.append(("takes", Message("network.ask.process-input", facts | {"material": name})))
    for (name, _), price in zip(process.residue, process.disposed, strict=True):
        if price is None:
            asked.append(("residue", Message("network.ask.process-residue", facts | {"material": name})))
    return asked
