"""The shipped knowledge as read from its YAML files, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.resources.abc import Traversable

from matchchain.materials.facts import barred, readings, records
from matchchain.materials.facts.data import data_files, load_yaml
from matchchain.materials.facts.row import Knowledge, Problem, Row
from matchchain.materials.facts.use import Use, use_at
from matchchain.wording import Message

_READERS: Mapping[str, Callable[[Row], None]] = {
    "sources": records.read_source,
    "formulas": records.read_written,
    "objects": records.read_object,
    "bars": barred.read_bar,
    "laws": barred.read_law,
    "readings/forms": readings.read_form,
    "readings/sources": readings.read_source_word,
    "readings/classes": readings.read_class,
    "readings/qualities": readings.read_quality,
    "elements": readings.read_element,
}

# What lies in several files: a folder of them, or one beside the common ones for the words of a trade.
_IN_SEVERAL: Mapping[str, Callable[[Row], None]] = {
    "objects/": records.read_object,
    "substances/": records.read_material,
    "streams/": records.read_material,
    "steps/": readings.read_step,
    "grades/": readings.read_grade,
    "serves/": records.read_serve,
    "functions": records.read_function,
    "uses": records.read_use,
    "ambiguous": records.read_ambiguity,
}


def read_knowledge(folder: Traversable | None = None) -> Knowledge:
    """All data files as one `Knowledge`; faults are collected in its `problems`.

    Args:
        folder: another folder of the same shape; None for the shipped one.
    """
    import yaml

    known = Knowledge()
    for name, file in data_files(folder):
        reader = _reader(name)
        if reader is None:
            continue
        try:
            rows = load_yaml(file.read_text(encoding="utf-8"))
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            known.problems.append(
                Problem(
                    f"{name}.yaml",
                    mark.line + 1 if mark else 0,
                    Message("materials.bad-yaml", {"error": getattr(error, "problem", str(error))}),
                )
            )
            continue
        for row in rows or []:
            if not isinstance(row, dict):
                known.problems.append(
                    Problem(f"{name}.yaml", 0, Message("materials.not-a-record", {"row": str(row)}))
                )
                continue
            reader(Row(known, name, row))
    known.serves += known.listed
    known.uses += _purposes_served(known)
    return known


def _purposes_served(known: Knowledge) -> list[Use]:
    """The uses that lines of what serves what, and elements, write as function@object, in the words of both."""
    functions, objects = {f.id: f for f in known.functions}, {o.id: o for o in known.objects}
    listed = {use.id for use in known.uses}
    found: dict[str, Use] = {}
    for use in (*(serve.use for serve in known.serves), *(element.use for element in known.elements)):
        if "@" not in use or use in listed or use in found:
            continue
        function, _, at = use.partition("@")
        what, where = functions.get(function), objects.get(at)
        if what is not None and where is not None:
            found[use] = use_at(what, where)
    return list(found.values())


def _reader(name: str) -> Callable[[Row], None] | None:
    found = _READERS.get(name)
    return found or next((reader for front, reader in _IN_SEVERAL.items() if name.startswith(front)), None)
