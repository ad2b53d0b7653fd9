"""A raw name taken apart: what may be the identity, what was said beside it.

A name is read from the outside in. Each reading takes one more qualifying word off, so that a label
that holds such a word (工业盐, 无水乙醇, 废硫酸) wins over the bare name it would be stripped to.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import NamedTuple

from matchchain.expressions import expression
from matchchain.materials.writing import qualifiers
from matchchain.materials.writing.attributes import NOTHING_SAID, Attributes
from matchchain.materials.writing.percent import PERCENT, Percent, read_percent
from matchchain.materials.writing.qualifiers import HOW_MANY
from matchchain.values import replace

_EDGE = " ,;:/-、，。.的"
# A single character left over is a name only when it is water, an element, or benzene.
_ALONE = frozenset("水氢氧氮氯氟氩氦氖苯硫磷碘溴砷硒锌铜铝镍锡铅锑铋银金镁钙钠钾锂钡锶铁锰铬钴钛硅")
_THROWN = "废旧空"
_LEAST_NAME = expression(r"\w")


class Reading(NamedTuple):
    """One way to read a name: what may be the identity, and what was lifted out to get there."""

    text: str
    attributes: Attributes


def split_brackets(text: str) -> tuple[str, tuple[str, ...]]:
    """A tidy name without the brackets at its ends, and what stood in them.

    Brackets inside a name belong to it: poly(vinyl chloride), iron(III) chloride, 甲(基)磺酸.

    Example:
        >>> split_brackets("硝酸钙(Ca(NO3)2)")
        ('硝酸钙', ('Ca(NO3)2',))
    """
    inside: list[str] = []
    outer = text.strip()
    while outer.endswith(")") and (start := _opening(outer)) is not None and start > 0:
        if not _LEAST_NAME.search(outer[:start]):
            break
        if outer[start - 1] in "-," and said_by(outer[start + 1 : -1].strip()) is None:
            break
        inside.insert(0, outer[start + 1 : -1].strip())
        outer = outer[:start].strip()
    while outer.startswith("(") and (end := _closing(outer)) is not None and end < len(outer) - 1:
        # In front of a name only qualities stand apart: (4-chlorophenyl)acetic acid is one name.
        if said_by(outer[1:end].strip()) is None:
            break
        inside.append(outer[1:end].strip())
        outer = outer[end + 1 :].strip()
    return outer, tuple(part for part in inside if part)


def peeled(text: str) -> Iterator[Reading]:
    """A tidy name, then with one bracket after the other taken off its end, while they hold only qualities.

    Example:
        >>> [reading.text for reading in peeled("1,1'-oxybis(butane)(25kg/袋)")]
        ["1,1'-oxybis(butane)(25kg/袋)", "1,1'-oxybis(butane)"]
    """
    core, said = text.strip(), NOTHING_SAID
    yield Reading(core, said)
    while core.endswith(")") and (start := _opening(core)):
        quality = said_by(core[start + 1 : -1].strip())
        if quality is None:
            return
        core, said = core[:start].strip(), merge(said, quality)
        yield Reading(core, said)


def _opening(text: str) -> int | None:
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        depth += (text[place] == ")") - (text[place] == "(")
        if depth == 0:
            return place
    return None


def _closing(text: str) -> int | None:
    depth = 0
    for place, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return place
    return None


def readings(text: str, said: Attributes = NOTHING_SAID) -> Iterator[Reading]:
    """The readings of a tidy name without brackets, from the whole to the barest.

    Args:
        text: the name.
        said: what the brackets said already.

    Example:
        >>> [reading.text for reading in readings("98%工业硫酸")]
        ['98%工业硫酸', '工业硫酸', '硫酸']
    """
    yield Reading(text, said)
    current, attributes = text, said
    moved, has_edges = True, current != current.strip(_EDGE)
    while moved and current:
        moved = False
        for sign, step in _STEPS:
            if sign.search(current):
                shorter, attributes_then = step(current, attributes)
            elif has_edges:
                shorter, attributes_then = current, attributes
            else:
                continue
            shorter = shorter.strip(_EDGE)
            if len(shorter) == 1 and shorter not in _ALONE:
                continue
            if shorter != current:
                current, attributes, moved, has_edges = shorter, attributes_then, True, False
                yield Reading(current, attributes)
                if not current:
                    return


def said_by(text: str) -> Attributes | None:
    """What a text says when it holds nothing but qualifying words, else None.

    Example:
        >>> said_by("工业级").grade
        '工业级'
    """
    for reading in readings(text):
        last = reading
    return last.attributes if not last.text else None


def merge(first: Attributes, second: Attributes) -> Attributes:
    """Both sayings together; where both speak, the first wins."""
    changes = {
        field.name: getattr(second, field.name)
        for field in dataclasses.fields(Attributes)
        if getattr(first, field.name) in (None, "") and getattr(second, field.name) not in (None, "")
    }
    return replace(first, **changes) if changes else first


def _cut(text: str, hit: re.Match[str]) -> str:
    return (text[: hit.start()] + " " + text[hit.end() :]).strip()


def _percent(text: str, said: Attributes) -> tuple[str, Attributes]:
    hit = PERCENT.search(text)
    percent = read_percent(hit) if hit else None
    if not hit or percent is None:
        return text, said
    rest = _cut(text, hit)
    return rest, _with_percent(said, percent, rest)


def _with_percent(said: Attributes, percent: Percent, rest: str) -> Attributes:
    figure = (percent.low, percent.high)
    if percent.kind == "moisture":
        return replace(said, moisture=figure)
    dissolved = qualifiers.SOLUTION.search(rest) or said.state == "solution"
    if dissolved or (percent.high <= 0.7 and not percent.bound):
        return replace(said, concentration=figure)
    return replace(said, purity=figure)


def _packaging(text: str, said: Attributes) -> tuple[str, Attributes]:
    hit = qualifiers.PACKAGING.search(text)
    if hit is None and (said.purity or said.concentration):
        hit = qualifiers.PACKED.search(text)
    if not hit or not hit.group(0).strip(_EDGE):
        return text, said
    thrown = said.origin == "waste" or text[0] in _THROWN
    if thrown and hit.start() and qualifiers.VESSEL.fullmatch(hit.group(0)):
        return text, said  # the bag itself is what was thrown away: 废大米编织袋
    return _cut(text, hit), replace(said, packaging=hit.group(0).strip(_EDGE))


def _grade(text: str, said: Attributes) -> tuple[str, Attributes]:
    hit = qualifiers.GRADE.search(text)
    if not hit or not hit.group(0).strip(_EDGE):
        return text, said
    word = hit.group(0).strip(_EDGE)
    return _cut(text, hit), replace(said, grade=f"{said.grade} {word}".strip())


def _hydrate(text: str, said: Attributes) -> tuple[str, Attributes]:
    hit = qualifiers.HYDRATE.search(text)
    if not hit:
        return text, said
    found = hit.groupdict()
    if found["dry"] or found["dry2"] or found["dry3"]:
        number = 0.0
    else:
        word = (found["zh"] or found["zh2"] or found["en"] or found["num"] or "").lower()
        number = HOW_MANY.get(word) or (float(word) if word.isdecimal() or word == "0.5" else 0.0)
        if not number:
            return text, said
    return _cut(text, hit), replace(said, hydrate=number)


def _state(text: str, said: Attributes) -> tuple[str, Attributes]:
    for state, pattern in _STATES:
        hit = pattern.search(text)
        if hit and hit.group(0).strip(_EDGE):
            word = hit.group(0).strip(_EDGE)
            attributes = replace(said, state=state, form=word)
            if state == "solution" and said.purity and said.concentration is None:
                attributes = replace(attributes, purity=None, concentration=said.purity)
            return _cut(text, hit), attributes
    return text, said


_STATES = (
    ("solution", qualifiers.SOLUTION),
    ("slurry", qualifiers.SLURRY),
    ("gas", qualifiers.GAS),
    ("liquid", qualifiers.LIQUID),
    ("solid", qualifiers.SOLID),
)


def _wet(text: str, said: Attributes) -> tuple[str, Attributes]:
    hit = qualifiers.WET.search(text)
    if not hit:
        return text, said
    word = next(group for group in hit.groups() if group)
    basis = {
        "折": "active",
        "干": "dry",
        "湿": "wet",
        "绝": "dry",
        "d": "dry",
        "w": "wet",
        "1": "active",
    }.get(word[0].lower(), "")
    if hit["basis"] or hit["basis2"]:
        return _cut(text, hit), replace(said, basis=basis)
    return _cut(text, hit), replace(said, form=f"{said.form} {word}".strip())


def _condition(text: str, said: Attributes) -> tuple[str, Attributes]:
    """Pressure and temperature of steam, water and gases: kept as words."""
    hit = qualifiers.CONDITION.search(text)
    if not hit:
        return text, said
    word = hit.group(0).strip(_EDGE)
    return _cut(text, hit), replace(said, form=f"{said.form} {word}".strip())


def _surplus(text: str, said: Attributes) -> tuple[str, Attributes]:
    hit = qualifiers.SURPLUS.search(text)
    return (_cut(text, hit), said) if hit and hit.group(0) else (text, said)


def _origin(text: str, said: Attributes) -> tuple[str, Attributes]:
    hit = qualifiers.ORIGIN.search(text)
    if not hit:
        return text, said
    named = next(name for name, value in hit.groupdict().items() if value)
    origin = {"by": "by-product", "wa": "waste", "ba": "recovered"}[named[:2]]
    # A waste stays a waste whatever else it is called.
    strongest = "waste" if "waste" in (origin, said.origin) else origin
    return _cut(text, hit), replace(said, origin=strongest)


_STEPS = tuple(
    (qualifiers.SIGNS[name], step)
    for name, step in (
        ("percent", _percent),
        ("condition", _condition),
        ("packaging", _packaging),
        ("surplus", _surplus),
        ("wet", _wet),
        ("grade", _grade),
        ("hydrate", _hydrate),
        ("state", _state),
        ("origin", _origin),
    )
)
