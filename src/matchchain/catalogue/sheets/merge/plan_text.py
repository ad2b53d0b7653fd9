"""A proposal written down for a person to decide, as YAML: what is left blank is not written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from matchchain.catalogue.edits.compose import inline, scalar
from matchchain.catalogue.files.import_log import clean
from matchchain.catalogue.sheets.merge.entries import label_of
from matchchain.catalogue.sheets.merge.evidence import told
from matchchain.catalogue.sheets.merge.row import ENTRIES, File, Proposal, Question, Row
from matchchain.values import dataclass
from matchchain.wording import Lang, Message, say

VERSION = "matchchain.import/1"
LISTED = ("conflict", "asked", "new", "changed", "ended", "kept")
"""The verdicts whose rows stand in a plan, in its order; what says the same needs no decision, refusals are told."""
FILE, CARD = "file", "card"


def plan_text(proposal: Proposal, lang: Lang, *, today: date | None = None) -> str:
    """A proposal as a file of decisions.

    Args:
        proposal: what would be written.
        lang: the language of its comments.
        today: the day it is made; the proposal's by default.
    """
    today = today or proposal.today
    parts = Parts.of(proposal)
    lines = [*_comment(Message("merge.plan.head", {"day": today.isoformat()}), lang), f"plan: {VERSION}"]
    lines += [f"made: {today.isoformat()}", "files:"]
    lines += [f"  - {inline(dict(_filled(file)))}" for file in parts.files]
    if parts.cards:
        lines.append("cards:")
        lines += [f"  {scalar(file)}: {mark}" for file, mark in parts.cards.items()]
    lines.append(f"seal: {parts.seal()}")
    if proposal.questions:
        lines += ["", *_comment(Message("merge.plan.questions"), lang), "questions:"]
        for question, said in zip(proposal.questions, parts.questions, strict=True):
            lines += _question(question, said, lang)
    lines += _rows(proposal, parts, lang)
    for row in proposal.rows:
        if row.verdict == "refused":
            lines += _comment(Message("merge.plan.of-refused", {"what": _what(row), "why": row.why}), lang)
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class Parts:
    """What of a plan is not for a person to change: sealed, so that no value loses the cell it came from.

    Attributes:
        files: each with its number.
        cards: file of the park -> hash it was worked out from.
        questions, rows: what each says beside the answer.
    """

    files: tuple[Mapping[str, str], ...]
    cards: Mapping[str, str]
    questions: tuple[Mapping[str, str], ...]
    rows: tuple[Mapping[str, str], ...]

    @classmethod
    def of(cls, proposal: Proposal) -> Parts:
        """Those of a proposal, every text clean."""
        numbers = {file: str(number) for number, file in enumerate(proposal.files, start=1)}
        files = tuple(
            _cleaned({
                "number": numbers[f], "file": f.name, "sha256": f.digest, "kind": f.kind, "as_of": f.as_of,
                "from": f.origin, "sent": f.sent, "firm": f.firm,
            })
            for f in proposal.files
        )  # fmt: skip
        questions = tuple(
            _cleaned({
                "question": q.key, "about": q.about, "name": q.name, "file": numbers[q.file], "cell": str(q.spot),
            })
            for q in proposal.questions
        )  # fmt: skip
        rows = tuple(_cleaned(_sealed(row, numbers)) for row in listed(proposal))
        return cls(files, dict(proposal.digests), questions, rows)

    def seal(self) -> str:
        """The same as long as nothing but the answers was changed."""
        said = [
            [sorted(_filled(part)) for part in group] for group in (self.files, [self.cards], self.questions, self.rows)
        ]
        return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()[:32]


def listed(proposal: Proposal) -> list[Row]:
    """The rows that stand in a plan, in its order."""
    return [row for verdict in LISTED for row in proposal.rows if row.verdict == verdict]


def _sealed(row: Row, numbers: Mapping[File, str]) -> dict[str, str]:
    said = {
        "firm": row.firm, "name": row.name, "section": row.section, "line": row.line, "slot": row.slot,
        "key": row.key, "field": row.field, "file": numbers[row.file], "cell": str(row.spot), "at": str(row.at),
        "verdict": row.verdict, "question": row.question, "now": row.now, "new": row.new,
        "as_of": row.stated.as_of if row.stated.as_of != row.file.as_of else "",
        "from": row.stated.origin if row.stated.origin != row.file.origin else "",
    }  # fmt: skip
    return said if row.base is None else {**said, "base": row.base or "~"}


def _cleaned(said: Mapping[str, str]) -> dict[str, str]:
    return {key: clean(text) for key, text in said.items()}


def _filled(said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((key, text) for key, text in said.items() if text)


def _rows(proposal: Proposal, parts: Parts, lang: Lang) -> Iterator[str]:
    """The rows, a group a verdict, each under a comment that says what it is about."""
    if not parts.rows:
        return
    yield from ("", "rows:")
    before = ""
    for row, said in zip(listed(proposal), parts.rows, strict=True):
        if row.verdict != before:
            count = sum(other.verdict == row.verdict for other in proposal.rows)
            yield from _comment(Message(f"merge.plan.of-{row.verdict}", {"count": count}), lang)
            before = row.verdict
        yield from _row(row, said, lang)


def _row(row: Row, said: Mapping[str, str], lang: Lang) -> Iterator[str]:
    of = inline({key: text for key, text in _filled(said) if key not in {"now", "new", "base"}})
    texts = {key: said.get(key, "") for key in ("now", "new", "base")}
    where = Message("merge.cell", {"file": row.file.name, "cell": str(row.spot)})
    head = Message("merge.plan.row", {"what": _what(row), "why": row.why})
    yield from (f"  {line}" for line in _comment(head, lang))
    if row.verdict == "conflict":
        yield f"  - take:   # {say(Message('merge.plan.say-take'), lang)}"
        yield from _text("now", texts["now"], told(row.card), lang)
        remark = Message("merge.plan.from", {"where": where, "evidence": told(row.stated)})
        yield from _text("new", texts["new"], remark, lang)
        if texts["base"]:
            yield f"    base: {scalar(texts['base'])}"
        yield f"    of: {of}"
        return
    take = {"kept": f"take: {CARD}, ", "asked": ""}.get(row.verdict, f"take: {FILE}, ")
    values = "".join(f"{key}: {scalar(text, flow=True)}, " for key, text in texts.items() if text)
    yield f"  - {{{take}{values}of: {of}}}"


def _text(key: str, text: str, remark: Message, lang: Lang) -> Iterator[str]:
    if text:
        yield f"    {key}: {scalar(text)}   # {_one_line(say(remark, lang))}"


def _question(question: Question, said: Mapping[str, str], lang: Lang) -> Iterator[str]:
    yield from (f"  {line}" for line in _comment(Message("merge.plan.why", {"why": question.why}), lang))
    yield f"  - is:   # {say(Message(f'merge.plan.is-{question.about}'), lang)}"
    if question.candidates:
        shown = ", ".join(f"{key} ({name})" for key, name in question.candidates)
        yield f"    # {_one_line(shown)}"
    yield f"    of: {inline(dict(_filled(said)))}"


def _what(row: Row) -> Message:
    label = label_of(ENTRIES[row.section], row.field) if row.field else None
    field = Message("write.label", {"zh": label.zh, "en": label.en}) if label else Message("merge.plan.cell")
    parts: Sequence[object] = [part for part in (row.name, row.line) if part]
    return Message("merge.plan.what", {"whose": " ".join(map(str, parts)), "field": field, "cell": str(row.spot)})


def _comment(message: Message, lang: Lang) -> list[str]:
    return [f"# {_one_line(line)}".rstrip() for line in say(message, lang).split("\n")]


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())

