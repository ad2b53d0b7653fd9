"""The records of a stop-work drill: short needs, stand-bys, firms hit, stranded offers, losses, restart."""

from __future__ import annotations

from typing import Any

from matchchain.entries.private.masked import masked
from matchchain.park import RELATIONS
from matchchain.reports.column import Column, Value
from matchchain.reports.drill.park_record import table
from matchchain.reports.drill.words import column
from matchchain.reports.telling.flows import KINDS, named
from matchchain.studies.resilience.aftermath import Open, Short, Stranded
from matchchain.studies.resilience.drill import Drill, Loss
from matchchain.studies.resilience.restart import Start
from matchchain.studies.resilience.standby import Standby
from matchchain.wording import Lang


def tables(found: Drill, lang: Lang) -> tuple[Any, ...]:
    """Every record of a drill; the needs that are short come first."""
    helps = [(short, one) for short in found.shorts for one in short.standby]
    return (
        table("short", _short(found, lang), lambda: found.shorts),
        table("standby", _standby(found, lang), lambda: helps),
        table("open", _open(found, lang), lambda: found.open),
        table("hit", _hit(found, lang), found.worst.hit),
        table("stranded", _stranded(found, lang), lambda: found.stranded),
        table("losses", _losses(found, lang), lambda: found.losses),
        table("restart", _restart(), lambda: found.starts),
    )


def _short(found: Drill, lang: Lang) -> tuple[Column[Short], ...]:
    def kinds(short: Short) -> Value:
        return [str(kind) for kind in dict.fromkeys(flow.kind for flow in short.lost)]

    return (
        column("round", kind="count"),
        column("receiver"),
        column("firm_name", lambda s: named(found.firms[s.receiver], lang), wide=18),
        column("contact", lambda s: masked(found.firms[s.receiver].whom_to_call), wide=18),
        column("need", wide=18),
        column("need_id"),
        column("quantity", kind="tonnage"),
        column("unit", wide=8),
        column("share", kind="share"),
        column("kinds", kinds, "choice", choices=KINDS),
        column("suppliers", lambda s: list(dict.fromkeys(flow.supplier for flow in s.lost)), "list"),
        column("standby", lambda s: list(dict.fromkeys(one.supplier for one in s.standby)), "list"),
        column("still_lacking", lambda s: s.left, "share"),
        column("to_ask", lambda s: list(s.to_ask), "list"),
    )


def _standby(found: Drill, lang: Lang) -> tuple[Column[tuple[Short, Standby]], ...]:
    """Of each need that is short and each firm that can step in."""
    return (
        column("receiver", lambda both: both[0].receiver),
        column("need", lambda both: both[0].need, wide=18),
        column("need_id", lambda both: both[0].need_id),
        column("supplier", lambda both: both[1].supplier),
        column("firm_name", lambda both: named(found.firms[both[1].supplier], lang), wide=18),
        column("contact", lambda both: masked(found.firms[both[1].supplier].whom_to_call), wide=18),
        column("offer", lambda both: both[1].offer, wide=18),
        column("quantity", lambda both: both[1].quantity, "tonnage"),
        column("unit", lambda both: both[1].unit, wide=8),
        column("share", lambda both: both[1].share, "share"),
        column("relation", lambda both: both[1].relation, "choice", choices=RELATIONS),
        column("proposed", lambda both: both[1].proposed, "flag"),
    )


def _open(found: Drill, lang: Lang) -> tuple[Column[Open], ...]:
    return (
        column("supplier", lambda o: o.flow.supplier),
        column("offer", lambda o: o.flow.offer, wide=18),
        column("receiver", lambda o: o.flow.receiver),
        column("firm_name", lambda o: named(found.firms[o.flow.receiver], lang), wide=18),
        column("contact", lambda o: masked(found.firms[o.flow.receiver].whom_to_call), wide=18),
        column("need", lambda o: o.flow.need, wide=18),
        column("others", lambda o: list(o.others), "list"),
    )


def _hit(found: Drill, lang: Lang) -> tuple[Column[str], ...]:
    """Of each firm that the stop reaches, by its id."""
    return (
        column("round", lambda firm: found.worst.round[firm], "count"),
        column("firm", lambda firm: firm),
        column("firm_name", lambda firm: named(found.firms[firm], lang), wide=18),
        column("contact", lambda firm: masked(found.firms[firm].whom_to_call), wide=18),
        column("rate", lambda firm: found.worst.rate[firm], "share"),
        column("rate_with_standby", lambda firm: found.eased.rate[firm], "share"),
        column("doubtful", lambda firm: firm in found.worst.doubtful, "flag"),
    )


def _stranded(found: Drill, lang: Lang) -> tuple[Column[Stranded], ...]:
    return (
        column("supplier"),
        column("firm_name", lambda s: named(found.firms[s.supplier], lang), wide=18),
        column("contact", lambda s: masked(found.firms[s.supplier].whom_to_call), wide=18),
        column("offer", wide=18),
        column("takers", lambda s: list(s.takers), "list"),
        column("quantity", kind="tonnage"),
        column("unit", wide=8),
        column("cost", kind="money"),
    )


def _losses(found: Drill, lang: Lang) -> tuple[Column[Loss], ...]:
    return (
        column("firm"),
        column("firm_name", lambda loss: named(found.firms[loss.firm], lang), wide=18),
        column("before", kind="money"),
        column("after", kind="money"),
        column("loss", lambda loss: loss.before - loss.after, "money"),
    )


def _restart() -> tuple[Column[Start], ...]:
    return (
        column("wave", kind="count"),
        column("firms", lambda start: list(start.firms), "list"),
        column("together", kind="flag"),
        column("waits_for", lambda start: list(start.waits_for), "list"),
    )
