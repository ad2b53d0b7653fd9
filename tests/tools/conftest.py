"""The tools are scripts: they are imported from their own folder, as when one is run."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def tools_at_hand(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    yield
    for name in ("offline_folder", "offline_needs"):
        sys.modules.pop(name, None)
