"""The two ends of a pairing and what is said of them: ids, names, contacts, verdicts."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from typing import Any

from matchchain.candidates import Candidates
from matchchain.matching import Match
from matchchain.materials import Resolution
from matchchain.materials.knowledge.thesaurus import identity_of
from matchchain.network.pairing import Verdict
from matchchain.rules import verdict_facts

_BYTES, _LETTERS = 5, 8  # of a pairing's id: five bytes are eight letters of five bits


def pairing_id(offer_id: str, need_id: str, *processes: str) -> str:
    """A short name of a pairing that stays the same as long as its offer, its need and its processes keep their ids.

    Example:
        >>> len(pairing_id("longhua/亚硫酸钠", "yueqing/无水亚硫酸钠"))
        8
    """
    return pairing_ids([(offer_id, need_id, *processes)])[0]


def pairing_ids(ends: Iterable[tuple[str, ...]]) -> list[str]:
    """`pairing_id` of many: ids of the offer, the need and the processes of each."""
    digests = [hashlib.blake2b("\n".join(ids).encode(), digest_size=_BYTES).digest() for ids in ends]
    text = base64.b32encode(b"".join(digests)).decode().lower()  # so many bytes make whole letters
    return [text[at : at + _LETTERS] for at in range(0, len(text), _LETTERS)]


def material_id(resolution: Resolution) -> str:
    """The id of what a name means; its own words, marked as such, where no list holds it."""
    return resolution.material.id if resolution.material else identity_of(resolution)


def verdicts(found: Match, k: int) -> tuple[Verdict, ...]:
    """What every rule that was asked says of pair k."""
    return tuple(
        Verdict(rule, outcome, text, paper) for rule, outcome, paper, text in verdict_facts(found.judgement, k)
    )


def spoken_of(c: Candidates, k: int, words: str) -> bool:
    """Whether the words or the identity of pair k contain these (case folded) words."""
    sides = (c.offers.resolution(int(c.o[k])), c.needs.resolution(int(c.n[k])))
    texts = [c.offer(k).material, c.need(k).material]
    for material in (r.material for r in sides if r.material):
        texts += [material.id, material.zh, material.en, material.cas, *material.aliases]
    return any(words in text.casefold() for text in texts)


def offer_end(c: Candidates, offer: int) -> dict[str, Any]:
    """The fields of a pairing that come from its offer."""
    firm, entry, resolution = c.firms[int(c.offers.firm[offer])], c.offers.entries[offer], c.offers.resolution(offer)
    material = resolution.material
    return {
        "supplier": firm.id,
        "supplier_name": firm.table_name,
        "supplier_name_en": firm.name_en or firm.table_name,
        "supplier_contact": firm.whom_to_call,
        "offer": entry.material,
        "offer_id": entry.id,
        "material": material_id(resolution),
        "material_zh": material.zh if material else entry.material,
        "material_en": material.en if material else entry.material,
        "unit": c.offers.unit[offer],
    }


def need_end(c: Candidates, need: int) -> dict[str, Any]:
    """The fields of a pairing that come from its need."""
    firm, entry = c.firms[int(c.needs.firm[need])], c.needs.entries[need]
    return {
        "receiver": firm.id,
        "receiver_name": firm.table_name,
        "receiver_name_en": firm.name_en or firm.table_name,
        "receiver_contact": firm.whom_to_call,
        "need": entry.material,
        "need_id": entry.id,
    }
