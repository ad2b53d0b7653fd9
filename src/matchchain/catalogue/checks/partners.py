"""Are the files of the partner parks where the settings say?"""

from __future__ import annotations

from pathlib import Path

from matchchain.catalogue.cards.sources import At, Sources
from matchchain.park import Finding, Park, PartnerPark, Place


def missing_partners(park: Park, folder: Path, sources: Sources) -> tuple[list[Finding], list[Place]]:
    """An error for each that is not there, at its place, and the entries that they spoil.

    Args:
        park: the park.
        folder: from which the paths start.
        sources: the lines of its files.
    """
    gone = [one for one in park.partners if not (folder / one.path).exists()]
    findings = [
        sources.finding(
            "error", "catalogue.no-partner", one.place, At(PartnerPark, "path", one.path), name=one.name, path=one.path
        )
        for one in gone
    ]
    return findings, [one.place for one in gone]
