"""docs/api.md is made from the docstrings, and its example runs."""

import contextlib
import importlib.util
import inspect
import io
import re
from pathlib import Path

import matchchain

ROOT = Path(__file__).parent.parent.parent


def made():
    spec = importlib.util.spec_from_file_location("api_page", ROOT / "tools" / "api_page.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_the_docstrings_say():
    tool = made()
    assert tool.PAGE.read_text(encoding="utf-8") == tool.page(), "python tools/api_page.py"


def test_its_example_runs(monkeypatch):
    monkeypatch.chdir(ROOT)
    (example,) = re.findall(r"^```python\n(.*?)^```", (ROOT / "docs" / "api.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    with contextlib.redirect_stdout(io.StringIO()):
        names = {}
        exec(compile(example, "docs/api.md", "exec"), names)  # noqa: S102 - our own page
    assert names["plan"].totals.pairings > 0
    assert len(names["frame"]["id"]) > names["plan"].totals.pairings


def test_every_public_analysis_is_on_the_page():
    calls = {name: getattr(matchchain, name) for name in matchchain.__all__ if not name[0].isupper()}
    answering = {name for name, call in calls.items() if "Answer[" in str(inspect.signature(call).return_annotation)}
    assert answering == set(made().ANALYSES)
