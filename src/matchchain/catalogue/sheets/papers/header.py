"""What does the header of a column in an official paper mean, of which stage, month and unit does it speak?"""

from __future__ import annotations

from functools import lru_cache

from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.papers.knowledge import columns, stages
from matchchain.catalogue.sheets.papers.period import period_of
from matchchain.catalogue.sheets.papers.plain import is_chinese, plain, unmarked
from matchchain.expressions import expression
from matchchain.values import dataclass

_BRACKETS = expression(r"[(\[（【]([^()\[\]（）【】]*)[)\]）】]")
_TAIL_UNIT = expression(
    r"^(?P<words>.*?[\u3400-\u9fff)）a-z])\s*[,，/:：]?\s*"
    r"(?P<unit>[^\u3400-\u9fff\s,，:：]+|吨(?:/[年月])?|万吨(?:/年)?)$"
)
_OTHER = expression(r"[、,，;；]|或者?|\s+or\s+")
FIGURES = frozenset((
    "produced", "planned", "last", "use", "capacity", "output", "own_use", "given_use", "own_disposal",
    "given_disposal", "own", "moved", "moved_planned", "stored_in", "stored_out", "received", "kept", "stock", "amount",
))  # fmt: skip
"""Meanings of columns that hold amounts."""
NAMES = frozenset({"waste", "local", "listed", "material", "fuel", "product", "emission", "name"})
"""Meanings of columns that name what the row is about."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says.

    Attributes:
        text: the header as it stands, its parts joined by " / ".
        means: a meaning of columns.yaml, "" for one that is not known.
        stage: whole, project, before, change, running, earlier or "".
        units: the units it gives: several where it leaves the choice (万t/a、万m3/a).
        month: of a column that holds one month, else 0.
        own: whether its lowest part says what it means; else a part above does.
    """

    text: str
    means: str
    stage: str = ""
    units: tuple[str, ...] = ()
    month: int = 0
    own: bool = True

    @property
    def unit(self) -> str:
        """Its unit, as one text."""
        return "、".join(self.units)


@lru_cache(maxsize=1 << 13)
def header_of(parts: tuple[str, ...]) -> Header:
    """What the header of a column says, by the cells of its rows from above.

    Example:
        >>> header_of(("年用量（t/a）", "扩建后全厂"))
        Header(text='年用量（t/a） / 扩建后全厂', means='use', stage='whole', units=('t/a',), month=0, own=True)
        >>> header_of(("危险废物名称", "行业俗称/单位内部名称")).means
        'local'
    """
    bare = tuple(filter(None, map(unmarked, parts)))
    said = tuple(_without_units(part) for part in bare)
    units = next((units for _, units in reversed(said) if units), ())
    words = tuple(plain(text) for text, _ in said)
    joined = "/".join(plain(part) for part in bare)
    stage, rest = _staged(words)
    month = period_of(parts[-1]) if parts and len(parts[-1]) < 9 else None
    of_month = month.first if month and not month.year and month.first == month.last else 0
    means = _meaning(joined, (*words, *rest), bare) or ("amount" if stage and not any(rest) else "")
    own = len(words) < 2 or bool(stage) or bool(_meaning(words[-1], words[-1:], bare[-1:])) or not words[-1]
    return Header(" / ".join(parts), means, stage, units, of_month if means in {"", "month", *FIGURES} else 0, own)


def _without_units(text: str) -> tuple[str, tuple[str, ...]]:
    """A part without the units it gives in brackets or at its end, and these."""
    for hit in reversed(list(_BRACKETS.finditer(text))):
        inside = hit[1].removeprefix("单位").removeprefix("：").removeprefix(":").strip()
        units = tuple(unit for unit in map(str.strip, _OTHER.split(inside)) if unit_of(unit))
        if units or plain(inside) in {"单位", "unit", "%", ""}:
            return (text[: hit.start()] + text[hit.end() :]).strip(), units
    if unit_of(text) and plain(text) not in columns().words:
        return "", (text,)
    hit_at_end = _TAIL_UNIT.match(text)
    if hit_at_end and unit_of(hit_at_end["unit"]) and plain(text) not in columns().words:
        return hit_at_end["words"].strip(" ,，/:："), (hit_at_end["unit"],)
    return text, ()


def _staged(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The stage that a header names, the lowest part first, and its parts without the words of it, blanks left out."""
    found, rest = "", []
    for part in words:
        core = part
        for word, stage in stages():
            if (word in part) if is_chinese(word) else (f" {word} " in f" {part} "):
                found = stage if not (found == "whole" and stage != "whole" and part != words[-1]) else found
                core = part.replace(word, "").replace("全厂", "").replace("项目", "").replace("工程", "").strip("()/ ")
                break
        if core:
            rest.append(core)
    return found, tuple(rest)


def _meaning(joined: str, words: tuple[str, ...], bare: tuple[str, ...]) -> str:
    known = columns()
    for pattern, means in known.like:
        if pattern.search(joined):
            return means
    for text in (joined, *reversed(tuple(plain(part) for part in bare)), *reversed(words)):
        if means_of := known.words.get(text):
            return means_of
    for text in reversed(words):
        core = text.split("(", 1)[0].strip()
        if means_of := known.words.get(core) or known.words.get(text.strip("/ ")):
            return means_of
        lines = text.replace("主要", "").replace("各", "")
        if means_of := known.words.get(lines):
            return means_of
    return next((means for pattern, means in known.also if pattern.search(joined)), "")
