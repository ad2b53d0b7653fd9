"""A few lines of YAML text as a park: the one helper of the reading tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

from matchchain.catalogue.read import Loaded, load

TODAY = date(2026, 11, 22)


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A park's folder with these files; text is dedented."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
    return folder


def read(folder: Path, files: dict[str, str | bytes], *, today: date | None = TODAY) -> Loaded:
    """These files, loaded."""
    return load(write(folder, files), today=today, snapshot=False)


def card(folder: Path, text: str, park: str = "name: 园区\n") -> Loaded:
    """A park of one card."""
    return read(folder, {"park.yaml": park, "firms/jia.yaml": text})


def codes(loaded: Loaded) -> list[str]:
    """The codes of its findings, without the room, in order."""
    return [finding.code.partition(".")[2] for finding in loaded.findings]


def places(loaded: Loaded) -> dict[str, str]:
    """code -> file:line:column of the first finding of each code."""
    found: dict[str, str] = {}
    for finding in loaded.findings:
        found.setdefault(finding.code.partition(".")[2], str(finding.place))
    return found
