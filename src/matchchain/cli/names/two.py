"""Two names settled: one material, two, or what one serves as."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from matchchain.cli.talk.answer import Answer, put, tell
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.edits.decide import Decision, Verdict
    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.read import Loaded
    from matchchain.cli.talk.session import Session
    from matchchain.cli.talk.writing import Writing
    from matchchain.materials import Thesaurus
    from matchchain.network.open_name import OpenName
    from matchchain.park import Park
    from matchchain.studies.asking.confirm import Signed

_ANSWERS: dict[str, Verdict] = {
    "1": "same", "same": "same", "同": "same", "2": "not_same", "different": "not_same", "不同": "not_same",
    "3": "serves", "serves": "serves", "可作": "serves",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Two:
    """What was typed of two names.

    Attributes:
        name, other: the names.
        verdicts: what was chosen among same, not_same, serves, alias.
        strength: how much replaces how much.
        firm: id of the firm whose name it is, "" where nobody said.
        overrule: whether the lists or an earlier decision may say otherwise.
    """

    name: str
    other: str
    verdicts: tuple[Verdict, ...]
    strength: str = ""
    firm: str = ""
    overrule: bool = False


def settle_two(
    writing: Writing,
    two: Two,
    signed: Callable[[], Signed],
    *,
    by: str | None,
) -> Answer:
    """Ask or take the decision, look at what it overrules, carry it out.

    Args:
        writing: the change that was asked for.
        two: what was typed.
        signed: who decides, when and why.
        by: who, where that was typed.
    """
    from matchchain.catalogue.edits.decide import Decision, decide
    from matchchain.cli.talk.carry import carry
    from matchchain.materials import thesaurus_of

    session, loaded = writing.session, writing.loaded
    if len(two.verdicts) > 1:
        raise MatchchainError(Message("names.settle-one-verdict"), ExitCode.USAGE)
    told = signed()
    verdict, who, why = two.verdicts[0] if two.verdicts else None, told.by, told.why
    if verdict is None:
        asked = _asked(session, two, thesaurus_of(loaded.park), by, told)
        if asked is None:
            return Answer(notes=(Message("write.abandoned"),))
        verdict, who, why = asked
    decision = Decision(verdict, two.name.strip(), two.other.strip(), who, told.on, why, two.strength)
    sound(decision, loaded.park, overrule=two.overrule)
    if not two.overrule and (narrow := _of_lines(loaded, decision, two.firm)):
        return _on_lines(writing, decision, narrow)

    def plan() -> Change:
        return decide(loaded.folder, decision)

    return carry(writing, plan, notes=outcome(decision, plan()))


def _of_lines(loaded: Loaded, decision: Decision, firm: str) -> tuple[OpenName, ...]:
    """The names that wait and of which a yes may not hold for the whole park, since a meaning is hazardous waste.

    Raises:
        MatchchainError: they are several firms', and none is named (exit code 2).
    """
    from matchchain.materials import resolve_name, thesaurus_of
    from matchchain.studies.asking.confirm import lines_called

    if decision.verdict not in {"same", "alias"}:
        return ()
    known = thesaurus_of(loaded.park)
    meanings = [resolve_name(name, known) for name in (decision.name, decision.other)]
    materials = [m for found in meanings for m in (found.material, *(c.material for c in found.candidates)) if m]
    if not any(material.waste is not None and material.waste.hw for material in materials):
        return ()
    mine = lines_called(loaded.park, decision.name, firm)
    firms = tuple(dict.fromkeys(line.firm for one in mine for line in one.lines))
    if len(firms) > 1:
        raise MatchchainError(Message("confirm.which-firm", {"name": decision.name, "firms": firms}), ExitCode.USAGE)
    return mine


def _on_lines(writing: Writing, decision: Decision, names: tuple[OpenName, ...]) -> Answer:
    from matchchain.cli.names.many import carry_all
    from matchchain.materials import thesaurus_of
    from matchchain.studies.asking.confirm import Answer as Said
    from matchchain.studies.asking.confirm import Signed, decision_of

    loaded = writing.loaded
    signed, known = Signed(decision.by, decision.on, decision.why), thesaurus_of(loaded.park)
    decisions = [decision_of(Said(one, "is", decision.other), loaded.park, known, signed) for one in names]
    notes = (Message("confirm.line-only", {"name": decision.name, "firm": names[0].firm_name}),)
    return carry_all(writing, decisions, notes=notes)


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
        raise MatchchainError(Message("names.settle-two-names"), ExitCode.USAGE)
    if key(tidy(decision.name)) == key(tidy(decision.other)):
        raise MatchchainError(Message("names.settle-one-name", facts), ExitCode.USAGE)
    if decision.strength and decision.verdict != "serves":
        raise MatchchainError(Message("names.settle-strength"), ExitCode.USAGE)
    before = contrary_to(own, decision)
    if before and not overrule:
        line = before[0][1]
        told = {"place": str(line.place), "by": line.by or "?", "on": line.on or "?", "why": line.why or "-"}
        raise MatchchainError(Message("names.settle-decided", {**facts, **told}), ExitCode.CONFLICT)
    if decision.verdict in {"same", "alias"} and not overrule:
        found = compare_names(decision.name, decision.other)
        if found.decision in {"different", "related"}:
            why = found.evidence[-1] if found.evidence else Message(f"names.decision.{found.decision}")
            listed = found.a and found.b and "unknown" not in (found.a.status, found.b.status)
            key_of = f"names.settle-{found.decision}" if listed else "names.settle-worded-apart"
            raise MatchchainError(Message(key_of, {**facts, "why": why}), ExitCode.USAGE)


def outcome(decision: Decision, change: Change) -> tuple[Message, ...]:
    """What the two names will be from now on, as the park's words stand after the change.

    Raises:
        MatchchainError: the two would still be one material, whatever the line says (exit code 2).
    """
    from matchchain.catalogue.cards.own_words import words_in
    from matchchain.materials import Correspondence, compare_names, meet, resolve_name, thesaurus_of

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
                Message("names.settle-one-material", {**facts, "why": a.evidence[0]}), ExitCode.USAGE
            )
        return (Message("names.settle-done-not-same", facts),)
    met = meet(a, b, known)
    if decision.verdict == "serves":
        return (
            Message("names.settle-done-serves" if isinstance(met, Correspondence) else "names.settle-open", facts),
        )
    is_one = compare_names(decision.name, decision.other, known).decision == "same" and isinstance(
        met, Correspondence
    )
    return (Message("names.settle-done-same" if is_one else "names.settle-open", facts),)


def _asked(
    session: Session, two: Two, known: Thesaurus, by: str | None, signed: Signed
) -> tuple[Verdict, str, str] | None:
    """Verdict, who and why, asked at a terminal below what is known of the two names; None: leave it."""
    from matchchain.cli.names.compare import comparison
    from matchchain.cli.talk.asking import ask
    from matchchain.reports.formats import render

    if not session.at_terminal():
        raise MatchchainError(Message("names.settle-no-verdict"), ExitCode.USAGE)
    known_of_them = comparison(two.name, two.other, known, session.lang, park=session.folder().name)
    page = render(replace(known_of_them, closing=()), "table", session.lang, width=_width())
    put(sys.stderr, str(page))
    while True:
        word = ask(Message("names.settle-ask", {"a": two.name, "b": two.other}), session.lang).casefold()
        if not word:
            return None
        if word in _ANSWERS:
            break
        tell(Message("names.settle-answers"), session.lang)
    if by is None:
        default = signed.by
        by = ask(Message("names.settle-ask-by", {"default": default}), session.lang) or default
    return _ANSWERS[word], by, signed.why or ask(Message("names.settle-ask-why"), session.lang)


def _width() -> int:
    import shutil

    return shutil.get_terminal_size().columns
