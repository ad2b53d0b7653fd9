"""Which of the nine papers of a chain (九个一) are there, and which are out of date?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.park import ChainCard
from matchchain.park.chain_paper import NINE, ChainPaper, paper_of
from matchchain.studies.chains.entries import ChainEntry, Lists

State: TypeAlias = Literal["there", "missing", "ended"]


@dataclass(frozen=True, slots=True)
class Ninth:
    """One of the nine.

    Attributes:
        name: its code word.
        paper: what it is.
        state: whether it is there and in force.
        elsewhere: it is told by another field of the card: the lead firm, the adviser, a policy, a platform.
    """

    name: str
    paper: ChainPaper
    state: State
    elsewhere: bool = False


def nine_of(card: ChainCard, lead: str, lists: Lists, today: str) -> tuple[Ninth, ...]:
    """The nine of a chain, in the order in which they are counted.

    Args:
        card: the chain's.
        lead: what its lead firm is called, "" for none.
        lists: its policies and platforms.
        today: ISO.
    """
    instead = {
        "leaders": ChainPaper(lead),
        "adviser": ChainPaper(card.adviser),
        "policy": _last(lists["policies"]),
        "platform": _last(lists["platforms"]),
    }
    return tuple(_ninth(name, card, instead.get(name, ChainPaper()), today) for name in NINE)


def _ninth(name: str, card: ChainCard, instead: ChainPaper, today: str) -> Ninth:
    text = getattr(card.nine, name) if card.nine else ""
    own = paper_of(text, of_a_year=name == "year_plan")
    paper = own if text else instead
    state: State = "missing" if not paper.what else "ended" if paper.has_ended(today) else "there"
    return Ninth(name, paper, state, elsewhere=bool(not text and paper.what))


def _last(items: Sequence[ChainEntry]) -> ChainPaper:
    """The entry that holds longest; one without a day holds on."""
    if not items:
        return ChainPaper()
    last = max(items, key=lambda item: (item.until or "9999", item.name))
    return ChainPaper(last.name, last.until)
