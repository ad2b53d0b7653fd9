"""Pages and documents through a pipe, and into a file."""

from __future__ import annotations

import pytest

from tests.cli.command import ROOT, matchchain, started

WORKED = ROOT / "examples" / "worked"


@pytest.mark.parametrize(("name", "way"), [("html", started), ("docx", matchchain)])
def test_a_pipe_of_any_code_page_gets_the_bytes_of_the_file(name, way, tmp_path):
    words = ("--park", WORKED, "suggest", "--lang", "zh")
    page = {"PYTHONIOENCODING": "gbk"} if way is started else {"encoding": "gbk"}
    ended = way(*words, "--format", name, **page)
    assert ended.code == 0
    path = tmp_path / f"answer.{name}"
    assert matchchain(*words, "--out", path).code == 0
    assert path.read_bytes() == ended.out


@pytest.mark.parametrize("name", ["html", "docx"])
def test_they_know_no_other_encoding(name, tmp_path):
    ended = matchchain("--park", WORKED, "suggest", "--out", tmp_path / f"answer.{name}", "--encoding", "gb18030")
    assert ended.code == 2
    assert "gb18030" in ended.said
    assert list(tmp_path.iterdir()) == []
