"""What stands around the number of a figure: VAT, 折百, 干基 and 湿基."""

from __future__ import annotations

import re
from decimal import Decimal

from matchchain.expressions import expression


def _anywhere(*patterns: str) -> re.Pattern[str]:
    return expression("|".join(patterns), re.IGNORECASE)


_RATE = r"\d+(?:\.\d+)?)\s*%"
_VAT = r"(?:VAT|GST|MwSt\b\.?|USt\b\.?|BTW|TVA|IVA|moms|DPH)"
_ANY = r"(?:\d+(?:\.\d+)?\s*%\s*)?"
_LESS = r"(?:\bex(?:cl|kl|c|cluding|clusive of)?\b|\bplus|\bzzgl|\bnet of|\bwithout|\bbefore|\+)"
_WITH = r"(?:\bin[ck]l\b\.?|\bincluding|\bwith)"
_NOTES = (
    (
        "ex-vat",
        _anywhere(
            r"不含(?:增值)?税(?:价)?", "未税", "除税", "税前(?:价)?",
            rf"{_LESS}\.?\s*(?:of\s*)?{_ANY}{_VAT}",
            rf"\b{_VAT}\s*{_ANY}(?:ex(?:cl|cluded|clusive)?\b\.?)",
            rf"\bexc?{_VAT}\b",
            "不[带含开](?:专|增)?票", r"\bHT\b",
        ),
    ),
    (
        "incl-vat",
        _anywhere(
            rf"(?:含|{_WITH})\s*(?P<first>{_RATE}\s*(?:增值税|税|{_VAT})",
            rf"(?P<ahead>{_RATE}\s*含税价?",
            rf"(?:价税合计|含(?:增值)?税价?|{_WITH}\s*{_VAT})\s*:?\s*(?:at\s*)?(?:(?P<last>{_RATE}|(?P<points>\d+)个?点)?",
            rf"(?P<front>{_RATE}\s*{_VAT}\s*in[ck]l(?:uded)?\b\.?",
            rf"\b{_VAT}\s*(?:(?P<mid>{_RATE}\s*)?in[ck]l(?:uded)?\b\.?",
            rf"含?\s*(?P<ticket>{_RATE}\s*(?:专票|增票|发票|票)", "[带含开](?:专|增)?票", r"\bTTC\b",
        ),
    ),
    (
        "active",
        _anywhere(
            "折百", "折纯", r"折\s*100\s*%?", r"[以按]\s*100\s*%\s*计", r"100\s*%\s*basis", r"as\s*100\s*%"
        ),
    ),
    (
        "dry",
        _anywhere(
            "绝干", "折干", "干基", "干重", r"\(\s*干\s*\)", "干(?=吨)",
            r"\(?\b(?:of )?(?:oven |bone )?dry\s*(?:basis|weight|matter|solids)\)?", r"\(\s*dry\s*\)",
            r"\b(?:oven[ -]|bone[ -])?dry\s+(?=metric|tons?\b|tonnes?\b|t\b)",
            r"(?<=\bt)\s?(?:DS|TS|DM|ds)\b", r"(?<=\b[kM]t)\s?(?:DS|TS|DM|ds)\b", r"(?<=\dt|.吨)\s?(?:DS|TS|DM|ds)\b",
            r"(?-i:\b(?:od|bd|dm|OD|DM|BD(?=t)|BD(?=MT))(?=M?[tT]\b))", r"\bd\.?b\.?$", r"\bdry$",
        ),
    ),
    (
        "wet",
        _anywhere(
            "湿基", "湿重", r"\(\s*(?:湿|wet)\s*\)", "湿(?=吨)", r"as\s*received", r"wet\s*(?:basis|weight)",
            r"\bwm(?=t\b)",
        ),
    ),
)  # fmt: skip
_LEFT_OVER = expression(r"\(\s*[,;:]*\s*\)|[,;]\s*(?=$|\))|(?<=\()\s*[,;:]|^\s*[,;:]")
_GROUPS = ("first", "ahead", "last", "points", "front", "mid", "ticket")


def without_notes(text: str) -> tuple[str, str, float | None]:
    """The text without what it says of VAT and basis; those, comma-joined; the VAT rate.

    Example:
        >>> without_notes("1500元/吨(含税13%)")
        ('1500元/吨', 'incl-vat', 0.13)
    """
    basis: list[str] = []
    vat = None
    for name, pattern in _NOTES:
        found = pattern.search(text)
        if not found:
            continue
        text = text[: found.start()] + text[found.end() :]
        rate = next(filter(None, (found[group] for group in _GROUPS)), None) if name == "incl-vat" else None
        if rate:
            vat = float(Decimal(rate) / 100)
        basis.append(name)
    if basis:
        for _ in range(3):
            text = _LEFT_OVER.sub("", text).strip()
    return text, ",".join(basis), vat
