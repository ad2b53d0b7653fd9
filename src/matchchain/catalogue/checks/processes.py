"""Processes of a park that nothing can reckon with, and those whose figures look wrong or keep them out of the plan."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.cards.sources import At, Sources
from matchchain.park import Conversion, Figure, Finding, Place

_ROUNDING = 1e-6  # tonnes per tonne that written yields may be over by


def unsound(
    processes: Iterable[Conversion], firms: Collection[str], sources: Sources
) -> tuple[list[Finding], list[Place]]:
    """What is wrong or doubtful in the park's processes, and where those begin that an error spoils.

    Args:
        processes: the park's own, with ids in place of the names of their owners.
        firms: ids of the park's firms.
        sources: the lines of its files.
    """
    findings: list[Finding] = []
    bad: list[Place] = []
    first: dict[str, Conversion] = {}
    for process in processes:
        faults = [*_repeated(process, first, sources), *_empty(process, sources), *_out_of_unit(process, sources)]
        if faults:
            bad.append(process.place)
        else:
            faults += _doubtful(process, firms, sources)
        findings += faults
    return findings, bad


def _repeated(process: Conversion, first: dict[str, Conversion], sources: Sources) -> Iterator[Finding]:
    """An error for an id that an earlier process has; `first` remembers who had it."""
    if not process.id or first.setdefault(process.id, process) is process:
        return
    at, other = At(Conversion, "id", process.id), str(first[process.id].place)
    yield sources.finding("error", "catalogue.repeated-process", process.place, at, id=process.id, other=other)


def _empty(process: Conversion, sources: Sources) -> Iterator[Finding]:
    """An error for a process that takes nothing first, or gives nothing; what is left empty the reader finds."""
    takes, gives = process.takes or {}, process.gives or {}
    first, good = next(iter(takes), ""), next(iter(gives), "")
    if first and not takes[first].likely > 0:
        at = At(Conversion, "takes", first)
        yield sources.finding("error", "catalogue.takes-nothing", process.place, at, process=process.name)
    if good and not any(figure.likely > 0 for figure in gives.values()):
        at = At(Conversion, "gives", good)
        yield sources.finding("error", "catalogue.gives-nothing", process.place, at, process=process.name)


def _out_of_unit(process: Conversion, sources: Sources) -> Iterator[Finding]:
    """An error for every amount that is not per unit of the first material taken."""
    for name, figure in process.out_of_unit():
        yield sources.finding(
            "error", "catalogue.per-another-unit", process.place, At(Conversion, "takes", name),
            name=name, written=figure.text, first=next(iter(process.takes or ())), unit=process.unit,
        )  # fmt: skip


def _doubtful(process: Conversion, firms: Collection[str], sources: Sources) -> Iterator[Finding]:
    """Warnings; an owner who is no firm of the park is found where names are tied to firms."""
    takes, gives = process.takes or {}, process.gives or {}
    if process.capacity is None and process.owner in firms:
        yield sources.finding("warning", "catalogue.no-capacity", process.place, process=process.name)
    first = next(iter(takes), "")
    back = next((name for name in gives if plain_name(name) == plain_name(first)), None)
    if back is not None:
        at = At(Conversion, "gives", back)
        yield sources.finding("warning", "catalogue.gives-back", process.place, at, process=process.name, name=back)
    taken, made = _tonnes(takes), _tonnes(gives) + _tonnes(process.residue or {})
    weighed = all(figure.unit == "t/t" for figure in takes.values())
    if weighed and not process.draws and made > taken * (1 + _ROUNDING):
        yield sources.finding(
            "warning", "catalogue.gives-too-much", process.place, At(Conversion, "gives", next(iter(gives))),
            process=process.name, made=f"{made:.4g}", taken=f"{taken:.4g}",
        )  # fmt: skip


def _tonnes(amounts: Mapping[str, Figure]) -> float:
    """What is counted in tonnes for each tonne of the first material, in all."""
    return sum(figure.likely for figure in amounts.values() if figure.unit == "t/t")
