"""The room is quick: a table is read once, and nothing is read before it is asked for."""

from __future__ import annotations

import subprocess
import sys

from matchchain.wastes import class_by_name, find, read_codes
from matchchain.wastes.tables import rows


def test_importing_reads_no_list():
    code = (
        "import matchchain.wastes, matchchain.wastes.tables as t; print(t.rows.cache_info().currsize);"
        "matchchain.wastes.find('060101'); print(t.rows.cache_info().currsize)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.split() == ["0", "2"]


def test_answers_are_kept():
    for ask, what in ((class_by_name, "废机油"), (read_codes, "060101")):
        assert ask(what) is ask(what)
    assert find("060101") is find("06 01 01*")
    assert rows("ewc") is rows("ewc")
