"""A few offers and needs as candidates, built by hand: the rules are tested on what they look at alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np

from matchchain.candidates import RELATION_CODES, Candidates, Lines, spread
from matchchain.materials import Thesaurus, thesaurus_of
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.identity import Correspondence
from matchchain.materials.writing.attributes import Attributes
from matchchain.park import Figure, Firm, Need, Offer, Park
from matchchain.rules.identity import identities
from matchchain.rules.judgement import judge_by, verdict_facts
from matchchain.rules.rule import BLOCK, NOT_ASKED, PAPER, PASS, UNKNOWN, Rule
from matchchain.wording import say

TODAY = date(2026, 11, 22)
WORDS = {NOT_ASKED: "not asked", PASS: "pass", UNKNOWN: "unknown", PAPER: "paper", BLOCK: "block"}


@dataclass(frozen=True)
class FakeResolution:
    """What a rule reads of a resolved name."""

    text: str
    material: Material | None = None
    attributes: Attributes = field(default_factory=Attributes)
    status: str = "resolved"
    use: Use | None = None
    uses: tuple[Use, ...] = ()
    how: str = ""


def figure(low: float, high: float | None = None, bound: str = "", unit: str = "1") -> Figure:
    high = low if high is None else high
    return Figure(low, (low + high) / 2, high, unit, bound=bound)


def lines(pairs: Sequence[tuple[Any, FakeResolution]], firms: Sequence[int]) -> Lines:
    return Lines(
        entries=[entry for entry, _ in pairs],
        firm=np.array(firms, dtype=np.int64),
        name=np.arange(len(pairs), dtype=np.int64),
        names=[name for _, name in pairs],  # type: ignore[misc]
        quantity=spread(entry.quantity for entry, _ in pairs),
        unit=["t"] * len(pairs),
        material=[None] * len(pairs),
    )


@dataclass
class Bench:
    """One supplier, one receiver, one pair; every test says what differs."""

    offer: dict[str, Any] = field(default_factory=dict)
    need: dict[str, Any] = field(default_factory=dict)
    offer_name: FakeResolution = field(
        default_factory=lambda: FakeResolution("亚硫酸钠", Material("sodium-sulfite"))
    )
    need_name: FakeResolution = field(
        default_factory=lambda: FakeResolution("亚硫酸钠", Material("sodium-sulfite"))
    )
    supplier: dict[str, Any] = field(default_factory=dict)
    receiver: dict[str, Any] = field(default_factory=dict)
    park: dict[str, Any] = field(default_factory=dict)
    km: float = 2.0
    relation: int = 0
    conversion: float = 1.0
    identities: dict[str, str] = field(default_factory=dict)
    meeting: Correspondence | None = None
    thesaurus: Thesaurus | None = None

    def candidates(self) -> Candidates:
        offer = Offer(**{"material": self.offer_name.text, **self.offer})
        need = Need(**{"material": self.need_name.text, **self.need})
        firms = (
            Firm(**{"id": "longhua", "name": "龙华染料化工有限公司", "short": "龙华染料", **self.supplier}),
            Firm(**{"id": "yueqing", "name": "越清造纸有限公司", "short": "越清造纸", **self.receiver}),
        )
        zero = np.zeros(1, dtype=np.int64)
        park = Park(firms=firms, **self.park)
        candidates = Candidates(
            park=park,
            firms=firms,
            offers=lines([(offer, self.offer_name)], [0]),
            needs=lines([(need, self.need_name)], [1]),
            o=zero,
            n=zero,
            meeting=zero,
            meetings=(self.meeting or Correspondence(RELATION_CODES[self.relation], "alias", None, (), (), 0.5),),
            relation=np.array([self.relation]),
            km=np.array([self.km]),
            conversion=np.array([self.conversion]),
            today=TODAY,
            thesaurus=self.thesaurus or thesaurus_of(park),
        )
        identities(candidates).update(self.identities)
        return candidates

    def verdict(self, rule: Rule) -> tuple[str, str, str]:
        """Outcome in a word, and the sentence in both languages ("" when nothing was asked)."""
        judgement = judge_by([rule], self.candidates())
        outcome = WORDS[int(judgement.outcomes[0, 0])]
        told = verdict_facts(judgement, 0)
        if not told:
            return outcome, "", ""
        [(name, _, paper, sentence)] = told
        assert name == rule.name
        assert paper == (outcome == "paper")
        return outcome, say(sentence, "zh"), say(sentence, "en")
