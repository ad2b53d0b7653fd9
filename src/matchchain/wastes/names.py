"""The table of names: which words call a waste into which class."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import product
from typing import Literal, NamedTuple, TypeAlias

from matchchain.wastes.tables import rows

Status: TypeAlias = Literal["listed", "listed-if", "identify", "unlisted"]

# What makes another substance of the word before it: 硫酸 in 硫酸铵, 甲苯 in 甲苯胺.
_SALT_MAKERS = "铵钠钾钙镁铜锌铁亚镍钡铝锰铅锶锂酯盐锡银胺酐氰异脲氢磷"
_TAKE_A_SALT = "酸醇酮苯酚醛腈醚"


class Line(NamedTuple):
    """A line of the table: what a name is when it says one of the line's wordings.

    Attributes:
        status: "listed" always, "listed-if" it comes from a certain source, "identify" ask the process,
            "unlisted" though it may sound so.
        classes: classes of the national list, the likeliest first.
        code: the eight-digit code where the list really says this thing, else "".
        ask: key of the question to ask, "" for none.
        origin: whether the name must also say that it is waste, spent, used.
    """

    status: Status
    classes: tuple[str, ...]
    code: str
    ask: str
    origin: bool


class Term(NamedTuple):
    """A word to be found: its text, the letters that must not follow, and whether it may go on ("smelt*")."""

    text: str
    never_before: str = ""
    stem: bool = False


class Wording(NamedTuple):
    """Words that stand together for a line; the more letters, the more it says."""

    terms: tuple[Term, ...]
    line: Line
    weight: int


Index: TypeAlias = dict[str, list[Wording]]


@cache
def han_index() -> Index:
    """The Chinese wordings, by the first two letters of their longest word."""
    return _index(5, _han_term, lambda term: term.text[:2])


@cache
def english_index() -> Index:
    """The English wordings, by the first word of their longest term; a stem by its first five letters."""
    return _index(6, _english_term, _english_start)


def lines() -> tuple[tuple[Line, str, str], ...]:
    """Every line of the table with its Chinese and its English cell, for the tests."""
    return tuple((_line(row), row[5], row[6]) for row in rows("names") if row[0][0] not in "@#")


def _index(cell: int, read: Callable[[str], Term], start: Callable[[Term], str]) -> Index:
    index: Index = {}
    macros: dict[str, list[str]] = {}
    for row in rows("names"):
        if row[0][0] == "@":
            macros[row[0]] = row[cell - 4].split("|")
        elif row[0][0] != "#":
            line = _line(row)
            for words in _wordings(row[cell], macros):
                terms = [read(word) for word in words]
                if len(terms) > 1:
                    terms.sort(key=lambda term: (term.stem, -len(term.text)))
                wording = Wording(tuple(terms), line, sum(len(term.text) for term in terms))
                index.setdefault(start(terms[0]), []).append(wording)
    return index


def _line(row: tuple[str, ...]) -> Line:
    status: Status = row[0]  # type: ignore[assignment]  # a test holds the table against the words of Status
    return Line(status, tuple(row[1].split("/")) if row[1] else (), row[2], row[3], row[4] == "w")


def _wordings(cell: str, macros: dict[str, list[str]]) -> list[tuple[str, ...]]:
    """A cell "a+b|@macro+c" as the wordings it stands for."""
    found: list[tuple[str, ...]] = []
    for wording in filter(None, cell.split("|")):
        if "@" in wording:
            found += product(*(macros.get(part, [part]) for part in wording.split("+")))
        else:
            found.append(tuple(wording.split("+")))
    return found


def _han_term(written: str) -> Term:
    text, _, never = written.partition("!")
    return Term(text, never or (_SALT_MAKERS if text[-1] in _TAKE_A_SALT else ""))


def _english_term(written: str) -> Term:
    return Term(written[:-1], stem=True) if written[-1] == "*" else Term(written)


def _english_start(term: Term) -> str:
    first = term.text.partition(" ")[0]
    return f"{first[:5]}*" if term.stem and first == term.text else first
