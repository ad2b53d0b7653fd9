"""`matchchain deal add PAIRING | --supplier S --receiver R --material M`: a deal written down; its id is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from matchchain.cli.deal.meant import owner_known, read_deals
from matchchain.cli.talk.answer import Answer, tell
from matchchain.cli.talk.carry import carry
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.writing import Writing
from matchchain.wording import ExitCode, Lang, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change
    from matchchain.park import Deal, Park

_UNFINISHED = frozenset(("write.abandoned", "write.dry-run", "write.nothing-to-change"))


def add(
    ctx: typer.Context,
    pairing: Annotated[str | None, typer.Argument(metavar="[PAIRING]", help="deal.argument.pairing")] = None,
    supplier: Annotated[str, typer.Option("--supplier", help="deal.option.supplier", autocompletion=firms)] = "",
    receiver: Annotated[str, typer.Option("--receiver", help="deal.option.receiver", autocompletion=firms)] = "",
    material: Annotated[str, typer.Option("--material", help="deal.option.material")] = "",
    owner: Annotated[str, typer.Option("--owner", help="deal.option.owner")] = "",
    leader: Annotated[str, typer.Option("--leader", help="deal.option.leader")] = "",
    note: Annotated[str, typer.Option("--note", help="deal.option.note")] = "",
    again: Annotated[bool, typer.Option("--again", help="deal.option.again")] = False,
) -> Answer:
    """Draft the deal from the plan or from what is said, give it an id, write it."""
    from matchchain.catalogue.edits.growing import grown, serial_for, with_new
    from matchchain.catalogue.files.own import DEALS

    writing = Writing.of(ctx)
    loaded, today = writing.loaded, writing.session.day()
    if (pairing is None) == (not (supplier and receiver and material)):
        raise MatchchainError(Message("deal.add-which"), ExitCode.USAGE)
    owner_known(loaded.park, owner)
    said = _drafted(writing, pairing, (supplier, receiver, material))
    started = {"on": today.isoformat(), "state": "idea", "by": owner, "note": note}
    said |= {"owner": owner, "leader": leader, "events": (started,)}
    given: list[str] = []

    def edit(raw: bytes | None) -> bytes:
        if not again:
            _refuse_twice(said, read_deals(raw, loaded.park.currency))
        number = serial_for(raw, DEALS, "D", today.year)
        given.append(number)
        return with_new(raw, DEALS, {"id": number, **said}, loaded.folder)

    subject = f"{said['supplier']} -> {said['receiver']}: {said['material']}"

    def plan() -> Change:
        return grown(loaded.folder, DEALS, edit, "add-deal", subject)

    answer = carry(writing, plan)
    if any(note.key in _UNFINISHED for note in answer.notes):
        return answer
    if given[0] != given[-1]:
        tell(Message("deal.other-id", {"id": given[-1]}), writing.session.lang)
    return replace(answer, body=f"{given[-1]}\n")


def _drafted(writing: Writing, pairing: str | None, by_hand: tuple[str, str, str]) -> dict[str, Any]:
    from matchchain import __version__
    from matchchain.catalogue.sound import without_bad
    from matchchain.cli.talk.on_park import faults
    from matchchain.matching.firm_named import firm_id
    from matchchain.park import taking_part
    from matchchain.studies.deals.drafting import drafted

    session, loaded = writing.session, writing.loaded
    if pairing is not None:
        faults(loaded, skip_bad=False, session=session)
        park = taking_part(without_bad(loaded.park, loaded.bad), session.day())
        lang: Lang = "zh" if session.lang == "zh" else "en"
        return dict(drafted(park, pairing, session.day(), lang, __version__))
    supplier, receiver, material = by_hand
    ids = firm_id(supplier, loaded.park), firm_id(receiver, loaded.park)
    return {**_from_card(loaded.park, ids[0], material), "supplier": ids[0], "receiver": ids[1], "material": material}


def _from_card(park: Park, supplier: str, material: str) -> dict[str, Any]:
    """What the supplier's card says of the material: its legal class, its code, its amount."""
    offers = (offer for firm in park.firms if firm.id == supplier for offer in firm.offers)
    offer = next((one for one in offers if one.material == material), None)
    if offer is None:
        return {}
    supply = offer.quantity.text if offer.quantity else ""
    return {"legal": offer.legal, "waste_code": offer.waste_code, "supply": supply}


def _refuse_twice(said: dict[str, Any], known: tuple[Deal, ...]) -> None:
    """Refuse a pair that a deal is under way for already.

    Raises:
        MatchchainError: there is one (exit code 4).
    """
    from datetime import date

    from matchchain.followup.standing import standing

    pair = (said["supplier"], said["receiver"], said["material"])
    for deal in known:
        if (deal.supplier, deal.receiver, deal.material) == pair and not standing(deal, date.max).is_over:
            raise MatchchainError(Message("deal.pair-twice", {"id": deal.id}), ExitCode.CONFLICT)
