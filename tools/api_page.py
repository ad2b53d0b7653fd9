"""Writes docs/api.md from the docstrings and signatures of the public analyses: `python tools/api_page.py`.

The page is Chinese first, English beside; the Chinese of an analysis is what `matchchain --help` says of its command.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from pathlib import Path

import matchchain
from matchchain.api.answer import Answer
from matchchain.wording import Message, say

PAGE = Path(__file__).parent.parent / "docs" / "api.md"
ANALYSES = ("suggest", "explain", "blanks", "routes", "gaps", "chains", "what_if", "trace", "drill", "ideas", "sweep", "papers_plan", "meeting", "stats", "deals", "followed", "leads", "rank")
OTHERS = ("load", "render", "candidate_columns", "resolve_name", "compare_names", "build_graph", "Effort", "Selection")
SHARED = ("today", "effort", "errors", "thesaurus")
_SAID = {"papers_plan": "papers.plan.summary", "meeting": "cli.summary.meet", "deals": "cli.summary.deal", "followed": "cli.summary.board", "leads": "board.match.summary"}
WAYS = ("report", "tables", "to_columns", "to_dicts")

TOP = """# 在 Python 里用 From Python
```python
import matchchain

park = matchchain.load("data")                       # 读园区,查出的问题在 park.findings
plan = matchchain.suggest(park)                      # 全园方案 the plan of the whole park
plan.totals.net_per_year                             # 找到什么,直接读 what was found reads through the answer
plan.to_dicts()[0]["supplier"]                       # 每条一个字典 a dict a row
plan.to_columns()["avoided_purchase"]                # 每列一个表,含成本各项 columns, cost lines included
matchchain.render(plan, "csv", lang="zh")            # 与命令行同样的格式 as the command line writes it
matchchain.gaps(park, chain="医药化工").unmet         # 其余分析都一样 every other analysis alike
frame = matchchain.candidate_columns(park)           # 全部候选,一列一个数 every candidate: pandas.DataFrame(frame)
```
进来只有一种:`load` 读出的结果,或其中的 `Park`。出来也只有一种:`Answer`,不可改的值,可以存(pickle)、复制、比较,在 notebook 里显示成表。pandas、polars
都不是必需,把列交给它们就行。出错抛 `MatchchainError`,一句话说明,参数不对的另是 `ValueError`。
One way in: what `load` returned, or its `Park`. One kind of result: an `Answer`, a frozen value that pickles, copies, compares, and shows as a
table in a notebook. Neither pandas nor polars is needed; both take the columns. What cannot go on raises `MatchchainError` with one sentence; a
wrong argument is a `ValueError` too. The whole text of each: `help(matchchain.suggest)`. This page is made by `python tools/api_page.py`.
"""


def page() -> str:
    """The page."""
    parts = [TOP, "## 分析 Analyses", "| | 做什么 what it does | 得到 in `found` |", "|---|---|---|"]
    parts += [_analysis(name) for name in ANALYSES]
    parts += ["", "共同的参数 What they share:"]
    parts += [f"- `{name}`: {text}" for name, text in _args(matchchain.suggest) if name in SHARED]
    parts += ["", "各自的参数 Of their own:"]
    parts += [_own(name) for name in ANALYSES]
    parts += ["", "## 结果 `Answer`"]
    parts += [f"- `{name}`: {_summary(getattr(Answer, name))}" for name in WAYS]
    parts += [f"- `made`: {_made()}"]
    parts += [f"- {_returns(Answer.to_columns)}", "", "## 其他 Beside them"]
    parts += [f"- `{name}{_signature(getattr(matchchain, name))}`: {_summary(getattr(matchchain, name))}" for name in OTHERS]
    return "\n".join(parts) + "\n"


def _analysis(name: str) -> str:
    call = getattr(matchchain, name)
    said = say(Message(_SAID.get(name) or f"cli.summary.{name.replace('_', '-')}"), "zh")
    found = re.fullmatch(r"Answer\[(.*)\]", str(inspect.signature(call).return_annotation))
    values = found[1].replace(" | ", ", ") if found else ""
    return f"| `{name}{_signature(call)}` | {said} {_summary(call)} | {values} |"


def _own(name: str) -> str:
    told = [f"`{arg}` {text}" for arg, text in _args(getattr(matchchain, name)) if arg not in (*SHARED, "park")]
    return f"- `{name}`: {'; '.join(text.rstrip('.') for text in told) or 'none'}."


def _signature(call: Callable[..., object]) -> str:
    """The arguments by name alone, those that all analyses share left out."""
    given = [p for p in inspect.signature(call).parameters.values() if p.name not in SHARED]
    shown = [f"*{p.name}" if p.kind is p.VAR_POSITIONAL else p.name for p in given]
    return f"({', '.join(shown)})"


def _summary(thing: object) -> str:
    return (inspect.getdoc(thing) or "").partition("\n")[0]


def _section(thing: object, head: str) -> str:
    found = re.search(rf"^{head}:\n((?:    .*\n|\n)+)", f"{inspect.getdoc(thing)}\n", re.MULTILINE)
    return inspect.cleandoc(found[1]) if found else ""


def _args(call: object) -> list[tuple[str, str]]:
    """What the docstring says of each argument."""
    entries = re.split(r"^(\w+): ", _section(call, "Args"), flags=re.MULTILINE)[1:]
    return [(name, " ".join(text.split())) for name, text in zip(entries[::2], entries[1::2], strict=True)]


def _made() -> str:
    """What the docstring of an answer says of how it was made."""
    found = re.search(r"^ *made: (.*?)(?=^ *\w+: |^$)", inspect.getdoc(Answer) or "", re.MULTILINE | re.DOTALL)
    return " ".join(found[1].split()) if found else ""


def _returns(call: object) -> str:
    return " ".join(_section(call, "Returns").split())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
