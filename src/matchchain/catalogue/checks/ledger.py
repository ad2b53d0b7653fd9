"""Lines of the ledger that cannot count, or claim more than they show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from matchchain.catalogue.cards.sources import Sources
from matchchain.followup.deliveries import AGREE, current, level_of, line_problem, repeated
from matchchain.park import Deal, Finding, LedgerLine, Park, Place
from matchchain.wording import nearest

_SPOILT = frozenset(("future", "unit", "scale"))
"""Problems that make a line unusable; a month before the deal is right and counts for nothing."""


def doubtful_lines(park: Park, sources: Sources, today: date | None) -> tuple[list[Finding], list[Place]]:
    """What is wrong or doubtful in the park's ledger, and the lines that an error spoils.

    Args:
        park: with its deals and its ledger.
        sources: the lines of its files.
        today: months after it are still to come; None: none is.
    """
    deals = {deal.id: deal for deal in reversed(park.deals)}
    months: dict[tuple[str, str], list[LedgerLine]] = defaultdict(list)
    findings: list[Finding] = []
    bad: list[Place] = []
    for line in park.ledger:
        deal = deals.get(line.deal)
        if deal is None:
            hint = nearest(line.deal, deals) or ""
            findings.append(_error("ledger-without-deal", line, sources, hint=hint or "-"))
            bad.append(line.place)
            continue
        months[line.deal, line.month].append(line)
        now = today or date.max
        if line.entered > now.isoformat():
            continue  # a past day is asked again, on which nobody had written it down
        problem = line_problem(line, deal, now)
        if problem == "future" and not line.entered:
            findings.append(_warning("ledger-future", line, sources))
        elif problem in _SPOILT:
            findings.append(_error(f"ledger-{problem}", line, sources))
            bad.append(line.place)
        elif problem:
            findings.append(_warning(f"ledger-{problem}", line, sources))
        elif line.level > level_of(line):
            findings.append(_warning("ledger-level", line, sources, level=line.level, shown=level_of(line)))
    for lines in months.values():
        for line in repeated(lines):
            findings.append(_error("ledger-twice", line, sources))
            bad.append(line.place)
        findings += _apart(lines, sources)
    findings += [found for deal in deals.values() for found in _above_supply(deal, months, sources)]
    return findings, bad


def _error(code: str, line: LedgerLine, sources: Sources, **facts: object) -> Finding:
    return sources.finding("error", f"catalogue.{code}", line.place, deal=line.deal, month=line.month[:7], **facts)


def _warning(code: str, line: LedgerLine, sources: Sources, **facts: object) -> Finding:
    return sources.finding("warning", f"catalogue.{code}", line.place, deal=line.deal, month=line.month[:7], **facts)


def _apart(lines: list[LedgerLine], sources: Sources) -> Iterator[Finding]:
    """A warning where two firms differ by more than one accepts."""
    held = [line for line in current(lines) if line.quantity]
    amounts = [line.quantity.likely for line in held if line.quantity]
    if len(amounts) > 1 and max(amounts) and (max(amounts) - min(amounts)) / max(amounts) > AGREE:
        share = f"{(max(amounts) - min(amounts)) / max(amounts):.0%}"
        yield _warning("ledger-apart", held[-1], sources, share=share)


def _above_supply(
    deal: Deal, months: dict[tuple[str, str], list[LedgerLine]], sources: Sources
) -> Iterator[Finding]:
    """A warning for the line by which a year goes above what the supplier has."""
    if deal.supply is None:
        return
    total: dict[str, float] = defaultdict(float)
    for (name, month), lines in sorted(months.items()):
        if name != deal.id:
            continue
        amounts = [(line.quantity.likely, line) for line in current(lines) if line.quantity]
        if not amounts:
            continue
        least, line = min(amounts, key=lambda one: one[0])
        before = total[month[:4]]
        total[month[:4]] = before + least
        if before <= deal.supply.high < before + least:
            yield _warning("ledger-above-supply", line, sources, supply=deal.supply.text)
