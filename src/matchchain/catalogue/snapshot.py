"""What was read of a file before, known by the hash of its content."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from matchchain.catalogue.card import Card
from matchchain.catalogue.knowledge import Knowledge
from matchchain.catalogue.setting import Setting
from matchchain.park import Finding, Place
from matchchain.yamltree import Tree, YamlFault, parse


class Snapshot:
    """The memory of one park's files."""

    @classmethod
    def of(cls, folder: Path) -> Snapshot:  # noqa: ARG003
        """The memory of a park."""
        return cls()

    @classmethod
    def none(cls) -> Snapshot:
        """No memory: everything is read."""
        return cls()

    def knowledge(self, name: str, raw: bytes, read: Callable[[Tree], Knowledge]) -> Knowledge:
        """What one of the park's own files says."""
        try:
            return read(parse(raw, name))
        except YamlFault as fault:
            return Knowledge(findings=(refusal(fault, name),))

    def card(self, name: str, raw: bytes, setting: Setting, read: Callable[[Tree], Card]) -> Card:  # noqa: ARG002
        """What a card, or the list of firms, says."""
        try:
            return read(parse(raw, name))
        except YamlFault as fault:
            return Card(findings=(refusal(fault, name),))

    def save(self) -> None:
        """Keep what was read."""


def refusal(fault: YamlFault, name: str) -> Finding:
    """The finding of a file that is refused as a whole."""
    return Finding("error", fault.key, Place(name, fault.line, fault.column), fault.facts, fault.source)
