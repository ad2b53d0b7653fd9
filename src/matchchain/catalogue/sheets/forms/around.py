"""Whose a sheet of ours is, and in which language it speaks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matchchain.catalogue.sheets.forms.keys import Keys
from matchchain.park import Firm, Park
from matchchain.units import folded
from matchchain.wording import Lang
from matchchain.wording.voice import in_money


def is_of(facts: Mapping[str, str], park: Park) -> bool:
    """Whether a file that says whose it is was written for this park, or by one that has no name."""
    sent = plain(facts.get("park", ""))
    return not sent or not (park.name or park.name_en) or sent in {plain(park.name), plain(park.name_en)}


def ids_by_name(firms: Iterable[Firm]) -> dict[str, str]:
    """Plain id, name, short name or credit code -> id of the firm, where only one is called so."""
    found: dict[str, str] = {}
    twice = set()
    for firm in firms:
        for name in {plain(n) for n in (firm.id, firm.name, firm.short, firm.credit_code) if n}:
            if found.setdefault(name, firm.id) != firm.id:
                twice.add(name)
    return {name: firm for name, firm in found.items() if name not in twice}


def plain(text: str) -> str:
    """A name without the differences that mean nothing."""
    return "".join(folded(text).casefold().split())


def voice_of(keys: Keys, park: Park) -> Lang:
    """The language a file was written in, speaking of the park's money."""
    lang: Lang = "en" if (keys.facts.get("lang") or park.language) == "en" else "zh"
    return in_money(lang, park.currency)
