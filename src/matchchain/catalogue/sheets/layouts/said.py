"""What does a text say that names a thing with its figures? 废酸 200t，900-349-34，处置费3000 · whey 1.200,5 t/yr."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.ways import way_at_end, way_in
from matchchain.catalogue.sheets.layouts.words import plain_word, says_nothing, table_of
from matchchain.expressions import expression

_SAME_WIDTH = str.maketrans({chr(0xFF01 + at): chr(0x21 + at) for at in range(94)} | {"　": " ", "；": ";", "：": ":"})
_CODE = expression(
    r"(?<![\d-])\d{3}-\d{3}-\d{2}(?![\d-])|\bHW\s?-?\d{2}(?!\d)|(?<!\d)\d{2} \d{2} \d{2}\*?(?!\d)"
    r"|\bEWC\s*\d{6}\*?",
    re.IGNORECASE,
)
_CAS = expression(r"(?:CAS\s*(?:号|no\.?)?\s*[:]?\s*)?(?<![\d-])\d{2,7}-\d{2}-\d(?![\d-])", re.IGNORECASE)
_N = r"(?:\d[\d,.'’]*\d|\d)"
_NUMBER = expression(
    rf"{_N}(?:\s*[万千百亿])?(?:\s*(?:-|~|～|至|到|–|—|to)\s*{_N}(?:\s*[万千百亿])?)?"
    r"|[一二三四五六七八九十百千万两半]+(?=\s*(?:吨|公斤|千克|方|立方|元|块|毛|成))"
)
_LEAD = expression(
    r"(?:年产生?量?|日产生?量?|月产生?量?|年用量?|月用量?|日用量?|年耗|月耗|日耗|月均|日均|年均|每[年月日天周吨方度]|每公斤|每立方米|一[年月天]"
    r"|约为?|大约|大概|近|不超过|不少于|不低于|至少|最多|[≥≤><~≈]=?|[€$£¥]|EUR|USD|GBP|CNY|RMB"
    r"|about|approx(?:imately|\.)?|around|circa|ca\.?|up to|max\.?|min\.?|(?:20\d\d年))[\s:]*$",
    re.IGNORECASE,
)
_TAIL_BRACKET = expression(
    r"\s*\((?:[^()]{0,12}(?:税|干|湿|折|基|vat|dry|wet|每|/年|/月|/天|per)[^()]{0,12})\)", re.IGNORECASE
)
_STOPS = ",;、。\n()"
_PIECES = expression(
    r"[;；、。\n]+|[,，]+(?![\dA-Za-z][-,])|\s{2,}|\s[-–—]\s"
    r"|(?<=[\u3400-\u9fff)])\s+(?=[\u3400-\u9fff])"
)
_LOOSE_UNIT = expression(r"(?:度|米|m|g|l|片|个|件)$")
_STEAM = (
    ("pressure", expression(r"(?<![\w.])\d+(?:\.\d+)?\s*(?:MPa|kPa|bar)(?:\s?\(?[gG]\)?)?(?![A-Za-z/])")),
    ("temperature", expression(r"(?<![\w.])\d+(?:\.\d+)?\s*(?:℃|°C|摄氏度)")),
)
_OF_WHAT = expression(
    rf"(?P<figure>{_N}\s*[a-z0-9]{{1,8}})\s+of\s+(?P<name>[a-z][^,;\d]*?)\s+(?P<per>(?:per|a|each|every)\s+\w+|p\.?a\.?|/\s?\w+)(?=\s*(?:$|[,;.(]))",
    re.IGNORECASE,
)
_WHEN_WHAT = expression(
    rf"^(?P<often>每?[年月日天周])(?:均)?(?:产生|产出|产|需要|需求|需|使用|用|采购|消耗|外售)(?:量)?(?P<name>[^\d,;、。]{{2,20}}?)(?P<figure>约?\s*{_N}\s*万?[吨方公立千标][^\s,;、。/每]{{0,3}})(?=$|[,;、。(])"
)
_EDGES = " ,;:、。，；：-–—·•*/|\n\t"
_OTHER_PAYS = expression(
    r"对方付(?:款|费)?|对方出|由对方付|买方付|收购方付|buyer pays|they pay|paid by buyer", re.IGNORECASE
)
_WE_PAY = expression(r"我方付|我们付|自付|企业付费|付费处置|需付费|we pay", re.IGNORECASE)
_SOLD = expression(r"卖给|卖到|售给|卖出|sold (?:to|at|for)", re.IGNORECASE)
_PAYS = {"sell": "price", "treat": "disposal_cost", "landfill": "disposal_cost", "incinerate": "disposal_cost"}
_GOES_ON = expression(r"\s*(?:[/／]|每|[×xX*·]\s*\d)")
_WAY_AND_PRICE = expression(
    r"(委外处[置理]|委托处[置理]|填埋|焚烧|外售|出售)(?:费用?|单价|价格?|成本)?\s*[:为约]*\s*[\d.,一二三四五六七八九十百千]+\s*(?:万?[元块毛]|$|[,;，；])"
)
_INSIDE = expression(r"[(]其中[^()]*[)]|,?其中.*$")
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


@dataclass(frozen=True, slots=True)
class _Span:
    begin: int
    end: int
    field: str
    text: str


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
        {'waste_code': '900-349-34', 'quantity': '200t', 'disposal_cost': '3000'}
        >>> said_in("约3000吨/年,委外处置1200元/吨").fields
        {'quantity': '约3000吨/年', 'disposal_cost': '1200元/吨', 'now': 'treat'}
    """
    plain = text.translate(_SAME_WIDTH)
    plain = _OF_WHAT.sub(lambda found: f"{found['name']} {found['figure']} {found['per']}", plain)
    plain = _WHEN_WHAT.sub(
        lambda found: f"{found['name']} {found['figure']}/{found['often'].removeprefix('每')}", plain
    )
    inside = [found[0] for found in _INSIDE.finditer(plain)]  # 500吨（其中外售300吨）: parts of it, to be noted
    plain = _INSIDE.sub("", plain)
    spans = list(_spans(plain, currency))
    fields: dict[str, str] = {}
    rest = [part.strip(f"{_EDGES}()") for part in inside]
    for span in spans:
        if span.field in fields or span.field in {"", "part"}:
            rest.append(plain[span.begin : span.end].strip(_EDGES))
        else:
            fields[span.field] = span.text
    pieces = _left(plain, spans)
    found = _named(plain, pieces, fields, rest)
    at = plain.find(found.name) if found.name and len(plain) == len(text) else -1
    return replace(found, name=text[at : at + len(found.name)]) if at >= 0 else found


def _spans(plain: str, currency: str) -> Iterator[_Span]:
    spans = [*_coded(plain), *_physical(plain)]
    yield from spans
    taken = [(span.begin, span.end) for span in spans]
    at = 0
    while (found := _NUMBER.search(plain, at)) is not None:
        at = found.end()
        if _overlaps(found.span(), taken):
            continue
        before = max((end for _, end in taken if end <= found.start()), default=0)
        span = _figure(plain, found.start(), found.end(), at_least=before, currency=currency)
        if span is not None:
            taken.append((span.begin, span.end))
            at = max(at, span.end)
            yield span


def _coded(plain: str) -> Iterator[_Span]:
    """Waste codes and CAS numbers."""
    codes = list(_CODE.finditer(plain))
    for at, found in enumerate(codes):
        text = _joined_code([code[0] for code in codes]) if at == 0 else ""
        yield _Span(found.start(), found.end(), "waste_code" if at == 0 else "waste_code+", text)
    for found in _CAS.finditer(plain):
        if not _overlaps(found.span(), [code.span() for code in codes]):
            yield _Span(found.start(), found.end(), "", "")


def _physical(plain: str) -> Iterator[_Span]:
    """Pressures and temperatures: 0.8MPa, 60℃."""
    for of, pattern in _STEAM:
        for found in pattern.finditer(plain):
            yield _Span(found.start(), found.end(), of, found[0])


def _joined_code(codes: list[str]) -> str:
    return " ".join(dict.fromkeys(code.strip() for code in codes))


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and begin < span[1] for begin, end in taken)


def _figure(plain: str, start: int, stop: int, *, at_least: int, currency: str) -> _Span | None:
    """The figure around a number, with the label before it; None where the number belongs to a name."""
    begin = _led(plain, start, at_least)
    end, kind = _reach(plain, begin, stop, currency)
    if _GOES_ON.match(plain, end):  # 10吨/批, 15吨/月×11个月: no amount a year
        return _Span(begin, end, "", "")
    label_begin, label = _label(plain, begin, at_least)
    if not kind:
        if label and label != "part" and plain[stop : stop + 1] in {"", *_STOPS, " ", ";"}:
            return _Span(label_begin, stop, label, plain[begin:stop])
        return None
    of = _field_of(kind, label)
    if of is None:
        return None
    return _Span(label_begin if label else begin, end, of, plain[begin:end].strip())


def _led(plain: str, start: int, at_least: int) -> int:
    begin = start
    while found := _LEAD.search(plain, at_least, begin):
        begin = found.start()
    return begin


def _reach(plain: str, begin: int, stop: int, currency: str) -> tuple[int, str]:
    """How far a figure reaches, and what it is: the fewest letters that say as much as all of them."""
    end = next((at for at in range(stop, len(plain)) if plain[at] in _STOPS), len(plain))
    end = min(end, stop + 28)
    bracket = _TAIL_BRACKET.match(plain, end)
    ends = ([bracket.end()] if bracket else []) + [at for at in range(end, stop - 1, -1) if _may_end(plain, at)]
    best: tuple[int, str, object] | None = None
    for at in ends:
        kind, value = figure_of(plain[begin:at].strip(), currency)
        if kind in {"", "bare"} or value is None:
            if best:
                break
            continue
        meant = (kind, value.low, value.high, value.unit, value.basis, value.bound)
        if best is not None and unit_of(plain[at : best[0]].strip(" /")):
            break  # 每吨1200 says as much as 每吨1200元, but the word belongs to it
        if best is None or best[2] == meant:
            best = (at, kind, meant)
        elif best is not None:
            break
    if best is None:
        return stop, ""
    tail = plain[stop : best[0]].strip()
    if best[1] == "amount-once" and _LOOSE_UNIT.search(tail) and plain[best[0] : best[0] + 1] not in {"", " ", *_STOPS}:
        return stop, ""
    return best[0], best[1]


def _may_end(plain: str, at: int) -> bool:
    """Whether a figure may end before a place: not within a word of letters or digits."""
    if at >= len(plain):
        return True
    before, behind = plain[at - 1], plain[at]
    return not (before.isascii() and before.isalnum() and behind.isascii() and behind.isalnum())


@cache
def _labels() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(table_of("labels").items(), key=lambda item: -len(item[0])))


def _label(plain: str, begin: int, at_least: int) -> tuple[int, str]:
    before = plain[at_least:begin].rstrip(" :=为是").casefold()
    for word, of in _labels():
        if before.endswith(word):
            at = at_least + len(before) - len(word)
            if word.isascii() and at > 0 and plain[at - 1].isascii() and plain[at - 1].isalnum():
                continue
            return at, of
    return begin, ""


def _field_of(kind: str, label: str) -> str | None:
    """The field of a figure: by its label where that fits its kind, else by its kind; None leaves it in the name."""
    if label == "part":
        return "part"
    if kind in {"amount", "amount-once"}:
        return "quantity" if label in {"", "quantity", "price"} else None if label != "disposal_cost" else "quantity"
    if kind == "share":
        return label if label in {"purity", "concentration", "moisture"} else None
    if kind == "yearly":
        return {"disposal_cost": "yearly_cost"}.get(label, "yearly_money")
    return label if label in {"price", "disposal_cost", "gate_fee"} else "money"


def _left(plain: str, spans: list[_Span]) -> list[str]:
    """The pieces of the text outside the figures."""
    marked = list(plain)
    for span in spans:
        for at in range(span.begin, span.end):
            marked[at] = "\x00"
    text = re.sub(r"\(\s*[,;、]*\x00[\x00\s,;、]*\)|\(\s*\)", ";", "".join(marked))
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
    rest = [part for part in rest if any(c.isalnum() for c in part) and not _CODE.fullmatch(part)]
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
        name, way = way_at_end(piece)
        if way:
            _went(fields, rest, way, "", piece)
    elif word in table_of("states") and "state" not in fields and len(piece) > 1:
        fields["state"] = table_of("states")[word]
    elif word not in table_of("labels"):
        rest.append(piece)
    return name


def _went(fields: dict[str, str], rest: list[str], way: str, other: str, piece: str) -> None:
    if fields.setdefault("now", way) != way or other:
        rest.append(piece)


def _way_of_label(plain: str) -> str:
    """委外处置1200元/吨 says the way as well as the price."""
    found = _WAY_AND_PRICE.search(plain)
    return way_in(found[1])[0] if found else ""
