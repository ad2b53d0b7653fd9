"""`matchchain names`: what a name means, whether two are one, which are doubtful, and settling them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import typer


def register(app: typer.Typer) -> None:
    """Add the group to the tree."""
    from matchchain.cli.names.check import check
    from matchchain.cli.names.compare import compare
    from matchchain.cli.names.find import find
    from matchchain.cli.names.resolve import resolve
    from matchchain.cli.names.settle import settle
    from matchchain.cli.talk.groups import register_group

    commands: dict[str, Callable[..., Any]] = {
        "resolve": resolve,
        "compare": compare,
        "check": check,
        "settle": settle,
        "find": find,
    }
    register_group(app, "names", commands)
