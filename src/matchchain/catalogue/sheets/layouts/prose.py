"""Lines from sentences: each part that names something with an amount, in the list its word says."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.lines import Rules, drafts_of
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.catalogue.sheets.layouts.sentences import parted
from matchchain.catalogue.sheets.layouts.values import Value


def prose_drafts(value: Value, rules: Rules, record: Record) -> list[Draft]:
    """The lines that a sentence states; only those that name something with an amount are taken.

    Args:
        value: the sentence and its cell.
        rules: what holds for lines.
        record: where doubts go.
    """
    drafts: list[Draft] = []
    for side, part in parted(value.text):
        column = Column(0, "", Meaning("material", side, listing=True), "")
        for draft in drafts_of(Block((column,), side), side, {0: replace(value, text=part)}, rules, record):
            if "quantity" in said_in(part, rules.money.currency).fields or "quantity" in draft.said:
                drafts.append(draft)
            else:
                record.doubt("asked", "layouts.prose", value.spot, text=part)
    return drafts
