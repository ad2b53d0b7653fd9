"""The words that titles are made of, as data (data/headers.yaml), and how a title is cut into them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Literal, TypeAlias

from matchchain.expressions import expression
from matchchain.materials.writing.spelling import tidy
from matchchain.units import folded
from matchchain.values import dataclass

Role: TypeAlias = Literal["field", "weak", "subject", "period", "filler"]
_LONGEST = 60  # characters of a title that is put together from words; longer ones are questions


_CAMEL = expression(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")  # FirmName, disposalCost


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing a word of a title can mean.

    Attributes:
        role: whether it names the field, what is spoken of, how often, or nothing.
        field: what the column holds, "" of a subject.
        side: the list of the card, "" where it says nothing of it.
        kind: class word of an offer.
        legal: its legal class.
        rank: which of several columns for one field is taken.
        marks: what else is known: "firm", "both", "disposal", "past", "plan", "alone", "says", "note".
        period: of a word like 每月.
    """

    role: Role
    field: str = ""
    side: str = ""
    kind: str = ""
    legal: str = ""
    rank: int = 0
    marks: frozenset[str] = frozenset()
    period: str = ""


FILLER = Sense("filler")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word by how it is written: Chinese without blanks, English as a row of words."""

    words: Mapping[str, tuple[Sense, ...]]
    phrases: Mapping[tuple[str, ...], tuple[Sense, ...]]
    longest: int
    most_words: int = 8
    first: frozenset[str] = field(default_factory=frozenset)


def plain_title(text: str) -> str:
    """A title without differences of width and blanks that mean nothing.

    Example:
        >>> plain_title("产 生 量（吨／年）"), plain_title("Disposal  Route")
        ('产生量(吨/年)', 'Disposal Route')
    """
    plain = folded(text) if text.isascii() else folded(tidy(text))
    joined = " ".join(_CAMEL.sub(" ", plain.replace("_", " ")).split())
    if not joined.isascii():
        joined = "".join(
            part if _stays_apart(joined, at) else "" if part == " " else part for at, part in enumerate(joined)
        )
    return joined


def _stays_apart(text: str, at: int) -> bool:
    """Whether it is no blank, or one with a word of letters on either side."""
    return text[at] != " " or not (text[at - 1 : at] > "\u2e80" or text[at + 1 : at + 2] > "\u2e80")


@cache
def lexicon() -> Lexicon:
    """The shipped words."""
    words: dict[str, list[Sense]] = {}
    phrases: dict[tuple[str, ...], list[Sense]] = {}
    for written, sense in _senses(_data()):
        for text in _spellings(written):
            if text.isascii():
                phrases.setdefault(english_words(text), []).append(sense)
            words.setdefault("".join(text.split()), []).append(sense)
    return Lexicon(
        {word: tuple(senses) for word, senses in words.items()},
        {phrase: tuple(senses) for phrase, senses in phrases.items() if phrase},
        max(map(len, words)),
        max(map(len, phrases)),
        frozenset(word[0] for word in words),
    )


def _data() -> dict[str, Any]:
    import yaml

    text = (resources.files(__package__) / "data" / "headers.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, Any] = yaml.load(text, Loader=loader)  # noqa: S506 - a safe loader either way
    return data


def _senses(data: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
    for group in data["fields"]:
        marks = frozenset(mark for mark in ("note",) if group.get(mark))
        sense = Sense(
            "weak" if group.get("weak") else "field",
            group["is"], group.get("side", ""), group.get("kind", ""), rank=group.get("rank", 0), marks=marks,
        )  # fmt: skip
        yield from ((word, sense) for word in _listed(group["words"]))
    for group in data["subjects"]:
        marks = frozenset(mark for mark in ("firm", "both", "disposal", "past", "plan", "alone") if group.get(mark))
        marks |= {"says"} if group.get("says") == "side" else frozenset()
        sense = Sense("subject", "", group.get("side", ""), group.get("kind", ""), group.get("legal", ""), marks=marks)
        yield from ((word, sense) for word in _listed(group["words"]))
    for period, words in data["periods"].items():
        yield from ((word, Sense("period", period=period)) for word in _listed(words))
    yield from ((word, FILLER) for word in _listed(data["fillers"]))


def _listed(words: str) -> list[str]:
    return [word.strip() for word in words.split(",") if word.strip()]


def _spellings(written: str) -> set[str]:
    """A word as titles are looked up, and its plural."""
    word = plain_title(written).casefold()
    if word.isascii() and word[-1:].isalpha() and not word.endswith("s") and len(word) > 3:
        return {word, f"{word[:-1]}ies" if word.endswith("y") and word[-2] not in "aeou" else f"{word}s"}
    return {word}


def english_words(text: str) -> tuple[str, ...]:
    """The words of an English title; signs between them fall away.

    Example:
        >>> english_words("by-product / waste stream")
        ('by', 'product', 'waste', 'stream')
    """
    return tuple(word for word in "".join(c if c.isalnum() or c == "#" else " " for c in text).split())


@lru_cache(maxsize=1 << 14)
def cut(title: str) -> tuple[tuple[Sense, ...], ...] | None:
    """The senses of each word of a title when words of the lexicon cover all of it; the fewest words win.

    Args:
        title: as `plain_title` leaves it.

    Returns:
        For each word its senses, in the order of the title; None where something is left over.

    Example:
        >>> [word[0].role for word in cut("副产物年产生量")], cut("龙华染料")
        (['subject', 'field'], None)
    """
    title = title.casefold()
    if not title or len(title) > _LONGEST:
        return None
    if title.isascii():
        words = english_words(title)
        return _covered(words, lexicon().phrases, lexicon().most_words) if words else None
    letters = tuple("".join(c for c in title if c.isalnum() or c in "#/()"))
    whole = lexicon().words.get("".join(letters))
    if whole:
        return (whole,)
    bare = tuple(c for c in letters if c.isalnum() or c == "#")
    return _covered(bare, _by_letters(), lexicon().longest)


@cache
def _by_letters() -> Mapping[tuple[str, ...], tuple[Sense, ...]]:
    return {tuple(word): senses for word, senses in lexicon().words.items()}


def _covered(
    parts: tuple[str, ...], known: Mapping[tuple[str, ...], tuple[Sense, ...]], longest: int
) -> tuple[tuple[Sense, ...], ...] | None:
    best: list[tuple[tuple[Sense, ...], ...] | None] = [()] + [None] * len(parts)
    for end in range(1, len(parts) + 1):
        for start in range(max(0, end - longest), end):
            before = best[start]
            if before is None:
                continue
            senses = known.get(parts[start:end])
            if senses is None:
                continue
            found = (*before, senses)
            held = best[end]
            if held is None or _weight(found) < _weight(held):
                best[end] = found
    return best[-1]


def _weight(found: tuple[tuple[Sense, ...], ...]) -> tuple[int, int]:
    """Fewer words first, then fewer that say nothing."""
    return len(found), sum(senses[0].role == "filler" for senses in found)
