"""What the office would ask a firm, and what each answer is worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.network.pairing import Unknown, Verdict
from matchchain.studies.asking.ends import Ends

Side: TypeAlias = Literal["offer", "need", "firm", "park"]


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom to ask: a firm with its contact; all "" for the park's own files."""

    firm: str
    name: str
    name_en: str
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One unknown figure and what its answer would do to the plan.

    Attributes:
        ask: whom to phone.
        text: the question.
        side: on whose card the answer belongs: an offer, a need, the firm itself, or the park's files.
        owner: the firm of that card; `line` the words of its entry, `line_id` its id; "" for firm and park.
        field: the attribute to fill in.
        ends: what it could plausibly be; None where the park says nothing of the kind.
        net_now: the whole plan as it is, CNY a year.
        net_at_low, net_at_high: the whole plan with the figure at its ends; None without ends.
        settled_by: "phone", "trial" (how much of one thing replaces another, only the receiver can try) or
            "files" (the park's own).
        worth: how far the plan's net moves at most, CNY a year; None where nobody can say, because the park
            has no figure of the kind.
        partners_change: whether other links would be chosen.
        by_edit: whether the answer can be written into that field of the card as it is. A strength or a
            pretreatment holds for one receiver: on the card of an offer with other takers it would change them.
        pairings: how many open pairs lack the figure.
        owner_name: the name that the owner of that card goes by.
    """

    ask: Asked
    text: Unknown
    side: Side
    owner: str
    line: str
    line_id: str
    field: str
    ends: Ends | None
    net_now: float
    net_at_low: float | None
    net_at_high: float | None
    settled_by: Literal["phone", "trial", "files"]
    worth: float | None
    partners_change: bool
    by_edit: bool
    pairings: int
    owner_name: str = ""

    @property
    def moves(self) -> bool:
        """Whether the answer is known to move the plan."""
        return self.worth is not None and round(self.worth, 2) > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPaper:
    """Papers that keep an offer from a receiver, and what the plan would gain if they were there."""

    supplier: Asked
    receiver: Asked
    line: str
    verdicts: tuple[Verdict, ...]
    net_now: float
    net_with: float
    worth: float
    pairings: int


@dataclass(frozen=True, slots=True)
class Blanks:
    """The call list of a park: figures and papers, each in the order of what the answer is worth.

    `waiting` are the names that hold up pairings besides, as written.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    questions: tuple[Question, ...]
    papers: tuple[MissingPaper, ...]
    waiting: tuple[str, ...] = ()
