"""One newcomer as a firm's card that `what-if --join` reads."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.edits.written import card_text
from matchchain.reports.gaps.words import sentence
from matchchain.reports.telling.figures import money, money_unit
from matchchain.studies.growth.gaps import Prospect
from matchchain.wastes import printed
from matchchain.wording import Lang


def newcomer_card(prospect: Prospect, lang: Lang) -> str:
    """The card, under a few lines that say what it is and what to fill in before it is believed.

    Args:
        prospect: the newcomer.
        lang: language of the remarks and units; keys are those that every park reads.
    """
    valued, firm = prospect.valued, prospect.valued.newcomer.firm
    worth = valued.bound if valued.gain is None else valued.gain
    facts = {"number": prospect.number, "worth": money(worth, lang), "unit": money_unit("", lang)}
    remarks = [sentence("card.what", lang, **facts), sentence(f"card.{valued.newcomer.kind}", lang)]
    head = "".join(f"# {line}\n" for remark in remarks for line in remark.splitlines())
    permits = tuple(replace(one, codes=tuple(map(printed, one.codes))) for one in firm.permits)
    return head + card_text(replace(firm, note=sentence("card.note", lang), permits=permits), lang)
