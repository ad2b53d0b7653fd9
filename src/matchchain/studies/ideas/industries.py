"""Which industries a card names: a class of GB/T 4754-2017, or one of NACE Rev. 2 by our table of both lists."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from matchchain.expressions import expression
from matchchain.park.jurisdiction import Jurisdiction
from matchchain.values import dataclass

_CODE = expression(r"\s*([A-U])?\s*(\d\d)\.?(\d{0,2})\s*")
_SECTIONS = (
    ("A", 5), ("B", 12), ("C", 43), ("D", 46), ("E", 50), ("F", 52), ("G", 60), ("H", 62), ("I", 65), ("J", 69),
    ("K", 70), ("L", 72), ("M", 75), ("N", 79), ("O", 82), ("P", 83), ("Q", 85), ("R", 90), ("S", 96), ("T", 97),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Industry:
    """One industry a firm may belong to.

    Attributes:
        code: GB/T 4754 with its letter, two to four digits: "C3011", "C30".
        confidence: the code says which works it is; else a product, a need or the name must.
    """

    code: str
    confidence: bool = True


@dataclass(frozen=True, slots=True)
class Lists:
    """What `data/nace.tsv`, `data/classes.tsv` and `data/works.yaml` hold.

    Attributes:
        nace: code of NACE without its letter -> our industries.
        many: classes that hold works of many kinds.
        everywhere: objects that nearly every works has, or that say too little of who has them.
        classes: code of ours -> objects that every works of it has.
        buyers: id of a material -> objects that who buys it does not run.
        treats: id of a material -> objects whose works take it for a living.
        sources: key of a source of precedents -> its title.
    """

    nace: Mapping[str, tuple[Industry, ...]]
    many: frozenset[str]
    everywhere: frozenset[str]
    classes: Mapping[str, tuple[str, ...]]
    buyers: Mapping[str, tuple[str, ...]]
    treats: Mapping[str, tuple[str, ...]]
    sources: Mapping[str, str]


@cache
def lists() -> Lists:
    """The tables as shipped."""
    import yaml

    folder = resources.files("matchchain.studies.ideas") / "data"
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    said: Any = yaml.load((folder / "works.yaml").read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - a safe loader
    many = frozenset(said["many"])
    nace = {code: tuple(_listed(word, many) for word in words.split()) for code, words in _rows("nace.tsv")}
    treats: dict[str, tuple[str, ...]] = {}
    for at, materials in said["treats"].items():
        for material in materials:
            treats[material] = (*treats.get(material, ()), at)
    buyers = {material: tuple(places) for material, places in said["buyers"].items()}
    classes = {code: tuple(words.split()) for code, words in _rows("classes.tsv")}
    return Lists(nace, many, frozenset(said["everywhere"]), classes, buyers, treats, said["sources"])


def _rows(name: str) -> list[list[str]]:
    """The rows of a table of two columns."""
    text = (resources.files("matchchain.studies.ideas") / "data" / name).read_text(encoding="utf-8")
    return [row.split("\t") for row in text.splitlines() if row and not row.startswith("#")]


def _listed(word: str, many: frozenset[str]) -> Industry:
    code = word.removesuffix("?")
    return Industry(code, confidence=code == word and code not in many)


def industries_of(text: str, where: Jurisdiction) -> tuple[Industry, ...]:
    """The industries that a card's field means; none where it holds words, or a code that no list has.

    Args:
        text: what the card says.
        where: whose law is asked: in China a code is GB/T 4754's, elsewhere NACE's; a point makes it NACE's anywhere.

    Example:
        >>> industries_of("C3011", "CN")
        (Industry(code='C3011', confidence=True),)
        >>> industries_of("C23.51", "EU") == industries_of("2351", "EU") == industries_of("C3011", "CN")
        True
        >>> industries_of("水泥", "CN")
        ()
    """
    found = _CODE.fullmatch(text.upper())
    if found is None:
        return ()
    _, division, rest = found.groups()
    if where != "CN" or "." in text:
        return _from_nace(division, rest)
    code = _letter(division) + division + rest
    return (Industry(code, confidence=len(code) > 3 and code not in lists().many),)


def _from_nace(division: str, rest: str) -> tuple[Industry, ...]:
    table = lists().nace
    for digits in range(len(rest), -1, -1):
        code = f"{division}.{rest[:digits]}" if digits else division
        if code in table:
            return table[code]
    below = sorted(code for code in table if code.startswith(f"{division}.{rest}" if rest else division))
    return tuple(dict.fromkeys(Industry(one.code, confidence=False) for code in below for one in table[code]))


def _letter(division: str) -> str:
    return next((letter for letter, last in _SECTIONS if int(division) <= last), "")


def nace_of(code: str) -> str:
    """The code of NACE that stands for a class of ours; of a wide one what its classes share; "" where none does.

    Example:
        >>> nace_of("C3011"), nace_of("C304"), nace_of("C2913")
        ('23.51', '23.1', '22.19')
    """
    rows = [(nace, one) for nace, industries in lists().nace.items() for one in industries]
    exact = sorted((not one.confidence, nace) for nace, one in rows if one.code == code)
    if exact:
        return exact[0][1]
    near = sorted({nace for nace, one in rows if one.code.startswith(code) or code.startswith(one.code)})
    shared = zip(near[0], near[-1], strict=False) if near else ()  # sorted, so that the ends differ the most
    same = "".join(one for one, other in itertools.takewhile(lambda pair: pair[0] == pair[1], shared))
    return same.rstrip(".") if len(same) > 1 else ""
