"""What does a title of a column or a label mean? Its number, unit, brackets and two languages are looked through."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from matchchain.catalogue.sheets.layouts.asked import is_asked, question_meaning
from matchchain.catalogue.sheets.layouts.lexicon import cut, plain_title
from matchchain.catalogue.sheets.layouts.meaning import Meaning, meaning_of
from matchchain.catalogue.sheets.layouts.misspelt import as_meant
from matchchain.catalogue.sheets.layouts.signed_titles import signed, taxed
from matchchain.catalogue.sheets.layouts.unit_words import batch_unit, unit_of
from matchchain.catalogue.sheets.layouts.words import direction_of, is_direction
from matchchain.expressions import expression
from matchchain.units import currency_meant, folded

LONGEST_TITLE = 300
_NUMBERED = expression(
    r"^\s*(?:[*★☆●■◆▲※]+\s*)?(?:第\s*)?"
    r"(?:[QqＱ]\s*\d+(?:[\s.-]\d{1,2}(?=\s*[.．、:：]))?|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|\d{1,2}(?=[.．、,，:：)）\s])|[①-⑳]"
    r"|[一二三四五六七八九十]{1,3}(?=[、.．])"
    r"|(?!\d{1,2}[月年日号季期级类天周班线厂次档])\d{1,2}(?=[\u3400-\u9fff]))"
    r"\s*[题]?\s*[.．、,，:：)）]?\s*"
)
_MARKS = expression(
    r"[(\[【](?:必填|选填|可选|[单多]选题?|填空题?|可多选|如有|若有|如有请填|盖章|公章|签章|加盖公章|签字|全称|是/否|下拉选择|下拉"
    r"|选择|请选择|不少于\d+字|样例|见说明|\d{1,2}|注\d?|\*"
    r"|required|optional|if any|if applicable|if known|mandatory|please specify|y/n|yes/no)[)\]】]"
    r"|^[*★☆※]+|[*★☆※#]+$",
    re.IGNORECASE,
)
_BRACKET = expression(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_YEAR = expression(
    r"(?:fy\s*|cy\s*)?(?<!\d)(20[0-4]\d)(?!\d)\s*(?:年度?|-?year)?(?:实际|全年)?|(?<![a-z])fy\s?(\d\d)(?!\d)",
    re.IGNORECASE,
)
WHOLE_YEAR = expression(r"(?<!\d)0?1\s*月?份?\s*[-~至到]\s*12\s*月份?")
_MONTH_ZH = expression(r"(?<![\d.])(1[0-2]|0?[1-9])月份?(?!\d)|(十[一二]|[一二三四五六七八九十])月份?")
_MONTHS_EN = {
    name: at // 2 + 1
    for at, name in enumerate(
        """jan january feb february mar march apr april may may jun june jul july aug august sep september oct october
        nov november dec december""".split()  # noqa: SIM905 - a list of words reads best as one
    )
} | {"sept": 9}
_ZH_MONTHS = {word: at for at, word in enumerate("一 二 三 四 五 六 七 八 九 十 十一 十二".split(), 1)}  # noqa: SIM905
_YEAR_MONTH = expression(r"^(20\d\d)[-/.](0?[1-9]|1[0-2])(?:[-/.]0?1)?$")
_BASIS = expression(r"含税|税|干基|湿基|折百|折干|绝干|干重|\b(?:vat|dry|wet|ex|excl|incl)\b", re.IGNORECASE)
_UNIT_AHEAD = expression(r"^(?:单位|计量单位|units?)\s*[:]?\s*", re.IGNORECASE)
_FIRST_WORD = expression(r"[^A-Za-z]+")
_SHORT_YEAR = expression(r"(\d\d)")
_JOINERS = expression(r"[/、,+&;]|以?及|和|与|\b(?:and|or)\b", re.IGNORECASE)
_COUNTED = expression(r"(?<![\w.,%#-])#?[1-9](?![\w.,%-])|(?<=[\u3400-\u9fff])[#]?[1-9](?![\d.,%])|[①-⑨]")
_GROUPED = expression(r"^(.*[\u3400-\u9fff])\s*[-_—]\s*\d{1,2}\s*[.．、:：-]\s*([\u3400-\u9fff].*)$")
_COUNTED_ZH = expression(r"(?<=[\u3400-\u9fff]{2})(?:[(][一二三四五六七八九十][)]|[一二三四五六七八九十])$")
_UNIT_WORD = expression(r"\b(?:tpa|t/yr|t/a|tonnes|tons|kt|tonnage)\b|吨(?=数)", re.IGNORECASE)
_PART_OF_A_YEAR = expression(
    r"(?<!\d)(?!0?1\s*月?\s*[-~至到]\s*12\s*月)\d{1,2}\s*月?\s*[-~至到]\s*\d{1,2}\s*月|[上下]半年|[一二三四1-4]季度|\b[QH][1-4]\b"
    r"|(?<!本年)(?<!年度)(?<!全年)(?<!年)(?<!12月)累计|历年|\b(?:first|second) half\b|cumulative|\bytd\b",
    re.IGNORECASE,
)
_PER_A_UNIT = expression(r"^(eur|usd|gbp|inr|cny)\s*(?:/|per|je|pro)\s*(?:unit|einheit)$", re.IGNORECASE)
"""The money of one of what a column of units says: EUR je Einheit."""
_PER_PERIOD = expression(r"^(.*[量数][)）]?)\s*[/／每](年|月|天|日|周|小时)$")
_PERIODS = {"年": "yr", "月": "mo", "天": "d", "日": "d", "周": "wk", "小时": "h"}
_DIRECTED = expression(
    r"(?P<does>[\u3400-\u9fff]{1,6}?)的?(?:(?P<name>物料|物资|资源|品名|名称|产品|品种|货物|材料|东西|物品)(?:名称)?"
    r"|(?P<amount>数?量|规模)|(?P<price>单?价格?))"
)
_QUARTER = expression(r"第?[一二三四1-4]季度?|[上下]半年|Q[1-4]", re.IGNORECASE)
_ASKED = frozenset((
    "price", "ask", "money", "disposal_cost", "now", "taker", "supplier", "unit", "state", "waste_code",
))  # fmt: skip
"""What a bracket may ask of a thing, beside how much of it there is."""
_SUM_OF = expression(r"^(?:sum of\s+(?=\S)|求和项[:：])", re.IGNORECASE)
_OF_IT = expression(r"\s+of (?:it|that|this|them|these)\b(?=\s|$)", re.IGNORECASE)
_PAID = expression(
    r"^(?P<unit>\S+(?: per \S+)?)\s+(?P<how>paid|received|earned|charged|now|today|current|currently)$", re.IGNORECASE
)
_HAN = expression(r"[\u3400-\u9fff]")
_WORD = expression(r"[a-z]{3,}", re.IGNORECASE)
_OF_MONEY = frozenset((
    "price", "ask", "cost", "money", "disposal_cost", "gate_fee", "paid", "received", "yearly_cost", "yearly_spend",
    "yearly_income", "signed_cost", "signed_income",
))  # fmt: skip
_PER = expression(r"\bper (tonne|ton|t|kg|m3|litre|MWh|unit)\b", re.IGNORECASE)
_CURRENCY = expression(
    r"[£€₹]|(?<![A-Za-z])(?:US|CA?|AU?|NZ|S|HK|NT|R)\$|\$"
    r"|(?<![A-Za-z])(?:EUR|GBP|USD|INR|AUD|NZD|CAD|CHF|SEK|DKK|NOK|PLN|CZK|ZAR|SGD|HKD)(?![A-Za-z])"
    r"|(?<![A-Za-z&/])(?:Rs?|RM|kr|Rp)\.?(?=\s*(?:/|per\b))"
)
_SEPARATORS = " ,.:;/-—_|"


@lru_cache(maxsize=1 << 14)
def title_meaning(text: str) -> Meaning | None:
    r"""What a title means, None where its words are not all known.

    Args:
        text: as the cell has it.

    Example:
        >>> found = title_meaning("产生量\n（吨/年）")
        >>> found.field, found.side, found.unit
        ('quantity', 'offers', '吨/年')
        >>> title_meaning("龙华染料有限公司") is None
        True
    """
    if not text or len(text) > LONGEST_TITLE:
        return None
    if money := _price_alone(text):
        return taxed(signed(money, text), text)
    for written in _faces(text):
        if found := _one(written):
            return _moneyed(taxed(signed(_of_a_part(found, text), text), text), text)
    if text.isascii() and " " in text.strip() and (side := direction_of(text)):
        return Meaning("", side, marks=frozenset({"says"}))  # Draws in, Has to spare
    for written in as_meant(text):
        if (found := _one(written)) and found.field:
            return _of_a_part(replace(found, marks=found.marks | {"misspelt"}), written)
    return None


def _moneyed(meaning: Meaning, text: str) -> Meaning:
    """Money whose currency stands in its title without brackets: Unit cost £, Price in EUR."""
    if meaning.unit or meaning.field not in _OF_MONEY:
        return meaning
    found = {hit[0] for hit in _CURRENCY.finditer(folded(text))}
    if len(found) != 1:
        return meaning
    per, mark = _PER.search(folded(text)), found.pop().rstrip(".")
    money = currency_meant(mark) or mark
    return replace(meaning, unit=f"{money} per {per[1]}" if per else money)


def _price_alone(text: str) -> Meaning | None:
    """A title that is nothing but the unit of prices: £ per tonne (+ we pay, - we are paid), 元/吨; or kg per shift."""
    if batch := batch_unit(text):
        return Meaning("quantity", rank=20, unit=batch)
    if of_a_unit := _PER_A_UNIT.match(folded(text).strip()):
        return Meaning("price", unit=of_a_unit[1].upper())
    bare = " ".join(_BRACKET.sub(" ", folded(text)).split()).strip(" ,;:")
    if (paid := _PAID.match(bare)) and unit_of(paid["unit"]) == "price":
        return Meaning("received" if paid["how"].casefold() in {"received", "earned"} else "price", unit=paid["unit"])
    return Meaning("money", unit=bare) if bare and unit_of(bare) == "price" else None


def _of_a_part(meaning: Meaning, text: str) -> Meaning:
    """An amount of some months, or piled up over years, is a part and none of a year: 2025年1-6月产量, 累计产生量."""
    if meaning.field != "quantity" or not _PART_OF_A_YEAR.search(folded(text)):
        return meaning
    return replace(meaning, field="quantity.part", month=0)


def _faces(text: str) -> tuple[str, ...]:
    """The title as a whole, then by lines, then its Chinese and its English part alone."""
    whole = text.strip()
    faces = [whole]
    lines = [line for line in whole.splitlines() if line.strip()]
    plain = folded(whole)
    if len(lines) > 1:
        faces += [lines[0]] if _HAN.search(lines[0]) or not _HAN.search(plain) else []
    if _HAN.search(plain) and _WORD.search(plain):
        cut_at = next((at for at, c in enumerate(plain) if c.isascii() and c.isalpha()), 0)
        han_at = next((at for at, c in enumerate(plain) if _HAN.match(c)), 0)
        if han_at < cut_at:
            faces += [plain[:cut_at], plain[cut_at:]]
        else:
            faces += [plain[han_at:], plain[:han_at]]
    if counted := _COUNTED_ZH.search(plain):  # 固废一, 原料二
        faces.append(plain[: counted.start()])
    if grouped := _GROUPED.match(plain):  # 副产物-1.名称
        faces.append(f"{grouped[1]}{grouped[2]}")
    if counted := _COUNTED.search(plain):  # 副产物1名称, by-product 2
        faces.append(f"{plain[: counted.start()]} {plain[counted.end() :]}")
    return tuple(dict.fromkeys(face for face in faces if face.strip()))


def _one(text: str) -> Meaning | None:
    plain = _OF_IT.sub(" ", _SUM_OF.sub("", plain_title(text.replace("\n", " "))))
    if found := _YEAR_MONTH.match(plain):
        return Meaning("month-column", year=int(found[1]), month=int(found[2]))
    if (per := _PER_PERIOD.match(plain)) and (said := _without_brackets(per[1])) and said.field.startswith("quantity"):
        return replace(said, period=_PERIODS[per[2]])
    exact = cut(plain)
    united = any(any(_unit_in((found[1] or found[2] or "").strip())) for found in _BRACKET.finditer(plain))
    united = united or plain.rstrip().endswith("%")
    if exact is not None and len(exact) == 1 and not united and not unit_of(plain) and (said := meaning_of(exact)):
        return said
    plain = _NUMBERED.sub("", plain) if not _MONTH_ZH.match(plain) else plain
    plain = _MARKS.sub("", plain).strip(_SEPARATORS + "?*")
    bare = cut(plain)
    if bare is not None and len(bare) == 1 and not united and (said := meaning_of(bare)):
        return said if said.unit else replace(said, unit=_unit_word(plain, said))
    if is_asked(text):
        return question_meaning(text)
    return _without_brackets(plain)


def _without_brackets(plain: str) -> Meaning | None:
    core, unit, remark, extra = plain, "", "", ""
    brackets: list[str] = []
    for found in reversed(list(_BRACKET.finditer(plain))):
        said = (found[1] or found[2] or "").strip()
        as_unit, as_remark = _unit_in(said)
        brackets += [] if as_unit else [said]
        if as_unit or as_remark:
            unit, remark = unit or as_unit, remark or as_remark
        elif said and (cut(said) is not None or _YEAR.fullmatch(said)):
            extra = f"{extra}{' ' if said.isascii() else ''}{said}"
        core = f"{core[: found.start()]} {core[found.end() :]}"
    core = plain_title(core).strip(_SEPARATORS + "?*")
    unit = unit or ("%" if len(core) > 1 and core.endswith("%") and not core.isascii() else "")
    found_core = _dated(core, unit)
    if found_core is None and core:  # Menge (quantity): the bracket says it in a language that is known
        found_core = next((said for text in brackets if (said := _dated(text, unit))), None)
    if found_core is None:
        return None
    if found_core.field == "material" and (asked := _field_in_brackets(brackets, found_core)):
        return _by_unit(replace(asked, unit=unit or asked.unit, remark=remark))
    more = _dated(f"{extra}{' ' if extra.isascii() else ''}{core}", unit) if extra else None
    if more is not None and more.field in {found_core.field, "disposal_cost"}:
        found_core = more
    unit = unit or found_core.unit or _unit_word(core, found_core)
    return _by_unit(replace(found_core, unit=unit, remark=remark or found_core.remark))


def _field_in_brackets(brackets: list[str], core: Meaning) -> Meaning | None:
    """What a bracket asks of the things a title speaks of: 可供副产物（数量）, 需采购物料（年用量）."""
    found = [meaning for said in brackets if (meaning := _dated(said, "")) is not None and meaning.field]
    asked = found[0] if len(found) == 1 else None
    if asked is None or asked.parts or (asked.field not in _ASKED and not asked.field.startswith("quantity")):
        return None
    side, kind = core.side or asked.side, core.kind or asked.kind
    field = "price" if asked.field == "money" else asked.field
    return replace(
        asked, field=field, side=side, kind=kind, legal=core.legal, marks=core.marks | asked.marks | {"in-brackets"}
    )


def _unit_word(core: str, meaning: Meaning) -> str:
    """The unit that a title of an amount is made of: FY24 tonnes, 年吨数."""
    found = _UNIT_WORD.search(core) if meaning.field == "quantity" else None
    return "" if found is None else "t" if found[0].casefold() == "tonnage" else found[0]


def _by_unit(meaning: Meaning) -> Meaning:
    """A field that its unit makes another one: revenue in €/t is a price, availability in months is no amount."""
    if meaning.field == "now" and unit_of(meaning.unit) == "price":
        return replace(meaning, field="disposal_cost", side="offers", parts=())  # Disposal £/t
    if meaning.field == "yearly_income" and unit_of(meaning.unit) == "price":
        return replace(meaning, field="received", side="offers", rank=30)  # Income £/t
    if meaning.field == "firm.skip" and unit_of(meaning.unit) == "price":
        return replace(meaning, field="price", side="offers", rank=30)
    if meaning.field == "as_of.year" and unit_of(meaning.unit) == "amount":
        return replace(meaning, field="quantity", rank=19)  # Year (t), behind its quarters
    if meaning.field == "quantity" and meaning.unit.casefold() in {"months", "month", "月", "个月"}:
        return replace(meaning, field="months")
    return meaning


def _unit_in(said: str) -> tuple[str, str]:
    """The unit that a bracket gives, and what else it says: (元/吨,含税)."""
    said = _UNIT_AHEAD.sub("", said)
    if batch := batch_unit(said):
        return batch, ""
    if unit_of(said) and not _BASIS.search(said):
        return said, ""
    parts = [part.strip() for part in said.replace(";", ",").replace("，", ",").split(",")]
    units = [part for part in parts if unit_of(part)]
    if len(units) == 1:
        return units[0], ",".join(part for part in parts if part != units[0] and _BASIS.search(part))
    return ("", said) if _BASIS.search(said) else ("", "")


def unit_in_title(text: str) -> str:
    """The unit that a title gives in brackets, whatever its words are; "" for none.

    Example:
        >>> unit_in_title("参考数（元/吨）"), unit_in_title("备用 [t/a]"), unit_in_title("参考数")
        ('元/吨', 't/a', '')
    """
    for found in _BRACKET.finditer(folded(text)):
        unit, _ = _unit_in((found[1] or found[2] or "").strip())
        if unit:
            return unit
    return ""


def _dated(core: str, unit: str) -> Meaning | None:
    """The meaning of a title without brackets; its year and month taken off."""
    year = month = 0
    core = WHOLE_YEAR.sub("", core).strip(_SEPARATORS) or core
    if found := _YEAR.search(core):
        year = int(found[1] or f"20{found[2]}")
        core = (core[: found.start()] + core[found.end() :]).strip(_SEPARATORS)
    if found := _MONTH_ZH.search(core):
        month = int(found[1]) if found[1] else _ZH_MONTHS[found[2]]
        core = (core[: found.start()] + core[found.end() :]).strip(_SEPARATORS)
    elif (first := _FIRST_WORD.split(core, maxsplit=1))[0].casefold() in _MONTHS_EN:
        month, core = _MONTHS_EN[first[0].casefold()], core[len(first[0]) :].strip(f"{_SEPARATORS}'’")
        if short := _SHORT_YEAR.fullmatch(core):
            year, core = int(f"20{short[1]}"), ""
    if _QUARTER.fullmatch(core):
        return Meaning("quantity.part", unit=unit, year=year)  # one of four, and no year
    if not core:
        return Meaning("month-column" if month else "year-column", year=year, month=month) if year or month else None
    meaning = _worded(core, unit)
    return meaning and replace(meaning, year=year, month=month)


def _worded(core: str, unit: str) -> Meaning | None:
    words = cut(core)
    found = meaning_of(words) if words is not None else None
    if words is not None and found and len(words) == 1:
        return found
    several = _several(core)
    if several and len(several.parts) > 1:
        return several
    return found or (None if unit else _with_unit_behind(core)) or several or _by_direction(core)


def _by_direction(core: str) -> Meaning | None:
    """A title put together from a word of direction and what is had or wanted: 拟受让物料, 想收数量, 愿出让价."""
    if len(core) > 2 and _HAN.search(core) and is_direction(core):  # 我要卖, 想收的
        return Meaning("material", direction_of(core), rank=1, marks=frozenset(("says",)), listing=True)
    told = _DIRECTED.fullmatch(core)
    side = direction_of(told["does"]) if told else ""
    if told is None or not side:
        return None
    marks = frozenset(("says",))
    if told["name"]:
        return Meaning("material", side, rank=1, marks=marks, listing=True)
    return Meaning("quantity" if told["amount"] else "price", side, rank=30, marks=marks)


def _with_unit_behind(core: str) -> Meaning | None:
    """A title whose unit follows without brackets: 数量/吨, quantity t/yr, 产生量t/a."""
    for at in range(1, len(core)):
        before, said = core[at - 1], core[at:].strip(_SEPARATORS)
        apart = before in _SEPARATORS or (_HAN.match(before) is not None)
        if not apart or not said or not unit_of(_UNIT_AHEAD.sub("", said)):
            continue
        words = cut(core[:at].strip(_SEPARATORS))
        if words is not None and (found := meaning_of(words)) and found.field:
            return _by_unit(replace(found, unit=_UNIT_AHEAD.sub("", said)))
    return None


def _several(core: str) -> Meaning | None:
    """A title that names several fields: 产品名称及年产量, 联系人/电话, name and quantity."""
    pieces = [piece.strip() for piece in _JOINERS.split(core) if piece.strip()]
    if not 2 <= len(pieces) <= 5:
        return None
    found = []
    for piece in pieces:
        words = cut(piece) or (cut(f"{piece}量") if pieces[-1].endswith("量") else None)
        meaning = meaning_of(words) if words is not None else None
        meaning = meaning or _with_unit_behind(piece)
        if meaning is not None:
            found.append(meaning)
        elif not (len(pieces) == 2 and " / " in core and core.isascii() and piece.replace(" ", "").isalpha()):
            return None  # Stoff / Material: one of them is another language's
    if not found:
        return None
    if found[0].field in {"now", "taker"}:  # 处置方式及费用
        found = [replace(each, field="disposal_cost") if each.field in {"cost", "price"} else each for each in found]
    fields = tuple(dict.fromkeys(meaning.field for meaning in found if meaning.field))
    if fields == ("skip", "firm.phone"):  # 填表人及手机号
        fields = ("firm.contact", "firm.phone")
    first = found[0]
    sides = {meaning.side for meaning in found if meaning.side}
    kinds = {meaning.kind for meaning in found if meaning.kind}
    marks = frozenset().union(*(meaning.marks for meaning in found))
    side = sides.pop() if len(sides) == 1 else ""
    kind = kinds.pop() if len(kinds) == 1 else ""
    unit = next((meaning.unit for meaning in found if meaning.unit), "")
    shared = replace(first, side=side, kind=kind, unit=unit, marks=marks)
    if len(fields) <= 1:
        return replace(shared, field=fields[0] if fields else "", unit=unit)
    return replace(shared, field=fields[0], parts=fields, listing="material" in fields)
