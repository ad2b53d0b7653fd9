"""What the nodes of the graph are called: texts that stay the same as long as the cards keep their ids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import count

from matchchain.candidates import Lines
from matchchain.matching.processes import OPEN
from matchchain.park import Conversion, Firm


def firm_node(firm: str) -> str:
    """The node of a firm.

    Example:
        >>> firm_node("longhua")
        'firm:longhua'
    """
    return f"firm:{firm}"


def offer_node(firm: str, line: str) -> str:
    """The node of a firm's offer."""
    return f"offer:{firm}/{line}"


def need_node(firm: str, line: str) -> str:
    """The node of a firm's need."""
    return f"need:{firm}/{line}"


def line_nodes(lines: Lines, firms: Sequence[Firm], kind: str) -> list[str]:
    """The nodes of all offers or all needs, in the order of the lines; a line without an id goes by its material."""
    node = offer_node if kind == "offer" else need_node
    owners = (firms[at].id for at in lines.firm.tolist())
    return _told_apart(node(owner, e.id or e.material) for owner, e in zip(owners, lines.entries, strict=True))


def process_nodes(owned: Iterable[tuple[Conversion, int]], firms: Sequence[Firm]) -> list[str]:
    """The nodes of processes with the index of their owner, in this order."""
    return _told_apart(
        f"process:{firms[owner].id if owner != OPEN else ''}/{one.id or one.name}" for one, owner in owned
    )


def _told_apart(names: Iterable[str]) -> list[str]:
    """The names, the second of one and the same with " (2)" behind it, and so on."""
    taken: set[str] = set()
    found = []
    for name in names:
        own = name if name not in taken else next(filter(partial(_free, taken), (f"{name} ({i})" for i in count(2))))
        taken.add(own)
        found.append(own)
    return found


def _free(taken: set[str], name: str) -> bool:
    return name not in taken
