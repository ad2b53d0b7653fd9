"""What the two reports of a drill share: sentences, lists of firms, columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from matchchain.park import Firm
from matchchain.reports.report import Block, Column
from matchchain.reports.telling.flows import named
from matchchain.reports.telling.pairing import sentence as said
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of


def sentence(key: str, lang: Lang, **facts: object) -> str:
    """One sentence of this room."""
    return say(Message(f"drill.{key}", facts), lang)


def firms_named(ids: Iterable[str], firms: Mapping[str, Firm], lang: Lang, most: int | None = None) -> str:
    """Firms by their short names; after so many, how many there are in all."""
    names = [named(firms[firm], lang) for firm in ids]
    shown = say(Message("word.list-comma"), lang).join(names[:most])
    return shown if most is None or len(names) <= most else sentence("and-others", lang, firms=shown, count=len(names))


def park_name(name: str, name_en: str, lang: Lang) -> str:
    """What to call the park."""
    return ((name_en or name) if lang == "en" else (name or name_en)) or said("suggest.a-park", lang)


def asides(as_of: str, lang: Lang) -> tuple[str, ...]:
    """The data's date and who may see the page."""
    internal = said("internal", lang)
    return (said("as-of", lang, date=as_of), internal) if as_of else (internal,)


def numbered(blocks: Iterable[Block], lang: Lang) -> tuple[Block, ...]:
    """The blocks of a page, counted as a reader counts them."""
    numerals = "一二三四五六七八九" if lang == "zh" else "123456789"
    return tuple(
        replace(block, title=sentence("numbered", lang, number=number, title=block.title))
        for number, block in zip(numerals, blocks, strict=False)
    )


def rest_of(count: int, top: int | None, lang: Lang) -> str:
    """Where the rows are that a block does not show, "" when it shows all."""
    left = 0 if top is None else max(0, count - top)
    return sentence("rest", lang, count=left, file=sentence("file", lang)) if left else ""


def column(name: str, pattern: str = "", **rest: object) -> Column:
    """A field of a drill's records."""
    return Column(name, sentence_of(f"drill.field.{name}"), pattern, **rest)  # type: ignore[arg-type]


NAMES = 6  # firms named in a line before it says how many there are
MONEY = "#,##0"
SHARE = "0.0%"
