"""`matchchain add firm | offer | need`: asks at a terminal, takes options in a script."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.entering import echoes, with_fields
from matchchain.cli.talk.fields import said_from
from matchchain.cli.talk.groups import Commands, register_group
from matchchain.cli.talk.writing import Writing
from matchchain.entries.key import key_in
from matchchain.park import Firm, Need, Offer
from matchchain.wording import ExitCode, MatchchainError, Message, say
from matchchain.wording.typed import typed

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change
    from matchchain.cli.talk.sitting import Sitting

NameArgument = Annotated[Optional[str], typer.Argument(metavar="[NAME]", help="add.argument.name")]  # noqa: UP045
FirmArgument = Annotated[
    Optional[str], typer.Argument(metavar="[FIRM]", help="add.argument.firm", autocompletion=firms)  # noqa: UP045
]
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
    from matchchain.catalogue.edits.typed_line import typed_lines
    from matchchain.cli.talk.sitting import sit

    writing = Writing.of(ctx)
    session, loaded = writing.session, writing.loaded
    said = with_argument(said_from(writing.given), Firm, "name", title)
    said = typed_lines(said, loaded.park.currency or "CNY", session.day().isoformat())
    if not said.get("name") and not session.at_terminal():
        raise MatchchainError(Message("add.firm-missing"), ExitCode.USAGE)
    if not said.get("name") or (writing.asks and set(said) == {"name"}):
        return sit(lambda sitting: _asked_firm(writing, said, sitting), session.lang)
    if writing.asks:
        return sit(lambda sitting: _add_firm_unless_there(writing, said, sitting), session.lang)
    return _add_firm(writing, said)


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


def with_argument(said: dict[str, Any], kind_of_entry: type, field: str, word: str | None) -> dict[str, Any]:
    """What was said, with the word given in its own place.

    Raises:
        MatchchainError: the option says something else (exit code 2).
    """
    if word and said.get(field, word) != word:
        facts = {"field": key_in(kind_of_entry, field).told, "word": word, "option": said[field]}
        raise MatchchainError(Message("add.said-twice", facts), ExitCode.USAGE)
    return {**said, field: word} if word else said


def _asked_firm(writing: Writing, said: dict[str, Any], sitting: Sitting) -> Answer:
    from matchchain.cli.talk.interview import asked_firm

    sitting.tell(Message("add.how"))
    found = asked_firm(writing.loaded, said, sitting, writing.session.day().isoformat())
    if isinstance(found, Firm):
        from matchchain.cli.talk.changing import ask_changes

        return ask_changes(writing, found, found, sitting)
    return _add_firm(writing, found, sitting)


def _add_firm_unless_there(writing: Writing, said: dict[str, Any], sitting: Sitting) -> Answer:
    """Add the firm, or change the one of the park that a person means, where it is there already."""
    from matchchain.catalogue.edits.twins import firms_like
    from matchchain.cli.talk.changing import ask_changes
    from matchchain.cli.talk.understood import sketch_of_firm

    for twin in firms_like(writing.loaded.park.firms, said):
        if sitting.agrees(Message("add.firm-known", {"firm": sketch_of_firm(twin)})):
            if lines := next((side for side in SIDES if said.get(side)), None):
                facts = {"firm": typed(twin.table_name), "kind": lines.removesuffix("s")}
                raise MatchchainError(Message("add.lines-apart", facts), ExitCode.USAGE)
            return ask_changes(writing, twin, twin, sitting, {**said, "name": twin.name})
    return _add_firm(writing, said, sitting)


def _add_firm(writing: Writing, said: dict[str, Any], sitting: Sitting | None = None) -> Answer:
    from matchchain.catalogue.edits.enter import add_firm
    from matchchain.catalogue.edits.whom import proposed_id, refusal_of_id
    from matchchain.cli.talk.carry import carry
    from matchchain.cli.talk.interview import firm_in_words

    session, loaded = writing.session, writing.loaded
    notes = echoes(Firm, said, loaded, session)
    taken = {known.id: known for known in loaded.park.firms}
    name = said.get("id") or proposed_id(said["name"], said.get("short", ""), said.get("name_en", ""), taken)
    if refusal := refusal_of_id(name, taken):
        raise MatchchainError(refusal, ExitCode.USAGE)
    said = {**said, "id": name}
    shown = firm_in_words(said, loaded, session) if writing.asks else ""
    return carry(writing, lambda: add_firm(loaded.folder, name, said), notes=notes, shown=shown, sitting=sitting)


def _line(writing: Writing, side: str, whose: str | None, what: str | None) -> Answer:
    from matchchain.cli.talk.carry import firm_in
    from matchchain.cli.talk.sitting import sit

    session, loaded = writing.session, writing.loaded
    said = _with_line(said_from(writing.given), side, what, loaded.park.currency or "CNY")
    owner = firm_in(loaded, whose) if whose else None
    if (owner is None or not said.get("material")) and not session.at_terminal():
        raise MatchchainError(Message("add.line-missing"), ExitCode.USAGE)
    if owner is None or not said.get("material") or writing.asks:
        return sit(lambda sitting: _asked_line(writing, owner, side, said, sitting), session.lang)
    return _add_line(writing, owner, side, said)


def _with_line(said: dict[str, Any], side: str, what: str | None, currency: str) -> dict[str, Any]:
    """What the options say, with the words given in place of the material: its name, or a whole line."""
    from matchchain.catalogue.edits.typed_line import typed_line

    read = typed_line(what, side, currency) if what else {}  # type: ignore[arg-type]
    for field, text in read.items() if isinstance(read, Mapping) else (("material", what),):
        said = with_argument(said, SIDES[side], field, str(text))
    return said


def _asked_line(
    writing: Writing, owner: Firm | None, side: str, said: dict[str, Any], sitting: Sitting
) -> Answer:
    from matchchain.cli.talk.changing import ask_changes
    from matchchain.cli.talk.interview import asked_line, asked_rest, setting_for

    loaded = writing.loaded
    if owner is None or set(said) <= {"material"}:
        sitting.tell(Message("add.how"))
    owner = owner or _asked_owner(writing, sitting)
    said, line = asked_line(loaded, owner, side, said, sitting)
    if line is not None:
        return ask_changes(writing, owner, line, sitting, said)
    said = asked_rest(side, said, setting_for(loaded, owner), sitting, writing.session.day().isoformat())
    return _add_line(writing, owner, side, said, sitting)


def _asked_owner(writing: Writing, sitting: Sitting) -> Firm:
    from matchchain.cli.talk.answer import tell
    from matchchain.cli.talk.carry import firm_in

    def accepts(text: str) -> bool:
        try:
            return bool(text and firm_in(writing.loaded, text))
        except MatchchainError as fault:
            tell(fault.message, sitting.lang)
            return False

    return firm_in(writing.loaded, sitting.ask(Message("add.ask-firm"), accepts))


def _add_line(
    writing: Writing, owner: Firm, side: str, said: dict[str, Any], sitting: Sitting | None = None
) -> Answer:
    from matchchain.catalogue.edits.dated import dated
    from matchchain.catalogue.edits.enter import add_line
    from matchchain.catalogue.edits.location import location_of
    from matchchain.cli.talk.carry import carry
    from matchchain.cli.talk.interview import line_in_words, setting_for

    session, loaded = writing.session, writing.loaded
    said = dated(said, side, session.day().isoformat())
    notes = _of_twins(owner, side, said) if sitting is None else ()
    spot = location_of(loaded.folder, owner.place)

    def plan() -> Change:
        return add_line(loaded.folder, spot, side, said, owner.table_name)

    words = line_in_words(side, said, setting_for(loaded, owner), session.lang) if writing.asks else ""
    shown = say(Message(f"add.will-add-{side}-to", {"firm": owner.table_name, "said": words}), session.lang)
    notes = (*notes, *echoes(SIDES[side], said, loaded, session, owner))
    return carry(writing, plan, notes=notes, shown=shown if words else "", sitting=sitting)


def _of_twins(owner: Firm, side: str, said: Mapping[str, Any]) -> tuple[Message, ...]:
    """That the firm has a line of this name already.

    Raises:
        MatchchainError: and nothing more is said of the new one (exit code 2).
    """
    from matchchain.catalogue.cards.names import plain_name

    lines = owner.offers if side == "offers" else owner.needs
    if all(plain_name(line.material) != plain_name(str(said["material"])) for line in lines):
        return ()
    material = str(said["material"])
    facts = {
        "firm": owner.table_name, "line": material, "kind": side.removesuffix("s"),
        "owner": typed(owner.table_name), "typed": typed(material),
    }  # fmt: skip
    if set(said) == {"material"}:
        raise MatchchainError(Message("add.nothing-new", facts), ExitCode.USAGE)
    return (Message("add.one-more", facts),)
