"""Stand-ins for texts that rich would measure otherwise than the console draws them.

Consoles of East Asian code pages draw Greek letters, arrows and dots two cells wide, and a few signs are measured
differently by every library. Such a line goes into a table as a private sign and as many blanks as it fills
cells; once the table is laid out it takes its place.
"""

from __future__ import annotations

from dataclasses import field

from matchchain.reports.formats.layout import cells
from matchchain.values import dataclass

_FIRST, _LAST = 0x100000, 0x10FFFC
_BLANK = "\U0010fffd"


@dataclass(slots=True)
class StandIns:
    """The lines that were stood in for while one page is made.

    Attributes:
        wide: whether the console draws ambiguous signs two cells wide.
    """

    wide: bool
    _lines: list[str] = field(default_factory=list)

    def of(self, line: str) -> str:
        """The line itself where rich measures it rightly, else its stand-in."""
        if line.isascii():
            return line
        from rich.cells import cell_len

        size = cells(line, wide=self.wide)
        if cell_len(line) == size or size == 0 or _FIRST + len(self._lines) > _LAST:
            return line
        self._lines.append(line)
        return chr(_FIRST + len(self._lines) - 1) + _BLANK * (size - 1)

    def undone(self, page: str) -> str:
        """The page with every line back in its place."""
        if not self._lines:
            return page
        back: dict[int, str] = {_FIRST + at: line for at, line in enumerate(self._lines)}
        back[ord(_BLANK)] = ""
        return page.translate(back)
