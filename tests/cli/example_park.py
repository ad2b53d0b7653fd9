"""The example park that pages stand in: laid once a module, and copied afresh to one place for each page.

At the same place a card that was read before is known again, as it is to an office that asks twice.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.office_files import OFFICE_FILES

ROOT = Path(__file__).parent.parent.parent


def laid(folder: Path, *more: str, park: str = "data") -> Path:
    """Lay an example park with the office files that pages name beside it, and more folders of the checkout in it."""
    for at, source in ((folder, park), *((folder / name, name) for name in more)):
        shutil.copytree(ROOT / source, at, ignore=shutil.ignore_patterns(".*"))
    for name, write in OFFICE_FILES.items():
        write(folder / name)
    return folder


def afresh(folder: Path, place: Path) -> Path:
    """A copy of what was laid, in a folder of its own that holds nothing of the copy before."""
    if place.parent.exists():
        shutil.rmtree(place.parent)
    return Path(shutil.copytree(folder, place))
