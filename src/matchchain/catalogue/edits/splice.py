"""Edits to a text by cuts, each proved before it is believed: the new text says exactly what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from matchchain.wording import MatchchainError, Message
from matchchain.yamltree import Node, Pairs, Scalar, Sequence, Tree, YamlFault, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matchchain.catalogue.edits.layout import Cut

Path: TypeAlias = tuple[str | int, ...]
BY_HAND = 4


def spliced(text: str, cuts: Iterable[Cut]) -> str:
    r"""The text with its cuts carried out; they must not overlap.

    Example:
        >>> from matchchain.catalogue.edits.layout import Cut
        >>> spliced("a: 1\n", [Cut(3, 4, "2")])
        'a: 2\n'
    """
    parts, done = [], 0
    for cut in sorted(cuts):
        parts += [text[done : cut.start], cut.text]
        done = cut.end
    return "".join([*parts, text[done:]])


def proved(tree: Tree, raw: bytes, cuts: Iterable[Cut], meant: Any, *, line: int, hand: str) -> bytes:  # noqa: ANN401
    """The new bytes of a file, after reading them again and comparing with what was meant.

    Args:
        tree: the file as it is.
        raw: its bytes.
        cuts: the edit.
        meant: `meaning` of the file as it shall be.
        line: where a person would do it by hand.
        hand: what he would type there.

    Raises:
        MatchchainError: it cannot be proved; the sentence says what to type where (exit code 4).
    """
    refused = MatchchainError(
        Message("write.by-hand", {"place": f"{tree.file}:{line}", "text": hand}), BY_HAND
    )
    if encoded(tree.text, tree) != raw:
        raise refused
    try:
        new = encoded(spliced(tree.text, cuts), tree)
        again = parse(new, tree.file)
    except (YamlFault, UnicodeEncodeError):
        raise refused from None
    if meaning(again.root) != meant or (again.encoding, again.bom) != (tree.encoding, tree.bom):
        raise refused
    return new


def encoded(text: str, tree: Tree) -> bytes:
    """A text in the encoding its file has, BOM or none."""
    return (b"\xef\xbb\xbf" if tree.bom else b"") + text.encode(tree.encoding)


def meaning(node: Node | None) -> Any:  # noqa: ANN401 - plain data of any shape
    """What a node says as plain data: texts, lists, dicts. A blank says nothing, like a missing key."""
    if node is None or (isinstance(node, Scalar) and not node.text and not node.style):
        return None
    if isinstance(node, Scalar):  # the line ends behind a text in block form say nothing either
        return node.text.rstrip("\n") if node.style in {"|", ">"} else node.text
    if isinstance(node, Sequence):
        return [meaning(part) for part in node.items] or None
    return _filled({key.text: meaning(value) for key, value in node.pairs})


def with_value(data: Any, path: Path, value: Any) -> Any:  # noqa: ANN401
    """Plain data with the value at a path replaced; None takes it out. An index past the end appends."""
    if not path:
        return plain(value)
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        parts = list(data) if isinstance(data, list) else []
        old = parts[step] if step < len(parts) else None
        new = with_value(old, rest, value)
        parts[step : step + 1] = [] if new is None and not rest else [new]
        return parts or None
    pairs = dict(data) if isinstance(data, dict) else {}
    pairs[step] = with_value(pairs.get(step), rest, value)
    return _filled(pairs)


def plain(value: Any) -> Any:  # noqa: ANN401
    """Composed words as `meaning` would give them back."""
    if isinstance(value, (tuple, list)):
        return [plain(part) for part in value] or None
    if isinstance(value, dict):
        return _filled({str(key): plain(part) for key, part in value.items()})
    return None if value is None else str(value)


def _filled(pairs: dict[str, Any]) -> dict[str, Any] | None:
    return {key: value for key, value in pairs.items() if value is not None} or None


def node_at(root: Node | None, path: Path) -> Node | None:
    """The node at a path of keys and indices; None when there is none."""
    node = root
    for step in path:
        if isinstance(step, int):
            node = node.items[step] if isinstance(node, Sequence) and step < len(node.items) else None
        else:
            node = node.get(step) if isinstance(node, Pairs) else None
    return node
