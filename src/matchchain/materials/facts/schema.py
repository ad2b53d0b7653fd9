"""The shipped knowledge as read from its YAML files, and what is wrong with it.

Every scalar is text in YAML and gets its type here: a bare NO stays the formula of nitric oxide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from matchchain.materials.facts.material import (
    HAZARDS,
    STATES,
    UNITS,
    Ambiguity,
    Material,
    Serve,
    Source,
    Use,
    Waste,
)
from matchchain.wording import Message

LINE = "__line__"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a data file: where, and what as a message."""

    file: str
    line: int
    message: Message

    def __str__(self) -> str:
        from matchchain.wording import say

        return f"{self.file}:{self.line}: {say(self.message, 'en')}"


@dataclass(slots=True)
class Knowledge:
    """Everything the data files say, with the line each record starts on.

    `written` holds formulas whose groups say which substance is meant: formula -> id.
    """

    materials: list[Material] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    serves: list[Serve] = field(default_factory=list)
    ambiguities: list[Ambiguity] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    written: dict[str, str] = field(default_factory=dict)
    places: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)

    def problem(self, kind: str, key: str, message: str, **facts: object) -> None:
        """Note a problem at the record (kind, key)."""
        file, line = self.places.get((kind, key), ("?", 0))
        self.problems.append(Problem(file, line, Message(f"materials.{message}", facts)))


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
            reader(_Row(known, name, row))
    return known


def _reader(name: str) -> Callable[[_Row], None] | None:
    if name.startswith(("substances/", "streams/")):
        return _material
    if name.startswith("serves/"):
        return _serve
    if name.startswith("ambiguous"):
        return _ambiguity
    return {"uses": _use, "sources": _source, "formulas": _written}.get(name)


class _Row:
    """One record of a file being read: takes fields out and notes what is wrong."""

    def __init__(self, known: Knowledge, family: str, row: dict[str, Any]) -> None:
        self.known = known
        self.family = family
        self.file = f"{family}.yaml"
        self.line: int = row.pop(LINE, 0)
        self.row = row

    def complain(self, message: str, **facts: object) -> None:
        self.known.problems.append(Problem(self.file, self.line, Message(f"materials.{message}", facts)))

    def text(self, key: str, *, needed: bool = False) -> str:
        value = self.row.pop(key, "")
        if isinstance(value, (list, dict)):
            self.complain("not-text", field=key)
            return ""
        if needed and not value:
            self.complain("field-missing", field=key)
        return str(value).strip()

    def words(self, key: str) -> tuple[str, ...]:
        value = self.row.pop(key, [])
        if isinstance(value, str):
            return (value.strip(),) if value.strip() else ()
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            self.complain("not-a-list", field=key)
            return ()
        return tuple(dict.fromkeys(word.strip() for word in value if word.strip()))

    def number(self, key: str) -> float | None:
        value = self.text(key)
        if not value:
            return None
        try:
            return float(value)
        except ValueError:
            self.complain("not-a-number", field=key, value=value)
            return None

    def part(self, key: str) -> dict[str, str]:
        value = self.row.pop(key, {})
        if isinstance(value, str):
            return {"zh": value, "en": value} if value else {}
        if not isinstance(value, dict):
            self.complain("not-a-record", row=str(value))
            return {}
        return {k: str(v).strip() for k, v in value.items() if k != LINE}

    def place(self, kind: str, key: str) -> bool:
        """Remember where this record stands; False when the key is taken already."""
        if (kind, key) in self.known.places:
            file, line = self.known.places[(kind, key)]
            self.complain("id-twice", id=key, first=f"{file}:{line}")
            return False
        self.known.places[(kind, key)] = (self.file, self.line)
        return True

    def done(self) -> None:
        for key in self.row:
            self.complain("field-unknown", field=key)


def _choice(row: _Row, field_name: str, value: str, choices: tuple[str, ...], default: str) -> str:
    if value and value not in choices:
        row.complain("not-a-choice", field=field_name, value=value, choices=", ".join(choices))
        return default
    return value or default


def _material(row: _Row) -> None:
    waste = row.part("waste")
    for key in waste.keys() - {"hw", "code", "sw", "ewc"}:
        row.complain("field-unknown", field=f"waste.{key}")
    hazard = row.words("hazard")
    for word in hazard:
        _choice(row, "hazard", word, HAZARDS, "")
    material = Material(
        id=row.text("id", needed=True),
        zh=row.text("zh"),
        en=row.text("en"),
        cas=row.text("cas"),
        formula=row.text("formula"),
        aliases=row.words("aliases"),
        hidden=row.words("hidden"),
        unit=_choice(row, "unit", row.text("unit"), UNITS, "t"),
        state=_choice(row, "state", row.text("state"), STATES, ""),
        density=row.number("density"),
        heat_value=row.number("heat_value"),
        broader=row.words("broader"),
        grade_of=row.text("grade_of"),
        form_of=row.text("form_of"),
        hydrate_of=row.text("hydrate_of"),
        main_component=row.text("main_component"),
        hazard=tuple(word for word in hazard if word in HAZARDS),
        waste=Waste(**{k: v for k, v in waste.items() if k in {"hw", "code", "sw", "ewc"}})
        if waste
        else None,
        sources=row.words("sources"),
        provisional=row.text("provisional") == "true",
        family=row.family,
    )
    row.done()
    if not (material.zh or material.en):
        row.complain("field-missing", field="zh, en")
    if material.id and row.place("id", material.id):
        row.known.materials.append(material)


def _use(row: _Row) -> None:
    use = Use(
        id=row.text("id", needed=True),
        zh=row.text("zh"),
        en=row.text("en"),
        aliases=row.words("aliases"),
        broader=row.words("broader"),
        bought_as=row.words("bought_as"),
    )
    row.done()
    if use.id and row.place("id", use.id):
        row.known.uses.append(use)


def _ambiguity(row: _Row) -> None:
    ask = row.part("ask")
    made = Ambiguity(row.text("label", needed=True), row.words("ids"), ask.get("zh", ""), ask.get("en", ""))
    row.done()
    if made.label and row.place("label", made.label):
        row.known.ambiguities.append(made)


def _serve(row: _Row) -> None:
    when = row.part("when")
    sources = row.words("source") + row.words("sources")
    made = Serve(
        material=row.text("material", needed=True),
        use=row.text("use", needed=True),
        rank=int(_choice(row, "rank", row.text("rank"), ("1", "2", "3"), "2")),
        zh=when.get("zh", ""),
        en=when.get("en", ""),
        strength=row.number("strength"),
        caution=_choice(row, "caution", row.text("caution"), ("hazardous", "food", "feed"), ""),
        sources=sources,
    )
    row.done()
    if made.material and made.use and row.place("serves", f"{made.material} {made.use}"):
        row.known.serves.append(made)


def _source(row: _Row) -> None:
    made = Source(row.text("key", needed=True), row.text("title"), row.text("kind"), row.text("year"))
    row.done()
    if made.key and row.place("source", made.key):
        row.known.sources.append(made)


def _written(row: _Row) -> None:
    formula, identity = row.text("formula", needed=True), row.text("id", needed=True)
    row.done()
    if row.place("formula", formula):
        row.known.written[formula] = identity
