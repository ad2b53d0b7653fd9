"""The records of deals: columns that scripts rely on come first and keep their order; new ones go behind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matchchain.followup.light import COLOURS
from matchchain.park import DEAL_STATES, LEGAL_CLASSES, LEVELS, REASONS
from matchchain.reports.column import Column, Table
from matchchain.reports.deals.words import column, firm_name
from matchchain.studies.deals.deals import DealFound, Deals
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of


def tables(found: Deals, lang: Lang) -> tuple[Table[Any], ...]:
    """The one table of the answer."""
    return (Table("deals", sentence_of("deal.sheet.deals"), columns(lang), lambda: found.rows),)


def columns(lang: Lang) -> tuple[Column[DealFound], ...]:
    """Every field of a deal."""
    return (
        column("id", lambda row: row.deal.id),
        column("pairing", lambda row: row.deal.pairing or None),
        column("state", lambda row: row.state, "choice", choices=DEAL_STATES),
        column("light", lambda row: row.light.colour, "choice", choices=COLOURS),
        column("why", lambda row: _why(row, lang), "list", phrase=_phrase, wide=40),
        column("owner", lambda row: row.deal.owner or None),
        column("supplier", lambda row: row.deal.supplier),
        column("receiver", lambda row: row.deal.receiver),
        column("material", lambda row: row.deal.material),
        column("promised", lambda row: row.account.promised, "money"),
        column("contracted", lambda row: row.account.contracted, "money"),
        column("reported", lambda row: row.account.reported, "money"),
        column("verified", lambda row: row.account.verified, "money"),
        column("level", lambda row: row.account.level or None, "choice", choices=LEVELS),
        column("money_verified", lambda row: row.account.money_verified, "money"),
        column("displaced", lambda row: row.account.displaced or None, "money"),
        column("delivered", _delivered, "amount"),
        column("unit", lambda row: row.account.deliveries[0].unit if row.account.deliveries else None),
        column("first_month", lambda row: _month(row, 0)),
        column("last_month", lambda row: _month(row, -1)),
        column("since", lambda row: row.account.standing.since or None),
        column("reason", lambda row: row.account.standing.reason or None, "choice", choices=REASONS),
        column("next_node", lambda row: row.next.node if row.next else None),
        column("next_due", lambda row: row.next.due if row.next else None),
        column("excuses", lambda row: row.excuses, "count"),
        column("leader", lambda row: row.deal.leader or None),
        column("supplier_name", lambda row: firm_name(row.supplier, row.deal.supplier, lang)),
        column("receiver_name", lambda row: firm_name(row.receiver, row.deal.receiver, lang)),
        column("chain", lambda row: row.deal.chain or None),
        column("legal", lambda row: row.deal.legal or None, "choice", choices=LEGAL_CLASSES),
        column("entered_later", lambda row: list(row.later), "list"),
    )


def _why(row: DealFound, lang: Lang) -> list[Mapping[str, str]]:
    found = row.light.why
    return [{"test": one.test, "text": say(one.text, lang), "since": one.since, "light": one.colour} for one in found]


def _phrase(part: Mapping[str, str]) -> str:
    return part["text"]


def _delivered(row: DealFound) -> float | None:
    return sum(one.delivery.quantity for one in row.account.months) if row.account.months else None


def _month(row: DealFound, at: int) -> str | None:
    return row.account.months[at].delivery.month[:7] if row.account.months else None
