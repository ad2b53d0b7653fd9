"""What does a YAML file say, and exactly where does it say it?

`parse` decodes a file, refuses what a hand-written catalogue never needs (aliases, tags, duplicate keys,
several documents, deep nesting, control characters), and gives a tree in which every scalar is text and
every node knows its line, its column and its offsets in the decoded text. Nothing is typed here: YAML's own
typing turns 012345 into 5349 and NO into false.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from matchchain.expressions import expression

if TYPE_CHECKING:
    from yaml.error import MarkedYAMLError

MAX_DEPTH = 40
MAX_BYTES = 64 * 1024 * 1024

# Control characters, the line ends only YAML 1.1 knows (an editor counts lines without them), stray BOMs.
# Spaces that look like one and are none in YAML: no-break, ideographic, figure, narrow no-break, en, em and the like.
_STRANGE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INDENTED = expression(f"[ ]*([{_STRANGE}])[ {_STRANGE}]*(-[ {_STRANGE}])?")
_BEHIND_MARK = expression(f"(?:^[ ]*-|[^ :]:)([{_STRANGE}])")
_UNWANTED = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class Scalar(NamedTuple):
    """A text. `style` is "" for plain, else its first mark: ' or " or | or >. Offsets include the marks."""

    text: str
    style: str
    start: int
    end: int
    line: int
    column: int


class Sequence(NamedTuple):
    """A list. `flow` tells [a, b] from the dashed form; a block ends where its last item ends."""

    items: tuple[Node, ...]
    flow: bool
    start: int
    end: int
    line: int
    column: int


class Pairs(NamedTuple):
    """A mapping, in the order of the file. `flow` tells {a: b} from the block form."""

    pairs: tuple[tuple[Scalar, Node], ...]
    flow: bool
    start: int
    end: int
    line: int
    column: int

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        return next((value for name, value in self.pairs if name.text == key), None)


Node: TypeAlias = Scalar | Sequence | Pairs


class Tree(NamedTuple):
    """One file: its decoded text (without BOM), how it was encoded, and its root (None when it is empty)."""

    file: str
    text: str
    encoding: str
    bom: bool
    root: Node | None

    def line_at(self, offset: int) -> str:
        """The line of the file that an offset lies in, without its end."""
        return line_at(self.text, offset)


class YamlFault(Exception):  # noqa: N818 - a fault of the file, not of the program
    """A file that is refused: the key of the sentence, its facts, and the place (line and column from 1)."""

    def __init__(
        self, key: str, facts: Mapping[str, object], line: int = 1, column: int = 1, source: str = ""
    ) -> None:
        super().__init__(key, dict(facts), line, column)
        self.key = key
        self.facts = facts
        self.line = line
        self.column = column
        self.source = source


def parse(raw: bytes, file: str = "") -> Tree:
    """The node tree of one YAML file.

    Args:
        raw: the bytes of the file: UTF-8 with or without BOM, else GB18030.
        file: its name, for the tree only.

    Returns:
        The tree; `root` is None for a file that holds comments or nothing.

    Raises:
        YamlFault: the file is refused; it names line and column.

    Example:
        >>> tree = parse("name: 龙华".encode())
        >>> tree.root.pairs[0][1]
        Scalar(text='龙华', style='', start=6, end=8, line=1, column=7)
    """
    text, encoding, bom = decode(raw)
    found = _UNWANTED.search(text)
    if found:
        raise _at(text, found.start(), "yamltree.control-character", code=f"U+{ord(found[0]):04X}")
    return Tree(file, text, encoding, bom, _root(text))


def decode(raw: bytes) -> tuple[str, str, bool]:
    """Text, the encoding it was read by ("utf-8" or "gb18030"), and whether a BOM led it.

    Raises:
        YamlFault: too large, UTF-16, or neither valid UTF-8 nor valid GB18030.
    """
    if len(raw) > MAX_BYTES:
        raise YamlFault("yamltree.too-large", {"limit": MAX_BYTES // (1024 * 1024)})
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in raw[:2]:
        raise YamlFault("yamltree.utf-16", {})
    bom = raw.startswith(b"\xef\xbb\xbf")
    body = raw[3:] if bom else raw
    try:
        return body.decode("utf-8"), "utf-8", bom
    except UnicodeDecodeError as fault:
        if not bom and not _is_broken_utf8(body):
            try:
                return body.decode("gb18030"), "gb18030", False
            except UnicodeDecodeError:
                pass
        before = body[: fault.start].decode("utf-8")
        byte = f"0x{body[fault.start]:02X}"
        raise _at(before, len(before), "yamltree.bad-byte", byte=byte) from None


def _is_broken_utf8(body: bytes) -> bool:
    """Whether a few bytes spoil what is otherwise UTF-8: read as GB18030 all its Chinese would be rubbish."""
    lenient = body.decode("utf-8", "replace")
    wide = sum(1 for character in lenient if character > "\u0800" and character != "\ufffd")
    return wide > lenient.count("\ufffd")


def line_at(text: str, offset: int) -> str:
    """The line of a text that an offset lies in, without its end."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    ends = [end for end in (text.find("\n", offset), text.find("\r", offset)) if end >= 0]
    return text[start : min(ends, default=len(text))]


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of an offset."""
    before = text[:offset]
    lines = before.count("\n") + before.count("\r") - before.count("\r\n")
    return lines + 1, offset - max(before.rfind("\n"), before.rfind("\r"))


def _at(text: str, offset: int, sentence: str, /, **facts: object) -> YamlFault:
    line, column = position(text, offset)
    return YamlFault(sentence, facts, line, column, line_at(text, offset))


def _root(text: str) -> Node | None:
    from yaml import YAMLError
    from yaml.error import MarkedYAMLError

    parser = _parser(text)
    try:
        return _build(text, parser.get_event)
    except MarkedYAMLError as fault:
        if "maximum nesting depth" in (fault.problem or ""):
            raise _too_deep(text, fault) from None
        raise _said_plainly(text, fault) from None
    except YAMLError as fault:
        raise _at(text, 0, "yamltree.syntax", problem=str(fault)) from None
    finally:
        parser.dispose()


def _too_deep(text: str, fault: MarkedYAMLError) -> YamlFault:
    """The refusal of a text that libyaml 0.2.6 finds too deep while it looks ahead, before our own guard could.

    Without half of the brackets it looked at, the same text reaches the guard, which knows the place.
    """
    offset = min(fault.problem_mark.index, len(text)) if fault.problem_mark else 0
    brackets = [hit.start() for hit in re.finditer(r"[\[{]", text[:offset])]
    try:
        _root(text[: brackets[len(brackets) // 2]] if len(brackets) > MAX_DEPTH else "")
    except YamlFault as found:
        return found
    return _at(text, offset, "yamltree.too-deep", limit=MAX_DEPTH)


def _parser(text: str) -> Any:  # noqa: ANN401 - PyYAML's C part is untyped
    try:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]
    except ImportError:  # PyYAML without its C part: slower, the same events
        from yaml import Loader

        return Loader(text)
    return CParser(text)


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("event", "is_list", "key", "keys", "parts")

    def __init__(self, event: Any, *, is_list: bool) -> None:  # noqa: ANN401 - PyYAML's events are untyped
        self.event = event
        self.is_list = is_list
        self.parts: list[Any] = []
        self.keys: set[str] = set()
        self.key: Scalar | None = None


def _build(text: str, next_event: Callable[[], Any]) -> Node | None:  # noqa: C901, PLR0912 - see below
    """The tree of a stream of events: one pass, no recursion, the guard on the way.

    This loop runs a million times for a big park, hence its plainness: no call where a line will do.
    """
    from yaml import events as ev

    scalar_event, list_end, mapping_end = ev.ScalarEvent, ev.SequenceEndEvent, ev.MappingEndEvent
    new = tuple.__new__
    open_nodes: list[_Open] = []
    parent: _Open | None = None
    root: Node | None = None
    seen_document = False
    node: Node
    while (event := next_event()) is not None:
        kind = event.__class__
        if kind is scalar_event:
            start, style = event.start_mark, event.style or ""
            if event.tag is not None or event.anchor is not None:
                raise _tag_or_anchor(text, event)
            index = start.index
            node = new(
                Scalar, (event.value, style, index, event.end_mark.index, start.line + 1, start.column + 1)
            )
            if style == '"' and _UNWANTED.search(node[0]):
                raise _at(text, index, "yamltree.control-escape")
        elif kind is mapping_end or kind is list_end:
            node = _closed(open_nodes.pop(), event)
            parent = open_nodes[-1] if open_nodes else None
        elif kind is ev.MappingStartEvent or kind is ev.SequenceStartEvent:
            _guard(text, event, len(open_nodes))
            parent = _Open(event, is_list=kind is ev.SequenceStartEvent)
            open_nodes.append(parent)
            continue
        else:
            if kind is ev.AliasEvent:
                raise _at(text, event.start_mark.index, "yamltree.alias", name=event.anchor)
            if kind is ev.DocumentStartEvent:
                if seen_document:
                    raise _at(text, event.start_mark.index, "yamltree.several-documents")
                seen_document = True
            continue
        if parent is None:
            root = node
        elif parent.is_list:
            parent.parts.append(node)
        elif parent.key is not None:
            parent.parts.append((parent.key, node))
            parent.key = None
        else:
            parent.key = _new_key(text, node, parent.keys)
        if kind is scalar_event and not style and event.value[:1] > "\x7f":
            _refuse_strange_space(text, event.start_mark.index, is_key=parent is not None and parent.key is node)
    if isinstance(root, Scalar) and not root.text and not root.style:
        return None
    return root


def _guard(text: str, event: Any, depth: int) -> None:  # noqa: ANN401 - PyYAML's events are untyped
    if event.tag is not None or event.anchor is not None:
        raise _tag_or_anchor(text, event)
    if depth >= MAX_DEPTH:
        raise _at(text, event.start_mark.index, "yamltree.too-deep", limit=MAX_DEPTH)


def _new_key(text: str, node: Node, taken: set[str]) -> Scalar:
    if node.__class__ is not Scalar:
        raise _at(text, node.start, "yamltree.key-not-a-word")
    word: str = node[0]
    if word in taken:
        raise _at(text, node.start, "yamltree.duplicate-key", key=word)
    taken.add(word)
    return node


def _refuse_strange_space(text: str, at: int, *, is_key: bool) -> None:
    """A line that begins with a space that does not indent: what stands there belongs where nobody meant it.

    A text may begin so (paragraphs are indented with two wide spaces); a field and an item of a list may not.
    """
    found = _INDENTED.match(text, text.rfind("\n", 0, at) + 1)
    if found and found.start(1) == at and (is_key or found[2]):
        raise _at(text, found.start(1), "yamltree.strange-space", code=f"U+{ord(found[1]):04X}")


def _strange_space_near(text: str, offset: int) -> YamlFault | None:
    """That the line where reading failed, or the one before, is indented or parted with such a space."""
    start = text.rfind("\n", 0, offset) + 1
    for begin in dict.fromkeys((text.rfind("\n", 0, max(0, start - 1)) + 1, start)):
        line = line_at(text, begin)
        found = _INDENTED.match(line) or _BEHIND_MARK.search(line)
        if found:
            return _at(text, begin + found.start(1), "yamltree.strange-space", code=f"U+{ord(found[1]):04X}")
    return None


def _closed(done: _Open, event: Any) -> Node:  # noqa: ANN401 - PyYAML's events are untyped
    mark = done.event.start_mark
    flow = bool(done.event.flow_style)
    end = event.end_mark.index
    if not flow:  # libyaml closes a block where the next token begins, behind blank lines and comments
        last = done.parts[-1] if done.parts else None
        end = mark.index if last is None else last.end if done.is_list else last[1].end
    kind = Sequence if done.is_list else Pairs
    return kind(tuple(done.parts), flow, mark.index, end, mark.line + 1, mark.column + 1)


def _tag_or_anchor(text: str, event: Any) -> YamlFault:  # noqa: ANN401 - PyYAML's events are untyped
    if event.tag is not None:
        return _at(text, event.start_mark.index, "yamltree.tag", tag=event.tag)
    return _at(text, event.start_mark.index, "yamltree.anchor", name=event.anchor)


# What libyaml says -> what a person can do about it. The first that fits.
_PLAIN_WORDS: tuple[tuple[str, str], ...] = (
    (r"undefined alias", "yamltree.alias"),
    (r"character '?\\?t'? that cannot start|tab character|found a tab", "yamltree.tab"),
    (r"character that cannot start any token", "yamltree.quote-it"),
    (r"expected a comment or a line break|expected comment or line break", "yamltree.quote-it"),
    (r"mapping values are not allowed", "yamltree.colon"),
    (r"could not find expected ':'", "yamltree.missing-colon"),
    (r"unexpected end of stream", "yamltree.open-quote"),
    (r"expected ',' or '[\]}]'", "yamltree.open-bracket"),
    (
        r"expected key|expected <block end>|expected '-' indicator|block (sequence|mapping) entries",
        "yamltree.indent",
    ),
    (r"anchor|alias", "yamltree.quote-it"),
    (r"document start", "yamltree.several-documents"),
)


WIDE_COLON = expression(r"^[ ]*(?:- )?\w+：", re.MULTILINE)


def _said_plainly(text: str, fault: MarkedYAMLError) -> YamlFault:
    """The refusal of a file that is not YAML, in words of the person who wrote it."""
    in_block = "block scalar" in (fault.context or "")  # `purity: >= 90%`: the sign is what to look at
    mark = (fault.context_mark if in_block else fault.problem_mark) or fault.context_mark
    offset = min(mark.index, len(text)) if mark else 0
    problem = " ".join(part for part in (fault.context, fault.problem) if part)
    key = next((key for pattern, key in _PLAIN_WORDS if re.search(pattern, problem)), "yamltree.syntax")
    if key == "yamltree.quote-it" and text[offset : offset + 1] == "\t":
        key = "yamltree.tab"
    if strange := _strange_space_near(text, offset):
        return strange
    wide = list(
        WIDE_COLON.finditer(text, text.rfind("\n", 0, max(0, text.rfind("\n", 0, offset))) + 1, offset)
    )
    if wide:
        key, offset = "yamltree.wide-colon", wide[-1].end() - 1
    return _at(
        text, offset, key, problem=problem, name=text[offset + 1 : offset + 20].split("\n", maxsplit=1)[0]
    )
