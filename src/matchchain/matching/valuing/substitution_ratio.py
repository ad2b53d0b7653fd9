"""s: how many bought units one offered unit replaces, and who says so."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import HIGH, LIKELY, LOW, RELATION_CODES, Candidates, Flags, Floats, Ints, or_else, spread
from matchchain.matching.valuing.fees import lives_on_fees
from matchchain.matching.valuing.ratios import CONTENT, DEFINITION, IDENTITY, NOT_KNOWN, STATED, ratios, watery
from matchchain.rules import accepts

_SAME, _RELATED, _USE = (RELATION_CODES.index(name) for name in ("same", "related", "use"))
_UNSTATED = (np.nan, np.nan, np.nan)


def substitution_ratio(c: Candidates, content_suffices: Flags) -> tuple[Floats, Flags, Ints]:
    """s: bought units replaced by one offered unit, whether it is known, where it comes from; 1 for 1 where it is not.

    As the offer states; else by declared contents; else by identity (the formula, or what the line of knowledge
    that lets it serve says); else 1 for a related offer whose content is as asked; else by what the purpose
    counts (`ratios`); else 1 where the receiver is paid by the tonne it takes, or names the very thing and its price:
    not of a water, whose price is that of what is in it.
    """
    own = [_UNSTATED if m.substitution_ratio is None else m.substitution_ratio for m in c.meetings] or [_UNSTATED]
    s = np.array(own, dtype=np.float64).T[:, c.meeting]
    origin = np.where(np.isnan(s[LIKELY]), NOT_KNOWN, np.where(c.relation == _USE, STATED, IDENTITY))
    content = _by_content(c)
    if content is not None:
        # By use, what is bought now is another material: contents do not compare.
        compared = ~np.isnan(content) & (c.relation != _USE)
        s, origin = np.where(compared, content, s), np.where(compared[LIKELY], CONTENT, origin)
    stated = c.of_offer("strength")
    s = or_else(stated, s)
    origin = np.where(np.isnan(stated[LIKELY]), origin, STATED)
    enough = np.isnan(s[LIKELY]) & (c.relation == _RELATED) & content_suffices
    if enough.any():
        s, origin = np.where(enough, 1.0, s), np.where(enough, CONTENT, origin)
    s, origin = _by_purpose(c, s, np.broadcast_to(origin, len(c)))
    taken = np.isnan(s[LIKELY]) & (lives_on_fees(c.needs)[c.n] | (_priced_by_name(c) & ~watery(c)[c.o]))
    if taken.any():
        s, origin = np.where(taken, 1.0, s), np.where(taken, DEFINITION, origin)
    known = ~np.isnan(s[LIKELY])
    s, usable = or_else(s, 1.0), or_else(c.of_offer("usable_yield"), 1.0)
    every = (3, len(c))
    return np.broadcast_to(s if (usable == 1.0).all() else s * usable, every), np.broadcast_to(known, len(c)), origin


def _priced_by_name(c: Candidates) -> Flags:
    """(k,): the need is no good that is bought today, and lists by name what it takes at the price it states."""
    listed = np.array([bool(e.accepts) and not e.buys_now for e in c.needs.entries], dtype=np.bool_)
    if not listed.any():
        return np.zeros(len(c), dtype=np.bool_)
    no_good = np.array([_buys_no_good(c, i) for i in range(len(c.needs))], dtype=np.bool_)
    named: Flags = (listed & no_good)[c.n] & accepts.by_name(c)
    return named


def _buys_no_good(c: Candidates, i: int) -> bool:
    """Whether a need is written as a purpose that no plain good is usually bought for."""
    name = c.needs.resolution(i)
    return name.material is None and name.use is not None and not name.use.bought_as


def _by_content(c: Candidates) -> Floats | None:
    """(3, k): content offered over content bought now; None where no card states both."""
    offered = c.offers.column("concentration")
    bought = spread(e.concentration if e.concentration and not e.concentration.bound else None for e in c.needs.entries)
    # "0-30 %" tells no ratio: nothing is so many times nothing
    offered, bought = (np.where(column[LOW] > 0, column, np.nan) for column in (offered, bought))
    if np.isnan(offered).all() or np.isnan(bought).all():
        return None
    return np.stack(
        [
            offered[LOW, c.o] / bought[HIGH, c.n],
            offered[LIKELY, c.o] / bought[LIKELY, c.n],
            offered[HIGH, c.o] / bought[LOW, c.n],
        ]
    )


def _by_purpose(c: Candidates, s: Floats, origin: Ints) -> tuple[Floats, Ints]:
    """The ratios that only the purpose can tell, filled in."""
    s = np.broadcast_to(s, (3, len(c)))
    rows = np.flatnonzero(np.isnan(s[LIKELY]) & (c.relation != _SAME))
    if not len(rows):
        return s, origin
    s, origin = s.copy(), origin.copy()
    s[:, rows], origin[rows] = ratios(c, rows)
    return s, origin
