"""The verdict on one field: what files state of it, against what the card says and what a form was sent out with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from matchchain.catalogue.sheets.merge.evidence import newest, rank, told, weighed
from matchchain.catalogue.sheets.merge.meaning import is_nothing, same_text, same_value
from matchchain.catalogue.sheets.merge.row import Evidence, File, Prefer, Verdict
from matchchain.catalogue.sheets.stated import Stated
from matchchain.park import Ages, Label
from matchchain.units import is_blank
from matchchain.values import dataclass
from matchchain.wording import Message

Judged: TypeAlias = tuple[Verdict, Message]


@dataclass(frozen=True, slots=True)
class Claim:
    """What one file states of a field.

    Attributes:
        file: the file.
        stated: the text, its cell, and what a form was sent out with.
        evidence: where the value comes from.
        value: what the text means, None where nothing.
        base: what the text of the form that was sent out means.
        fault: why it cannot be written, None where it can.
        told: what a person should know of it.
    """

    file: File
    stated: Stated
    evidence: Evidence
    value: Any
    base: Any = None
    fault: Message | None = None
    told: tuple[Message, ...] = ()

    @property
    def where(self) -> Message:
        """Its file and cell."""
        return Message("merge.cell", {"file": self.file.name, "cell": str(self.stated.spot)})


@dataclass(frozen=True, slots=True)
class OnCard:
    """What the card says of a field."""

    text: str
    value: Any
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Rules:
    """By what is decided between two statements.

    Attributes:
        prefer: what a person said of conflicts.
        ages: how long figures stay good.
        by_evidence: whether better evidence goes before worse; a firm's own words are only ever asked about.
    """

    prefer: Prefer
    ages: Ages
    by_evidence: bool = True


def judged(name: str, label: Label, card: OnCard, claims: Sequence[Claim], rules: Rules) -> list[Judged]:
    """The verdict on each claim of one field, in their order.

    Args:
        name: of the field.
        label: its label.
        card: what the card says of it.
        claims: what the files say of it, at least one.
        rules: by what is decided.
    """
    settled = [_by_itself(name, card, claim) for claim in claims]
    active = [at for at, found in enumerate(settled) if found is None]
    groups: list[list[int]] = []
    for at in active:
        like = next((group for group in groups if _agree(name, claims[group[0]], claims[at])), None)
        if like is None:
            groups.append([at])
        else:
            like.append(at)
    if len(groups) > 1:
        return _filled(settled, _between_files(claims, card, groups, rules))
    if groups:
        lead = min(groups[0], key=lambda at: (*_best_first(claims[at].evidence), at))
        verdict, why = _of_one(name, label, card, claims[lead], rules)
        also = "same" if verdict in {"new", "changed"} else verdict
        said = Message("merge.why.said-too", {"cell": claims[lead].where})
        found = dict.fromkeys(groups[0], (also, said if also == "same" != verdict else why))
        return _filled(settled, {**found, lead: (verdict, why)})
    return _filled(settled, {})


def _filled(settled: Sequence[Judged | None], found: dict[int, Judged]) -> list[Judged]:
    return [found[at] if judgement is None else judgement for at, judgement in enumerate(settled)]


def _best_first(evidence: Evidence) -> tuple[int, tuple[int, ...]]:
    return rank(evidence.origin), _latest_first(evidence.as_of)


def _latest_first(day: str) -> tuple[int, ...]:
    return tuple(-ord(character) for character in day)


def _by_itself(name: str, card: OnCard, claim: Claim) -> Judged | None:
    """The verdict that a claim has whatever others say; None where it states something that counts."""
    text, base = claim.stated.text, claim.stated.base
    if claim.fault is not None:
        return "refused", claim.fault
    if is_blank(text) and is_nothing(claim.value):
        return "kept", Message("merge.why.blank")
    if is_nothing(claim.value):
        equal = same_text(text, card.text)
        return ("same" if equal else "kept"), Message("merge.why.equal" if equal else "merge.why.no-value")
    if base is not None and _equal(name, text, claim.value, base, claim.base):
        if _equal(name, text, claim.value, card.text, card.value):
            return "same", Message("merge.why.as-sent")
        return "kept", Message("merge.why.office-changed")
    return None


def _equal(name: str, one: str, value: object, other: str, meant: object) -> bool:
    """Whether two texts of a field are one, or mean the same."""
    if same_text(one, other):
        return True
    return not is_nothing(value) and not is_nothing(meant) and same_value(name, value, meant)


def _agree(name: str, one: Claim, other: Claim) -> bool:
    return _equal(name, one.stated.text, one.value, other.stated.text, other.value)


def _of_one(name: str, label: Label, card: OnCard, claim: Claim, rules: Rules) -> Judged:
    """The verdict where the files agree."""
    base, blank = claim.stated.base, is_blank(card.text)
    if not blank and _equal(name, claim.stated.text, claim.value, card.text, card.value):
        return "same", Message("merge.why.equal" if base is None else "merge.why.both-same")
    if base is not None:
        if _equal(name, base, claim.base, card.text, card.value):
            return _taken(card), Message("merge.why.firm-changed")
        facts = {"base": base or Message("merge.nothing"), "card": told(card.evidence), "file": told(claim.evidence)}
        return _preferred(card, claim, rules, Message("merge.why.both-changed", facts))
    if blank:
        return _taken(card), Message("merge.why.new")
    return _by_evidence(label, card, claim, rules)


def _by_evidence(label: Label, card: OnCard, claim: Claim, rules: Rules) -> Judged:
    """The verdict where nobody knows what the file was made from."""
    if not rules.by_evidence and label.kind not in _FIGURES:
        facts = {"card": told(card.evidence), "file": told(claim.evidence)}
        return _preferred(card, claim, rules, Message("merge.why.differs", facts))
    found = weighed(card.evidence, claim.evidence, label, rules.ages)
    if found.winner == "neither":
        return _preferred(card, claim, rules, found.why)
    return (_taken(card) if found.winner == "file" else "kept"), found.why


def _taken(card: OnCard) -> Verdict:
    return "changed" if card.text.strip() else "new"


_FIGURES = frozenset(("number", "count", "amount", "stock", "price", "yearly", "money", "share", "distance", "rate"))


def _preferred(card: OnCard, claim: Claim, rules: Rules, why: Message) -> Judged:
    """A conflict, or what a person said of conflicts."""
    changed = _taken(card)
    if rules.prefer == "file":
        return changed, Message("merge.why.prefer-file", {"why": why})
    if rules.prefer == "card":
        return "kept", Message("merge.why.prefer-card", {"why": why})
    if rules.prefer == "newer":
        latest = newest([card.evidence.as_of, claim.evidence.as_of])
        if latest is not None:
            verdict, key = (changed, "merge.why.newest-file") if latest else ("kept", "merge.why.newest-card")
            return verdict, Message(key, {"why": why})
    return "conflict", why


def _between_files(
    claims: Sequence[Claim], card: OnCard, groups: Sequence[list[int]], rules: Rules
) -> dict[int, Judged]:
    """The verdicts where files, or cells, state different things: a conflict that names them all."""
    cells = tuple(claims[at].where for group in groups for at in group)
    why = Message("merge.why.two-cells", {"cells": cells})
    conflict: dict[int, Judged] = {at: ("conflict", why) for group in groups for at in group}
    blank = is_blank(card.text)
    if rules.prefer == "card" and not blank:
        return {at: ("kept", Message("merge.why.prefer-card", {"why": why})) for at in conflict}
    if rules.prefer != "newer":
        return conflict
    dates = [max(claims[at].evidence.as_of for at in group) for group in groups]
    latest = newest([*dates, *([] if blank else [card.evidence.as_of])])
    if latest is None:
        return conflict
    kept = Message("merge.why.newest-other", {"why": why})
    found: dict[int, Judged] = dict.fromkeys(conflict, ("kept", kept))
    if latest < len(groups):
        first, *others = sorted(groups[latest], key=lambda at: (_latest_first(claims[at].evidence.as_of), at))
        found[first] = _taken(card), Message("merge.why.newest-file", {"why": why})
        also = Message("merge.why.said-too", {"cell": claims[first].where})
        found |= dict.fromkeys(others, ("same", also))
    return found


