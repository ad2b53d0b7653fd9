"""`matchchain docs [TOPIC]`: the manual, as it is in docs/ of the checkout, from the wheel as well."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import Words, fitting
from matchchain.cli.talk.options import LangOption
from matchchain.cli.talk.spoken import SpokenCommand
from matchchain.wording import ExitCode, MatchchainError, Message, nearest

_ENDING = ".md"


def _topics(incomplete: str) -> Words:
    return fitting(((name, _title(page)) for name, page in _pages().items()), incomplete)


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("docs", help="docs.help", cls=SpokenCommand)(docs)


def docs(
    topic: Annotated[str, typer.Argument(metavar="[TOPIC]", help="docs.argument.topic", autocompletion=_topics)] = "",
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Show a page, or which there are."""
    pages = _pages()
    topic = topic.removesuffix(_ENDING).rpartition("/")[2]
    if not topic:
        room = max(map(len, pages)) + 2
        return Answer("\n".join(f"{name:{room}}{_title(page)}" for name, page in sorted(pages.items())))
    topic = topic if topic in pages else _by_title(topic, pages) or topic
    if topic not in pages:
        facts = {"topic": topic, "hint": nearest(topic, pages) or "", "known": " ".join(sorted(pages))}
        key = "docs.no-topic-hint" if facts["hint"] else "docs.no-topic"
        raise MatchchainError(Message(key, facts), ExitCode.USAGE)
    return Answer(pages[topic].read_text(encoding="utf-8"), paged=sys.stdout.isatty())


def _by_title(topic: str, pages: Mapping[str, Traversable]) -> str:
    """The one page whose title holds every word of what was asked, such as exit-codes; "" where none or several do."""
    asked = set(re.findall(r"\w+", topic.casefold()))
    found = [name for name, page in pages.items() if asked <= set(re.findall(r"\w+", _title(page).casefold()))]
    return found[0] if asked and len(found) == 1 else ""


def _pages() -> dict[str, Traversable]:
    """Topic -> its page."""
    checkout: Traversable = Path(__file__).parents[3]
    for home in (resources.files("matchchain") / "docs", checkout / "docs"):
        if home.is_dir():
            return {page.name.removesuffix(_ENDING): page for page in _under(home)}
    return {}


def _under(home: Traversable) -> Iterator[Traversable]:
    """The pages of a folder and of those in it."""
    for entry in home.iterdir():
        if entry.is_dir():
            yield from _under(entry)
        elif entry.name.endswith(_ENDING):
            yield entry


def _title(page: Traversable) -> str:
    return page.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ")
