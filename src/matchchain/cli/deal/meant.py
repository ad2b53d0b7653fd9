"""Which deal, which state, which reason, which day a person means by what he typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from matchchain.catalogue.files.own import DEALS
from matchchain.entries.choices import chosen
from matchchain.entries.serial import serial_of
from matchchain.park import Deal, DealEvent, Park, labels
from matchchain.units import UnitFault
from matchchain.units import day as day_of
from matchchain.wording import ExitCode, MatchchainError, Message, nearest

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.read import Loaded
    from matchchain.studies.deals.deals import DealFound, Deals


EditDeal: TypeAlias = Callable[[bytes, Deal], bytes]
"""The new bytes of deals.yaml, from those there are and the deal as they tell it."""


def deal_meant(deals: Iterable[Deal], typed: str) -> Deal:
    """The deal of an id, of a bare number where one alone has it, or of a pairing's id.

    Raises:
        MatchchainError: none is meant (exit code 2).
    """
    known = {deal.id: deal for deal in deals}
    found = known.get(serial_of(typed) or "")
    if found is None and typed.isdecimal():
        of_number = [deal for name, deal in known.items() if int(name.rpartition("-")[2]) == int(typed)]
        found = of_number[0] if len(of_number) == 1 else None
    if found is None:
        of_pairing = [deal for deal in known.values() if deal.pairing and deal.pairing == typed.strip().casefold()]
        found = of_pairing[0] if len(of_pairing) == 1 else None
    if found is None:
        hint = nearest(typed, known) or (next(reversed(known)) if known else "")
        facts = {"typed": typed, "hint": hint or "", "count": len(known)}
        raise MatchchainError(Message("deal.unknown" if known else "deal.none", facts), ExitCode.USAGE)
    return found


def row_meant(found: Deals, deal: Deal) -> DealFound:
    """The row of a deal on the day of an answer.

    Raises:
        MatchchainError: it was written down later (exit code 2).
    """
    for row in found.rows:
        if row.deal.id == deal.id:
            return row
    raise MatchchainError(Message("deal.not-yet", {"id": deal.id, "day": found.as_of}), ExitCode.USAGE)


def state_meant(typed: str) -> str:
    """The code word of a state.

    Raises:
        MatchchainError: there is no such state (exit code 2).
    """
    return _of_field("state", typed, "deal.no-state")


def reason_meant(typed: str) -> str:
    """The code word of a reason; "" for none.

    Raises:
        MatchchainError: there is no such reason (exit code 2).
    """
    return _of_field("why", typed, "deal.no-reason") if typed else ""


def _of_field(attribute: str, typed: str, refusal: str) -> str:
    label = labels(DealEvent)[attribute]
    code = chosen(attribute, label, typed)
    if code is None:
        choices = (label.choices or {}).items()
        known = tuple(Message("follow.both", {"zh": f"{word}({zh})", "en": word}) for word, (zh, _) in choices)
        raise MatchchainError(Message(refusal, {"typed": typed, "known": known}), ExitCode.USAGE)
    return code


def day_meant(typed: str, *, last: bool = False) -> date:
    """The day of a written date; of a month or a year its first day, or its last.

    Raises:
        MatchchainError: it is no day (exit code 2).
    """
    try:
        return date.fromisoformat(day_of(typed)[last])
    except UnitFault:
        raise MatchchainError(Message("deal.no-day", {"typed": typed}), ExitCode.USAGE) from None


def owner_known(park: Park, owner: str) -> None:
    """Refuse an owner who is not on the park's list, where it has one.

    Raises:
        MatchchainError: nobody there is called so (exit code 2).
    """
    known = park.follow.owners if park.follow else ()
    if owner and known and not any(one in owner for one in known):
        facts = {"owner": owner, "known": known, "hint": nearest(owner, known) or known[0]}
        raise MatchchainError(Message("deal.unknown-owner", facts), ExitCode.USAGE)


def read_deals(raw: bytes | None, currency: str) -> tuple[Deal, ...]:
    """The deals that the bytes of a file hold now, under the lock; money in the park's currency (ISO 4217)."""
    from matchchain.catalogue.cards.own_files import read_own
    from matchchain.catalogue.edits.rewrite import tree_of

    return read_own(tree_of(raw, DEALS), DEALS, currency).park.deals if raw else ()


def with_deal(loaded: Loaded, which: str, deed: str, subject: str, edit: EditDeal) -> Callable[[], Change]:
    """Plans a change of one deal from the bytes on the disk: `edit` sees the deal as it is then."""
    from matchchain.catalogue.edits.growing import grown

    def edited(raw: bytes | None) -> bytes:
        return edit(raw or b"", deal_meant(read_deals(raw, loaded.park.currency), which))

    def planned() -> Change:
        return grown(loaded.folder, DEALS, edited, deed, subject)

    return planned
