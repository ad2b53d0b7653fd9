"""Why a pairing fits and what stands in its way, as briefly as a screen allows; files keep every word."""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.network.pairing import Pairing, Verdict
from matchchain.reports.telling.figures import km, money
from matchchain.reports.telling.pairing import material, relation, savings
from matchchain.reports.telling.words import Sentences, joined, listed, sentence
from matchchain.rules import TO_FILE, rules_with
from matchchain.rules.traits import Trait
from matchchain.wording import Lang, Message, say

_STOP = Sentences("rules.stop-word")

_LEFT_TO_FILES = frozenset(
    {"law", "moves"}
)  # what `explain` and the files tell: the law cited, how waste travels
_MARK = "\x00"
_LEFT_OUT = expression(rf"\s*[(（;；]\s*(?:依据)?{_MARK}[)）]?")
# Evidence that a written word (`label`) means a material (`name`) or use (`use`).
_NAMES = {
    "materials.by-label": "name",
    "materials.by-alias": "name",
    "materials.by-alias-bare": "name",
    "materials.by-park": "name",
    "materials.by-grammar": "name",
    "materials.by-use": "use",
}
IN_TALKS = "follow.in-talks"
"""The caution of a pairing that a deal is under way for."""
_SAME_WORDS = "matching.same-words"  # two firms write alike what nobody has identified
_IDS = frozenset({"materials.has-cas", "materials.by-cas"})


def brief(message: Message, lang: Lang) -> str:
    """A verdict as a screen says it: without the law it cites."""
    return _LEFT_OUT.sub("", say(_without(message), lang))


def _without(message: Message) -> Message:
    return Message(
        message.key,
        {
            name: _MARK if name in _LEFT_TO_FILES else _without(fact) if isinstance(fact, Message) else fact
            for name, fact in message.facts.items()
        },
    )


def why(pairing: Pairing, lang: Lang) -> str:
    """Why the two belong together: identity, what they ask and give, distance, the sum."""
    quality = listed((brief(v.text, lang) for v in pairing.verdicts if _says_quality(v)), lang)
    distance = "" if pairing.distance_km is None else km(pairing.distance_km, lang)
    others = sentence("alternatives", lang, count=pairing.alternatives) if pairing.alternatives else ""
    steps = joined((say(step, lang) for step in pairing.steps), " -> ")
    through = sentence("through", lang, steps=steps) if steps else ""
    between = pairing.converter_gain
    converter = sentence("converter", lang, gain=money(between, lang)) if between is not None else ""
    first = (hazard(pairing, lang), *met(pairing, lang), through, quality)
    return joined((*first, distance, others, savings(pairing, lang), converter), "  ")


def hazard(pairing: Pairing, lang: Lang) -> str:
    """That it is hazardous waste, with its code, wherever a row is shown; "" where it is none."""
    for verdict in pairing.verdicts:
        if verdict.rule == "hazardous_waste":
            code = verdict.text.facts.get("code") or verdict.text.facts.get("listed") or ()
            codes = code if isinstance(code, tuple) else (str(code),)
            written = "/".join(filter(None, map(str, codes)))
            return sentence("hazardous", lang, code=f" {written}" if written and lang == "en" else written)
    return ""


def _says_quality(verdict: Verdict) -> bool:
    return verdict.outcome == "pass" and verdict.rule in rules_with(Trait.QUALITY)


def met(pairing: Pairing, lang: Lang) -> tuple[str, ...]:
    """How the two names met, and what the other side calls it where that is not said yet."""
    evidence = identity(pairing, lang)
    said = f"{material(pairing, lang)} {pairing.offer} {evidence}".casefold()
    wanted = "" if pairing.need.casefold() in said else sentence("wanted", lang, need=pairing.need)
    return (evidence, wanted)


def identity(pairing: Pairing, lang: Lang) -> str:
    """How the two names mean one thing: the relation, then what the evidence adds to the names themselves."""
    if pairing.relation == "route":
        return relation(pairing, lang)
    settled = pairing.relation == "same" and _SAME_WORDS not in {message.key for message in pairing.evidence}
    parts = [relation(pairing, lang)] if settled else []
    parts += [_evidence(message, lang) for message in pairing.evidence if message.key not in _IDS]
    return listed(parts, lang) or relation(pairing, lang)


def _evidence(message: Message, lang: Lang) -> str:
    """One piece of evidence; a name that is the material's own says nothing new."""
    meant = _NAMES.get(message.key)
    if meant is None:
        return say(message, lang)
    label, name = (say(Message("reports.it", {"it": message.facts[of]}), lang) for of in ("label", meant))
    return "" if label.casefold() == name.casefold() else f"{label}={name}"


def stops(pairing: Pairing, lang: Lang) -> str:
    """What stands in the way: rules that cannot tell, what must be filed first, and cautions."""
    unsettled = [v for v in pairing.verdicts if v.outcome != "pass" or v.text.key in TO_FILE]
    others = [brief(v.text, lang) for v in unsettled if v.rule not in rules_with(Trait.LAST)]
    others += [say(caution, lang) for caution in pairing.cautions]
    return listed(others or (brief(v.text, lang) for v in unsettled), lang)


def papers(pairing: Pairing, lang: Lang) -> str:
    """Which papers are missing."""
    wanted = listed((brief(v.text, lang) for v in pairing.verdicts if v.paper and v.outcome != "pass"), lang)
    return wanted or stops(pairing, lang)


def stop_word(pairing: Pairing, lang: Lang) -> str:
    """In a word what stands in the way first, a deal under way before all; "" where nothing does."""
    if any(caution.key == IN_TALKS for caution in pairing.cautions):
        return say(Message("follow.talks-word"), lang)
    unsettled = [v for v in pairing.verdicts if v.outcome != "pass" or v.text.key in TO_FILE]
    first = sorted((v for v in unsettled if v.rule not in rules_with(Trait.LAST)), key=lambda v: not v.paper)
    for verdict in first:
        return _STOP(verdict.rule, lang)
    if pairing.cautions:
        return _STOP("caution", lang)
    return _STOP(unsettled[0].rule, lang) if unsettled else ""
