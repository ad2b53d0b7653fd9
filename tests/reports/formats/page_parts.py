"""What a browser would make of a page: its elements, their attributes and its words, by a parser that is not ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "input", "br", "img", "link", "base", "hr"}


@dataclass
class Parts(HTMLParser):
    """Elements and words of a page.

    Attributes:
        tags: (element, names of its attributes) outside pictures, in order.
        drawn: the same inside pictures.
        values: (element, attribute, value) of all of them.
        words: of everything but style and script.
        inline: content of style and script elements.
        open: elements that are open.
    """

    tags: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    drawn: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)
    values: list[tuple[str, str, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    inline: dict[str, str] = field(default_factory=dict)
    open: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = tuple(name for name, _ in attrs)
        if "svg" in self.open or tag == "svg":
            self.drawn.add((tag, names))
        else:
            self.tags.append((tag, names))
        self.values.extend((tag, name, value or "") for name, value in attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"style", "script"}:
            self.inline[self.open[-1]] = self.inline.get(self.open[-1], "") + data
        else:
            self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)

    def of(self, tag: str, name: str) -> list[str]:
        """The values of one attribute of one kind of element."""
        return [value for element, attribute, value in self.values if (element, attribute) == (tag, name)]


def parts_of(page: str) -> Parts:
    """A page taken apart; every element that opens must close in its turn."""
    parts = Parts()
    parts.feed(page)
    parts.close()
    assert parts.open == []
    return parts
