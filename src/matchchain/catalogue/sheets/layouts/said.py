"""What does a text say that names a thing with its figures? 废酸 200t，900-349-34，处置费3000 · whey 1.200,5 t/yr."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field, replace
from functools import lru_cache

from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.seasons import ends_with_a_season, is_of_a_year, with_whole_years
from matchchain.catalogue.sheets.layouts.spans import CODE, N, Span, spans_in
from matchchain.catalogue.sheets.layouts.ways import way_at_end, way_in
from matchchain.catalogue.sheets.layouts.words import kind_word, plain_word, says_nothing, table_of
from matchchain.expressions import expression
from matchchain.values import dataclass

_SAME_WIDTH = str.maketrans({chr(0xFF01 + at): chr(0x21 + at) for at in range(94)} | {"　": " ", "；": ";", "：": ":"})


_PIECES = expression(
    r"[;；、。\n]+|[,，]+(?![\dA-Za-z][-,])(?!(?<=\d,)\d{3}(?![\d,]))|\s{2,}|\s[-–—]\s"
    r"|(?<=[\u3400-\u9fff)])\s+(?=[\u3400-\u9fff])"
)


_OF_WHAT = expression(
    rf"(?P<figure>{N}\s*[a-z0-9]{{1,8}})\s+of\s+(?P<name>[a-z][^,;\d]*?)\s+(?P<per>(?:per|a|each|every)\s+\w+|p\.?a\.?|/\s?\w+)(?=\s*(?:$|[,;.(]))",
    re.IGNORECASE,
)


_OF_THING = expression(
    rf"(?P<figure>(?:(?:about|around|approx\.?|roughly|some|up to)\s+)?{N}\s*[a-z]{{1,8}}[23]?\s*(?:/\s?[a-z]+|p\.?a\.?"
    r"|(?:per|a|each) [a-z]+))\s+of\s+"
    r"(?P<name>[a-z][^,;\d.()]*?)"
    r"(?=\s*(?:$|[,;.(])|\s+(?:going|goes|sent|currently|which|that|at|and (?:would|will|can|could|we|pay))\b)",
    re.IGNORECASE,
)  # 500 t/yr of wood chip


_WHEN_WHAT = expression(
    rf"^(?P<often>每?[年月日天周])(?:均)?(?:产生|产出|产|需要|需求|需|使用|用|采购|消耗|外售)(?:量)?(?P<name>[^\d,;、。]{{2,20}}?)(?P<figure>约?\s*{N}\s*万?[吨方公立千标][^\s,;、。/每]{{0,3}})(?=$|[,;、。(])"
)


_AN_HOUR = expression(rf"每(?:个)?小时(约?)\s*({N}\s*(?:吨|t\b|方|立方米?|N?m3|度|kWh))", re.IGNORECASE)


_PER_FIRST = expression(
    r"每个?(吨|公斤|千克|方|立方米?|个|只|桶|套|件)的?(?:我[方司厂]|企业|本厂)?(处[置理]费用?|运费|[支应要需倒]?付|收费?|卖|给|倒?贴|支出)\s*约?(\d[\d.,]*)\s*元?"
)  # 每吨付150元


_EDGES = " ,;:、。，；：-–—·•*/|\n\t"


_OTHER_PAYS = expression(
    r"对方付(?:款|费)?|对方出|由对方付|买方付|收购方付|buyer pays|they pay|paid by buyer", re.IGNORECASE
)


_WE_PAY = expression(r"我方付|我们付|自付|企业付费|付费处置|需付费|we pay", re.IGNORECASE)


_SOLD = expression(
    r"卖给|卖到|售给|卖出|外?[卖售](?=[\u3400-\u9fff]{2,8}\d)|sold (?:to|at|for)|\bwe sell\b", re.IGNORECASE
)


_PAYS = {"sell": "price", "treat": "disposal_cost", "landfill": "disposal_cost", "incinerate": "disposal_cost"}


_WAY_AND_PRICE = expression(
    r"(委外处[置理]|委托处[置理]|填埋|焚烧|外售|出售)(?:费用?|单价|价格?|成本)?\s*[:为约]*\s*[\d.,一二三四五六七八九十百千]+\s*(?:万?[元块毛]|$|[,;，；])"
)


_INSIDE = expression(r"[(]其中[^()]*[)]|,?其中.*$")


_AROUND_FIGURES = expression(r"\(([^()]*\x00[^()]*)\)")
_OFTEN = expression(
    r"(?:每|一|平均)个?(?:[月天日周季]|半年)|[月日]均|(?:每|一)小时|\b(?:per|a|each|every) (?:month|day|week"
    r"|hour)\b|\b(?:monthly|daily|weekly)\b",
    re.IGNORECASE,
)
_BASIS = expression(r"(?:干基|湿基|绝干|折百|干重|dry(?: basis| weight)?)", re.IGNORECASE)
_VERB = expression(
    r"^(?:需要|需求|采购|购买|外购|求购|收购|想要|出售|外售|可供应?|可提供|希望获得|希望采购"
    r"|寻找)(?=\S{2})"
    r"|^(?:we (?:are |re )?)?(?:looking for|seeking|in need of|needs?|wants?|would like|interested in)\s+(?=\w{2})",
    re.IGNORECASE,
)
_LEADS_ON = expression(r"(?:量|率|温度|压力|流量|含量|规模)$")
_UNREAD = expression(r"^(?P<name>.*?[^\d\s])\s+(?P<figure>约?\d[\d.,]*\s?[万千]?[^\s\d]{1,4}(?:/[^\s\d]{1,4})?)$")
_AND = "\u2063"
"""Stands for 、 between things of one amount."""
_PARTED = expression(r"[,，;；。\n()\d]")
_LONGEST_PART = 10
_OF = expression(r"^(?:of|the|per|a)\s+|\s+(?:of|at|for|is|are|with|per|and)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A text taken apart.

    Attributes:
        name: what it names, "" for nothing.
        fields: field -> its words ("quantity", "disposal_cost", "price", "purity", "waste_code", "now" ...);
            "money" is a price of which the text does not say who pays.
        rest: what is left over, to be noted.
    """

    name: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    rest: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 13)
def said_in(text: str, currency: str = "CNY") -> Said:
    """What a text says of one thing.

    Args:
        text: of a cell, or of one entry of it.
        currency: the park's.

    Example:
        >>> said_in("亚硫酸钠（纯度93%）500吨/年").fields
        {'purity': '93%', 'quantity': '500吨/年'}
        >>> said_in("废酸 200t，900-349-34，处置费3000").fields
        {'quantity': '200t', 'waste_code': '900-349-34', 'disposal_cost': '3000'}
        >>> said_in("约3000吨/年,委外处置1200元/吨").fields
        {'quantity': '约3000吨/年', 'disposal_cost': '1200元/吨', 'now': 'treat'}
    """
    plain = text.translate(_SAME_WIDTH)
    plain = _OF_THING.sub(lambda found: f"{found['name'].strip()} {found['figure']}", plain)
    plain = _OF_WHAT.sub(lambda found: f"{found['name']} {found['figure']} {found['per']}", plain)
    plain = with_whole_years(plain)
    plain = _PER_FIRST.sub(r"\2\3元/\1", _AN_HOUR.sub(r"\1\2/小时", plain))
    plain = _WHEN_WHAT.sub(
        lambda found: f"{found['name']} {found['figure']}/{found['often'].removeprefix('每')}", plain
    )
    inside = [found[0] for found in _INSIDE.finditer(plain)]  # 500吨（其中外售300吨）: parts of it, to be noted
    plain = _INSIDE.sub("", plain)
    spans = list(spans_in(plain, currency))
    plain = _as_one_name(plain, spans)
    fields: dict[str, str] = {}
    rest = [part.strip(f"{_EDGES}()") for part in inside]
    seasonal = False
    for span in sorted(spans, key=lambda span: span.begin):
        before = fields.get("quantity", "") if span.field == "quantity" else ""
        if before and (_says_more(span.text, before) or (seasonal and is_of_a_year(span.text))):
            rest.append(fields.pop("quantity"))
        if span.field == "quantity":
            seasonal = ends_with_a_season(plain[: span.begin])
        if span.field in fields or span.field in {"", "part"}:
            rest.append(plain[span.begin : span.end].strip(_EDGES))
        else:
            fields[span.field] = span.text
    pieces = _left(plain, spans)
    basis = next((piece for piece in pieces if _BASIS.fullmatch(piece)), "")
    if basis and "quantity" in fields:
        fields["quantity"] = f"{fields['quantity']}({basis})"
        pieces.remove(basis)
    if any(_OFTEN.search(piece) for piece in pieces) and figure_of(fields.get("quantity", ""))[0] == "amount-once":
        rest.append(fields.pop("quantity"))  # 3000吨 somewhere beside 一个月 is no amount a year
    found = _named(plain, pieces, fields, rest)
    found, plain = replace(found, name=found.name.replace(_AND, "、")), plain.replace(_AND, "、")
    at = plain.find(found.name) if found.name and len(plain) == len(text) else -1
    return replace(found, name=text[at : at + len(found.name)]) if at >= 0 else found


def _as_one_name(plain: str, spans: Sequence[Span]) -> str:
    """A text that begins with things of one amount, so marked that they stay one name: 木屑、刨花 2200吨/年."""
    first = min((span.begin for span in spans), default=0)
    head = plain[:first]
    parts = [part.strip() for part in head.split("、")]
    if len(parts) < 2 or _PARTED.search(head) or not any(s.begin == first and s.field == "quantity" for s in spans):
        return plain
    named = all(1 < len(part) <= _LONGEST_PART and not (way_in(part)[0] or kind_word(part)) for part in parts)
    named = named and not any(plain_word(part) in table_of("labels") for part in parts)
    return head.replace("、", _AND) + plain[first:] if named else plain


def _says_more(text: str, before: str) -> bool:
    """Whether an amount with its period follows one without: 500吨, of which 20吨/月."""
    return bool(before) and figure_of(before)[0] == "amount-once" and figure_of(text)[0] == "amount"


def _left(plain: str, spans: list[Span]) -> list[str]:
    """The pieces of the text outside the figures."""
    marked = list(plain)
    for span in spans:
        for at in range(span.begin, span.end):
            marked[at] = "\x00"
    text = re.sub(r"\(\s*[,;、]*\x00[\x00\s,;、]*\)|\(\s*\)", ";", "".join(marked))
    text = _AROUND_FIGURES.sub(r";\1;", text)  # what stands in brackets with a figure is a piece of its own
    text = re.sub(r"\x00+", ";", text)
    pieces = []
    for piece in apart(text, _PIECES):
        bare = _balanced(piece.strip(_EDGES))
        for _ in range(2):
            bare = _OF.sub("", bare).strip(_EDGES)
        if bare and not says_nothing(bare):
            pieces.append(bare)
    return pieces


def apart(text: str, at: re.Pattern[str]) -> list[str]:
    """The pieces of a text between the places of an expression that stand outside brackets.

    Example:
        >>> apart("边角料(PP,PE),废酸", re.compile(","))
        ['边角料(PP,PE)', '废酸']
    """
    pieces, begin, depth, last = [], 0, 0, 0
    for found in at.finditer(text):
        between = text[last : found.start()]
        depth = max(0, depth + sum(between.count(c) for c in "(（[【") - sum(between.count(c) for c in ")）]】"))
        last = found.start()
        if depth == 0 or text.find(")", last) < 0 <= text.find("(", last):
            pieces.append(text[begin : found.start()])
            begin = found.end()
    return [*pieces, text[begin:]]


def _balanced(piece: str) -> str:
    """A piece without a bracket that lost its other half."""
    if piece.count("(") == piece.count(")"):
        return piece
    return piece.strip("()") if piece.count("(") + piece.count(")") == 1 else piece


def _named(plain: str, pieces: list[str], fields: dict[str, str], rest: list[str]) -> Said:
    """Which of the pieces is the name, which says where it goes, and who pays."""
    fields.pop("waste_code+", None)
    rest = [part for part in rest if any(c.isalnum() for c in part) and not CODE.fullmatch(part)]
    if _OTHER_PAYS.search(plain) and "money" in fields:
        fields["price"] = fields.pop("money")
    elif _WE_PAY.search(plain) and "money" in fields:
        fields["disposal_cost"] = fields.pop("money")
    name = ""
    for piece in pieces:
        name = _placed(piece, name, fields, rest)
    way = _way_of_label(plain)
    if way:
        fields.setdefault("now", way)
    if "money" in fields and (payer := _PAYS.get(fields.get("now", "") or ("sell" if _SOLD.search(plain) else ""))):
        fields.setdefault(payer, fields.pop("money"))
    return Said(name, fields, tuple(rest))


def _placed(piece: str, name: str, fields: dict[str, str], rest: list[str]) -> str:
    """Put one piece where it belongs; the name, which is the first that is no way out."""
    way, other = way_in(piece)
    word = plain_word(piece)
    if way and (not other or name):
        _went(fields, rest, way, other, piece)
    elif not name and word not in table_of("labels"):
        name, way = way_at_end(_VERB.sub("", piece))
        name, more = _without_label_behind(name)
        rest += [more] if more else []
        if way:
            _went(fields, rest, way, "", piece)
    elif (kind := kind_word(piece.strip("()"))) is not None and (kind.legal or kind.kind) and name:
        fields.setdefault("legal" if kind.legal else "kind", kind.legal or kind.kind)
    elif word in table_of("states") and "state" not in fields and len(piece) > 1:
        fields["state"] = table_of("states")[word]
    elif word not in table_of("labels"):
        rest.append(piece)
    return name


def _without_label_behind(name: str) -> tuple[str, str]:
    """A name without what only leads to a figure, or a figure whose unit nobody knows: 余热：烟气量, 废袋 2万条/年."""
    head, colon, tail = name.replace("：", ":").partition(":")
    if colon and len(head) >= 2 and (not tail.strip() or _LEADS_ON.search(tail)):
        return head.strip(), tail.strip()
    if found := _UNREAD.match(name):
        return found["name"].strip(), found["figure"]
    return name, ""


def _went(fields: dict[str, str], rest: list[str], way: str, other: str, piece: str) -> None:
    if fields.setdefault("now", way) != way or other:
        rest.append(piece)


def _way_of_label(plain: str) -> str:
    """委外处置1200元/吨 says the way as well as the price."""
    found = _WAY_AND_PRICE.search(plain)
    return way_in(found[1])[0] if found else ""
