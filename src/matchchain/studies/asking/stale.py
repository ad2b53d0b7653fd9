"""Which figures of a firm are past their half-life, so that nobody knows whether they still hold?

A price is asked again after a quarter, an amount after a year, or after what the park says (`ages`); a permit when its
day has come. A figure without a day is as old as can be.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from matchchain.park import Ages, Figure, Firm, Label, Need, Offer, labels
from matchchain.studies.asking.to_firm import Section, ToFirm, field_named
from matchchain.values import dataclass
from matchchain.wording import Message

_ASKED = {
    "offers": ("disposal_cost", "price", "ask", "quantity"),
    "needs": ("price", "gate_fee", "own_cost", "quantity"),
}
_FOREVER = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Stale:
    """A figure that is too old: the question, and how many half-lives old it is (None: nobody knows)."""

    question: ToFirm
    age: float | None


def stale_of(firm: Firm, today: dt.date, ages: Ages | None = None) -> list[ToFirm]:
    """The questions about what a firm told too long ago: permits first, then undated, then the oldest.

    Args:
        firm: whose lines they are.
        today: the day to count from.
        ages: how long figures stay good.
    """
    found = [*_of_permits(firm, today), *_of_lines(firm, today, ages or Ages())]
    found.sort(key=lambda one: (one.question.section != "permits", one.age is not None, -(one.age or 0.0)))
    return [one.question for one in found]


def _of_permits(firm: Firm, today: dt.date) -> Iterator[Stale]:
    for number, permit in enumerate(firm.permits, start=1):
        if permit.until and permit.until != _FOREVER and permit.until <= today.isoformat():
            choice = (labels(type(permit))["type"].choices or {}).get(permit.type, (permit.type, permit.type))
            name = Message("forms.field", {"zh": choice[0], "en": choice[1]})
            text = Message("forms.ask.permit", {"permit": name, "day": permit.until})
            days = (today - dt.date.fromisoformat(permit.until)).days
            key = permit_key(firm, number)
            yield Stale(ToFirm("permits", key, permit.type, "until", text, "", None, again=True), float(days))


def permit_key(firm: Firm, number: int) -> str:
    """The key of a firm's permit, which has no id: the number on its card, from 1."""
    return f"{firm.id}/permit/{number}"


def _of_lines(firm: Firm, today: dt.date, ages: Ages) -> Iterator[Stale]:
    sections: tuple[tuple[Section, tuple[Offer | Need, ...]], ...] = (("offers", firm.offers), ("needs", firm.needs))
    for section, lines in sections:
        for line in lines:
            known = labels(type(line))
            for field in _ASKED[section]:
                figure = getattr(line, field)
                age = _age(known[field], line.as_of, today, ages)
                if isinstance(figure, Figure) and (age is None or age > 1):
                    yield Stale(_question(section, line, field, known[field], figure), age)


def _age(label: Label, as_of: str, today: dt.date, ages: Ages) -> float | None:
    """How many times as old a figure is as it may be."""
    if not as_of:
        return None
    good = ages.price_days if label.kind == "price" else ages.quantity_days
    return (today - dt.date.fromisoformat(as_of)).days / good


def _question(section: Section, line: Offer | Need, field: str, label: Label, figure: Figure) -> ToFirm:
    facts = {"material": line.material, "field": field_named(label), "text": figure.text, "day": line.as_of}
    text = Message("forms.ask.stale" if line.as_of else "forms.ask.undated", facts)
    return ToFirm(section, line.id, line.material, field, text, figure.unit, None, again=True)
