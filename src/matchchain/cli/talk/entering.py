"""An option for every field of an entry, made from the labels of `park`: a field is declared once, there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from typer.core import TyperOption

from matchchain.cli.talk.fields import FIELD, SEVERAL, fields_of, label_of, option_name, own_words
from matchchain.cli.talk.writing import WritingCommand
from matchchain.wording import Lang, Message

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.cli.talk.session import Session
    from matchchain.park import Firm


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


class FieldOption(TyperOption):
    """The option of a field, called by its English key or by any Chinese word that a card may use for it."""

    def shown_as(self, lang: Lang) -> str:
        """The names that the help page shows: the Chinese label first where the reader is Chinese."""
        english = [name for name in self.opts if name.isascii()]
        chinese = [name for name in self.opts if not name.isascii()]
        return ", ".join([*(chinese[:1] if lang == "zh" else ()), *english])


def _option(name: str, field: str, kind_of_entry: type) -> Any:  # noqa: ANN401 - typer keeps its option class private
    label = label_of(kind_of_entry, field)
    return FieldOption(
        param_decls=[name, option_name(field, label), *own_words(kind_of_entry, field)],
        type=str,
        required=False,
        default=None,
        multiple=label.kind in SEVERAL or label.private,
        help=f"{FIELD}{kind_of_entry.__name__}.{field}",
    )


def echoes(
    kind_of_entry: type, said: Mapping[str, Any], loaded: Loaded, session: Session, firm: Firm | None = None
) -> tuple[Message, ...]:
    """How the figures that were given are read; a fault is left to the check of the whole change."""
    from matchchain.catalogue.edits.new_findings import entry_of
    from matchchain.cli.talk.interview import setting_for
    from matchchain.cli.talk.understood import understood

    entry, _ = entry_of(kind_of_entry, said, setting_for(loaded, firm))
    texts = {field: text for field, text in said.items() if isinstance(text, str)}
    made = (understood(entry, field, text, session.lang) for field, text in texts.items())
    return tuple(echo for echo in made if echo)
