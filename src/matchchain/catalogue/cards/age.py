"""How old are the data: lines older than a year, permits that have ended."""

from __future__ import annotations

from datetime import date

from matchchain.catalogue.cards.sources import At, Sources
from matchchain.park import Finding, Firm, Need, Offer, Permit

SHOWN = 6  # names of lines in one finding


def a_year_before(today: date) -> date:
    """The day twelve months earlier; the last of February for a leap day."""
    try:
        return today.replace(year=today.year - 1)
    except ValueError:
        return today.replace(year=today.year - 1, day=28)


def aged(firms: tuple[Firm, ...], today: date, sources: Sources) -> list[Finding]:
    """One finding a firm for its old lines, one for each date still to come and each permit that has ended.

    Args:
        firms: the park's firms.
        today: the day to count from.
        sources: the lines of its files.
    """
    limit, now = a_year_before(today).isoformat(), today.isoformat()
    findings = []
    for firm in firms:
        old: list[Offer | Need] = []
        lines: tuple[Offer | Need, ...] = (*firm.offers, *firm.needs)
        for line in lines:
            if not line.as_of:
                continue
            if line.as_of < limit:
                old.append(line)
            elif line.as_of > now:
                findings.append(
                    sources.finding(
                        "warning", "catalogue.future-date", line.place, At(type(line), "as_of", line.as_of),
                        material=line.material, date=line.as_of,
                    )
                )  # fmt: skip
        if old:
            names = tuple(line.material for line in old)
            findings.append(
                sources.finding(
                    "warning", "catalogue.old", old[0].place, At(type(old[0]), "as_of", old[0].as_of),
                    firm=firm.table_name, count=len(old),
                    lines=names[:SHOWN] + (("...",) if len(names) > SHOWN else ()),
                )
            )  # fmt: skip
        findings += _ended(firm, now, sources)
    return findings


def has_figures(line: Offer | Need) -> bool:
    """Whether a line states an amount or a price, which needs a date to be worth anything."""
    if line.quantity is not None or line.price is not None:
        return True
    return isinstance(line, Offer) and (line.disposal_cost is not None or line.ask is not None)


def _ended(firm: Firm, now: str, sources: Sources) -> list[Finding]:
    return [
        sources.finding(
            "warning", "catalogue.permit-ended", permit.place, At(Permit, "until", permit.until),
            firm=firm.table_name, permit=permit.number or permit.type, date=permit.until,
        )
        for permit in firm.permits
        if permit.until and permit.until < now
    ]  # fmt: skip
