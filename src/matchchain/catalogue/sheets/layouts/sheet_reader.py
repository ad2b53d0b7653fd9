"""The sheets of a list, each with its form and its owner, and how what stands in them is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.grid.book import Grid, place_name
from matchchain.catalogue.sheets.layouts.amounts import Amounts
from matchchain.catalogue.sheets.layouts.caption_units import units_of_things
from matchchain.catalogue.sheets.layouts.chat import chat_drafts
from matchchain.catalogue.sheets.layouts.chat_line import chat_line
from matchchain.catalogue.sheets.layouts.context import (
    Context,
    context_of,
    is_part_of_a_year,
    month_of,
    nearest,
)
from matchchain.catalogue.sheets.layouts.firms import FirmDraft, Firms
from matchchain.catalogue.sheets.layouts.form_heads import Form
from matchchain.catalogue.sheets.layouts.formlines import is_small, read_form_lines
from matchchain.catalogue.sheets.layouts.lines import Rules
from matchchain.catalogue.sheets.layouts.money import Money
from matchchain.catalogue.sheets.layouts.of_the_file import currency_named
from matchchain.catalogue.sheets.layouts.owners import firm_above, firms_by_row
from matchchain.catalogue.sheets.layouts.plan import Plan
from matchchain.catalogue.sheets.layouts.prose import letter_drafts, listed_drafts, prose_drafts, told_drafts
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.sentences import firm_and_rest, named_and_told
from matchchain.catalogue.sheets.layouts.tablelines import TableReader
from matchchain.catalogue.sheets.layouts.tables import Layout, Table
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.words import says_nothing
from matchchain.catalogue.sheets.stated import Spot
from matchchain.values import dataclass

_NOTES = 12
"""Loose rows at the top of a sheet, among which a note gives the unit."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file, taken apart.

    Attributes:
        grid: its cells.
        layout: its tables, labels and loose rows.
        form: what its labels say.
        owner: the firm that its name, its title or the file says, None where none does or rows name theirs.
        file: the name of the file.
    """

    grid: Grid
    layout: Layout
    form: Form
    owner: FirmDraft | None
    file: str = ""


@dataclass(frozen=True, slots=True)
class SheetReader:
    """What holds for the whole file while its sheets are read."""

    around: Around
    known: Mapping[str, str]
    firms: Firms
    record: Record
    comma: bool
    alone: bool
    """Whether the file has one sheet only: no year of sheets of months."""
    legend: Mapping[str, str]
    point: bool

    def rules(self, sheet: Sheet, context: Context) -> Rules:
        """Units, money and days that hold for what stands under a heading."""
        home = self.around.currency
        currency = currency_named(sheet.form.currency) or home
        owner = sheet.owner or (sheet.form.owners[0][1] if sheet.form.owners else None)
        days = owner.said["operating_days"].text if owner is not None and "operating_days" in owner.said else ""
        own = float(days) if days.isdecimal() and len(days) < 4 else self.around.setting.operating_days
        dated = self.alone and not month_of(sheet.grid.name)
        unit = context.unit or sheet.form.unit
        headings = [*(text for _, text in sheet.layout.loose[:2]), sheet.grid.name]
        part = not context.month and any(map(is_part_of_a_year, headings))
        captions = [text for _, text in sheet.layout.loose] + [f"{x.text}:{x.value}" for x in sheet.layout.labels]
        of_things = units_of_things(captions)
        amounts = Amounts(unit, currency, self.comma, context.month, dated, self.legend, self.point, part, of_things)
        return Rules(amounts, Money(currency, own, self.around.language, self.comma, home), self.known)

    def read_labels(self, sheet: Sheet) -> None:
        """Read the lines that stand as labels and values."""
        context = nearest([sheet.grid.name, *(text for _, text in sheet.layout.loose[:1])])
        form = sheet.form
        if sheet.owner is not None and not form.owners:
            form = replace(form, owners=[(0, sheet.owner)])
        read_form_lines(sheet.grid, sheet.layout, form, self.rules(sheet, context), self.firms, self.record)

    def read_loose(self, sheet: Sheet) -> set[int]:
        """Read rows outside tables that are sentences of a firm; which rows they are."""
        taken = set()
        rules = self.rules(sheet, nearest([sheet.grid.name]))
        for row, text in sheet.layout.loose:
            spot = Spot(sheet.grid.name, place_name(row, 0))
            if not sheet.form.owners and self._read_chat(text, spot, rules):
                taken.add(row)
                continue
            name, rest = firm_and_rest(text, nearest([said for at, said in sheet.layout.loose[:2] if at < row]).side)
            if name:
                drafts = prose_drafts(Value(rest, spot), rules, self.record)
                owner = self.firms.named(name, spot) if drafts else None
            else:
                headings = [said for at, said in reversed(sheet.layout.loose) if at < row and is_small(said)]
                above = nearest([said for said in headings if not named_and_told(said)[0]][:1])
                owner = sheet.form.owner_at(row) or sheet.owner
                drafts = told_drafts(Value(text, spot), above, rules, self.record) if owner is not None else []
                if owner is not None and not drafts:
                    drafts = listed_drafts(Value(text, spot), _section(sheet, row), rules, self.record)
                if owner is not None and not drafts:
                    drafts = letter_drafts(Value(text, spot), rules, self.record)
            if owner is not None and drafts:
                owner.drafts.extend(drafts)
                taken.add(row)
        return taken

    def _read_chat(self, text: str, spot: Spot, rules: Rules, *, surely: bool = False) -> bool:
        """Read a line of a chat in which a firm signs up; whether it is one.

        Args:
            text: the line.
            spot: its cell.
            rules: what holds for lines.
            surely: it stands among others, so that its number may be missing.
        """
        line = chat_line(text) or (chat_line(f"1. {text}") if surely else None)
        if line is not None and not line.firm:
            self.record.doubt("asked", "layouts.whose", spot)
            return True
        drafts = chat_drafts(line, Value(text, spot), rules, self.record) if line is not None else []
        if line is None or not drafts:
            return False
        firm = self.firms.named(line.firm, spot)
        firm.drafts.extend(drafts)
        if line.contact:
            self.firms.state(firm, "firm.contact", Value(line.contact, spot))
        return True

    def read_table(self, sheet: Sheet, table: Table, plan: Plan, others: Sequence[tuple[Table, Plan]]) -> None:
        """Read the lines of one table; the other tables of the sheet may say whose they are."""
        if (signed_up := plan.of("chat")) is not None:
            for row in table.body:
                spot = table.spot(row, signed_up.index)
                text = table.grid.at(row, signed_up.index).text
                told = self._read_chat(text, spot, self.rules(sheet, Context()), surely=True)
                if not told and not says_nothing(text):
                    self.record.leave(spot, "layouts.left.loose", text=text[:80])
            return
        rules = self.rules(sheet, context_around(sheet, table))
        owner = (sheet.form.owner_at(table.header[0]) if not table.view.turned else None) or sheet.owner
        if owner is None and sheet.form.owners:
            owner = sheet.form.owners[0][1]
        by_row = {}
        if plan.of("firm.name") is None and not sheet.form.owners:
            if table.view.turned:
                named = firms_by_row(table, others)
                by_row = {row: self.firms.named(name, spot) for row, (name, spot) in named.items()}
            elif above := firm_above(table, [table, *(other for other, _ in others)]):
                owner = self.firms.named(*above)
        TableReader(table, plan, rules, self.firms, self.record, owner, by_row).read()


def context_around(sheet: Sheet, table: Table) -> Context:
    """What the headings above a table, its sheet's name and its first title say."""
    headings = [part for part in reversed(table.heading.split(" / ")) if part]
    first = [text for row, text in sheet.layout.loose[:2] if not _heads_another(sheet, table, row, text)]
    notes = [text for row, text in sheet.layout.loose[:_NOTES] if "单位" in text and row < table.header[0]]
    context = nearest([*headings, sheet.grid.name, *first])
    if not context.unit and not table.view.turned:
        context = replace(context, unit=next((unit for text in notes if (unit := context_of(text).unit)), ""))
    own = month_of(sheet.grid.name) or month_of(" ".join(headings))
    side = context.side or context_of(sheet.file).side  # 2025年采购清单.xlsx
    return replace(context, month=own, side=side)


def _heads_another(sheet: Sheet, table: Table, row: int, text: str) -> bool:
    """Whether a text right above another table, and no title of the sheet, is the heading of that one alone."""
    others = [other for other in sheet.layout.tables if other is not table and other.view is table.view]
    theirs = any(other.heading.rpartition(" / ")[2] == text for other in others)
    return row > 0 and theirs and table.heading.rpartition(" / ")[2] != text


def _section(sheet: Sheet, row: int) -> Context:
    """What the last heading that ends with a colon above a row says of the rows below it."""
    above = [text for at, text in sheet.layout.loose if at < row and text.rstrip().endswith((":", "："))]
    return context_of(above[-1].rstrip(" :：")) if above and is_small(above[-1]) else Context()
