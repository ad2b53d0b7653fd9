"""The pack of papers as a workbook to fill in at a joint sitting: each row a paper, and what `import` reads back."""

from __future__ import annotations

from matchchain.catalogue.sheets.forms.columns import COVERS, OF_RESULT
from matchchain.catalogue.sheets.forms.keys import Field
from matchchain.catalogue.sheets.forms.results import PERMIT_OF
from matchchain.entries.private.masked import masked
from matchchain.park import Offer, Park, labels
from matchchain.reports.formats.office_list import ListRow, forms, office_list, title
from matchchain.reports.formats.text_book import Look, TextColumn
from matchchain.reports.papers.words import law, material, name_of, others, paper, sentence
from matchchain.reports.telling.figures import money
from matchchain.reports.telling.reasons import brief
from matchchain.studies.papers.plan import PapersPlan, Sought
from matchchain.wording import Lang

_TOLD = {
    "number": 5, "authority": 13, "whom": 16, "contact": 18, "line": 16, "question": 24, "missing": 40, "bring": 30,
    "law": 30, "others": 20, "unlocks": 11,
}  # fmt: skip
_TO_FILL = {
    "result": 14, "standard": 16, "document": 18, "until": 13, COVERS: 16, "capacity": 12, "by": 14, "date": 12,
    "cost": 10, "owner": 10, "next": 12, "remark": 20,
}  # fmt: skip
_TITLES = {
    "contact": "blanks.field.contact", "question": "papers.plan.field.paper", "missing": "papers.plan.field.missing",
    "others": "papers.plan.field.others",
}  # fmt: skip


def pack(found: PapersPlan, park: Park, lang: Lang, day: str, *, top: int | None = None) -> bytes:
    """The bytes of the workbook: the same papers on the same day give the same.

    Args:
        found: what `papers_plan` found.
        park: whose contacts and notes stand on it.
        lang: of the sheet.
        day: on which it is made, ISO.
        top: so many papers; None: all that unlock something.
    """
    given = (*found.sought, *found.beyond)[:top]
    looks: dict[str, Look] = {**dict.fromkeys(OF_RESULT, "ask"), "result": "must", COVERS: "ask"}
    columns = [
        TextColumn(name, title(_TITLES.get(name, f"forms.column.{name}"), lang), looks.get(name, "text"), width=width)
        for name, width in (_TOLD | _TO_FILL).items()
    ]
    return office_list("papers", park, lang, day, columns, [_row(one, lang) for one in given])


def _row(one: Sought, lang: Lang) -> ListRow:
    asked, partner = one.paper, one.paper.partner
    key = asked.line or f"{asked.firm.id}/{asked.material}"
    permit = asked.word in PERMIT_OF
    cells = {
        "authority": sentence(f"authority.{asked.authority}", lang), "whom": name_of(asked.firm, lang),
        "contact": masked(asked.firm.whom_to_call), "line": material(one, lang), "missing": brief(asked.text, lang),
        "bring": sentence(f"bring.{asked.word}", lang), "law": law(one, lang), "others": others(one, lang),
        "unlocks": sentence("with-next", lang) if one.unlocks is None else money(one.unlocks, lang),
        COVERS: _covers(one) if permit else "",
    }  # fmt: skip
    choices = {"result": tuple(forms(f"result.{word}", lang) for word in ("granted", "refused", "pending"))}
    if asked.word == "legal":
        classes = labels(Offer)["legal"].choices or {}
        choices = {"result": tuple(names[lang == "en"] for names in classes.values())}
    facts = {"partner": partner.name} if partner is not None else {}
    words = f"{paper(one, lang)} {asked.material}"
    return ListRow(asked.firm, words, Field("offers", key, asked.word), cells, choices, facts)


def _covers(one: Sought) -> str:
    """What the permit is to name: the codes that the rule tells, else the material."""
    codes = one.paper.text.facts.get("code")
    told = codes if isinstance(codes, tuple) else (codes,)
    written = [code for code in told if isinstance(code, str) and code]
    return " ".join(written) if one.paper.word == "waste-permit" and written else one.paper.material
