"""Looking a material or use up: by what a text means, by a piece of a name, by pinyin or its initials."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.index import all_labels
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.resolve import resolve_name
from matchchain.materials.naming.search import find_materials, pinyin
from matchchain.materials.writing.spelling import key, tidy

ALL = 1_000_000


def with_pinyin() -> bool:
    """Whether the extra [zh] is installed, without which nothing is found by its sound."""
    return find_spec("pypinyin") is not None


def searched(text: str, known: Thesaurus) -> list[tuple[Material | Use, tuple[str, ...]]]:
    """Materials and uses, best first: what the text means, names that begin with it, sounds, the rest."""
    wanted = key(tidy(text))
    meant = resolve_name(text, known)
    exact: list[Material | Use] = [thing for thing in (meant.material, *meant.uses) if thing]
    exact += [candidate.material for candidate in meant.candidates if meant.status == "ambiguous"]
    held = find_materials(text, known, ALL) if wanted else []
    first = [m for m in held if any(key(label).startswith(wanted) for label in all_labels(m))]
    uses = [u for u in known.uses.values() if any(wanted in key(label) for label in (u.zh, u.en, *u.aliases))]
    held.sort(key=lambda m: not m.zh)  # what has no Chinese name is traded by few
    first.sort(key=lambda m: not m.zh)
    ranked = [*exact, *first, *sounding(text, known), *held, *(uses if wanted else [])]
    distinct = {thing.id: thing for thing in ranked}.values()
    return [(thing, _labels_with(thing, wanted)) for thing in distinct]


def _labels_with(thing: Material | Use, wanted: str) -> tuple[str, ...]:
    labels: Iterable[str] = (thing.zh, thing.en, *thing.aliases)
    return tuple(label for label in labels if label and wanted in key(label))


def is_pinyin(text: str) -> bool:
    """Whether a text may be pinyin or initials: a few plain letters."""
    return text.isascii() and text.replace("'", "").replace(" ", "").isalpha()


def sounding(text: str, known: Thesaurus) -> list[Material | Use]:
    """What is pronounced so, or has these initials: exactly so first. Nothing without the extra [zh]."""
    wanted = text.replace("'", "").replace(" ", "").casefold()
    if not is_pinyin(text) or len(wanted) < 2 or not with_pinyin():
        return []
    ranked: list[tuple[bool, int, str, Material | Use]] = []
    for thing in (*known, *known.uses.values()):
        if not thing.zh:
            continue
        full, initials = pinyin(thing.zh)
        if full.startswith(wanted) or initials.startswith(wanted):
            ranked.append((wanted not in (full, initials), len(thing.zh), thing.id, thing))
    return [thing for *_, thing in sorted(ranked, key=lambda row: row[:3])]
