"""The records of a stop-work drill: short needs, stand-bys, firms hit, stranded offers, losses, restart."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from matchchain.park import RELATIONS
from matchchain.reports.drill.words import MONEY, SHARE, column
from matchchain.reports.report import Column, Record, Table
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling.clean import masked
from matchchain.reports.telling.flows import named
from matchchain.studies.resilience.drill import Drill
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of


def _columns(*fields: str) -> tuple[Column, ...]:
    return tuple(
        column(field, _PATTERNS.get(field, ""), choices=_CHOICES.get(field), width=_WIDE.get(field, 14))
        for field in fields
    )


_PATTERNS = {
    "quantity": "#,##0.##", "share": SHARE, "still_lacking": SHARE, "rate": SHARE, "rate_with_standby": SHARE,
    "cost": MONEY, "before": MONEY, "after": MONEY, "loss": MONEY,
}  # fmt: skip
_CHOICES = {
    "kinds": {kind: sentence_of(f"trace.kind.{kind}") for kind in ("existing", "planned")},
    "relation": RELATIONS,
}
_WIDE = {"firm_name": 18, "contact": 18, "need": 18, "offer": 18, "suppliers": 24, "standby": 24, "to_ask": 24}


def tables(found: Drill, lang: Lang) -> tuple[Table, ...]:
    """Every record of a drill; the needs that are short come first."""
    given = (
        ("short", ("round", "receiver", "firm_name", "contact", "need", "need_id", "quantity", "unit", "share",
                   "kinds", "suppliers", "standby", "still_lacking", "to_ask"), _short),
        ("standby", ("receiver", "need", "need_id", "supplier", "firm_name", "contact", "offer", "quantity", "unit",
                     "share", "relation", "proposed"), _standby),
        ("open", ("supplier", "offer", "receiver", "firm_name", "contact", "need", "others"), _open),
        ("hit", ("round", "firm", "firm_name", "contact", "rate", "rate_with_standby", "doubtful"), _hit),
        ("stranded", ("supplier", "firm_name", "contact", "offer", "takers", "quantity", "unit", "cost"), _stranded),
        ("losses", ("firm", "firm_name", "before", "after", "loss"), _losses),
        ("restart", ("wave", "firms", "together", "waits_for"), _restart),
    )  # fmt: skip

    def table(name: str, fields: tuple[str, ...], rows: Callable[[Drill, Lang], Iterator[Record]]) -> Table:
        return Table(name, sentence_of(f"drill.sheet.{name}"), _columns(*fields), lambda: rows(found, lang))

    return tuple(table(*each) for each in given)


def _short(found: Drill, lang: Lang) -> Iterator[Record]:
    for short in found.shorts:
        firm = found.firms[short.receiver]
        yield (
            short.round, short.receiver, named(firm, lang), masked(firm.contact), short.need, short.need_id,
            rounded(short.quantity, 3), short.unit, rounded(short.share, 6),
            [str(kind) for kind in dict.fromkeys(flow.kind for flow in short.lost)],
            list(dict.fromkeys(flow.supplier for flow in short.lost)),
            list(dict.fromkeys(one.supplier for one in short.standby)),
            rounded(short.left, 6), list(short.to_ask),
        )  # fmt: skip


def _standby(found: Drill, lang: Lang) -> Iterator[Record]:
    for short in found.shorts:
        for one in short.standby:
            firm = found.firms[one.supplier]
            yield (
                short.receiver, short.need, short.need_id, one.supplier, named(firm, lang), masked(firm.contact),
                one.offer, rounded(one.quantity, 3), one.unit, rounded(one.share, 6), one.relation,
                one.proposed,
            )  # fmt: skip


def _open(found: Drill, lang: Lang) -> Iterator[Record]:
    for one in found.open:
        flow, firm = one.flow, found.firms[one.flow.receiver]
        contact = named(firm, lang), masked(firm.contact)
        yield flow.supplier, flow.offer, flow.receiver, *contact, flow.need, list(one.others)


def _hit(found: Drill, lang: Lang) -> Iterator[Record]:
    for name in found.worst.hit():
        firm = found.firms[name]
        yield (
            found.worst.round[name], name, named(firm, lang), masked(firm.contact),
            rounded(found.worst.rate[name], 6), rounded(found.eased.rate[name], 6), name in found.worst.doubtful,
        )  # fmt: skip


def _stranded(found: Drill, lang: Lang) -> Iterator[Record]:
    for one in found.stranded:
        firm = found.firms[one.supplier]
        yield (
            one.supplier, named(firm, lang), masked(firm.contact), one.offer, list(one.takers),
            rounded(one.quantity, 3), one.unit, rounded(one.cost, 2),
        )  # fmt: skip


def _losses(found: Drill, lang: Lang) -> Iterator[Record]:
    for loss in found.losses:
        before, after = rounded(loss.before, 2), rounded(loss.after, 2)
        yield loss.firm, named(found.firms[loss.firm], lang), before, after, rounded(loss.before - loss.after, 2)


def _restart(found: Drill, lang: Lang) -> Iterator[Record]:
    del lang
    for start in found.starts:
        yield start.wave, list(start.firms), start.together, list(start.waits_for)
