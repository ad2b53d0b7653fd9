"""Do two names on the cards (an impurity, an accepted material) mean the same? By identity, else by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.rules.firms import plain_name

if TYPE_CHECKING:
    from matchchain.candidates import Candidates
    from matchchain.materials import Resolution, Thesaurus


def identity_of(text: str, candidates: Candidates) -> str:
    """A key that two names share when they mean the same: the material's id, else the plain words.

    The park's own names count. Resolved once per name: the keys stay with the candidates.
    """
    memo: dict[str, str] = candidates.cache.setdefault("identities", {})
    if text not in memo:
        from matchchain.materials import resolve_name

        memo[text] = key_of(resolve_name(text, thesaurus_in(candidates)), text)
    return memo[text]


def key_of(found: Resolution, text: str) -> str:
    """The id of what a name was resolved to, else its plain words (which no id can be: they keep a mark)."""
    return found.material.id if found.material is not None else f"={plain_name(text)}"


def is_resolved(key: str) -> bool:
    """Whether a key is a material's id."""
    return not key.startswith("=")


def thesaurus_in(candidates: Candidates) -> Thesaurus:
    """The one kept with the candidates, else the shipped one with the park's own names."""
    if "thesaurus" not in candidates.cache:
        from matchchain.materials import thesaurus_of

        park = candidates.park
        candidates.cache["thesaurus"] = thesaurus_of(park)
    thesaurus: Thesaurus = candidates.cache["thesaurus"]
    return thesaurus
