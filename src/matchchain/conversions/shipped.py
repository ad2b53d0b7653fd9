"""The shipped processes, read by the same reader as a park's own conversions.yaml."""

from __future__ import annotations

from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from matchchain.park import Conversion, Finding


class Shelf(NamedTuple):
    """Processes as their files say, and what is wrong or doubtful in those files."""

    processes: tuple[Conversion, ...]
    findings: tuple[Finding, ...]


@cache
def library() -> tuple[Conversion, ...]:
    """The shipped processes, by id; read at the first call.

    A figure that is a ceiling (all of a substance recovered) has the bound "<="; what is not known, above
    all the cost, is None.

    Example:
        >>> next(c for c in library() if c.id == "glauber-salt-dehydration").gives["元明粉"].likely
        0.441
    """
    return tuple(sorted(read_shelf().processes, key=lambda process: process.id))


def read_shelf(folder: Traversable | None = None) -> Shelf:
    """All processes in the files of a folder, in the order of their names.

    Args:
        folder: another folder of such files; None for the shipped one.
    """
    root = folder or resources.files("matchchain.conversions") / "data"
    files = sorted((file for file in root.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
    shelves = [_read(file.name, file.read_bytes()) for file in files]
    return Shelf(
        tuple(process for shelf in shelves for process in shelf.processes),
        tuple(finding for shelf in shelves for finding in shelf.findings),
    )


def _read(name: str, raw: bytes) -> Shelf:
    from matchchain.entries.draft import Circumstances
    from matchchain.entries.entry import read_entry
    from matchchain.entries.page import Page, refusal
    from matchchain.entries.setting import Setting
    from matchchain.park import Conversion
    from matchchain.yamltree import Scalar, Sequence, YamlFault, parse

    try:
        tree = parse(raw, name)
    except YamlFault as fault:
        return Shelf((), (refusal(fault, name),))
    page, around = Page(tree), Circumstances(Setting())
    if not isinstance(tree.root, Sequence):
        page.error("catalogue.not-a-list", tree.root or Scalar("", "", 0, 0, 1, 1))
        return Shelf((), tuple(page.findings))
    read = (read_entry(Conversion, node, page, around) for node in tree.root.items)
    return Shelf(tuple(process for process in read if process is not None), tuple(page.findings))
