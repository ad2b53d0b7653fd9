"""A table, read row by row: which firm a row is of, which list, what its lines state; what is left out and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from matchchain.catalogue.sheets.layouts.amounts import QUANTITIES
from matchchain.catalogue.sheets.layouts.bodyrows import Row, RowKind, row_of, sums
from matchchain.catalogue.sheets.layouts.closing import closing_rows
from matchchain.catalogue.sheets.layouts.columns import Column, taken_for
from matchchain.catalogue.sheets.layouts.context import context_of, is_part_of_a_year
from matchchain.catalogue.sheets.layouts.deliveries import iso_day, mark_deliveries, whole_year
from matchchain.catalogue.sheets.layouts.directions import is_crossed
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.firm_cells import leading_firm, name_and_phone
from matchchain.catalogue.sheets.layouts.firms import FirmDraft, Firms
from matchchain.catalogue.sheets.layouts.headings import note_headings
from matchchain.catalogue.sheets.layouts.lines import Rules, drafts_of
from matchchain.catalogue.sheets.layouts.money import MONEY
from matchchain.catalogue.sheets.layouts.month_rows import month_of_row
from matchchain.catalogue.sheets.layouts.outlines import is_pivot, with_outline
from matchchain.catalogue.sheets.layouts.permitlines import permit_of
from matchchain.catalogue.sheets.layouts.plan import Block, Plan
from matchchain.catalogue.sheets.layouts.prose import prose_drafts
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.routes import in_its_way
from matchchain.catalogue.sheets.layouts.signs import of_sign
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.unit_words import has_period, unit_of
from matchchain.catalogue.sheets.layouts.values import Value, Values
from matchchain.catalogue.sheets.layouts.view import bare_unit
from matchchain.catalogue.sheets.layouts.withdrawn import is_withdrawn
from matchchain.catalogue.sheets.layouts.words import direction_of, kind_word, plain_word, says_nothing, words_of
from matchchain.catalogue.sheets.stated import Spot

_REASONS = {
    "total": "layouts.left.total", "example": "layouts.left.example", "note": "layouts.left.note",
    "signature": "layouts.left.signature", "heading": "layouts.left.heading", "test": "layouts.left.test",
}  # fmt: skip


def _side_of_kinds(table: Table, plan: Plan) -> str:
    """The list that a column of classes as a whole is for, where some of its words (余热, 水) say none."""
    columns = [c.index for block in plan.blocks for c in block.of("kind")]
    words = [kind_word(table.grid.at(row, column).text) for column in columns for row in table.body]
    sides = {word.side for word in words if word is not None and word.side}
    return sides.pop() if len(sides) == 1 else ""


def _told_by(column: Column, value: Value) -> str:
    """The list that a cell says: in a word, or as a cross under the title that says it."""
    if column.meaning.side and "says" in column.meaning.marks and is_crossed(value.text):
        return column.meaning.side
    return direction_of(value.text)


def _in_unit(column: Column, unit: str) -> Column:
    """A column from the row on that gives it another unit; where nobody knows what that makes of it, a remark."""
    if not unit:
        return column
    same = unit_of(unit) == ("amount" if column.field in QUANTITIES else "price" if column.field in MONEY else "none")
    return replace(column, unit=unit) if same else taken_for(column, "remark")


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
        "_dated_drafts",
        "_firms",
        "_kinds",
        "_owner",
        "_plan",
        "_record",
        "_rules",
        "_table",
        "_values",
        "_year",
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
        self._dated_drafts: list[Draft] = []
        self._year = whole_year(table)
        self._kinds = _side_of_kinds(table, plan)
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
        mark_deliveries(self._dated_drafts, self._year)

    def _row(self, row: Row, standing: _Standing) -> None:
        spot = self._spot(row.row)
        if row.kind == "firm":
            standing.firm = self._firms.named(row.text, spot)
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
        """Whether a row names other units for what stands below it: its amounts are no longer the titles'."""
        (_, first), *rest = self._table.view.filled(row)
        if not rest or bare_unit(first) or not all(bare_unit(text) for _, text in rest):
            return False
        changed = {column: bare_unit(text) for column, text in rest}
        named = {c.index for b in self._plan.blocks for c in b.of("material", "unit")}
        if named & set(changed):
            return False
        blocks = [
            replace(b, columns=tuple(_in_unit(c, changed.get(c.index, "")) for c in b.columns))
            for b in self._plan.blocks
        ]
        self._plan = replace(self._plan, blocks=tuple(blocks))
        return True

    def _spot(self, row: int) -> Spot:
        cells = self._table.view.filled(row)
        return self._table.spot(row, cells[0][0] if cells else 0)

    def _line(self, row: int, standing: _Standing) -> None:
        shared = {c.index: value for c in self._plan.shared if (value := self._values.at(row, c.index)) is not None}
        column = self._plan.of("firm.name")
        named = shared.get(column.index) if column is not None else None
        phone = ""
        if self._is_of_neither(row, shared):
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
        told = self._plan.of("prose")
        if told is not None and told.index in shared:
            firm.drafts += prose_drafts(shared[told.index], self._rules, self._record)

    def _is_of_neither(self, row: int, shared: Mapping[int, Value]) -> bool:
        """Whether a row says what it is, and that it is neither offered nor wanted: 合作, an advertisement."""
        directions = [c for c in self._plan.shared if c.field == "direction" and c.index in shared]
        amounts = [c.index for b in self._plan.blocks for c in b.columns if c.field in QUANTITIES]
        figured = any(not says_nothing(self._table.grid.at(row, index).text) for index in amounts)
        if len(directions) != 1 or figured or _told_by(directions[0], shared[directions[0].index]):
            return False
        value = shared[directions[0].index]
        self._record.doubt("refused", "layouts.no-direction", value.spot, text=value.text)
        return True

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
        side = self._side(row, block, cells, shared, standing)
        if side:
            for draft in drafts_of(self._turned(block, side, standing), side, cells, self._rules, self._record):
                self._dated(draft, row, shared)
                firm.drafts.append(draft)

    def _as_filled(self, row: int, block: Block) -> tuple[Block, dict[int, Value]]:
        """The block as a row has it, and its cells."""
        cells = self._cells(row, block)
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

    def _side(
        self, row: int, block: Block, cells: Mapping[int, Value], shared: Mapping[int, Value], standing: _Standing
    ) -> str:
        """The list of a line: as the row says it, then its block, then a small heading above it."""
        directions = [c for c in self._plan.shared if c.field == "direction" and c.index in shared]
        if directions:
            told = {_told_by(c, shared[c.index]) for c in directions} - {""}
            if len(told) == 1:
                return told.pop()
            value = shared[directions[0].index]
            self._record.doubt("refused", "layouts.no-direction", value.spot, text=value.text)
            return ""
        own = next((cells[c.index] for c in block.of("kind") if c.index in cells), None)
        said = kind_word(own.text) if own is not None else None
        by_row = (said.side if said else "") or (direction_of(own.text) if own is not None else "")
        side = standing.side or block.side
        if by_row and not any("says" in c.meaning.marks for c in block.columns):
            side = by_row
        side = side or (self._kinds if said and said.kind else "")
        if any(c.field == "direction" and c.meaning.side for c in self._plan.shared):
            side = ""  # no cross in this row
        named = [c.index for c in block.of("material") if c.index in cells]
        if not side and named and plain_word(cells[named[0]].text) in words_of("bought"):
            side = "needs"
        if not side and (named or block.name):
            at = named[0] if named else block.columns[0].index
            text = block.name or cells[at].text
            self._record.doubt("refused", "layouts.no-side", self._table.spot(row, at), text=text)
        return side

    def _dated(self, draft: Draft, row: int, shared: Mapping[int, Value]) -> None:
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
                self._dated_drafts.append(draft)
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
