"""Does a path of the park stay in the park, links and all?"""

from __future__ import annotations

from pathlib import Path

from matchchain.wording import ExitCode, MatchchainError, Message


def leads_outside(folder: Path, file: str) -> bool:
    """Whether a path below the park's folder leads out of it by a link, or in a circle."""
    try:
        return not (folder / file).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a circle of links
        return True


def kept_inside(folder: Path, file: str) -> Path:
    """Where one of the park's files really is, through links that stay inside the park.

    Raises:
        MatchchainError: a link leads out of the folder, or in a circle (exit code 4).
    """
    try:
        path = (folder / file).resolve()
    except (OSError, RuntimeError):
        path = folder / file
        raise _outside(file, path) from None
    if not path.is_relative_to(folder.resolve()):
        raise _outside(file, path)
    return path


def _outside(file: str, aim: Path) -> MatchchainError:
    return MatchchainError(Message("write.leads-outside", {"file": file, "target": str(aim)}), ExitCode.CONFLICT)
