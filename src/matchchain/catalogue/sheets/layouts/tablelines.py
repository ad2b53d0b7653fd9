"""A table, read row by row: which firm a row is of, which list, what its lines state; what is left out and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from matchchain.catalogue.sheets.layouts.amounts import QUANTITIES
from matchchain.catalogue.sheets.layouts.bodyrows import Row, RowKind, row_of, sums
from matchchain.catalogue.sheets.layouts.bounds import with_both_ends
from matchchain.catalogue.sheets.layouts.closing import closing_rows
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.context import context_of
from matchchain.catalogue.sheets.layouts.firm_cells import leading_firm, name_and_phone
from matchchain.catalogue.sheets.layouts.firms import FirmDraft, Firms
from matchchain.catalogue.sheets.layouts.headed_firms import with_firm_headings, with_firms_alone
from matchchain.catalogue.sheets.layouts.headings import note_headings
from matchchain.catalogue.sheets.layouts.indicators import of_indicator
from matchchain.catalogue.sheets.layouts.line_days import LineDays
from matchchain.catalogue.sheets.layouts.line_sides import LineSides
from matchchain.catalogue.sheets.layouts.lines import Rules, drafts_of
from matchchain.catalogue.sheets.layouts.money import MONEY
from matchchain.catalogue.sheets.layouts.outlines import is_pivot, with_outline
from matchchain.catalogue.sheets.layouts.permitlines import permit_of
from matchchain.catalogue.sheets.layouts.plan import Block, Plan
from matchchain.catalogue.sheets.layouts.prose import prose_drafts
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.routes import in_its_way
from matchchain.catalogue.sheets.layouts.row_units import with_other_units
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.catalogue.sheets.layouts.signs import of_sign
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.values import Value, Values
from matchchain.catalogue.sheets.layouts.withdrawn import is_withdrawn
from matchchain.catalogue.sheets.stated import Spot

_REASONS = {
    "total": "layouts.left.total", "example": "layouts.left.example", "note": "layouts.left.note",
    "signature": "layouts.left.signature", "heading": "layouts.left.heading", "test": "layouts.left.test",
}  # fmt: skip


@dataclass(slots=True)
class _Standing:
    """Where the reading of a table stands: firm and list as the last small heading or row said them."""

    firm: FirmDraft | None = None
    side: str = ""
    kind: str = ""
    legal: str = ""


class TableReader:
    """Reads one table into the firms of a file.

    Args:
        table: as found.
        plan: its columns.
        rules: what holds for its lines.
        firms: of the file.
        record: where doubts go.
        owner: the firm the sheet belongs to, None where rows name theirs or nobody does.
        by_row: row -> its firm, where a table before names them.
    """

    __slots__ = (
        "_by_row",
        "_days",
        "_firms",
        "_owner",
        "_plan",
        "_record",
        "_rules",
        "_sides",
        "_table",
        "_values",
    )

    def __init__(
        self,
        table: Table,
        plan: Plan,
        rules: Rules,
        firms: Firms,
        record: Record,
        owner: FirmDraft | None,
        by_row: Mapping[int, FirmDraft] | None = None,
    ) -> None:
        self._by_row = by_row or {}
        self._days = LineDays(table, plan, record)
        self._sides = LineSides(table, plan, record)
        self._table, self._plan, self._rules = table, plan, rules
        self._firms, self._record, self._owner = firms, record, owner
        self._values = Values(table, record)

    def read(self) -> None:
        """Read every row of the body."""
        note_headings(self._table, self._plan, self._record)
        for again in self._table.repeats:
            if self._table.view.filled(again):
                self._record.leave(self._table.spot(again, 0), "layouts.left.repeated")
        named = tuple(dict.fromkeys(c.index for block in self._plan.blocks for c in block.of("material")))
        firm = self._plan.of("firm.name")
        rows = [row_of(self._table, row, named, firm.index if firm else None) for row in self._table.body]
        if firm is None:
            rows = with_firm_headings(with_firms_alone(self._table, rows, named[0]) if named else rows)
        money = QUANTITIES | MONEY
        figures = [c.index for b in self._plan.blocks for c in b.columns if c.field in money or c.meaning.month]
        figures += [c.index for b in self._plan.blocks for c in b.ways]
        owned = self._owner is not None and bool(self._owner.name)
        if named and (len(named) == 1 or is_pivot(self._table)) and firm is None and not owned:
            rows = with_outline(self._table, rows, figures, named[0])
        added = sums(self._table, rows, figures, (*named, *((firm.index,) if firm else ())))
        standing, ends = _Standing(), closing_rows(self._table)
        for row in rows:
            kind: RowKind = "total" if row.row in added else "note" if row.row in ends else row.kind
            self._row(replace(row, kind=kind), standing)
        self._days.close()

    def _row(self, row: Row, standing: _Standing) -> None:
        spot = self._spot(row.row)
        if row.kind == "firm":
            standing.firm = self._firms.named(row.text, spot)
            if not row.text:
                self._record.doubt("asked", "layouts.whose", spot)
        elif row.kind == "heading":
            context = context_of(row.text)
            standing.side, standing.kind, standing.legal = context.side, context.kind, context.legal
            if not (context.side or context.kind):
                self._record.leave(spot, _REASONS["heading"], text=row.text)
        elif row.kind in _REASONS:
            self._record.leave(spot, _REASONS[row.kind], text=row.text)
            if row.kind == "test":
                self._record.doubt("asked", "layouts.test-answer", spot, text=row.text)
        elif row.kind == "line" and is_withdrawn(self._table, row.row):
            self._record.leave(spot, "layouts.left.withdrawn", text=row.text)
        elif row.kind == "line" and self._other_units(row.row):
            self._record.doubt("asked", "layouts.other-units", spot, text=row.text)
        elif row.kind == "line":
            self._line(row.row, standing)

    def _other_units(self, row: int) -> bool:
        """Whether a row names other units for what stands below it."""
        changed = with_other_units(self._table, self._plan, row)
        self._plan = changed or self._plan
        return changed is not None

    def _spot(self, row: int) -> Spot:
        cells = self._table.view.filled(row)
        return self._table.spot(row, cells[0][0] if cells else 0)

    def _line(self, row: int, standing: _Standing) -> None:
        shared = {c.index: value for c in self._plan.shared if (value := self._values.at(row, c.index)) is not None}
        column = self._plan.of("firm.name")
        named = shared.get(column.index) if column is not None else None
        phone = ""
        if self._sides.is_of_neither(shared, row):
            return
        if column is not None and named is not None and len(column.meaning.parts) < 2:
            name, phone = name_and_phone(named.text)
            if not name:
                self._record.doubt("refused", "layouts.firm-field", named.spot, text=named.text)
                return
            shared[column.index] = replace(named, text=name)
        owned = bool(self._plan.blocks) and all(block.owner for block in self._plan.blocks)
        firm = self._firms.named("", self._spot(row)) if owned else self._firm_of(row, shared, standing)
        if phone and named is not None:
            self._firms.state(firm, "firm.phone", replace(named, text=phone))
        for column in self._plan.shared:
            if (
                column.field.startswith("firm.")
                and column.index in shared
                and not self._values.repeats(row, column.index)
            ):
                self._state_firm(firm, column, shared[column.index])
        for block in self._plan.blocks:
            self._block(row, block, shared, firm, standing)
        self._ask_of_skipped(shared)
        for told in (c for c in self._plan.shared if c.field == "prose" and c.index in shared):
            firm.drafts += prose_drafts(shared[told.index], self._rules, self._record)

    def _ask_of_skipped(self, shared: Mapping[int, Value]) -> None:
        """An amount behind a question of yes or no is asked: nobody else reads it."""
        for column in self._plan.shared:
            value = shared.get(column.index)
            if column.field == "skip" and column.meaning.listing and column.meaning.side and value is not None:
                said = said_in(value.text, self._rules.money.currency)
                if said.name and "quantity" in said.fields:
                    self._record.doubt("asked", "layouts.prose", value.spot, text=value.text)

    def _state_firm(self, firm: FirmDraft, column: Column, value: Value) -> None:
        if column.field == "firm.name" and len(column.meaning.parts) > 1:  # name and contact in one cell
            value = replace(value, text=value.text.replace(firm.name, " ", 1))
        for field in column.meaning.parts or (column.field,):
            if field in {"firm.contact", "firm.phone"} and column.meaning.parts:
                self._firms.state(firm, "firm.contact", value)
                return
            self._firms.state(firm, field, value, column.unit, column.title)

    def _firm_of(self, row: int, shared: Mapping[int, Value], standing: _Standing) -> FirmDraft:
        column = self._plan.of("firm.name")
        value = shared.get(column.index) if column is not None else None
        if row in self._by_row:
            return self._by_row[row]
        if value is not None:
            several = column is not None and len(column.meaning.parts) > 1
            standing.firm = self._firms.named(leading_firm(value.text) if several else value.text, value.spot)
        elif standing.firm is None and column is not None:
            above = self._table.view.text(row, column.index)
            standing.firm = self._firms.named(above, self._table.spot(row, column.index)) if above else None
        elif column is not None and column.index not in shared and not self._values.repeats(row, column.index):
            self._record.doubt(
                "told",
                "layouts.firm-above",
                self._table.spot(row, column.index),
                firm=standing.firm.name if standing.firm else "",
            )
        if standing.firm is None:
            if self._owner is None:
                spot = self._table.spot(row, 0)
                standing.firm = self._firms.named("", spot)
                self._record.once("asked", "layouts.whose", spot)
            else:
                standing.firm = self._owner
                if not self._owner.name:
                    self._record.once("asked", "layouts.whose", self._table.spot(row, 0))
        return standing.firm

    def _block(self, row: int, block: Block, shared: Mapping[int, Value], firm: FirmDraft, standing: _Standing) -> None:
        block, cells = self._as_filled(row, block)
        if not cells:
            return
        if block.owner:
            title = next(c for c in self._table.columns if c.index == block.columns[-1].index)
            firm = self._firms.named(block.owner, self._table.spot(title.row, title.index))
        own = next((c for c in block.firm if c.field == "firm.name"), None)
        if block.deal and self._names_nobody(row, own):
            return
        if own is not None and (value := self._values.at(row, own.index)) is not None:
            firm = self._firms.named(value.text, value.spot)
            for column in block.firm:
                other = self._values.at(row, column.index)
                if other is not None and column is not own:
                    self._state_firm(firm, column, other)
        if block.side == "permits":
            permit = permit_of(block, cells, self._record)
            firm.drafts += [permit] if permit is not None else []
            return
        cells, said = of_indicator(block, cells, self._record)
        side = said or self._sides.of(row, block, cells, shared, standing.side)
        if side:
            for draft in drafts_of(self._turned(block, side, standing), side, cells, self._rules, self._record):
                self._days.put(draft, row, shared)
                firm.drafts.append(draft)

    def _as_filled(self, row: int, block: Block) -> tuple[Block, dict[int, Value]]:
        """The block as a row has it, and its cells."""
        cells = with_both_ends(block, self._cells(row, block))
        if not block.ways or not cells:
            return block, cells
        block, way = in_its_way(self._table, block, row, self._values, self._record)
        return block, cells | way

    def _names_nobody(self, row: int, own: Column | None) -> bool:
        """Whether a row of deals leaves blank who gives, or who takes."""
        column = own or self._plan.of("firm.name")
        if column is None:
            return False
        return self._values.at(row, column.index) is None and not self._values.repeats(row, column.index)

    def _turned(self, block: Block, side: str, standing: _Standing) -> Block:
        """The block as the last small heading above the row has it."""
        if side == "needs":
            return replace(block, side=side, kind="", legal="")
        if standing.kind or standing.legal:
            return replace(block, side=side, kind=standing.kind, legal=standing.legal)
        return replace(block, side=side)

    def _cells(self, row: int, block: Block) -> dict[int, Value]:
        names = [c.index for c in block.of("material")]
        cells = {}
        for column in block.columns:
            figure = column.field in QUANTITIES | MONEY or bool(column.meaning.month)
            if figure and self._values.is_shared(row, column.index, names):
                value = None if self._values.repeats(row, column.index) else self._values.at(row, column.index)
                if value is not None:
                    self._record.doubt("asked", "layouts.shared-figure", value.spot, text=value.text)
                continue
            if figure and self._values.repeats(row, column.index):
                continue
            value = self._values.at(row, column.index, priced=column.field in MONEY)
            if value is not None and block.sign and figure:
                bare = of_sign(value.text, block.sign)
                value = replace(value, text=bare) if bare else None
            if value is not None:
                cells[column.index] = value
        return cells
