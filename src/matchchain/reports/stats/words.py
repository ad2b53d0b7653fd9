"""What the page and the records of `stats` share: the sentence, money of a period, days and states in words."""

from __future__ import annotations

from matchchain.followup.light import COLOURS
from matchchain.park import DEAL_STATES, NODES, REASONS
from matchchain.reports.column import Fields
from matchchain.reports.telling.figures import UNKNOWN, money
from matchchain.reports.telling.words import Sentences
from matchchain.studies.stats import Stats
from matchchain.wording import Lang, Message, say
from matchchain.wording.voice import in_money

sentence = Sentences("stats")
column = Fields("stats.field")
LINES = sentence.choices("line", "registered", "office", "plan")
SPANS = sentence.choices("span", "period", "per-year")
MARKS = sentence.choices("mark", "open", "right", "low", "high")
LATE = sentence.choices("late", "event", "contract", "baseline", "node", "line")


def the_sentence(found: Stats, lang: Lang) -> str:
    """What the office reports of a period: never the plan, which stands in a sentence of its own."""
    verified = found.saving.verified
    facts = {
        "firms": len(found.office.firms),
        "products": len(found.office.products),
        "saved": sum_of(found.saving.reported or 0.0, found, lang),
        "verified": sum_of(verified or 0.0, found, lang),
    }
    return sentence("sentence-year" if found.period.kind == "year" else "sentence-period", lang, **facts)


def plan_sentence(found: Stats, lang: Lang) -> str:
    """What the plan would add; "" where nobody asked."""
    if found.plan is None:
        return ""
    facts = {
        "trades": found.plan.linked.trades,
        "firms": len(found.plan.linked.firms),
        "products": len(found.plan.linked.products),
        "net": sum_of(found.plan.net, found, lang),
    }
    return sentence("plan-sentence", lang, **facts)


def sum_of(value: float | None, found: Stats, lang: Lang) -> str:
    """An amount of money with its unit, of no time: 万元, k CNY."""
    if value is None:
        return UNKNOWN
    amount = money(value, lang, None if value else 0)
    return say(Message("stats.sum", {"amount": amount}), in_money(lang, found.currency))


def unit(found: Stats, lang: Lang) -> str:
    """That unit."""
    return say(Message("stats.unit"), in_money(lang, found.currency))


def period_name(found: Stats, lang: Lang) -> str:
    """What a period is called."""
    start = found.period.start
    facts = {"year": start.year, "month": start.month, "quarter": (start.month + 2) // 3}
    return sentence(f"period.{found.period.kind}", lang, **facts)


def state_word(code: str, lang: Lang) -> str:
    """A state in words."""
    return DEAL_STATES.get(code, (code, code))[lang == "en"]


def reason_word(code: str, lang: Lang) -> str:
    """Why a deal stopped."""
    return REASONS.get(code, (code, code))[lang == "en"] if code else sentence("no-reason", lang)


def node_word(code: str, lang: Lang) -> str:
    """What a node is called."""
    return NODES.get(code, (code, code))[lang == "en"]


def light_word(code: str, lang: Lang) -> str:
    """A colour in words."""
    return next(words for colour, words in COLOURS.items() if colour == code)[lang == "en"]
