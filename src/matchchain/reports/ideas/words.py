"""What the page and the records of `ideas` share: how an idea, its precedents and its one question are said."""

from __future__ import annotations

from collections.abc import Iterable

from matchchain.materials.facts.use import Use
from matchchain.network.pairing import Verdict
from matchchain.reports.telling.figures import amount
from matchchain.reports.telling.flows import material, named, percent, phone
from matchchain.reports.telling.reasons import brief
from matchchain.reports.telling.words import Sentences, comma, enumerated, joined, listed
from matchchain.rules import question_for, rules_with
from matchchain.rules.traits import Trait
from matchchain.studies.ideas.capacity import Capacity
from matchchain.studies.ideas.precedents import STATUSES, Precedents
from matchchain.studies.ideas.untaken import Untaken
from matchchain.studies.ideas.values import Ideas, Outside, Taker
from matchchain.wording import Lang

sentence = Sentences("ideas")
HOWS = sentence.choices("how", "product", "need", "card", "name")
STANDINGS = sentence.choices("standing", "proven", "assessed", "trial")
FURTHEST = sentence.choices("status", *STATUSES)
REASONS = sentence.choices("reason", "name-unknown", "name-open", "no-use", "refused", "nobody")


def goods(offer: Untaken, lang: Lang) -> str:
    """What an offer is called."""
    return material(offer.words, offer.zh, offer.en, lang)


def quantity(offer: Untaken, lang: Lang) -> str:
    """How much of it there is a year."""
    return amount(offer.left, offer.unit, lang)


def code(one: Outside, found: Ideas) -> str:
    """The class of an industry, by the list that the place uses."""
    return one.nace if found.where == "EU" else one.code


def precedents(told: Precedents, lang: Lang) -> str:
    """Where it runs, how often, and how far the furthest got; "" where nobody told of one."""
    if not told.count or told.furthest is None:
        return ""
    each = [
        sentence("country-count" if count > 1 else "country-once", lang, country=country(key, lang), count=count)
        for key, count in told.countries.items()
    ]
    where = enumerated(each, lang)
    furthest = FURTHEST[told.furthest][lang == "en"]
    return sentence("precedents", lang, count=told.count, where=where, furthest=furthest)


def country(key: str, lang: Lang) -> str:
    """A country by its two letters."""
    return sentence(f"country.{key}", lang)


def likely(offer: Untaken, capacity: Capacity | None, lang: Lang) -> str:
    """The tonnes against what the firm buys for it or makes; "" where its card states neither."""
    if capacity is None:
        return ""
    part = capacity.share(offer)
    told = ""
    if part is not None:
        told = sentence("share-over", lang) if part > 1 else sentence("share", lang, share=percent(part))
    words = material(capacity.words, capacity.zh, capacity.en, lang)
    much = amount(capacity.quantity, capacity.unit, lang)
    return sentence(f"capacity.{capacity.kind}", lang, words=words, quantity=much, share=told)


def use_named(use: Use | None, lang: Lang) -> str:
    """What for."""
    return sentence("licensed", lang) if use is None or _kind(use) == "treated" else use.name(lang)


def taker(offer: Untaken, one: Taker, lang: Lang) -> str:
    """An idea in one line: who, what for, how well that is established, where it runs, how much, how it is known."""
    who = sentence(f"taker.{_kind(one.use)}", lang, firm=named(one.firm, lang), use=use_named(one.use, lang))
    how = HOWS[one.how][lang == "en"]
    standing = STANDINGS[one.standing][lang == "en"]
    when = one.when[lang == "en"] or one.when[0]
    condition = sentence("when", lang, condition=when) if when else ""
    parts = (who, standing, precedents(one.precedents, lang), likely(offer, one.capacity, lang), condition, how)
    return listed(parts, lang)


def outside(one: Outside, found: Ideas, lang: Lang) -> str:
    """An industry in few words."""
    name = one.en if lang == "en" else one.zh
    told = STANDINGS[one.standing][lang == "en"] if one.use is not None else ""
    inner = joined((use_named(one.use, lang), told, precedents(one.precedents, lang)), comma(lang))
    named_so = joined((name, code(one, found)), " ")
    return sentence("industry", lang, name=named_so, what=inner)


def question(offer: Untaken, one: Taker, lang: Lang) -> str:
    """The one question that an idea begins with, and whom to ask."""
    return sentence("whom", lang, contact=phone(one.firm, lang), question=asked(offer, one, lang))


def asked(offer: Untaken, one: Taker, lang: Lang) -> str:
    """The question alone, by what the thing would do there."""
    facts = {"goods": goods(offer, lang), "quantity": quantity(offer, lang), "use": use_named(one.use, lang)}
    text = sentence(f"ask.{'heat' if offer.kind == 'energy' else _kind(one.use)}", lang, **facts)
    if one.standing != "trial":
        return text
    return text + sentence("ask.trial" if offer.unit == "t" else "ask.trial-piped", lang)  # no lorry loads of heat


def _kind(use: Use) -> str:
    if use.function in ("water-treatment", "treatment"):
        return "service" if use.function == "water-treatment" else "treated"
    if use.function in ("heat", "steam", "heat-pump-source", "cooling"):
        return "heat"
    return "fuel" if "fuel" in use.function else "material"


def in_the_way(one: Taker, lang: Lang) -> list[str]:
    """What is still to be found out or to be got, papers first; what hardly any card settles is left out."""
    told = [v for v in one.open if v.rule not in rules_with(Trait.LAST) and question_for(v.text.key) is not None]
    return list(dict.fromkeys(_stop(v, lang) for v in told if v.rule != "standing"))


def _stop(verdict: Verdict, lang: Lang) -> str:
    """What is in the way; of an open legal class no more than that it is open: the ways out stand in `explain`."""
    open_class = verdict.rule == "legal" and verdict.text.key != "rules.legal.source"
    return sentence("legal-open", lang) if open_class else brief(verdict.text, lang)


def waiting(found: Ideas, offer: Untaken, lang: Lang, most: int = 4) -> str:
    """Firms that have said they could take it, each with what is missing; "" for none."""
    told = [
        sentence(f"waits.{stage}", lang, firm=named(found.firms[firm], lang)) for firm, stage in offer.waiting[:most]
    ]
    more = sentence("and-more", lang, count=len(offer.waiting) - most) if len(offer.waiting) > most else ""
    return joined((enumerated(told, lang), more), " ")


def names(offers: Iterable[Untaken], lang: Lang, most: int | None = None) -> str:
    """Offers by their names, with whose they are; after so many, how many there are in all."""
    told = [sentence("of-firm", lang, goods=goods(o, lang), firm=named(o.firm, lang)) for o in offers]
    text = enumerated(told[:most], lang)
    return text if most is None or len(told) <= most else sentence("and-others", lang, names=text, count=len(told))
