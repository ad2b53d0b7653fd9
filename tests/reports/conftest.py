from __future__ import annotations

import sys
import types

import pytest

from .plans import WORDS


@pytest.fixture(autouse=True, scope="session")
def test_sentences():
    """Sentences of the hand-made plans, as a room of the message table."""
    room = types.ModuleType("matchchain.wording.table.test")
    room.MESSAGES = WORDS
    sys.modules[room.__name__] = room
    yield
    del sys.modules[room.__name__]
