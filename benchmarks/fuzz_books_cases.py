"""The cases of `fuzz_books.py`: a small book, spoilt in one to three places.

A case follows from its seed and number alone.
"""

from __future__ import annotations

import random
import re
import struct
from collections.abc import Callable

from fuzz_books_bases import (
    Members,
    bare_stream,
    docx_by_python_docx,
    ods_by_odfpy,
    texts,
    xls_by_xlwt,
    xlsx_by_openpyxl,
    xlsx_by_xlsxwriter,
    zipped,
)

Rng = random.Random

HOSTILE = (
    "", " ", "=1+1", "'=1+1", "@SUM(A1)", "\t=cmd|' /C calc'!A0", "-", "—", "/", "无", "同上", "合计", "9.13E+17", "1e400", "-1e400", "NaN",
    "inf", "1_000", "１２", "0x10", "1/0", "-0", "00", "0.1e-300", "9" * 400, "1e", "TRUE", "#REF!", "_x000D_", "_xD800_", "_x0000_",
    "\u202e反", "\u200b", "\ufeff", "\u3000", "\xa0", "🙂", "\x85", "\u2028", "a" * 40_000, "盐\n" * 2000, '"', "'", "&amp;", "<", "]]>", "<![CDATA[x]]>",
    "<t>x</t>", "&x;", "&#0;", "&#x1F;", "&#xFFFE;", "&#55296;", "<!DOCTYPE a>", "<?php?>", "<v/>", "</row>", "XFD1048576", "A0", "ZZZZ99", "A1:XFD1048576",
    "1048576", "1048577", "2147483648", "4294967296", "-1", "99999999", "16384", "0", "1", "65535", "2026-13-45", "75-09-2", "rId99", "veryHidden", "hidden",
    "s", "str", "inlineStr", "b", "e", "d", "n", "General", "G/通用格式", "0%", '0.0"吨"', "yyyy-mm-dd", "[h]:mm", '[>=1e4]0!.0,"万";0', "[<x]0", ";;;", "?/?",
    "000-000-00", '"', "\\", "[", "[$€-407]0", "0" * 500, "float", "percentage", "date", "PT99999999999H0M0S", "PT1H2M3S", "../../x", "/etc/passwd",
    "xl/worksheets/sheet1.xml", "xl/workbook.xml", "http://x/", "collapse", "false", "1e309", "0.5", "1900-01-00", "-693594", "2958466", "60", "59.9999999",
)  # fmt: skip
NAMES = ("a.xlsx", "a.xlsx", "a.xlsx", "a.xls", "a.ods", "a.docx", "a.csv", "a.tsv", "a.pdf", "a", ".xlsx", "a.et", "甲/乙.xlsx", "C:\\x.xlsx", "a.txt", "a.yaml")
_TEXT = re.compile(rb">([^<>]+)<")
_VALUE = re.compile(rb'="([^"]*)"')
_TAG = re.compile(rb"<[^<>]+>")
_ATTRIBUTE = re.compile(rb' [\w:]+="[^"]*"')
_ITEM = re.compile(rb"<si>.*?</si>|<(?:x:)?c [^>]*>.*?</c>|<row [^>]*>.*?</row>|<w:tr>.*?</w:tr>|<table:table-cell.*?</table:table-cell>", re.DOTALL)


def case_of(seed: int, number: int) -> tuple[str, bytes]:
    """The name and the bytes of a case."""
    rng = Rng(f"{seed}/{number}")
    return rng.choices((_zipped, _old, _plain), (6, 2, 2))[0](rng)


def _times(rng: Rng) -> int:
    return rng.choice((1, 1, 2, 3))


def _zipped(rng: Rng) -> tuple[str, bytes]:
    kind, make = rng.choices(
        (("a.xlsx", xlsx_by_openpyxl), ("a.xlsx", xlsx_by_xlsxwriter), ("a.ods", ods_by_odfpy), ("a.docx", docx_by_python_docx)), (4, 2, 2, 2)
    )[0]
    members = list(make())
    way = rng.random()
    if way < 0.85:
        for _ in range(_times(rng)):
            rng.choices((_one_part, _other_parts), (8, 1))[0](members, rng)
    raw = zipped(members, packed=rng.random() < 0.1)
    if way > 0.75:
        for _ in range(_times(rng)):
            raw = rng.choice((_bytes, _sizes))(raw, rng)
    return (rng.choice(NAMES) if rng.random() < 0.05 else kind), raw


def _one_part(members: Members, rng: Rng) -> None:
    if not members:
        return
    at = rng.randrange(len(members))
    name, raw = members[at]
    members[at] = name, rng.choices((_texts, _values, _tags, _items, _shuffled, _bytes, _declared), (6, 8, 4, 4, 2, 1, 1))[0](raw, rng)


def _other_parts(members: Members, rng: Rng) -> None:
    if not members:
        return
    i, j = rng.randrange(len(members)), rng.randrange(len(members))
    way = rng.randrange(6)
    if way == 0:
        del members[i]
    elif way == 1:
        members.append(members[i])
    elif way == 2:
        members[i], members[j] = (members[i][0], members[j][1]), (members[j][0], members[i][1])
    elif way == 3:
        members[i] = members[i][0], members[i][1][: rng.randrange(len(members[i][1]) + 1)]
    elif way == 4:
        members[i] = rng.choice(("../x", "/x", "C:/x", members[i][0].upper(), members[i][0].replace("/", "\\"), "encryption.xml", "xl/workbook.bin", "mimetype")), members[i][1]
    else:
        members[i] = members[i][0], members[i][1].decode("utf-8", "replace").encode(rng.choice(("utf-16", "utf-16-le", "gb18030", "utf-8-sig")), "replace")


def _word(rng: Rng) -> bytes:
    return rng.choice(HOSTILE).encode("utf-8", "surrogatepass")


def _at(pattern: re.Pattern[bytes], group: int, make: Callable[[bytes, Rng], bytes]) -> Callable[[bytes, Rng], bytes]:
    def change(raw: bytes, rng: Rng) -> bytes:
        begin = rng.randrange(len(raw) + 1)
        found = pattern.search(raw, begin) or pattern.search(raw)
        if not found:
            return raw
        return raw[: found.start(group)] + make(found[group], rng) + raw[found.end(group) :]

    return change


def _escaped(_old: bytes, rng: Rng) -> bytes:
    word = _word(rng)
    if rng.random() < 0.7:
        word = word.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b'"', b"&quot;")
    return word


_texts = _at(_TEXT, 1, _escaped)
_values = _at(_VALUE, 1, _escaped)
_tags = _at(_TAG, 0, lambda old, rng: rng.choice((b"", old * 2, old + b"<x>", b"<x y='1'>" + old, old.replace(b"/>", b">"), re.sub(rb' [\w:]+="[^"]*"', b"", old, count=1), old.replace(b"<", b"<z:"), b"<row>" + old, b"<c>" + old)))
_items = _at(_ITEM, 0, lambda old, rng: rng.choice((b"", old * 2, old * 300, old[::-1], old.replace(b"t=", b"u="), old.replace(b" r=", b" q="), _ATTRIBUTE.sub(b"", old))))


def _shuffled(raw: bytes, rng: Rng) -> bytes:
    """The texts, cells or rows of a part in another order."""
    items = _ITEM.findall(raw)
    rng.shuffle(items)
    left = iter(items)
    return _ITEM.sub(lambda _: next(left), raw)


def _declared(raw: bytes, rng: Rng) -> bytes:
    head = rng.choice((
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', b'<?xml version="1.0" encoding="utf-7"?>', b'<?xml version="1.1"?>', b"<!-- x -->",
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd">', b"<x>" * 20_000, b"\x00", b"\xfe\xff", b"<?xml version='1.0' encoding='cp037'?>",
    ))  # fmt: skip
    body = raw.split(b"?>", 1)[-1]
    return head + (body if rng.random() < 0.7 else raw)


def _bytes(raw: bytes, rng: Rng) -> bytes:
    mixed = bytearray(raw)
    for _ in range(rng.choice((1, 2, 8))):
        if mixed:
            mixed[rng.randrange(len(mixed))] = rng.choice((0, 255, rng.randrange(256)))
    at = rng.randrange(len(mixed) + 1)
    return bytes(rng.choice((mixed, mixed, mixed[:at], mixed[:at] + rng.randbytes(5) + mixed[at:], mixed[at:], b"")))


def _sizes(raw: bytes, rng: Rng) -> bytes:
    """Sizes, offsets, methods and flags in the archive's own lists that are not so."""
    mark = rng.choice((b"PK\x01\x02", b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"))
    places = [hit.start() for hit in re.finditer(re.escape(mark), raw)]
    if not places:
        return raw
    at = rng.choice(places) + rng.choice((6, 8, 10, 16, 20, 24, 28, 30, 42))
    figure = rng.choice((0, 1, 8, 9, 12, 14, 99, 1000, 65_535, 2**31, 2**32 - 1, rng.randrange(2**32)))
    return raw[:at] + struct.pack("<I", figure)[: rng.choice((2, 4))] + raw[at + 4 :] if rng.random() < 0.3 else raw[:at] + struct.pack("<I", figure) + raw[at + 4 :]


def _old(rng: Rng) -> tuple[str, bytes]:
    raw = xls_by_xlwt() if rng.random() < 0.7 else bare_stream()
    for _ in range(_times(rng)):
        raw = rng.choices((_record, _bytes, _head), (8, 1, 1 if raw.startswith(b"\xd0\xcf") else 0))[0](raw, rng)
    return (rng.choice(NAMES) if rng.random() < 0.05 else "a.xls"), raw


def _record(raw: bytes, rng: Rng) -> bytes:
    """One record of the stream changed: its number, its length, its bytes, or it comes twice or not at all."""
    start = 512 if raw.startswith(b"\xd0\xcf") else 0
    places, at = [], start
    while at + 4 <= len(raw):
        number, length = struct.unpack_from("<HH", raw, at)
        if at > start and number == 0:
            break
        places.append((at, length))
        at += 4 + length
    if not places:
        return raw
    at, length = rng.choice(places)
    body = raw[at + 4 : at + 4 + length]
    way = rng.randrange(6)
    if way == 0:
        new = struct.pack("<HH", rng.choice((0xFC, 0xFD, 0x85, 0x809, 0x0A, 0x3C, 0x2F, 0xE5, 0xBD, 0x06, 0x207, 0x203, 0x7D, 0x208, 0x22, 0x42, 0x41E)), length) + body
    elif way == 1:
        new = struct.pack("<HH", struct.unpack_from("<H", raw, at)[0], rng.choice((0, 1, 2, 8, (length + 1) & 0xFFFF, 8224, 65_535))) + body
    elif way == 2:
        new = raw[at : at + 4 + length] * rng.choice((0, 2))
    else:
        mixed = bytearray(body)
        for _ in range(rng.choice((1, 2, 4))):
            if mixed:
                mixed[rng.randrange(min(len(mixed), 40))] = rng.choice((0, 1, 2, 127, 128, 254, 255, rng.randrange(256)))
        new = raw[at : at + 4] + bytes(mixed)
    return raw[:at] + new + raw[at + 4 + length :]


def _head(raw: bytes, rng: Rng) -> bytes:
    """A figure in the container's head, its table of sectors or its list of streams that is not so."""
    at = 4 * rng.randrange(7, 24) if rng.random() < 0.5 else max(0, 4 * rng.randrange(len(raw) // 4) if rng.random() < 0.3 else len(raw) - 4 * rng.randrange(1, 300))
    figure = rng.choice((0, 1, 2, 9, 12, 255, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, rng.randrange(2**32), rng.randrange(64)))
    return raw[:at] + struct.pack("<I", figure) + raw[at + 4 :]


def _plain(rng: Rng) -> tuple[str, bytes]:
    name, raw = rng.choice(texts())
    for _ in range(_times(rng)):
        raw = rng.choices((_bytes, _texts, _values, _tags, _signs, _items), (1, 3, 3, 2, 4, 2))[0](raw, rng)
    return (rng.choice(NAMES) if rng.random() < 0.1 else name), raw


def _signs(raw: bytes, rng: Rng) -> bytes:
    """Separators, quotes, line ends, tags and words where nobody expects them."""
    at = rng.randrange(len(raw) + 1)
    sign = rng.choice((b",", b";", b"\t", b'"', b'""', b"\r", b"\n", b"\r\n", b"\x00", b"\x1a", b"sep=;\n", b"<", b"<table>", b"</table>", b"<td rowspan=9999999 colspan=9999>", b"<!--", b"<style>", b"\xe4", b"\xff", _word(rng), _word(rng) * 50))
    return raw[:at] + sign + raw[at + rng.choice((0, 0, 1, 5)) :]
