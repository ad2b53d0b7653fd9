"""Which commands there are, in the order of the front page: a file `cli/<name>.py` each."""

from __future__ import annotations

COMMANDS = (
    *("init", "import", "add", "edit", "remove", "undo", "history", "forget"),
    *("check", "suggest", "explain", "blanks", "ideas", "routes", "gaps", "what-if", "sweep"),
    *("trace", "drill", "graph", "chains", "papers"),
    "meet",
    "deal",
    *("board", "project", "policy", "element", "visit", "rank"),
    *("report", "handbook", "sheet", "changes", "stats"),
    *("template", "export", "names", "where"),
    *("schema", "docs", "completion"),
)
