"""What both pages of a firm share: its name, what it lacks, in words."""

from __future__ import annotations

from matchchain.park import Firm
from matchchain.reports.telling.words import Sentences, enumerated
from matchchain.studies.asking.to_firm import ToFirm
from matchchain.studies.papers.plan import Sought
from matchchain.wording import Lang, say

sentence = Sentences("sheet")
papers = Sentences("papers.plan")


def name_of(firm: Firm, lang: Lang) -> str:
    """A firm's short name."""
    return (firm.name_en if lang == "en" else "") or firm.table_name


def full_name(firm: Firm, lang: Lang) -> str:
    """A firm's full name, with its English one for who reads English."""
    return (firm.name_en if lang == "en" else "") or firm.name


def own_question(q: ToFirm, firm: Firm, lang: Lang) -> str:
    """A question without the firm's own name in front of it."""
    return say(q.text, lang).removeprefix(firm.table_name).lstrip(":： ")


def law(one: Sought, lang: Lang) -> str:
    """The editions that a paper rests on."""
    return enumerated((say(each, lang) for each in one.laws), lang)
