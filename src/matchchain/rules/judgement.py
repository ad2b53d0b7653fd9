"""All rules over all candidates: a matrix of outcomes, and what is said of the pairs that are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

import numpy as np

from matchchain.candidates import RELATION_CODES, Candidates, Flags, Ints
from matchchain.rules.rule import BLOCK, NOT_ASKED, PAPER, PASS, UNKNOWN, Outcomes, Rule
from matchchain.rules.traits import Trait
from matchchain.values import dataclass
from matchchain.wording import Message

Outcome: TypeAlias = Literal["pass", "block", "unknown"]

_ALL = slice(None)
_WORDS: dict[int, Outcome] = {PASS: "pass", UNKNOWN: "unknown", PAPER: "unknown", BLOCK: "block"}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What every rule says of every pair.

    Attributes:
        candidates: the pairs.
        rules: the rules, in the order in which they are told.
        outcomes: (rules, k) of NOT_ASKED, PASS, UNKNOWN, PAPER, BLOCK.
    """

    candidates: Candidates
    rules: Sequence[Rule]
    outcomes: Outcomes

    @property
    def blocked(self) -> Flags:
        """(k,): some rule forbids the pair."""
        return self._any(BLOCK)

    @property
    def papers(self) -> Flags:
        """(k,): some paper is missing; the pair stays out of the plan until it is there."""
        return self._any(PAPER)

    @property
    def unknown(self) -> Flags:
        """(k,): some rule cannot tell for want of a figure."""
        return self._any(UNKNOWN)

    @property
    def meets_as_is(self) -> Flags:
        """(k,): the offer fits the need without treatment.

        No quality rule is in doubt, and at least one has passed or the two are the same material.
        """
        rows = self.rows(Trait.QUALITY)
        in_doubt = (rows > PASS).any(axis=0)
        same = self.candidates.relation == RELATION_CODES.index("same")
        fits: Flags = ~in_doubt & (same | (rows == PASS).any(axis=0))
        return fits

    def rows(self, trait: Trait) -> Outcomes:
        """(rules of this trait, k): what they say."""
        return self._rows(trait, _ALL)

    def says(self, trait: Trait, outcome: int, pairs: Ints | slice = _ALL) -> Flags:
        """(k,) or of these pairs alone: some rule of this trait comes to this outcome."""
        found: Flags = (self._rows(trait, pairs) == outcome).any(axis=0)
        return found

    def outcomes_of(self, name: str) -> Outcomes:
        """(k,): what one rule says, by its name."""
        row: Outcomes = self.outcomes[[rule.name for rule in self.rules].index(name)]
        return row

    def _rows(self, trait: Trait, pairs: Ints | slice) -> Outcomes:
        rows: Outcomes = self.outcomes[:, pairs][[i for i, rule in enumerate(self.rules) if trait in rule.traits]]
        return rows

    def _any(self, outcome: int) -> Flags:
        found: Flags = (self.outcomes == outcome).any(axis=0)
        return found


def judge_by(rules: Sequence[Rule], candidates: Candidates) -> Judgement:
    """What these rules say of these pairs; see `matchchain.rules.judge`."""
    outcomes = np.zeros((len(rules), len(candidates)), dtype=np.int8)
    for row, rule in zip(outcomes, rules, strict=True):
        row[:] = rule.judge(candidates)
    return Judgement(candidates, tuple(rules), outcomes)


def verdict_facts(judgement: Judgement, k: int) -> list[tuple[str, Outcome, bool, Message]]:
    """What is said of pair k, in the order of the rules; rules that had nothing to ask are left out.

    Returns:
        (name of the rule, "pass" · "block" · "unknown", whether a paper is missing, the sentence).
    """
    told = []
    for rule, outcome in zip(judgement.rules, judgement.outcomes[:, k].tolist(), strict=True):
        if outcome != NOT_ASKED:
            sentence = rule.explain(judgement.candidates, k, outcome)
            told.append((rule.name, _WORDS[outcome], outcome == PAPER, sentence))
    return told
