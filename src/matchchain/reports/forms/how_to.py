"""The last sheet of a questionnaire: how to fill it in, whom to ask, what becomes of it, who will see what."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.catalogue.sheets.forms.marks import mark_words
from matchchain.park import LINES_SHARED, Chain, Need, Offer
from matchchain.park.share import in_force
from matchchain.reports.forms.sent import Whose, mandatory
from matchchain.reports.forms.words import sentence
from matchchain.reports.telling.words import enumerated

Text = tuple[str, bool]
"""A line, and whether it is a heading."""


def how_to(whose: Whose, deadline: str, call: str) -> tuple[Text, ...]:
    """The lines of the sheet.

    Args:
        whose: the firm.
        deadline: ISO day by which the form is to be back, "" for none.
        call: whom to ask, "" for the office.
    """
    return (*_filling_in(whose, deadline, call), ("", False), *_use(whose), ("", False), *_seen(whose))


def _filling_in(whose: Whose, deadline: str, call: str) -> Iterator[Text]:
    lang = whose.lang
    yield sentence("how.title", lang), True
    facts = {"offers": mandatory("offers", lang), "needs": mandatory("needs", lang)}
    yield sentence("how.mandatory", lang, **facts), False
    yield sentence("how.cells", lang), False
    yield sentence("how.blanks", lang, ended=mark_words("offers", lang)[1]), False
    yield (sentence("how.deadline", lang, day=deadline) if deadline else sentence("how.no-deadline", lang)), False
    yield sentence("how.call", lang, call=call or _office(whose)), False


def _office(whose: Whose) -> str:
    """The office, with the department that leads the firm's chain."""
    park = whose.park.name_en if whose.lang == "en" and whose.park.name_en else whose.park.name
    chain = next((c for c in whose.park.chains if c.office and c.name in whose.firm.chains), Chain(name=""))
    key = "how.office-chain" if chain.office else "how.office"
    facts = {"chain": chain.name, "office": chain.office} if chain.office else {}
    return sentence(key, whose.lang, park=park, **facts)


def _use(whose: Whose) -> Iterator[Text]:
    yield sentence("how.use-title", whose.lang), True
    yield sentence("how.use", whose.lang), False
    yield sentence("how.use-own", whose.lang), False


def _seen(whose: Whose) -> Iterator[Text]:
    """Who will see what, by what the card and the park say."""
    lang, share, consent = whose.lang, in_force(whose.firm.share, whose.park.share), whose.firm.consent
    sheet = sentence("sheet.firm", lang)
    yield sentence("how.share-title", lang), True
    yield sentence("how.share.inside", lang), False
    yield sentence(f"how.share.name-{'yes' if share.name else 'no'}", lang), False
    yield sentence(f"how.share.contact-{'yes' if share.contact else 'no'}", lang), False
    yield sentence(f"how.share.quantity-{share.quantity}", lang), False
    if consent is not None and consent.on:
        yield sentence("how.share.consent-yes", lang, day=consent.on), False
    else:
        yield sentence("how.share.consent-no", lang, sheet=sheet), False
    lines: tuple[Offer | Need, ...] = (*whose.firm.offers, *whose.firm.needs)
    own = {name for line in lines for name in (line.material, line.id)}
    if told := [(line, how) for line, how in (share.lines or {}).items() if line in own]:
        at = lang == "en"
        words = [sentence("how.line-shared", lang, line=line, how=LINES_SHARED[how][at]) for line, how in told]
        yield sentence("how.share.lines", lang, listed=enumerated(words, lang)), False
    yield sentence("how.share.prices", lang), False
    yield sentence("how.share.change", lang, sheet=sheet), False
