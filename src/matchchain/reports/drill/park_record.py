"""The records of a park's resilience: firms, single sources, concentration, cuts and bridges."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from matchchain.park import ROLES
from matchchain.reports.drill.words import MONEY, SHARE, column
from matchchain.reports.report import Column, Record, Table
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling.clean import masked
from matchchain.reports.telling.flows import named
from matchchain.studies.resilience.weak_points import Resilience
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

_PATTERNS = {
    "drop": MONEY, "drop_share": SHARE, "weight": SHARE, "betweenness": SHARE, "share": SHARE,
    "largest_share": SHARE, "quantity": "#,##0.##", "hhi": "0",
}  # fmt: skip


def _columns(*fields: str) -> tuple[Column, ...]:
    return tuple(
        column(field, _PATTERNS.get(field, ""), choices=ROLES if field in {"role", "role_stated"} else None)
        for field in fields
    )


def tables(found: Resilience, lang: Lang) -> tuple[Table, ...]:
    """Every record; the firms of the network come first."""
    given = (
        ("firms", ("firm", "firm_name", "drop", "drop_share", "reach", "reach_now", "partners", "betweenness",
                   "weight", "role", "role_stated", "differs"), _firms),
        ("single_sources", ("receiver", "firm_name", "contact", "need", "need_id", "supplier", "offer", "quantity",
                            "unit", "share", "existing"), _singles),
        ("concentration", ("material", "material_name", "quantity", "unit", "suppliers_count", "receivers_count",
                           "largest", "largest_share", "hhi", "unstated"), _concentration),
        ("cuts", ("firm", "firm_name", "cut_off"), _cuts),
        ("bridges", ("firm", "partner"), _bridges),
    )  # fmt: skip

    def table(name: str, fields: tuple[str, ...], rows: Callable[[Resilience, Lang], Iterator[Record]]) -> Table:
        return Table(name, sentence_of(f"drill.sheet.{name}"), _columns(*fields), lambda: rows(found, lang))

    return tuple(table(*each) for each in given)


def _firms(found: Resilience, lang: Lang) -> Iterator[Record]:
    for one in found.standings:
        share = one.drop / found.net if found.net > 0 else None
        yield (
            one.firm, named(found.firms[one.firm], lang), rounded(one.drop, 2), rounded(share, 6),
            found.reach[one.firm], found.reach_now[one.firm], one.partners, rounded(one.between, 6),
            rounded(one.weight, 6), one.role, one.stated, one.differs,
        )  # fmt: skip


def _singles(found: Resilience, lang: Lang) -> Iterator[Record]:
    for one in found.singles:
        firm = found.firms[one.receiver]
        yield (
            one.receiver, named(firm, lang), masked(firm.contact), one.need, one.need_id, one.supplier, one.offer,
            rounded(one.quantity, 3), one.unit, rounded(one.share, 6), one.existing,
        )  # fmt: skip


def _concentration(found: Resilience, lang: Lang) -> Iterator[Record]:
    for one in found.concentrations:
        yield (
            one.material, one.material_zh if lang == "zh" else one.material_en, rounded(one.quantity, 3), one.unit,
            one.suppliers, one.receivers, one.largest, rounded(one.largest_share, 6), rounded(one.hhi, 1),
            one.unstated,
        )  # fmt: skip


def _cuts(found: Resilience, lang: Lang) -> Iterator[Record]:
    for cut in found.cuts:
        yield cut.firm, named(found.firms[cut.firm], lang), [firm for part in cut.parts for firm in part]


def _bridges(found: Resilience, lang: Lang) -> Iterator[Record]:
    del lang
    yield from found.bridges
