"""A word as a person types it on a command line."""

from __future__ import annotations

from matchchain.expressions import expression

_APART = expression(r"[\s'\"\\$`!*?;&|<>()\[\]{}#~^%]")
_WITHIN_DOUBLE = expression(r"[\"$`!%]")


def typed(word: str) -> str:
    """The word, in quotes where a shell would tear it; in double ones, which every shell knows, where they do.

    Example:
        >>> typed("龙华染料"), typed("Longhua Dye"), typed("$5")
        ('龙华染料', '"Longhua Dye"', "'$5'")
    """
    if word and not _APART.search(word) and not word.startswith("-"):
        return word
    if not _WITHIN_DOUBLE.search(word):
        return f'"{word}"'
    return "'" + word.replace("'", "'\\''") + "'"
