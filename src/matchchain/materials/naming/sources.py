"""Of what a thing comes and in what form, by the words of its name: the class that both make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.reading_words import ANY, Readings, Telling
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.writing.units import units

_LONGEST = 8
_LEVELS = 3
_SILENT = frozenset(
    ["waste", "used", "spent", "old", "mixed", "process", "production", "dewatered", "dry", "wet", "and"]
)
_TELLING = frozenset(
    ["none", "ash", "slag", "heat", "water", "part-of-plant", "part-of-animal", "container", "sack", "rubble", "oil",
     "granule"]
)  # fmt: skip - forms that are a thing of their own
_GOODS = "goods"
_SELF = frozenset(("goods", "worn", "container", "sack"))  # forms whose word may say the source, too: 胎, 布, 漆
VESSELS = frozenset(("sack", "container"))  # what held a thing is not what a step gives off in any form
_PIECES = frozenset(("offcut", "chip", "goods", "container"))  # forms that are made of what is named
# What a thing is covered or filled with, or free of, is not what it is made of: carpet tiles, PVC backed.
_COATED = expression(
    r"(?<![\w-])[\w/]+[ -](?:backed|coated|lined|faced|clad|laminated|covered|filled|reinforced|free)\b", re.IGNORECASE
)
_NOTHING = "none"  # a form that tells of no class
_OBJECTS = frozenset(("goods", "worn", "container"))  # an English name that ends in one is that thing: water pipes


class Class(NamedTuple):
    """What a name belongs to: the id of the class, "" where its form is not told, and the word of its source.

    Attributes:
        by_step: a step of a works told it by the last form word of the name: more than a head that is a bare form.
        thing: the thing before the form told it, which is more, too.
    """

    id: str = ""
    source: str = ""
    by_step: bool = False
    thing: bool = False


def class_of(parts: tuple[str, ...], inner: tuple[str, ...], readings: Readings, *, han: bool, worn: bool) -> Class:
    """The class of a name.

    Args:
        parts: the name without its brackets; an English one cut where it begins to tell of something else.
        inner: what stands in the brackets; it may tell the source.
        readings: the words of forms and sources.
        han: whether the name is written in Chinese.
        worn: whether it says that the thing was used up: only then do words of goods tell a form.
    """
    table = readings.telling
    goods = frozenset[str]() if worn else table.worn
    if han:
        return _of_chinese("".join(parts), inner, table, goods, worn=worn)
    return _of_english(parts, inner, table, goods, worn=worn)


def is_form(words: str, one: Material, readings: Readings) -> bool:
    """Whether a head says nothing but a form: dust, 除尘灰, and what else such a material is called."""
    forms = readings.telling.forms
    own = (words, one.zh, *(alias for alias in one.aliases if len(alias) > 1 and not alias.isascii()))
    return any(_joined(label) in forms for label in own if label)


def forms_told(text: str, readings: Readings, *, whole: bool = False) -> set[str]:
    """The forms that the words of a text tell: in Chinese what it ends in, in English any of its words.

    With `whole` only those of which the text is the very word.
    """
    table = readings.telling.forms
    low = text.casefold().strip()
    if whole:
        return set(table.get(_joined(low), ()))
    if not low.isascii():
        tails = (low[-length:] for length in range(min(_LONGEST, len(low)), 0, -1))
        return set(next((ids for tail in tails if (ids := table.get(tail))), ()))
    return {form for _, form, _ in _told([unit.word for unit in units(low)], table)}


def split_form(part: str, readings: Readings, *, han: bool, worn: bool) -> Iterator[tuple[tuple[str, ...], str]]:
    """The forms that end a name and what stands before them, the longest form first."""
    table = readings.telling
    goods = frozenset[str]() if worn else table.worn
    low = part.casefold()
    if han:
        for length in range(min(_LONGEST, len(low) - 1), 0, -1):
            forms = tuple(form for form in table.forms.get(low[-length:], ()) if form not in goods)
            if _NOTHING in forms:
                return
            if forms:
                yield forms, low[:-length].removesuffix("废").removesuffix("的")
        return
    words = low.split()
    said = [unit.word for unit in units(low)]
    for length in range(min(3, len(words) - 1), 0, -1):
        if len(said) != len(words):
            return
        forms = tuple(form for form in table.forms.get(" ".join(said[-length:]), ()) if form not in goods)
        if _NOTHING in forms:
            return
        if forms:
            yield forms, " ".join(word for word in words[:-length] if word not in _SILENT)


def class_in_family(family: str, forms: Iterable[str], readings: Readings) -> str:
    """The class of something in a form whose name is that of a substance of a family; "" where there is none."""
    table = readings.telling
    source = table.families.get(family, "")
    return next((found for form in forms if (found := table.class_of(source, form))), "")


def class_in_source(source: str, form: str, readings: Readings) -> str:
    """The class of a source in a form; "" where there is none."""
    return readings.telling.class_of(source, form)


def tells_step(text: str, readings: Readings) -> bool:
    """Whether words name a step, a machine or a trade that gives something off: 钛白, galvanising."""
    table = readings.telling
    low = text.casefold()
    if low.isascii():
        told = [one for _, one, _ in _told([unit.word for unit in units(low)], table.sources)]
    else:
        told = [one for one, _ in _sources(low, table)]
    return any(one in table.steps for one in told)


def _joined(words: str) -> str:
    return (" ".join(unit.word for unit in units(words)) if words.isascii() else words).casefold()


def is_bare(text: str, readings: Readings) -> bool:
    """Whether a name says nothing but a form: residue, leftovers, 污泥. An ash says whose it is, or it is asked."""
    table = readings.telling
    forms, silent = table.forms, table.worn | _TELLING
    low = text.casefold().strip()
    if not low.isascii():
        return bool(set(forms.get(low.removeprefix("废"), ())) - silent)
    words = [unit.word for unit in units(low)]
    told = [set(forms.get(word, ())) - silent for word in words if word not in _SILENT]
    return bool(words) and all(told) and (bool(told) or "waste" in words)


def _of_chinese(name: str, inner: tuple[str, ...], table: Telling, goods: frozenset[str], *, worn: bool) -> Class:
    low = name.casefold()
    beside = _sources(" ".join(inner).casefold(), table)
    longest = 0
    for length in range(min(_LONGEST, len(low) - 1), 0, -1):
        forms = [form for form in table.forms.get(low[-length:], ()) if form not in goods]
        if _NOTHING in forms:
            return Class()
        if forms:
            longest = longest or length
            own = _sources(low[-length:], table) if not _SELF.isdisjoint(forms) else ()
            found = _chosen(forms, (*_sources(low, table, form=length, longest=longest), *beside, *own), table)
            if found.id:
                return found
    return _whole_step(_sources(low, table, ending=True), table, worn=worn)


def _whole_step(sources: Iterable[tuple[str, str]], table: Telling, *, worn: bool) -> Class:
    """What a step gives off in whatever form: a name tells none and ends in the step's own word (铅膏, 报废饼干)."""
    for source, _ in sources:
        if source not in table.steps:
            continue
        found = table.class_of(source, ANY) or (table.class_of(source, _GOODS) if worn else "")
        if found:
            return Class(found, "", by_step=True)
    return Class()


def _sources(
    text: str, table: Telling, *, form: int = 0, longest: int = 0, ending: bool = False
) -> list[tuple[str, str]]:
    """(source, word) that a text names, those nearest to its end first; a word within a longer one says nothing.

    Args:
        text: in lower case.
        table: the words.
        form: how many characters at the end tell the form: they tell no source.
        longest: as many in its longest word: what begins before that and reaches into the form may be a source (锌灰).
        ending: only what ends the text.
    """
    kept = len(text) - form
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
    begins = len(text) - longest
    told = [span for span in whole if (span[1] <= kept or span[0] < begins) and (span[1] == len(text) or not ending)]
    nearest = sorted(told, key=lambda span: (span[1] > kept, -span[1], span[0]))
    return [(one, word) for _, _, word in nearest for one in table.sources[word]]


def _apart(text: str, at: int, length: int) -> bool:
    """Whether letters stand as a word of their own: PE in PE膜, not in PET."""
    sides = (text[at - 1 : at] if at else "", text[at + length : at + length + 1])
    return not any(side.isascii() and side.isalpha() for side in sides if side)


def _chosen(forms: Sequence[str], sources: Iterable[tuple[str, str]], table: Telling) -> Class:
    """What the sources make of the forms: of pieces what they are cut of, then steps, what many trades have last."""
    stuff = frozenset() if _PIECES.isdisjoint(forms) else table.stuff
    ranked = sorted(sources, key=lambda one: (one[0] not in stuff, one[0] in table.weak, one[0] not in table.steps))
    for source, word in (*ranked, (ANY, "")):
        for form in (*forms, ANY) if source in table.steps and VESSELS.isdisjoint(forms) else forms:
            found = table.class_of(source, form)
            if found:
                return Class(found, "" if source in table.steps else word, source in table.steps)
    return Class()


def _of_english(
    parts: tuple[str, ...], inner: tuple[str, ...], table: Telling, goods: frozenset[str], *, worn: bool
) -> Class:
    """The form is told by the last word of the first part that tells one; the source by what stands nearest."""
    said = (_COATED.sub("", part) for part in (*parts, *inner)) if parts else ("",)
    first, *rest = ([unit.word for unit in units(part)] for part in said)
    near = sorted(_told(first, table.sources), key=lambda told: -told[0])  # of one word the narrower source first
    far = [(one, word) for words in rest for _, one, word in sorted(_told(words, table.sources))]
    forms = sorted(_told(first, table.forms), reverse=True)
    for end, form, _ in forms:
        if form == _NOTHING:
            return Class()
        before = [(one, word) for at, one, word in near if at < end or (at == end == len(first) - 1 and " " in word)]
        behind = [(one, word) for at, one, word in reversed(near) if at > end]
        found = _chosen(() if form in goods else (form,), (*before, *behind, *far), table)
        if found.id:
            return found._replace(by_step=found.by_step and end == forms[0][0])
        if end == len(first) - 1 and {one for at, one, _ in forms if at == end} <= _OBJECTS:
            break
    return _whole_step(((one, word) for at, one, word in near if at == len(first) - 1), table, worn=worn)


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

    The class itself where it bears the word, or where no kind does, or several.
    """
    one = known[found.id]
    if not found.source or _bears(one, found.source):
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
