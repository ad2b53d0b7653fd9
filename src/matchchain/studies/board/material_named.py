"""Which material does a sentence name? The longest of its parts that is a whole name of one."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.expressions import expression
from matchchain.materials import Material, Resolution, Thesaurus
from matchchain.materials.naming.settle import read

_LONGEST = 200
"""Characters of a text that are looked at: who asks says early what about."""
_MOST_SIGNS, _MOST_WORDS = 14, 5
_HAN = expression(r"[㐀-鿿0-9A-Za-z%()（）-]+")
_LATIN = expression(r"[A-Za-z][A-Za-z0-9-]*")


def material_named(text: str, known: Thesaurus) -> Resolution | None:
    """The material that a text names, or None.

    Args:
        text: a sentence, in either language.
        known: what names mean.

    Example:
        >>> material_named("每月有20吨废硫酸没有出路", Thesaurus.default()).text
        '废硫酸'
    """
    for part in _parts(text[:_LONGEST]):
        found = read(part, known)
        if found.status == "resolved" and found.material is not None and _calls(part, found.material, known):
            return found
    return None


def _calls(part: str, material: Material, known: Thesaurus) -> bool:
    """Whether a part of a sentence is a name of a listed material itself, no reading of it with the words around it."""
    names = {material.zh, material.en, *material.aliases}
    return material.id in known and not material.vague and part.casefold() in {name.casefold() for name in names}


def _parts(text: str) -> Iterator[str]:
    """Parts of a text that could be a name, the longest first, of the same length the first."""
    parts = {part: at for at, part in reversed(list(enumerate((*_of_signs(text), *_of_words(text)))))}
    yield from sorted(parts, key=lambda part: (-len(part), parts[part]))


def _of_signs(text: str) -> Iterator[str]:
    """Runs of two signs and more that hold Han."""
    for hit in _HAN.finditer(text):
        run = hit[0]
        for size in range(min(len(run), _MOST_SIGNS), 1, -1):
            for at in range(len(run) - size + 1):
                part = run[at : at + size]
                if not part.isascii() and "㐀" <= part[-1] <= "鿿":
                    yield part


def _of_words(text: str) -> Iterator[str]:
    """Rows of up to five Latin words."""
    words = [hit[0] for hit in _LATIN.finditer(text)]
    for size in range(min(len(words), _MOST_WORDS), 0, -1):
        for at in range(len(words) - size + 1):
            yield " ".join(words[at : at + size])
