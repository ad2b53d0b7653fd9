"""One file while it is being read: where things stand in it, and what was found wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from matchchain.entries.private.masked import hidden
from matchchain.park import Finding, Place
from matchchain.wording import Message
from matchchain.yamltree import WIDE_COLON, Node, Scalar, Tree, YamlFault, position

NO_HINT = Message("catalogue.no-hint")


def hint(word: str | None) -> Message:
    """Did you mean ...? Or nothing."""
    return NO_HINT if word is None else Message("catalogue.did-you-mean", {"word": word})


class Page:
    """Findings of one file, and the entries that errors make unusable.

    Attributes:
        tree: the file.
        findings: in the order they were met.
        bad: places of entries (an offer, a firm, a permit ...) that hold an error.
    """

    __slots__ = ("_entries", "bad", "findings", "tree")

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.findings: list[Finding] = []
        self.bad: list[Place] = []
        self._entries: list[Place] = []
        if tree.encoding != "utf-8":
            line = tree.line_at(0)
            place = Place(tree.file, 1, 1)
            self.findings.append(
                Finding("warning", "catalogue.read-as-gb18030", place, {}, hidden(line), max(1, len(line)))
            )

    def enter(self, node: Node) -> Place:
        """Begin an entry, until `leave`: an error met now makes that entry bad."""
        place = Place(self.tree.file, node.line, node.column)
        self._entries.append(place)
        return place

    def leave(self) -> None:
        """End the entry begun last."""
        self._entries.pop()

    def place(self, node: Node) -> Place:
        """Where a node stands."""
        return Place(self.tree.file, node.line, node.column)

    def error(self, finding: str, node: Node, /, **facts: object) -> None:
        """What is written cannot be used."""
        self._note("error", finding, node, facts)
        if self._entries and self._entries[-1] not in self.bad:
            self.bad.append(self._entries[-1])

    def no_entry(self, node: Node) -> None:
        """A text or a list stands where lines of field: value belong; a full-width colon is named."""
        wide = WIDE_COLON.search(self.tree.text[node.start : node.end]) if isinstance(node, Scalar) else None
        if wide is None:
            self.error("catalogue.not-an-entry", node)
            return
        start = node.start + wide.end() - 1
        self.error("yamltree.wide-colon", Scalar("：", "", start, start + 1, *position(self.tree.text, start)))

    def warn(self, finding: str, node: Node, /, **facts: object) -> None:
        """What is written is doubtful, or a question is open."""
        self._note("warning", finding, node, facts)

    def _note(self, level: Literal["error", "warning"], code: str, node: Node, facts: dict[str, Any]) -> None:
        line = self.tree.line_at(node.start)
        width = node.end - node.start if isinstance(node, Scalar) else 1
        width = max(1, min(width, len(line) - node.column + 1))
        self.findings.append(Finding(level, code, self.place(node), discreet(facts), hidden(line), width))


def refusal(fault: YamlFault, name: str) -> Finding:
    """The finding of a file that is refused as a whole."""
    place = Place(name, fault.line, fault.column)
    return Finding("error", fault.key, place, discreet(fault.facts), hidden(fault.source), 1)


def discreet(facts: Mapping[str, Any]) -> dict[str, Any]:
    """What fills the sentence of a finding, telephone numbers and the like starred out."""
    return {name: hidden(value) if type(value) is str else value for name, value in facts.items()}
