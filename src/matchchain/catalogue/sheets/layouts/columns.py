"""What does a column hold? Its title says it, and where the title can mean several things what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from matchchain.catalogue.sheets.layouts.context import looks_like_firm
from matchchain.catalogue.sheets.layouts.figures import figure_of, frequency_of
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.payers import who_pays
from matchchain.catalogue.sheets.layouts.pieces import is_answer
from matchchain.catalogue.sheets.layouts.sentences import parted, told_parts
from matchchain.catalogue.sheets.layouts.tables import ColumnTitle, Table
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import bare_unit
from matchchain.catalogue.sheets.layouts.words import direction_of, kind_word, says_nothing, table_of
from matchchain.expressions import expression
from matchchain.materials.writing.cas import find_cas
from matchchain.units import unit_word
from matchchain.wastes import read_codes

_FILLED_IN = expression(r"填[表报写]人")
_WHOLE_CODE = expression(r"\d{3}-\d{3}-\d{2}|\d{2} \d{2} \d{2}\*?")
_THIS_MONTH = expression(r"本月|当月")
_OF_THESE = expression(r"其中|上述|以上|前述|上一?题|上面|\b(?:which of|of these|of the above)\b", 2)
_ASKS_PRICE = expression(r"价|多少钱|\bprice\b", 2)
_MINUS_COMES_IN = expression(
    r"(?:minus|negative|[-−–])\s*(?:=|is|means?)\s*(?:income|revenue|we (?:are paid|receive))"
    r"|负[数值号]?\s*(?:=|为|是|表示)\s*(?:收入|收益)",
    2,
)
_FLOWS = frozenset(("flow", "flows"))
_OF_PLANTS = frozenset(("unit", "units", "industrial unit", "name of unit"))
_A_YEAR = expression(r"(?:FY|CY)?\s?'?(?:20)?\d\d(?:[-/]\d\d)?", 2)
_SAMPLE = 60
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
    meaning = _in_brackets(_of_another_sense(meaning, title, unit, texts), texts)
    own = unit or unit_in_title(title)
    spoken = not meaning.field or (meaning.field == "material" and meaning.rank == 1)
    if not meaning.field and not meaning.marks and (said := _unknown(title, texts)):
        meaning = replace(meaning, field=said)
    elif not meaning.field and "both" in meaning.marks and any(parted(text) for text in texts):
        meaning = replace(meaning, field="prose")
    elif spoken and meaning.marks != {"both"} and unit_of(own) == "amount" and _most(map(amount_like, texts)):
        unit = own
        meaning = replace(meaning, field="quantity", rank=20, listing=False)  # output (t/yr)
    elif spoken and unit_of(own) == "price" and _most(map(price_like, texts)):
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
    if "in-brackets" not in meaning.marks or _most(is_answer(text) for text in texts):
        return meaning
    return replace(meaning, field="material", rank=1, listing=True)


def _of_another_sense(meaning: Meaning, title: str, unit: str, texts: Sequence[str]) -> Meaning:
    """A title of two senses by its unit and column: use (t/yr) is how much, units of an estate are its works."""
    if meaning.field == "use" and unit_of(unit) == "amount" and _most(map(amount_like, texts)):
        return replace(meaning, field="quantity", side="needs", rank=30)
    if meaning.field == "unit" and title.casefold() in _OF_PLANTS and _are_names(texts):
        return replace(meaning, field="firm.name")
    priced = unit_of(unit) == "price" or (not unit and _most(figure_of(text)[0] == "price" for text in texts))
    if meaning.field == "quantity" and meaning.rank <= 20 and priced:
        return replace(meaning, field="price")  # Rate, Rs/kg
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
    found = [looks_like_firm(text) for text in texts]
    return _most(found) if listed else len(found) > 1 and all(found)


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
    """What stands in a column, blanks left out; the first rows of a long table."""
    texts = (table.grid.at(row, index).text for row in table.body[:_SAMPLE])
    return [text for text in texts if not says_nothing(text)]


def _is_unit_of_amounts(text: str) -> bool:
    return unit_of(bare_unit(text)) == "amount" and not frequency_of(text)


def _by_content(field: str, texts: Sequence[str]) -> str:
    """A field whose title can mean several, by what stands in the column."""
    if field in {"unit", "unit.or-firm", "frequency"}:
        return _unit_field(field, texts)
    if field == "code":
        coded = _most(bool(read_codes(text)) for text in texts)
        numbered = _most(find_cas(text) is not None for text in texts)
        return "waste_code" if coded else "material.cas" if numbered else "index"
    if field in {"waste_class", "kind", "legal"} and texts:
        return _class_field(field, texts)
    sure = field == "direction" and _most(bool(direction_of(text)) for text in texts)
    told = [bool(parted(text) or told_parts(text)) for text in texts] if field in {"direction", "note"} else []
    if not sure and _most(told):
        return "prose" if field == "direction" else "note-or-prose"
    if field == "direction" and texts and not any(direction_of(text) for text in texts):
        return "kind" if _most(kind_word(text) is not None for text in texts) else "remark"
    return field


def _ends_with_unit(text: str) -> bool:
    return not bare_unit(text) and bool(unit_in_title(text)) and text.strip()[-1:] in ")）"


def _unit_field(field: str, texts: Sequence[str]) -> str:
    """单位 is a unit or a firm; a period after a price is per what it is; 物料（单位） over 废酸（吨） names things."""
    if field == "unit":
        return "material" if texts and all(map(_ends_with_unit, texts)) else field
    if field == "unit.or-firm":
        return "unit" if texts and _most(bare_unit(text) for text in texts) else "firm.name"
    if field == "frequency" and texts and all(_A_YEAR.fullmatch(text.strip()) for text in texts):
        return "as_of.year"
    return "unit" if texts and _most(_is_unit_of_amounts(text) for text in texts) else field


def _class_word(text: str) -> bool:
    word = kind_word(text)
    return word is not None and bool(word.side)


def _unknown(title: str, texts: Sequence[str]) -> str:
    """What a column without a known title holds, where what stands in it leaves no doubt: offer/need, waste codes."""
    if len(texts) < 2:
        return ""
    if "/" in title and all(_class_word(text) for text in texts) and len(set(texts)) > 1:
        return "kind"  # RM / BP / HW
    sides = {direction_of(text) for text in texts}
    if sides == {"offers", "needs"}:
        return "direction"
    return "waste_code" if all(_WHOLE_CODE.fullmatch(text.strip()) for text in texts) else ""


def _class_field(field: str, texts: Sequence[str]) -> str:
    """A column of classes: codes, kinds and legal classes side by side, states, or names of the things themselves."""
    coded = [bool(read_codes(text)) for text in texts]
    classed = [kind_word(text) is not None or bool(direction_of(text)) for text in texts]
    if _most(coded) and field != "kind":
        return "waste_code"
    if _most(one or other for one, other in zip(coded, classed, strict=True)):
        return "kind"
    if field == "kind" and _most(text.casefold() in table_of("states") for text in texts):
        return "state"
    return {"waste_class": "name-or-note", "kind": "name-or-note"}.get(field, field)


def _most(found: Iterable[object]) -> bool:
    said = [bool(each) for each in found]
    return bool(said) and sum(said) >= 0.6 * len(said)


def with_signs(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Prices whose sign tells who pays, where a remark in the table says so: minus = income.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    notes = [c.index for c in columns if c.field == "note"]
    if not any(_MINUS_COMES_IN.search(text) for index in notes for text in column_texts(table, index)):
        return tuple(_mixed(table, c) for c in columns)
    plain = {"price", "cost", "money"}
    return tuple(taken_for(c, "signed_cost") if c.field in plain and not c.meaning.side else c for c in columns)


def _mixed(table: Table, column: Column) -> Column:
    """A column of money with figures of both signs, whose title is but a unit: what either means, nobody has said."""
    if column.field != "money" or column.meaning.side:
        return column
    texts = [text for text in column_texts(table, column.index) if any(c in "123456789" for c in text)]
    minus = [text.strip()[:1] in "-−–" for text in texts]
    if all(minus) or not any(minus):
        return column
    return replace(column, meaning=replace(column.meaning, marks=column.meaning.marks | {"mixed"}))


def without_wanderers(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A 来源 left of the firm is where an answer came from, and nothing of a line."""
    firm = next((column.index for column in columns if column.field == "firm.name"), -1)
    return tuple(taken_for(c, "skip") if c.field == "origin-or-supplier" and c.index < firm else c for c in columns)


def with_respondents(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Who filled in an answer is its firm's contact, where a telephone is asked for and no other person."""
    fields = {column.field for column in columns}
    if "firm.phone" not in fields or fields & {"firm.contact", "firm.head"}:
        return columns
    found = next((c for c in columns if c.field == "skip" and _FILLED_IN.search(c.title)), None)
    return tuple(taken_for(c, "firm.contact") if c is found else c for c in columns)


def with_names_beside_numbers(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Names of things beside their CAS numbers, whatever their title.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    if any(c.field in {"material", "name-or-note"} for c in columns):
        return columns
    number = next((c for c in columns if c.field == "material.cas"), None)
    words = [c for c in columns if number is not None and not c.field and c.index < number.index]
    found = next((c for c in reversed(words) if _are_words_of_things(column_texts(table, c.index))), None)
    return tuple(taken_for(c, "material") if c is found else c for c in columns)


def with_one_firm(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Of several columns of firms without a list of their own, only names are firms: Occupier, and Business beside it.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    firms = [c for c in columns if c.field == "firm.name"]
    plain = [c for c in firms if "firm" in c.meaning.marks and not c.meaning.side]
    settled = {}
    for column in firms:
        texts = column_texts(table, column.index)
        if texts and not any(c.isalpha() for text in texts for c in text):
            settled[column.index] = taken_for(column, "remark")  # Available from: 2026
        elif column in plain and len(firms) > 1 and column is not firms[0] and not any(map(looks_like_firm, texts)):
            of = "firm.industry" if "business" in column.title.casefold() else "skip"
            settled[column.index] = taken_for(column, of)
    return tuple(settled.get(c.index, c) for c in columns)


def with_years(table: Table, columns: tuple[Column, ...], unit: str) -> tuple[Column, ...]:
    """Amounts under years alone: the last year's is the amount, those before it are remarks.

    Args:
        table: whose columns they are.
        columns: of it.
        unit: that the heading gives for amounts, "" for none.
    """
    beside = any(c.field == "unit" for c in columns)
    yearly = [
        c
        for c in columns
        if c.field == "year-column"
        and (beside or unit_of(c.unit or unit_in_title(c.title) or unit) == "amount")
        and all(map(amount_like, column_texts(table, c.index)))
    ]
    if not yearly or any(c.field.startswith("quantity") for c in columns):
        return columns
    last = max(yearly, key=lambda c: c.meaning.year)
    amount = replace(last.meaning, field="quantity", rank=20)
    settled = {c.index: taken_for(c, "quantity.part") for c in yearly}
    settled[last.index] = replace(last, meaning=amount, unit=last.unit or unit_in_title(last.title) or unit)
    return tuple(settled.get(c.index, c) for c in columns)


def without_orphans(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Amounts right behind a column of words that is not read are of those words, and of nothing that is named later.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    by_index = {column.index: column for column in columns}
    settled = []
    for column in columns:
        before = by_index.get(column.index - 1)
        later = [c.index for c in columns if c.field == "material" and c.index > column.index]
        earlier = [c.index for c in columns if c.field in {"material", "name-or-note"} and c.index < column.index]
        orphan = (
            column.field.startswith("quantity") and later and not earlier
            and before is not None and not before.field and _are_words(column_texts(table, before.index))
        )  # fmt: skip
        settled.append(taken_for(column, "remark") if orphan else column)
    return tuple(settled)


def _are_words(texts: Sequence[str]) -> bool:
    return len(texts) > 0 and not any(c.isdigit() for text in texts for c in text) and any(len(t) > 2 for t in texts)


def without_running_totals(columns: tuple[Column, ...], month: int) -> tuple[Column, ...]:
    """本年累计 beside 本月 is the year so far, and a year's only in December."""
    monthly = any(_THIS_MONTH.search(column.title) for column in columns)
    if not monthly or month == 12:
        return columns
    return tuple(taken_for(c, "quantity.part") if c.field == "quantity" and "累计" in c.title else c for c in columns)


def without_others(columns: tuple[Column, ...], kind: str) -> tuple[Column, ...]:
    """Amounts of something else than the names beside them are a remark: 主要产品 and 年用水量, 固废产生量.

    Args:
        columns: of a table.
        kind: that its heading says.
    """
    kinds = {column.meaning.kind for column in columns if column.field in {"material", "name-or-note"}}
    if not kinds:
        return columns
    return tuple(
        taken_for(c, "remark") if c.field.startswith("quantity") and _is_of_another(c, kinds, kind) else c
        for c in columns
    )


def _is_of_another(column: Column, kinds: set[str], heading: str) -> bool:
    kind = column.meaning.kind
    if not kind or kind in kinds or kind == heading:
        return False
    return kind in {"water", "energy"} or "" not in kinds


def with_prose(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Remarks in sentences of what is offered and needed are lines where no column names any, else remarks."""
    named = any(column.field in {"material", "name-or-note"} for column in columns)
    said = "note" if named else "prose"
    return tuple(taken_for(c, said) if c.field == "note-or-prose" else c for c in columns)


def _are_words_of_things(texts: Sequence[str]) -> bool:
    return len(texts) > 0 and all(any(c.isalpha() for c in text) for text in texts)


def with_names(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A column of classes names the things where no other does; else it is a remark."""
    named = any(column.field == "material" for column in columns)
    settled = []
    for column in columns:
        unsettled = column.field == "name-or-note"
        settled.append(taken_for(column, "remark" if named else "material") if unsettled else column)
        named = named or unsettled
    if not any(column.field == "material" for column in settled):
        settled = [_taken_in(c) if c.field == "accepts" else c for c in settled]
        settled = [taken_for(c, "material") if c.field == "material.cas" else c for c in settled]
    return tuple(settled)


def without_repeats(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A question about some of what an answer before it named (其中哪些愿意出售？期望价格？) names nothing anew."""
    settled: list[Column] = []
    for column in columns:
        before = any(c.field == "material" and c.meaning.side == column.meaning.side for c in settled)
        again = column.field == "material" and before and _OF_THESE.search(column.title) is not None
        settled.append(taken_for(column, "ask" if _ASKS_PRICE.search(column.title) else "remark") if again else column)
    return tuple(settled)


def _taken_in(column: Column) -> Column:
    """What a works accepts, where no other column names anything: Processor, Accepts, Gate fee."""
    meaning = replace(column.meaning, field="material", side="needs", marks=column.meaning.marks | {"says"}, rank=1)
    return replace(column, meaning=replace(meaning, listing=True))


def taken_for(column: Column, field: str) -> Column:
    """The column as one that holds another field."""
    return replace(column, meaning=replace(column.meaning, field=field))


def price_like(text: str) -> bool:
    """Whether a text is a price or a bare number, of either sign."""
    return figure_of(text.lstrip("-−–+ "))[0] in {"bare", "price", "money"}


def amount_like(text: str) -> bool:
    """Whether a text is an amount or a bare number."""
    return figure_of(text)[0] in {"bare", "amount", "amount-once"}
