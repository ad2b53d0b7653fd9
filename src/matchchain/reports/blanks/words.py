"""What the page and the records of `blanks` share: whom to ask, what an answer decides, how it is entered."""

from __future__ import annotations

from matchchain.entries.private.masked import masked
from matchchain.park import Firm, Need, Offer, labels
from matchchain.reports.telling.figures import money, number, places
from matchchain.reports.telling.words import Sentences, firm_to_copy, listed, to_copy
from matchchain.reports.telling.words import sentence as said
from matchchain.rules import question_for
from matchchain.studies.asking.question import Asked, MissingPaper, Question
from matchchain.units.figure import unit_word
from matchchain.wording import Lang

sentence = Sentences("blanks")
_KINDS = {"offer": Offer, "need": Need, "firm": Firm}


def shown(ask: Asked, *, phones: bool) -> str:
    """A contact with its numbers masked, or in full where the office asked for them."""
    return ask.contact if phones else masked(ask.contact)


def contact(ask: Asked, lang: Lang, *, phones: bool = False) -> str:
    """A firm with its contact; the park's own files where nobody is to be phoned."""
    if not ask.firm:
        return sentence("own-files", lang)
    name, person = name_of(ask, lang), shown(ask, phones=phones)
    return said("whom", lang, firm=name, contact=person) if person else name


def decides(q: Question, lang: Lang) -> str:
    """Between which two plans the answer decides, and on what grounds its ends are plausible."""
    if q.ends is None or q.worth is None:
        return ""
    digits = places(q.worth, lang)
    unit = unit_word(q.ends.unit, lang)
    facts = {
        "low": number(q.ends.low, lang) + unit,
        "high": number(q.ends.high, lang) + unit,
        "at_low": money(q.net_at_low, lang, digits),
        "at_high": money(q.net_at_high, lang, digits),
        "now": money(q.net_now, lang, digits),
        "source": q.ends.source,
    }
    text = sentence("decides", lang, **facts)
    return listed((text, sentence("partners", lang) if q.partners_change else ""), lang)


def command_of(q: Question, lang: Lang) -> str:
    """The command that enters the answer, its value left open; "" where no field of a card holds it.

    A name that a shell might read otherwise is never put into a command to copy.
    """
    if not q.by_edit or q.side not in {"offer", "need"}:
        return ""
    label = labels(_KINDS[q.side])[q.field]
    owner, line = firm_to_copy(q.owner, q.owner_name), to_copy(q.line)
    if not (owner and line):
        return ""
    key = label.zh if lang == "zh" else label.key or q.field
    return f"matchchain edit {q.side} {owner} {line} --set {key}=..."


def name_of(ask: Asked, lang: Lang) -> str:
    """A firm's short name."""
    return (ask.name_en if lang == "en" else "") or ask.name


def to_ask(p: MissingPaper) -> Asked:
    """The side that the first missing paper is to come from."""
    found = question_for(p.verdicts[0].text.key) if p.verdicts else None
    return p.supplier if found is None or found.side == "supplier" else p.receiver
