"""The fields of a pairing across parks."""

from __future__ import annotations

from matchchain.reports.across.words import column, park_called
from matchchain.reports.column import Column, Table
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.code_words import STAGES
from matchchain.studies.across import Across, AcrossRow
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of


def across_table(found: Across, lang: Lang) -> Table[AcrossRow]:
    """One row a pairing; amounts a year, money in the first park's."""
    columns: tuple[Column[AcrossRow], ...] = (
        column("stage", lambda row: row.pairing.stage, "choice", choices=STAGES),
        column("supplier_park", lambda row: park_called(row.gives, found, lang), wide=18),
        column("supplier", lambda row: row.pairing.supplier),
        column("supplier_name", lambda row: words.supplier(row.pairing, lang), wide=18),
        column("receiver_park", lambda row: park_called(row.takes, found, lang), wide=18),
        column("receiver", lambda row: row.pairing.receiver),
        column("receiver_name", lambda row: words.receiver(row.pairing, lang), wide=18),
        column("offer", lambda row: row.pairing.offer, wide=18),
        column("need", lambda row: row.pairing.need, wide=18),
        column("quantity", lambda row: row.pairing.quantity, "amount"),
        column("unit", lambda row: row.pairing.unit, wide=8),
        column("net_per_year", lambda row: row.pairing.net_per_year, "money"),
        column("known_part", lambda row: row.pairing.known_part, "flag"),
        column("distance_km", lambda row: row.pairing.distance_km, "km"),
        column("province", lambda row: "" if row.province is None else say(row.province, lang), wide=40),
    )
    return Table("across", sentence_of("across.sheet"), columns, lambda: found.rows)
