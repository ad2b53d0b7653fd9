"""An option for every field of an entry, made from the labels of `park`: a field is declared once, there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from typer.core import TyperOption

from matchchain.cli.talk.fields import FIELD, SEVERAL, fields_of, label_of, option_name
from matchchain.cli.talk.writing import WritingCommand


def with_fields(kind_of_entry: type, *, skip: frozenset[str] = frozenset()) -> type[WritingCommand]:
    """The class of a command with an option for every field of an entry class; `Writing.given` holds what they say.

    Args:
        kind_of_entry: an entry class of `park`.
        skip: fields that are no options here.
    """
    fields = {field.replace(".", "__"): field for field in fields_of(kind_of_entry) if field not in skip}

    class Entering(WritingCommand):
        """A command that writes what it is told of an entry."""

        def between(self) -> Sequence[Any]:
            return [_option(name, field, kind_of_entry) for name, field in fields.items()]

        def taken(self, words: dict[str, Any]) -> dict[str, Any]:
            return {"given": {field: _several(words.pop(name)) for name, field in fields.items()}}

    return Entering


def _several(value: Any) -> Any:  # noqa: ANN401 - a text, or those of a list
    return list(value) or None if isinstance(value, tuple) else value


def _option(name: str, field: str, kind_of_entry: type) -> Any:  # noqa: ANN401 - typer keeps its option class private
    label = label_of(kind_of_entry, field)
    return TyperOption(
        param_decls=[name, option_name(field, label)],
        type=str,
        required=False,
        default=None,
        multiple=label.kind in SEVERAL,
        help=f"{FIELD}{kind_of_entry.__name__}.{field}",
    )
