"""`matchchain add firm | offer | need`: asks at a terminal, takes options in a script."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from matchchain.cli.answer import Answer
from matchchain.cli.fields import said_from, with_fields
from matchchain.cli.groups import register_group
from matchchain.cli.options import DryRunOption, LangOption, ParkOption
from matchchain.cli.session import Session
from matchchain.park import Firm, Need, Offer
from matchchain.wording import MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.read import Loaded

USAGE = 2
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="add.option.yes")]
NameArgument = Annotated[Optional[str], typer.Argument(metavar="[NAME]", help="add.argument.name")]  # noqa: UP045
FirmArgument = Annotated[Optional[str], typer.Argument(metavar="[FIRM]", help="add.argument.firm")]  # noqa: UP045
MaterialArgument = Annotated[str | None, typer.Argument(metavar="[MATERIAL]", help="add.argument.material")]
SIDES: dict[str, type] = {"offers": Offer, "needs": Need}


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    commands = {
        "firm": with_fields(firm, Firm),
        "offer": with_fields(offer, Offer),
        "need": with_fields(need, Need),
    }
    register_group(app, "add", commands)


def firm(
    ctx: typer.Context,
    given: Mapping[str, Any],
    title: NameArgument = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Add a firm, with its offers and needs where they are given."""
    from matchchain.catalogue.edits.enter import add_firm
    from matchchain.catalogue.edits.whom import proposed_id
    from matchchain.cli.carry import carry
    from matchchain.entries.ids import is_device, is_id, slug

    session = Session.of(ctx, park)
    loaded = session.load(snapshot=not dry_run)
    said = with_argument(said_from(given), "name", title)
    if not said.get("name"):
        said = _asked_firm(session, loaded, said)
    notes = echoes(Firm, said, loaded, session)
    taken = {known.id: known for known in loaded.park.firms}
    said["id"] = name = said.get("id") or proposed_id(
        said["name"], said.get("short", ""), said.get("name_en", ""), taken
    )
    if not is_id(name):
        raise MatchchainError(Message("add.bad-id", {"id": name, "better": slug(name) or "firm-1"}), USAGE)
    if is_device(name):
        raise MatchchainError(Message("add.device-id", {"id": name}), USAGE)
    if name in taken:
        raise MatchchainError(
            Message("add.firm-exists", {"firm": name, "file": str(taken[name].place)}), USAGE
        )
    return carry(
        session, loaded, lambda: add_firm(loaded.folder, name, said), yes=yes, dry_run=dry_run, notes=notes
    )


def offer(
    ctx: typer.Context,
    given: Mapping[str, Any],
    whose: FirmArgument = None,
    what: MaterialArgument = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Add an offer to a firm."""
    return _line(Session.of(ctx, park), "offers", whose, what, given, yes=yes, dry_run=dry_run)


def need(
    ctx: typer.Context,
    given: Mapping[str, Any],
    whose: FirmArgument = None,
    what: MaterialArgument = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Add a need to a firm."""
    return _line(Session.of(ctx, park), "needs", whose, what, given, yes=yes, dry_run=dry_run)


def _line(
    session: Session,
    side: str,
    whose: str | None,
    what: str | None,
    given: Mapping[str, Any],
    *,
    yes: bool,
    dry_run: bool,
) -> Answer:
    from matchchain.catalogue.edits.enter import add_line
    from matchchain.catalogue.edits.location import location_of
    from matchchain.cli.carry import carry, firm_in

    loaded = session.load(snapshot=not dry_run)
    said = with_argument(said_from(given), "material", what)
    if not whose or not said.get("material"):
        whose, said = _asked_line(session, loaded, side, whose, said)
    owner = firm_in(loaded, whose)
    spot = location_of(loaded.folder, owner.place)

    def plan() -> Change:
        return add_line(loaded.folder, spot, side, said, owner.table_name)

    return carry(
        session, loaded, plan, yes=yes, dry_run=dry_run, notes=echoes(SIDES[side], said, loaded, session)
    )


def with_argument(said: dict[str, Any], field: str, word: str | None) -> dict[str, Any]:
    """What was said, with the word given in its own place.

    Raises:
        MatchchainError: the option says something else (exit code 2).
    """
    if word and said.get(field, word) != word:
        facts = {"field": field, "word": word, "option": said[field]}
        raise MatchchainError(Message("add.said-twice", facts), USAGE)
    return {**said, field: word} if word else said


def echoes(
    kind_of_entry: type, said: Mapping[str, Any], loaded: Loaded, session: Session
) -> tuple[Message, ...]:
    """How the figures that were given are read; a fault is left to the check of the whole change."""
    from matchchain.catalogue.edits.new_findings import entry_of
    from matchchain.cli.asking import understood
    from matchchain.entries.setting import setting_of

    entry, _ = entry_of(kind_of_entry, said, setting_of(loaded.park, loaded.park.materials))
    texts = {field: text for field, text in said.items() if isinstance(text, str)}
    made = (understood(entry, field, text, session.lang) for field, text in texts.items())
    return tuple(echo for echo in made if echo)


def _asked_firm(session: Session, loaded: Loaded, said: dict[str, Any]) -> dict[str, Any]:
    from matchchain.catalogue.edits.whom import proposed_id
    from matchchain.cli.asking import FIRM_ASKED, NEED_ASKED, OFFER_ASKED, ask, ask_entry
    from matchchain.entries.setting import setting_of

    if not session.at_terminal():
        raise MatchchainError(Message("add.firm-missing"), USAGE)
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
    from matchchain.cli.answer import tell
    from matchchain.cli.asking import NEED_ASKED, OFFER_ASKED, ask, ask_entry
    from matchchain.cli.carry import firm_in
    from matchchain.entries.setting import setting_of

    if not session.at_terminal():
        raise MatchchainError(Message("add.line-missing"), USAGE)
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
