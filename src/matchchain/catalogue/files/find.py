"""Which park is meant: the one named, or the nearest one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from matchchain.wording import ExitCode, MatchchainError, Message

PARK_FILES = ("park.yaml", "firms.yaml")
ENVIRONMENT = "MATCHCHAIN_PARK"


@dataclass(frozen=True, slots=True)
class Found:
    """A park's folder, and why it is this one."""

    folder: Path
    why: Message


def find_park(explicit: Path | str | None, env: Mapping[str, str], start: Path) -> Found:
    """The park that is meant, by the first of these that holds.

    1. `explicit` (--park); 2. MATCHCHAIN_PARK; 3. the nearest park.yaml in `start` or above it;
    4. data/park.yaml below `start`.

    Args:
        explicit: a folder, or a file in it.
        env: the environment.
        start: the folder to begin at.

    Raises:
        MatchchainError: what was named holds no park, or none is found.
    """
    if explicit is not None:
        return Found(_folder(Path(explicit), "--park"), Message("catalogue.found-by-option"))
    if env.get(ENVIRONMENT):
        return Found(_folder(Path(env[ENVIRONMENT]), ENVIRONMENT), Message("catalogue.found-by-environment"))
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / "park.yaml").is_file():
            key = "catalogue.found-here" if folder == start else "catalogue.found-above"
            return Found(folder, Message(key))
    if (start / "data" / "park.yaml").is_file():
        return Found(start / "data", Message("catalogue.found-below"))
    raise MatchchainError(Message("catalogue.no-park", {"folder": str(start)}), ExitCode.USAGE)


def is_park(folder: Path) -> bool:
    """Whether a folder holds a park: park.yaml, firms.yaml or cards in firms/."""
    return any((folder / name).is_file() for name in PARK_FILES) or (folder / "firms").is_dir()


def _folder(named: Path, by: str) -> Path:
    folder = named.parent if named.is_file() else named
    if not folder.is_dir():
        raise MatchchainError(Message("catalogue.no-such-park", {"by": by, "folder": str(named)}), ExitCode.USAGE)
    if not is_park(folder):
        raise MatchchainError(Message("catalogue.not-a-park", {"by": by, "folder": str(named)}), ExitCode.USAGE)
    return folder.absolute()
