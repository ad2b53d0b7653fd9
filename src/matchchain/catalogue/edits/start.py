"""A new park's folder: what `init` puts there, and the example park."""

# `os` and not `Path`, so that a test can make every call fail.
# ruff: noqa: PTH102, PTH106, PTH108, PTH208

from __future__ import annotations

import json
import os
from contextlib import suppress
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from matchchain.catalogue.edits.compose import inline
from matchchain.catalogue.edits.layout import Habit
from matchchain.catalogue.edits.statement import words_of
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.own import FIRMS, MATERIALS, PARK
from matchchain.catalogue.files.save import refusal
from matchchain.catalogue.files.schema import FILES, file_schema
from matchchain.park import Park, labels
from matchchain.units import is_currency
from matchchain.wording import ExitCode, Lang, MatchchainError, Message, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable


# The parks that come with matchchain, and where they stand in a checkout.
EXAMPLES = {"bay": "data", "mixed": "examples/mixed", "europe": "examples/europe"}
_ISO = 3
_OWN_EXAMPLE: dict[Lang, str] = {"zh": "bay", "en": "europe"}
_IGNORED = ".matchchain/\n~$*\n*.tmp\n"
_MAY_BE_THERE = {".git", ".DS_Store", "desktop.ini", "Thumbs.db"}


def blank_park(name: str, lang: Lang, currency: str = "CNY", jurisdiction: str = "") -> dict[str, bytes]:
    """The files of a park without firms, with comments in its language.

    Args:
        name: of the park.
        lang: its language.
        currency: ISO 4217 code; where it is not the yuan, whose tariffs are common, tariffs are left open.
        jurisdiction: whose law is asked; "": left open, with a comment that says how.

    Raises:
        MatchchainError: the name holds what cannot be written, or there is no such currency (exit code 2).
    """
    money = currency.upper()
    if not is_currency(money) or len(money) != _ISO:
        raise MatchchainError(Message("init.no-currency", {"given": currency}), ExitCode.USAGE)
    yuan = money == "CNY"
    per_tonne = "元/吨" if yuan and lang == "zh" else f"{money}/t"
    facts = {
        "name": inline(words_of(labels(Park)["name"], name, Habit()), flow=False),
        "lang": lang,
        "code": money,
        "law": Message("init.law", {"law": jurisdiction}) if jurisdiction else Message("init.law-open"),
        "tariffs": Message("init.tariffs-yuan") if yuan else Message("init.tariffs-open", {"code": money}),
    }
    prices = {"dear": f"{1500 if yuan else '…'} {per_tonne}", "cheap": f"{900 if yuan else '…'} {per_tonne}"}
    return {
        PARK: _for_editors("park", say(Message("init.park-yaml", facts), lang)),
        MATERIALS: _for_editors("materials", say(Message("init.materials-yaml", prices), lang)),
        **{_schema_of(kind): json.dumps(file_schema(kind), ensure_ascii=False).encode() for kind in FILES},
        ".gitignore": _IGNORED.encode(),
    }


def _schema_of(kind: str) -> str:
    return f".schemas/{kind}.schema.json"


def _for_editors(kind: str, text: str) -> bytes:
    """A file whose first line tells editors which keys it may hold."""
    return f"# yaml-language-server: $schema={_schema_of(kind)}\n{text}".encode()


def example_park(name: str) -> dict[str, bytes]:
    """The files of an example park that comes with matchchain.

    Args:
        name: a key of `EXAMPLES`.

    Raises:
        MatchchainError: there is no such example (2), or this copy was put together without it (5).
    """
    if name not in EXAMPLES:
        raise MatchchainError(Message("init.unknown-example", {"name": name, "known": tuple(EXAMPLES)}), ExitCode.USAGE)
    checkout = Path(__file__).parents[4].joinpath(*EXAMPLES[name].split("/"))
    for home in (resources.files("matchchain") / "example" / name, checkout):
        if (home / PARK).is_file():
            files = dict(_files(home, ""))
            return {**files, ".gitignore": _IGNORED.encode()}
    raise MatchchainError(Message("init.no-example"), ExitCode.IO)


def _files(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _files(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry.read_bytes()


def own_example(lang: Lang) -> str:
    """The example of a reader who picked none: in his own language."""
    return _OWN_EXAMPLE[lang]


def check_empty(folder: Path) -> None:
    """Refuse a folder that holds anything.

    Raises:
        MatchchainError: it is a park already, a file, or not empty (exit code 2).
    """
    facts = {"folder": str(folder)}
    if folder.exists() and not folder.is_dir():
        raise MatchchainError(Message("init.is-a-file", facts), ExitCode.USAGE)
    there = sorted(set(os.listdir(folder)) - _MAY_BE_THERE) if folder.is_dir() else []
    if PARK in there:
        raise MatchchainError(Message("init.is-a-park", facts), ExitCode.USAGE)
    if there:
        raise MatchchainError(Message("init.not-empty", {**facts, "files": tuple(there[:3])}), ExitCode.USAGE)


def start(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a park's folder with these files; nothing that exists is ever overwritten.

    Raises:
        MatchchainError: the folder is not empty (2), or the disk refused (5); what was made is taken away.
    """
    check_empty(folder)
    made: list[Path] = []
    try:
        _make_folder(folder / FIRMS, made)
        for name, content in files.items():
            _make_folder((folder / name).parent, made)
            disk.swap(folder / name, None, content)
            made.append(folder / name)
    except (OSError, MatchchainError) as fault:
        for path in reversed(made):
            with suppress(OSError):
                os.rmdir(path) if path.is_dir() else os.unlink(path)
        if isinstance(fault, OSError):
            raise MatchchainError(refusal(fault, folder), ExitCode.IO) from fault
        raise


def _make_folder(folder: Path, made: list[Path]) -> None:
    for missing in reversed([path for path in (folder, *folder.parents) if not path.exists()]):
        os.mkdir(missing)
        made.append(missing)
