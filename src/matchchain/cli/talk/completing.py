"""How a word that somebody is typing could go on: firms, materials and chains of the park, by their names.

What shells call is typer's; here is only what it cannot know.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from matchchain.wording import MatchchainError

if TYPE_CHECKING:
    from matchchain.park import Park

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
Words = list[tuple[str, str]]
"""Words and what is said beside each, where a shell can show it."""


def get_ready() -> None:
    """Let typer know the shells; it does so by itself only where it adds options of its own."""
    from typer.completion import get_completion_inspect_parameters

    get_completion_inspect_parameters()


def script(shell: str) -> str:
    """What a shell has to read to complete `matchchain`."""
    from typer._completion_shared import get_completion_script

    return str(get_completion_script(prog_name="matchchain", complete_var="_MATCHCHAIN_COMPLETE", shell=shell))


def firms(ctx: typer.Context, incomplete: str) -> Words:
    """Ids and short names of firms that begin like this."""
    park = _park(ctx)
    known = park.firms if park else ()
    return fitting(((word, one.table_name) for one in known for word in (one.id, one.short, one.name)), incomplete)


def materials(ctx: typer.Context, incomplete: str) -> Words:
    """Names of what is offered or needed that begin like this."""
    park = _park(ctx)
    known = park.firms if park else ()
    offered = (line.material for firm in known for line in firm.offers)
    needed = (line.material for firm in known for line in firm.needs)
    return fitting(((name, "") for name in (*offered, *needed)), incomplete)


def chains(ctx: typer.Context, incomplete: str) -> Words:
    """Names of industrial chains that begin like this."""
    park = _park(ctx)
    return fitting(((chain.name, "") for chain in park.chains) if park else (), incomplete)


def deals(ctx: typer.Context, incomplete: str) -> Words:
    """Ids of deals that begin like this."""
    park = _park(ctx)
    known = park.deals if park else ()
    return fitting(((one.id, f"{one.supplier} -> {one.receiver}: {one.material}") for one in known), incomplete)


def meetings(ctx: typer.Context, incomplete: str) -> Words:
    """Ids of meetings that begin like this."""
    park = _park(ctx)
    return fitting(((one.id, one.name or one.on) for one in park.meetings) if park else (), incomplete)


def board_ids(ctx: typer.Context, incomplete: str) -> Words:
    """Ids of what the office follows that begin like this."""
    park = _park(ctx)
    if park is None:
        return []
    told = [(one.id, one.text) for one in park.requests] + [(one.id, one.problem) for one in park.challenges]
    told += [(one.id, one.what) for one in park.services]
    told += [(one.id, one.name) for one in park.projects] + [(one.id, one.name) for one in park.policies]
    told += [(one.id, one.name) for one in park.elements]
    return fitting(told, incomplete)


def fitting(words: Iterable[tuple[str, str]], incomplete: str) -> Words:
    """Those words that begin with what is typed, whatever its case, in order.

    Example:
        >>> fitting([("plan", ""), ("Papers", "9"), ("", "")], "p")
        [('Papers', '9'), ('plan', '')]
    """
    begun = incomplete.casefold()
    return sorted({(word, said) for word, said in words if word and word.casefold().startswith(begun)})


def _park(ctx: typer.Context) -> Park | None:
    """The park that the words so far mean; None where there is none, since a shell has no use for a sentence."""
    from matchchain.catalogue.files.find import find_park
    from matchchain.catalogue.read import load

    above = ctx.parent.params.get("park") if ctx.parent else None
    named = ctx.params.get("park") or above
    first = next(iter(named), None) if isinstance(named, (list, tuple)) else named
    try:
        return load(find_park(first, os.environ).folder).park
    except (MatchchainError, OSError):
        return None
