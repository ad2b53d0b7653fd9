"""The records of a park's resilience: firms, single sources, concentration, cuts and bridges."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Any, TypeVar

from matchchain.entries.private.masked import masked
from matchchain.park import ROLES
from matchchain.reports.column import Column, Table
from matchchain.reports.drill.words import column
from matchchain.reports.telling.flows import named
from matchchain.studies.resilience.roles import Standing
from matchchain.studies.resilience.sources import Concentration, SingleSource
from matchchain.studies.resilience.weak_points import Cut, Resilience
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

R = TypeVar("R")


def tables(found: Resilience, lang: Lang) -> tuple[Table[Any], ...]:
    """Every record; the firms of the network come first."""
    return (
        table("firms", _firms(found, lang), lambda: found.standings),
        table("single_sources", _singles(found, lang), lambda: found.singles),
        table("concentration", _concentration(lang), lambda: found.concentrations),
        table("cuts", _cuts(found, lang), lambda: found.cuts),
        table("bridges", (column("firm", itemgetter(0)), column("partner", itemgetter(1))), lambda: found.bridges),
    )


def table(name: str, columns: tuple[Column[R], ...], rows: Callable[[], Iterable[R]]) -> Table[R]:
    """One array of the JSON object."""
    return Table(name, sentence_of(f"drill.sheet.{name}"), columns, rows)


def _firms(found: Resilience, lang: Lang) -> tuple[Column[Standing], ...]:
    return (
        column("firm"),
        column("firm_name", lambda s: named(found.firms[s.firm], lang)),
        column("drop", kind="money"),
        column("drop_share", lambda s: s.drop / found.net if found.net > 0 else None, "share"),
        column("reach", lambda s: found.reach[s.firm], "count"),
        column("reach_now", lambda s: found.reach_now[s.firm], "count"),
        column("partners", kind="count"),
        column("betweenness", lambda s: s.between, "share"),
        column("weight", kind="share"),
        column("role", kind="choice", choices=ROLES),
        column("role_stated", lambda s: s.stated, "choice", choices=ROLES),
        column("differs", kind="flag"),
    )


def _singles(found: Resilience, lang: Lang) -> tuple[Column[SingleSource], ...]:
    return (
        column("receiver"),
        column("firm_name", lambda s: named(found.firms[s.receiver], lang)),
        column("contact", lambda s: masked(found.firms[s.receiver].whom_to_call)),
        column("need"),
        column("need_id"),
        column("supplier"),
        column("offer"),
        column("quantity", kind="tonnage"),
        column("unit", wide=8),
        column("share", kind="share"),
        column("existing", kind="flag"),
    )


def _concentration(lang: Lang) -> tuple[Column[Concentration], ...]:
    return (
        column("material"),
        column("material_name", lambda c: c.material_zh if lang == "zh" else c.material_en),
        column("quantity", kind="tonnage"),
        column("unit", wide=8),
        column("suppliers_count", lambda c: c.suppliers, "count"),
        column("receivers_count", lambda c: c.receivers, "count"),
        column("largest"),
        column("largest_share", kind="share"),
        column("hhi", kind="number", digits=1),
        column("unstated", kind="count"),
    )


def _cuts(found: Resilience, lang: Lang) -> tuple[Column[Cut], ...]:
    return (
        column("firm"),
        column("firm_name", lambda c: named(found.firms[c.firm], lang)),
        column("cut_off", lambda c: [firm for part in c.parts for firm in part], "list"),
    )
