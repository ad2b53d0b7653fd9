"""The example park that pages stand in: laid once a module, and copied afresh to one place for each page.

At the same place a card that was read before is known again, as it is to an office that asks twice.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from pathlib import Path

import yaml

from tests.cli.office_files import OFFICE_FILES

ROOT = Path(__file__).parent.parent.parent


def laid(folder: Path, *more: str, park: str = "data") -> Path:
    """Lay an example park with the office files that pages name beside it, and more folders of the checkout in it."""
    for at, source in ((folder, park), *((folder / name, name) for name in more)):
        shutil.copytree(ROOT / source, at, ignore=shutil.ignore_patterns(".*"))
    for name, write in OFFICE_FILES.items():
        write(folder / name)
    return folder


def without_the_unnamed(park: Path, pages: str) -> None:
    """Only the firms that pages or papers of the park name, and two on each side of what they trade in."""
    papers = [paper.read_text(encoding="utf-8") for paper in park.rglob("*.yaml") if paper.parent.name != "firms"]
    named = "\n".join((pages, *papers))
    sides: Counter[tuple[str, str]] = Counter()
    for card in sorted((park / "firms").iterdir()):
        firm = yaml.load(card.read_text(encoding="utf-8"), yaml.CSafeLoader)
        kept = any(name in named for name in (firm["id"], firm["name"], firm.get("short", firm["name"])))
        lines = [(side, line["material"]) for side in ("offers", "needs") for line in firm.get(side, ()) if "material" in line]
        traded = {line for line in lines if f" {line[1]} " in named}
        if kept or any(sides[line] < 2 for line in traded):
            sides.update(traded)
        else:
            card.unlink()


def afresh(folder: Path, place: Path) -> Path:
    """A copy of what was laid, in a folder of its own that holds nothing else; the one before, where nobody touched it."""
    if _copied.get(place) != _state(place.parent):
        shutil.rmtree(place.parent, ignore_errors=True)
        shutil.copytree(folder, place)
        _copied[place] = _state(place.parent)
    return place


_copied: dict[Path, list[tuple[str, int, int, int, int]]] = {}
"""Where a copy stands -> what it was as it was copied."""


def _state(folder: Path) -> list[tuple[str, int, int, int, int]]:
    """All that is in a folder, by what changes with every touch."""
    found = []
    for where, folders, files in os.walk(folder):
        for name in (*folders, *files):
            seen = os.lstat(os.path.join(where, name))  # noqa: PTH118 - for each of some hundred files, each page
            found.append((f"{where}/{name}", seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns))
    return found
