"""What a rule is like, as far as others treat its verdicts by it: said in the rule's own line, listed nowhere."""

from __future__ import annotations

from enum import Flag, auto
from typing import Literal, TypeAlias

from matchchain.values import dataclass

Side: TypeAlias = Literal["supplier", "receiver"]
Authority: TypeAlias = Literal["", "environment", "emergency", "security", "market", "assessor"]
"""Who decides on a paper: environment, emergency management, public security, market supervision, or whoever tests."""


class Trait(Flag):
    """What holds of a rule.

    Attributes:
        QUALITY: it says whether an offer fits without treatment; its pass says what the goods are like.
        CONTENT: of these, it compares contents: where they are as asked, one tonne replaces one tonne.
        LAST: hardly any catalogue settles it: told where nothing else is open, so that it hides nothing.
        LEGAL_CLASS: what it cannot tell waits for a legal determination, and so does the money that rests on it.
        PROCESS: the paper it waits for is the proof of a process that somebody has still to run.
        PERMIT: the paper it waits for is the receiver's permit, which whoever comes from outside gets first.
        PAPERS: it asks for papers of the law, which `plan: {permits: off}` leaves out.
        USE: it holds what the use asks of the offer against the card: its temperature, its purity.
        BORDER: it says what leaving the province takes, which stands beside every pairing of two parks.
    """

    QUALITY = auto()
    CONTENT = auto()
    LAST = auto()
    LEGAL_CLASS = auto()
    PROCESS = auto()
    PERMIT = auto()
    PAPERS = auto()
    USE = auto()
    BORDER = auto()


NONE = Trait(0)


@dataclass(frozen=True, slots=True)
class Ask:
    """Which question settles what a rule could not tell.

    Attributes:
        beginning: of the key of the sentence that is to be settled.
        side: whom to ask.
        word: of the question, `rules.ask.<word>`.
        authority: who decides on the paper that is asked for; "" where it is no paper but a figure or a word.
        then: word of the question that follows once it is answered; "" for none.
        spared_by: word of another paper with which nobody asks for this one any more; "" for none.
        names_both: the paper is about one receiver: another receiver takes another paper.
    """

    beginning: str
    side: Side
    word: str
    authority: Authority = ""
    then: str = ""
    spared_by: str = ""
    names_both: bool = False
