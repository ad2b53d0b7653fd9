"""Everything that files state of one entry of a card, judged: its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.edits.compose import Words
from matchchain.catalogue.sheets.merge.judging import Claim, Judged, OnCard, Rules, judged
from matchchain.catalogue.sheets.merge.known_lines import NAMED_BY, How
from matchchain.catalogue.sheets.merge.meaning import (
    Around,
    Texts,
    Understood,
    joined,
    same_text,
    shown_at,
    told_by,
    understood,
    value_at,
)
from matchchain.catalogue.sheets.merge.row import ENTRIES, Evidence, File, Part, Row
from matchchain.catalogue.sheets.stated import Spot, Stated
from matchchain.entries.fields import SWITCHES
from matchchain.entries.vocabulary import entry_class, vocabulary
from matchchain.park import Figure, Finding, Firm, Label, labels
from matchchain.units import folded, is_blank
from matchchain.values import dataclass
from matchchain.wording import Message

Doubts = Mapping[tuple[str, Spot], tuple[Message, ...]]
"""(digest of a file, cell) -> what its reader has to say of the cell."""

FOLLOWING = frozenset(("as_of", "source"))
"""Fields that say when and where the others are from: they go with them."""


@dataclass(frozen=True, slots=True)
class Target:
    """An entry of a card that files state something of, there already or not.

    Attributes:
        firm, name: id of the firm and what the office calls it.
        section, slot, line: which entry of it, and what that is called.
        how: by what it was recognised.
        texts: what the card says, attribute -> words; nothing of a new entry.
        entry: what the card says, as it was read; None of a new entry.
        around: the circumstances on the card.
        evidence: field -> where the card's value comes from.
        why: what has to be answered first, None where nothing has.
        called: how a firm was recognised, "" of lines.
    """

    firm: str
    name: str
    section: Part
    slot: str
    line: str
    how: How
    texts: Texts
    entry: Any
    around: Around
    evidence: Callable[[str], Evidence]
    called: str = ""

    @property
    def kind(self) -> type:
        """Its entry class."""
        return ENTRIES[self.section]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one file states of an entry.

    Attributes:
        file: the file.
        said: field -> what is stated.
        spot: the cell that names the entry.
        around: the circumstances that the file states.
        key: the entry's key in the file.
        ended: whether it exists no longer, and since when, "2026-12"; "" where it does.
        beside: field -> text that others state of a new entry and its fields are to be read with.
        evidence: where its values come from, where that is known already; None: as its line and its file say.
    """

    file: File
    said: Mapping[str, Stated]
    spot: Spot
    around: Around
    key: str = ""
    ended: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class JudgedRows:
    """The rows of an entry, and what each stated text means: (digest of the file, cell, field) -> value."""

    rows: list[Row]
    meant: Mapping[tuple[str, Spot, str], Any]


def label_of(kind: type, name: str) -> Label | None:
    """The label of a field, "site.lat" of a nested entry's; None where there is no such field."""
    outer, _, inner = name.partition(".")
    label = labels(kind).get(outer)
    return labels(entry_class(label.of)).get(inner) if inner and label and label.of else None if inner else label


@dataclass(frozen=True, slots=True)
class Heard:
    """A claim and the row it makes, before its verdict."""

    name: str
    sheet: Sheet
    claim: Claim


def judge(target: Target, sheets: Sequence[Sheet], rules: Rules, doubts: Doubts) -> JudgedRows:
    """The rows of one entry, each file's in the order it states them.

    Args:
        target: the entry.
        sheets: what the files state of it, in a fixed order.
        rules: by what is decided.
        doubts: what the readers of the files have to say of their cells.
    """
    heard = [one for sheet in sheets for one in _heard(target, sheet, doubts)]
    verdicts: dict[int, Judged] = {}
    for name in dict.fromkeys(one.name for one in heard):
        places = [at for at, one in enumerate(heard) if one.name == name]
        label = label_of(target.kind, name)
        value = told_by(target.around, target.entry, name)
        card = OnCard(shown_at(target.texts, name, target.kind), value, target.evidence(name))
        claims = [heard[at].claim for at in places]
        if label is None:
            found: list[Judged] = [("refused", Message("merge.why.no-field", {"field": name}))] * len(places)
        else:
            found = judged(name, label, card, claims, rules)
        for at, claim, verdict in zip(places, claims, found, strict=True):
            verdicts[at] = _called(target, name, claim, verdict)
    rows = [_row(target, one, verdicts[at]) for at, one in enumerate(heard)]
    meant = {(one.claim.file.digest, one.claim.stated.spot, one.name): one.claim.value for one in heard}
    return JudgedRows([*rows, *_ended(target, sheets, rows)], meant)


def _heard(target: Target, sheet: Sheet, doubts: Doubts) -> Iterator[Heard]:
    """What a file states of an entry, understood beside what the card says and what else the file states."""
    kind = target.kind
    known = {name: stated.text for name, stated in sheet.said.items() if _speaks(label_of(kind, name), stated.text)}
    words, refused = joined(kind, target.texts, {**sheet.beside, **known})
    read = understood(kind, words, sheet.around)
    sent = _sent(target, sheet)
    whole = _refused_whole(target, sheet, read, refused)
    for name, stated in sheet.said.items():
        outer = name.partition(".")[0]
        fault = refused.get(name) or _first(_of_field(kind, name, read.faults.get(outer, ()))) or whole
        said = [Message(f.code, f.facts) for f in _of_field(kind, name, read.doubts.get(outer, ()))]
        if outer in read.assumed:
            said.append(_assumed(stated.text, value_at(read.entry, name)))
        if stated.note is not None:
            said.append(stated.note)
        said += doubts.get((sheet.file.digest, stated.spot), ())
        says = name in known
        claim = Claim(
            sheet.file, stated, _evidence(sheet, read.entry),
            told_by(sheet.around, read.entry, name) if says else None,
            told_by(target.around, sent, name) if stated.base else None, fault if says else None,
            tuple(said) if says else (),
        )  # fmt: skip
        yield Heard(name, sheet, claim)


def _speaks(label: Label | None, text: str) -> bool:
    """Whether a text says something of a field: "无" is a no where yes or no is asked, else a blank."""
    if label is None or not is_blank(text):
        return label is not None
    return label.kind == "switch" and folded(text).casefold() in SWITCHES


def _assumed(text: str, value: object) -> Message:
    read = f"{value.likely:.12g} {value.unit}" if isinstance(value, Figure) else text
    return Message("merge.told.no-unit", {"text": text, "read": read})


def _of_field(kind: type, name: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of a field; in a nested entry those that name another one of its fields are not."""
    outer, _, inner = name.partition(".")
    find = vocabulary(entry_class(labels(kind)[outer].of)).find if inner else None
    for finding in findings:
        slot = find(str(finding.facts.get("key", ""))) if find else None
        if slot is None or slot.attribute == inner:
            yield finding


def _first(findings: Iterable[Finding]) -> Message | None:
    """Why a value cannot be used, with the cure."""
    for finding in findings:
        what, cure = Message(finding.code, finding.facts), Message(f"{finding.code}.cure", finding.facts)
        return Message("merge.why.fault", {"what": what, "cure": cure})
    return None


def _refused_whole(
    target: Target, sheet: Sheet, read: Understood, refused: Mapping[str, Message]
) -> Message | None:
    """Why nothing of what a file states of an entry can be taken; None where it can."""
    by = NAMED_BY[target.section]
    fault = refused.get(by) or _first(read.faults.get(by, ()))
    if fault is not None and by in sheet.said:
        return Message("merge.why.entry-refused", {"spot": str(sheet.said[by].spot), "why": fault})
    if target.entry is not None or read.entry is not None:
        return None
    if by not in target.texts and is_blank(sheet.said[by].text if by in sheet.said else ""):
        return Message("merge.why.no-name")
    every = (finding for findings in read.faults.values() for finding in findings)
    return _first(every) or Message("merge.why.no-name")


def _sent(target: Target, sheet: Sheet) -> Any:  # noqa: ANN401 - any entry class
    """The entry as a form was sent out with it; None where that is not needed."""
    sent = {name: stated.base for name, stated in sheet.said.items() if stated.base and label_of(target.kind, name)}
    if all(same_text(text, sheet.said[name].text) for name, text in sent.items()):
        return None
    words, refused = joined(target.kind, target.texts, sent)
    for name in refused:
        words.pop(name, None)
    return understood(target.kind, words, target.around).entry


def _evidence(sheet: Sheet, entry: object) -> Evidence:
    """Where the values of an entry come from: as the line itself says, else as the file does."""
    if sheet.evidence is not None:
        return sheet.evidence

    def own(name: str) -> str:
        stated = sheet.said.get(name)
        if stated is None or is_blank(stated.text) or (stated.base and same_text(stated.base, stated.text)):
            return ""
        return str(value_at(entry, name) or "")

    return Evidence(own("source") or sheet.file.origin, own("as_of") or sheet.file.as_of)


def _called(target: Target, name: str, claim: Claim, found: Judged) -> Judged:
    """The verdict, where a firm or a material is only called otherwise."""
    verdict, _ = found
    if claim.stated.base is not None or verdict not in {"conflict", "changed", "kept"}:
        return found
    if target.section == "firm" and name in {"name", "short", "name_en"} and isinstance(target.entry, Firm):
        known = {plain_name(text) for text in (target.entry.name, target.entry.short, target.entry.name_en) if text}
        if plain_name(claim.stated.text) in known or target.called == "core":
            return "kept", Message("merge.why.called", {"name": target.entry.name})
    if target.how == "kin" and name == NAMED_BY[target.section]:
        return "same", Message("merge.why.same-material", {"material": target.line})
    return found


def _row(target: Target, one: Heard, found: Judged) -> Row:
    stated, (verdict, why) = one.claim.stated, found
    return Row(
        file=one.claim.file, spot=stated.spot, firm=target.firm, name=target.name, section=target.section,
        line=target.line, field=one.name, now=shown_at(target.texts, one.name, target.kind), new=stated.text,
        verdict=verdict, why=why, card=target.evidence(one.name), stated=one.claim.evidence, slot=target.slot,
        key=one.sheet.key, at=one.sheet.spot, base=stated.base, told=one.claim.told,
    )  # fmt: skip


def _ended(target: Target, sheets: Sequence[Sheet], rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of those files that say that the entry exists no longer."""
    saying = [sheet for sheet in sheets if sheet.ended]
    files = {sheet.file for sheet in saying}
    others = [row for row in rows if row.file not in files and row.verdict in {"new", "changed", "conflict"}]
    for at, sheet in enumerate(saying):
        now = shown_at(target.texts, "ended", target.kind)
        found: Judged = ("ended", Message("merge.why.ended"))
        if target.entry is None:
            found = ("kept", Message("merge.why.ended-unknown"))
        elif now:
            found = ("same", Message("merge.why.ended-already"))
        elif others:
            cells = tuple(_cell(row.file, row.spot) for row in others)
            found = ("conflict", Message("merge.why.two-cells", {"cells": (_cell(sheet.file, sheet.spot), *cells)}))
        elif at:
            found = ("same", Message("merge.why.said-too", {"cell": _cell(saying[0].file, saying[0].spot)}))
        yield Row(
            file=sheet.file, spot=sheet.spot, firm=target.firm, name=target.name, section=target.section,
            line=target.line, field="ended", now=now, new=sheet.ended, verdict=found[0], why=found[1],
            card=target.evidence("ended"), stated=_evidence(sheet, None), slot=target.slot, key=sheet.key,
            at=sheet.spot,
        )  # fmt: skip


def _cell(file: File, spot: Spot) -> Message:
    return Message("merge.cell", {"file": file.name, "cell": str(spot)})


def settled_with(target: Target, rows: Sequence[Row]) -> tuple[dict[str, Words], Understood]:
    """What the card will say of an entry once its rows are written, and how that is read."""
    said = {row.field: row.new for row in rows if row.is_written}
    words, _ = joined(target.kind, target.texts, said)
    return words, understood(target.kind, words, target.around)


def on_an_ended_line(target: Target, rows: Sequence[Row]) -> list[Row]:
    """The rows of a line that the card says has ended: whatever files still state of it, a person decides."""
    ended = getattr(target.entry, "ended", "")
    if not ended:
        return list(rows)
    why = Message("merge.why.line-ended", {"ended": ended})
    return [replace(row, verdict="conflict", why=why) if row.verdict in {"new", "changed"} else row for row in rows]
