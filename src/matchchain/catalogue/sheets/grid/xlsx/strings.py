"""The texts that cells of a workbook share."""

from __future__ import annotations

import re

from matchchain.catalogue.sheets.grid.book import Cell
from matchchain.catalogue.sheets.grid.cells import Cells
from matchchain.catalogue.sheets.grid.markup import local_names, read_markup
from matchchain.catalogue.sheets.grid.parts import Parts
from matchchain.catalogue.sheets.grid.texts import bare
from matchchain.expressions import expression

_ESCAPED = expression("_x([0-9A-Fa-f]{4})_")


def unescaped(text: str) -> str:
    """The text with characters that XML cannot hold put back (`_x000D_`)."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(hit: re.Match[str]) -> str:
    return chr(int(hit[1], 16))


class _Shared:
    """Runs of rich text are joined; how a text is pronounced is left out."""

    def __init__(self, cells: Cells) -> None:
        self.found: list[Cell] = []
        self._cells = cells
        self._local = local_names()
        self._texts: list[str] = []
        self._hears = False
        self._pronounced = 0

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        name = self._local(name)
        if name == "t":
            self._hears = not self._pronounced
        elif name == "si":
            self._texts = []
        elif name == "rPh":
            self._pronounced += 1

    def end(self, name: str) -> None:
        name = self._local(name)
        if name == "t":
            self._hears = False
        elif name == "si":
            self._cells.take(1)
            self.found.append(Cell(bare(unescaped("".join(self._texts)))))
        elif name == "rPh":
            self._pronounced -= 1

    def text(self, text: str) -> None:
        if self._hears:
            self._texts.append(text)


def shared_strings(parts: Parts, name: str) -> list[Cell]:
    """The shared texts as cells, in their order; none where the workbook has no such part."""
    if name not in parts:
        return []
    heard = _Shared(Cells(parts.file))
    read_markup(parts.chunks(name), heard, parts.file, name)
    return heard.found
