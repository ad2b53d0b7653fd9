"""What the pages of the board share: how entries, states, lights and people are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matchchain.board import challenges, requests, services
from matchchain.entries.private.masked import hidden
from matchchain.followup.light import COLOURS, Colour, Reason
from matchchain.park import Firm
from matchchain.reports.block import Style
from matchchain.reports.telling.flows import named
from matchchain.reports.telling.words import Sentences
from matchchain.studies.board.item import Item
from matchchain.wording import LANGS, Lang, say

sentence = Sentences("board")
KINDS = sentence.choices("kind", "request", "challenge", "service", "project", "policy", "element", "visit")
_OF_RECORDS = (
    "planned", "running", "completed", "stopped", "in-force", "ended", "offered", "to-follow", "followed",
)  # fmt: skip
STATES = {
    **requests.STATES, **challenges.STATES, **services.STATES, **sentence.choices("state", *_OF_RECORDS),
}  # fmt: skip
"""Every state of every kind; no code word is used by two kinds for different things."""
LEVELS = sentence.choices("level", "0", "1", "2")
_STYLES: Mapping[Colour, Style] = {"red": "poor", "yellow": "fair", "green": "good", "grey": "dim"}


@dataclass(frozen=True, slots=True)
class Voice:
    """How one answer is told: by which firms, in which language."""

    firms: Mapping[str, Firm]
    lang: Lang

    def say(self, key: str, **facts: object) -> str:
        """A sentence of the room."""
        return sentence(key, self.lang, **facts)

    def firm(self, firm: str) -> str:
        """What a firm is called."""
        return named(self.firms[firm], self.lang) if firm in self.firms else firm

    def word(self, choices: Mapping[str, tuple[str, str]], code: str) -> str:
        """The word of a code word, "" for none."""
        return choices[code][LANGS.index(self.lang)] if code else ""

    def state(self, item: Item) -> str:
        """The state of an entry, and how far up it has gone."""
        word = self.word(STATES, item.state)
        level = self.word(LEVELS, str(item.level))
        return self.say("state-level", state=word, level=level) if item.level else word

    def light(self, colour: Colour) -> str:
        """The word of a light."""
        return COLOURS[colour][LANGS.index(self.lang)]

    def why(self, reason: Reason) -> str:
        """Why a light is what it is."""
        return say(reason.text, self.lang)


def style_of(item: Item) -> Style:
    """How the light of an entry stands out."""
    return _STYLES[item.light.colour]


def person(text: str) -> str:
    """A name as the office reads it, numbers of telephones starred out."""
    return hidden(text)
