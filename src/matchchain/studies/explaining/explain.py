"""Why this pairing, or why not: one candidate of a park with everything behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from contextlib import suppress

import numpy as np

from matchchain.candidates import LIKELY, Flags
from matchchain.catalogue.sheets.merge.provenance import Provenance
from matchchain.matching import Match, match
from matchchain.matching.trades import firm_index
from matchchain.materials import Thesaurus
from matchchain.network.pairing import Standing
from matchchain.network.planning.ends import pairing_id
from matchchain.network.planning.plan import Selection, ranks
from matchchain.network.planning.proposal import Writer
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.network.planning.refused import refused_by_bar, refused_by_name
from matchchain.network.planning.routes import Route
from matchchain.network.planning.shortfall import shortfall_of
from matchchain.network.planning.stages import NAMES, NO_GAIN
from matchchain.park import Firm, Park
from matchchain.rules import rules_left_out
from matchchain.rules.waste_code import hazardous_wastes
from matchchain.studies.explaining.account import (
    bought_of,
    carbon_of,
    entries_of,
    haul_of,
    margin_of,
    named,
    others_of,
    quantity_of,
    shares_of,
    yearly_of,
)
from matchchain.studies.explaining.chance import chance_of_gain
from matchchain.studies.explaining.explanation import Apart, Between, Explanation, Thing
from matchchain.studies.explaining.imported import Imported, imported
from matchchain.studies.explaining.route_told import RouteTold, told_route
from matchchain.wastes import printed
from matchchain.wording import ExitCode, MatchchainError, Message


def explain(
    park: Park,
    which: int | str,
    *,
    thesaurus: Thesaurus | None = None,
    today: dt.date | None = None,
    price: float | None = None,
    log: Provenance | None = None,
) -> Explanation | RouteTold:
    """Everything behind one pairing; of one that runs through processes, its legs and what each process does.

    Args:
        park: as `load` returns it.
        which: its number in `suggest` (in the default order), or its id: any candidate's, shown or not.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        price: a price under discussion, CNY per unit of the offer, to see what each would gain.
        log: what is known of imported figures, to tell where each is from.

    Raises:
        MatchchainError: no pairing has this number or id (exit code 2).

    Example:
        >>> from matchchain.park import Park
        >>> explain(Park(), 1)
        Traceback (most recent call last):
        ...
        matchchain.wording.message.MatchchainError: There is no pairing 1: suggest lists 0.
    """
    teller = _Teller(park, reckon(_matched(park, thesaurus, today)), price, log)
    return teller.route(which) or teller.tell(teller.candidate(which))


def explain_many(
    park: Park, which: Iterable[str], *, today: dt.date | None = None
) -> dict[str, Explanation | RouteTold]:
    """`explain` of several pairings of one park, which is reckoned once; an id that nothing has is left out.

    Args:
        park: as `load` returns it.
        which: ids of pairings.
        today: the day on which permits are looked at; the clock's by default.
    """
    teller = _Teller(park, reckon(_matched(park, None, today)), None, None)
    told: dict[str, Explanation | RouteTold] = {}
    for one in which:
        with suppress(MatchchainError):
            told[one] = teller.route(one) or teller.tell(teller.candidate(one))
    return told


def explain_between(
    park: Park,
    firms: tuple[str, str],
    *,
    material: str = "",
    thesaurus: Thesaurus | None = None,
    today: dt.date | None = None,
    price: float | None = None,
    log: Provenance | None = None,
) -> Between:
    """Everything between two firms, in either direction: what was proposed, what was refused and why.

    Args:
        park: as `load` returns it.
        firms: two firms by id, short, full or English name.
        material: only pairs whose words or identity contain this.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        price: a price under discussion, CNY per unit of the offer.
        log: what is known of imported figures, to tell where each is from.

    Raises:
        MatchchainError: there is no such firm, or both are one (exit code 2).
    """
    teller = _Teller(park, reckon(_matched(park, thesaurus, today)), price, log)
    known = firm_index(teller.found.candidates.firms)
    a, b = (_firm(known, text) for text in firms)
    if a == b:
        raise MatchchainError(Message("explain.one-firm", {"firm": firms[0]}), ExitCode.USAGE)
    return teller.between(a, b, material)


def _firm(known: dict[str, int], text: str) -> int:
    i = known.get(text.strip().casefold())
    if i is None:
        raise MatchchainError(Message("explain.no-firm", {"firm": text}), ExitCode.USAGE)
    return i


def _matched(park: Park, thesaurus: Thesaurus | None, today: dt.date | None) -> Match:
    return match(park, thesaurus=thesaurus, today=today or dt.date.today())  # noqa: DTZ011 - a park's day is the office's own


class _Teller:
    """Tells of any candidate of one reckoned park."""

    def __init__(self, park: Park, whole: Reckoning, price: float | None, log: Provenance | None) -> None:
        self.park, self.whole, self.price, self.log = park, whole, price, log
        self.found = whole.found
        self.writer: Writer = whole.writer()
        rows = [(rank, row) for rank, _, row in ranks(whole, self.writer, Selection())]
        self.rank = {row: rank for rank, row in rows if not isinstance(row, Route)}
        self.routes = {rank: row for rank, row in rows if isinstance(row, Route)}

    def route(self, which: int | str) -> RouteTold | None:
        """The route with this number or id; None where it is no route."""
        router = self.whole.route_writer() if self.routes else None
        wanted = str(which).strip().casefold()
        for rank, route in self.routes.items() if router else ():
            if router and wanted in {str(rank), router.id_of(route)}:
                return told_route(self.whole, router, route, rank)
        return None

    def candidate(self, which: int | str) -> int:
        """The candidate with this number or id."""
        by_rank = {str(rank): k for k, rank in self.rank.items()}
        wanted = str(which).strip().casefold()
        if wanted in by_rank:
            return by_rank[wanted]
        c = self.found.candidates
        for k in range(len(c)):
            offer, need = f"{c.supplier(k).id}/{c.offer(k).id}", f"{c.receiver(k).id}/{c.need(k).id}"
            if pairing_id(offer, need) == wanted:
                return k
        if wanted.isdecimal():
            count = len(by_rank) + len(self.routes)
            raise MatchchainError(Message("explain.no-number", {"number": wanted, "count": count}), ExitCode.USAGE)
        raise MatchchainError(Message("explain.no-id", {"id": which}), ExitCode.USAGE)

    def tell(self, k: int) -> Explanation:
        """Everything behind candidate k."""
        found, whole = self.found, self.whole
        standing: Standing = NAMES[int(whole.staged.code[k])]  # type: ignore[assignment]
        pairing = self.writer.pairing(k, self.rank.get(k, 0), standing)
        flow, most = float(whole.flow[k]), float(found.worth.potential[LIKELY, k])
        part = flow / most if pairing.in_plan and most > 0 else 1.0
        c = found.candidates
        return Explanation(
            park=self.park.name,
            park_en=self.park.name_en,
            currency=self.park.currency,
            pairing=pairing,
            names=(named(c.offers.resolution(int(c.o[k]))), named(c.needs.resolution(int(c.n[k])))),
            thing=_thing(found, k),
            entries=entries_of(found, k),
            quantity=quantity_of(whole, k),
            bought=bought_of(found, k),
            haul=haul_of(found, k),
            yearly=yearly_of(found, k, pairing.net_per_year),
            margin=margin_of(found, k),
            chance=None if pairing.known_part else chance_of_gain(found, k, pairing.id, part),
            shares=shares_of(found, k, pairing, self.price),
            ask=None if (ask := c.offer(k).ask) is None else ask.likely,
            carbon=carbon_of(found, k, pairing),
            others=others_of(whole, k),
            shortfall=shortfall_of(found, k) if standing == NO_GAIN else None,
            imported=self._imported(k),
            left_out=rules_left_out(self.park),
        )

    def _imported(self, k: int) -> tuple[Imported, ...] | None:
        if self.log is None or not self.log.files:
            return None
        c = self.found.candidates
        return imported(c.supplier(k), c.offer(k), c.receiver(k), c.need(k), self.log)

    def between(self, a: int, b: int, material: str) -> Between:
        """Everything between two firms."""
        c = self.found.candidates
        offering, needing = c.offers.firm[c.o], c.needs.firm[c.n]
        near: Flags = ((offering == a) & (needing == b)) | ((offering == b) & (needing == a))
        rows = [k for k in np.flatnonzero(near).tolist() if self._meant(k, material)]
        firms = [c.firms[i] for i in (a, b)]
        pairs = sorted((self.tell(k) for k in rows), key=_best_first)
        return Between(
            park=self.park.name,
            park_en=self.park.name_en,
            currency=self.park.currency,
            firms=(_who(firms[0]), _who(firms[1])),
            pairs=tuple(pairs),
            apart=tuple(self._apart(a, b, material)),
            lines=(_lines(firms[0]), _lines(firms[1])),
        )

    def _meant(self, k: int, material: str) -> bool:
        return not material or self.writer.speaks_of(k, material.casefold())

    def _apart(self, a: int, b: int, material: str) -> Iterable[Apart]:
        c = self.found.candidates
        for o, n, refused in (*refused_by_name(self.found), *refused_by_bar(self.found)):
            if {int(c.offers.firm[o]), int(c.needs.firm[n])} != {a, b}:
                continue
            names = named(c.offers.resolution(o)), named(c.needs.resolution(n))
            words = (text for name in names for text in (name.text, name.zh, name.en))
            if not material or any(material.casefold() in text.casefold() for text in words):
                yield Apart(refused, names)


def _thing(found: Match, k: int) -> Thing:
    c = found.candidates
    offer, waste = c.offer(k), hazardous_wastes(c).get(int(c.o[k]))
    codes = (*waste.codes, *waste.classes) if waste is not None else ()
    likely = (waste.likely,) if waste is not None and waste.likely and not codes else ()
    stated = (offer.waste_code,) if offer.waste_code and not codes else ()
    return Thing(offer.kind, offer.legal, tuple(map(printed, codes or stated or likely)), waste is not None)


def _best_first(told: Explanation) -> tuple[bool, bool, float, str]:
    p = told.pairing
    return not p.in_plan, p.rank == 0, -(p.net_per_year or 0.0), p.id


def _who(firm: Firm) -> tuple[str, str, str]:
    return firm.id, firm.table_name, firm.name_en or firm.table_name


def _lines(firm: Firm) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(o.material for o in firm.offers), tuple(n.material for n in firm.needs)
