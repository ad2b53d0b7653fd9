"""`matchchain schema NAME`: JSON Schema of the park's files, for editors, and of every answer, for scripts."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import Words, fitting
from matchchain.cli.talk.options import LangOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.spoken import SpokenCommand
from matchchain.wording import ExitCode, MatchchainError, Message, nearest


@dataclass(frozen=True, slots=True)
class Asked:
    """Command lines that give one kind of answer.

    Attributes:
        plain: the command as it stands.
        more: what it may be asked beside, which adds to the answer.
        before: what was done in the park before that.
    """

    plain: str
    more: tuple[str, ...] = ()
    before: str = ""


ANSWERS = {
    "suggest": Asked("suggest", ("suggest --all --refused --library --ideas",)),
    "explain": Asked("explain 1", ("explain --between a b", "explain --material none --between a b")),
    "blanks": Asked("blanks"),
    "ideas": Asked("ideas"),
    "routes": Asked("routes"),
    "gaps": Asked("gaps"),
    "what-if": Asked("what-if --stop a"),
    "sweep": Asked("sweep --prices +20%", ("sweep --prices ±20% --runs 2",)),
    "trace": Asked("trace a"),
    "drill": Asked("drill a"),
    "batch": Asked("drill a --batch"),
    "resilience": Asked("drill"),
    "chains": Asked("chains"),
    "deal-list": Asked("deal list"),
    "deal-show": Asked("deal show 1"),
    "deal-papers": Asked("deal papers 1"),
    "deal-ledger": Asked("deal ledger {park}/deliveries.csv"),
    "deal-audit": Asked("deal audit"),
    "deal-learn": Asked("deal learn"),
    "papers-plan": Asked("papers plan"),
    "meet-plan": Asked("meet plan"),
    "meet-replan": Asked("meet replan M2026-001 --absent a"),
    "meet-minutes": Asked("meet minutes {park}/minutes.csv --dry-run"),
    "meet-review": Asked("meet review"),
    "board": Asked(
        "board list",
        (
            *(f"board list --kind {kind}" for kind in ("request", "challenge", "service")),
            *(f"{kind} list" for kind in ("project", "policy", "element", "visit")),
        ),
    ),
    "board-entry": Asked("board show C2026-001", ("board show R2026-001", "board show P2026-001")),
    "board-match": Asked("board match R2026-001"),
    "board-matches": Asked("board match"),
    "rank": Asked("rank", tuple(f"rank {preset}" for preset in ("nodes", "funds", "people", "land", "per-mu"))),
    "report": Asked("report"),
    "report-firms": Asked("report --for firms"),
    "report-public": Asked("report --for public"),
    "brief": Asked("report --brief"),
    "handbook": Asked("handbook"),
    "sheet": Asked("sheet a"),
    "sheet-for-firm": Asked("sheet a --for firm"),
    "stats": Asked("stats", ("stats --forecast --dry-run",)),
    "changes": Asked("changes", before="add firm 丙厂 --id c"),
    "check": Asked("check"),
    "history": Asked("history", before="add firm 丙厂 --id c"),
    "import": Asked("import {park}/list.csv --dry-run"),
    "template": Asked("template a --out {park}/forms"),
    "names.resolve": Asked("names resolve 烧碱"),
    "names.compare": Asked("names compare 烧碱 片碱"),
    "names.find": Asked("names find 烧碱"),
    "names.check": Asked("names check"),
}
"""Name of an answer -> the command lines that give one."""

_BY_HAND = ("check", "history")
"""Answers that no report is made of: their schema is that of an object which holds one of each."""
_NO_PARK = ("names.resolve", "names.compare", "names.find")

_FILES = {
    "park.yaml": "name: 示例\nlanguage: zh\nchains: [{name: 示例链}]\n",
    "deals.yaml": """
- {id: D2026-001, supplier: a, receiver: b, material: 亚硫酸钠, legal: by-product,
   events: [{on: 2026-01-05, state: idea}]}
""",
    "deliveries.csv": "deal,month,quantity\nD2026-001,2026-02,8\n",
    "meetings.yaml": """
- id: M2026-001
  on: 2026-01-05
  rounds: 1
  tables: 1
  minutes: 20
  seats: [{round: 1, table: 1, firms: [a, b]}]
""",
    "minutes.csv": "#minutes,id,round,table,result,said\nM2026-001|1|1|,M2026-001,1,1,go-on,8 t\n",
    "list.csv": "企业名称,品名,数量\n甲厂,亚硫酸钠,120吨/年\n",
    "firms.yaml": """
firms:
  - id: a
    name: 甲厂
    chains: [示例链]
    offers: [{material: 亚硫酸钠, kind: by-product, quantity: 100 吨/年, disposal_cost: 900 元/吨, as_of: 2026-01-01}]
  - id: b
    name: 乙厂
    chains: [示例链]
    needs: [{material: 亚硫酸钠, quantity: 100 吨/年, price: 1500 元/吨, as_of: 2026-01-01}, {material: 水, note: 未填}]
    visits: [{on: 2026-01-05, note: 看了车间}]
""",
    "board.yaml": """
requests:
  - {id: R2026-001, text: 亚硫酸钠没有出路, firm: a, on: 2026-01-05, to: [经信局], urgency: urgent, channel: visit}
challenges:
  - id: C2026-001
    problem: 脱色
    firm: a
    on: 2026-01-05
    budget: 1000000
    secrecy: open
    targets: [{what: 色度, to: 30, unit: 度}]
    milestones: [{node: 中试, due: 2026-02-05}]
    events: [{on: 2026-01-06, did: diagnose, by: 科技局, note: 可行}]
services: [{id: S2026-001, what: 色谱仪, firm: b, hours: 20, on: 2026-01-05}]
elements: [{id: E2026-001, name: 供汽, family: utilities, promise: 5, papers: [申请表]}]
""",
    "projects.yaml": """
projects:
  - id: P2026-001
    name: 再生
    firm: a
    kind: filling
    on: 2026-01-05
    invest: 1000000
    land: 10
    people: 2
    nodes: [{node: 开工, due: 2026-02-05, done: 2026-02-01}]
    figures: [{on: 2026-03-01, invested: 500000, funds: 600000, people: 1, output: 90000, tax: 10000}]
""",
    "policies.yaml": "policies: [{id: Z2026-001, name: 奖补, until: 2030-12-31, firms: [a]}]\n",
}


def _names(incomplete: str) -> Words:
    from matchchain.catalogue.files.schema import CARDS, FILES

    return fitting(((name, "") for name in (*FILES, *CARDS, *ANSWERS)), incomplete)


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("schema", help="schema.help", cls=SpokenCommand)(schema)


def schema(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="schema.argument.name", autocompletion=_names)] = "",
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
    return Answer(json.dumps(_of_answer(name, session), ensure_ascii=False, indent=2))


def _of_answer(name: str, session: Session) -> dict[str, Any]:
    """The schema of what a command answers, by having it answer for a park of two firms."""
    from matchchain.reports.formats.json_schema import joined

    asked = ANSWERS[name]
    with tempfile.TemporaryDirectory() as folder:
        for file, text in _FILES.items():
            Path(folder, file).write_text(text, encoding="utf-8")
        on_park = [] if name in _NO_PARK else ["--park", folder]
        if asked.before:
            _run([*on_park, *asked.before.split()], session)
        lines = [[word.format(park=folder) for word in line.split()] for line in (asked.plain, *asked.more)]
        return joined([_one(name, [*on_park, *line], session) for line in lines])


def _one(name: str, words: list[str], session: Session) -> dict[str, Any]:
    from matchchain.reports.formats.json_schema import of_object

    told = json.loads(_run([*words, "--format", "json" if name in _BY_HAND else "schema"], session))
    schema: dict[str, Any] = of_object(told) if name in _BY_HAND else told
    return schema


def _run(words: list[str], session: Session) -> str | bytes:
    """What a command prints; what it says beside is of a park that nobody knows."""
    from matchchain.cli import app

    own = Session(session.lang, session.asked)
    with contextlib.redirect_stderr(io.StringIO()):
        answer: Answer = app.build().main(args=words, prog_name="matchchain", standalone_mode=False, obj=own)
    return answer.body
