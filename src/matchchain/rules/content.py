"""How much of the material is in it, offered against asked: what purity and concentration share.

An entry may state either field, or carry a percentage in its name (98%硫酸); the field of the same name is
preferred, then the other one, then the name.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import numpy as np

from matchchain.candidates import RELATION_CODES, Candidates, Flags, Floats, Lines, spread
from matchchain.kept import Kept
from matchchain.materials.facts.use import NAMED_GOODS
from matchchain.park import Figure, Need, Offer
from matchchain.rules.called import need_called, offer_called
from matchchain.rules.figures import share, shares
from matchchain.rules.rule import NOT_ASKED, UNKNOWN, Outcomes, Rule, at_least, at_most, not_asked, worst
from matchchain.rules.traits import Ask, Trait
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.materials import Resolution

Field: TypeAlias = Literal["purity", "concentration"]
Asked: TypeAlias = tuple[Figure, float | None, float | None]

# What is bought under "32%" or a name such as 98%硫酸 is that strength give or take a tenth.
TOLERANCE = 0.10
_USE = RELATION_CODES.index("use")
_TWIN: dict[Field, Field] = {"purity": "concentration", "concentration": "purity"}


def content_rule(field: Field) -> Rule:
    """The rule that compares one of the two fields."""

    def judge(candidates: Candidates) -> Outcomes:
        return _judge(candidates, field)

    def explain(candidates: Candidates, k: int, outcome: int) -> Message:
        return _explain(candidates, k, outcome, field)

    asks = (Ask("rules.content.", "supplier", "content"),)
    return Rule(field, judge, explain, Trait.QUALITY | Trait.CONTENT, asks)


def offered_content(offer: Offer, name: Resolution, field: Field) -> Figure | None:
    """What an offer states of its content, None when nothing.

    An open bound is opened to its end: an offer of >= 98 % lies anywhere from 98 to 100 %.
    """
    for key in (field, _TWIN[field]):
        figure: Figure | None = getattr(offer, key)
        if figure is not None:
            return opened(figure)
    return _in_name(name, (field, _TWIN[field]))


def opened(figure: Figure) -> Figure:
    """A stated fraction with the open side of its bound carried to 0 or 1."""
    if figure.bound == ">=":
        return dataclasses.replace(figure, high=max(1.0, figure.high))
    if figure.bound == "<=":
        return dataclasses.replace(figure, low=0.0)
    return figure


def asked_content(need: Need, name: Resolution, field: Field) -> Asked | None:
    """What a need asks of the content: the stated figure, the least and the most it allows.

    A purity is the least that is asked. A concentration stated bare, or a percentage in the name, is what is
    bought now and asks for it less `TOLERANCE`; a range asks for its lower end. "<=" sets the most.

    Returns:
        (figure, least, most), least or most None where that side is open; None when nothing is asked.
    """
    figure: Figure | None = getattr(need, field)
    if figure is not None:
        if figure.bound == "<=":
            return figure, None, figure.high
        bare = field == "concentration" and not figure.bound and not figure.is_range
        return figure, figure.low * (1 - TOLERANCE if bare else 1), None
    if getattr(need, _TWIN[field]) is not None:
        return None
    said = _in_name(name, (field,))
    return None if said is None else (said, said.low * (1 if said.is_range else 1 - TOLERANCE), None)


def _in_name(name: Resolution, fields: Iterable[str]) -> Figure | None:
    for key in fields:
        said: tuple[float, float] | None = getattr(name.attributes, key)
        if said is not None:
            return Figure(said[0], sum(said) / 2, said[1], "1")
    return None


def _judge(candidates: Candidates, field: Field) -> Outcomes:
    asked = [asked_content(n, name, field) for n, name in _named(candidates.needs)]
    if not any(asked):
        return not_asked(candidates)
    stated = spread(offered_content(o, name, field) for o, name in _named(candidates.offers))
    offered = np.take(stated, candidates.o, axis=1)
    outcomes = [
        compare(offered, _column(limit, candidates))
        for compare, limit in (
            (at_least, [a and a[1] for a in asked]),
            (at_most, [a and a[2] for a in asked]),
        )
        if any(value is not None for value in limit)
    ]
    judged = worst(*outcomes)
    # How much acetate is in it says nothing of a need for methanol that it would serve in place of.
    incomparable = _other_material(candidates) & (judged != NOT_ASKED)
    return np.where(incomparable, np.int8(UNKNOWN), judged)


@Kept
def _other_material(c: Candidates) -> Flags:
    """(k,): what is offered is another material than the need asks the content of.

    A use that is only ever bought as one material is that material's name there: greenhouse CO2 is carbon dioxide.
    """
    offered = [_substance(name) for name in c.offers.names]
    wanted = [_only_good(name) for name in c.needs.names]
    number = {one: at for at, one in enumerate(sorted({*offered, *wanted} - {""}), start=1)}
    mine = np.array([number.get(one, 0) for one in offered], dtype=np.int64)
    theirs = np.array([number.get(one, -1) for one in wanted], dtype=np.int64)
    if not len(c):
        return np.zeros(0, dtype=np.bool_)
    same = mine[c.offers.name[c.o]] == theirs[c.needs.name[c.n]]
    found: Flags = (c.relation == _USE) & ~same
    return found


def _substance(name: Resolution) -> str:
    """The material whose content is told: of a grade or form, what it is a grade or form of."""
    material = name.material
    return "" if material is None else material.grade_of or material.form_of or material.id


def _only_good(name: Resolution) -> str:
    """The one material a purpose is bought as, "" where there are several or none."""
    if name.use is None or name.material is not None:
        return ""
    goods = name.use.bought_as or (NAMED_GOODS.get(name.use.function, ""),)
    return goods[0] if len(goods) == 1 else ""


def _named(lines: Lines) -> Iterable[tuple[Any, Resolution]]:
    return ((entry, lines.names[i]) for entry, i in zip(lines.entries, lines.name.tolist(), strict=True))


def _column(limits: list[float | None], candidates: Candidates) -> Floats:
    column = np.array([np.nan if v is None else v for v in limits], dtype=np.float64)[candidates.n]
    return np.broadcast_to(column, (3, len(column)))


def _explain(candidates: Candidates, k: int, outcome: int, field: Field) -> Message:
    offered = offered_content(candidates.offer(k), candidates.offers.resolution(int(candidates.o[k])), field)
    asked = asked_content(candidates.need(k), candidates.needs.resolution(int(candidates.n[k])), field)
    facts: dict[str, object] = {"what": Message(f"rules.{field}"), "asked": _limit(asked)}
    if offered is None:
        return Message("rules.content.not-stated", facts)
    facts["offered"] = shares(offered)
    if _other_material(candidates)[k]:
        names = {"offer": offer_called(candidates, k), "need": need_called(candidates, k)}
        return Message("rules.content.other-material", facts | names)
    return Message(f"rules.content.{_WORD.get(outcome, 'compared')}", facts)


_WORD = {UNKNOWN: "straddles"}


def _limit(asked: Asked | None) -> Message:
    if asked is None:
        return Message("word.unknown")
    figure, least, most = asked
    if most is not None:
        return Message("rules.at-most", {"limit": share(most)})
    if least is not None and least < figure.low:
        return Message("rules.about", {"stated": shares(figure), "limit": share(least)})
    return Message("rules.at-least", {"limit": share(figure.low)})
