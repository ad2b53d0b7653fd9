"""What the pages of all answers share: the head, blocks that are counted, and where the rest is."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from dataclasses import replace

from matchchain.reports.block import Block
from matchchain.reports.report import About, Paper
from matchchain.reports.telling.words import sentence
from matchchain.wording import Lang

_TENS = "十"
_NUMERALS = "零一二三四五六七八九"


def park_name(about: About, lang: Lang) -> str:
    """What to call the park, also where nobody has named it."""
    return about.name(lang) or sentence("suggest.a-park", lang)


def asides(about: About, lang: Lang, *, short: bool = False) -> tuple[str, ...]:
    """The data's date and who may see the page, in a word where room is short."""
    prefix = "short-" if short else ""
    internal = sentence(f"{prefix}internal", lang)
    return (sentence(f"{prefix}as-of", lang, date=about.as_of), internal) if about.as_of else (internal,)


def office_paper(lang: Lang, *, landscape: bool = False) -> Paper:
    """How an answer for the office alone is printed: every page says so; across where its rows are wide."""
    return Paper(mark=sentence("internal", lang), landscape=landscape)


def numbered(blocks: Iterable[Block], lang: Lang) -> tuple[Block, ...]:
    """The blocks of a page, counted as a reader counts them, however many there are."""
    return tuple(
        replace(block, title=sentence("numbered", lang, number=numeral(at, lang), title=block.title))
        for at, block in enumerate(blocks, start=1)
    )


def numeral(number: int, lang: Lang) -> str:
    """A number below a hundred as the head of a block counts.

    Example:
        >>> [numeral(n, "zh") for n in (1, 10, 12, 20, 21)], numeral(12, "en")
        (['一', '十', '十二', '二十', '二十一'], '12')
    """
    if lang == "en":
        return str(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return _NUMERALS[ones]
    return (_NUMERALS[tens] if tens > 1 else "") + _TENS + (_NUMERALS[ones] if ones else "")


def rest(given: Sized | int, top: int | None, command: str, lang: Lang) -> str:
    """How many rows a block does not show and the command that shows them; "" when it shows all.

    Args:
        given: the rows there are, or their number.
        top: how many of them are shown; None: all.
        command: what shows the rest; "{count}" in it becomes the number of all rows. "": the same command again,
            which only its asker knows whole.
        lang: language of the sentence.
    """
    count = given if isinstance(given, int) else len(given)
    left = 0 if top is None else max(0, count - top)
    if not left:
        return ""
    if not command:
        return sentence("rest-again", lang, count=left, top=count)
    return sentence("rest", lang, count=left, command=command.replace("{count}", str(count)))
