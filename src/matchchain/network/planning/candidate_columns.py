"""Every candidate of a park as plain columns: for frames of a hundred thousand rows no object a row is made."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from matchchain.candidates import HIGH, LIKELY, LOW, RELATION_CODES, Floats, Ints
from matchchain.matching import Match, match
from matchchain.materials import Thesaurus
from matchchain.network.allocation.effort import Effort
from matchchain.network.planning.asked import Errors, check_options, sound_park, today_of
from matchchain.network.planning.ends import need_end, offer_end, pairing_ids
from matchchain.network.planning.proposal import TERMS, Writer
from matchchain.network.planning.reckoning import reckon
from matchchain.network.planning.stages import NAMES
from matchchain.park import Park

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded

OUTCOMES = (None, "pass", "unknown", "paper", "block")
"""What a rule may say of a pair, by its code; None: it asks nothing of it."""

_OF_OFFER = (
    "supplier", "supplier_name", "supplier_name_en", "offer", "offer_id", "material", "material_zh", "material_en",
    "unit",
)  # fmt: skip
_OF_NEED = ("receiver", "receiver_name", "receiver_name_en", "need", "need_id")
_ENDS = (("", LIKELY), ("_low", LOW), ("_high", HIGH))


def candidate_columns(
    park: Park | Loaded,
    *,
    thesaurus: Thesaurus | None = None,
    today: datetime.date | str | None = None,
    within_km: float | None = None,
    effort: Effort | None = None,
    errors: Errors = "raise",
) -> dict[str, list[Any]]:
    """Every pair of an offer and a need that could meet, a column a figure: what a data frame is made of.

    Pairs that a rule blocks or that could never win anything are among them (`stage`); routes through processes are
    not. Quantities and money are each candidate's own potential, `plan_quantity` and `plan_net_per_year` what the
    plan makes of it.

    Args:
        park: what `load` returns, or its park.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        within_km: greatest distance by road, km; at least 0.
        effort: how long to look for the best plan where opening a link costs something; 5e4 steps by default.
        errors: "raise" stops at errors of the park's files, "skip" leaves out the entries that hold one.

    Returns:
        Field name -> its values, candidate by candidate; None is unknown. Amounts per year in `unit`, money in the
        park's currency per year; `price` and cost lines (`avoided_purchase`, `avoided_purchase_low` ...) per `unit`,
        `distance_km` by road, CO2 in t per year; `rule_*` is "pass", "unknown", "paper", "block" or None.

    Raises:
        MatchchainError: the park's files hold errors and nobody asked to skip them.
        OptionError: an option that does not fit.

    Example:
        >>> candidate_columns(Park())["supplier"]
        []
    """
    park = sound_park(park, errors)
    check_options("equal", within_km, effort, thesaurus)
    day = today_of(today)
    found = match(park, thesaurus=thesaurus, today=day, within_km=within_km)
    whole = reckon(found, effort, within_km=within_km)
    return {
        **_ends(found),
        "stage": [NAMES[code] for code in whole.staged.code.tolist()],
        **_figures(whole.writer(own_potential=True), found),
        **_cost_lines(found),
        **_rules(found),
    }


def _ends(found: Match) -> dict[str, list[Any]]:
    c = found.candidates
    offers, needs = c.o.tolist(), c.n.tolist()
    offered = {o: offer_end(c, o) for o in set(offers)}
    needed = {n: need_end(c, n) for n in set(needs)}
    keys = {o: f"{end['supplier']}/{end['offer_id']}" for o, end in offered.items()}
    wanted = {n: f"{end['receiver']}/{end['need_id']}" for n, end in needed.items()}
    meetings = c.meeting.tolist()
    return {
        "id": list(pairing_ids((keys[o], wanted[n]) for o, n in zip(offers, needs, strict=True))),
        **_named(_OF_OFFER, offers, offered),
        **_named(_OF_NEED, needs, needed),
        "relation": [RELATION_CODES[code] for code in c.relation.tolist()],
        "reading": [c.meetings[i].reading for i in meetings],
        "standing": [c.meetings[i].standing for i in meetings],
    }


def _named(
    names: Sequence[str], lines: Sequence[int], ends: Mapping[int, Mapping[str, Any]]
) -> dict[str, list[Any]]:
    return {name: list(map({i: end[name] for i, end in ends.items()}.__getitem__, lines)) for name in names}


def _figures(writer: Writer, found: Match) -> dict[str, list[Any]]:
    """The figures of each candidate; of a trade that runs its amount, and no gain."""
    every = np.arange(len(found.candidates))
    figures: dict[str, list[Any]] = {name: list(values) for name, values in writer.figures(every, "ready").items()}
    traded: Ints = np.flatnonzero(found.trades.existing)
    for name, values in writer.figures(traded, "existing").items():
        for row, value in zip(traded.tolist(), values, strict=True):
            figures[name][row] = value
    ratios = figures.pop("substitution_ratio")
    ends = {f"substitution_ratio{end}": [None if r is None else r[at] for r in ratios] for end, at in _ENDS}
    return {**figures, **ends}


def _cost_lines(found: Match) -> dict[str, list[Any]]:
    return {
        f"{name}{end}": _known(getattr(found.worth, column)[at])
        for name, column, _ in TERMS
        for end, at in _ENDS
    }


def _known(values: Floats) -> list[float | None]:
    plain: list[float | None] = values.tolist()
    for row in np.flatnonzero(~np.isfinite(values)).tolist():
        plain[row] = None
    return plain


def _rules(found: Match) -> dict[str, list[Any]]:
    judged = found.judgement
    return {
        f"rule_{rule.name}": [OUTCOMES[code] for code in row.tolist()]
        for rule, row in zip(judged.rules, judged.outcomes, strict=True)
    }
