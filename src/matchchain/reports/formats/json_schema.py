"""JSON Schema of an answer, made from the columns of its tables and from what stands beside them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from matchchain.reports.column import Column, Table
from matchchain.reports.kinds import Kind
from matchchain.reports.report import Look, Report

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NUMBER: Schema = {"type": ["number", "null"]}
_OF_KIND: dict[Kind, Schema] = {
    "text": {"type": ["string", "null"]},
    "choice": {"type": ["string", "null"]},
    "flag": {"type": ["boolean", "null"]},
    "list": {"type": ["array", "null"], "items": {"type": ["string", "object"]}},
    "count": {"type": ["integer", "null"]},
}


def render(report: Report, look: Look) -> str:
    """The schema as text."""
    del look
    return json.dumps(schema_of(report), ensure_ascii=False, indent=2) + "\n"


def schema_of(report: Report) -> Schema:
    """The schema of every JSON object that is an answer like this one.

    Args:
        report: any answer of the kind.
    """
    tables = {table.name: _table(table) for table in (*report.tables, *report.beside)}
    facts = {name: _fact(value) for name, value in report.facts.items()}
    return {
        "$schema": DIALECT,
        "title": report.schema,
        "type": "object",
        "required": ["schema", *facts, *tables],
        "properties": {"schema": {"const": report.schema}, **facts, "made": {"type": "object"}, **tables},
        "additionalProperties": False,
    }


def _table(table: Table[Any]) -> Schema:
    names = [column.name for column in table.columns]
    record = {
        "type": "object",
        "required": names,
        "properties": {column.name: _column(column) for column in table.columns},
        "additionalProperties": False,
    }
    return {"type": "array", "items": record}


def _column(column: Column[Any]) -> Schema:
    """What a field holds: its label, its type, its code words where it has some."""
    zh, en = column.label
    schema = {"description": f"{zh} · {en}", **_OF_KIND.get(column.kind, _NUMBER)}
    if column.kind == "choice" and column.choices:
        return {**schema, "enum": [*column.choices, "", None]}
    return schema


def _fact(value: object) -> Schema:
    """A value beside the tables, by what it is: figures may be unknown, and so may words."""
    if isinstance(value, bool):
        return {"type": ["boolean", "null"]}
    if isinstance(value, int | float):
        return _NUMBER
    if isinstance(value, str):
        return {"type": ["string", "null"]}
    if isinstance(value, Mapping):
        return {"type": ["object", "null"]}
    if isinstance(value, list | tuple):
        return {"type": ["array", "null"]}
    return {}


def of_value(value: object) -> Schema:
    """The schema of values like this one, for answers that are put together by hand."""
    if isinstance(value, Mapping):
        told = {str(name): of_value(one) for name, one in value.items()}
        return {"type": "object", "required": list(told), "properties": told, "additionalProperties": False}
    if isinstance(value, list | tuple):
        return {"type": "array", "items": of_value(value[0]) if value else {}}
    return _fact(value)


def of_object(told: Mapping[str, Any]) -> Schema:
    """The schema of an answer that no report is made of, by one that holds each of its parts.

    Args:
        told: the object, with its "schema".
    """
    schema = of_value(told)
    schema["properties"]["schema"] = {"const": told["schema"]}
    if "made" in schema["properties"]:  # its tariffs are those that a park states
        schema["properties"]["made"] = {"type": "object"}
    return {"$schema": DIALECT, "title": told["schema"], **schema}


def joined(schemas: Sequence[Schema]) -> Schema:
    """One schema that answers to either of several questions fit; only what all of them hold is required.

    Example:
        >>> joined([{"type": "number", "required": ["a", "b"]}, {"type": ["null"], "required": ["a"]}])
        {'type': ['number', 'null'], 'required': ['a']}
    """
    first, *others = schemas
    for other in others:
        first = _either(first, other)
    return first


def _either(one: Schema, other: Schema) -> Schema:
    if one == other:
        return one
    if not one or not other:  # anything
        return {}
    told = {**other, **one}
    for key in one.keys() & other.keys():
        if key == "properties":
            names = [*one[key], *(name for name in other[key] if name not in one[key])]
            both = ((name, one[key].get(name), other[key].get(name)) for name in names)
            told[key] = {name: a if b is None else b if a is None else _either(a, b) for name, a, b in both}
        elif key == "required":
            told[key] = [name for name in one[key] if name in other[key]]
        elif key in ("type", "enum"):
            told[key] = list(dict.fromkeys((*_listed(one[key]), *_listed(other[key]))))
        elif key == "items":
            told[key] = _either(one[key], other[key])
    for key in ("enum", "items", "additionalProperties"):  # what only one of them bounds is not bounded
        if (key in one) != (key in other):
            told.pop(key)
    return told


def _listed(words: str | list[str]) -> list[str]:
    return [words] if isinstance(words, str) else words
