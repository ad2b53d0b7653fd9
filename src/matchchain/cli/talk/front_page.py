"""The page of `matchchain --help`, without the command tree behind it: to import that takes as long as all the rest.

What stands in front of every command is declared here once, for this page and for the tree.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matchchain.cli.commands import COMMANDS
from matchchain.cli.talk.help import group_page, names_of, text_of
from matchchain.wording import LANGS, Lang, Message, say


class Option(NamedTuple):
    """An option in front of the commands.

    Attributes:
        names: as it is typed.
        help: key of its words.
        value: key of what it takes, or that itself; "" for none.
    """

    names: tuple[str, ...]
    help: str
    value: str = ""


VERSION = Option(("--version", "-V"), "cli.option.version")
PARKS = Option(("--park", "-p"), "cli.option.parks", "cli.value.path")
LANGUAGE = Option(("--lang", "-L"), "cli.option.lang", f"<{'|'.join(LANGS)}>")
QUIET = Option(("--quiet", "-q"), "cli.option.quiet")
VERBOSE = Option(("--verbose", "-v"), "cli.option.verbose")
HELP = Option(("--help", "-h"), "cli.option.help")

_SHOWN = (VERSION, PARKS, LANGUAGE, QUIET, VERBOSE, HELP)
_ASKING = [[], *([name] for name in HELP.names)]


def front_page(words: Sequence[str], lang: Lang) -> str | None:
    """The front page where these words ask for it and for nothing besides, else None.

    Args:
        words: behind `matchchain`.
        lang: the language that they ask for, or that of the reader.
    """
    if _without_language(list(words)) not in _ASKING:
        return None
    rows = [(f"{names_of(one.names)} {_value(one, lang)}".rstrip(), text_of(one.help, lang)) for one in _SHOWN]
    usage = f"matchchain {say(Message('cli.usage-options'), lang)} {say(Message('cli.usage-command'), lang)}"
    return group_page("cli.help", usage, {name: f"cli.summary.{name}" for name in COMMANDS}, rows, lang)


def _value(option: Option, lang: Lang) -> str:
    return say(Message(option.value), lang) if option.value.startswith("cli.") else option.value


def _without_language(words: list[str]) -> list[str]:
    """The words but for one language, asked for as it is written in full."""
    for at, word in enumerate(words):
        if word in LANGUAGE.names and words[at + 1 : at + 2] in [[lang] for lang in LANGS]:
            return words[:at] + words[at + 2 :]
    return words
