"""`matchchain board`: what firms ask for, what they put out for others to solve, what they share."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add the group to the tree."""
    from matchchain.cli.board.adding import ADDING
    from matchchain.cli.board.booking import BOOKING
    from matchchain.cli.board.challenging import CHALLENGING
    from matchchain.cli.board.editing import EDITING
    from matchchain.cli.board.listing import LISTING
    from matchchain.cli.board.requesting import REQUESTING
    from matchchain.cli.talk.groups import register_group

    register_group(app, "board", {"add": ADDING, **LISTING, **EDITING, **REQUESTING, **CHALLENGING, **BOOKING})
