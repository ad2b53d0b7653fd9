"""Other orders in which English says the same: what is done stands before what it is done to.

Drying of sludge, heating the greenhouses, to drive turbines are sludge drying, greenhouse heating, turbine drive;
dosing against sulphide is sulphide control.
"""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.materials.purpose.particles import BEFORE, BETWEEN, without_front
from matchchain.materials.writing.units import Unit

_DONE = ("ing", "tion", "sion", "ment", "age", "val")  # ends of a word for what is done
_AGAINST = ("control", "removal")
_JOINED = ("and", "or")
_LEAST = 4  # letters of a verb's stem: no king, no ring


def orders(parts: list[Unit]) -> list[list[Unit]]:
    """The units of a phrase with what is done behind what it is done to; none where nothing is done to anything."""
    if len(parts) < 2 or not parts[0].word.isascii():
        return []
    words = [part.word for part in parts]
    if words[0] == "to" and words[1] not in BETWEEN:
        return [_behind(parts[2:], parts[1], noun) for noun in _nouns_of(words[1])] if len(parts) > 2 else []
    at = next((i for i, word in enumerate(words) if word in BETWEEN), 0)
    if at and words[at] == "of" and words[at - 1].endswith(_DONE) and at + 1 < len(parts):
        done = without_front(parts[:at], BEFORE)
        return [[*_what(parts[at + 1 :]), *done]] if done else []
    if len(words[0]) >= _LEAST + 2 and words[0].endswith("ing") and words[1] not in (*BETWEEN, *_JOINED):
        return [_behind(parts[1:], parts[0], noun) for noun in _nouns(words[0])]
    return []


def against(parts: list[Unit]) -> Iterator[tuple[list[Unit], list[Unit]]]:
    """(what is used, what is done) where something is used against something: dosing against sulphide and odour."""
    at = next((i for i, part in enumerate(parts) if part.word == "against"), 0)
    if not at or at + 1 == len(parts):
        return
    for harm in halves(without_front(parts[at + 1 :], BEFORE)):
        last = harm[-1]
        for done in _AGAINST:
            yield parts[:at], [*harm, Unit(done, last.start, last.end)]


def halves(parts: list[Unit]) -> list[list[Unit]]:
    """What a phrase lists: reactors and dryers, sulphide or phosphate."""
    found: list[list[Unit]] = [[]]
    for part in parts:
        if part.word in _JOINED:
            found.append([])
        else:
            found[-1].append(part)
    return [half for half in found if half]


def _behind(what: list[Unit], done: Unit, noun: str) -> list[Unit]:
    return [*_what(what), Unit(noun, done.start, done.end)]


def _what(parts: list[Unit]) -> list[Unit]:
    """What something is done to, without what is said of where and how."""
    end = next((at for at, part in enumerate(parts) if at and part.word in BETWEEN), len(parts))
    return without_front(parts[:end], BEFORE)


def _nouns(gerund: str) -> list[str]:
    """The words for what a gerund does: evaporating is evaporation, driving a drive."""
    stem = gerund.removesuffix("ing")
    found = [gerund, f"{stem}e"]
    if stem.endswith("at"):
        found.append(f"{stem}ion")
    if stem.endswith("is"):
        found.append(f"{stem}ation")
    return found


def _nouns_of(verb: str) -> list[str]:
    """The words for what a verb does: to dry is drying, to evaporate evaporation."""
    stem = verb.removesuffix("e")
    return [verb, f"{verb}ing" if stem == verb else f"{stem}ing", *_nouns(f"{stem}ing")[2:]]
