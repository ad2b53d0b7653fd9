"""`matchchain names find TEXT`: materials and uses by a piece of a name, by pinyin or its initials."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.own_names import OnNames
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    pass



def find(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="names.argument.text")],
) -> Answer:
    """Search, hand over one report."""
    from matchchain.materials import resolve_name
    from matchchain.materials.naming.looking import is_pinyin, searched, with_pinyin
    from matchchain.reports.names.find import found

    asked = OnNames.of(ctx)
    if not text.strip():
        raise MatchchainError(Message("names.nothing-to-find"), ExitCode.USAGE)
    own = asked.own
    hits = searched(text, own.known)
    notes = []
    if not hits:
        near = tuple(candidate.name(asked.lang) for candidate in resolve_name(text, own.known).candidates)
        notes.append(
            Message("names.find-near" if near else "names.find-nothing", {"text": text, "near": near})
        )
    if is_pinyin(text) and not with_pinyin():
        notes.append(Message("names.no-pinyin", {"text": text}))
    return asked.answer(found(text, hits, asked.lang, top=asked.output.rows, park=own.park), *notes)
