"""What lies in a park's folder and looks like a part of it, but is not read: named, so that nothing goes unseen."""

from __future__ import annotations

import os
import re
from dataclasses import field
from pathlib import Path
from typing import Literal

from matchchain.catalogue.files.find import misnamed
from matchchain.catalogue.files.links import leads_outside
from matchchain.catalogue.files.lock import OFFICE
from matchchain.catalogue.files.own import FOLDERS, LISTS
from matchchain.expressions import expression
from matchchain.values import dataclass

ENDINGS = (".yaml", ".yml")
_MANY = 3
_LISTS_OF_A_FIRM = expression(r"^[\"']?(?:offers|needs|供应|可供|需求)[\"']?\s{0,5}:", re.MULTILINE)
# What systems and programs leave of themselves: never a card.
_LITTER = {"thumbs.db", "desktop.ini", "icon\r", "readme.md", "readme.txt", "readme", "license"}
_LITTER_BEGINS = ("._", ".#", "~$", ".ds_store", ".git", ".nfs", ".sync", ".editorconfig")
_LITTER_ENDS = (".matchchain-tmp", ".swp", ".swo", ".lock", ".tmp", ".crdownload", ".part")
_COPIES = ("~", ".bak", ".orig", ".old", ".save", ".backup")


@dataclass(frozen=True, slots=True)
class Stray:
    """Something that is not read.

    Attributes:
        name: relative to the park's folder.
        code: of the finding.
        level: an error where the park says less without it than it seems to.
        facts: what fills the sentence.
    """

    name: str
    code: str
    level: Literal["error", "warning"] = "warning"
    facts: dict[str, object] = field(default_factory=dict)


def why_not(path: Path, folder: Path) -> str:
    """The code of the finding why something named like a file of the park is none; "" for a file of it."""
    if path.is_symlink():
        try:
            aim = path.resolve(strict=True)
        except (OSError, RuntimeError):  # it leads nowhere, or round in a circle
            return "catalogue.link-nowhere"
        if leads_outside(folder, path.relative_to(folder).as_posix()):
            return "catalogue.link-outside"
        return "" if aim.is_file() else "catalogue.not-a-file"
    return "" if path.is_file() else "catalogue.not-a-file"


def in_park(folder: Path) -> list[Stray]:
    """What lies beside park.yaml and is not read, and which of the park's own files are none."""
    found = [Stray(name, code, "error") for name in LISTS if (code := _own_fault(folder, name))]
    found += [Stray(name, code, "error") for name in FOLDERS if (code := _folder_fault(folder, name))]
    if (folder / OFFICE).is_symlink() and leads_outside(folder, OFFICE):
        found.append(Stray(OFFICE, "catalogue.journal-outside"))
    with os.scandir(folder) as listing:
        names = sorted(entry.name for entry in listing)
    copies = []
    for name in names:
        right = misnamed(folder, name)
        if right:
            level: Literal["error", "warning"] = "warning" if os.path.lexists(folder / right) else "error"
            found.append(Stray(name, "catalogue.misnamed", level, {"right": right}))
        elif name.endswith(_COPIES) and _stem(name).endswith(ENDINGS):
            copies.append(name)
        elif _stem(name).endswith(ENDINGS) and name not in LISTS and name[0] not in ".~" and _is_card(folder / name):
            found.append(Stray(name, "catalogue.card-outside"))
    return [*found, *_ignored("", copies)]


def _is_card(file: Path) -> bool:
    """Whether a file of another name has a firm's lists in it."""
    try:
        if not file.is_file():  # to open a pipe would wait for ever
            return False
        with file.open("rb") as opened:
            begin = opened.read(1 << 16).decode("utf-8", "replace")
        return not begin.startswith("#") and _LISTS_OF_A_FIRM.search(begin) is not None  # `gaps --card` begins with #
    except OSError:
        return False


def _own_fault(folder: Path, name: str) -> str:
    return why_not(folder / name, folder) if os.path.lexists(folder / name) else ""


def _folder_fault(folder: Path, name: str) -> str:
    """The code of the finding why a folder of cards is not read."""
    cards = folder / name
    if cards.is_symlink() and leads_outside(folder, name):
        return "catalogue.folder-outside" if cards.exists() else "catalogue.link-nowhere"
    return "catalogue.not-a-folder" if os.path.lexists(cards) and not cards.is_dir() else ""


def _stem(name: str) -> str:
    """A name in lower case without what makes it a copy, or a text file."""
    word = name.casefold()
    for ending in (*_COPIES, ".txt"):
        word = word.removesuffix(ending)
    return word


def in_cards(others: list[os.DirEntry[str]], folder: str) -> list[Stray]:
    """What lies in a folder of cards beside them, of entries that are not named like one."""
    found, rest = [], []
    for entry in sorted(others, key=lambda entry: entry.name):
        name, word = f"{folder}/{entry.name}", entry.name.casefold()
        if word in _LITTER or word.startswith(_LITTER_BEGINS) or word.endswith(_LITTER_ENDS):
            continue
        if entry.is_dir():
            cards = _cards_below(Path(entry.path))
            if cards:
                facts = {"count": len(cards), "first": tuple(cards[:_MANY])}
                found.append(Stray(name, "catalogue.subfolder", facts=facts))
        elif _stem(word).endswith(ENDINGS) and not word.endswith(_COPIES) and word[0] not in ".~":
            right = f"{folder}/{_stem(word).removesuffix('.yaml').removesuffix('.yml')}.yaml"
            found.append(Stray(name, "catalogue.misnamed", facts={"right": right}))
        else:
            rest.append(entry.name)
    return [*found, *_ignored(f"{folder}/", rest)]


def _ignored(prefix: str, names: list[str]) -> list[Stray]:
    """One finding for all of them."""
    if not names:
        return []
    shown = tuple(names[:_MANY]) + (("...",) if len(names) > _MANY else ())
    return [Stray(prefix + names[0], "catalogue.ignored", facts={"count": len(names), "names": shown})]


def _cards_below(folder: Path) -> list[str]:
    """Names of what looks like cards in a folder and the folders in it; links are not followed."""
    found: list[str] = []
    for _, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += sorted(name for name in files if _stem(name).endswith(ENDINGS) and name[0] not in ".~")
    return found
