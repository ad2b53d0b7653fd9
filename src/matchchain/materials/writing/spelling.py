"""One writing for each name: width, case, dashes, spaces, traditional characters, spelling habits.

Only differences that can never tell two chemicals apart are levelled here. Locants stay, and so do
the small words that carry meaning (n- is levelled, iso-, sec-, tert- are not).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from matchchain.expressions import expression

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2043\ufe58\ufe63\uff0d~～"
_BRACKETS = {**dict.fromkeys(map(ord, "【〔〖[{（「"), "("), **dict.fromkeys(map(ord, "】〕〗]}）」"), ")")}
_SQUARE = expression(r"[\[\]{}]")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "′": "'", "`": "'", "´": "'", "“": '"', "”": '"', "″": "''"})
_BEFORE: dict[int, str | None] = {**dict.fromkeys(map(ord, _INVISIBLE)), **_QUOTES}
_SPACE = expression(r"(?<=(.)) (?=(.))")
_SPELLING = (
    ("sulph", "sulf"),
    ("aluminium", "aluminum"),
    ("caesium", "cesium"),
    ("oestr", "estr"),
    ("haem", "hem"),
    ("fertiliz", "fertilis"),
    ("vapour", "vapor"),
    ("fibre", "fiber"),
    ("grey", "gray"),
    ("colour", "color"),
    ("mould", "mold"),
    ("desulfuriz", "desulfuris"),
    ("gasoil", "gas oil"),
    ("aluminized", "aluminised"),
    ("liz", "lis"),
    ("niz", "nis"),
    ("riz", "ris"),
    ("tyre", "tire"),
    ("plough", "plow"),
    ("centre", "center"),
    ("litre", "liter"),
)
_GREEK = str.maketrans({"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ω": "omega"})
# n- (normal) says what the bare chain says; N- (on nitrogen) does not, and lists write both in lower case.
_NORMAL = expression(
    r"(?:^|(?<=[\s(-]))n-(?=(?:prop|but|pent|amyl|hex|hept|oct|non|dec|undec|dodec|hexadec|octadec)[a-z])"
)
_HAS_NITROGEN = expression(
    r"am[iy]|anilin|urea|imid|pyrr|pyri|piper|morph|carb|guanid|hydraz|nitros|azol", re.IGNORECASE
)
# brewer's and brewers' grains are one; the primes of N,N'- and 4,4'- stay.
_APOSTROPHE = expression(r"(?<=[a-z]{3})'s(?![a-z])|(?<=[a-z]s)'(?![\w-])")
# Half a molecule of water, with whatever dot and blank before it; 1½ is no half.
_HEMIHYDRATE = expression(
    r"(?:(?<=[A-Za-z0-9)\u2080-\u2089])\s*[·•・∙⋅*.]\s*(?:½|1/2|0\.5)|(?<=[A-Za-z)\u2080-\u2089]\d)\s+½)\s*H(?:2|₂)O(?![\w])"
)
_HALF = expression(r"(?<=\d)½")
_LATIN = expression("[a-zα-ω]")
_JOINING = r"[\s\-_\"·•.,;:/\\()、，。；：]+"
_JOINERS = expression(_JOINING)
_BETWEEN = expression(rf"\d{_JOINING}\d")


@cache
def _signs() -> tuple[dict[int, str], dict[int, str | None]]:
    """What each sign is in a tidy name, where that is another; the same with what is levelled before all others."""
    from matchchain.materials.facts.data import data_folder

    pairs = (data_folder() / "traditional.txt").read_text(encoding="utf-8").split()
    simplified = {ord(pair[0]): pair[1] for pair in pairs if len(pair) == 2}
    dashes = dict.fromkeys(map(ord, _DASHES), "-")
    told = {**simplified, **_BRACKETS, **dashes, ord("⁄"): "/"}
    return told, {**told, **_BEFORE}


@lru_cache(maxsize=4096)  # of one name each way to read it asks
def tidy(text: str) -> str:
    """A name in half width, simplified characters, plain dashes, quotes and brackets; case is kept.

    Example:
        >>> tidy("Ｎ－甲基吡咯烷酮　（工業級）")
        'N-甲基吡咯烷酮(工业级)'
    """
    if "H2O" in text or "₂O" in text:
        text = _HEMIHYDRATE.sub("·0.5H2O", text)
    if text.isascii():
        plain = text.translate(_BRACKETS) if _SQUARE.search(text) else text
    else:
        if "½" in text:
            text = _HALF.sub(" ½", text)
        told, whole = _signs()
        plain = text.translate(whole)
        if not unicodedata.is_normalized("NFKC", plain):  # few names have signs that are written in several ways
            plain = unicodedata.normalize("NFKC", text.translate(_BEFORE)).translate(told)
    plain = " ".join(plain.split())
    return _SPACE.sub(_space, plain) if " " in plain and not plain.isascii() else plain


def _space(hit: re.Match[str]) -> str:
    """Spaces inside Chinese words go; one between two figures stays: C.I. 77266 25kg/袋."""
    before, after = hit.groups()
    han, opens = _is_han(after), after == "("
    if before == "(":
        joined = after.isalnum() or after in "_("
    elif _is_han(before):
        joined = han or after.isalnum() or after in "_("
    elif before in ",、)%-":
        joined = han or opens or after.isdecimal()
    else:
        joined = before.isdecimal() and (han or opens)
    return "" if joined else " "


def _is_han(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff"


@lru_cache(maxsize=262144)  # all labels there are, which a build passes through more than once
def key(text: str) -> str:
    """The key under which a tidy name is looked up: case, hyphens, spaces and spelling habits levelled.

    Digits keep one hyphen between them, so that 1,1-dichloro and 11-dichloro stay apart, and primes stay,
    so that N,N'- and N,N- do.

    Example:
        >>> key("Sodium Sulphite") == key("sodium-sulfite")
        True
        >>> key("2-丁醇") == key("1-丁醇")
        False
    """
    low = tidy(text).casefold()
    if low.isascii() or _LATIN.search(low):
        low = _spelt(low)
    return _JOINERS.sub(_join if _BETWEEN.search(low) else "", low)


def _spelt(low: str) -> str:
    """A name in lower case in the spelling of our labels."""
    if "n-" in low and not _HAS_NITROGEN.search(low):
        low = _NORMAL.sub("", low)
    if "'" in low:
        low = _APOSTROPHE.sub(lambda hit: hit[0].strip("'"), low)
    if not low.isascii():
        low = low.translate(_GREEK)
    for habit, ours in _SPELLING:
        if habit in low:
            low = low.replace(habit, ours)
    return low


def says_normal(text: str) -> bool:
    """Whether a name says that its chain is unbranched, which its key leaves out.

    Example:
        >>> says_normal("N-BUTANOL"), says_normal("butanol"), says_normal("N-butylaniline")
        (True, False, False)
    """
    low = text.casefold()
    return "n-" in low and not _HAS_NITROGEN.search(low) and bool(_NORMAL.search(low))


def _join(hit: re.Match[str]) -> str:
    before = hit.string[hit.start() - 1 : hit.start()]
    after = hit.string[hit.end() : hit.end() + 1]
    return "-" if before.isdigit() and after.isdigit() else ""
