"""`matchchain add firm | offer | need`: asks at a terminal, takes options in a script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.entering import echoes, with_fields
from matchchain.cli.talk.fields import said_from
from matchchain.cli.talk.groups import Commands, register_group
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.writing import Writing
from matchchain.park import Firm, Need, Offer
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.read import Loaded

NameArgument = Annotated[Optional[str], typer.Argument(metavar="[NAME]", help="add.argument.name")]  # noqa: UP045
FirmArgument = Annotated[Optional[str], typer.Argument(metavar="[FIRM]", help="add.argument.firm")]  # noqa: UP045
MaterialArgument = Annotated[str | None, typer.Argument(metavar="[MATERIAL]", help="add.argument.material")]
SIDES: dict[str, type] = {"offers": Offer, "needs": Need}


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    commands: Commands = {
        "firm": (firm, with_fields(Firm)),
        "offer": (offer, with_fields(Offer)),
        "need": (need, with_fields(Need)),
    }
    register_group(app, "add", commands)


def firm(
    ctx: typer.Context,
    title: NameArgument = None,
) -> Answer:
    """Add a firm, with its offers and needs where they are given."""
    from matchchain.catalogue.edits.enter import add_firm
    from matchchain.catalogue.edits.whom import proposed_id
    from matchchain.cli.talk.carry import carry
    from matchchain.entries.ids import is_device, is_id, slug

    writing = Writing.of(ctx)
    session, loaded = writing.session, writing.loaded
    said = with_argument(said_from(writing.given), "name", title)
    if not said.get("name"):
        said = _asked_firm(session, loaded, said)
    notes = echoes(Firm, said, loaded, session)
    taken = {known.id: known for known in loaded.park.firms}
    said["id"] = name = said.get("id") or proposed_id(
        said["name"], said.get("short", ""), said.get("name_en", ""), taken
    )
    if not is_id(name):
        raise MatchchainError(Message("add.bad-id", {"id": name, "better": slug(name) or "firm-1"}), ExitCode.USAGE)
    if is_device(name):
        raise MatchchainError(Message("add.device-id", {"id": name}), ExitCode.USAGE)
    if name in taken:
        raise MatchchainError(
            Message("add.firm-exists", {"firm": name, "file": str(taken[name].place)}), ExitCode.USAGE
        )
    return carry(writing, lambda: add_firm(loaded.folder, name, said), notes=notes)


def offer(
    ctx: typer.Context,
    whose: FirmArgument = None,
    what: MaterialArgument = None,
) -> Answer:
    """Add an offer to a firm."""
    return _line(Writing.of(ctx), "offers", whose, what)


def need(
    ctx: typer.Context,
    whose: FirmArgument = None,
    what: MaterialArgument = None,
) -> Answer:
    """Add a need to a firm."""
    return _line(Writing.of(ctx), "needs", whose, what)


def _line(writing: Writing, side: str, whose: str | None, what: str | None) -> Answer:
    from matchchain.catalogue.edits.enter import add_line
    from matchchain.catalogue.edits.location import location_of
    from matchchain.cli.talk.carry import carry, firm_in

    session, loaded = writing.session, writing.loaded
    said = with_argument(said_from(writing.given), "material", what)
    if not whose or not said.get("material"):
        whose, said = _asked_line(session, loaded, side, whose, said)
    owner = firm_in(loaded, whose)
    spot = location_of(loaded.folder, owner.place)

    def plan() -> Change:
        return add_line(loaded.folder, spot, side, said, owner.table_name)

    return carry(writing, plan, notes=echoes(SIDES[side], said, loaded, session))


def with_argument(said: dict[str, Any], field: str, word: str | None) -> dict[str, Any]:
    """What was said, with the word given in its own place.

    Raises:
        MatchchainError: the option says something else (exit code 2).
    """
    if word and said.get(field, word) != word:
        facts = {"field": field, "word": word, "option": said[field]}
        raise MatchchainError(Message("add.said-twice", facts), ExitCode.USAGE)
    return {**said, field: word} if word else said


def _asked_firm(session: Session, loaded: Loaded, said: dict[str, Any]) -> dict[str, Any]:
    from matchchain.catalogue.edits.whom import proposed_id
    from matchchain.cli.talk.asking import FIRM_ASKED, NEED_ASKED, OFFER_ASKED, ask, ask_entry
    from matchchain.entries.setting import setting_of

    if not session.at_terminal():
        raise MatchchainError(Message("add.firm-missing"), ExitCode.USAGE)
    setting, lang = setting_of(loaded.park, loaded.park.materials), session.lang
    said = ask_entry(Firm, ("name", *FIRM_ASKED), said, setting, lang)
    if "id" not in said:
        taken = [known.id for known in loaded.park.firms]
        proposal = proposed_id(said["name"], said.get("short", ""), said.get("name_en", ""), taken)
        said["id"] = ask(Message("add.ask-id", {"proposal": proposal}), lang) or proposal
    usual = {"as_of": session.day().isoformat()}
    for side, fields in (("offers", OFFER_ASKED), ("needs", NEED_ASKED)):
        kind_of_entry, lines = SIDES[side], list(said.get(side, ()))
        while material := ask(Message(f"add.ask-{side}"), lang):
            lines.append(ask_entry(kind_of_entry, fields, {"material": material}, setting, lang, usual=usual))
        said[side] = tuple(lines)
    return said


def _asked_line(
    session: Session, loaded: Loaded, side: str, whose: str | None, said: dict[str, Any]
) -> tuple[str, dict[str, Any]]:
    from matchchain.cli.talk.answer import tell
    from matchchain.cli.talk.asking import NEED_ASKED, OFFER_ASKED, ask, ask_entry
    from matchchain.cli.talk.carry import firm_in
    from matchchain.entries.setting import setting_of

    if not session.at_terminal():
        raise MatchchainError(Message("add.line-missing"), ExitCode.USAGE)
    while not whose:
        typed = ask(Message("add.ask-firm"), session.lang)
        try:
            whose = firm_in(loaded, typed).id if typed else None
        except MatchchainError as fault:
            tell(fault.message, session.lang)
    fields = ("material", *(OFFER_ASKED if side == "offers" else NEED_ASKED))
    setting = setting_of(loaded.park, loaded.park.materials)
    usual = {"as_of": session.day().isoformat()}
    return whose, ask_entry(SIDES[side], fields, said, setting, session.lang, usual=usual)
