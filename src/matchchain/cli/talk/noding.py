"""A node of what is followed: set, done, put off or excused, as one record more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.fields import said_from
from matchchain.cli.talk.recording import add_record, named, record_of, refuse_future
from matchchain.cli.talk.writing import Writing
from matchchain.park import Node
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.studies.board.item import Numbered


def add_node(writing: Writing, which: str, kind: type, attribute: str, node: str) -> Answer:
    """Write a record of a node down.

    Raises:
        MatchchainError: no such entry, nothing or too little is said of the node (2), or it cannot be written.
    """
    entry: Numbered = named(writing, which, kind)
    return add_record(writing, entry, attribute, node_said(writing, node), f"node-{kind.__name__.lower()}")


def node_said(writing: Writing, node: str) -> dict[str, Any]:
    """What options say of a node.

    Raises:
        MatchchainError: neither a day nor an excuse, an excuse without a person or an end (exit code 2).
    """
    today = writing.session.day().isoformat()
    said = {**said_from(writing.given), "node": node, "entered": today}
    if not any(said.get(name) for name in ("due", "done", "excuse")):
        raise MatchchainError(Message("record.node-says-nothing"), ExitCode.USAGE)
    if said.get("excuse") and not (said.get("until") and said.get("by")):
        raise MatchchainError(Message("record.excuse-lacks"), ExitCode.USAGE)
    made = record_of(writing, Node, said)
    refuse_future(made.done, today)
    return said
