"""The lines of a park's files, for findings that only show when all files are seen together."""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import cache
from typing import Literal, NamedTuple, cast

from matchchain.catalogue.files.folder import ParkFiles
from matchchain.entries.page import beginning, discreet
from matchchain.entries.private.masked import hidden
from matchchain.park import Finding, Place, labels
from matchchain.yamltree import YamlFault, decode


class At(NamedTuple):
    """A word in a field: where the caret of a finding belongs."""

    kind: type
    attribute: str
    word: str


_AHEAD = 60  # lines of one entry that are searched for a word of it


class Sources:
    """The files' lines, split when first asked for."""

    __slots__ = ("_lines", "_raw")

    def __init__(self, files: ParkFiles) -> None:
        self._raw = dict((*files.own, *files.cards))
        self._lines: dict[str, list[str]] = {}

    def lines(self, file: str) -> list[str]:
        """The lines of a file; none when it could not be decoded."""
        if file not in self._lines:
            try:
                text = decode(self._raw.get(file, b""))[0]
            except YamlFault:
                text = ""
            self._lines[file] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return self._lines[file]

    def finding(
        self,
        level: Literal["error", "warning"],
        code: str,
        entry: Place,
        at: At | None = None,
        /,
        **facts: object,
    ) -> Finding:
        """A finding at a word of an entry, or at the entry itself where the word is not met.

        Args:
            level: "error" or "warning".
            code: key of its sentence.
            entry: where the entry begins.
            at: what the caret points at.
            facts: what fills the sentence.
        """
        lines = self.lines(entry.file)
        met = _met(lines, entry, at) if at is not None and at.word else None
        if met is not None:
            line, column, width = met
            source = hidden(beginning(lines[line - 1], column))
            return Finding(level, code, Place(entry.file, line, column), discreet(facts), source, width)
        source = beginning(lines[entry.line - 1], entry.column) if 0 < entry.line <= len(lines) else ""
        width = max(1, len(source.split(" #")[0].rstrip()) - entry.column + 1)
        return Finding(level, code, entry, discreet(facts), hidden(source), width)


def _met(lines: list[str], entry: Place, at: At) -> tuple[int, int, int] | None:
    """Line, column and width of the value behind its key, in the lines of an entry.

    Where the word itself is written otherwise (a date, a name in full width) it is what stands there.
    """
    value: tuple[int, int, int] | None = None
    for number in range(entry.line, min(entry.line + _AHEAD, len(lines) + 1)):
        line = lines[number - 1]
        begin = entry.column - 1 if number == entry.line else 0
        if number == entry.line and line[begin:].lstrip("'\"").startswith(at.word):
            return number, line.index(at.word, begin) + 1, len(at.word)  # a bare word stands for the entry
        if value is None:
            key = _keys(at.kind, at.attribute).search(line, begin)
            if key is None:
                continue
            begin = key.end()
            written = re.match(r"[^,}#]*", line[begin:])
            value = number, begin + 1, max(1, len(written[0].rstrip()) if written else 1)
        column = line.find(at.word, begin)
        if column >= 0:
            return number, column + 1, len(at.word)
    return value


@cache
def _keys(kind: Hashable, attribute: str) -> re.Pattern[str]:
    label = labels(cast("type", kind))[attribute]
    words = sorted({label.key or attribute, label.zh, *label.also}, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])[\"']?(?:{'|'.join(map(re.escape, words))})[\"']?\s*: *")
