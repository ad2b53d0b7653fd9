"""What is noted while a file is read: doubts, rows left out, what columns were taken for."""

from __future__ import annotations

from typing import Literal

from matchchain.catalogue.sheets.stated import Doubt, Heading, Spot
from matchchain.wording import Message


class Record:
    """Doubts, rows left out and headings, in the order they are met.

    Attributes:
        doubts: what a person should know.
        left_out: rows that state nothing, with the reason.
        headings: what each column was taken for.
    """

    __slots__ = ("_said", "doubts", "headings", "left_out")

    def __init__(self) -> None:
        self.doubts: list[Doubt] = []
        self.left_out: list[tuple[Spot, Message]] = []
        self.headings: list[Heading] = []
        self._said: set[tuple[str, Spot]] = set()

    def doubt(self, level: Literal["refused", "asked", "told"], key: str, spot: Spot, **facts: object) -> None:
        """Note a doubt about a cell; the same one once."""
        self.doubt_of(level, Message(key, facts), spot)

    def once(self, level: Literal["refused", "asked", "told"], key: str, spot: Spot, **facts: object) -> None:
        """Note a doubt that holds for the whole file, at the first cell that shows it."""
        if all(doubt.message.key != key for doubt in self.doubts):
            self.doubt(level, key, spot, **facts)

    def doubt_of(self, level: Literal["refused", "asked", "told"], message: Message, spot: Spot) -> None:
        """Note a doubt whose message is made already."""
        if (message.key, spot) not in self._said:
            self._said.add((message.key, spot))
            self.doubts.append(Doubt(level, message, spot))

    def leave(self, spot: Spot, key: str, **facts: object) -> None:
        """Note a row that states nothing."""
        self.left_out.append((spot, Message(key, facts)))
