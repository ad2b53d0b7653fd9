"""Which questions can be put to one firm on paper: of its own lines only, in words that name nobody else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias

from matchchain.park import Firm, Label, Need, Offer, labels
from matchchain.studies.asking.question import Blanks, Question
from matchchain.values import dataclass
from matchchain.wording import Message

Section: TypeAlias = Literal["offers", "needs", "permits", "firm"]

_SECTIONS: dict[str, Section] = {"offer": "offers", "need": "needs", "firm": "firm"}
_ENTRIES: dict[str, type] = {"offers": Offer, "needs": Need}


@dataclass(frozen=True, slots=True)
class ToFirm:
    """One question to a firm.

    Attributes:
        section: where on its card the answer belongs; `line_id` and `line` say to which entry, "" for the firm.
        field: the attribute.
        text: the question.
        unit: canonical unit of the answer, "" where it has none.
        worth: what the answer moves in the plan of the whole park, CNY a year; None: nobody can say.
        again: it was told before, too long ago.
    """

    section: Section
    line_id: str
    line: str
    field: str
    text: Message
    unit: str
    worth: float | None
    again: bool = False


def questions_to(firm: Firm, found: Blanks) -> list[ToFirm]:
    """The questions of a call list that a firm answers of itself, in order of worth.

    Left out are those about another firm's line, such as what it costs to pretreat it or how much of it replaces what
    the firm buys: they cannot be asked without saying what others have.

    Args:
        firm: whom to ask.
        found: the call list of the whole park.
    """
    return [_asked(firm, q) for q in found.questions if _is_own(firm, q)]


def _is_own(firm: Firm, q: Question) -> bool:
    if q.ask.firm != firm.id or q.owner != firm.id or q.side not in _SECTIONS:
        return False
    return q.side == "firm" or any(line.id == q.line_id for line in _lines(firm, _SECTIONS[q.side]))


def _lines(firm: Firm, section: Section) -> tuple[Offer | Need, ...]:
    return firm.offers if section == "offers" else firm.needs


def _asked(firm: Firm, q: Question) -> ToFirm:
    section = _SECTIONS[q.side]
    if section == "firm":
        zoned = q.text.text.key.endswith(".zone")
        text = Message("forms.ask.zone" if zoned else "forms.ask.site")
        return ToFirm(section, "", "", "zone" if zoned else "site", text, "", q.worth)
    line = next(line for line in _lines(firm, section) if line.id == q.line_id)
    label = labels(_ENTRIES[section])[q.field]
    text = q.text.text if _names_nobody(q.text.text.facts, firm, line.material) else plainly(line.material, label)
    return ToFirm(section, line.id, line.material, q.field, text, _unit(q, line, label), q.worth)


def plainly(material: str, label: Label) -> Message:
    """What a field of a line is, asked in the plainest words."""
    return Message("forms.ask.field", {"material": material, "field": field_named(label)})


def field_named(label: Label) -> Message:
    """A field as it is called in both languages."""
    return Message("forms.field", {"zh": label.zh, "en": label.en})


def _names_nobody(facts: Mapping[str, object], firm: Firm, material: str) -> bool:
    """Whether every word of a question is the firm's own name, its own material, or a unit."""
    own = {firm.id, firm.name, firm.short, firm.name_en, firm.table_name, material}
    return all(fact in own for fact in _words(facts))


def _words(facts: Mapping[str, object]) -> Iterator[Any]:
    for fact in facts.values():
        if not (isinstance(fact, Message) and not fact.facts):  # the word of a unit
            yield fact


def _unit(q: Question, line: Offer | Need, label: Label) -> str:
    """The unit in which the answer is expected: of its ends, else of the line's quantity."""
    if q.ends is not None:
        return q.ends.unit
    amount = line.quantity.unit.partition("/")[0] if line.quantity else "t"
    return f"CNY/{amount}" if label.kind == "price" else label.unit
