"""What is known of the official papers: the tables beside this file, read once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from matchchain.catalogue.sheets.papers.plain import plain
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Columns:
    """Headers of columns.

    Attributes:
        words: plain header -> what it means.
        like: expressions on the whole header, looked at first.
        also: such that count where nothing else does.
    """

    words: Mapping[str, str]
    like: tuple[tuple[re.Pattern[str], str], ...]
    also: tuple[tuple[re.Pattern[str], str], ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A way that a waste goes: the word it has in ways.yaml, the words and codes that say so."""

    now: str
    words: tuple[str, ...]
    codes: frozenset[str]


@cache
def table(name: str) -> Any:  # noqa: ANN401 - as the file is
    """A file of `data/` as plain maps and lists; every scalar is a text."""
    from importlib.resources import files

    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = (files("matchchain.catalogue.sheets.papers") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=loader)  # noqa: S506 - it makes texts, maps and lists only


@cache
def columns() -> Columns:
    """The headers of columns.yaml."""
    words: dict[str, str] = {}
    like, also = [], []
    for entry in table("columns"):
        words |= {plain(word): entry["means"] for word in entry.get("words", ())}
        like += [(re.compile(text), str(entry["means"])) for text in entry.get("like", ())]
        also += [(re.compile(text), str(entry["means"])) for text in entry.get("also", ())]
    return Columns(words, tuple(like), tuple(also))


@cache
def words(name: str) -> frozenset[str]:
    """A list of words.yaml, plain.

    Example:
        >>> "合计" in words("totals")
        True
    """
    return frozenset(plain(word) for word in table("words")[name])


@cache
def sorted_words(name: str) -> Mapping[str, str]:
    """Plain word -> what it stands for, of a list of words.yaml that has sorts.

    Example:
        >>> sorted_words("states")["半固态"]
        'paste'
    """
    return {plain(word): sort for sort, of_sort in table("words")[name].items() for word in of_sort}


@cache
def stages() -> tuple[tuple[str, str], ...]:
    """Words of the stage of a project with the stage they name, the longest first, so that none hides another."""
    found = [(plain(word), stage) for stage, of_stage in table("words")["stages"].items() for word in of_stage]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


@cache
def titles() -> tuple[tuple[str, str, int], ...]:
    """Titles that make a book a paper of a kind: plain title, kind, how much it counts."""
    kinds = table("words")["titles"]
    return tuple(
        (plain(word), kind, int(weight))
        for kind, by_weight in kinds.items()
        for weight, of_weight in by_weight.items()
        for word in of_weight
    )


@cache
def telling_columns() -> Mapping[str, str]:
    """Meaning of a column -> the only kind of paper that has it."""
    return {meaning: kind for kind, of_kind in table("words")["columns"].items() for meaning in of_kind}


@cache
def ways() -> tuple[Way, ...]:
    """The ways of ways.yaml, in their order."""
    return tuple(
        Way(one["now"], tuple(plain(word) for word in one["words"]), frozenset(one.get("codes", ())))
        for one in table("ways")
    )


@cache
def labels() -> Mapping[str, tuple[str, str, int]]:
    """Plain label -> group and field of labels.yaml and its place there: the first of a field says it best."""
    found: dict[str, tuple[str, str, int]] = {}
    for group, fields in table("labels").items():
        of_group: Mapping[str, Sequence[str]] = fields if isinstance(fields, dict) else {group: fields}
        for field, of_field in of_group.items():
            for rank, word in enumerate(of_field):
                found.setdefault(plain(word), (group, field, rank))
    return found
