"""A park that `export` wrote as one workbook, taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from typing import cast

from matchchain.catalogue.edits.compose import Words, inline
from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.forms.around import ids_by_name, is_of, plain, voice_of
from matchchain.catalogue.sheets.forms.cells import Desk, named, stated
from matchchain.catalogue.sheets.forms.claims import Claim, claims
from matchchain.catalogue.sheets.forms.columns import CARRIER, ENTRIES, FIRM, FIRMS, NAMES, OWN, VALUE, WORKBOOK
from matchchain.catalogue.sheets.forms.in_a_cell import words_told
from matchchain.catalogue.sheets.forms.keys import Field, Keys, Sent, keys_of
from matchchain.catalogue.sheets.forms.tables import At, Line, Table, first_cell, headings_of, plain_title, tables_of
from matchchain.catalogue.sheets.forms.written import fields_of
from matchchain.catalogue.sheets.grid.book import Book
from matchchain.catalogue.sheets.stated import Doubt, FirmStated, LineStated, OwnStated, Reading, Section, Spot, Stated
from matchchain.park import Firm, Label, Park
from matchchain.values import dataclass
from matchchain.wording import Message
from matchchain.wording.message import sentence_of


def read_workbook(book: Book, around: Around) -> Reading:
    """What a workbook of a park states: its firms with their lines, its settings and its own lists.

    A field carries what it was sent out with where the workbook is of this very park, so that what the office changed
    in it is told from what changed on the cards meanwhile. A workbook of another park is taken as it stands.

    Args:
        book: the file.
        around: the park it is brought to.
    """
    keys = keys_of(book) or Keys(WORKBOOK, whole=False)
    if keys.newer:
        why = Message("forms.newer", {"version": keys.version})
        return Reading("workbook", (), (Doubt("refused", why, first_cell(book)),), facts=keys.facts)
    desk = Desk(voice_of(keys, around.park))
    known = is_of(keys.facts, around.park) and bool(around.park.firms)
    if not known and around.park.firms:
        names = {"park": keys.facts.get("park", ""), "ours": around.park.name}
        desk.tell("park-of-others", first_cell(book), **names)
    reader = _Reader(keys, around, desk, known=known and keys.whole)
    tables = tables_of(book)
    for table in tables:
        reader.take(table)
    reader.tell_of_own()
    headings = tuple(heading for table in tables for heading in headings_of(table))
    # Lines of another park keep the days they have; only what was changed in this park's own book is of its day.
    day = keys.facts.get("sent", "") if reader.known else ""
    return Reading(
        "workbook", reader.firms(), tuple(desk.doubts), headings, tuple(reader.left_out), day, keys.facts,
        reader.settings, reader.own(),
    )  # fmt: skip


@dataclass(slots=True)
class _Reader:
    """A workbook while its tables are read."""

    keys: Keys
    around: Around
    desk: Desk
    known: bool
    heads: dict[str, FirmStated] = field(default_factory=dict)
    lines: list[tuple[str, LineStated]] = field(default_factory=list)
    left_out: list[tuple[Spot, Message]] = field(default_factory=list)
    settings: dict[str, Stated] = field(default_factory=dict)
    lists: dict[str, list[OwnStated]] = field(default_factory=dict)
    permits: list[tuple[str, str, dict[str, Stated]]] = field(default_factory=list)

    def take(self, table: Table) -> None:
        """What one table says."""
        if table.section in ENTRIES:
            for claim in self._claims(table):
                self._line(table, claim)
            return
        rows = {FIRMS: self._firm, "park": self._setting, "carrier_permits": self._permit}
        if table.section in rows or table.section in OWN:
            take = rows.get(table.section, self._own)
            for line in table.lines:
                take(table, line)

    def _firm(self, table: Table, line: Line) -> None:
        firm = line.text(FIRM) or line.key
        said = self._said(table, line, line.key, _of_firm(), line.text("name"))
        if firm in self.heads:
            self.desk.refuse("firm-twice", line.spot, firm=firm)
        elif said:
            self.heads[firm or f"{_NEW}{len(self.heads)}"] = FirmStated(said, (), line.spot, firm)

    def _claims(self, table: Table) -> list[Claim]:
        """Which row is which line: by the hidden key, else by firm and name."""
        attribute = NAMES[table.section]

        def name(line: Line) -> str:
            return f"{line.text(FIRM)}/{line.text(attribute)}/{line.text('number')}"

        names: dict[str, str] = {}
        for line in table.lines:
            if line.key:
                names.setdefault(line.key, self._sent_as(table.section, line.key) or name(line))
        return claims(table.lines, names, name)

    def _sent_as(self, section: str, key: str) -> str:
        """How a line was named when the workbook was written; "" where nobody knows."""
        told = [self.keys.sent.get(Field(section, key, one)) for one in (FIRM, NAMES[section], "number")]
        return "/".join(sent.shown if sent else "" for sent in told) if told[0] else ""

    def _line(self, table: Table, claim: Claim) -> None:
        line, name = claim.line, claim.line.text(NAMES[table.section])
        if claim.how == "twice":
            self.left_out.append((line.spot, Message("forms.left.twice", {"line": name})))
            return
        firm = self._whose(line)
        owner = self.keys.sent.get(Field(table.section, claim.key, FIRM))
        if claim.how == "renamed" and owner is not None and owner.text != firm:
            self.desk.ask("row-copied", line.spot, line=name, was=claim.key)
            claim = replace(claim, key="")
        if not firm:
            self.desk.refuse("no-firm", line.spot, line=name, firm=line.text(FIRM))
            return
        said = self._said(table, line, claim.key, fields_of(ENTRIES[table.section]), name)
        if said:
            key = claim.key if self.known else ""  # what another park calls its lines is no key of this one
            self.lines.append((firm, LineStated(cast("Section", table.section), said, line.spot, key)))

    def _whose(self, line: Line) -> str:
        """The firm of a row: as its column says, an id or a name."""
        told = line.text(FIRM)
        if told in self.heads or any(firm.id == told for firm in self.around.park.firms):
            return told
        named = {plain(said.text): firm for firm, head in self.heads.items() if (said := head.said.get("name"))}
        return named.get(plain(told), "") or ids_by_name(self.around.park.firms).get(plain(told), "")

    def _permit(self, table: Table, line: Line) -> None:
        said = self._said(table, line, line.key, fields_of(OWN[table.section]), line.text(CARRIER))
        self.permits.append((line.key.partition("/")[0], line.text(CARRIER), said))

    def _setting(self, table: Table, line: Line) -> None:
        del table
        known = fields_of(Park)
        titles = {plain_title(title): name for name, label in known.items() for title in (label.zh, label.en)}
        attribute = line.key if line.key in known else titles.get(plain_title(line.text("item")), "")
        at = line.cells.get(VALUE)
        if at is None or not attribute:
            if at is not None:
                self.desk.refuse("no-such-row", line.spot, item=line.text("item"), text=at.text)
            return
        found = self._cell(known[attribute], at, Field("park", attribute, VALUE), "")
        if found is not None:
            self.settings[attribute] = found

    def _own(self, table: Table, line: Line) -> None:
        said = self._said(table, line, line.key, fields_of(OWN[table.section]), line.text("name"))
        if said:
            listed = self.lists.setdefault(table.section, [])
            listed.append(OwnStated(table.section, said, line.spot, line.key))

    def _said(self, table: Table, line: Line, key: str, known: Mapping[str, Label], name: str) -> dict[str, Stated]:
        """What the cells of a row state."""
        said: dict[str, Stated] = {}
        for attribute, label in known.items():
            if attribute not in table.columns:
                continue
            at = line.cells.get(attribute)
            sent = Field(table.section, key, attribute)
            if at is not None:
                found = self._cell(label, at, sent, name)
                if found is not None:
                    said[attribute] = found
            elif self.known and (gone := self.keys.sent.get(sent)) is not None:
                self.desk.tell("emptied", line.spot, field=named(label), line=name, text=gone.shown)
        return said

    def _cell(self, label: Label, at: At, sent: Field, name: str) -> Stated | None:
        """What a cell states, with what it was sent out with where that is of this park."""
        found = stated(label, at, self.keys.sent.get(sent, Sent("", "")), self.desk, name=name)
        return found if found is None or self.known else replace(found, base=None)

    def firms(self) -> tuple[FirmStated, ...]:
        """Every firm with its lines, in the order of the sheets."""
        lines: dict[str, list[LineStated]] = {}
        for firm, line in self.lines:
            lines.setdefault(firm, []).append(line)
        heads = [replace(head, lines=tuple(lines.pop(firm, ()))) for firm, head in self.heads.items()]
        rest = [FirmStated({}, tuple(of_firm), of_firm[0].spot, firm) for firm, of_firm in lines.items()]
        return (*heads, *rest)

    def tell_of_own(self) -> None:
        """Say which settings and lists of the park it states otherwise: firms alone are merged into a park."""
        changed = [told for told in self.settings.values() if told.text != told.base]
        if changed:
            self.desk.tell("settings-apart", changed[0].spot, count=len(changed))
        for name, entries in self.lists.items():
            other = [told for entry in entries for told in entry.said.values() if told.text != told.base]
            if other:
                label = sentence_of(f"export.block.{name}")
                listed = Message("forms.field", {"zh": label[0], "en": label[1]})
                self.desk.tell("list-apart", other[0].spot, list=listed, count=len(other))

    def own(self) -> tuple[OwnStated, ...]:
        """The entries of the park's own lists; hauliers with the permits that stand in a table of their own."""
        return tuple(
            self._with_permits(entry) if entry.listing == "carriers" else entry
            for entries in self.lists.values()
            for entry in entries
        )

    def _with_permits(self, carrier: OwnStated) -> OwnStated:
        name = carrier.said["name"].text if "name" in carrier.said else ""
        its = [said for key, of, said in self.permits if (key == carrier.key if key else of == name)]
        if not its:
            return carrier
        text = inline(tuple(_entry(said) for said in its))
        spot = next(told.spot for told in its[0].values())
        return replace(carrier, said={**carrier.said, "permits": Stated(text, spot, text if self.known else None)})


_NEW = "\0"
"""Begins what a firm without an id is kept under until somebody gives it one."""


def _of_firm() -> dict[str, Label]:
    return {name: label for name, label in fields_of(Firm).items() if name != "id"}


def _entry(said: Mapping[str, Stated]) -> dict[str, Words]:
    """An entry as it stands inside brackets; what is a list stays one."""
    known = fields_of(OWN["carrier_permits"])
    listed = {name for name, label in known.items() if label.kind == "words"}
    return {name: tuple(words_told(told.text)) if name in listed else told.text for name, told in said.items()}


def every_field(reading: Reading) -> Iterator[Stated]:
    """Every field that a reading states, wherever it belongs."""
    yield from reading.settings.values()
    for entry in reading.own:
        yield from entry.said.values()
    for firm in reading.firms:
        yield from firm.said.values()
        for line in firm.lines:
            yield from line.said.values()
