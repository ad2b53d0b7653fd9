"""The needs that firms would have if they said yes, held against the same rules as every need that is stated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from matchchain.candidates import Candidates, Flags
from matchchain.matching.pairing.lines import need_lines, offer_lines
from matchchain.matching.pairing.pairs import pair_lines
from matchchain.materials import Correspondence, Thesaurus, meetings, resolve_name
from matchchain.materials.facts.use import Use
from matchchain.network.pairing import Verdict
from matchchain.park import Firm, Need, Park
from matchchain.rules import PAPER, Judgement, Trait, judge, verdict_facts
from matchchain.values import dataclass

_MARK = "~"
"""Begins the id of a firm that is not there; no firm's of a park does."""


@dataclass(frozen=True, slots=True)
class Fit:
    """An offer that fits a need nobody has stated.

    Attributes:
        offer: id of the offer's line; `giver` of its firm.
        firm, use: whose need it would be, and what for.
        meeting: how the two meet.
        verdicts: what the rules say; none of them forbids it.
    """

    giver: str
    offer: str
    firm: str
    use: str
    meeting: Correspondence
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Drafts:
    """What came of the needs that were tried.

    Attributes:
        fits: what no rule forbids.
        refused: (firm, offer line) of those of which something was tried and all of it was forbidden.
    """

    fits: tuple[Fit, ...]
    refused: frozenset[tuple[str, str]]

    def of(self, giver: str, offer: str) -> tuple[Fit, ...]:
        """What fits one offer."""
        return tuple(fit for fit in self.fits if (fit.giver, fit.offer) == (giver, offer))


def words_of(use: Use, known: Thesaurus, lang: str = "zh") -> str:
    """The words by which a need would ask for a use, "" where none that we have is read as that use.

    Example:
        >>> known = Thesaurus.default()
        >>> words_of(known.uses["brick-raw"], known)
        '制砖原料'
    """
    labels = (use.name(lang), use.zh, use.en, *use.aliases)
    return next((text for text in labels if text and _means(text, use, known)), "")


def _means(text: str, use: Use, known: Thesaurus) -> bool:
    return [one.id for one in resolve_name(text, known).uses] == [use.id]


def tried(
    park: Park, firms: Sequence[Firm], wanted: Mapping[str, Sequence[Use]], known: Thesaurus, today: date
) -> Drafts:
    """Hold the offers of some firms against needs that none of them has stated.

    Args:
        park: for its settings; jurisdiction, permits and conflicts hold.
        firms: with the offers that are to be placed, and no needs.
        wanted: id of a firm -> uses it is asked about.
        known: the thesaurus, with the park's own names.
        today: the day on which permits are looked at.
    """
    asked = sorted((replace(firm, needs=_needs(firm, wanted, known)) for firm in firms), key=lambda firm: firm.id)
    offers, needs = offer_lines(asked, park, known), need_lines(asked, park, known)
    if not len(offers) or not len(needs):
        return Drafts((), frozenset())
    met, _ = meetings(offers.names, needs.names, known)
    direct = [one for one in met if one[2].relation == "use" and one[2].reading == "itself"]
    c = pair_lines(park, asked, offers, needs, direct, thesaurus=known, today=today)
    return _sifted(c, judge(c))


def _needs(firm: Firm, wanted: Mapping[str, Sequence[Use]], known: Thesaurus) -> tuple[Need, ...]:
    words = ((use, words_of(use, known)) for use in wanted.get(firm.id, ()))
    return tuple(Need(material=text, id=use.id, firm=firm.id) for use, text in words if text)


def _sifted(c: Candidates, judgement: Judgement) -> Drafts:
    waits = _waits(c, judgement)
    fits, refused = [], set()
    for k in range(len(c)):
        meeting = c.meetings[int(c.meeting[k])]
        if meeting.serve is None or meeting.serve[1] != c.need(k).id:
            continue
        if bool(judgement.blocked[k]) or bool(waits[k]):
            refused.add((c.supplier(k).id, c.offer(k).id))
        else:
            fits.append(_fit(c, judgement, k))
    return Drafts(tuple(fits), frozenset(refused) - {(fit.giver, fit.offer) for fit in fits})


def is_outside(firm: str) -> bool:
    """Whether an id is that of a firm that is not there."""
    return firm.startswith(_MARK)


def _waits(c: Candidates, judgement: Judgement) -> Flags:
    """(k,): a paper is missing that no phone call brings: proof of a licensed conversion, the permit for a waste.

    Whoever might come from outside gets its permit first.
    """
    outside = np.array([is_outside(firm.id) for firm in c.firms], dtype=np.bool_)[c.needs.firm[c.n]]
    licence = judgement.says(Trait.PERMIT, PAPER)
    waits: Flags = judgement.says(Trait.PROCESS, PAPER) | (licence & ~outside)
    return waits


def _fit(c: Candidates, judgement: Judgement, k: int) -> Fit:
    told = verdict_facts(judgement, k)
    said = tuple(Verdict(rule, outcome, text, paper) for rule, outcome, paper, text in told)
    return Fit(c.supplier(k).id, c.offer(k).id, c.receiver(k).id, c.need(k).id, c.meetings[int(c.meeting[k])], said)
