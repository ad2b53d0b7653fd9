"""How the plan's gains are divided, in a sentence above the table and as a small object in JSON."""

from __future__ import annotations

from matchchain.network.pairing import Plan
from matchchain.reports.telling.figures import yearly
from matchchain.reports.telling.words import enumerated, sentence
from matchchain.wording import Lang


def division(plan: Plan, lang: Lang) -> str:
    """By which rule gains are divided and whether it holds; nothing where every pair shares half and half."""
    found = plan.division
    if found.rule == "equal":
        return ""
    if found.proven:
        return sentence("split.proven", lang)
    return sentence("split.not-proven", lang, reason=_reason(plan, lang))


def division_facts(plan: Plan, lang: Lang) -> dict[str, object]:
    """The object `split` of the JSON answer; `reason` and `epsilon` are null where nothing was examined or is open."""
    found = plan.division
    return {
        "rule": found.rule,
        "proven": found.proven,
        "reason": _reason(plan, lang) if found.reason else None,
        "epsilon": None if found.epsilon is None else round(found.epsilon, 2),
    }


def _reason(plan: Plan, lang: Lang) -> str:
    found = plan.division
    firms = enumerated((names[lang == "en"] for names in found.group), lang)
    who = sentence("split.group", lang, firms=firms) if firms else sentence("split.some-group", lang)
    text = sentence(f"split.{found.reason}", lang, who=who, gain=yearly(found.epsilon or 0.0, lang, plan.currency))
    if not found.beside:
        return text
    return text + sentence("split.beside", lang, paid=yearly(found.beside, lang, plan.currency))
