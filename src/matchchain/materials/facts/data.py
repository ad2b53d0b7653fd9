"""The files of the shipped knowledge, and a YAML text with every scalar as text.

Every scalar gets its type later, by its field: a bare NO stays the formula of nitric oxide.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

LINE = "__line__"


def data_folder() -> Traversable:
    """The folder of shipped knowledge."""
    return resources.files("matchchain.materials") / "data"


def data_files(folder: Traversable | None = None) -> Iterator[tuple[str, Traversable]]:
    """(name without .yaml, file) of every data file, sorted by name."""
    root = folder or data_folder()
    found: list[tuple[str, Traversable]] = []
    for entry in root.iterdir():
        if entry.is_dir():
            found += [(f"{entry.name}/{f.name[:-5]}", f) for f in entry.iterdir() if f.name.endswith(".yaml")]
        elif entry.name.endswith(".yaml"):
            found.append((entry.name[:-5], entry))
    return iter(sorted(found, key=lambda pair: pair[0]))


def load_yaml(text: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """A YAML text with every scalar as text, and `LINE` in every mapping."""
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    node = yaml.compose(text, Loader=loader)
    return None if node is None else _plain(node)


def _plain(node: Any) -> Any:  # noqa: ANN401 - PyYAML is untyped
    if node.id == "scalar":
        return node.value
    if node.id == "sequence":
        return [_plain(item) for item in node.value]
    made: dict[str, Any] = {LINE: node.start_mark.line + 1}
    for key_node, value_node in node.value:
        if key_node.value in made:
            import yaml

            raise yaml.MarkedYAMLError(
                problem=f"key {key_node.value!r} twice", problem_mark=key_node.start_mark
            )
        made[key_node.value] = _plain(value_node)
    return made
