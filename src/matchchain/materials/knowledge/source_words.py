"""The words of forms, sources and steps, ready to be looked up: made once, when the knowledge is compiled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matchchain.materials.facts.reading_words import Belongs, Said, Telling
from matchchain.materials.writing.units import units


def build_telling(forms: Sequence[Said], sources: Sequence[Said], classes: Iterable[Belongs]) -> Telling:
    """What the words of forms and sources tell, and the classes that both make."""
    made: dict[str, str] = {}
    for one in classes:
        for source in one.sources:
            for form in one.forms:
                made.setdefault(f"{source}|{form}", one.material)
    words = _words(sources)
    by_first: dict[str, tuple[str, ...]] = {}
    for word in words:
        by_first[word[0]] = (*by_first.get(word[0], ()), word)
    return Telling(
        _words(forms),
        words,
        made,
        by_first,
        {family: one.id for one in sources for family in one.families},
        steps=frozenset(one.id for one in sources if one.step),
        weak=frozenset(one.id for one in sources if one.weak),
        stuff=frozenset(one.id for one in sources if one.stuff),
        worn=frozenset(one.id for one in forms if one.worn),
    )


def _words(said: Iterable[Said]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in said:
        for word in (*one.zh, *(" ".join(unit.word for unit in units(word)) for word in one.en)):
            if one.id not in found.get(word.casefold(), ()):
                found[word.casefold()] = (*found.get(word.casefold(), ()), one.id)
    return found
