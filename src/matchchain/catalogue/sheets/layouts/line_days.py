"""Of which day, month or year are the lines of a table: as a column of the row says it."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.catalogue.sheets.layouts.context import is_part_of_a_year
from matchchain.catalogue.sheets.layouts.deliveries import iso_day, mark_deliveries, whole_year
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.month_rows import month_of_row
from matchchain.catalogue.sheets.layouts.plan import Plan
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.unit_words import has_period
from matchchain.catalogue.sheets.layouts.values import Value


class LineDays:
    """The days of the lines of one table.

    Args:
        table: as found.
        plan: its columns.
        record: where doubts go.
    """

    __slots__ = ("_drafts", "_plan", "_record", "_year")

    def __init__(self, table: Table, plan: Plan, record: Record) -> None:
        self._plan, self._record = plan, record
        self._year = whole_year(table)
        self._drafts: list[Draft] = []

    def close(self) -> None:
        """Mark the lines that are deliveries of a year, when all rows are read."""
        mark_deliveries(self._drafts, self._year)

    def put(self, draft: Draft, row: int, shared: Mapping[int, Value]) -> None:
        """Tell a line its row, and the day, month or year that the row gives.

        Args:
            draft: the line.
            row: its row.
            shared: column -> what the row says beside lines.
        """
        draft.row = row
        dated = any(column.field == "date" for column in self._plan.shared)
        draft.sale = self._year > 0 and not dated and draft.section in {"offers", "needs"}
        for column in self._plan.shared:
            value = shared.get(column.index)
            if value is None:
                continue
            if column.field == "month-row":
                draft.month = month_of_row(value.text)
            elif column.field == "date":
                draft.day = value.text
                self._drafts.append(draft)
            elif column.field in {"as_of", "as_of.year"} and draft.section != "permits":
                self._as_of(draft, value)

    def _as_of(self, draft: Draft, value: Value) -> None:
        if is_part_of_a_year(value.text) and not has_period(draft.unit) and (told := draft.said.pop("quantity", None)):
            self._record.doubt("asked", "layouts.how-often", told.spot, text=f"{value.text}: {told.text}")
            draft.remark(told.text, told.spot, value.text)
        found = iso_day(value.text)
        if found:
            draft.state("as_of", found, value.spot)
        else:
            draft.remark(value.text, value.spot)
