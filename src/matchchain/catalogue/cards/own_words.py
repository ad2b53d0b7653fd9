"""What a park itself calls things, and has settled: park.yaml and materials.yaml, without its firms."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from matchchain.catalogue.cards.own_files import read_materials, read_park
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.remembered import Knowledge
from matchchain.entries.page import refusal
from matchchain.yamltree import YamlFault, parse

FILE = "materials.yaml"


def own_words(folder: Path) -> Knowledge:
    """The park's name and language, its own names and decisions, with what is wrong in materials.yaml."""
    words = words_in(disk.read(folder / FILE) or b"")
    try:
        head = read_park(parse(disk.read(folder / "park.yaml") or b"", "park.yaml")).park
    except YamlFault:
        return words
    own = words.park
    park = replace(
        head, materials=own.materials, same=own.same, not_same=own.not_same, serves=own.serves, names=own.names
    )
    return replace(words, park=park)


def words_in(raw: bytes) -> Knowledge:
    """What the bytes of a materials.yaml say."""
    try:
        return read_materials(parse(raw, FILE))
    except YamlFault as fault:
        return Knowledge(findings=(refusal(fault, FILE),))
