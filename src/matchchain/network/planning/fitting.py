"""Where no money can be reckoned: which pair is talked about first, and why.

fit(o, n) = evidence that the names meet (1 the same material, below 0.5 a use)
            - what is not established: a trial still to come, a name to confirm, a waste where the good is asked for
            + words that need and offer share
            + of heat: the hotter it is asked for the better, where it surely serves, for what is left of it still
              serves the cooler (the cascade of heat); where it is not sure, the cooler the surer.

Offers and needs compete, so that each offer is thought of as shared out among the needs it could meet, by
share ~ exp(fit / T), made less by the root of what a need is offered by all, twice over: a gravity model held at both
ends (Wilson 1967), at the needs by half, for of a need that several could meet none knows how much it takes. A need
that few can meet goes to them, one that another offer meets far better goes there. Pairs stand in the order of

best fit of the offer + T ln(share) + what the thing does in the receiver's own trade.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Candidates, Flags, Floats, Ints
from matchchain.kept import Kept
from matchchain.matching import Match
from matchchain.materials import Correspondence, Resolution
from matchchain.materials.naming.shared import shared_words
from matchchain.materials.serving.trade import suits, trades_in
from matchchain.wording import Message

_TRIAL = 0.1
_TO_CONFIRM = 0.06
_WASTE_FOR_GOOD = 0.35
_SHARED, _MOST_SHARED = 0.08, 2
_WARMTH, _WARMEST = 0.001, 150.0  # for each degree (C) that a use of heat asks for
_TRADE = 0.1
_CARE = 0.1  # T: by how much a pair must fit better to be taken e times as often
_ROUNDS = 2
_STREAMS = "streams/"


def fits(found: Match, rows: Ints) -> Floats:
    """(rows,): how well these pairs fit, the best highest; comparable only within one park.

    Args:
        found: the candidates, judged; those that a rule blocks compete with nobody.
        rows: none of them blocked.
    """
    c = found.candidates
    result: Floats = _competing(c, ~found.judgement.blocked)[rows] + _TRADE * _of_trade(c, rows)
    return result


def _competing(c: Candidates, admissible: Flags) -> Floats:
    """(k,): best fit of the offer and the logarithm of its share in this need, -inf for what is not admissible."""
    fit = _of_meetings(c)[c.meeting]
    best = np.full(len(c.offers), -np.inf)
    np.maximum.at(best, c.o[admissible], fit[admissible])
    o, n = c.o[admissible], c.n[admissible]
    share = np.exp((fit[admissible] - best[o]) / _CARE)
    for _ in range(_ROUNDS):
        share /= np.sqrt(np.bincount(n, share, minlength=len(c.needs)))[n]
        share /= np.bincount(o, share, minlength=len(c.offers))[o]
    result = np.full(len(c), -np.inf)
    result[admissible] = best[o] + _CARE * np.log(share)
    return result


def why_first(c: Candidates, k: int) -> tuple[Message, ...]:
    """What speaks for a pair of which no money can be reckoned, each as a sentence."""
    offer, need = _ends(c, k)
    said = []
    words = shared_words(offer, need) if c.meetings[int(c.meeting[k])].relation == "use" else ()
    if words:
        said.append(Message("network.fit-words", {"words": tuple(sorted(words))}))
    if offer.material is not None:
        _, at = suits(offer.material, _trades(c)[int(c.needs.firm[c.n[k]])], c.thesaurus)
        if at:
            one = c.thesaurus.purposes.objects[at]
            trade = Message("materials.both", {"zh": one.zh, "en": one.en})
            said.append(Message("network.fit-trade", {"trade": trade}))
    asked = np.flatnonzero(c.n == c.n[k])
    if len(asked) == 1:
        said.append(Message("network.fit-only"))
    elif (fit := _of_meetings(c)[c.meeting])[k] > np.delete(fit[asked], asked == k).max():
        said.append(Message("network.fit-best", {"count": len(asked)}))
    return tuple(said)


@Kept
def _of_meetings(c: Candidates) -> Floats:
    """(meetings,): what the names and the knowledge alone say."""
    ends: dict[int, tuple[Resolution, Resolution]] = {}
    first = np.full(len(c.meetings), -1)
    first[c.meeting[::-1]] = np.arange(len(c))[::-1]
    for at in np.flatnonzero(first >= 0).tolist():
        ends[at] = _ends(c, int(first[at]))
    return np.array([_of(meeting, *ends[at]) if at in ends else 0.0 for at, meeting in enumerate(c.meetings)])


def _of(meeting: Correspondence, offer: Resolution, need: Resolution) -> float:
    fit = meeting.score - _TO_CONFIRM * (meeting.reading != "itself")
    if meeting.standing == "trial":
        fit -= _TRIAL
    if meeting.relation == "use":
        return fit + _of_warmth(meeting) + _SHARED * min(len(shared_words(offer, need)), _MOST_SHARED)
    mine, theirs = offer.material, need.material
    wasted = mine is not None and theirs is not None and (mine.family + "/").startswith(_STREAMS)
    if meeting.relation == "related" and wasted and theirs is not None and not theirs.family.startswith(_STREAMS):
        fit -= _WASTE_FOR_GOOD
    return fit


def _of_warmth(meeting: Correspondence) -> float:
    asked = max((c.least or 0.0 for c in meeting.conditions if c.field == "temperature"), default=0.0)
    worth = _WARMTH * min(asked, _WARMEST)
    return worth if meeting.standing == "proven" else -worth


def _of_trade(c: Candidates, rows: Ints) -> Floats:
    """(rows,): how well what is offered serves the trade that the receiver's name tells; 0 where it tells none."""
    trades, known = _trades(c), c.thesaurus
    told: dict[tuple[int, int], float] = {}
    result = np.zeros(len(rows))
    for at, k in enumerate(rows.tolist()):
        firm = int(c.needs.firm[c.n[k]])
        if not trades[firm]:
            continue
        key = int(c.offers.name[c.o[k]]), firm
        if key not in told:
            material = c.offers.names[key[0]].material
            told[key] = suits(material, trades[firm], known)[0] if material is not None else 0.0
        result[at] = told[key]
    return result


@Kept
def _trades(c: Candidates) -> list[tuple[str, ...]]:
    """Of each firm the objects that its name tells."""
    return [trades_in(f"{firm.name} {firm.name_en}", c.thesaurus) for firm in c.firms]


def _ends(c: Candidates, k: int) -> tuple[Resolution, Resolution]:
    return c.offers.resolution(int(c.o[k])), c.needs.resolution(int(c.n[k]))
