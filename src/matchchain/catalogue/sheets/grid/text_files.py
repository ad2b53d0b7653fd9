"""Bytes as text, with the encoding that was found."""

from __future__ import annotations

import codecs

from matchchain.catalogue.sheets.grid.refused import refused
from matchchain.expressions import expression

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_NO_TEXT = expression("[\x00-\x08\x0e-\x19\x1b-\x1f]")


def text_of(raw: bytes, file: str) -> tuple[str, str]:
    """The text and its encoding: "utf-8", "utf-16", "gb18030" or "windows-1252".

    A mark at the beginning decides; else it is UTF-8 where that holds to the last byte, else GB18030. Western tables
    of older programs pass as GB18030 too, as signs that nobody writes: where most are such, it is Windows-1252.

    Raises:
        MatchchainError: it is no text, or damaged.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            text = _decoded(raw[len(mark) :], encoding)
            if text is None:
                raise refused("encoding", file)
            return _sound(text, file), "utf-16" if "16" in encoding else encoding
    text = _decoded(raw, "utf-8")
    if text is not None:
        return _sound(text, file), "utf-8"
    text = _decoded(raw, "gb18030")
    if text is not None and _chinese(text):
        return _sound(text, file), "gb18030"
    text = _decoded(raw, "cp1252")
    if text is not None and _western(text):
        return _sound(text, file), "windows-1252"
    raise refused("encoding", file)


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _sound(text: str, file: str) -> str:
    if _NO_TEXT.search(text):
        unmarked = 4 * text[:4096].count("\x00") > len(text[:4096])  # UTF-16 without its mark
        raise refused("encoding" if unmarked else "not-a-table", file)
    return text


def _chinese(text: str) -> bool:
    """Whether most of its signs beyond ASCII are those that Chinese is written with (those of GB 2312)."""
    beyond = [sign for sign in text[:200_000] if sign > "\x7f"]
    usual = sum(_in_gb2312(sign) for sign in set(beyond)) if len(beyond) > 2000 else sum(map(_in_gb2312, beyond))
    return 2 * usual >= (len(set(beyond)) if len(beyond) > 2000 else len(beyond))


def _in_gb2312(sign: str) -> bool:
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _western(text: str) -> bool:
    """Whether its signs beyond ASCII are few, and letters or signs of units."""
    beyond = [sign for sign in text if sign > "\x7f"]
    return 3 * len(beyond) < len(text) and all(sign.isalpha() or sign in "€£°²³µ·–—‘’“”„…«»±§½¼\xa0" for sign in beyond)
