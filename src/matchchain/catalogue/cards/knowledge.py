"""The park's own files beside its firms, each read by itself and remembered by its content."""

from __future__ import annotations

from matchchain.catalogue.files.remembered import Knowledge
from matchchain.catalogue.files.snapshot import Pack
from matchchain.entries.page import refusal
from matchchain.yamltree import YamlFault, parse


def knowledge_of(name: str, raw: bytes, pack: Pack[Knowledge]) -> Knowledge:
    """What one of the park's own files says.

    Args:
        name: park.yaml, materials.yaml or conversions.yaml.
        raw: its bytes.
        pack: what was read before.
    """

    def read() -> Knowledge:
        from matchchain.catalogue.cards.own_files import read_conversions, read_materials, read_park

        readers = {"park.yaml": read_park, "materials.yaml": read_materials, "conversions.yaml": read_conversions}
        try:
            return readers[name](parse(raw, name))
        except YamlFault as fault:
            return Knowledge(findings=(refusal(fault, name),))

    return pack.get(name.encode() + b"\0" + raw, read)
