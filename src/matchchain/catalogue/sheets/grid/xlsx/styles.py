"""The number formats of a workbook's cells."""

from __future__ import annotations

from matchchain.catalogue.sheets.grid.markup import local_names, read_markup
from matchchain.catalogue.sheets.grid.number_formats import BUILT_IN
from matchchain.catalogue.sheets.grid.parts import Parts
from matchchain.catalogue.sheets.grid.refused import damaged

_MOST_CODES = 20_000


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


def format_codes(parts: Parts, name: str) -> dict[str, str]:
    """Number of a style, as cells give it -> code of its number format; those without one are left out.

    Raises:
        MatchchainError: there are more codes than any program writes.
    """
    if name not in parts:
        return {}
    heard = _Styles()
    read_markup(parts.chunks(name), heard, parts.file, name)
    if len(heard.codes) > _MOST_CODES:
        raise damaged(parts.file, name)
    codes = {str(number): code for number, code in BUILT_IN.items()} | heard.codes
    return {str(at): codes[number] for at, number in enumerate(heard.used) if number in codes}
