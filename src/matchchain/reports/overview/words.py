"""What the rooms of the park page say alike: sentences, heads of columns, links to the part of a firm."""

from __future__ import annotations

from matchchain.reports.telling.words import Sentences
from matchchain.wording import Lang

sentence = Sentences("report")


def head(name: str, lang: Lang) -> str:
    """The head of a column."""
    return sentence(f"head.{name}", lang)


def anchor_of(firm: str) -> str:
    """The anchor of the part that tells of a firm."""
    return f"firm-{firm}"
