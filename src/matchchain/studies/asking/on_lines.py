"""Which lines a decision on two names may hold for alone: those of one firm, since a meaning is hazardous waste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.materials import resolve_name, thesaurus_of
from matchchain.studies.asking.confirm import lines_called
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.edits.decide import Decision
    from matchchain.network.open_name import OpenName
    from matchchain.park import Park


def on_lines_only(park: Park, decision: Decision, firm: str) -> tuple[OpenName, ...]:
    """The names that wait and of which a yes may not hold for the whole park, since a meaning is hazardous waste.

    Args:
        park: whose lines bear the name.
        decision: what shall be written.
        firm: id of the firm that is meant, "" where nobody said.

    Raises:
        MatchchainError: they are several firms', and none is named (exit code 2).
    """
    if decision.verdict not in {"same", "alias"}:
        return ()
    known = thesaurus_of(park)
    meanings = [resolve_name(name, known) for name in (decision.name, decision.other)]
    materials = [m for found in meanings for m in (found.material, *(c.material for c in found.candidates)) if m]
    if not any(material.is_hazardous_waste for material in materials):
        return ()
    mine = lines_called(park, decision.name, firm)
    firms = tuple(dict.fromkeys(line.firm for one in mine for line in one.lines))
    if len(firms) > 1:
        raise MatchchainError(Message("confirm.which-firm", {"name": decision.name, "firms": firms}), ExitCode.USAGE)
    return mine
