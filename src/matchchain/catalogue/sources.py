"""The lines of a park's files, for findings that only show when all files are seen together."""

from __future__ import annotations

from typing import Literal

from matchchain.catalogue.folder import ParkFiles
from matchchain.park import Finding, Place
from matchchain.yamltree import YamlFault, decode

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
        self, level: Literal["error", "warning"], code: str, entry: Place, word: str = "", /, **facts: object
    ) -> Finding:
        """A finding at a word of an entry, or at the entry itself where the word is not met.

        Args:
            level: "error" or "warning".
            code: key of its sentence.
            entry: where the entry begins.
            word: what the caret points at.
            facts: what fills the sentence.
        """
        lines = self.lines(entry.file)
        for number in range(entry.line, min(entry.line + _AHEAD, len(lines) + 1)) if word else ():
            column = _column(lines[number - 1], word)
            if column:
                return Finding(level, code, Place(entry.file, number, column), facts, lines[number - 1], len(word))
        source = lines[entry.line - 1] if 0 < entry.line <= len(lines) else ""
        return Finding(level, code, entry, facts, source, max(1, len(source.split("#")[0].rstrip()) - entry.column + 1))


def _column(line: str, word: str) -> int:
    """Where a value stands in a line, from 1; 0 when it is not there or only in a comment."""
    code = line.split(" #")[0]
    begin = code.find(":") + 1  # the value, not the key
    at = code.find(word, begin)
    return at + 1 or code.find(word) + 1
