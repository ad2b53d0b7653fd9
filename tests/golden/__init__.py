"""What people read, frozen. `MATCHCHAIN_GOLDEN=write` rewrites it; read the difference before you commit it."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent


def same_as_golden(name: str, printed: str, folder: Path = FOLDER) -> None:
    """Hold printed text against a golden file, or rewrite the file when asked to."""
    path = folder / name
    if os.environ.get("MATCHCHAIN_GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(printed.encode("utf-8"))
    assert path.exists(), f"no golden file {name}: run once with MATCHCHAIN_GOLDEN=write"
    assert printed == path.read_bytes().decode("utf-8")
