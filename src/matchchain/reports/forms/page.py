"""What `template` prints: which forms were written, how many questions each asks, and what they are worth."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.park import Park
from matchchain.reports.block import Block, Cell
from matchchain.reports.column import Fields, Table
from matchchain.reports.forms.sending import Made
from matchchain.reports.report import About, Report
from matchchain.reports.telling.figures import money, money_unit
from matchchain.reports.telling.head import park_name
from matchchain.reports.telling.ranking import ranked
from matchchain.reports.telling.words import Sentences
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.template/1"
sentence = Sentences("template")
column = Fields("template.field")


def forms_report(made: Sequence[Made], park: Park, folder: str, lang: Lang, *, top: int | None = None) -> Report:
    """The report of the forms that were made.

    Args:
        made: in any order; what moves the plan most is shown first.
        park: of which.
        folder: where they are.
        lang: of every word.
        top: how many rows are shown; None: all.
    """
    made = sorted(made, key=_dearest)
    about = About(park.name, park.name_en, park.currency)
    asked = sum(one.questions > 0 for one in made)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang)),
        asides=(sentence("internal", lang),),
        notes=(sentence("note", lang, unit=money_unit(park.currency, lang)),),
        blocks=lambda: (_block(made, folder, lang, top),),
        closing=tuple(_closing(made, asked, lang)),
        facts={"park": park.name, "currency": park.currency, "folder": folder, "count": len(made), "asked": asked},
        tables=(_table(made[:top]),),
    )


def _dearest(one: Made) -> tuple[bool, bool, float]:
    return not one.questions, one.worth is None, -(one.worth or 0.0)


def _block(made: Sequence[Made], folder: str, lang: Lang, top: int | None) -> Block:
    cells: list[Cell[Made]] = [
        Cell(sentence("head.firm", lang), lambda one: _called(one, lang), text=True),
        Cell(sentence("head.file", lang), lambda one: one.file, text=True),
        Cell(sentence("head.questions", lang), lambda one: str(one.questions)),
        Cell(sentence("head.worth", lang), lambda one: _worth(one, lang)),
    ]
    return ranked(sentence("block", lang, count=len(made), folder=folder), cells, made, lang, top=top)


def _called(one: Made, lang: Lang) -> str:
    return one.firm.name_en if lang == "en" and one.firm.name_en else one.firm.table_name


def _worth(one: Made, lang: Lang) -> str:
    return "-" if not one.questions else money(one.worth, lang)


def _closing(made: Sequence[Made], asked: int, lang: Lang) -> list[str]:
    told = [sentence("closing", lang, asked=asked, count=len(made))]
    if kept := sum(one.kept_back for one in made):
        told.append(sentence("kept-back", lang, count=kept))
    return told


def _table(made: Sequence[Made]) -> Table[Made]:
    return Table(
        "forms",
        sentence_of("template.sheet"),
        (
            column("firm", lambda one: one.firm.id),
            column("firm_name", lambda one: one.firm.table_name),
            column("file", wide=36),
            column("questions", kind="count"),
            column("worth", kind="money"),
            column("kept_back", kind="count"),
        ),
        lambda: made,
    )
