"""Firms that may be one firm entered twice: the same core name in the same zone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from matchchain.catalogue.cards.sources import At, Sources
from matchchain.entries.ids import is_made
from matchchain.park import Finding, Firm


def near_duplicates(firms: tuple[Firm, ...], cores: Mapping[int, str], sources: Sources) -> list[Finding]:
    """Pairs of firms with one core name and no zone or credit code that tells them apart.

    Firms are put into blocks by their core name, so that no two blocks are ever compared.

    Args:
        firms: the park's firms.
        cores: id() of a firm -> its core name, as far as it is known already.
        sources: the lines of the files.
    """
    names = [cores.get(id(firm)) or _core_name(firm) for firm in firms]
    counts = Counter(names)
    blocks: dict[str, list[Firm]] = defaultdict(list)
    for firm, name in zip(firms, names, strict=True):
        if counts[name] > 1:
            blocks[name].append(firm)
    findings = []
    for block in blocks.values():
        first: dict[tuple[str, str], tuple[int, Firm]] = {}
        for at, firm in enumerate(block):
            other = _earlier(firm, first)
            for key in _keys_of(firm):
                first.setdefault(key, (at, firm))
            if other is not None:
                findings.append(
                    sources.finding(
                        "warning", "catalogue.near-duplicate", firm.place, At(Firm, "name", firm.name),
                        firm=_called(firm), other=_called(other),
                    )
                )  # fmt: skip
    return findings


def _core_name(firm: Firm) -> str:
    from matchchain.catalogue.cards.core_name import core_name

    return core_name(firm.name)


def _called(firm: Firm) -> str:
    return firm.name if is_made(firm.id) else f"{firm.name}({firm.id})"


_ANY = "\0"


def _keys_of(firm: Firm) -> tuple[tuple[str, str], ...]:
    """Credit code and zone of a firm, and each of them with whatever the other is."""
    code, zone = firm.credit_code, firm.district
    return (code, zone), (code, _ANY), (_ANY, zone), (_ANY, _ANY)


def _earlier(firm: Firm, first: Mapping[tuple[str, str], tuple[int, Firm]]) -> Firm | None:
    """The first firm before this one that no credit code and no zone tells from it: looked up, not searched for."""
    codes = (firm.credit_code, "") if firm.credit_code else (_ANY,)
    zones = (firm.district, "") if firm.district else (_ANY,)
    met = [first[key] for key in ((code, zone) for code in codes for zone in zones) if key in first]
    return min(met, key=lambda one: one[0])[1] if met else None
