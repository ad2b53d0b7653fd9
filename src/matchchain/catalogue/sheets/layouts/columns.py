"""What does a column hold? Its title says it, and where the title can mean several things what stands in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.bearing_out import amount_like, most, price_like
from matchchain.catalogue.sheets.layouts.by_cells import told_by_cells
from matchchain.catalogue.sheets.layouts.context import looks_like_firm
from matchchain.catalogue.sheets.layouts.figures import figure_of, frequency_of
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.payers import who_pays
from matchchain.catalogue.sheets.layouts.pieces import is_answer
from matchchain.catalogue.sheets.layouts.sentences import parted, told_parts
from matchchain.catalogue.sheets.layouts.signed_titles import signed
from matchchain.catalogue.sheets.layouts.tables import ColumnTitle, Table
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.trade_names import ends_like_trade
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import bare_unit
from matchchain.catalogue.sheets.layouts.words import direction_in_row, direction_of, kind_word, says_nothing, table_of
from matchchain.expressions import expression
from matchchain.materials.writing.cas import find_cas
from matchchain.units import unit_word
from matchchain.values import dataclass
from matchchain.wastes import read_codes

_WHOLE_CODE = expression(r"\d{3}-\d{3}-\d{2}|\d{2} \d{2} \d{2}\*?")
_FLOWS = frozenset(("flow", "flows"))
_OF_PLANTS = frozenset(("unit", "units", "industrial unit", "name of unit"))
_NUMBER_OF_A_PLOT = expression(r"(?:unit |plot )?[A-Z]?\d{1,3}[A-F]?(?:\s?(?:[-–/&+,]|to)\s?[A-Z]?\d{0,3}[A-F]?)*+$", 2)
_A_YEAR = expression(r"(?:FY|CY)?\s?'?(?:20)?\d\d(?:[-/]\d\d)?", 2)
_TAKES = expression(r"\b(?:take|accept|receive)s?\b", 2)
_HOW_MUCH = expression(
    r"quantit|\bqty|amount|how (?:much|many)|tonn|\btons?\b|volume|weight|mass|rate|capacity|consumption|usage|demand"
    r"|requirement|[量数率]|吨|能力|规模|消耗|用电|产能|功率|负荷", 2
)
_SAMPLE = 60
_LONG = 16
"""Characters from which on a cell is a sentence."""
_WIDE = 4
"""Columns of a table in which a text alone in its row is a heading."""
_BY_UNIT = 15
"""Rank of a title that is nothing but a unit."""
_PRICED = frozenset(("price", "ask", "disposal_cost", "gate_fee", "cost", "paid", "received"))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table whose meaning is settled by its title and by what stands in it.

    Attributes:
        index: column of the grid.
        title: its titles as one text.
        meaning: what it holds; field "" where it is not read.
        unit: of its title or of the row of units.
    """

    index: int
    title: str
    meaning: Meaning
    unit: str = ""

    @property
    def field(self) -> str:
        """What it holds."""
        return self.meaning.field


def settled_column(table: Table, column: ColumnTitle, mapped: Mapping[str, str]) -> Column:
    """A column as its title, a person's map and what stands in it say together.

    Args:
        table: it stands in.
        column: with its title.
        mapped: title -> field as a person gave it.
    """
    index, title, unit = column.index, column.title, column.unit
    meaning = column.meaning or Meaning()
    if meaning.field == "firm.client":
        meaning = replace(meaning, field="taker")
    given = mapped.get(title)
    if given is not None:
        return Column(index, title, _as_given(meaning, given), unit or unit_in_title(title))
    texts = column_texts(table, index)
    meaning, unit = told_by_cells(meaning, column, texts)
    meaning = _in_brackets(_of_another_sense(meaning, title, unit, texts), texts)
    own = unit or unit_in_title(title)
    spoken = not meaning.field or (meaning.field == "material" and meaning.rank == 1)
    if not meaning.field and not meaning.marks and (said := _unknown(title, texts)):
        meaning = replace(meaning, field=said)
    elif not meaning.field and "both" in meaning.marks and any(parted(text) for text in texts):
        meaning = replace(meaning, field="prose")
    elif spoken and meaning.marks != {"both"} and unit_of(own) == "amount" and most(map(amount_like, texts)):
        unit = own
        guessed = {"guessed"} if not meaning.field and not meaning.marks else set()
        meaning = replace(meaning, field="quantity", rank=20, listing=False, marks=meaning.marks | guessed)
    elif spoken and column.meaning is not None and unit_of(own) == "price" and most(map(price_like, texts)):
        unit = own
        meaning = replace(meaning, field="money", rank=15, listing=False)  # Outputs / €/t
    elif meaning.field == "material" and _are_firms(texts, listed=meaning.rank == 1):
        meaning = replace(meaning, field="firm.name")  # 供方, 需方
    elif title.casefold() in _FLOWS and texts and not any(amount_like(text) for text in texts):
        meaning = replace(meaning, field="material")  # what flows, and not how much
    else:
        meaning = replace(meaning, field=_by_content(meaning.field, texts))
    if not unit and meaning.field in _PRICED and (unit := _unit_of_prices(texts)):
        meaning = replace(meaning, marks=meaning.marks | {"unit-by-cells"})
    return Column(index, title, meaning, unit)


def _in_brackets(meaning: Meaning, texts: Sequence[str]) -> Meaning:
    """副产物（数量） over names with their amounts is a column of names; over amounts alone it is one of amounts."""
    if "in-brackets" not in meaning.marks or most(is_answer(text) for text in texts):
        return meaning
    return replace(meaning, field="material", rank=1, listing=True)


def _of_another_sense(meaning: Meaning, title: str, unit: str, texts: Sequence[str]) -> Meaning:
    """A title of two senses by its unit and column: use (t/yr) is how much, units of an estate are its works."""
    if meaning.field == "quantity" and meaning.rank == _BY_UNIT and texts and not any(map(amount_like, texts)):
        return Meaning()  # Vehicle, over number plates
    if meaning.field == "use" and unit_of(unit) == "amount" and most(map(amount_like, texts)):
        return replace(meaning, field="quantity", side="needs", rank=30)
    worded = bool(texts) and not any(c.isdigit() for text in texts for c in text)
    if meaning.field == "quantity" and meaning.side and worded and not _HOW_MUCH.search(title):
        said = meaning.marks | ({"says"} if _TAKES.search(title) else set())
        return replace(meaning, field="material", rank=1, listing=True, marks=said)  # Could take, Waste generated
    if meaning.field == "unit" and title.casefold() in _OF_PLANTS and _are_names(texts):
        return replace(meaning, field="firm.name")
    figures = (figure_of(who_pays(text)[1] or text)[0] for text in texts)
    priced = unit_of(unit) in {"price", "money"} or (not unit and most(kind == "price" for kind in figures))
    if meaning.field == "quantity" and meaning.rank <= 20 and priced:
        return signed(replace(meaning, field="price"), title)  # Rate, Rs/kg
    return meaning


def _as_given(meaning: Meaning, given: str) -> Meaning:
    """A meaning as a person gave it: "offers.quantity", "permits.until", "firm.name", "" for not read."""
    section, _, attribute = given.partition(".")
    if section not in {"offers", "needs", "permits"}:
        return replace(meaning, field=given, side="")
    field = f"permit.{attribute}" if section == "permits" else attribute
    return replace(meaning, field=field, side=section, marks=meaning.marks | {"says"})


def _are_firms(texts: Sequence[str], *, listed: bool) -> bool:
    """Whether a column of names holds firms: most under 供方, 需方; all of at least two under 项目, 名称."""
    found = [looks_like_firm(text) or ends_like_trade(text) for text in texts]
    return most(found) if listed else len(found) > 1 and all(found)


def _are_names(texts: Sequence[str]) -> bool:
    """Whether texts are no units, but names with some firm surely among them."""
    none = not any(bare_unit(text) or any(c.isdigit() for c in text) for text in texts)
    return none and len(texts) > 1 and any(looks_like_firm(text) for text in texts)


def _unit_of_prices(texts: Sequence[str]) -> str:
    """The unit that the cells of a column of prices give themselves, where all that give one give the same."""
    priced = [value for text in texts for kind, value in (figure_of(who_pays(text)[1] or text),) if kind == "price"]
    found = {value.unit for value in priced if value is not None}
    if len(found) != 1 or 2 * len(priced) < len(texts) or len(priced) == len(texts):
        return ""
    return unit_word(found.pop(), "zh" if any(c > "\u2e80" for text in texts for c in text) else "en").strip()


def column_texts(table: Table, index: int) -> list[str]:
    """What stands in a column, blanks and headings between its rows left out; the first rows of a long table."""
    wide = len(table.columns) >= _WIDE
    rows = (row for row in table.body[:_SAMPLE] if not (wide and len(table.view.filled(row)) == 1))
    texts = (table.grid.at(row, index).text for row in rows)
    return [text for text in texts if not says_nothing(text)]


def _is_unit_of_amounts(text: str) -> bool:
    return unit_of(bare_unit(text)) == "amount" and not frequency_of(text)


def _by_content(field: str, texts: Sequence[str]) -> str:
    """A field whose title can mean several, by what stands in the column."""
    if field in {"unit", "unit.or-firm", "frequency"}:
        return _unit_field(field, texts)
    if field == "code":
        coded = most(bool(read_codes(text)) for text in texts)
        numbered = most(find_cas(text) is not None for text in texts)
        return "waste_code" if coded else "material.cas" if numbered else "index"
    if field in {"waste_class", "kind", "legal"} and texts:
        return _class_field(field, texts)
    sure = field == "direction" and most(bool(direction_in_row(text)) for text in texts)
    told = [bool(parted(text) or told_parts(text)) for text in texts] if field in {"direction", "note"} else []
    if not sure and most(told):
        return "prose" if field == "direction" else "note-or-prose"
    if field == "direction" and texts and not any(direction_in_row(text) for text in texts):
        return "kind" if most(kind_word(text) is not None for text in texts) else "remark"
    return field


def _ends_with_unit(text: str) -> bool:
    return not bare_unit(text) and bool(unit_in_title(text)) and text.strip()[-1:] in ")）"


def _unit_field(field: str, texts: Sequence[str]) -> str:
    """单位 is a unit or a firm; a period after a price is per what it is; 物料（单位） over 废酸（吨） names things."""
    plots = all(_NUMBER_OF_A_PLOT.match(text.strip()) and not bare_unit(text) for text in texts)
    if field == "unit" and texts and plots:
        return "skip"  # units of an estate
    if field == "unit":
        return "material" if texts and all(map(_ends_with_unit, texts)) else field
    if field == "unit.or-firm":
        return "unit" if texts and most(bare_unit(text) for text in texts) else "firm.name"
    if field == "frequency" and texts and all(_A_YEAR.fullmatch(text.strip()) for text in texts):
        return "as_of.year"
    return "unit" if texts and most(_is_unit_of_amounts(text) for text in texts) else field


def _class_word(text: str) -> bool:
    word = kind_word(text)
    return word is not None and bool(word.side)


def _unknown(title: str, texts: Sequence[str]) -> str:
    """What a column without a known title holds, where what stands in it leaves no doubt: offer/need, waste codes."""
    if len(texts) < 2:
        return ""
    if "/" in title and all(_class_word(text) for text in texts) and len(set(texts)) > 1:
        return "kind"  # RM / BP / HW
    if most(len(text) >= _LONG and bool(told_parts(text)) for text in texts):
        return "note-or-prose"
    sides = {direction_in_row(text) for text in texts}
    if sides == {"offers", "needs"}:
        return "direction"
    return "waste_code" if all(_WHOLE_CODE.fullmatch(text.strip()) for text in texts) else ""


def _class_field(field: str, texts: Sequence[str]) -> str:
    """A column of classes: codes, kinds and legal classes side by side, states, or names of the things themselves."""
    coded = [bool(read_codes(text)) for text in texts]
    classed = [kind_word(text) is not None or bool(direction_of(text)) for text in texts]
    if most(coded) and field != "kind":
        return "waste_code"
    if most(one or other for one, other in zip(coded, classed, strict=True)):
        return "kind"
    if field == "kind" and most(text.casefold() in table_of("states") for text in texts):
        return "state"
    return {"waste_class": "name-or-note", "kind": "name-or-note"}.get(field, field)


def taken_for(column: Column, field: str) -> Column:
    """The column as one that holds another field."""
    return replace(column, meaning=replace(column.meaning, field=field))
