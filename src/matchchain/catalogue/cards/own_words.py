"""What a park itself calls things, and has settled: park.yaml and materials.yaml, without its firms."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from matchchain.catalogue.cards.own_files import read_own
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.own import MATERIALS, PARK, with_own
from matchchain.catalogue.files.remembered import Knowledge
from matchchain.entries.page import refusal
from matchchain.yamltree import YamlFault, parse


def own_words(folder: Path) -> Knowledge:
    """The park's name and language, its own names and decisions, with what is wrong in materials.yaml."""
    words = words_in(disk.read(folder / MATERIALS) or b"")
    try:
        head = read_own(parse(disk.read(folder / PARK) or b"", PARK), PARK).park
    except YamlFault:
        return words
    return replace(words, park=with_own(head, MATERIALS, words.park))


def words_in(raw: bytes) -> Knowledge:
    """What the bytes of a materials.yaml say."""
    try:
        return read_own(parse(raw, MATERIALS), MATERIALS)
    except YamlFault as fault:
        return Knowledge(findings=(refusal(fault, MATERIALS),))
