"""Part of a park's ideas: those of one firm, those of one material. Numbers stay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from matchchain.studies.ideas.values import Idea, Ideas


def of_firm(found: Ideas, firm: str) -> Ideas:
    """What one firm gives, and what it could take.

    Args:
        found: the park's ideas.
        firm: id of the firm.
    """
    return _kept(found, lambda idea: idea.offer.firm.id == firm or any(one.firm.id == firm for one in idea.takers))


def of_offer(found: Ideas, words: str) -> Ideas:
    """Only offers that are called, or mean, something that contains these words."""
    wanted = words.casefold()

    def meant(idea: Idea) -> bool:
        offer = idea.offer
        return any(wanted in text.casefold() for text in (offer.words, offer.material, offer.zh, offer.en))

    return _kept(found, meant)


def _kept(found: Ideas, test: Callable[[Idea], bool]) -> Ideas:
    return replace(found, ideas=tuple(idea for idea in found.ideas if test(idea)))
