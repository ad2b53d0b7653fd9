"""Of what a thing comes and in what form, by the words of its name: the class that both make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.reading_words import ANY, Readings, Said
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.writing.units import units
from matchchain.values import dataclass

_LONGEST = 8
_LEVELS = 3
_SILENT = frozenset(
    ["waste", "used", "spent", "old", "mixed", "process", "production", "dewatered", "dry", "wet", "and"]
)
_TELLING = frozenset(
    ["none", "ash", "slag", "heat", "water", "part-of-plant", "part-of-animal", "container", "rubble", "oil"]
)  # forms that are a thing of their own
_NOTHING = "none"  # a form that tells of no class


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Words of forms and sources: Chinese as written, English by their units joined.

    Attributes:
        forms, sources: word -> ids, in the order of the data.
        classes: (source, form) -> id of the class.
        by_first: first character -> the words of sources that begin with it.
        steps: ids of the sources that are steps of a works.
    """

    forms: Mapping[str, tuple[str, ...]]
    sources: Mapping[str, tuple[str, ...]]
    classes: Mapping[tuple[str, str], str]
    by_first: Mapping[str, tuple[str, ...]]
    steps: frozenset[str]


@lru_cache(maxsize=4)
def _table(readings: Readings) -> Table:
    classes: dict[tuple[str, str], str] = {}
    for one in readings.classes:
        for source in one.sources:
            for form in one.forms:
                classes.setdefault((source, form), one.material)
    sources = _words(readings.sources)
    by_first: dict[str, tuple[str, ...]] = {}
    for word in sources:
        by_first[word[0]] = (*by_first.get(word[0], ()), word)
    steps = frozenset(one.id for one in readings.sources if one.step)
    return Table(_words(readings.forms), sources, classes, by_first, steps)


def _words(said: Iterable[Said]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in said:
        for word in (*one.zh, *(" ".join(unit.word for unit in units(word)) for word in one.en)):
            if one.id not in found.get(word.casefold(), ()):
                found[word.casefold()] = (*found.get(word.casefold(), ()), one.id)
    return found


class Class(NamedTuple):
    """What a name belongs to: the id of the class, "" where its form is not told, and the word of its source.

    Attributes:
        by_step: a step of a works told it by the last form word of the name: more than a head that is a bare form.
    """

    id: str = ""
    source: str = ""
    by_step: bool = False


def class_of(parts: tuple[str, ...], inner: tuple[str, ...], readings: Readings, *, han: bool, worn: bool) -> Class:
    """The class of a name.

    Args:
        parts: the name without its brackets; an English one cut where it begins to tell of something else.
        inner: what stands in the brackets; it may tell the source.
        readings: the words of forms and sources.
        han: whether the name is written in Chinese.
        worn: whether it says that the thing was used up: only then do words of goods tell a form.
    """
    table = _table(readings)
    goods = frozenset() if worn else frozenset(one.id for one in readings.forms if one.worn)
    return _of_chinese("".join(parts), inner, table, goods) if han else _of_english(parts, inner, table, goods)


def is_form(words: str, one: Material, readings: Readings) -> bool:
    """Whether a head says nothing but a form: dust, 除尘灰, and what else such a material is called."""
    forms = _table(readings).forms
    return any(_joined(label) in forms for label in (words, one.zh, *one.aliases) if label)


def _joined(words: str) -> str:
    return (" ".join(unit.word for unit in units(words)) if words.isascii() else words).casefold()


def is_bare(text: str, readings: Readings) -> bool:
    """Whether a name says nothing but a form: residue, leftovers, 污泥. An ash says whose it is, or it is asked."""
    forms = _table(readings).forms
    silent = {one.id for one in readings.forms if one.worn} | _TELLING
    low = text.casefold().strip()
    if not low.isascii():
        return bool(set(forms.get(low.removeprefix("废"), ())) - silent)
    words = [unit.word for unit in units(low)]
    told = [set(forms.get(word, ())) - silent for word in words if word not in _SILENT]
    return bool(words) and all(told) and (bool(told) or "waste" in words)


def _of_chinese(name: str, inner: tuple[str, ...], table: Table, goods: frozenset[str]) -> Class:
    low = name.casefold()
    for length in range(min(_LONGEST, len(low) - 1), 0, -1):
        forms = [form for form in table.forms.get(low[-length:], ()) if form not in goods]
        if _NOTHING in forms:
            return Class()
        if forms:
            before = low[:-length]
            found = _chosen(forms, (*_sources(before, table), *_sources(" ".join(inner).casefold(), table)), table)
            if found.id:
                return found
    return Class()


def _sources(text: str, table: Table) -> list[tuple[str, str]]:
    """(source, word) that a text names, those nearest to its end first; a word within a longer one says nothing."""
    spans = [
        (at, at + len(word), word)
        for at, first in enumerate(text)
        for word in table.by_first.get(first, ())
        if text.startswith(word, at) and (not word.isascii() or _apart(text, at, len(word)))
    ]
    whole = [
        (begin, end, word) for begin, end, word in spans
        if not any(b <= begin and end <= e and (b, e) != (begin, end) for b, e, _ in spans)
    ]  # fmt: skip
    nearest = sorted(whole, key=lambda span: (-span[1], span[0]))
    return [(one, word) for _, _, word in nearest for one in table.sources[word]]


def _apart(text: str, at: int, length: int) -> bool:
    """Whether letters stand as a word of their own: PE in PE膜, not in PET."""
    sides = (text[at - 1 : at] if at else "", text[at + length : at + length + 1])
    return not any(side.isascii() and side.isalpha() for side in sides if side)


def _chosen(forms: Iterable[str], sources: Iterable[tuple[str, str]], table: Table) -> Class:
    """What the sources make of the forms: steps of works before all else, then in the order given."""
    for source, word in (*sorted(sources, key=lambda one: one[0] not in table.steps), (ANY, "")):
        for form in (*forms, ANY) if source in table.steps else forms:
            found = table.classes.get((source, form))
            if found:
                return Class(found, "" if source in table.steps else word, source in table.steps)
    return Class()


def _of_english(parts: tuple[str, ...], inner: tuple[str, ...], table: Table, goods: frozenset[str]) -> Class:
    """The form is told by the last word of the first part that tells one; the source by what stands nearest."""
    first, *rest = ([unit.word for unit in units(part)] for part in (*parts, *inner)) if parts else ([],)
    near = sorted(_told(first, table.sources), reverse=True)
    far = [(one, word) for words in rest for _, one, word in sorted(_told(words, table.sources))]
    forms = sorted(_told(first, table.forms), reverse=True)
    for end, form, _ in forms:
        if form == _NOTHING:
            return Class()
        before = [(one, word) for at, one, word in near if at < end]
        found = _chosen(() if form in goods else (form,), (*before, *far), table)
        if found.id:
            return found._replace(by_step=found.by_step and end == forms[0][0])
    return Class()


def _told(words: list[str], table: Mapping[str, tuple[str, ...]]) -> list[tuple[int, str, str]]:
    """(place of its last word, id, word) of all that words say; a word within a longer phrase says nothing."""
    found: list[tuple[int, str, str]] = []
    taken: set[int] = set()
    for length in (4, 3, 2, 1):
        for at in range(len(words) - length + 1):
            word = " ".join(words[at : at + length])
            ids = table.get(word)
            if ids and not taken & set(range(at, at + length)):
                found += [(at + length - 1, one, word) for one in ids]
                taken |= set(range(at, at + length)) if length > 1 else set()
    return found


def narrowed(found: Class, known: Thesaurus) -> Material:
    """The kind of a class whose label bears the word of the source: of plant residues, for tomatoes, tomato pomace.

    The class itself where no kind does, or several.
    """
    one = known[found.id]
    if not found.source:
        return one
    level, kinds = [one.id], {}
    for _ in range(_LEVELS):
        level = [child for identity in level for child in known.index.children.get(identity, ()) if child not in kinds]
        kinds.update({child: known[child] for child in level if child in known})
    told = [kind for kind in kinds.values() if _bears(kind, found.source) and kind.family.startswith("streams/")]
    return told[0] if len(told) == 1 else one


def _bears(kind: Material, word: str) -> bool:
    if word.isascii():
        return f" {word} " in f" {' '.join(unit.word for unit in units(kind.en))} "
    return word in kind.zh
