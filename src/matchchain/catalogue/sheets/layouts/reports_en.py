"""What a report says of its firm in English sentences: They buy 1,200 t/yr of wood chip at £62/t for the boiler."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.catalogue.sheets.layouts.legal_forms import names_a_firm
from matchchain.expressions import expression

_SENTENCES = expression(r"(?<=[a-z\d)])[.;]\s+(?=[A-Z])|\n+")
_UNIT = r"t|tonnes?|tons?|kg|m3|m³|litres|MWh|GWh|GJ|kWh|Nm3|pallets|drums"
_PERIOD = r"(?:year|yr|annum|a|month|week|day|d|hour|h)"
_SAYS = expression(
    r"^(?:(?:[Aa]lso|[Ii]n addition),?\s+)?"
    r"(?:[Ww]e|[Tt]hey|[Ii]t|[Tt]he (?:site|company|firm|plant|works|business|factory|mill|brewery|dairy|foundry))"
    r"\s+(?:(?:also|currently|now|still|typically|each year)\s+)?"
    r"(?:(?P<gives>produces?|generates?|ha(?:s|ve)|sells?|discharges?|disposes? of)"
    r"|(?P<takes>buys?(?: in)?|uses?|needs?|requires?|consumes?|purchases?|(?:is|are) looking for|wants?"
    r"|(?:could|can|would) (?:take|use|accept)))\s+"
    rf"(?P<about>about|around|approximately|approx\.?|roughly|some|ca\.?)?\s*(?P<amount>\d[\d,.]*)\s?(?P<unit>{_UNIT})"
    rf"(?P<per>\s?/\s?{_PERIOD}|\s(?:a|per) {_PERIOD})?\s+of\s+(?P<thing>[^,.;\d]{{2,50}}?)"
    rf"(?P<often>\s(?:a|per|each|every) {_PERIOD}|\s(?:annually|monthly|weekly|daily))?"
    r"(?P<rest>,.{0,120}|\s(?:to|for|at|which|that|from|goes|going|and|spare|available)\b.{0,120})?\.?$"
)
_NOT_NOW = expression(
    r"\b(?:no longer|used to|stopp?(?:ed|s)?|ceased|until|planned|plans?|will|would have|if|previously|formerly"
    r"|expect\w*|not|no|last year|since|before|in (?:19|20)\d\d|instead)\b", 2
)
"""What was, will be or may be is no entry."""
_PRICED = expression(
    r"(?:at|for|costing|costs?|pay(?:ing|s)?)\s+(?P<price>[£€$]\s?\d[\d.,]*\s?(?:/|per )\s?(?:t|tonne|m3|kg|MWh))", 2
)
_COSTING = expression(r"\b(?:landfill\w*|dispos\w*|cost\w*|incinerat\w*|tip(?:ped)?|we pay|paying)\b", 2)
_SOLD = expression(r"\b(?:sold|sell\w*|they receive|we receive|income|rebate)\b", 2)


def told_in_report(text: str) -> Iterator[tuple[str, str]]:
    """The list and the entry of each thing that an English sentence says its firm has or takes, with its amount.

    Nothing of a paragraph that names a firm, which may be another one.

    Args:
        text: a paragraph.

    Example:
        >>> list(told_in_report("They buy 1,200 t/yr of wood chip at £62/t for the boiler."))
        [('needs', 'wood chip, 1,200 t/yr, price £62/t')]
        >>> list(told_in_report("The site generates about 40 t of cardboard a month, baled and sold at £60/t."))
        [('offers', 'cardboard, about 40 t a month, price £60/t')]
        >>> list(told_in_report("The site no longer produces 900 t of pomace a year. In 2019 it had 12 people."))
        []
    """
    if names_a_firm(text):
        return
    for sentence in _SENTENCES.split(text.strip()):
        found = _SAYS.match(sentence.strip())
        if found is None or _NOT_NOW.search(sentence):
            continue
        often = found["per"] or found["often"] or ""
        if not often:
            continue
        about = f"{found['about']} " if found["about"] in {"about", "around"} else ""
        amount = f"{about}{found['amount']} {found['unit']}{often}"
        rest = found["rest"] or ""
        side = "needs" if found["takes"] else "offers"
        yield side, f"{found['thing'].strip()}, {amount}{_money(rest, side)}"


def _money(rest: str, side: str) -> str:
    """What the rest of a sentence says is paid, with the word for it; nothing where it does not say who pays."""
    found = _PRICED.search(rest)
    if found is None:
        return ""
    if side == "needs" or (_SOLD.search(rest) and not _COSTING.search(rest)):
        return f", price {found['price']}"
    return f", disposal cost {found['price']}" if _COSTING.search(rest) else ""
