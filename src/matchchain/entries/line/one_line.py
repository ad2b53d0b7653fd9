"""What "印染污泥, 5吨/天, 处置费350" says, field by field, and what of it cannot be placed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from matchchain.entries.line.cutting import apart_at_commas, pieces
from matchchain.entries.line.key_words import Side, slots
from matchchain.entries.line.placing import placed
from matchchain.entries.line.segments import Segment, end_of_name, is_sound, is_unplaced, segments
from matchchain.entries.line.words import Placed
from matchchain.expressions import expression
from matchchain.values import dataclass
from matchchain.wording import Message

LONGEST = 600
"""Characters of a line; the longest entry of the European list of waste has 246."""
_LEADING_CODE = expression(r"^((?:HW|SW)\d{2}(?:\s+\d{3}-\d{3}-S?\d{2})?|\d{3}-\d{3}-S?\d{2})[\s:：]*(?=[^\W\d])")
_BRACKETS = expression(r"[(（][^()（）]*[)）]")
_FIGURE_IN_A_NAME = expression(
    r"\d[\d.,]*\s*[万千]?(?:吨|公斤|斤|kg|t|方|立方米?|m3|个|桶|元|块)\s*(?:/|每|一)"
    r"|(?:含量|含水率?|浓度|纯度|水分|热值|处置费|售价|单价|价格)\s*[:：]?\s*[≥≤<>~约]?\d\S*$"
)
_QUOTES = {"“": "”", '"': '"', "「": "」"}
_SEVERAL = {"shares": ", ", "words": "、", "text": "; "}
_WHICH_MONEY = "line.price-or-disposal"
_BY_WAY = {"sell": "price", "landfill": "disposal_cost", "incinerate": "disposal_cost", "treat": "disposal_cost"}


@dataclass(frozen=True, slots=True)
class Left:
    """A part of a line that no field takes.

    Attributes:
        part: as written.
        message: why; the sentence of `<key>.cure`, with the same facts, says what to write.
    """

    part: str
    message: Message


@dataclass(frozen=True, slots=True)
class OneLine:
    """What a line says.

    Attributes:
        said: attribute of `Offer` or `Need` -> text as a card would hold it, choices by their code word.
        left: what could not be placed, in the order of the line; nothing of the line is dropped without standing here.
    """

    said: Mapping[str, str] = field(default_factory=dict)
    left: tuple[Left, ...] = ()


def one_line(
    text: str,
    side: Side,
    *,
    named: bool = True,
    currency: str = "CNY",
    is_name: Callable[[str], bool] | None = None,
) -> OneLine:
    """What one line of words says of an offer or a need.

    The name of the material stands first; figures are placed by their key word ("处置费350", "purity 93%"), else by
    their unit ("5吨/天"). A figure that could be two things (350元/吨 of an offer, 80%) is never guessed but left,
    with the words to write. Pieces are set apart by commas, semicolons, 、 or line ends, or by blanks alone.

    Args:
        text: as typed or as a cell holds it.
        side: "offers" or "needs".
        named: whether the line begins with a name; False for a cell beside one ("约3000吨/年,委外处置1200元/吨").
        currency: the park's, an ISO 4217 code.
        is_name: tells a whole name that holds commas of its own; such a text is taken as the name alone.

    Returns:
        What could be placed, and what could not: the caller refuses, or asks about, a line of which something is left.

    Example:
        >>> dict(one_line("印染污泥, 5吨/天, 处置费350", "offers").said)
        {'material': '印染污泥', 'quantity': '5吨/天', 'disposal_cost': '350'}
        >>> [left.message.key for left in one_line("酒糟, 5吨/天, 300元/吨", "offers").left]
        ['line.price-or-disposal']
    """
    if len(text) > LONGEST:
        return OneLine(left=(Left(text[:40], Message("line.too-long", {"length": len(text), "most": LONGEST})),))
    if named and is_name is not None and is_name(text.strip()):
        return OneLine({"material": text.strip()})
    parts = pieces(text)
    found: list[Segment] = []
    if named and parts:
        found += _named(parts.pop(0), side, currency, alone=not parts)
    for part in parts:
        found += _best(part, side, currency)
    return _together(found, side)


def _best(part: str, side: Side, currency: str) -> tuple[Segment, ...]:
    """The part taken apart; 350,500吨/年 that is no single figure is tried as two."""
    found = segments(part, side, currency)
    if is_sound(found):
        return found
    several = tuple(segment for piece in apart_at_commas(part) for segment in segments(piece, side, currency))
    if is_sound(several):
        return several
    unplaced = Message("line.unplaced", {"part": part})
    return ((part, Placed(reason=unplaced)),) if any(is_unplaced(one) for _, one in found) else found


def _named(first: str, side: Side, currency: str, *, alone: bool) -> list[Segment]:
    """The name at the start of a line, and what stands with it there: a code, an amount, figures with their words."""
    if first[:1] in _QUOTES and first.endswith(_QUOTES[first[0]]) and len(first) > 2:
        return [(first, Placed({"material": first[1:-1].strip()}))]
    code = _LEADING_CODE.match(first) if side == "offers" else None
    rest = first[code.end() :] if code else first
    whole = placed(rest, side, currency)
    if whole is not None and any(char.isdigit() for char in rest) and (whole.said or whole.reason):
        return [(first, Placed(reason=Message("line.no-name", {"part": first})))]
    end = end_of_name(rest, side, currency, alone=alone)
    found = [(code[1], Placed({"waste_code": code[1]}))] if code else []
    name = rest[:end].strip(" :：")
    found.append((name, Placed({"material": name}, _figure_within(name))))
    return [*found, *(segments(rest[end:].strip(), side, currency) if end < len(rest) else ())]


def _figure_within(name: str) -> Message | None:
    """Why a name is doubtful that still holds an amount, a price, or a figure with its word."""
    outside = _BRACKETS.sub("", name)
    return Message("line.in-the-name", {"part": name}) if _FIGURE_IN_A_NAME.search(outside) else None


def _together(found: list[Segment], side: Side) -> OneLine:
    """What the pieces say as one; a field that two of them fill with different words is left."""
    said: dict[str, str] = {}
    left: list[Left] = []
    for part, one in _with_way(found):
        if one.reason is not None:
            left.append(Left(part, one.reason))
        for attribute, text in one.said.items():
            label = slots(side)[attribute].label
            joint = _SEVERAL.get(label.kind) if attribute != "material" else None
            if attribute not in said:
                said[attribute] = text
            elif joint and text not in said[attribute]:
                said[attribute] += joint + text
            elif said[attribute] != text and not joint:
                name = Message("write.label", {"zh": label.zh, "en": label.en})
                facts = {"field": name, "one": said[attribute], "two": text}
                left.append(Left(part, Message("line.said-twice", facts)))
    return OneLine(said, tuple(left))


def _with_way(found: list[Segment]) -> list[Segment]:
    """The pieces, a price that says no more placed by where the goods go now: sold at it, or rid of at it."""
    ways = {one.said["now"] for _, one in found if "now" in one.said}
    goods = {one.said["kind"] for _, one in found if "kind" in one.said}
    attribute = _BY_WAY.get(next(iter(ways))) if len(ways) == 1 else "price" if goods == {"product"} else None
    if attribute is None:
        return found
    return [
        (part, Placed({attribute: part})) if one.reason is not None and one.reason.key == _WHICH_MONEY else (part, one)
        for part, one in found
    ]
