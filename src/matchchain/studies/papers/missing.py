"""Which papers each pair waits for: what a rule could not tell, where an authority or an assessor decides on it.

A determination of an offer is one paper whoever takes the goods; a permit of a receiver is one paper whoever brings
this material. A pair that something else keeps out (a figure, a trial, a process still to be run) waits for no paper.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import field
from functools import cache
from typing import TypeAlias

import numpy as np

from matchchain.candidates import Flags, Ints
from matchchain.matching import Match
from matchchain.matching.valuing.worth import Worth
from matchchain.network.planning.ends import material_id
from matchchain.park import Firm
from matchchain.rules import PAPER, PASS, RULES, UNKNOWN, Ask, Judgement, question_for
from matchchain.rules.traits import Authority, Side
from matchchain.values import dataclass
from matchchain.wording import Message

Enters: TypeAlias = Callable[[Worth, Judgement], Flags]


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper that is missing.

    Attributes:
        word: which: of the question that asks for it, `rules.ask.<word>`.
        rule: the rule that waits for it.
        authority: who decides on it.
        side: whether its firm would supply or receive.
        firm: who must bring it.
        material: the goods it is about, as the supplier's card calls them.
        material_zh, material_en: what they are called in Chinese and English, "" where they are not known.
        line: id of the offer it is about; "" where it is about all goods of this kind.
        partner: the other firm, where the paper names it; else None.
        text: what the rule says of one of its pairs.
    """

    word: str
    rule: str
    authority: Authority
    side: Side
    firm: Firm
    material: str
    material_zh: str
    material_en: str
    line: str
    partner: Firm | None
    text: Message


@dataclass(slots=True)
class Papers:
    """The papers found so far, each under what it is about."""

    all: list[Paper] = field(default_factory=list)
    others: list[dict[str, Firm]] = field(default_factory=list)
    """Of each, the firms on the other side of the pairs that wait for it, by their ids."""
    _number: dict[tuple[str, ...], int] = field(default_factory=dict)

    def number(self, of: Match, k: int, rule: str, ask: Ask, text: Message) -> int | None:
        """The number of the paper that pair k waits for; None where nobody could bring it."""
        c = of.candidates
        supplier, receiver, o = c.supplier(k), c.receiver(k), int(c.o[k])
        firm = supplier if ask.side == "supplier" else receiver
        if not firm.id:
            return None
        offer = c.offer(k)
        supplies = ask.side == "supplier"
        about = offer.id if supplies else material_id(c.offers.resolution(o))
        partner = receiver if supplies and ask.names_both else None
        key = (ask.word, firm.id, about, partner.id if partner else "")
        if key not in self._number:
            self._number[key] = len(self.all)
            line = offer.id if supplies else ""
            known = c.offers.resolution(o).material
            names = (offer.material, known.zh if known else "", known.en if known else "")
            self.all.append(Paper(ask.word, rule, ask.authority, ask.side, firm, *names, line, partner, text))
            self.others.append({})
        other = receiver if supplies else supplier
        self.others[self._number[key]][other.id] = other
        return self._number[key]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Pairs that may enter the plan once their papers are there.

    Attributes:
        rows: (r,) among the candidates, ascending.
        lacks: the numbers of the papers that each of them waits for.
        held: how many pairs stay out because something other than papers is open.
    """

    rows: Ints
    lacks: Sequence[frozenset[int]]
    held: int


def waiting(of: Match, enters: Enters, papers: Papers) -> Waiting:
    """The pairs that the plan could use if every paper were there, each with the papers it lacks.

    Args:
        of: the park's pairs, or the legs of its processes.
        enters: which may enter by their worth and judgement.
        papers: where the papers are numbered.
    """
    free = of.allowed & ~of.unread & ~of.trades.existing & ~of.group
    judgement = of.judgement
    doubtful = [at for at, rule in enumerate(judgement.rules) if any(ask.authority for ask in rule.asks)]
    supposed = judgement.outcomes.copy()
    supposed[doubtful] = np.where(supposed[doubtful] == PAPER, np.int8(PASS), supposed[doubtful])
    may = free & enters(of.worth, dataclasses.replace(judgement, outcomes=supposed))
    lacks: dict[int, dict[str, int]] = {}
    held: set[int] = set()
    for at in doubtful:
        rule, row = judgement.rules[at], judgement.outcomes[at]
        for k in np.flatnonzero(may & (row >= UNKNOWN) & (row <= PAPER)).tolist():
            text = rule.explain(judgement.candidates, k, int(row[k]))
            ask = question_for(text.key)
            if ask is not None and ask.authority:
                asks = (ask, *(one for one in rule.asks if ask.then and one.word == ask.then))
                found = {one: papers.number(of, k, rule.name, one, text) for one in asks}
                mine = lacks.setdefault(k, {})
                mine.update((one.word, number) for one, number in found.items() if number is not None)
            elif row[k] == PAPER:
                held.add(k)
    rows = np.array([k for k in np.flatnonzero(may).tolist() if k not in held], dtype=np.int64)
    return Waiting(rows, [_wanted(lacks.get(k, {})) for k in rows.tolist()], len(held))


def _wanted(lacks: dict[str, int]) -> frozenset[int]:
    """The papers a pair lacks, less those that another of them makes needless."""
    return frozenset(number for word, number in lacks.items() if _spared_by().get(word) not in lacks)


@cache
def _spared_by() -> dict[str, str]:
    return {ask.word: ask.spared_by for rule in RULES for ask in rule.asks if ask.spared_by}
