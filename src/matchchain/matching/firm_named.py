"""Firms as a person types them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.park import Park


def firm_named(text: str, park: Park) -> str:
    """The name of a firm as it was typed, once it is known to mean one.

    Raises:
        MatchchainError: no firm of the park is called so (exit code 2).
    """
    from matchchain.matching.trades import firm_index
    from matchchain.wording import nearest
    from matchchain.wording.arguments import of_kind

    of_kind("firm", text, str)
    known = firm_index(park.firms)
    if text.strip().casefold() in known:
        return text
    ways = {name for firm in park.firms for name in (firm.id, firm.short, firm.name, firm.name_en) if name}
    hint = nearest(text, ways)
    key = "suggest.no-firm-hint" if hint else "suggest.no-firm"
    raise MatchchainError(Message(key, {"firm": text, "hint": hint or ""}), ExitCode.USAGE)


def firm_id(text: str, park: Park) -> str:
    """The id of the firm that was typed.

    Raises:
        MatchchainError: no firm of the park is called so (exit code 2).
    """
    from matchchain.matching.trades import firm_index

    name = firm_named(text, park).strip().casefold()
    return park.firms[firm_index(park.firms)[name]].id
