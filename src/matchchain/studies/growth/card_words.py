"""What the card of a newcomer calls a material of the shipped processes, in the language of the park."""

from __future__ import annotations

import re

from matchchain.materials import Resolution, Thesaurus, resolve_name

_SHARE = re.compile(r"^\d+(?:\.\d+)?\s*%")


def english(name: str, known: Thesaurus) -> str:
    """A name in English where the lists have one that reads as the same, share and all; else as it is.

    Example:
        >>> english("98%硫酸", Thesaurus.default()), english("石灰", Thesaurus.default())
        ('98% sulfuric acid', 'calcium oxide')
    """
    if name.isascii():
        return name
    found = resolve_name(name, known)
    if found.material is None:
        return name
    share = _SHARE.match(name)
    written = f"{share.group()} {found.material.en}" if share else found.material.en
    return written if _same(resolve_name(written, known), found) else name


def label(name: str, known: Thesaurus) -> tuple[str, str]:
    """What a name means, in Chinese and in English; the name itself where the lists do not say."""
    material = resolve_name(name, known).material
    return (material.zh, material.en) if material else (name, name)


def _same(one: Resolution, other: Resolution) -> bool:
    return one.material == other.material and one.attributes == other.attributes
