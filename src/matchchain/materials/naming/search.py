"""Names near a name: candidates for an unknown one, and finding by fragment or pinyin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any
from weakref import WeakKeyDictionary

from matchchain.materials.facts.data import data_folder
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.overlay import Overlay
from matchchain.materials.knowledge.alike import LONGEST, beside, slack
from matchchain.materials.knowledge.identity import Candidate
from matchchain.materials.knowledge.index import all_labels
from matchchain.materials.knowledge.nearest import Nearest
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.identify import is_spent
from matchchain.materials.writing.meaningful import HAN
from matchchain.materials.writing.spelling import key, tidy
from matchchain.materials.writing.veto import age_said, excluding
from matchchain.wording import Message

_AT_MOST = 3
_ROUNDED = 0.001  # what rounding adds to a likeness at the most
_spelt: WeakKeyDictionary[Thesaurus, str] = WeakKeyDictionary()
"""The keys of all labels of a thesaurus, a line each."""


def nearest_materials(name: str, known: Thesaurus, limit: int = _AT_MOST) -> tuple[Candidate, ...]:
    """At most three materials whose labels look like an unknown name, for a person to choose from.

    Labels that differ from it by a word with a meaning of its own (亚, -ite, meth-) are left out.
    """
    wanted = key(tidy(name))
    if not 2 <= len(wanted) <= LONGEST:
        return ()
    best: dict[str, tuple[float, str]] = {}
    for label, identity, score in _liked(name, wanted, known):
        if score > best.get(identity, (0.0, ""))[0] and not excluding(wanted, label):
            best[identity] = (score, label)
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[:limit]
    return tuple(
        Candidate(known[identity], round(score, 3), _difference(name, label))
        for identity, (score, label) in ranked
    )


def looks_like_one(name: str, least: float, known: Thesaurus) -> bool:
    """Whether the first of the materials whose labels look like a name does so at least so much."""
    wanted = key(tidy(name))
    if not 2 <= len(wanted) <= LONGEST:
        return False
    alike = _liked(name, wanted, known, least - _ROUNDED)
    return any(round(score, 3) >= least and not excluding(wanted, label) for label, _, score in alike)


def _liked(name: str, wanted: str, known: Thesaurus, least: float = 0.0) -> Iterator[tuple[str, str, float]]:
    """(label, material, likeness) of the labels that look like a name, all that do so at least so much among them."""
    new = age_said(name) == "new"
    for label in _alike(wanted, known, least):
        (identity,) = known.index.labels[label]
        if not (new and is_spent(known[identity])):
            yield label, identity, likeness(wanted, label)


def nearest(name: str, known: Thesaurus) -> Nearest:
    """The candidates for an unknown name, found when they are looked at."""
    return Nearest(name, lambda wanted: nearest_materials(wanted, known))


def _difference(name: str, label: str) -> Message:
    return Message("materials.written-like", {"name": name, "label": label})


def _alike(wanted: str, known: Thesaurus, asked: float) -> Iterator[str]:
    """Labels that look like a name, all that do so as much as is asked among them."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    han = bool(HAN.search(wanted))
    least = 0.5 if han and len(wanted) <= 4 else 0.6 if han else 0.7
    most = min(slack(len(wanted), han=han), int(len(wanted) * (1 - asked) / asked) if asked else LONGEST)
    for labels in beside(wanted, most, known.index.alike, nearest=bool(asked)):
        slips = han and bool(labels) and len(labels[0]) == len(wanted)  # characters may weigh little, see `likeness`
        hits = process.extract(
            wanted,
            labels,
            scorer=OSA.normalized_similarity,
            score_cutoff=least if slips else max(least, asked),
            limit=None if han else 12,
        )
        for label, _, _ in hits:
            yield label


def likeness(wanted: str, label: str) -> float:
    """How like a label an unknown name is, 0 to 1; a slip that people really make weighs little."""
    from rapidfuzz.distance import OSA

    if len(wanted) == len(label) and HAN.search(wanted):
        cost = sum(_slip_cost(a, b) for a, b in zip(wanted, label, strict=True) if a != b)
        return 1 - cost / len(label)
    first = 0.02 if wanted[:1] == label[:1] else 0.0
    return min(1.0, float(OSA.normalized_similarity(wanted, label)) - 0.02 + first)


def _slip_cost(written: str, meant: str) -> float:
    return 0.3 if written in _slips().get(meant, "") else 1.0


@lru_cache(maxsize=1)
def _slips() -> dict[str, str]:
    """Character -> characters written for it by mistake: same sound or like shape."""
    lines = (data_folder() / "slips.txt").read_text(encoding="utf-8").splitlines()
    return {line[0]: line[2:] for line in lines if len(line) > 2}


def find_materials(fragment: str, thesaurus: Thesaurus | None = None, limit: int = 20) -> list[Material]:
    """Materials a label of which holds a fragment, or whose pinyin (initials too) begins with it.

    Args:
        fragment: part of a name in Chinese or English, or pinyin ("liusuan", "ls").
        thesaurus: None for the shipped one.
        limit: at most so many.

    Returns:
        Materials, labels that begin with the fragment first.
    """
    known = thesaurus if thesaurus is not None else Thesaurus.default()
    wanted = key(tidy(fragment))
    if not wanted:
        return []
    ranked: list[tuple[int, int, str]] = []
    for material in _holding(wanted, known):
        places = [(key(label).find(wanted), len(label)) for label in all_labels(material)]
        found = [(0 if place == 0 else 1, length) for place, length in places if place >= 0]
        if found:
            ranked.append((*min(found), material.id))
    if not ranked and wanted.isascii() and wanted.isalpha():
        ranked = [(0, len(m.zh), m.id) for m in known if m.zh and _sounds_like(m.zh, wanted)]
    return [known[identity] for _, _, identity in sorted(ranked)[:limit]]


def _holding(wanted: str, known: Thesaurus) -> Iterable[Material]:
    """Materials among which are all that have a label that holds a text, each once."""
    materials, below = known.materials, known.below
    if below is None:
        return [known[identity] for identity in _told(wanted, known)]
    if not isinstance(materials, Overlay) or materials.below is not below.materials:
        return known
    return [*(m for m in _holding(wanted, below) if m.id not in materials.own), *materials.own.values()]


def _told(wanted: str, known: Thesaurus) -> dict[str, None]:
    """Ids of what the labels of an index that hold a text mean.

    The index has the key of every label: to make it anew of 150,000 labels would take a second.
    """
    text = _spelt.get(known)
    if text is None:
        text = _spelt[known] = "\n".join(("", *known.index.labels, ""))
    found: dict[str, None] = {}
    at = text.find(wanted)
    while at >= 0:
        end = text.index("\n", at)
        found.update(dict.fromkeys(known.index.labels[text[text.rindex("\n", 0, at) + 1 : end]]))
        at = text.find(wanted, end)
    return found


def _sounds_like(zh: str, wanted: str) -> bool:
    full, initials = pinyin(zh)
    return bool(full) and (full.startswith(wanted) or initials.startswith(wanted))


@lru_cache(maxsize=65536)
def pinyin(text: str) -> tuple[str, str]:
    """Pinyin without tones and its initials; ("", "") when the extra [zh] is not installed."""
    speaking = _speaking()
    if speaking is None:
        return "", ""
    initials = speaking.lazy_pinyin(text, style=speaking.Style.FIRST_LETTER)
    return "".join(speaking.lazy_pinyin(text)).casefold(), "".join(initials).casefold()


@cache
def _speaking() -> Any:  # noqa: ANN401 - a module that may be missing, which is looked for once
    try:
        import pypinyin
    except ImportError:
        return None
    return pypinyin
