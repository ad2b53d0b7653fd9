"""`matchchain names settle A B`: a person's yes or no, written into the park's materials.yaml."""

from __future__ import annotations

import getpass
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.add import YesOption
from matchchain.cli.answer import Answer, put, tell
from matchchain.cli.options import DryRunOption, LangOption, ParkOption
from matchchain.cli.session import Session
from matchchain.wording import MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.edits.decide import Decision, Verdict
    from matchchain.catalogue.files.change import Change
    from matchchain.materials import Thesaurus
    from matchchain.park import Park

USAGE, CONFLICT = 2, 4
_ANSWERS: dict[str, Verdict] = {
    "1": "same", "same": "same", "同": "same", "2": "not_same", "different": "not_same", "不同": "not_same",
    "3": "serves", "serves": "serves", "可作": "serves",
}  # fmt: skip


def settle(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="A", help="names.argument.a")],
    other: Annotated[str, typer.Argument(metavar="B", help="names.argument.b-or-use")],
    same: Annotated[bool, typer.Option("--same", help="names.option.same")] = False,
    different: Annotated[bool, typer.Option("--different", help="names.option.different")] = False,
    serves: Annotated[bool, typer.Option("--serves", help="names.option.serves")] = False,
    alias: Annotated[bool, typer.Option("--alias", help="names.option.alias")] = False,
    by: Annotated[Optional[str], typer.Option("--by", help="names.option.by")] = None,  # noqa: UP045
    on: Annotated[Optional[str], typer.Option("--on", help="names.option.on")] = None,  # noqa: UP045
    why: Annotated[str, typer.Option("--why", help="names.option.why")] = "",
    strength: Annotated[str, typer.Option("--strength", help="names.option.strength")] = "",
    overrule: Annotated[bool, typer.Option("--overrule", help="names.option.overrule")] = False,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Ask or read the decision, look at what it overrules, carry it out."""
    from matchchain.catalogue.edits.decide import Decision, decide
    from matchchain.cli.carry import carry
    from matchchain.materials import thesaurus_of

    session = Session.of(ctx, park)
    loaded = session.load(snapshot=not dry_run)
    chosen: dict[Verdict, bool] = {"same": same, "not_same": different, "serves": serves, "alias": alias}
    given = [verdict for verdict, flag in chosen.items() if flag]
    if len(given) > 1:
        raise MatchchainError(Message("names.settle-one-verdict"), USAGE)
    if given:
        verdict, who = given[0], by if by is not None else login()
    else:
        asked = _asked(session, name, other, thesaurus_of(loaded.park), by, why)
        if asked is None:
            return Answer(notes=(Message("write.abandoned"),))
        verdict, who, why = asked
    on = on or session.day().isoformat()
    decision = Decision(verdict, name.strip(), other.strip(), who, on, why, strength)
    sound(decision, loaded.park, overrule=overrule)

    def plan() -> Change:
        return decide(loaded.folder, decision)

    return carry(session, loaded, plan, yes=yes, dry_run=dry_run, notes=outcome(decision, plan()))


def sound(decision: Decision, own: Park, *, overrule: bool) -> None:
    """Refuse what cannot be meant, and what a person or the lists have decided otherwise.

    Args:
        decision: what shall be written.
        own: the park, for what was settled before.
        overrule: whether that is known and meant.

    Raises:
        MatchchainError: it cannot be meant, or the lists say otherwise (2); a person did (4).
    """
    from matchchain.catalogue.edits.decide import contrary_to
    from matchchain.materials import compare_names
    from matchchain.materials.writing.spelling import key, tidy

    facts: dict[str, object] = {"a": decision.name, "b": decision.other}
    if not decision.name or not decision.other:
        raise MatchchainError(Message("names.settle-two-names"), USAGE)
    if key(tidy(decision.name)) == key(tidy(decision.other)):
        raise MatchchainError(Message("names.settle-one-name", facts), USAGE)
    if decision.strength and decision.verdict != "serves":
        raise MatchchainError(Message("names.settle-strength"), USAGE)
    before = contrary_to(own, decision)
    if before and not overrule:
        line = before[0][1]
        told = {"place": str(line.place), "by": line.by or "?", "on": line.on or "?", "why": line.why or "-"}
        raise MatchchainError(Message("names.settle-decided", {**facts, **told}), CONFLICT)
    if decision.verdict in {"same", "alias"} and not overrule:
        found = compare_names(decision.name, decision.other)
        if found.decision in {"different", "related"}:
            why = found.evidence[-1] if found.evidence else Message(f"names.decision.{found.decision}")
            listed = found.a and found.b and "unknown" not in (found.a.status, found.b.status)
            key_of = f"names.settle-{found.decision}" if listed else "names.settle-worded-apart"
            raise MatchchainError(Message(key_of, {**facts, "why": why}), USAGE)


def outcome(decision: Decision, change: Change) -> tuple[Message, ...]:
    """What the two names will be from now on, as the park's words stand after the change.

    Raises:
        MatchchainError: the two would still be one material, whatever the line says (exit code 2).
    """
    from matchchain.catalogue.cards.own_words import words_in
    from matchchain.materials import Meeting, compare_names, meet, resolve_name, thesaurus_of

    known = thesaurus_of(words_in(change.after or b"").park)
    a, b = resolve_name(decision.name, known), resolve_name(decision.other, known)
    facts = {"a": decision.name, "b": decision.other}
    if decision.verdict == "not_same":
        if (
            a.material
            and b.material
            and (a.material.id, a.attributes.origin) == (b.material.id, b.attributes.origin)
        ):
            raise MatchchainError(
                Message("names.settle-one-material", {**facts, "why": a.evidence[0]}), USAGE
            )
        return (Message("names.settle-done-not-same", facts),)
    met = meet(a, b, known)
    if decision.verdict == "serves":
        return (
            Message("names.settle-done-serves" if isinstance(met, Meeting) else "names.settle-open", facts),
        )
    is_one = compare_names(decision.name, decision.other, known).decision == "same" and isinstance(
        met, Meeting
    )
    return (Message("names.settle-done-same" if is_one else "names.settle-open", facts),)


def login() -> str:
    """Who is at the keyboard, "" when the system does not say."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def _asked(
    session: Session, name: str, other: str, known: Thesaurus, by: str | None, why: str
) -> tuple[Verdict, str, str] | None:
    """Verdict, who and why, asked at a terminal below what is known of the two names; None: leave it."""
    from matchchain.cli.asking import ask
    from matchchain.cli.names.compare import comparison
    from matchchain.reports.formats import render

    if not session.at_terminal():
        raise MatchchainError(Message("names.settle-no-verdict"), USAGE)
    known_of_them = comparison(name, other, known, session.lang, park=session.folder().name)
    page = render(replace(known_of_them, closing=()), "table", session.lang, width=_width())
    put(sys.stderr, str(page))
    while True:
        word = ask(Message("names.settle-ask", {"a": name, "b": other}), session.lang).casefold()
        if not word:
            return None
        if word in _ANSWERS:
            break
        tell(Message("names.settle-answers"), session.lang)
    if by is None:
        default = login()
        by = ask(Message("names.settle-ask-by", {"default": default}), session.lang) or default
    return _ANSWERS[word], by, why or ask(Message("names.settle-ask-why"), session.lang)


def _width() -> int:
    import shutil

    return shutil.get_terminal_size().columns
