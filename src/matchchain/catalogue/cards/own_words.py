"""What a park itself calls things, and has settled: park.yaml and materials.yaml, without its firms."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from matchchain.catalogue.cards.own_files import read_own
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.own import MATERIALS, PARK, with_own
from matchchain.catalogue.files.remembered import Knowledge
from matchchain.entries.page import refusal
from matchchain.park import Park
from matchchain.yamltree import YamlFault, parse


def own_words(folder: Path) -> Knowledge:
    """The park's name and language, its own names and decisions, with what is wrong in materials.yaml."""
    head = settings_of(folder)
    words = words_in(disk.read(folder / MATERIALS) or b"", head.currency)
    return replace(words, park=with_own(head, MATERIALS, words.park))


def settings_of(folder: Path) -> Park:
    """What park.yaml says, without anything else of the park; nothing where it cannot be read."""
    try:
        return read_own(parse(disk.read(folder / PARK) or b"", PARK), PARK, "").park
    except YamlFault:
        return Park()


def words_in(raw: bytes, currency: str) -> Knowledge:
    """What the bytes of a materials.yaml say; prices in the park's currency (ISO 4217)."""
    try:
        return read_own(parse(raw, MATERIALS), MATERIALS, currency)
    except YamlFault as fault:
        return Knowledge(findings=(refusal(fault, MATERIALS),))
