"""Firms that may be one firm entered twice: the same core name in the same zone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from matchchain.catalogue.cards.sources import At, Sources
from matchchain.park import Finding, Firm


def near_duplicates(firms: tuple[Firm, ...], cores: Mapping[int, str], sources: Sources) -> list[Finding]:
    """Pairs of firms with one core name and no zone or credit code that tells them apart.

    Firms are put into blocks by their core name, so that no two blocks are ever compared.

    Args:
        firms: the park's firms.
        cores: id() of a firm -> its core name, as far as it is known already.
        sources: the lines of the files.
    """
    blocks: dict[str, list[Firm]] = defaultdict(list)
    for firm in firms:
        blocks[cores.get(id(firm)) or _core_name(firm)].append(firm)
    findings = []
    for block in blocks.values():
        for at, firm in enumerate(block[1:], 1):
            other = next((earlier for earlier in block[:at] if _may_be_one(earlier, firm)), None)
            if other is not None:
                findings.append(
                    sources.finding(
                        "warning", "catalogue.near-duplicate", firm.place, At(Firm, "name", firm.name),
                        firm=f"{firm.name}({firm.id})", other=f"{other.name}({other.id})",
                    )
                )  # fmt: skip
    return findings


def _core_name(firm: Firm) -> str:
    from matchchain.catalogue.cards.core_name import core_name

    return core_name(firm.name)


def _may_be_one(one: Firm, other: Firm) -> bool:
    if one.credit_code and other.credit_code and one.credit_code != other.credit_code:
        return False
    zones = [firm.district for firm in (one, other)]
    return not all(zones) or zones[0] == zones[1]
