"""Processes of a park whose figures are per different units, which nothing can reckon with."""

from __future__ import annotations

from collections.abc import Iterable

from matchchain.catalogue.sources import At, Sources
from matchchain.park import Conversion, Finding, Place


def out_of_unit(processes: Iterable[Conversion], sources: Sources) -> tuple[list[Finding], list[Place]]:
    """An error for every amount that is not per unit of the first material taken, and the processes it spoils.

    Args:
        processes: the park's own.
        sources: the lines of its files.
    """
    findings, bad = [], []
    for process in processes:
        astray = process.out_of_unit()
        findings += [
            sources.finding(
                "error", "catalogue.per-another-unit", process.place, At(Conversion, "takes", name),
                name=name, written=figure.text, first=next(iter(process.takes or ())), unit=process.unit,
            )
            for name, figure in astray
        ]  # fmt: skip
        if astray:
            bad.append(process.place)
    return findings, bad
