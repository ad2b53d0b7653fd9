"""Did you mean ...? The nearest of a set of known words."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(written: str, known: Iterable[str], *, cutoff: float = 60.0) -> str | None:
    """The known word most like what was written, for a hint to a person, never for a decision.

    Args:
        written: what the person wrote.
        known: the words that would have been right.
        cutoff: least similarity, 0 to 100.

    Returns:
        The nearest known word, or None when nothing is near enough.

    Example:
        >>> nearest("quantitty", ["quantity", "price"])
        'quantity'
    """
    from rapidfuzz import fuzz, process

    folded = {word: word.casefold() for word in known}
    hit = process.extractOne(written.casefold(), folded, scorer=fuzz.ratio, score_cutoff=cutoff)
    return None if hit is None else str(hit[2])
