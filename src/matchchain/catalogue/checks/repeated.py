"""Ids, credit codes, and offers or needs of a firm that stand twice."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.cards.sources import At, Sources
from matchchain.park import Finding, Firm, Need, Offer, Place


def without_repeated_ids(
    firms: tuple[Firm, ...], sources: Sources
) -> tuple[tuple[Firm, ...], list[Finding], list[Place]]:
    """The firms, the first of each id only, and a finding for each that came later."""
    if len({firm.id for firm in firms}) == len(firms):
        return firms, [], []
    first: dict[str, Firm] = {}
    findings, bad = [], []
    for firm in firms:
        if firm.id not in first:
            first[firm.id] = firm
            continue
        findings.append(
            sources.finding(
                "error",
                "catalogue.repeated-id",
                firm.place,
                At(Firm, "id", firm.id),
                id=firm.id,
                other=str(first[firm.id].place),
            )
        )
        bad.append(firm.place)
    return tuple(first.values()), findings, bad


def without_repeated_lines(
    firms: tuple[Firm, ...], sources: Sources
) -> tuple[tuple[Firm, ...], list[Finding], list[Place]]:
    """The firms without offers and needs whose written id another one of the park already has."""
    seen: dict[str, Place] = {}
    findings, bad = [], []
    for firm in firms:
        own = f"{firm.id}/"
        lines: tuple[Offer | Need, ...] = (*firm.offers, *firm.needs)
        for line in lines:
            if line.id.startswith(own) or seen.setdefault(line.id, line.place) is line.place:
                continue
            facts = {"id": line.id, "other": str(seen[line.id])}
            findings.append(
                sources.finding(
                    "error", "catalogue.repeated-id", line.place, At(type(line), "id", line.id), **facts
                )
            )
            bad.append(line.place)
    if not bad:
        return firms, [], []
    gone = frozenset(bad)
    kept = tuple(
        replace(
            firm,
            offers=tuple(offer for offer in firm.offers if offer.place not in gone),
            needs=tuple(need for need in firm.needs if need.place not in gone),
        )
        for firm in firms
    )
    return kept, findings, bad


def repeated_codes(firms: tuple[Firm, ...], sources: Sources) -> list[Finding]:
    """Firms whose credit code another firm has as well."""
    seen: dict[str, Firm] = {}
    findings = []
    for firm in firms:
        if firm.credit_code and seen.setdefault(firm.credit_code, firm) is not firm:
            other = seen[firm.credit_code].table_name
            findings.append(
                sources.finding(
                    "warning", "catalogue.repeated-code", firm.place,
                    At(Firm, "credit_code", firm.credit_code),
                    firm=firm.table_name, code=firm.credit_code, other=other,
                )
            )  # fmt: skip
    return findings


def doubled_lines(firms: tuple[Firm, ...], sources: Sources) -> list[Finding]:
    """Offers, or needs, of one firm that say the same material and quantity: the same tonnes count twice.

    An id that somebody wrote, another purity, concentration, grade or state tells two lines apart.
    """
    findings = []
    for firm in firms:
        for lines in (firm.offers, firm.needs):
            amounts = [line.quantity.low for line in lines if line.quantity is not None]
            if len(set(amounts)) == len(amounts):  # none is said twice, and the names need no look
                continue
            first: dict[tuple[object, ...], Offer | Need] = {}
            for line in lines:
                if line.quantity is None or not line.id.startswith(f"{firm.id}/"):
                    continue
                other = first.setdefault(_sameness(line), line)
                if other is not line:
                    text = line.quantity.text
                    findings.append(
                        sources.finding(
                            "warning", "catalogue.repeated-line", line.place,
                            At(type(line), "quantity", text),
                            firm=firm.table_name, material=line.material, quantity=text, other=str(other.place),
                        )
                    )  # fmt: skip
    return findings


def _sameness(line: Offer | Need) -> tuple[object, ...]:
    amount, shares = line.quantity, (line.purity, line.concentration)
    return (
        plain_name(line.material),
        amount and (amount.low, amount.high, amount.unit),
        *(share and (share.low, share.high, share.bound) for share in shares),
        line.grade,
        line.state,
    )
