from __future__ import annotations

import re

import pytest

from matchchain import expressions
from matchchain.expressions import expression


def test_it_is_compiled_at_its_first_use_and_answers_as_the_compiled_one(monkeypatch):
    seen = []
    real = expressions._compiled
    monkeypatch.setattr(expressions, "_compiled", lambda *args: seen.append(args) or real(*args))
    letter = expression(r"(?P<one>a)", re.IGNORECASE)
    assert not seen
    assert letter.search("bAb")["one"] == "A"
    assert letter.sub("-", "aba") == "-b-"
    assert letter.search("b") is None
    assert len(seen) == 2  # once for each question


def test_a_fault_in_it_shows_when_it_is_used():
    broken = expression("(")
    with pytest.raises(re.error):
        broken.search("")
