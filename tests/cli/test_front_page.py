"""The front page comes without the command tree, and is the page that the tree would draw."""

import subprocess
import sys
from unittest import mock

import pytest

from matchchain.cli import boundary
from tests.cli.command import matchchain


@pytest.mark.parametrize("width", ["40", "80", "200"])
@pytest.mark.parametrize("words", [("--help",), ("-h",), (), ("--lang", "en"), ("-L", "zh", "--help"), ("-h", "--lang", "zh")])
def test_it_is_the_page_of_the_tree(words, width):
    env = {"COLUMNS": width, "LANG": "zh_CN.UTF-8"}
    short = matchchain(*words, **env)
    with mock.patch.object(boundary, "front_page", return_value=None):
        assert matchchain(*words, **env) == short
    assert short.code == 0
    assert "suggest" in short.text


@pytest.mark.parametrize("words", [("--help", "--lang", "de"), ("--help", "--tpo"), ("--lang", "en", "--lang", "en"), ("-hq",)])
def test_whatever_is_typed_besides_is_the_trees_matter(words):
    with mock.patch.object(boundary, "put", side_effect=AssertionError("shown as the front page")):
        assert matchchain(*words).code in (0, 2)


def test_the_tree_is_not_read_for_it():
    program = "import sys; from matchchain.cli.boundary import run; run(['--help']); sys.exit('typer' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=False).returncode == 0
