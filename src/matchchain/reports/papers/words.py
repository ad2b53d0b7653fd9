"""What the page and the records of `papers plan` share: who brings what, on what law, to whom."""

from __future__ import annotations

from matchchain.entries.private.masked import masked
from matchchain.park import Firm
from matchchain.reports.telling.pairing import goods
from matchchain.reports.telling.words import Sentences, enumerated
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.papers.plan import Sought
from matchchain.wording import Lang, say

sentence = Sentences("papers.plan")
AUTHORITIES = sentence.choices("authority", "environment", "emergency", "security", "market", "assessor")
SIDES = sentence.choices("side", "supplier", "receiver")
STANDINGS = sentence.choices("standing", "sought", "beyond", "idle")
_OTHERS = 3  # firms of the other side that are named


def name_of(firm: Firm, lang: Lang) -> str:
    """A firm's short name."""
    return (firm.name_en if lang == "en" else "") or firm.table_name


def whom(one: Sought, lang: Lang, *, phones: bool = False) -> str:
    """Who brings it, with its contact; its numbers masked unless the office asked for them."""
    firm = one.paper.firm
    person = firm.whom_to_call if phones else masked(firm.whom_to_call)
    return said("whom", lang, firm=name_of(firm, lang), contact=person) if person else name_of(firm, lang)


def paper(one: Sought, lang: Lang) -> str:
    """Which paper it is."""
    return sentence(f"word.{one.paper.word}", lang)


def material(one: Sought, lang: Lang) -> str:
    """What it is about, in the reader's language; where the paper names the other firm, with that one."""
    about = goods((one.paper.material, one.paper.material_zh, one.paper.material_en), lang)
    partner = one.paper.partner
    if partner is None:
        return about
    return sentence("for-partner", lang, material=about, firm=name_of(partner, lang))


def law(one: Sought, lang: Lang) -> str:
    """The editions it rests on, and within how many days they want the decision where that is known."""
    cited = enumerated((say(each, lang) for each in one.laws), lang)
    return sentence("law-days", lang, law=cited, days=one.days) if one.days and cited else cited


def others(one: Sought, lang: Lang) -> str:
    """Some of the firms on the other side."""
    names = [name_of(firm, lang) for firm in one.others]
    more = len(names) - _OTHERS
    shown = enumerated(names[:_OTHERS], lang)
    return sentence("and-more", lang, names=shown, count=more) if more > 0 else shown
