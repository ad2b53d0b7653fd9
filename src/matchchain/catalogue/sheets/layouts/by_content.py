"""What stands in the cells settles what a column holds: numbers are no names, firms are firms whatever the title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.bearing_out import amount_like, is_of_money, tells_whom_to_call
from matchchain.catalogue.sheets.layouts.columns import Column, column_texts, taken_for
from matchchain.catalogue.sheets.layouts.context import context_of
from matchchain.catalogue.sheets.layouts.firm_columns import is_owned, with_deals, with_likely_firms
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.words import kind_word, plain_word, words_of
from matchchain.expressions import expression

_NAMES = frozenset(("material", "name-or-note"))
_FIRMS = frozenset(("firm.name", "firm.client", "firm.short"))
_OPEN = frozenset(("", "note", "remark", "unit", "unit.or-firm", "origin", "firm.contact"))
"""What a title may be taken for that names firms or things all the same."""
_THINGS = expression(
    r"\b(?:wastes?|materials?|by-?products?|co-?products?|residues?|streams?|substances?|ingredients?|products?|feedstocks?"
    r"|inputs?|outputs?|resources?|goods|text|description)\b",
    2,
)
_EARNED = expression(r"\b(?:revenues?|turnover|proceeds|takings)\b", 2)
_YES_OR_NO = frozenset(("yes", "no", "y", "n", "maybe", "not sure", "possibly", "是", "否", "有", "无"))
_SERVED = expression(r"^\W*(?:our |waste )?(?:customer|client|account)s?(?: (?:name|company|site|holder))?\W*$", 2)
_PRICES = frozenset(("price", "paid", "received", "cost", "money", "disposal_cost", "ask"))
_FREE = expression(r"(?:免费|无偿|白送|送人|赠送|自提|面议|随行就市|free\b|no charge|nil\b|negotiable|to agree|0$)", 2)
_COSTS = expression(r"\b(?:costs?|pays?|paying|charged?)\b|处[置理]费|付|倒?贴|支出", 2)
_FEWEST = 2
_MOST = 0.6


def settled_by_content(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns as what stands in them says where titles leave it open, or say what cannot be.

    Args:
        table: whose columns they are.
        columns: of it, as their titles say.
    """
    columns = _with_whole_years(table, _with_periods(table, _with_flows(table, columns)))
    columns = _with_costs(_with_money(table, columns))
    columns = _with_contacts(table, _with_served(table, _with_answers(table, columns)))
    columns = with_deals(table, _firms_for_names(table, columns))
    columns = _without_classes(table, _without_numbers(table, columns))
    if not any(column.field in _NAMES | {"material.cas", "accepts"} for column in columns):
        columns = _with_the_only(table, columns, "material", is_known)
    if not any(column.field in _NAMES | {"material.cas", "accepts"} for column in columns):
        columns = _with_names(table, columns)
    columns = _with_second_names(table, columns)
    if not is_owned(table) and not any(column.field in _FIRMS for column in columns):
        columns = with_likely_firms(table, columns)
    return columns


def _without_numbers(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A column of names that holds numbers alone counts or codes what another one names: Item 10011, HDPE resin."""
    named = [c for c in columns if c.field in _NAMES]
    numbers = [c for c in named if _are_numbers(column_texts(table, c.index))]
    if not numbers:
        return columns
    apart = tuple(taken_for(c, "index") if c in numbers else c for c in columns)
    if len(numbers) < len(named):
        return apart
    settled = _with_names(table, apart)
    return settled if any(c.field == "material" for c in settled) else columns


def _without_classes(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A column of names that holds classes alone says of what class those beside it are: 种类 原料, 名称 磷矿石."""
    named = [c for c in columns if c.field in _NAMES]
    classes = [c for c in named if _all(table, c, _is_class)]
    if not classes or len(classes) == len(named):
        return columns
    return tuple(taken_for(c, "kind") if c in classes else c for c in columns)


def _is_class(text: str) -> bool:
    word = kind_word(text)
    return word is not None and (word.side == "needs" or not is_known(text))  # 蒸汽 is a thing as well


def _are_numbers(texts: Sequence[str]) -> bool:
    alone = not any(c.isalpha() for text in texts for c in text)
    return len(texts) > 0 and alone and all(any(c.isdigit() for c in text) for text in texts)


def _are_words(texts: Sequence[str]) -> bool:
    wordy = [sum(c.isalpha() for c in text) > sum(c.isdigit() for c in text) for text in texts]
    return bool(texts) and all(wordy)


def _with_names(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The only column of words whose title speaks of things in words that no list has: Waste removed, Output."""
    found = [
        c for c in columns
        if not c.field and _THINGS.search(c.title) and _are_words(column_texts(table, c.index))
        and not any(map(ends_like_firm, column_texts(table, c.index)))
    ]  # fmt: skip
    if len(found) != 1:
        return columns
    said = context_of(found[0].title)
    marks = frozenset({"says"}) if said.says else frozenset()
    meaning = Meaning("material", said.side, said.kind, said.legal, rank=1, marks=marks, listing=True)
    return tuple(replace(c, meaning=meaning) if c is found[0] else c for c in columns)


def _with_flows(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Amounts under Input and under Output beside names are what is needed and what is offered, and name nothing."""
    flows = [
        c for c in columns
        if c.meaning.side in {"offers", "needs"}
        and (c.field in {"", "quantity"} or (c.field == "material" and c.meaning.rank == 1))
        and _are_numbers(column_texts(table, c.index)) and _all(table, c, amount_like)
    ]  # fmt: skip
    if {c.meaning.side for c in flows} != {"offers", "needs"} or len(flows) != 2:
        return columns
    if not any(c.field in _NAMES and c not in flows for c in columns):
        return columns
    totals = [c for c in columns if c.field == "quantity" and plain_word(c.title) in words_of("total")]
    apart = tuple(taken_for(c, "skip") if c in totals else c for c in columns)
    return tuple(
        replace(c, meaning=replace(c.meaning, field="quantity", rank=30, listing=False)) if c in flows else c
        for c in apart
    )


def _with_periods(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Amounts under a title that says nothing but how often, where no other column holds any: Per year."""
    if any(c.field.startswith("quantity") for c in columns):
        return columns
    bare = [
        c for c in columns
        if not c.field and c.meaning.period and not c.meaning.marks - {"says"} and _all(table, c, amount_like)
    ]  # fmt: skip
    if len(bare) != 1:
        return columns
    amount = replace(bare[0].meaning, field="quantity", rank=20, marks=frozenset())
    return tuple(replace(c, meaning=amount) if c in bare else c for c in columns)


def _with_money(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Prices under a title that nobody knows: each cell has to say who pays; what is earned where the title says so."""
    settled = []
    for column in columns:
        if column.field not in {"", "firm.skip"} or not _is_of_money(column_texts(table, column.index)):
            settled.append(column)
        elif _EARNED.search(column.title):
            settled.append(replace(column, meaning=replace(column.meaning, field="received", side="", rank=30)))
        elif not column.field and not column.meaning.marks:
            told = any(_COSTS.search(text) for text in column_texts(table, column.index))
            priced = Meaning("price", marks=frozenset({"by-cells"}))  # where some say that they cost, the others are
            either = Meaning("money", marks=frozenset({"mixed", "by-cells"}))
            settled.append(replace(column, meaning=priced if told else either))
        else:
            settled.append(column)
    return tuple(settled)


def _with_costs(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A cost beside what is received for the same things is what is paid to be rid of them."""
    if not any(c.field == "received" for c in columns):
        return columns
    return tuple(taken_for(c, "paid") if c.field == "cost" and not c.meaning.side else c for c in columns)


def _is_of_money(texts: Sequence[str]) -> bool:
    """Whether most cells of a column are prices or say what is paid, and the others that nothing is."""
    priced = [is_of_money(text) for text in texts]
    open_ones = [text for text, one in zip(texts, priced, strict=True) if not one]
    return any(priced) and sum(priced) >= _MOST * len(texts) and all(_FREE.match(text.strip()) for text in open_ones)


def _with_contacts(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The only unread column of persons with their numbers says whom to call, where no other does."""
    if any(c.field in {"firm.contact", "firm.phone", "firm.head"} for c in columns):
        return columns
    unread = [c for c in columns if not c.field and not c.meaning.marks]
    found = [c for c in unread if _all(table, c, tells_whom_to_call)]
    return tuple(taken_for(c, "firm.contact") if c in found else c for c in columns) if len(found) == 1 else columns


def _with_answers(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A question for yes or no that is answered with names: Is there a material you would buy? Soda ash."""
    settled = []
    for column in columns:
        texts = column_texts(table, column.index) if column.field == "skip" and column.meaning.side else []
        names = [text for text in texts if plain_word(text) not in _YES_OR_NO]
        named = bool(names) and _are_words(names) and any(map(is_known, names))
        listed = replace(column.meaning, field="material", rank=1, listing=True)
        settled.append(replace(column, meaning=listed) if named else column)
    return tuple(settled)


def _with_served(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Whom a carrier of wastes works for are the firms of its list: Customer, Waste, EWC, Tonnes."""
    of_waste = any(c.field in {"waste_code", "waste_class", "hazardous"} or c.meaning.kind == "waste" for c in columns)
    if not of_waste or any(c.field in _FIRMS for c in columns):
        return columns
    first = next((c.index for c in columns if c.field in _NAMES), -1)
    served = [c for c in columns if c.index < first and c.field in {"taker", "skip"} and _SERVED.match(c.title)]
    if len(served) != 1 or not any(map(ends_like_firm, column_texts(table, served[0].index))):
        return columns
    firm = replace(served[0].meaning, field="firm.name", side="", kind="", parts=())
    return tuple(replace(c, meaning=firm) if c is served[0] else c for c in columns)


def _with_second_names(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """An unread column of known things with figures right behind it names lines of its own, and no remark of others."""
    named = [c for c in columns if c.field in _NAMES]
    by_index = {c.index: c for c in columns}
    settled = []
    for column in columns:
        behind = by_index.get(column.index + 1)
        texts = [] if column.field or not named or column.index < named[0].index else column_texts(table, column.index)
        figured = behind is not None and (behind.field.startswith("quantity") or behind.field in _PRICES)
        if not figured or not texts or sum(map(is_known, texts)) < _MOST * len(texts):
            settled.append(column)
            continue
        said = context_of(column.title)
        marks = frozenset({"says"})
        meaning = Meaning("material", said.side, said.kind, said.legal, rank=1, marks=marks, listing=True)
        settled.append(replace(column, meaning=meaning))
    return tuple(settled)


def _with_whole_years(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Amounts under Year behind those of quarters or months are the year's, and no years."""
    if any(c.field == "quantity" for c in columns) or not any(c.field == "quantity.part" for c in columns):
        return columns
    found = [c for c in columns if c.field == "as_of.year" and _all(table, c, _is_no_year)]
    if len(found) != 1:
        return columns
    amount = replace(found[0].meaning, field="quantity", rank=19)
    return tuple(replace(c, meaning=amount) if c is found[0] else c for c in columns)


def _is_no_year(text: str) -> bool:
    return amount_like(text) and not (len(text) == len("2025") and text.startswith(("19", "20")))


def _firms_for_names(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A column of names that holds firms is the column of the firms, where no other is: Row Labels of a pivot table."""
    if any(c.field in _FIRMS for c in columns):
        return columns
    settled = []
    for column in columns:
        texts = [t for t in column_texts(table, column.index) if plain_word(t) not in words_of("total")]
        firms = column.field == "material" and bool(texts) and all(map(ends_like_firm, texts))
        settled.append(taken_for(column, "firm.name") if firms and len(texts) >= _FEWEST else column)
    return tuple(settled)


def _all(table: Table, column: Column, is_one: Callable[[str], bool]) -> bool:
    texts = column_texts(table, column.index)
    return bool(texts) and all(map(is_one, texts))


def _with_the_only(
    table: Table, columns: tuple[Column, ...], field: str, is_one: Callable[[str], bool]
) -> tuple[Column, ...]:
    """The only open column most of whose cells are of a kind, taken for that."""
    found = []
    for column in columns:
        texts = column_texts(table, column.index) if column.field in _OPEN else []
        told = sum(map(is_one, texts))
        if told >= _FEWEST and told >= _MOST * len(texts):
            found.append(column)
    if len(found) != 1:
        return columns
    meaning = replace(found[0].meaning, field=field, side="", kind="", legal="", marks=frozenset(), parts=())
    return tuple(replace(c, meaning=meaning) if c is found[0] else c for c in columns)
