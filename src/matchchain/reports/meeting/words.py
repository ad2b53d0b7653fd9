"""Words that every paper of a meeting shares: firms at a table, what they talk about, what is asked there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from matchchain.network.pairing import Pairing
from matchchain.park import Firm
from matchchain.reports.telling.pairing import material
from matchchain.reports.telling.question import first_asked, question_of
from matchchain.reports.telling.reasons import brief
from matchchain.reports.telling.words import Sentences, enumerated, joined
from matchchain.studies.asking.question import MissingPaper
from matchchain.studies.meeting.topics import Topic
from matchchain.studies.meeting.values import Seat
from matchchain.wording import Lang

sentence = Sentences("meet")
WHY = sentence.choices(
    "why", "no-pairing", "no-delegate", "theme", "kept-apart", "refused", "partner-away", "no-seat"
)  # fmt: skip
"""Why a firm sits out."""
QUESTIONS = 3
"""On a table's card."""
_MATERIALS = 2  # named in a cell; the others are counted


def name_of(firm: str, firms: Mapping[str, Firm], lang: Lang) -> str:
    """What a firm goes by."""
    known = firms.get(firm)
    if known is None:
        return firm
    return (known.name_en if lang == "en" else "") or known.table_name


def who(seat: Seat, firms: Mapping[str, Firm], lang: Lang) -> str:
    """The firms at a table; where they deal with one pairing, who gives to whom."""
    one = seat.pairings[0] if len(seat.pairings) == 1 else None
    if one is None:
        return sentence("beside", lang).join(name_of(firm, firms, lang) for firm in seat.firms)
    ends = (one.supplier, *(owner for owner, *_ in one.converters), one.receiver)
    return " -> ".join(name_of(firm, firms, lang) for firm in dict.fromkeys(ends))


def about(seat: Seat, lang: Lang, most: int = _MATERIALS) -> str:
    """What a table talks about: the materials, the dearest first."""
    names = list(dict.fromkeys(material(pairing, lang) for pairing in seat.pairings))
    if not names:
        return sentence("no-pairing", lang)
    told = enumerated(names[:most], lang)
    left = len(names) - most
    return sentence("and-more", lang, names=told, count=left) if left > 0 else told


def questions(seat: Seat, firms: Mapping[str, Firm], lang: Lang, most: int = QUESTIONS) -> tuple[str, ...]:
    """What is asked at a table, what is worth most first; when nothing is open, what any two firms have to settle."""
    usual = (sentence(f"ask.{word}", lang) for word in ("sample", "haul", "who"))
    return tuple(dict.fromkeys((*_open(seat, firms, lang), *usual)))[:most]


def _open(seat: Seat, firms: Mapping[str, Firm], lang: Lang) -> Iterator[str]:
    for topic in sorted(seat.topics, key=lambda topic: -topic.worth):
        yield topic_words(topic, firms, lang)
    for pairing in seat.pairings:
        for unknown in pairing.unknowns:
            if unknown.firm in seat.firms:
                yield _put(name_of(unknown.firm, firms, lang), question_of(unknown, lang), lang)
    for pairing in seat.pairings:
        yield _first(pairing, lang)


def topic_words(topic: Topic, firms: Mapping[str, Firm], lang: Lang) -> str:
    """A figure or a paper that is missing, as a question to one of the firms."""
    if isinstance(topic.about, MissingPaper):
        missing = joined((brief(verdict.text, lang) for verdict in topic.about.verdicts), sentence("semicolon", lang))
        return sentence("ask.paper", lang, material=topic.about.line, missing=missing)
    asked = topic.about.text
    return _put(name_of(asked.firm, firms, lang), question_of(asked, lang), lang)


def _first(pairing: Pairing, lang: Lang) -> str:
    asked = first_asked(pairing, lang, person=False)
    return _put(asked.contact, asked.question, lang) if asked.contact else asked.question


def _put(firm: str, question: str, lang: Lang) -> str:
    return sentence("ask.to", lang, firm=firm, question=question)

