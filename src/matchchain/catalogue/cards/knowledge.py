"""The park's own files beside its firms, each read by itself and remembered by its content."""

from __future__ import annotations

from matchchain.catalogue.files.remembered import Knowledge
from matchchain.catalogue.files.snapshot import Pack
from matchchain.entries.page import refusal
from matchchain.yamltree import YamlFault


def knowledge_of(name: str, raw: bytes, pack: Pack[Knowledge], currency: str = "CNY") -> Knowledge:
    """What one of the park's own files says.

    Args:
        name: one of `OWN_FILES`.
        raw: its bytes.
        pack: what was read before.
        currency: the park's, which its own prices are in; park.yaml says it itself.
    """

    def read() -> Knowledge:
        from matchchain.catalogue.cards.csv_tree import tree_of_file
        from matchchain.catalogue.cards.own_files import read_own

        try:
            return read_own(tree_of_file(raw, name), name, currency)
        except YamlFault as fault:
            return Knowledge(findings=(refusal(fault, name),))

    return pack.get(f"{name}\0{currency}\0".encode() + raw, read)
