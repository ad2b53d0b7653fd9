"""The return slip: one page on which a firm writes what has changed, and sends it back."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.reports.block import Block, Head, Row
from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.words import section, sentence

_LINES = 8  # with the rest they fill one page, also across
_ASKED = ("slip.firm", "slip.by", "slip.phone", "slip.day", "slip.stamp")
_HEADS = ("head.side", "head.material", "slip.was", "slip.is", "slip.from", "slip.remark")


def slip_blocks(book: Book) -> Sequence[Block]:
    """Who it is, what has changed, what it lets others see."""
    lang = book.lang
    who = tuple(Head(sentence(key, lang), text=True) for key in _ASKED)
    heads = tuple(Head(sentence(key, lang), text=True) for key in _HEADS)
    blank = tuple(Row(("",) * len(_HEADS)) for _ in range(_LINES))
    choices = tuple(Row((sentence(f"slip.share.{key}", lang), sentence(f"slip.choice.{key}", lang))) for key in _SHARED)
    pair = (Head(sentence("slip.item", lang), text=True), Head(sentence("slip.entry", lang), text=True))
    return [
        Block("", who, (Row(("",) * len(who)),), remarks=(sentence("slip", lang, edition=book.edition or book.day),)),
        section(Block(sentence("slip.changes", lang), heads, blank)),
        section(Block(sentence("slip.share", lang), pair, choices)),
    ]


_SHARED = ("name", "contact", "quantity", "wastes")
