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
    from matchchain.cli.talk.session import Session
    from matchchain.cli.talk.writing import Writing
    from matchchain.materials import Thesaurus
    from matchchain.network.open_name import OpenName
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
    from matchchain.catalogue.edits.two_names import outcome, refuse_unsound
    from matchchain.cli.talk.carry import carry
    from matchchain.materials import thesaurus_of
    from matchchain.studies.asking.on_lines import on_lines_only

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
    refuse_unsound(decision, loaded.park, overrule=two.overrule)
    if not two.overrule and (narrow := on_lines_only(loaded.park, decision, two.firm)):
        return _on_lines(writing, decision, narrow)

    def plan() -> Change:
        return decide(loaded.folder, decision)

    return carry(writing, plan, notes=outcome(decision, plan(), loaded.park.currency))


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


def _asked(
    session: Session, two: Two, known: Thesaurus, by: str | None, signed: Signed
) -> tuple[Verdict, str, str] | None:
    """Verdict, who and why, asked at a terminal below what is known of the two names; None: leave it."""
    from matchchain.cli.names.compare import comparison
    from matchchain.cli.talk.sitting import ask
    from matchchain.reports.formats import render

    if not session.at_terminal():
        raise MatchchainError(Message("names.settle-no-verdict"), ExitCode.USAGE)
    known_of_them = comparison(two.name, two.other, known, session.lang, park=session.folder().name)
    page = render(replace(known_of_them, closing=()), "table", width=_width())
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
