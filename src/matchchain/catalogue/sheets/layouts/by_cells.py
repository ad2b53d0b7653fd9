"""What stands in the cells of a column, where its title leaves more than one meaning or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.bearing_out import amount_like, bears_out, most, names_thing
from matchchain.catalogue.sheets.layouts.column_titles import ColumnTitle
from matchchain.catalogue.sheets.layouts.context import looks_like_firm
from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.headed_titles import headed_meaning
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.partial_titles import partial_meaning
from matchchain.catalogue.sheets.layouts.pieces import without_yes
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import bare_unit
from matchchain.catalogue.sheets.layouts.words import names_nothing, plain_word, words_of
from matchchain.expressions import expression

_HOURS = expression(
    r"^(?:全年|年|约|大约|about|approx\.?)?\s*\d{3,4}\s*(?:h|小时|hours?|hrs?)(?![a-z])(?!\s*/\s*[天日d])", 2
)
_PRICED = frozenset(("price", "ask", "disposal_cost", "gate_fee", "cost", "paid", "received"))


def told_by_cells(meaning: Meaning, column: ColumnTitle, texts: Sequence[str]) -> tuple[Meaning, str]:
    """What a column means as its cells bear its title out, and its unit.

    Args:
        meaning: of its title, with no field where the title is not known.
        column: with its title.
        texts: its cells, blanks left out.
    """
    headed = _headed(column.parts[-1], texts) if column.meaning is None or _speaks_of_others(column.meaning) else None
    meaning, unit = headed or meaning, column.unit or (headed.unit if headed else "")
    if meaning.field in _PRICED and len(texts) > 1 and all(unit_of(bare_unit(text)) == "price" for text in texts):
        return Meaning("unit"), unit  # 单价单位: 元/公斤
    figured = _are_numbers(texts) or (bool(texts) and all(map(amount_like, texts)))
    if meaning.side and "says" in meaning.marks and figured and meaning.field in {"", "material"}:
        return Meaning("quantity", meaning.side, rank=30, unit=meaning.unit, period=meaning.period), unit  # 外供, 外购
    if meaning.side and "says" in meaning.marks and not meaning.field and most(map(looks_like_firm, texts)):
        return Meaning("firm.name", meaning.side), unit  # 卖方
    if meaning.side and "says" in meaning.marks and not meaning.field and most(map(names_thing, texts)):
        return replace(meaning, field="material", rank=1, listing=True), unit  # We can supply
    if meaning.field == "skip" and meaning.listing and meaning.side in {"offers", "needs"} and _say_what(texts):
        return replace(meaning, field="material", marks=meaning.marks | {"whether"}), unit
    named = _of_named(meaning, column.title, texts) if meaning.field in {"quantity", "quantity.design"} else None
    return named or _of_times(meaning, texts), unit


def _of_times(meaning: Meaning, texts: Sequence[str]) -> Meaning:
    """A time of supply told in hours a year: 8000h/年 under 可供时间."""
    hours = meaning.field == "months" and most(map(_HOURS.match, texts))
    return replace(meaning, field="hours") if hours else meaning


def _speaks_of_others(meaning: Meaning) -> bool:
    """Whether a title says a list and whom it is for, and is no remark: 可供其他企业利用的资源."""
    return meaning.field == "note" and {"says", "firm"} <= meaning.marks


def _say_what(texts: Sequence[str]) -> bool:
    """Whether those who do not only answer yes or no to 有无余热可供 say what it is: 烟气余热，约350℃."""
    told = [without_yes(text) for text in texts if plain_word(text) not in words_of("test")]
    return most(names_thing(text) for text in told if not names_nothing(text))


def _headed(title: str, texts: Sequence[str]) -> Meaning | None:
    """What the last word of a title that is not known says, or those of its words that are, where the cells agree."""
    for meaning in (headed_meaning(title), partial_meaning(title)):
        if meaning is not None and bears_out(meaning.field, texts):
            return meaning
    return None


def _of_named(meaning: Meaning, title: str, texts: Sequence[str]) -> Meaning | None:
    """Names, where most cells of a column of amounts say what they are of: 边角余料（月量） over 铜屑 0.6吨."""
    said = [said_in(text) for text in texts]
    headed = headed_meaning(title)
    things = headed is not None and headed.field == "material"
    named = ["quantity" in one.fields and len(one.name) > 1 and (things or is_known(one.name)) for one in said]
    if not most(named) or most(map(amount_like, texts)):
        return None
    side = headed.side if things and headed is not None else meaning.side
    return replace(meaning, field="material", side=side, rank=1, listing=True) if side else None


def _are_numbers(texts: Sequence[str]) -> bool:
    """Whether a column holds bare numbers, and not the 1 of a cross alone."""
    return len(texts) > 0 and all(figure_of(text)[0] == "bare" for text in texts) and set(texts) != {"1"}

