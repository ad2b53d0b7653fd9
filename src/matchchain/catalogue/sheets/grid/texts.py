"""Texts of cells as a person reads them, whichever program wrote them."""

from __future__ import annotations

from matchchain.expressions import expression

# Controls, bidi and invisible signs come with text that is pasted from pages and chats; nobody typed them.
_INVISIBLE = expression(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff\ud800-\udfff\U000e0000-\U000e0fff]+"
)
_LINE_END = expression("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANKS_IN_LINE = expression("[ \t\xa0]*[\t\xa0][ \t\xa0]*")
_BLANKS_AT_LINE_END = expression(r"[^\S\n]*\n[^\S\n]*")

_HAN = expression("[\u4e00-\u9fff]")

# What an export writes so that no spreadsheet program takes a text for a formula, and what offices write so that
# none takes a code for a number.
_GUARDED = expression(r"'(?=[\s=+\-@＝＋－＠﹦﹢﹣﹫]|\d[\dA-Za-z\-]*$)")
_TEXT_FORMULA = expression(r'="((?:[^"]|"")*)"')


def tidy(text: str) -> str:
    r"""The text without invisible signs and blanks at its ends, its line breaks as line feeds.

    Example:
        >>> tidy("  废硫酸\u200b（70%）\r\n  桶装\t")
        '废硫酸（70%）\n桶装'
    """
    if text.isprintable():
        return text.strip()
    text = _LINE_END.sub("\n", _INVISIBLE.sub("", text))
    return _BLANKS_AT_LINE_END.sub("\n", _BLANKS_IN_LINE.sub(" ", text)).strip()


def in_chinese(text: str) -> bool:
    """Whether a document's text has Chinese in it."""
    return _HAN.search(text) is not None


def made_name(number: int, *, chinese: bool) -> str:
    """The name of a table without one, in the language of its document.

    Example:
        >>> made_name(2, chinese=True), made_name(2, chinese=False)
        ('表2', 'table 2')
    """
    return f"表{number}" if chinese else f"table {number}"


def bare(text: str) -> str:
    """The text of a cell, without the sign that kept it from being taken for a formula or a number.

    Our own exports write an apostrophe before such a text; other programs write it before codes, or `="..."`.

    Example:
        >>> bare("'=1+1"), bare('="007"'), bare("'t Hart BV")
        ('=1+1', '007', "'t Hart BV")
    """
    if text.startswith("'") and _GUARDED.match(text):
        return tidy(text[1:])
    if text.startswith('="') and (whole := _TEXT_FORMULA.fullmatch(text)):
        return tidy(whole[1].replace('""', '"'))
    text = tidy(text)
    return tidy(text[1:]) if text.startswith("'") and _GUARDED.match(text) else text
