"""Does a cell hold several entries? 1.废酸 200t 2.污泥 50t · whey 12 t/yr; sugar 30 t/yr · 废酸200吨，污泥50吨."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from matchchain.catalogue.sheets.layouts.said import apart, said_in
from matchchain.catalogue.sheets.layouts.spans import spans_in
from matchchain.catalogue.sheets.layouts.words import names_nothing, plain_word, says_nothing, table_of
from matchchain.expressions import expression

_LINES = re.compile(r"[\n\r]+")
_SEMICOLONS = re.compile(r"[;；]")
_COMMAS = re.compile(r"[,，、](?![\d]{3}(?!\d))(?![\dA-Za-z][-,])")
_STROKE = r"(?<=[\u3400-\u9fff])[/／](?![年月日天周季班批车吨方公千立个只件条度套桶箱瓶斤炉升]|小时)(?=[\u3400-\u9fff])"
_LISTED = re.compile(r"[、]|(?<!\d)[,，](?!\d)|\s/\s|" + _STROKE)
_ONE_LETTER = frozenset("电水煤气汽油砂盐酸碱铁铜铝锌铅纸布糖醋酒")  # things whose name is one character
_BRACKET_BELOW = expression(r"\s*\n\s*(?=[(（])")
_TOGETHER = expression(
    r"^(?P<name>\D{0,16}?)(?:合计|共计?|总计|总共|一共|加起来|合起来"
    r"|together|in total|total(?:ling)?)\s*[:：]?\D{0,3}\d",
    re.IGNORECASE,
)
_ENUMERATED = re.compile(r"、|" + _STROKE)
_SENTENCE = re.compile(
    r"[都要也可均想不无有多少随长优等请希拟]|一般|目前|暂|左右|\b(?:any|all|and|or|if|we|is|are|not"
    r"|etc)\b"
)
_EACH = expression(r"^(?P<name>\D{2,16}?)各(?P<amount>约?\d.*)$")
_BULLET = expression(r"^\s*(?:[(（]?\d{1,2}[)）.．、:：](?!\d)|[①-⑳]|[-–—•·*●■◆▪]\s*|[a-hA-H][.)、]\s)\s*")
_INLINE = re.compile(r"(?:^|(?<=[\s;；,，。、吨年))]))[(（]?(\d{1,2})[)）.．、](?![\d])\s*|([①-⑳])\s*")


@lru_cache(maxsize=1 << 13)
def entries_of(text: str, currency: str = "CNY", *, named_only: bool = False) -> tuple[str, ...]:
    """The entries of a cell, one text each; the text alone where it holds only one.

    Lines, semicolons and numbers part entries where each part names something; what names nothing belongs to the
    entry before it. Commas part them only where each part has a figure of its own, 、 also where all are bare names.

    Args:
        text: the cell.
        currency: the park's.
        named_only: bare names with commas between them are entries too (an answer to a question that asks for names).

    Example:
        >>> entries_of("1.废酸 200t，处置费3000；2.污泥 50t")
        ('废酸 200t，处置费3000', '污泥 50t')
        >>> entries_of("废酸200吨，污泥50吨"), entries_of("边角料（PP、PE）30吨")
        (('废酸200吨', '污泥50吨'), ('边角料（PP、PE）30吨',))
    """
    text = _BRACKET_BELOW.sub("", text)
    parts = _numbered(text) or [text]
    parts = [piece for part in parts for piece in _split(part, _LINES)]
    parts = [piece for part in parts for piece in apart(part, _SEMICOLONS)]
    parts = [_BULLET.sub("", part).strip(" \t，,。") for part in parts]
    joined = _with_names([part for part in parts if part and not says_nothing(part)], currency)
    found: list[str] = []
    for part in joined:
        found += _by_commas(part, currency, named_only=named_only)
    return tuple(found)


def _split(text: str, at: re.Pattern[str]) -> list[str]:
    return [piece for piece in at.split(text) if piece.strip()]


def _numbered(text: str) -> list[str]:
    """Parts of a text in which 1. 2. 3. or ① ② count them, in order from the first."""
    found = list(_INLINE.finditer(text))
    counted = [int(match[1]) if match[1] else ord(match[2]) - 0x245F for match in found]
    chain, want = [], 1
    for match, number in zip(found, counted, strict=True):
        if number == want:
            chain.append(match)
            want += 1
    if len(chain) < 2 or text[: chain[0].start()].strip(" :：\n"):
        return []
    ends = [match.start() for match in chain[1:]] + [len(text)]
    return [text[match.end() : end].strip() for match, end in zip(chain, ends, strict=True)]


def _with_names(parts: list[str], currency: str) -> list[str]:
    """Parts that name something; one that names nothing goes to the one before it."""
    found: list[str] = []
    for part in parts:
        if found and not _names(part, currency):
            found[-1] = f"{found[-1]}，{part}"
        else:
            found.append(part)
    return found


def _names(text: str, currency: str) -> bool:
    name = said_in(text, currency).name
    word = plain_word(name)
    if name in _ONE_LETTER:
        return True
    return (
        not names_nothing(name) and len(name) >= 2 and any(c.isalpha() for c in name) and word not in table_of("labels")
    )


def is_sum_of_several(text: str) -> bool:
    """Whether a text gives one amount for several names: 菌渣，鸡粪，合计约4万吨/年.

    Example:
        >>> is_sum_of_several("菌渣，鸡粪，合计约4万吨/年"), is_sum_of_several("菌渣4万吨/年")
        (True, False)
    """
    return any(_names_of_a_sum([p.strip() for p in apart(part, _COMMAS)]) for part in apart(text, _SEMICOLONS))


def _names_of_a_sum(pieces: list[str]) -> list[str]:
    """The names before an amount that is that of all of them together; none where there is no such amount."""
    found = _TOGETHER.match(pieces[-1])
    if found is None:
        return []
    names = [name for name in (*pieces[:-1], found["name"].strip(" ,，、").removesuffix("等")) if name]
    return [] if len(names) < 2 or any(c.isdigit() for name in names for c in name) else names


def _each(pieces: list[str]) -> list[str]:
    """Names with the amount that each of them has: 污泥、废布各500吨."""
    found = _EACH.match(pieces[-1])
    names = [*pieces[:-1], found["name"].strip(" ,，、")] if found else []
    if found is None or len(names) < 2 or any(not name or any(c.isdigit() for c in name) for name in names):
        return []
    return [f"{name}{found['amount']}" for name in names]


def _by_commas(text: str, currency: str, *, named_only: bool) -> list[str]:
    pieces = [piece.strip() for piece in apart(text, _COMMAS) if piece.strip()]
    if names := _names_of_a_sum(pieces) or _each(pieces):
        return names
    if len(pieces) >= 2:
        said = [said_in(piece, currency) for piece in pieces]
        if all(_names(piece, currency) and "quantity" in one.fields for piece, one in zip(pieces, said, strict=True)):
            return pieces
        if grouped := _groups(pieces, currency):
            return grouped
    elif spaced := _by_spaces(text, currency):
        return spaced
    if named_only and (names := _bare_names(text, currency)):
        return names
    return [text]


def _bare_names(text: str, currency: str) -> list[str]:
    """The names of an answer that only lists them; one with its figures in brackets may be among them."""
    for at in (_ENUMERATED, _LISTED):
        pieces = [piece.strip().removesuffix("等") for piece in apart(text, at) if piece.strip()]
        if len(pieces) < 2:
            continue
        said = [said_in(piece, currency) for piece in pieces]
        bare = [
            not one.fields and not one.rest and len(piece) <= 12 and not piece[0].isdigit()
            for one, piece in zip(said, pieces, strict=True)
        ]
        named = all(_names(piece, currency) for piece in pieces)
        figured = at is _ENUMERATED and all(b or one.fields for b, one in zip(bare, said, strict=True))
        figured = figured and not (all(bare[:-1]) and "quantity" in said[-1].fields)  # 木屑、刨花 2200吨: of both
        if named and (all(bare) or figured) and not any(_SENTENCE.search(one.name) for one in said):
            return pieces
    return []


def _by_spaces(text: str, currency: str) -> list[str]:
    """Pieces with blanks between them, each a name with its amount: 1#灰渣800吨 2#灰渣600吨."""
    ends = [span.end for span in spans_in(text, currency) if span.field == "quantity"]
    cuts = [0, *(end for end in sorted(ends)[:-1] if text[end : end + 1].isspace()), len(text)]
    pieces = [text[begin:end].strip() for begin, end in pairwise(cuts)]
    both = [_names(piece, currency) and "quantity" in said_in(piece, currency).fields for piece in pieces]
    return pieces if len(pieces) > 1 and len(cuts) == len(ends) + 1 and all(both) else []


def _groups(pieces: list[str], currency: str) -> list[str]:
    """Pieces put together so that each begins with a named amount: 废酸200吨，处置费3000元/吨，污泥50吨，填埋."""
    said = [said_in(piece, currency) for piece in pieces]
    starts = [
        bool("quantity" in one.fields and _names(piece, currency)) for piece, one in zip(pieces, said, strict=True)
    ]
    if not starts[0] or sum(starts) < 2:
        return []
    found: list[str] = []
    for piece, begins, one in zip(pieces, starts, said, strict=True):
        if begins:
            found.append(piece)
        elif one.name and not one.fields:
            return []  # a name of its own without a figure: which entry it belongs to is not said
        else:
            found[-1] = f"{found[-1]}，{piece}"
    return found
