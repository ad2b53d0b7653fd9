"""A need's text taken apart: the function that heads it, the object that it is for, what is left over.

In an English compound, and in Chinese, the function ends the phrase and the object stands right before it (paper
filler, 造纸填料); behind for, in, of and 用于 the object ends what follows (filler for the making of paper).
"""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.materials.facts.vocabulary import Words
from matchchain.materials.purpose.particles import (
    AFTER,
    BEFORE,
    BETWEEN,
    IN_PLACE,
    PLAIN,
    WANTED,
    WORKS,
    without_back,
    without_front,
)
from matchchain.materials.purpose.turned import halves, orders
from matchchain.materials.writing.meaningful import CHEMICAL, MEANS
from matchchain.materials.writing.units import Unit, joined
from matchchain.values import dataclass

_FUNCTION = 8
_OBJECT = 12
_FILLED = ("充", "给", "偿", "强", "水", "料", "温", "热", "灰")  # 补充, 补给: words of their own; 补灰 is lime
_WANTED_OR_INSTEAD = WANTED | IN_PLACE
_JOINING = ("用", "的", "bearing", "containing", "rich")
# Before the name of a substance they make another of it.
_PREFIX = ("yl", "oxy", "chloro", "fluoro", "bromo", "iodo", "nitro", "amino", "thio", "hydroxy", "hydro", "cyano")

_ROLLING = ("ball", "roller", "rolling", "plain", "slide", "wheel")  # lithium-bearing feed is of no bearing works


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to read a need.

    Attributes:
        function: id, "" where only an object is named.
        object_id: id, "" where none is understood.
        head: the word that named the function, joined.
        rest: units that were not understood and describe.
        open: something stands where the object should, and it is not known.
        said_more: a word behind the function says that it is a thing: waste water treatment chemical.
        beside: words before the function where the object stands behind it: iron source for cement.
        over: the object's word holds the function's: boiler feed water.
        thing: all words of the thing, where the object stands behind it: it may be a commodity.
        alone: it is said to be for something unknown, and nothing stands before the function: acid for vatting.
    """

    function: str
    object_id: str
    head: str
    rest: tuple[Unit, ...] = ()
    open: bool = False
    beside: tuple[Unit, ...] = ()
    thing: tuple[Unit, ...] = ()
    said_more: bool = False
    over: bool = False
    alone: bool = False


def splits(parts: list[Unit]) -> Iterator[tuple[list[Unit], list[Unit]]]:
    """(thing, what it is for) at every place where a small word may part them."""
    for at, part in enumerate(parts):
        if not 0 < at < len(parts) - 1:
            continue
        if part.word in BETWEEN:
            yield parts[:at], parts[at + 1 :]
            return
        if part.word == "用":
            after = parts[at + 1 :]
            if after[0].word == "于":
                if len(after) > 1:
                    yield parts[:at], after[1:]
                return
            yield after, parts[:at]
            return
        if part.word == "补" and parts[at + 1].word not in _FILLED:  # 吸氨工序补氨: what is made up is a good
            yield parts[at + 1 :], parts[:at]
            return
        if joined(parts[at : at + 2]) == "补充" and joined(parts[at + 2 :]) not in ("", "水"):  # 制碱补充氨
            yield parts[at + 2 :], parts[:at]
            return


def compound(parts: list[Unit], words: Words) -> Iterator[Phrase]:
    """The readings of a phrase whose function ends it and whose object stands before the function."""
    yield from _bearing(parts, words)
    joinless = [part for part in parts if part.word not in _JOINING]
    for form in dict.fromkeys((tuple(parts), tuple(joinless), tuple(_not_instead(joinless)))):
        yield from _ended(list(form), words)


def _not_instead(parts: list[Unit]) -> list[Unit]:
    """A phrase without the word that what is wanted takes another thing's place: 石灰质替代原料."""
    at = next((i for i in range(1, len(parts) - 2) if joined(parts[i : i + 2]) == "替代"), 0)
    return parts[:at] + parts[at + 2 :] if at else parts


def _ended(form: list[Unit], words: Words) -> Iterator[Phrase]:
    for whole in without_back(form, WANTED):
        more = len(whole) < len(form)
        for start, head, functions in _functions(whole, words):
            if any(unit.word in BETWEEN for unit in whole[:start]):
                continue
            for function in functions:
                yield from _before(function, head, whole[:start], words, said_more=more)
                for object_id, rest in object_at_end(whole, words):
                    if not rest:
                        yield Phrase(function, object_id, head, said_more=more, over=True)


def _bearing(parts: list[Unit], words: Words) -> Iterator[Phrase]:
    """What holds something that can be won from it: 含锌料, 富铟物料."""
    if len(parts) < 3 or parts[0].word not in "含富" or parts[-1].word != "料":
        return
    inner = parts[1:-1]
    inner = inner[: next((at for at, unit in enumerate(inner) if unit.word in "含富、和"), len(inner))]  # 含铜含砷物料
    while len(inner) > 1 and inner[-1].word in "废物原的":
        inner = inner[:-1]
    for object_id, rest in object_at_end(inner, words):
        yield Phrase("source", object_id, "料", tuple(rest))


def behind(thing: list[Unit], purpose: list[Unit], words: Words) -> Iterator[Phrase]:
    """The readings of a thing that names a function, for a purpose that names an object."""
    found = objects_of(purpose, words)
    nowhere = not found and not _place(purpose)
    for whole in without_back(thing, _WANTED_OR_INSTEAD):
        for start, head, functions in _functions(whole, words):
            before = tuple(without_front(whole[:start], PLAIN))
            for function in functions:
                for object_id, rest in found:
                    yield Phrase(function, object_id, head, tuple(rest), beside=before, thing=tuple(thing))
                if nowhere:  # for the mill, for our works
                    yield Phrase(function, "", head, beside=before)
                elif not found:
                    yield Phrase(function, "", head, (*before, *purpose), open=True, alone=not before)
            for object_id, rest in object_at_end(whole, words):
                if not rest:  # turbine drive on the cracker, cooling tower make-up for the works
                    for function in functions:
                        yield Phrase(function, object_id, head, tuple(purpose), over=True)


def objects_of(purpose: list[Unit], words: Words) -> list[tuple[str, list[Unit]]]:
    """(id, units not understood) of the objects that a purpose names, however it is ordered."""
    found = _listed(purpose, words) or object_at_end(purpose, words)
    cut = next((at for at, unit in enumerate(purpose) if at and unit.word in BETWEEN), 0)
    found += object_at_end(purpose[:cut], words) if cut else []
    for order in orders(purpose):
        found += [(identity, rest) for identity, rest in object_at_end(order, words) if not rest]
    return found


def _listed(purpose: list[Unit], words: Words) -> list[tuple[str, list[Unit]]]:
    """The object that several words name together: the shear and shredder; else the first of several."""
    listed = halves(purpose)
    if len(listed) < 2:
        return []
    each = [object_at_end(half, words) for half in listed]
    same = [identity for identity, _ in each[0] if all(identity in dict(other) for other in each[1:])]
    if same:
        return [(identity, dict(each[0])[identity]) for identity in same]
    return [(identity, [*rest, *listed[-1]]) for identity, rest in each[0]] if not each[-1] else []


def _place(purpose: list[Unit]) -> list[Unit]:
    """What a purpose says beyond that it is somewhere: nothing where it is the mill, our works."""
    left = without_front(without_front(purpose, BEFORE), PLAIN)
    return [] if not left or (len(left) == 1 and left[0].word in AFTER) else left


def object_alone(parts: list[Unit], words: Words) -> Iterator[Phrase]:
    """The object that a whole text names, and nothing else; `said_more` where it is the works of it: cement plant."""
    works = len(without_back(parts, WORKS)) > 1 or joined(parts[-1:]) in WORKS
    for whole in without_back(parts, WANTED):
        for object_id, rest in object_at_end(whole, words):
            if not rest:
                yield Phrase("", object_id, "", said_more=works)


def object_at_end(parts: list[Unit], words: Words) -> list[tuple[str, list[Unit]]]:
    """(id, units before it) of the object whose word ends a phrase: the one that leaves least before it counts.

    So copper smelting is a matter of copper, though smelting is an object itself.
    """
    best: tuple[int, int, tuple[str, ...], list[Unit]] = (-len(parts) - 1, 0, (), [])
    for whole in without_back(parts, AFTER):
        for start in range(max(0, len(whole) - _OBJECT), len(whole)):
            word = joined(whole[start:])
            ids = words.objects.get(word)
            if ids and (-start, len(word)) > best[:2]:
                before = without_front(without_front(whole[:start], BEFORE), PLAIN)
                if not is_another(before, word):
                    best = -start, len(word), ids, before
                    break
    return [(identity, best[3]) for identity in best[2]]


def is_another(before: list[Unit], word: str) -> bool:
    """Whether the words before make another thing of it: trifluoro before acetic acid, 硫酸 before 钙."""
    if not before:
        return False
    last = before[-1].word
    if last.isascii():
        return last.endswith(_PREFIX) or (word == "bearing" and last not in _ROLLING)
    return len(word) == 1 or (word[-1] in MEANS and last in CHEMICAL)


def _before(function: str, head: str, before: list[Unit], words: Words, *, said_more: bool) -> Iterator[Phrase]:
    found = object_at_end(before, words) if before else []
    for object_id, rest in found:
        yield Phrase(function, object_id, head, tuple(rest), said_more=said_more)
    if not found:
        left = without_front(without_front(before, BEFORE), PLAIN)
        yield Phrase(
            function, "", head, tuple(left), open=bool(left), said_more=said_more, alone=head.startswith(("用", "补"))
        )  # fmt: skip


def _functions(parts: list[Unit], words: Words) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    if parts[-1].word not in words.ends:
        return
    longer = False
    for start in range(max(0, len(parts) - _FUNCTION), len(parts)):
        word = joined(parts[start:])
        if word in words.heads and not (longer and (len(word) == 1 or word in words.there)):  # 填料 is no 料
            longer = True
            yield start, word, words.heads[word]
