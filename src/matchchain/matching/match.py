"""From a park to its candidates: who could meet, may they, and what would it be worth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from matchchain.candidates import LIKELY, RELATION_CODES, Candidates, Flags
from matchchain.followup.trading import with_deals
from matchchain.matching.joint import Joint, joint_limits
from matchchain.matching.pairing.accepted import HOW as ACCEPTED
from matchchain.matching.pairing.accepted import accepted_meetings
from matchchain.matching.pairing.confirmed import names_open, without_denied
from matchchain.matching.pairing.far_fetched import without_far_fetched
from matchchain.matching.pairing.lines import need_lines, offer_lines
from matchchain.matching.pairing.makers import products_to_make
from matchchain.matching.pairing.pairs import pair_lines
from matchchain.matching.pairing.readings import all_meetings, with_near
from matchchain.matching.pairing.spent import HOW as SPENT
from matchchain.matching.pairing.spent import spent_meetings
from matchchain.matching.pairing.told_here import told_here
from matchchain.matching.pairing.words import with_same_words
from matchchain.matching.trades import Trades, existing_trades
from matchchain.matching.valuing.worth import Worth, worth
from matchchain.materials import Correspondence, Refusal, Resolution, Thesaurus, thesaurus_of
from matchchain.materials.serving.products import product_meetings
from matchchain.park import Park, PlanRules, taking_part
from matchchain.rules import Judgement, judge
from matchchain.rules.barred import of_entries
from matchchain.values import dataclass, replace
from matchchain.wastes.memory import MEMORY

_DECIDING = ("supply", "need", "unit", "strength", "selling_price", "gate_fee", "saving")


@dataclass(frozen=True, slots=True)
class Match:
    """All candidates of a park, judged and valued, and the near misses.

    Attributes:
        candidates: the pairs, as columns.
        judgement: what the rules say of each.
        worth: what each is worth.
        trades: which of them are trades already.
        group: (k,) both firms belong to one group.
        allowed: (k,) the park's rules let pairs of this relation into the plan.
        figures_missing: (k,) no saving can be reckoned: an amount, both prices, the join of two units, how much
            replaces how much, what the supplier sells it for, or what a taker charges is unknown.
        unread: (k,) one of the names is a bare family word or stands for several things: a person confirms it first.
        plannable: (k,) may enter the plan: amounts known on both sides, a saving known, nothing in the way.
        refusals: (offer name, need name, why) of look-alikes that are different and names nobody knows.
        joint: what several pairs may carry together.
    """

    candidates: Candidates
    judgement: Judgement
    worth: Worth
    trades: Trades
    group: Flags
    allowed: Flags
    figures_missing: Flags
    unread: Flags
    plannable: Flags
    refusals: Sequence[tuple[int, int, Refusal]]
    joint: Joint


def match(
    park: Park,
    *,
    thesaurus: Thesaurus | None = None,
    today: date,
    within_km: float | None = None,
    own_words: Thesaurus | None = None,
    before: Match | None = None,
) -> Match:
    """Find, judge and value the candidates of a park.

    Args:
        park: firms with offers and needs; those that have ended are left out here, for all who ask.
        thesaurus: what names mean; the shipped one by default. The park's own names are added to it.
        today: the day on which permits are looked at and lines have ended.
        within_km: greatest distance by road.
        own_words: what names mean, the park's own among them, where that is at hand already.
        before: a match of much the same park by the same `own_words`: what it found of entries that are the very same
            objects is not looked for again. It changes nothing but the time.

    Returns:
        The match; the order of the park's firms and entries does not matter.
    """
    park = with_deals(taking_part(park, today), today)
    base = thesaurus if thesaurus is not None else Thesaurus.default()
    known = own_words if own_words is not None else thesaurus_of(park, base)
    firms = sorted(park.firms, key=lambda firm: firm.id)
    offers, needs = offer_lines(firms, park, known), need_lines(firms, park, known)
    met, refusals = names_met(offers.names, needs.names, known)
    spent = spent_meetings(offers, needs, met, known)
    met = [*met, *spent]
    named = products_to_make(firms, offers, needs, known)
    met = [*met, *product_meetings(offers.names, needs.names, named, ((i, j) for i, j, _ in met), known)]
    accepted = accepted_meetings(offers, needs, met, known)
    met = [*met, *accepted]
    candidates = pair_lines(
        park, firms, offers, needs, told_here(met, park), thesaurus=known, today=today, within_km=within_km,
        derived=of_entries(before.candidates, park) if before and before.candidates.thesaurus is known else None,
    )  # fmt: skip
    refusals = _not_asked_after_all(refusals, candidates)
    candidates, denied = without_denied(candidates, known)
    judgement = judge(candidates)
    trades = existing_trades(candidates)
    value = worth(candidates, judgement, trades.supply, trades.need)
    joint = joint_limits(candidates, value.substitution_ratio[LIKELY], trades.need)
    if joint.keys:
        value = replace(value, potential=np.minimum(value.potential, joint.alone(len(candidates))))
    group = same_group(candidates)
    allowed = relations_allowed(park)[candidates.relation]
    missing = figures_missing(value)
    unread = names_open(candidates)
    free = allowed & ~trades.existing & ~group & ~unread
    plannable = free & may_enter(value, judgement)
    for each in (base, known):
        each.memory.keep(each)
    if known.memory.mark:
        MEMORY.keep()
    refusals = [*refusals, *denied]
    return Match(candidates, judgement, value, trades, group, allowed, missing, unread, plannable, refusals, joint)


def _not_asked_after_all(
    refusals: Sequence[tuple[int, int, Refusal]], c: Candidates
) -> Sequence[tuple[int, int, Refusal]]:
    """The refusals less those of names of which some lines are asked about all the same."""
    asked = {
        (int(c.offers.name[c.o[k]]), int(c.needs.name[c.n[k]]))
        for at, meeting in enumerate(c.meetings)
        if meeting.how in {ACCEPTED, SPENT}
        for k in np.flatnonzero(c.meeting == at).tolist()
    }
    return [one for one in refusals if one[:2] not in asked] if asked else refusals


def relations_allowed(park: Park) -> Flags:
    """(relations,): which relations the park's rules let into the plan, in the order of RELATION_CODES."""
    rules = park.plan or PlanRules()
    return np.array([name in rules.relations for name in RELATION_CODES], dtype=np.bool_)


def may_enter(value: Worth, judgement: Judgement) -> Flags:
    """(k,): every figure that decides is there, no rule or paper is in the way, and a unit gains something."""
    clear: Flags = ~figures_missing(value) & ~judgement.blocked & ~judgement.papers
    enters: Flags = clear & (value.known[LIKELY] > 0) & (value.potential[LIKELY] > 0)
    return enters


def figures_missing(value: Worth) -> Flags:
    """(k,): no saving can be reckoned, see `Match`."""
    found: Flags = np.logical_or.reduce([value.missing[name] for name in _DECIDING])
    return found


def names_met(
    offers: Sequence[Resolution], needs: Sequence[Resolution], known: Thesaurus
) -> tuple[Sequence[tuple[int, int, Correspondence]], Sequence[tuple[int, int, Refusal]]]:
    """How distinct names meet, those that only a person can tell among them, and the near misses."""
    met, refused = with_same_words(offers, needs, *all_meetings(offers, needs, known))
    met, refused = with_near(offers, needs, met, refused, known)
    return without_far_fetched(met), refused


def same_group(c: Candidates) -> Flags:
    """(k,): both firms belong to one group."""
    names = [firm.group for firm in c.firms]
    codes = {name: i for i, name in enumerate(sorted(set(names)))}
    group = np.array([codes[name] for name in names], dtype=np.int64)
    supplier, receiver = group[c.offers.firm[c.o]], group[c.needs.firm[c.n]]
    same: Flags = (supplier == receiver) & (supplier != codes.get("", -1))
    return same
