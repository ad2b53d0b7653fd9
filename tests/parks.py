"""A few lines of YAML become a park, for every test that needs one."""

from __future__ import annotations

import datetime
import tempfile
import textwrap
from pathlib import Path

from matchchain.catalogue.read import Loaded, load

TODAY = datetime.date(2026, 11, 22)


def write_park(folder: Path, firms: str, park: str = "name: 试验园区\n", **files: str) -> Path:
    """Lay a park's files into a folder: `firms` is the list under `firms:`, other files by their stem."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "park.yaml").write_text(textwrap.dedent(park), encoding="utf-8")
    (folder / "firms.yaml").write_text("firms:\n" + textwrap.dedent(firms), encoding="utf-8")
    for stem, text in files.items():
        (folder / f"{stem}.yaml").write_text(textwrap.dedent(text), encoding="utf-8")
    return folder


def load_text(firms: str, park: str = "name: 试验园区\n", **files: str) -> Loaded:
    """The park that these lines say, with its findings."""
    with tempfile.TemporaryDirectory() as folder:
        return load(write_park(Path(folder), firms, park, **files), today=TODAY, snapshot=False)


def park_of(firms: str, park: str = "name: 试验园区\n", **files: str):
    """The park that these lines say; they must hold no error."""
    loaded = load_text(firms, park, **files)
    assert not loaded.errors, loaded.errors
    return loaded.park
