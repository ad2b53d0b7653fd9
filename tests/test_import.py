"""Importing costs next to nothing, and the public names are there."""

import subprocess
import sys

import matchchain

HEAVY = {"numpy", "networkx", "highspy", "rich", "yaml", "rapidfuzz", "msgspec", "xlsxwriter", "scipy"}


def loaded_after(code):
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in done.stdout.split("\n")[-2].split()}


def test_import_loads_nothing_heavy():
    assert not loaded_after("import matchchain") & HEAVY


def test_help_loads_nothing_heavy():
    code = "import sys; sys.argv = ['matchchain', '--help']; from matchchain.cli.boundary import run; run(['--help'])"
    assert not loaded_after(code) & HEAVY


def test_version_does_not_even_load_typer():
    code = "import sys; sys.argv = ['matchchain', '--version']; from matchchain.__main__ import main; main()"
    assert "typer" not in loaded_after(code)


def test_every_public_name_is_there():
    for name in matchchain.__all__:
        assert getattr(matchchain, name) is not None
    assert set(matchchain.__all__) == set(matchchain._HOMES)
