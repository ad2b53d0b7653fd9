"""Do two names on the cards (an impurity, an accepted material) mean the same? By identity, else by words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from matchchain.kept import kept_among
from matchchain.rules.firms import plain_name

if TYPE_CHECKING:
    from matchchain.candidates import Candidates
    from matchchain.materials import Resolution


def _of_any_firms(identities: dict[str, str], number: Mapping[int, int]) -> dict[str, str]:
    del number
    return identities


@kept_among(_of_any_firms)
def identities(candidates: Candidates) -> dict[str, str]:
    """The keys found so far, each name's once."""
    del candidates
    return {}


def identity_of(text: str, candidates: Candidates) -> str:
    """A key that two names share when they mean the same: the material's id, else the plain words.

    The park's own names count. Resolved once per name: the keys stay with the candidates.
    """
    memo = identities(candidates)
    if text not in memo:
        from matchchain.materials import resolve_name

        memo[text] = key_of(resolve_name(text, candidates.thesaurus), text)
    return memo[text]


def key_of(found: Resolution, text: str) -> str:
    """The id of what a name was resolved to, else its plain words (which no id can be: they keep a mark)."""
    return found.material.id if found.material is not None else f"={plain_name(text)}"


def is_resolved(key: str) -> bool:
    """Whether a key is a material's id."""
    return not key.startswith("=")
