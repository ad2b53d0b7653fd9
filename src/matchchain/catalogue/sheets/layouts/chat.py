"""What the lines of a chat state (接龙), each of the firm that it begins with."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.chat_line import ChatLine
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.lines import Rules, drafts_of
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.values import Value

_LONGEST_NAME = 12


def chat_drafts(line: ChatLine, value: Value, rules: Rules, record: Record) -> list[Draft]:
    """The lines that a line of a chat states.

    Args:
        line: taken apart.
        value: its cell.
        rules: what holds for lines.
        record: where doubts go.
    """
    drafts: list[Draft] = []
    for side, part in line.parts:
        column = Column(0, "", Meaning("material", side, listing=True), "")
        cells = {0: Value(part, value.spot)}
        for draft in drafts_of(Block((column,), side), side, cells, rules, record):
            if "quantity" not in draft.said and len(draft.text("material")) > _LONGEST_NAME:
                record.doubt("asked", "layouts.prose", value.spot, text=part)
            else:
                drafts.append(draft)
    return drafts
