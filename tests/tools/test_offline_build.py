"""With network: the Windows folder is complete, and the same folder for this machine installs and runs offline.

A minute of fetching, so only where MATCHCHAIN_NETWORK=1 asks for it, as .ci/run does.
"""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from .small_wheel import small_wheel

pytestmark = pytest.mark.skipif(
    os.environ.get("MATCHCHAIN_NETWORK") != "1", reason="fetches wheels for a minute: MATCHCHAIN_NETWORK=1 runs it"
)
ROOT = Path(__file__).resolve().parents[2]
NOWHERE = {
    "HTTP_PROXY": "http://127.0.0.1:9",
    "HTTPS_PROXY": "http://127.0.0.1:9",
    "PIP_INDEX_URL": "http://127.0.0.1:9",
}


@pytest.fixture(scope="module", autouse=True)
def network(tmp_path_factory):
    """pip can fetch one small wheel without a second try, or these tests are left out."""
    words = ["download", "-q", "--no-deps", "--retries", "1", "--timeout", "10", "--no-cache-dir", "python-docx"]
    folder = tmp_path_factory.mktemp("probe")
    done = subprocess.run(
        [sys.executable, "-m", "pip", *words, "--dest", folder], capture_output=True, text=True, check=False
    )
    if done.returncode or "Retrying (" in done.stderr:
        pytest.skip("no network: pip cannot reach an index from here")


def direct_needs():
    with (ROOT / "pyproject.toml").open("rb") as file:
        told = tomllib.load(file)["project"]
    lines = [*told["dependencies"], *told["optional-dependencies"]["zh"]]
    return {re.split(r"[<>=]", line, maxsplit=1)[0].lower() for line in lines}


def test_every_need_has_a_wheel_that_windows_takes(tmp_path):
    from offline_folder import EXTRA, Target, build
    from offline_needs import Requirement, closure, needs_of

    own = small_wheel(tmp_path / "own", "matchchain", "9.9", needs=_needs_of_the_checkout(), extras=[EXTRA])
    build(tmp_path / "made", [Target("3.12")], wheel=own)
    wheels = [*(tmp_path / "made" / "wheels").rglob("*.whl")]
    held = {needs_of(wheel)[0] for wheel in wheels}
    assert direct_needs() | {"colorama"} <= held
    assert set(closure(wheels, Requirement("matchchain", (EXTRA,), "", ""), Target("3.12"))) == held
    for wheel in wheels:
        python, abi, where = wheel.stem.split("-")[-3:]
        assert where in {"any", "win_amd64"}, wheel.name
        assert python == "cp312" or "py3" in python.split(".") or abi == "abi3", wheel.name


def _needs_of_the_checkout():
    with (ROOT / "pyproject.toml").open("rb") as file:
        told = tomllib.load(file)["project"]
    return [*told["dependencies"], *(f'{line}; extra == "zh"' for line in told["optional-dependencies"]["zh"])]


def test_the_folder_for_this_machine_installs_and_proposes_without_network(tmp_path):
    made = tmp_path / "离线 包"
    tool = [sys.executable, ROOT / "tools" / "offline_folder.py", "--out", made, "--this-machine"]
    subprocess.run(tool, check=True, capture_output=True)
    away = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "MATCHCHAIN_PARK"}}
    away |= {**NOWHERE, "PYTHONUTF8": "1", "MATCHCHAIN_LANG": "zh"}
    subprocess.run([sys.executable, made / "files" / "prepare.py"], check=True, capture_output=True, env=away)
    command = made / "env" / ("Scripts" if os.name == "nt" else "bin") / "matchchain"
    subprocess.run(
        [command, "init", "示例", "--example", "bay"], check=True, capture_output=True, env=away, cwd=tmp_path
    )
    done = subprocess.run([command, "suggest"], check=True, capture_output=True, env=away, cwd=tmp_path / "示例")
    assert "可先打电话" in done.stdout.decode("utf-8")
