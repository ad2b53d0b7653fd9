"""What only shows when all files are seen together."""

from __future__ import annotations

from datetime import date

from matchchain.catalogue.folder import ParkFiles
from matchchain.park import Finding, Park, Place


def across(park: Park, files: ParkFiles, today: date | None) -> tuple[Park, list[Finding], list[Place]]:  # noqa: ARG001
    """The park with its firms tied together, and the findings that span files."""
    return park, [], []
