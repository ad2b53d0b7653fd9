"""Which report tells which answer, as its command does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from matchchain.reports.report import Report
from matchchain.wording import Lang


def report_of(question: str, found: Any, lang: Lang) -> Report:  # noqa: ANN401 - what the analysis found
    """The report of an answer, with all its rows.

    Args:
        question: the analysis.
        found: what it found.
        lang: of every word.
    """
    return _TOLD[question](found, lang)


def _suggest(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.suggestions import suggestions

    return suggestions(found, lang, refused=bool(found.refused))


def _explain(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.explain import between_report, office_report, route_report
    from matchchain.studies.explaining.explanation import Between
    from matchchain.studies.explaining.route_told import RouteTold

    if isinstance(found, Between):
        return between_report(found, lang)
    return route_report(found, lang) if isinstance(found, RouteTold) else office_report(found, lang)


def _blanks(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.blanks import blanks_report

    return blanks_report(found, lang)


def _routes(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.routes import routes_report

    return routes_report(found, lang)


def _gaps(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.gaps import gaps_report

    return gaps_report(found, lang)


def _chains(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.chains import chains_report

    return chains_report(found, lang)


def _what_if(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.what_if import what_if_report

    return what_if_report(found, lang)


def _trace(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.trace import trace_report

    return trace_report(found, lang)


def _drill(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.drill import park_report, stop_report
    from matchchain.studies.resilience.drill import Drill

    return stop_report(found, lang) if isinstance(found, Drill) else park_report(found, lang)


def _papers_plan(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.papers import papers_report

    return papers_report(found, lang)


def _sweep(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.sweep import sweep_report

    return sweep_report(found, lang)


def _ideas(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.ideas import ideas_report

    return ideas_report(found, lang)


def _meeting(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.meeting import meeting_report

    return meeting_report(found, lang)


def _stats(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.stats import stats_report

    return stats_report(found, lang)


def _deals(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.deals import deals_report

    return deals_report(found, lang)


def _followed(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.board.page import board_report

    kinds = {item.kind for item in found.items}
    return board_report(found, lang, kind=kinds.pop() if len(kinds) == 1 else "")


def _leads(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.board.leads import leads_report

    return leads_report(found, lang)


def _rank(found: Any, lang: Lang) -> Report:  # noqa: ANN401
    from matchchain.reports.board.ranking import ranking_report

    return ranking_report(found, lang)


_TOLD: Mapping[str, Callable[[Any, Lang], Report]] = {
    "suggest": _suggest,
    "explain": _explain,
    "blanks": _blanks,
    "routes": _routes,
    "gaps": _gaps,
    "chains": _chains,
    "what_if": _what_if,
    "trace": _trace,
    "drill": _drill,
    "ideas": _ideas,
    "meeting": _meeting,
    "followed": _followed,
    "leads": _leads,
    "rank": _rank,
    "deals": _deals,
    "papers_plan": _papers_plan,
    "sweep": _sweep,
    "stats": _stats,
}
