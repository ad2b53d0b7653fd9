"""The number formats of a workbook's cells."""

from __future__ import annotations

from matchchain.catalogue.sheets.grid.markup import local_names, read_markup
from matchchain.catalogue.sheets.grid.number_formats import BUILT_IN, GENERAL, NumberFormat, number_format
from matchchain.catalogue.sheets.grid.parts import Parts


class _Styles:
    def __init__(self) -> None:
        self.codes: dict[str, str] = {}
        self.used: list[str] = []
        self._local = local_names()
        self._cells = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = self._local(name)
        if name == "numFmt":
            self.codes.setdefault(attributes.get("numFmtId", ""), attributes.get("formatCode", ""))
        elif name == "cellXfs":
            self._cells = True
        elif name == "xf" and self._cells:
            self.used.append(attributes.get("numFmtId", "0"))

    def end(self, name: str) -> None:
        if self._local(name) == "cellXfs":
            self._cells = False

    def text(self, _text: str) -> None: ...


def number_formats(parts: Parts, name: str) -> dict[str, NumberFormat]:
    """Number of a style, as cells give it -> its number format; those that show the bare number are left out."""
    if name not in parts:
        return {}
    heard = _Styles()
    read_markup(parts.chunks(name), heard, parts.file, name)
    built_in = {str(number): code for number, code in BUILT_IN.items()}
    formats = {
        str(at): number_format(heard.codes.get(number, built_in.get(number, "")))
        for at, number in enumerate(heard.used)
    }
    return {style: pattern for style, pattern in formats.items() if pattern != GENERAL}
