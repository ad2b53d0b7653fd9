"""`matchchain schema NAME`: JSON Schema of the park's files, for editors, and of every answer, for scripts."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.options import LangOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.spoken import SpokenCommand
from matchchain.wording import ExitCode, MatchchainError, Message, nearest

ANSWERS = {
    "suggest": "suggest --refused",
    "explain": "explain 1",
    "blanks": "blanks",
    "ideas": "ideas",
    "routes": "routes",
    "gaps": "gaps",
    "what-if": "what-if --stop a",
    "sweep": "sweep --prices +20%",
    "trace": "trace a",
    "drill": "drill a",
    "resilience": "drill",
    "chains": "chains",
    "papers-plan": "papers plan",
    "report": "report",
    "brief": "report --brief",
    "handbook": "handbook",
    "sheet": "sheet a",
    "names.resolve": "names resolve 烧碱",
    "names.compare": "names compare 烧碱 片碱",
    "names.find": "names find 烧碱",
    "names.check": "names check",
}
"""Name of an answer -> a command line that gives one."""

_PARK = "name: 示例\nlanguage: zh\nchains: [{name: 示例链}]\n"
_FIRMS = """
firms:
  - id: a
    name: 甲厂
    chains: [示例链]
    offers: [{material: 亚硫酸钠, kind: by-product, quantity: 100 吨/年, disposal_cost: 900 元/吨, as_of: 2026-01-01}]
  - id: b
    name: 乙厂
    chains: [示例链]
    needs: [{material: 亚硫酸钠, quantity: 100 吨/年, price: 1500 元/吨, as_of: 2026-01-01}]
"""


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("schema", help="schema.help", cls=SpokenCommand)(schema)


def schema(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="schema.argument.name")] = "",
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Print a schema, or which there are."""
    from matchchain.catalogue.files.schema import CARDS, FILES, file_schema

    files = [*FILES, *CARDS]
    if not name:
        return Answer("\n".join([*files, *ANSWERS]))
    if name in files:
        return Answer(json.dumps(file_schema(name), ensure_ascii=False, indent=2))
    if name not in ANSWERS:
        known = [*files, *ANSWERS]
        facts = {"name": name, "hint": nearest(name, known) or "", "known": " ".join(known)}
        key = "schema.unknown-hint" if facts["hint"] else "schema.unknown"
        raise MatchchainError(Message(key, facts), ExitCode.USAGE)
    session: Session = ctx.obj
    return Answer(_of_answer(ANSWERS[name], Session(session.lang, session.asked)))


def _of_answer(line: str, session: Session) -> str | bytes:
    """The schema of what a command answers, by having it answer for a park of two firms."""
    from matchchain.cli import app

    with tempfile.TemporaryDirectory() as folder:
        for file, text in (("park.yaml", _PARK), ("firms.yaml", _FIRMS)):
            Path(folder, file).write_text(text, encoding="utf-8")
        words = [*line.split(), "--format", "schema"]
        on_park = [] if line.startswith("names ") and "check" not in line else ["--park", folder]
        answer: Answer = app.build().main(
            args=[*on_park, *words], prog_name="matchchain", standalone_mode=False, obj=session
        )
        return answer.body
