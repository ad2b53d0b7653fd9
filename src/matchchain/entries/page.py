"""One file while it is being read: where things stand in it, and what was found wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from matchchain.entries.key import Key
from matchchain.entries.private.masked import hidden
from matchchain.park import Finding, Place
from matchchain.wording import Message
from matchchain.yamltree import WIDE_COLON, Node, Scalar, Tree, YamlFault, position

_MOST = 400  # characters of a fact
_LONGEST_LINE = 1000
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

    __slots__ = ("_entries", "_known_bad", "bad", "findings", "tree")

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.findings: list[Finding] = []
        self.bad: list[Place] = []
        self._known_bad: set[Place] = set()  # a look-up in a long list for every error would be quadratic
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

    def is_cut(self, before: Node | None, key: Scalar, value: Node) -> bool:
        """Whether a key without a value is what a comma cut off from the value before: {quantity: 12,000 t}."""
        if before is None or value.start != value.end or not isinstance(before, Scalar) or not before.text:
            return False
        return not before.style and self.tree.text[before.end : key.start] == ","

    def error(self, finding: str, node: Node, /, **facts: object) -> None:
        """What is written cannot be used."""
        self._note("error", finding, node, facts)
        if self._entries and self._entries[-1] not in self._known_bad:
            self._known_bad.add(self._entries[-1])
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
        line = beginning(self.tree.line_at(node.start), node.column)
        width = node.end - node.start if isinstance(node, Scalar) else 1
        width = max(1, min(width, len(line) - node.column + 1))
        facts = {name: brief(fact) for name, fact in discreet(facts).items()}
        self.findings.append(Finding(level, code, self.place(node), facts, hidden(line), width))


def refusal(fault: YamlFault, name: str) -> Finding:
    """The finding of a file that is refused as a whole."""
    place = Place(name, fault.line, fault.column)
    facts = {fact: brief(said) for fact, said in discreet(fault.facts).items()}
    return Finding("error", fault.key, place, facts, hidden(beginning(fault.source, fault.column)), 1)


def brief(fact: object) -> object:
    """A fact of a sentence, cut where a text is longer than a sentence bears."""
    return f"{fact[:_MOST]}..." if isinstance(fact, str) and len(fact) > _MOST else fact


def beginning(line: str, column: int) -> str:
    """A line as far as it can be shown under a finding: nothing where its place lies beyond that.

    Example:
        >>> len(beginning("x" * 10_000_000, 5)), beginning("x" * 10_000_000, 9_000_000)
        (1000, '')
    """
    if len(line) <= _LONGEST_LINE:
        return line
    return line[:_LONGEST_LINE] if column <= _LONGEST_LINE else ""


def discreet(facts: Mapping[str, Any]) -> dict[str, Any]:
    """What fills the sentence of a finding, telephone numbers and the like starred out; a key with its label."""
    told = {f"told_{name}": value.told for name, value in facts.items() if type(value) is Key}
    plain = {name: str(value) if type(value) is Key else value for name, value in facts.items()}
    return {name: hidden(value) if type(value) is str else value for name, value in plain.items()} | told
