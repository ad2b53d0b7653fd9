"""A person's decision on two names: may it be written down, and what will the two be from then on?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.catalogue.cards.own_words import words_in
from matchchain.catalogue.edits.decide import Decision, contrary_to
from matchchain.materials import Correspondence, compare_names, meet, resolve_name, thesaurus_of
from matchchain.materials.writing.spelling import key, tidy
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change
    from matchchain.park import Park


def refuse_unsound(decision: Decision, own: Park, *, overrule: bool) -> None:
    """Refuse what cannot be meant, and what a person or the lists have decided otherwise.

    Args:
        decision: what shall be written.
        own: the park, for what was settled before.
        overrule: whether that is known and meant.

    Raises:
        MatchchainError: it cannot be meant, or the lists say otherwise (2); a person did (4).
    """
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


def outcome(decision: Decision, change: Change, currency: str) -> tuple[Message, ...]:
    """What the two names will be from now on, as the park's words stand after the change.

    Args:
        decision: what was decided.
        change: that writes it down.
        currency: the park's, an ISO 4217 code.

    Raises:
        MatchchainError: the two would still be one material, whatever the line says (exit code 2).
    """
    known = thesaurus_of(words_in(change.after or b"", currency).park)
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
