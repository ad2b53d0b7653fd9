"""Which park is meant: the one named, or the nearest one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from matchchain.catalogue.files.own import FIRM_LIST, FIRMS, FOLDERS, LISTS, PARK
from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message

PARK_FILES = (PARK, FIRM_LIST)
ENVIRONMENT = "MATCHCHAIN_PARK"


@dataclass(frozen=True, slots=True)
class Found:
    """A park's folder, and why it is this one."""

    folder: Path
    why: Message


def find_park(explicit: Path | str | None, env: Mapping[str, str], start: Path | None = None) -> Found:
    """The park that is meant, by the first of these that holds.

    1. `explicit` (--park); 2. MATCHCHAIN_PARK; 3. the nearest park.yaml in `start` or above it;
    4. data/park.yaml below `start`.

    Args:
        explicit: a folder, or a file in it.
        env: the environment.
        start: the folder to begin at; the working folder by default.

    Raises:
        MatchchainError: what was named holds no park, or none is found.
    """
    if explicit is not None:
        return Found(_folder(Path(explicit), "--park"), Message("catalogue.found-by-option"))
    if env.get(ENVIRONMENT):
        return Found(_folder(Path(env[ENVIRONMENT]), ENVIRONMENT), Message("catalogue.found-by-environment"))
    start = (start or working_folder()).absolute()
    for folder in (start, *start.parents):
        if (folder / PARK).is_file():
            key = "catalogue.found-here" if folder == start else "catalogue.found-above"
            return Found(folder, Message(key))
    if (start / "data" / PARK).is_file():
        return Found(start / "data", Message("catalogue.found-below"))
    raise MatchchainError(Message("catalogue.no-park", {"folder": str(start)}), ExitCode.USAGE)


def working_folder() -> Path:
    """The folder the command was started in.

    Raises:
        MatchchainError: it was deleted meanwhile (exit code 2).
    """
    try:
        return Path.cwd()
    except OSError:
        raise MatchchainError(Message("catalogue.no-working-folder"), ExitCode.USAGE) from None


def misnamed(folder: Path, name: str) -> str:
    """Which of the park's own files or folders a name is meant for, with another ending or in other letters.

    Args:
        folder: where it lies.
        name: what it is called there.

    Example:
        >>> misnamed(Path(), "Firms.YML"), misnamed(Path(), "park.yaml"), misnamed(Path(), "list.csv")
        ('firms.yaml', '', '')
    """
    word = name.casefold()
    stem = word.removesuffix(".txt").removesuffix(".yaml").removesuffix(".yml")
    if word in FOLDERS and word != name and not _same(folder / name, folder / word):
        return word
    right = f"{stem}.yaml"
    if right not in LISTS or name == right or stem == word or _same(folder / name, folder / right):
        return ""
    return right


def _same(one: Path, other: Path) -> bool:
    """Whether two names are one file, as they are where letters' case does not count."""
    try:
        return one.samefile(other) and not one.is_symlink()
    except OSError:
        return False


def is_park(folder: Path) -> bool:
    """Whether a folder holds a park: park.yaml, firms.yaml or cards in firms/."""
    return any((folder / name).is_file() for name in PARK_FILES) or (folder / FIRMS).is_dir()


def _folder(named: Path, by: str) -> Path:
    folder = named.parent if named.is_file() else named
    if not folder.is_dir():
        raise MatchchainError(Message("catalogue.no-such-park", {"by": by, "folder": str(named)}), ExitCode.USAGE)
    if not is_park(folder):
        raise MatchchainError(no_park(folder, by, named), ExitCode.USAGE)
    return folder if folder.is_absolute() else folder.absolute()


def no_park(folder: Path, by: str, named: Path) -> Message:
    """That a folder holds no park, and what in it is only misnamed."""
    facts = {"by": by, "folder": str(named)}
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        if right := misnamed(folder, entry.name):
            return Message("catalogue.not-a-park-misnamed", {**facts, "file": entry.name, "right": right})
    return Message("catalogue.not-a-park", facts)
