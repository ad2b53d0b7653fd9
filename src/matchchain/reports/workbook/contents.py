"""The sheets of a park: firms, offers, needs, permits, processes, settings, its own names of materials."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from matchchain.catalogue.read import Loaded
from matchchain.catalogue.sheets.forms.columns import CARRIER, ENTRIES, FIRM, FIRMS, OWN, VALUE
from matchchain.catalogue.sheets.forms.in_a_cell import as_card
from matchchain.catalogue.sheets.forms.keys import Field, Sent
from matchchain.catalogue.sheets.forms.written import ParkWritten, Written, as_written, fields_of
from matchchain.park import Firm, Label, Park, Place
from matchchain.reports.formats.text_book import Look, TextColumn, TextRow, TextSheet, TextTable
from matchchain.reports.telling.words import Sentences
from matchchain.studies.asking.stale import permit_key
from matchchain.values import dataclass
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

sentence = Sentences("export")
NAMED = "firm-name"
"""The column that says for the reader whose a line is; `FIRM` says it by id."""

_ON_PARK = ("park", "chains", "carriers", "carrier_permits", "conflicts", "zones", "distances", "ignore")
_ON_MATERIALS = ("materials", "same", "not_same", "serves", "names")
_ALWAYS = {
    "firms": ("name", "short", "credit_code", "industry", "role", "chains", "contact", "site.lat", "site.lon"),
    "offers": (
        "material", "kind", "legal", "waste_code", "quantity", "purity", "now", "disposal_cost", "price", "as_of",
    ),
    "needs": ("material", "quantity", "price", "purity", "as_of"),
}  # fmt: skip
"""Columns that are in sight even where no line fills them."""


@dataclass(slots=True)
class Shelf:
    """What is laid onto the sheets, noted down field by field.

    Attributes:
        lang: of titles.
        bad: places of entries that were left out.
        fields: what each field is sent out with.
    """

    lang: Lang
    bad: frozenset[Place]
    fields: dict[Field, Sent] = field(default_factory=dict)

    def row(self, section: str, key: str, said: Mapping[str, str], known: Mapping[str, Label], **more: str) -> TextRow:
        """One entry as a row, its cells in the words of its file."""
        for name, text in said.items():
            if name in known:
                self.fields[Field(section, key, name)] = Sent(as_card(known[name], text) or text, text)
        if section in ENTRIES:
            self.fields[Field(section, key, FIRM)] = Sent(more[FIRM], more[FIRM])
        return TextRow(key, {**more, **said})


def sheets_of(loaded: Loaded, park: Park, shelf: Shelf) -> tuple[TextSheet, ...]:
    """Every sheet of a park.

    Args:
        loaded: the park as it was read, with its folder.
        park: the same without its faulty entries.
        shelf: where what is laid down is noted.
    """
    files = as_written(loaded.folder)
    cards = [(firm, files.entry(Firm, firm.place)) for firm in park.firms]
    pages: dict[str, Iterable[TextTable]] = {
        "firms": (_firms(cards, shelf),),
        "offers": (_lines("offers", cards, shelf),),
        "needs": (_lines("needs", cards, shelf),),
        "permits": (_lines("permits", cards, shelf),),
        "conversions": (_own("conversions", files.lists.get("conversions", ()), shelf),),
        "park": _of_park(files, shelf),
        "materials": [_own(name, files.lists.get(name, ()), shelf) for name in _ON_MATERIALS],
    }
    return tuple(TextSheet(sentence(f"sheet.{name}", shelf.lang), tuple(tables)) for name, tables in pages.items())


def _firms(cards: list[tuple[Firm, Written]], shelf: Shelf) -> TextTable:
    known = {name: label for name, label in fields_of(Firm).items() if name != "id"}
    rows = [shelf.row(FIRMS, firm.id, card.said, known, **{FIRM: firm.id}) for firm, card in cards]
    return _table(FIRMS, known, rows, shelf.lang, (FIRM,))


def _lines(section: str, cards: list[tuple[Firm, Written]], shelf: Shelf) -> TextTable:
    known = fields_of(ENTRIES[section])
    rows = [
        shelf.row(section, key, entry.said, known, **{FIRM: firm.id, NAMED: firm.table_name})
        for firm, card in cards
        for key, entry in _of_firm(section, firm, card)
    ]
    return _table(section, known, rows, shelf.lang, (FIRM, NAMED))


def _of_firm(section: str, firm: Firm, card: Written) -> Iterator[tuple[str, Written]]:
    """The lines of a firm with their keys, in the order of its card."""
    parts = {part.place: part for part in card.parts.get(section, ())}
    if section == "permits":
        for number, permit in enumerate(firm.permits, start=1):
            yield permit_key(firm, number), parts.get(permit.place, Written())
    else:
        for line in firm.offers if section == "offers" else firm.needs:
            yield line.id, parts.get(line.place, Written())


def _of_park(files: ParkWritten, shelf: Shelf) -> Iterator[TextTable]:
    """The settings, then the park's lists."""
    known = fields_of(Park)
    rows = [_setting(name, label, files.settings.said, shelf) for name, label in known.items()]
    columns = [TextColumn(name, title_of(name, shelf.lang), width=width) for name, width in (("item", 28), (VALUE, 34))]
    yield TextTable("#park", tuple(columns), tuple(rows), title=sentence("block.park", shelf.lang))
    parts = files.settings.parts
    for name in _ON_PARK[1:]:
        if name == "carrier_permits":
            yield _carrier_permits(parts.get("carriers", ()), shelf)
        else:
            yield _own(name, parts.get(name, ()), shelf)


def _setting(name: str, label: Label, said: Mapping[str, str], shelf: Shelf) -> TextRow:
    title = _field_title("park", name, label, shelf.lang)[0]
    text = said.get(name, "")
    if text:
        shelf.fields[Field("park", name, VALUE)] = Sent(as_card(label, text) or text, text)
    return TextRow(name, {"item": title, VALUE: text})


def _own(name: str, entries: Iterable[Written], shelf: Shelf) -> TextTable:
    known = fields_of(OWN[name])
    sound = [entry for entry in entries if entry.place not in shelf.bad]
    rows = [shelf.row(name, str(number), entry.said, known) for number, entry in enumerate(sound, start=1)]
    return _table(name, known, rows, shelf.lang, (), empty=3, title=sentence(f"block.{name}", shelf.lang))


def _carrier_permits(carriers: Iterable[Written], shelf: Shelf) -> TextTable:
    """The permits of hauliers, each beside the name of its haulier."""
    known, rows = fields_of(OWN["carrier_permits"]), []
    sound = [carrier for carrier in carriers if carrier.place not in shelf.bad]
    for number, carrier in enumerate(sound, start=1):
        for at, permit in enumerate(carrier.parts.get("permits", ()), start=1):
            of = {CARRIER: carrier.said.get("name", "")}
            rows.append(shelf.row("carrier_permits", f"{number}/{at}", permit.said, known, **of))
    title = sentence("block.carrier_permits", shelf.lang)
    return _table("carrier_permits", known, rows, shelf.lang, (CARRIER,), empty=3, title=title)


def _table(
    section: str,
    known: Mapping[str, Label],
    rows: list[TextRow],
    lang: Lang,
    first: tuple[str, ...],
    *,
    empty: int = 5,
    title: str = "",
) -> TextTable:
    """A table with every field of its entries; columns that nobody fills are folded away where it stands alone."""
    used = {name for row in rows for name in row.cells} | set(_ALWAYS.get(section, known))
    columns = [TextColumn(name, title_of(name, lang)) for name in first]
    for name, label in known.items():
        shown = _field_title(section, name, label, lang)
        look: Look = "must" if label.required and "." not in name else "text"
        columns.append(TextColumn(name, shown, look, folded=name not in used))
    return TextTable(f"#{section}", tuple(columns), tuple(rows), (), empty, title)


def _field_title(section: str, name: str, label: Label, lang: Lang) -> tuple[str, str]:
    """The title of a field, a nested one behind that of its entry: 费率 运费单价."""
    kind = Firm if section == FIRMS else ENTRIES.get(section) or OWN[section]
    outer, _, inner = name.partition(".")
    zh, en = label.zh, label.en
    if inner:
        above = _label_above(kind, outer)
        zh, en = f"{above.zh} {zh}", f"{above.en}: {en}"
    return (en, zh) if lang == "en" else (zh, en)


def _label_above(kind: type, outer: str) -> Label:
    from matchchain.park import labels

    return labels(kind)[outer]


def title_of(name: str, lang: Lang) -> tuple[str, str]:
    """The title of a column that is no field of a card, in the reader's language and in the other."""
    zh, en = sentence_of(f"export.column.{name}")
    return (en, zh) if lang == "en" else (zh, en)
