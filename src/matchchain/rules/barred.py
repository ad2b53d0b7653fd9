"""Is this pairing one that must never be proposed? By what is offered and by what is made of it, over every relation.

The bars are knowledge (`materials/data/bars.yaml`): each names the law or the harm. A bar refuses what is offered as
it is, and, where nothing opens it (`through: any`), whatever a process makes of it. Where a licensed conversion to a
named standard opens it (`direct`), what goes into a conversion, the receiver's or one of the park's, waits
for that proof. What is barred of some of the things only that a need may be for waits for the word which is meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from matchchain.candidates import Candidates
from matchchain.kept import Derived, Kept, kept_among
from matchchain.materials.facts.bar import Bar, Law
from matchchain.park import Park
from matchchain.park.jurisdiction import Jurisdiction, jurisdiction_of
from matchchain.rules.barred_need import bars_in_force, needed_bars
from matchchain.rules.barred_offer import Bits, OfferedBars
from matchchain.rules.conditions import limit_of
from matchchain.rules.distinct import judge_distinct
from matchchain.rules.rule import BLOCK, NOT_ASKED, PAPER, Outcomes, Rule, not_asked
from matchchain.rules.traits import Ask, Trait
from matchchain.values import dataclass
from matchchain.wording import Message

# By the identity of an entry and of what its name means: both, held so that no other takes their place, and the masks.
_KnownOffers: TypeAlias = dict[tuple[int, int], tuple[tuple[object, object], tuple[int, int, int]]]


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars in force for a park, and which of them each line touches.

    Attributes:
        bars: in the order of the data; bit i of a mask is bar i.
        offered: (offers,) masks of each offer: bars that refuse, bars that wait for a licensed conversion.
        named: (offers,) mask of the bars that name the thing itself: its material, its code or words of its name.
        wanted: (needs,) masks of each need: bars it touches, and of these those that its own conversion may open.
    """

    bars: tuple[Bar, ...]
    offered: list[Bits]
    wanted: list[tuple[int, int]]
    named: list[int]

    def told(self, o: int, n: int) -> tuple[Bar, int]:
        """The gravest bar between an offer and a need, and what it comes to."""
        for mask, outcome in zip(_between(self.offered[o], self.wanted[n]), (BLOCK, PAPER), strict=True):
            if mask:
                return self.bars[(mask & -mask).bit_length() - 1], outcome
        raise AssertionError("no bar between these two")


@Kept
def bars_of(candidates: Candidates) -> Bars:
    """The bars in force between the lines of a park; found once, kept with the candidates."""
    where = jurisdiction_of(candidates.park)
    bars = bars_in_force(candidates.thesaurus.purposes, where)
    wanted = needed_bars(candidates, where)
    asked = 0
    for mask, _ in wanted:
        asked |= mask
    touched = _of_offers(candidates, where) if asked else []
    offered = [(refuses & asked, waits & asked) for refuses, waits, _ in touched]
    return Bars(bars, offered, wanted, [named & asked for *_, named in touched])


def _of_offers(candidates: Candidates, where: Jurisdiction) -> list[tuple[int, int, int]]:
    """Of each offer the bars that refuse it, those it waits for and those that name it; each entry looked at once."""
    known, offers = _known_offers(candidates), candidates.offers
    look = OfferedBars(where, candidates)
    found = []
    for i, entry in enumerate(offers.entries):
        name = offers.resolution(i)
        key = id(entry), id(name)
        if key not in known:
            known[key] = (entry, name), (*look.at(i), look.named(i))
        found.append(known[key][1])
    return found


def _of_any_firms(known: _KnownOffers, number: Mapping[int, int]) -> _KnownOffers:
    del number
    return known


@kept_among(_of_any_firms)
def _known_offers(candidates: Candidates) -> _KnownOffers:
    """What has been found of entries so far, by the entry and what its name means."""
    del candidates
    return {}


def of_entries(before: Candidates, park: Park) -> Derived | None:
    """What was found of entries among other candidates of a park, for a park that stands in the same place of law."""
    same = jurisdiction_of(before.park) == jurisdiction_of(park)
    return before.derived.only(_known_offers) if same else None


def _judge(candidates: Candidates) -> Outcomes:
    found = bars_of(candidates)
    if not found.offered:
        return not_asked(candidates)
    return judge_distinct(candidates, found.offered, [masks if masks[0] else None for masks in found.wanted], _decide)


def _between(offered: Bits, wanted: tuple[int, int]) -> tuple[int, int]:
    """The bars that refuse a pair, and those it waits for."""
    refuses, waits = offered
    touched, opens = wanted
    return refuses & touched & ~opens, (waits | refuses & opens) & touched


def _decide(offered: Bits, wanted: tuple[int, int]) -> int:
    refuses, waits = _between(offered, wanted)
    return BLOCK if refuses else PAPER if waits else NOT_ASKED


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    del outcome
    return sentence_of_bar(candidates, int(candidates.o[k]), int(candidates.n[k]))


def sentence_of_bar(candidates: Candidates, o: int, n: int) -> Message:
    """What the gravest bar between offer o and need n says."""
    bar, outcome = bars_of(candidates).told(o, n)
    laws = candidates.thesaurus.purposes.laws
    here = {jurisdiction_of(candidates.park), "any"}
    cited = tuple(_cited(laws[key]) for key in bar.laws if key in laws and laws[key].jurisdiction in here)
    facts: dict[str, object] = {
        "why": Message("materials.both", {"zh": bar.zh, "en": bar.en}),
        "law": cited,
        "open": Message("materials.both", {"zh": bar.open_zh, "en": bar.open_en}),
    }
    key = "open" if bar.through == "direct" and bar.open_zh else "any"
    if outcome == PAPER and bar.unless:
        key, facts["unless"] = "unless", tuple(limit_of(condition) for condition in bar.unless)
    elif outcome == PAPER:
        key = "paper" if bar.through == "direct" else "some"
    return Message(f"rules.barred.{key}{'' if cited else '-harm'}", facts)


def _cited(law: Law) -> Message:
    named = Message("materials.both", {"zh": law.zh, "en": law.en})
    return named if law.confidence else Message("rules.barred.unchecked", {"law": named})


RULE = Rule(
    "barred",
    _judge,
    _explain,
    Trait.PROCESS,
    asks=(
        Ask("rules.barred.unless", "supplier", "told"),
        Ask("rules.barred.", "receiver", "conversion"),
    ),
)
