"""How a deal is said: its firms, its light, its money, why its light is what it is, whom to phone."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.followup.light import COLOURS, Reason
from matchchain.park import DEAL_STATES, Firm
from matchchain.reports.block import Style, Under
from matchchain.reports.column import Fields
from matchchain.reports.telling.figures import UNKNOWN, money, money_unit
from matchchain.reports.telling.flows import named, phone
from matchchain.reports.telling.words import Sentences
from matchchain.studies.deals.deals import DealFound
from matchchain.wording import Lang, say

SCHEMA = "matchchain.deals/1"
sentence = Sentences("deal")
column = Fields("deal.field")
_STYLES: dict[str, Style] = {"red": "poor", "yellow": "fair", "green": "good", "grey": "dim"}


def firm_name(firm: Firm | None, written: str, lang: Lang) -> str:
    """A firm's short name; what the deal calls it where the park has none such."""
    return written if firm is None else named(firm, lang)


def both_firms(row: DealFound, lang: Lang) -> str:
    """Who gives to whom."""
    deal = row.deal
    return f"{firm_name(row.supplier, deal.supplier, lang)} -> {firm_name(row.receiver, deal.receiver, lang)}"


def light(row: DealFound, lang: Lang) -> str:
    """The colour, in a word."""
    return COLOURS[row.light.colour][lang == "en"]


def style(row: DealFound) -> Style:
    """How it stands out."""
    return _STYLES[row.light.colour]


def state(row: DealFound, lang: Lang) -> str:
    """The state, in a word."""
    return DEAL_STATES[row.state][lang == "en"]


def verified(row: DealFound, lang: Lang) -> str:
    """What was verified, with the level; marked where the prices are reckoned."""
    account = row.account
    if not account.months:
        return ""
    if account.level < "V2":
        return account.level
    return f"{money(account.verified, lang)}({account.level})"


def column_of_money(value: float | None, row: DealFound, lang: Lang) -> str:
    """An amount, blank before there is anything to tell, "?" where it is not known."""
    if value is None:
        return UNKNOWN if row.account.months else ""
    return money(value, lang)


def reasons(row: DealFound, lang: Lang) -> Iterator[Under]:
    """Why the light is what it is, the worst first; who sees to it, and whom to phone."""
    worth_telling = [one for one in row.light.why if one.colour != "green" or one.test == "amount" or one.since]
    for reason in worth_telling:
        yield Under("stop" if reason.colour == "red" else "why", "", say(reason.text, lang))
    if row.variance is not None and any(one.test == "amount" and one.colour != "green" for one in worth_telling):
        yield Under("note", "", why_less(row, lang))
    if row.account.verified is not None and not row.account.invoices:
        yield Under("note", "", sentence("prices-reckoned", lang))
    first = next((one for one in worth_telling if one.colour in {"red", "yellow"}), None)
    if first is not None:
        yield Under("ask", "", _ask(first, row, lang))


def sum_unit(currency: str, lang: Lang) -> str:
    """The unit of an amount of money that is not by the year."""
    return money_unit(currency, lang).removesuffix("/年").removesuffix("/yr")


def why_less(row: DealFound, lang: Lang) -> str:
    """Which part of the difference to the promise weighs most, in half a sentence."""
    split = row.variance
    if split is None:
        return ""
    parts = {name: getattr(split, name) for name in ("start", "amount", "price", "quality")}
    worst = min(parts, key=lambda name: (parts[name], name))
    if parts[worst] >= 0:
        return sentence("not-less", lang)
    still = abs(parts["price"]) < 0.01 * abs(split.promised)
    key = f"less.{worst}" + ("-price-same" if worst == "amount" and still else "")
    return sentence(key, lang)


def _ask(reason: Reason, row: DealFound, lang: Lang) -> str:
    firm = row.receiver if reason.whom == row.deal.receiver else row.supplier
    who = phone(firm, lang) if firm is not None else reason.whom
    return sentence("ask" if row.deal.owner else "ask-nobody", lang, owner=row.deal.owner, whom=who)
