"""What people type, tick or fill in of a name, as answers: yes, no, don't know, or what it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.materials import Thesaurus
    from matchchain.network.open_name import OpenName
    from matchchain.studies.asking.confirm import Answer

Flags: TypeAlias = tuple[Sequence[str], Sequence[str], Sequence[str]]
"""Names whose reading is right, names whose reading is wrong, and "NAME=MEANING", as options."""

YES = frozenset({"1", "y", "yes", "是", "对", "是的", "right", "true", "√"})
NO = frozenset({"2", "n", "no", "否", "不", "不是", "不对", "wrong", "false", "×"})
OPEN = frozenset({"", "?", "不知道", "不清楚", "不详", "don't know", "dont know", "unknown", "dk"})
_DEFUSED = frozenset("=+-@＝＋－＠'")


@dataclass(frozen=True, slots=True)
class Filled:
    """One row that somebody filled in: its place in the file, the name, whose, and the words of the answer."""

    row: int
    name: str
    firms: tuple[str, ...]
    words: str


def answer_of(one: OpenName, words: str, known: Thesaurus) -> Answer | None:
    """What these words say of a name; None: nobody knows.

    Raises:
        MatchchainError: they are a name that no list and not the park knows, or a yes to no reading (exit code 2).
    """
    from matchchain.studies.asking.confirm import Answer, known_meaning

    said = words.strip()
    if said.casefold() in OPEN:
        return None
    if said.casefold() in NO:
        return Answer(one, "no") if one.reading.zh or one.reading.en else None
    if said.casefold() in YES:
        if not (one.reading.zh or one.reading.en):
            raise MatchchainError(Message("confirm.no-reading", {"name": one.name}), ExitCode.USAGE)
        return Answer(one, "yes")
    if known_meaning(said, known) is None:
        raise MatchchainError(Message("confirm.unknown-meaning", {"name": one.name, "meaning": said}), ExitCode.USAGE)
    return Answer(one, "is", said)


def of_flags(
    names: Iterable[OpenName], known: Thesaurus, flags: Flags, firm: str = ""
) -> list[Answer]:
    """The answers given as options.

    Args:
        names: the names that wait.
        known: what the lists and the park know.
        flags: what the options say.
        firm: id of the firm whose names are meant, "" for any.

    Raises:
        MatchchainError: no name waits under these words, or it waits at several firms and none is named (exit code 2).
    """
    every = list(names)
    right, wrong, means = flags
    asked = [(name, "yes") for name in right] + [(name, "no") for name in wrong]
    for pair in means:
        name, equals, meaning = pair.replace("＝", "=").partition("=")
        if not equals or not meaning.strip():
            raise MatchchainError(Message("confirm.means-form", {"given": pair}), ExitCode.USAGE)
        asked.append((name.strip(), meaning.strip()))
    found = (answer_of(_the_one(every, name, firm), words, known) for name, words in asked)
    return [answer for answer in found if answer is not None]


def _the_one(names: list[OpenName], text: str, firm: str) -> OpenName:
    from matchchain.studies.asking.confirm import names_called

    mine = names_called(names, text, firm)
    if not mine:
        raise MatchchainError(Message("confirm.not-waiting", {"name": text}), ExitCode.USAGE)
    firms = tuple(dict.fromkeys(line.firm for one in mine for line in one.lines))
    if len(mine) > 1 and not firm and len(firms) > 1:
        raise MatchchainError(Message("confirm.which-firm", {"name": text, "firms": firms}), ExitCode.USAGE)
    return mine[0]


def read_filled(path: Path) -> tuple[Filled, ...]:
    """The rows of a table that `names check --format csv` wrote and somebody filled in.

    Raises:
        MatchchainError: there is no such file, it is no text, or has no column of answers (2, 3).
    """
    from matchchain.catalogue.files import disk
    from matchchain.yamltree import YamlFault, decode

    raw = disk.read(path)
    if raw is None:
        raise MatchchainError(Message("names.file-missing", {"file": str(path)}), ExitCode.USAGE)
    try:
        text = decode(raw)[0]
    except YamlFault as fault:
        facts = {"file": str(path), "why": Message(fault.key, fault.facts)}
        raise MatchchainError(Message("names.file-no-text", facts), ExitCode.INVALID) from None
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter="\t" if path.suffix.lower() == ".tsv" else ",")
    heads = _heads(rows.fieldnames or ())
    if not {"name", "answer"} <= set(heads):
        raise MatchchainError(Message("confirm.no-answers", {"file": str(path)}), ExitCode.USAGE)
    return tuple(_filled(rows, heads))


def _filled(rows: csv.DictReader[str], heads: Mapping[str, str]) -> Iterator[Filled]:
    for row in rows:
        words = (row.get(heads["answer"]) or "").strip()
        firms = (row.get(heads.get("firm", "")) or "").split(";")
        name = _undefused(row.get(heads["name"]) or "")
        yield Filled(rows.line_num, name, tuple(firm.strip() for firm in firms if firm.strip()), words)


def _undefused(text: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from reckoning with it."""
    return text[1:] if text[:1] == "'" and text[1:2] in _DEFUSED else text.strip()


def _heads(written: Iterable[str]) -> dict[str, str]:
    """Field -> the head of its column as the file writes it, in either language."""
    from matchchain.wording.message import sentence_of

    there = {head.strip().strip("\ufeff").casefold(): head for head in written}
    ways = {
        "name": (*sentence_of("names.column.name"), "name", *sentence_of("confirm.field.name")),
        "firm": (*sentence_of("confirm.field.firm"), "firm"),
        "answer": (*sentence_of("confirm.field.answer"), "answer"),
    }
    found: dict[str, str] = {}
    for field, names in ways.items():
        way = next((name.casefold() for name in names if name.casefold() in there), None)
        if way is not None:
            found[field] = there[way]
    return found


def of_rows(
    names: Iterable[OpenName], rows: Iterable[Filled], known: Thesaurus
) -> tuple[list[Answer], list[Filled], list[tuple[Filled, Message]]]:
    """The answers in a table; the rows whose names no longer wait; the rows that cannot be read, with why."""
    from matchchain.studies.asking.confirm import names_called

    every = list(names)
    answers: list[Answer] = []
    gone: list[Filled] = []
    bad: list[tuple[Filled, Message]] = []
    for row in rows:
        if row.words.casefold() in OPEN:
            continue
        mine = [one for firm in row.firms or ("",) for one in names_called(every, row.name, firm)]
        if not mine:
            gone.append(row)
        try:
            given = (answer_of(one, row.words, known) for one in {id(one): one for one in mine}.values())
            answers += [answer for answer in given if answer is not None and answer not in answers]
        except MatchchainError as fault:
            bad.append((row, fault.message))
    return answers, gone, bad
