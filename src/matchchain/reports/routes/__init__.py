"""What `routes` shows: who could go through whom, as a report.

`words.py` says steps and materials, `blocks.py` makes the page, `missing.py` the missing steps (also for
`suggest --library`), `record.py` the fields of JSON and CSV.
"""

from __future__ import annotations

from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.routes.blocks import blocks
from matchchain.reports.routes.record import tables
from matchchain.reports.routes.words import sentence
from matchchain.reports.telling.figures import money_unit
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name
from matchchain.studies.routing.route_map import RouteMap
from matchchain.wording import Lang

SCHEMA = "matchchain.routes/1"

__all__ = ["routes_report"]


def routes_report(
    found: RouteMap, lang: Lang, *, top: int | None = None, asked: int | None = None, flat: bool = False
) -> Report:
    """The report of a park's routes.

    Args:
        found: what `route_map` found.
        lang: language of every word.
        top: how many rows of each kind are shown; None: all.
        asked: how many rows the person asked for; None: not said.
        flat: a single table with a row for each step of routes and chains, as a CSV file wants it.
    """
    about = About.of(found)
    notes = [sentence("note", lang, unit=money_unit(found.currency, lang))]
    if not found.processes_allowed:
        notes.append(sentence("note-none", lang))
    net = sum(route.pairing.net_per_year or 0.0 for route in found.routes)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=tuple(notes),
        blocks=lambda: numbered(blocks(found, lang, top, asked=asked), lang),
        closing=_closing(found, lang),
        facts={
            "park": found.park,
            "currency": found.currency,
            "routes_net_per_year": rounded(net, 2),
            "chains_left_out": found.found.more_chains,
            "loops_left_out": found.found.more_loops,
            "all_missing_worth": rounded(found.missing.all_worth, 2),
        },
        tables=tables(found, lang, top, flat=flat),
    )


def _closing(found: RouteMap, lang: Lang) -> tuple[str, ...]:
    nothing = not (found.routes or found.found.chains or found.missing.steps or found.idle)
    if not found.firms:
        return (sentence("no-firms", lang, command="matchchain add firm"),)
    if nothing:
        return (sentence("nothing", lang),)
    lines = []
    if found.routes and found.routes[0].pairing.rank:
        lines.append(sentence("explain", lang, command=f"matchchain explain {found.routes[0].pairing.rank}"))
    lines.append(sentence("save", lang, command=f"matchchain routes --out {sentence('file', lang)}"))
    return tuple(lines)
