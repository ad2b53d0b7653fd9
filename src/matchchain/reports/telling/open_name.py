"""One name to confirm in words: what it was read as, what follows, whom to ask which one question."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.entries.private.masked import masked
from matchchain.network.open_name import OpenName, Reading
from matchchain.reports.telling.figures import yearly
from matchchain.reports.telling.words import Sentences, enumerated
from matchchain.wording import Lang, Message, say

_SIDED = {"class": ("class-offer", "class-need"), "purpose": ("purpose-offer", "purpose-need")}


sentence = Sentences("confirm")


def read_as(one: OpenName, lang: Lang) -> str:
    """What the name was read as; that nothing is like it, where nothing is."""
    return one.reading.name(lang) or sentence("nothing-like", lang)


def firm(one: OpenName, lang: Lang) -> str:
    """Whose name it is: the firm, or the first of several."""
    name = one.firm_name_en if lang == "en" else one.firm_name
    more = len({line.firm for line in one.lines}) - 1
    if not more:
        return name
    return sentence("firms", lang, firm=name, count=more + 1 if lang == "zh" else more)


def what_follows(reading: Reading, lang: Lang) -> str:
    """What a reading makes of the pairings that wait: hazardous or not, and in which blocks they would stand."""
    parts = []
    if reading.hazardous:
        code = reading.code if lang == "zh" else f" {reading.code}"
        parts.append(sentence("hazardous", lang, code=code) if reading.code else sentence("under-control", lang))
    blocks = (("ready", reading.ready), ("papers", reading.papers), ("figures", reading.figures))
    parts += [sentence(block, lang, count=count) for block, count in blocks if count]
    if not reading.pairs:
        parts.append(sentence("none", lang))
    return _listed(parts, lang)


def if_yes(one: OpenName, lang: Lang) -> str:
    """What a yes brings."""
    if not one.reading.zh and not one.reading.en:
        return ""
    shared = sentence("shared", lang, count=one.shared) if one.shared else ""
    return _listed([what_follows(one.reading, lang), shared], lang)


def if_not(one: OpenName, lang: Lang) -> str:
    """What else it may mean, each with what would follow, and what a no brings."""
    said = [
        sentence("if", lang, reading=other.name(lang), what=_with_net(other, lang)) for other in one.others
    ]
    if one.doubt in {"several", "unknown"} and one.others:
        key = "several" if one.doubt == "unknown" else ""
    else:
        key = {"several": "parts", "unknown": ""}.get(one.doubt, _sided(one, "class"))
    last = sentence(f"else.{key}", lang, count=one.reading.pairs) if key and one.reading.pairs else ""
    return _joined([*said, last], lang)


def worth(net: float | None, lang: Lang) -> str:
    """What a name holds up at the most, with the unit of money; "" where nothing is known."""
    if not net:
        return ""
    return sentence("worth", lang, net=yearly(net, lang))


def holds_up(one: OpenName, lang: Lang) -> str:
    """How many pairings would stand if the reading is right, and what they are worth; "" where there is no reading."""
    if not (one.reading.zh or one.reading.en):
        return ""
    facts = {"reading": one.reading.name(lang), "count": one.reading.pairs}
    if not one.reading.pairs:
        return sentence("if", lang, reading=facts["reading"], what=what_follows(one.reading, lang))
    what = _listed([worth(one.reading.net, lang), if_yes(one, lang)], lang)
    return sentence("holds-up", lang, **facts, what=what)


def _with_net(reading: Reading, lang: Lang) -> str:
    return _listed([what_follows(reading, lang), worth(reading.net, lang)], lang)


def question(one: OpenName, lang: Lang) -> str:
    """The one question that settles the name."""
    facts = {
        "name": one.name,
        "reading": one.reading.name(lang),
        "partners": enumerated(one.partners, lang),
        "others": enumerated((other.name(lang) for other in one.others), lang),
    }
    if one.doubt == "unknown" and not facts["reading"]:
        return sentence("question.what", lang, **facts)
    if one.doubt == "several" and one.others:
        return sentence("question.or", lang, **facts)
    return sentence(f"question.{_sided(one)}", lang, **facts)


def _sided(one: OpenName, *only: str) -> str:
    """The doubt, and on which side of a pairing, where the question depends on it."""
    sided = _SIDED.get(one.doubt)
    if sided is None or (only and one.doubt not in only):
        return one.doubt
    return sided[one.lines[0].side == "need"]


def contact(one: OpenName, lang: Lang) -> str:
    """Whom to ask: the firm, with its contact where one is known."""
    name, person = firm(one, lang), masked(one.contact)
    return say(Message("reports.whom", {"firm": name, "contact": person}), lang) if person else name


def _listed(parts: Sequence[str], lang: Lang) -> str:
    return enumerated(filter(None, parts), lang)


def _joined(parts: Sequence[str], lang: Lang) -> str:
    return (";" if lang == "zh" else "; ").join(part for part in parts if part)
