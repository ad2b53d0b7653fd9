"""Titles that say a known thing and what is done with how much of it: 可回用水量, 再生水需求, Steam demand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from matchchain.catalogue.sheets.layouts.bearing_out import amount_like, price_like
from matchchain.catalogue.sheets.layouts.columns import Column, column_texts
from matchchain.catalogue.sheets.layouts.context import Context
from matchchain.catalogue.sheets.layouts.headed_titles import headed_meaning
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.lexicon import plain_title
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.words import direction_of
from matchchain.expressions import expression
from matchchain.values import dataclass

_YEAR = expression(r"^(?:20\d\d\s*年?度?|[本全]?年度?|[月日]均?|\bannual |\byearly )+", 2)
_MEASURE = expression(r"(?:总?[量数]|数量|规模|能力|amount|quantity|volume|tonnage)$", 2)
_BEFORE = expression(r"(?:可|能|总|现|目前|拟|取|用|耗|缺|排|余)*(?:年|月|日)?均?")
_BEHIND = expression(r"(?:可|能|年|月|日|总)*(?:排放?|外排|放[空散]|取用?|使?用|消?耗|缺口?|富余)?")
USED = expression(r"[用耗供排](?:汽|电|水|气|热|能|煤)?$|^(?:小时|最大|平均)")
_MEASURES = expression(
    r"(?:年|月|日)?(?:均|总)?(?:缺口量?|缺量|使用量|用量|消耗量|耗量|采购量|外购量|需求量|排放量|产生量|产出量|产量|外供量|外售量|供应量"
    r"|(?<=水)量|(?<=汽)量|(?<=气)量)$"
)
GIVES_OR_TAKES = expression(
    r"^(?:可接收|可接纳|可?外?供应?|可提供|富余|剩余|需要|需求|需|所需|外购|采购)的?(?=[\u3400-\u9fff])"
)
_GIVES = r"\b(?:surplus|spare|available|excess|discharged|rejected)\b"
_TAKES = r"\b(?:demand|needs?|required|requirement|use|usage|used|consumption|consumed|bought|shortage)\b"
_GIVEN = expression(rf"排|放[空散]|余|{_GIVES}", 2)
_TAKEN = expression(rf"取|用|耗|缺|{_TAKES}", 2)
_FLOW = expression(
    rf"(?:需[求要]|缺口?|使?用|消耗|可?[外供]供|供应|排放?|富余|放[空散])$|{_GIVES}|{_TAKES}|\b(?:supply|supplied)\b", 2
)
"""Words around a name that are no part of it."""
_LEADING = expression(
    r"富余|剩余|多余|闲置|可?外?供应?|可提供|外购|采购|购入|所需|需要?|急需|[用耗取缺]|(?:surplus|spare|excess) ", 2
)
_FOR_OTHERS = expression(r"可|外[供售送]|富余|剩余|余量|多余|\b(?:surplus|spare|available|excess)\b", 2)
"""Of two amounts of a thing the one that others can have: 产生中水, 可外供中水."""
_LEAST = 2
_LONGEST = 24
_OF_MACHINES = frozenset("台 套 座 口 条 人 名 辆".split())  # noqa: SIM905 - units
_PHYSICAL = frozenset(("temperature", "pressure", "hours"))
_MEASURED = (("temperature", "温度"), ("temperature", "temperature"), ("pressure", "压力"), ("pressure", "pressure"))
_OF_ROW = frozenset(("note", "skip", "remark", "as_of", "date", "index", ""))


@dataclass(frozen=True, slots=True)
class Titled:
    """A column of amounts whose title names the thing.

    Attributes:
        column: as amounts.
        name: of the thing.
        side: its list.
    """

    column: Column
    name: str
    side: str


def bare_title(title: str) -> str:
    """A title without what stands in its brackets."""
    return title.partition("(")[0].partition("（")[0].strip()


def stem_of(title: str) -> str:
    """What the amounts of a title are of: 新鲜水用量（m3/d） -> 新鲜水, 可接收中水量 -> 中水."""
    return GIVES_OR_TAKES.sub("", _MEASURES.sub("", bare_title(title))).removeprefix("年")


@lru_cache(maxsize=1 << 12)
def thing_of_title(text: str) -> tuple[str, str]:
    """The known thing that a title names and the list that its other words say; blanks of other titles.

    Example:
        >>> thing_of_title("可回用水量（万m³/年）"), thing_of_title("再生水需求"), thing_of_title("2025年取水量")
        (('回用水', 'offers'), ('再生水', 'needs'), ('水', 'needs'))
        >>> thing_of_title("Steam demand (t/h)"), thing_of_title("废酸"), thing_of_title("员工用餐")
        (('Steam', 'needs'), ('废酸', ''), ('', ''))
    """
    plain = _YEAR.sub("", plain_title(text).partition("(")[0].strip()).strip()
    if not plain or len(plain) > _LONGEST:
        return "", ""
    words = plain.split(" ") if plain.isascii() else list(plain)
    joint = " " if plain.isascii() else ""
    for size in range(len(words), 0, -1):
        for at in range(len(words) - size + 1):
            name, ahead, behind = (joint.join(part) for part in (words[at : at + size], words[:at], words[at + size :]))
            behind = _MEASURE.sub("", behind).strip()
            said = _sides(ahead, behind)
            if said is not None and _may_name(name) and is_known(name) and not _verb_leads(name):
                return name, said
    return "", ""


def _may_name(name: str) -> bool:
    return not name.endswith(("量", "数")) and not _FLOW.search(name)


def _verb_leads(name: str) -> bool:
    """Whether a name begins with what is done with the thing: 用电, 富余蒸汽."""
    led = _LEADING.match(name)
    return led is not None and is_known(name[led.end() :])


def _sides(ahead: str, behind: str) -> str | None:
    """The list that the words around a name say, "" for none; None where they are other words."""
    found = ""
    for words, pattern in ((ahead, _BEFORE), (behind, _BEHIND)):
        if not words:
            continue
        said = direction_of(words)
        if not said and not pattern.fullmatch(words) and not (words.isascii() and _FLOW.fullmatch(words)):
            return None
        given, taken = _GIVEN.search(words) is not None, _TAKEN.search(words) is not None
        said = said or ("offers" if given else "needs" if taken else "offers" if "可" in words else "")
        found = found or said
    return found


def headed_physical(title: str) -> str:
    """The temperature or pressure that the last word of a title measures, "" for none: 热水温度（℃）."""
    plain = bare_title(title).casefold()
    return next((field for field, word in _MEASURED if plain.endswith(word)), "")


def blocks_of_titled(
    table: Table, columns: tuple[Column, ...], around: Context, shared: tuple[str, ...]
) -> list[Block]:
    """A line for each column of amounts whose title names a thing, with the price and the words that are said of it.

    Args:
        table: as it was found, a firm a row.
        columns: as their titles say.
        around: what headings say.
        shared: beginnings of fields that are of the row as a whole.
    """
    titled = [found for column in columns if (found := _titled(table, column, around)) is not None]
    spare = {(one.name, one.side) for one in titled if _FOR_OTHERS.search(one.column.title)}
    titled = [one for one in titled if (one.name, one.side) not in spare or _FOR_OTHERS.search(one.column.title)]
    taken = {one.column.index for one in titled}
    rest = [c for c in columns if c.index not in taken and not c.field.startswith(shared)]
    if len({(one.name, one.side) for one in titled}) < max(_LEAST, len(titled)):
        return []
    told = {one.name for one in titled}
    rest = [c for c in rest if thing_of_title(_whole(c.title))[0] not in told or not c.field.startswith("quantity")]
    amounts = [c for c in rest if c.field.startswith("quantity") and c.unit not in _OF_MACHINES]
    if amounts or any(c.field in {"material", "name-or-note"} for c in rest):
        return []
    of_row = tuple(c for c in columns if c.field == "note")
    more: dict[int, list[Column]] = {one.column.index: [] for one in titled}
    for at, column in _told_of(table, rest, titled):
        more[at].append(column)
    return [_block(one, (*more[one.column.index], *of_row)) for one in titled]


def _block(one: Titled, more: Sequence[Column]) -> Block:
    kind = one.column.meaning.kind if one.side == "offers" else ""
    return Block((one.column, *more), one.side, kind, name=one.name)


def _titled(table: Table, column: Column, around: Context) -> Titled | None:
    if column.field not in {"quantity", "quantity.design", "material", ""} or column.meaning.month:
        return None
    title = _whole(column.title)
    name, said = thing_of_title(title)
    name = name or _medium(title, column.meaning)
    side = said or column.meaning.side or around.side
    unit = unit_in_title(title) or column.unit or around.unit
    texts = column_texts(table, column.index)
    amounts = unit_of(unit) == "amount" and bool(texts) and all(map(amount_like, texts))
    if not name or side not in {"offers", "needs"} or not amounts:
        return None
    meaning = Meaning("quantity", side, column.meaning.kind, rank=20, unit=unit, period=column.meaning.period)
    return Titled(Column(column.index, column.title, meaning, unit), name, side)


def _medium(title: str, meaning: Meaning) -> str:
    """The water or heat that a title of an amount measures, though nobody knows its name: 新鲜水用量; "" of others."""
    stem = stem_of(title)
    measured = meaning.kind in {"water", "energy"} and stem != bare_title(title).removeprefix("年")
    return stem if measured and 1 < len(stem) < _LONGEST and not USED.search(stem) else ""


def _whole(title: str) -> str:
    """The lowest part of a title, behind the thing that groups it: 蒸汽 over 用量 is 蒸汽用量."""
    above, _, leaf = title.rpartition(" / ")
    group = above.rpartition(" / ")[2]
    joint = " " if leaf.isascii() else ""
    return f"{bare_title(group)}{joint}{leaf}" if group and is_known(bare_title(group)) else leaf


def _told_of(table: Table, rest: Sequence[Column], titled: Sequence[Titled]) -> Iterator[tuple[int, Column]]:
    """Which column of amounts each of the others speaks of: by the thing or list of its title, else the last before."""
    for column in rest:
        title = _whole(column.title)
        before = [one for one in titled if one.column.index < column.index]
        named = [one for one in titled if one.name in title]
        if (price := _price(table, column, title)) is not None:
            related = [one for one in before if one.name in title or (title[0] > "\u2e80" and one.name[-1] in title)]
            sided = [one for one in related or before if price.meaning.side in {"", one.side}]
            if sided:
                nearest = sided[-1]
                yield nearest.column.index, replace(price, meaning=replace(price.meaning, side=nearest.side))
        elif (column.field or headed_physical(title)) in _PHYSICAL and (named or before):
            told = Meaning(column.field or headed_physical(title), unit=unit_in_title(title))
            yield (named or before)[-1].column.index, Column(column.index, column.title, told, told.unit or column.unit)
        elif named and column.field not in _OF_ROW - {""}:
            yield named[-1].column.index, replace(column, meaning=Meaning("note"))


def _price(table: Table, column: Column, title: str) -> Column | None:
    """A column as prices, where its title says money per unit and its cells hold such."""
    meaning = column.meaning if column.field in {"price", "ask", "disposal_cost"} else headed_meaning(title)
    unit = unit_in_title(title) or column.unit
    texts = column_texts(table, column.index)
    if meaning is None or meaning.field not in {"price", "ask", "disposal_cost"} or unit_of(unit) != "price":
        return None
    if not all(map(price_like, texts)):
        return None
    return Column(column.index, column.title, replace(meaning, unit=unit), unit)
