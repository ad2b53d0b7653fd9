"""Columns of one table that settle each other: signs, firms, years, names, remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.bearing_out import amount_like
from matchchain.catalogue.sheets.layouts.columns import Column, column_texts, taken_for
from matchchain.catalogue.sheets.layouts.context import looks_like_firm
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.expressions import expression

_SENT_BY = expression(r"(?:from|sent by|sender|发件人|寄件人|来信人|发送人)$", 2)
"""Who wrote a mail, and whose firm stands beside."""
_OF_THESE = expression(r"其中|上述|以上|前述|上一?题|上面|\b(?:which of|of these|of the above)\b", 2)
_ASKS_PRICE = expression(r"价|多少钱|\bprice\b", 2)
_ACTUAL = expression(r"\b(?:actual|measured|weighed|confirmed)\b|实际|实测|变更后|调整后|修正后", 2)
_PRICED = frozenset(("price", "ask", "disposal_cost", "gate_fee", "cost", "paid", "received", "money", "signed_cost"))
_A_RATE = expression(r"\b(?:rate|charge|fee)s?\b", 2)
_FILLED_IN = expression(r"填[表报写]人")
_DECEMBER = 12
_SO_FAR = expression(r"^(?:本月[止数]?|年初至今|自年初|1-本月|至本月)?累计(?:数|完成|产量|数量|用量)?(?:[(（].*)?$")
_THIS_MONTH = expression(r"本月|当月")
_BRINGS_IN = expression(r"\b(?:rebated?|income|credit(?:ed)?|revenue)\b|返利|返款|收入", 2)
"""Money that comes in, in so many words; that a thing is sold tells of its own row alone."""
_MINUS_COMES_IN = expression(
    r"(?:minus|negative|[-−–])\s*(?:=|is|means?)\s*(?:income|revenue|we (?:are paid|receive))"
    r"|负[数值号]?\s*(?:=|为|是|表示)\s*(?:收入|收益)",
    2,
)


def without_repeats(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A question about some of what an answer before it named (其中哪些愿意出售？期望价格？) names nothing anew."""
    settled: list[Column] = []
    for column in columns:
        before = any(c.field == "material" and c.meaning.side == column.meaning.side for c in settled)
        again = column.field == "material" and before and _OF_THESE.search(column.title) is not None
        settled.append(taken_for(column, "ask" if _ASKS_PRICE.search(column.title) else "remark") if again else column)
    return tuple(settled)


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
    vague = column.field == "money" or (column.field == "price" and _A_RATE.search(column.title) is not None)
    if not vague or column.meaning.side:
        return column
    texts = [text for text in column_texts(table, column.index) if any(c in "123456789" for c in text)]
    minus = [text.strip()[:1] in "-−–" for text in texts]
    if all(minus) or not any(minus):
        return column
    if sign := _sign_by_rows(table, column):
        return taken_for(column, sign)
    return replace(column, meaning=replace(column.meaning, marks=column.meaning.marks | {"mixed"}))


def _sign_by_rows(table: Table, column: Column) -> str:
    """Which sign is a cost, where words of the rows say that just those of the other sign bring money in: rebate."""
    told: dict[bool, list[bool]] = {True: [], False: []}
    for row in table.body:
        text = table.grid.at(row, column.index).text.strip()
        if any(c in "123456789" for c in text):
            beside = " ".join(said for at, said in table.view.filled(row) if at != column.index)
            told[text[:1] in "-−–"].append(_BRINGS_IN.search(beside) is not None)
    if all(told[True]) and not any(told[False]):
        return "signed_cost"
    return "signed_income" if all(told[False]) and not any(told[True]) else ""


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
    settled = {c.index: taken_for(c, "firm.contact") for c in firms if plain and _SENT_BY.match(c.title.strip())}
    firms = [c for c in firms if c.index not in settled]
    for column in firms:
        texts = column_texts(table, column.index)
        if texts and not any(c.isalpha() for text in texts for c in text):
            settled[column.index] = taken_for(column, "remark")  # Available from: 2026
        elif column in plain and len(firms) > 1 and column is not firms[0] and not any(map(looks_like_firm, texts)):
            of = "firm.industry" if "business" in column.title.casefold() else "skip"
            settled[column.index] = taken_for(column, of)
    return tuple(settled.get(c.index, c) for c in columns)


def with_years(table: Table, columns: tuple[Column, ...], unit: str) -> tuple[Column, ...]:
    """Amounts under years alone: the last year's is the amount, those before it and what was planned are remarks.

    Args:
        table: whose columns they are.
        columns: of it.
        unit: that the heading gives for amounts, "" for none.
    """
    beside = any(c.field == "unit" or "indicator" in c.meaning.marks for c in columns)  # 纯碱用量（吨） names its own
    yearly = [
        c
        for c in columns
        if c.field == "year-column"
        and (beside or unit_of(c.unit or unit_in_title(c.title) or unit) == "amount")
        and all(map(amount_like, column_texts(table, c.index)))
    ]
    planned = [c for c in columns if c.field == "quantity" and "plan" in c.meaning.marks and c.meaning.year]
    others = [c for c in columns if c.field in {"quantity", "quantity.design"} and c not in planned]
    if not yearly or others:
        return columns
    last = max(yearly, key=lambda c: c.meaning.year)
    amount = replace(last.meaning, field="quantity", rank=20)
    settled = {c.index: taken_for(c, "quantity.part") for c in (*yearly, *planned)}
    settled[last.index] = replace(last, meaning=amount, unit=last.unit or unit_in_title(last.title) or unit)
    return tuple(settled.get(c.index, c) for c in columns)


def without_rivals(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Amounts under titles that nobody knows, beside a known amount or each other, are parts or something else.

    Reuse (t), Recycle (t), Landfill (t): which of them is how much there is, no word says.
    """
    guessed = [c for c in columns if "guessed" in c.meaning.marks and c.field == "quantity"]
    known = [c for c in columns if c.field in {"quantity", "quantity.design"} and c not in guessed]
    measured = [c for c in guessed if _ACTUAL.search(c.title)]
    named = any(c.field in {"material", "name-or-note"} for c in columns)
    if not named or not guessed or (len(guessed) == 1 and not known) or len(measured) == 1:
        return columns
    return tuple(taken_for(c, "quantity.part") if c in guessed else c for c in columns)


def without_orphans(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Amounts right behind a column of words that is not read are of those words, and of nothing that is named later.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    names = [c.index for c in columns if c.field in {"material", "name-or-note"}]
    settled: list[Column] = []
    nobodys = False
    for column in columns:
        figure = column.field.startswith("quantity") or column.field in _PRICED
        unread = not column.field
        if unread and _are_words(column_texts(table, column.index)):
            nobodys = True
        elif not figure and column.field not in {"unit", "frequency", "now"}:
            nobodys = False
        own = not column.title.isascii() and bool(column.meaning.side)  # such titles say what their amounts are of
        orphan = nobodys and figure and not own and bool(names) and column.index < names[0]
        settled.append(taken_for(column, "remark") if orphan else column)
    return tuple(settled)


def _are_words(texts: Sequence[str]) -> bool:
    return len(texts) > 0 and not any(c.isdigit() for text in texts for c in text) and any(len(t) > 2 for t in texts)


def without_running_totals(columns: tuple[Column, ...], month: int) -> tuple[Column, ...]:
    """本年累计 beside 本月 is the year so far, and a year's only in December."""
    if month == _DECEMBER and not any(c.field == "quantity" for c in columns):
        return tuple(_of_the_year(c) if c.field == "quantity.part" and _SO_FAR.match(c.title) else c for c in columns)
    monthly = any(_THIS_MONTH.search(column.title) for column in columns)
    if not monthly or month == 12:
        return columns
    return tuple(taken_for(c, "quantity.part") if c.field == "quantity" and "累计" in c.title else c for c in columns)


def _of_the_year(column: Column) -> Column:
    return replace(column, meaning=replace(column.meaning, field="quantity", period="yr", rank=19))


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


def _taken_in(column: Column) -> Column:
    """What a works accepts, where no other column names anything: Processor, Accepts, Gate fee."""
    meaning = replace(column.meaning, field="material", side="needs", marks=column.meaning.marks | {"says"}, rank=1)
    return replace(column, meaning=replace(meaning, listing=True))
