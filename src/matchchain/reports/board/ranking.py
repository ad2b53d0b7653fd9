"""A ranking (赛马): the formula in a line, who is ahead, and from how much each place is reckoned."""

from __future__ import annotations

from collections.abc import Callable

from matchchain.board.ranks import LEAST
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.board.words import Voice, person
from matchchain.reports.column import Fields, Table
from matchchain.reports.report import About, Report
from matchchain.reports.telling.flows import percent
from matchchain.reports.telling.head import asides, office_paper, park_name
from matchchain.reports.telling.words import listed
from matchchain.studies.board.rank import Ranking, Runner
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.rank/1"
column = Fields("board.field")


def ranking_report(found: Ranking, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a ranking.

    Args:
        found: what `rank` found.
        lang: language of every word.
        top: how many the page shows; None: all.
    """
    about, voice = About.of(found), Voice({}, lang)
    rules = found.rules
    name = rules.name_en if lang == "en" else rules.name
    formula = " + ".join(f"{weight:g} x {voice.say(f'part.{part}')}" for part, weight in rules.parts.items())
    explained = listed((voice.say(f"part-says.{part}") for part in rules.parts), lang)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=voice.say("title.rank", park=park_name(about, lang), name=name),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=(voice.say("formula", formula=formula), explained, voice.say("formula-note", least=percent(LEAST))),
        blocks=lambda: (_block(found, voice, top),),
        facts={
            "park": found.park, "today": found.today.isoformat(), "preset": rules.name_en, "by": found.by,
            "weights": dict(rules.parts),
        },
        tables=(
            Table(
                "runners", sentence_of("board.sheet-rank"),
                (
                    column("place", kind="count"),
                    column("name", lambda r: person(r.name), wide=24),
                    column("score", lambda r: None if r.score is None else round(r.score, 3), "number"),
                    *(column(part, _part(part), "share") for part in rules.parts),
                    column("count", kind="count"),
                ),
                lambda: found.runners,
            ),
        ),
    )  # fmt: skip


def _part(part: str) -> Callable[[Runner], float | None]:
    return lambda runner: runner.parts[part]


def _block(found: Ranking, voice: Voice, top: int | None) -> Block:
    def share(part: str) -> Callable[[Runner], str]:
        return lambda runner: "?" if runner.parts[part] is None else percent(runner.parts[part])

    cells: list[Cell[Runner]] = [
        Cell(voice.say("head.place"), lambda r: "-" if r.place is None else str(r.place)),
        Cell(voice.say(f"head.by.{found.by}"), lambda r: person(r.name), text=True),
        Cell(voice.say("head.score"), lambda r: "?" if r.score is None else f"{r.score:.1f}"),
        *(Cell(voice.say(f"part.{part}"), share(part)) for part in found.rules.parts),
        Cell(voice.say("head.count"), lambda r: str(r.count)),
    ]
    ranked = sum(one.place is not None for one in found.runners)
    title = voice.say("block.rank", count=len(found.runners), ranked=ranked)
    remarks = () if found.runners else (voice.say("rank-nobody"),)
    left = max(0, len(found.runners) - top) if top else 0
    more = voice.say("rest", count=left) if left else ""
    return listing(title, cells, found.runners[:top], remarks=remarks, rest=more)
