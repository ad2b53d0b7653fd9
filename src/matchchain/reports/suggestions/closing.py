"""The last lines of `suggest`: the totals of the plan and what to type next."""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.network.pairing import Plan
from matchchain.reports.telling.figures import amount, money, money_unit, number, places, scaled, yearly
from matchchain.reports.telling.question import where_to_enter
from matchchain.reports.telling.words import colon, comma, firm_to_copy, joined, listed, sentence
from matchchain.wording import Lang

_PARK = expression(r"-p (?:\"[^\"]*\"|'[^']*'|\S+)")


def closing(plan: Plan, lang: Lang, *, filtered: bool = False, options: str = "") -> tuple[str, ...]:
    """What the whole park's plan comes to, what it leaves out, and the next commands."""
    return (
        *(line for line in (_others(plan, lang),) if line),
        *totals_lines(plan, lang, filtered=filtered),
        *(line for line in (_bound(plan, lang),) if line),
        *next_steps(plan, lang, options=options),
    )


def in_short(plan: Plan, lang: Lang) -> tuple[str, ...]:
    """The total in one line: how many pairings, how much, what of it is known and clear."""
    totals = plan.totals
    if not totals.pairings:
        return ()
    digits = places(totals.net_per_year, lang)
    facts = {"net": money(totals.net_per_year, lang, digits), "unit": money_unit(plan.currency, lang)}
    whole = sentence("in-short", lang, count=plan.counts.ready, **facts)
    return (joined((whole, _apart(plan, lang, "short")), colon(lang)),)


def law_off(plan: Plan, lang: Lang) -> str:
    """That the papers of the law were not asked for, "" where they were."""
    return "" if plan.law_asked else sentence("suggest.law-off", lang)


def totals_lines(plan: Plan, lang: Lang, *, filtered: bool = False) -> tuple[str, ...]:
    """The total of the plan, and what of it is fully known and clear in law."""
    return tuple(line for line in (_totals(plan, lang, filtered=filtered), _apart(plan, lang)) if line)


def _others(plan: Plan, lang: Lang) -> str:
    counts = {"existing": plan.counts.existing, "group": plan.counts.group}
    if not any(counts.values()):
        return ""
    if not plan.group_net_per_year:
        return sentence("others", lang, **counts)
    return sentence("others-worth", lang, net=yearly(plan.group_net_per_year, lang, plan.currency), **counts)


def _totals(plan: Plan, lang: Lang, *, filtered: bool) -> str:
    totals = plan.totals
    if not totals.pairings:
        return ""
    digits = places(totals.net_per_year, lang)
    figures = [money(value, lang, digits) for value in (totals.net_per_year, totals.net_low, totals.net_high)]
    key = "total-money" if figures[1] == figures[2] else "total-money-between"
    net = sentence(key, lang, net=figures[0], low=figures[1], high=figures[2], unit=money_unit(plan.currency, lang))
    weight = amount(totals.quantity_t_per_year, "t", lang) + {"zh": "/年", "en": "/yr"}[lang]
    text = sentence(
        "totals-of-park" if filtered else "totals",
        lang,
        net=net,
        firms=totals.firms_linked,
        materials=totals.materials_linked,
        quantity=weight,
    )
    co2 = totals.avoided_co2_t_per_year
    return text if not co2 else text + comma(lang) + sentence("total-co2", lang, co2=number(co2, lang))


def _apart(plan: Plan, lang: Lang, words: str = "total") -> str:
    """What of the total is fully known, and what of it is clear in law; nothing where all of it is both."""
    totals = plan.totals
    digits = places(totals.net_per_year, lang)
    parts = []
    for key, open_, settled in (
        ("known", totals.net_partial, totals.net_known),
        ("clear", totals.net_undetermined, totals.net_clear),
    ):
        if scaled(open_, 1, lang) > 0:
            facts = {"settled": money(settled, lang, digits), "open": money(open_, lang, digits)}
            parts.append(sentence(f"{words}-{key}", lang, **facts))
    return listed(parts, lang)


def _bound(plan: Plan, lang: Lang) -> str:
    totals = plan.totals
    if not totals.pairings or scaled(totals.gain_over_best_pair_first, 1, lang) <= 0:
        return ""
    gain = yearly(totals.gain_over_best_pair_first, lang, plan.currency)
    return sentence("bound", lang, gap=f"{max(totals.gap, 0.0):.2%}", gain=gain)


def next_steps(plan: Plan, lang: Lang, *, brief: bool = False, options: str = "") -> tuple[str, ...]:
    """The commands to type next.

    Args:
        plan: what they are about.
        lang: of the words.
        brief: the page is the first screen only.
        options: what was asked besides and the same question has to repeat: "-p data --within 3". Every other one
            repeats the park, which stands first where it was named.
    """
    if not plan.pairings:
        return ()
    first, named = plan.pairings[0], _PARK.match(options)
    park = named[0] if named else ""
    row = first.rank if plan.numbered else first.id
    file = sentence("file.suggestions", lang)
    if brief:
        counts = plan.counts
        most = max(counts.ready, counts.papers, counts.figures, counts.names)
        explain, suggest = _command("explain", str(row), park), _command("suggest", options, f"--top {most}")
        return (sentence("next.short", lang, explain=explain, suggest=suggest, file=file),)
    command = where_to_enter((p for p in plan.pairings if p.stage == "figures"), lang, park=park)
    enter = sentence("next.answer", lang, command=command) if command else ""
    save = sentence("next.save", lang, command=_command("suggest", options, f"--format xlsx --out {file}"))
    supplier = firm_to_copy(first.supplier, first.supplier_name)
    one = sentence("next.firm", lang, command=_command("suggest", park, f"--firm {supplier}"))
    why = sentence("next.explain", lang, command=_command("explain", str(row), park))
    lines = (enter, joined((save, one if supplier else ""), "  "), why)
    return tuple(line for line in lines if line)


def _command(*words: str) -> str:
    return " ".join(("matchchain", *(word for word in words if word)))
