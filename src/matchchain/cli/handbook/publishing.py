"""Publishing an edition: its facts and the key to its codes become files of the park, in one step of the journal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.cli.handbook.making import Made
    from matchchain.cli.handbook.wish import Wish
    from matchchain.cli.talk.on_park import OnPark

_HEADS = ("code", "firm", "name", "side", "material")


def published(asked: OnPark, wish: Wish, edition: Made) -> tuple[Message, ...]:
    """Keep the facts of an edition in the park, where it is published; what is said of it.

    Raises:
        MatchchainError: its name was published with other contents, the file that goes out may not be written (4),
            or the disk refused (5).
    """
    from matchchain.catalogue.files.batch import carry_out_batch
    from matchchain.catalogue.files.editions import added, known_editions
    from matchchain.reports.formats.write import look_at
    from matchchain.wording import say

    if not wish.publish or edition.facts is None:
        return ()
    folder, out = asked.loaded.folder, asked.output.out
    if out is not None:
        look_at(out, force=asked.output.force, park=folder)
    heads = [say(Message(f"handbook.key-head.{head}"), asked.lang) for head in _HEADS]
    facts, *key = added(edition.facts, edition.key, heads)
    known = known_editions(folder)
    same = next((one for one in known if one.name.casefold() == wish.publish.casefold()), None)
    if same is not None and replace(edition.facts, on=same.on, reader=same.reader, chain=same.chain) != same:
        before: dict[str, object] = {"edition": same.name, "day": same.on}
        raise MatchchainError(Message("handbook.published-before", before), ExitCode.CONFLICT)
    fresh = [] if same is not None else [facts]
    fresh += [change for change in key if not (folder / change.file).exists()]
    carry_out_batch(folder, fresh, wish.publish)
    done = "published" if same is None else "published-again"
    said = {"edition": wish.publish, "file": facts.file}
    return (Message(f"handbook.{done}", said), *(Message("handbook.key-kept", {"file": one.file}) for one in key))
