"""Lines from sentences: each part that names something with an amount, in the list its word says."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.sheets.layouts.clauses import told_in_clauses
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.context import Context, context_of
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.letters import told_in_letter
from matchchain.catalogue.sheets.layouts.lexicon import cut, plain_title
from matchchain.catalogue.sheets.layouts.lines import Rules, drafts_of
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.reports_en import told_in_report
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.catalogue.sheets.layouts.sentences import named_and_told, parted, told_parts
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.expressions import expression

_SENTENCES = expression(r"[；;。\n]+")
_PAY = expression(
    r"[\s,]*\b(?:and\s+)?(?:(?:we|they)\s+)?(?:(?:would|will|can|could|may)\s+)?pay(?:s|ing)?\s+"
    r"(?=(?:up to |about |around )?[£€$¥₹\d])", 2
)
"""What one who needs something pays is its price, and no cost of disposal."""
_LABEL = 8
"""Characters of a label before a sentence."""
_WISH = expression(r"^(?:希望|拟|计划|打算|想|寻求|能否|是否)")


def prose_drafts(value: Value, rules: Rules, record: Record) -> list[Draft]:
    """The lines that a sentence states; only those that name something with an amount are taken.

    Args:
        value: the sentence and its cell.
        rules: what holds for lines.
        record: where doubts go.
    """
    drafts: list[Draft] = []
    for side, said in parted(value.text) or told_parts(value.text):
        part = _PAY.sub(", price ", said) if side == "needs" else said
        part = part.rstrip(" .")
        column = Column(0, "", Meaning("material", side, listing=True), "")
        for draft in drafts_of(Block((column,), side), side, {0: replace(value, text=part)}, rules, record):
            if "quantity" in said_in(part, rules.money.currency).fields or "quantity" in draft.said:
                drafts.append(draft)
            else:
                record.doubt("asked", "layouts.prose", value.spot, text=part)
    return drafts


def noted_drafts(value: Value, rules: Rules, record: Record) -> list[Draft]:
    """The lines that a note of a form tells: of known things alone; what else has an amount is asked.

    Args:
        value: the note and its cell.
        rules: what holds for lines.
        record: where doubts go.
    """
    currency = rules.money.currency
    parts = parted(value.text) or told_parts(value.text)
    for piece in _SENTENCES.split(value.text):
        amount = said_in(piece, currency).fields.get("quantity", "")
        if amount and not any(amount in part for _, part in parts):
            record.doubt("asked", "layouts.prose", value.spot, text=piece.strip())
    found = prose_drafts(value, rules, record) if parts else []
    for draft in found:
        if not is_known(draft.text("material")):
            record.doubt("asked", "layouts.prose", value.spot, text=draft.text("material"))
    return [draft for draft in found if is_known(draft.text("material"))]


def letter_drafts(value: Value, rules: Rules, record: Record) -> list[Draft]:
    """The lines that a paragraph of a letter states; a thing that nobody knows is asked.

    Args:
        value: the paragraph and its cell.
        rules: what holds for lines.
        record: where doubts go.
    """
    drafts: list[Draft] = []
    label, colon, rest = value.text.replace(":", "：").partition("：")  # 能源：年用蒸汽3.5万吨，价格220元/吨
    told = rest if colon and len(label) <= _LABEL else value.text
    said = (*told_in_letter(value.text), *told_in_report(value.text))
    for side, entry in said or told_in_clauses(told):
        column = Column(0, "", Meaning("material", side, listing=True), "")
        for draft in drafts_of(Block((column,), side), side, {0: replace(value, text=entry)}, rules, record):
            if is_known(draft.text("material")) or is_known(said_in(draft.text("material")).name):
                drafts.append(draft)
            else:
                record.doubt("asked", "layouts.prose", value.spot, text=entry)
    return drafts


def listed_drafts(value: Value, around: Context, rules: Rules, record: Record) -> list[Draft]:
    """The line of a row under a heading with a colon that says its list; nothing where it names no amount.

    Args:
        value: the row and its cell.
        around: what the heading says.
        rules: what holds for lines.
        record: where doubts go.
    """
    said = said_in(value.text, rules.money.currency)
    if around.side not in {"offers", "needs"} or not said.name or "quantity" not in said.fields:
        return []
    meaning = Meaning("material", around.side, around.kind, around.legal, listing=True)
    block = Block((Column(0, "", meaning, ""),), around.side, around.kind, around.legal)
    return drafts_of(block, around.side, {0: value}, rules, record)


def told_drafts(value: Value, around: Context, rules: Rules, record: Record) -> list[Draft]:
    """The line of a numbered row under a heading that says its list; nothing where it names no amount.

    Args:
        value: the row and its cell.
        around: what the headings above it say.
        rules: what holds for lines.
        record: where doubts go.
    """
    name, rest = named_and_told(value.text)
    if not name:
        return []
    own = context_of(name)
    covered = cut(plain_title(name)) is not None
    if covered and not own.side:
        return []
    side, kind, legal = (own.side, own.kind, own.legal) if covered else (around.side, around.kind, around.legal)
    text = rest if covered else f"{name} {rest}"
    if (
        side not in {"offers", "needs"}
        or "quantity" not in said_in(text, rules.money.currency).fields
        or _WISH.match(text)
    ):
        return []
    meaning = Meaning("material", side, kind, legal, listing=True)
    block = Block(
        (Column(0, "", meaning, ""),), side, kind if side == "offers" else "", legal if side == "offers" else ""
    )
    return drafts_of(block, side, {0: replace(value, text=text)}, rules, record)
