"""The wheel, installed in an environment of its own and run from another folder, does the main job."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*words, cwd, **env):
    return subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        check=True,
        capture_output=True,
        env={**{k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONPYCACHEPREFIX", "MATCHCHAIN_PARK")}, **env},
    ).stdout.decode()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """An environment with nothing but the wheel; its dependencies are borrowed from this one."""
    folder = tmp_path_factory.mktemp("env")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "env", cwd=folder)
    python = folder / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "--no-compile", wheel, cwd=folder)
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])", cwd=folder).strip())
    # A path that a .pth file adds is not searched for .pth files: this checkout stays out of sight.
    (site / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    return python


def test_the_wheel_carries_the_knowledge_and_the_example(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.startswith("matchchain/materials/data/substances/") for name in names)
    assert any(name.startswith("matchchain/conversions/data/") for name in names)
    formats = "matchchain/reports/formats"
    assert {f"{formats}/page/page.{part}" for part in ("html", "css", "js")} <= set(names)
    assert {f"{formats}/document/{part}.xml" for part in ("styles", "settings", "fonts")} <= set(names)
    assert {f"matchchain/example/{park}/park.yaml" for park in ("bay", "mixed", "europe")} <= set(names)
    assert {"matchchain/docs/gaps.md", "matchchain/docs/reference/fields.md"} <= set(names)
    assert "matchchain/py.typed" in names
    pages = {name.partition(".data/data/")[2] for name in names}
    assert {"share/man/man1/matchchain.1", "share/man/zh_CN/man1/matchchain.1"} <= pages


def test_it_runs_the_main_job_elsewhere(installed, tmp_path):
    where = run(installed, "-c", "import matchchain; print(matchchain.__file__)", cwd=tmp_path).strip()
    assert not Path(where).is_relative_to(ROOT)
    run(installed, "-m", "matchchain", "init", "--example", "park", cwd=tmp_path)
    answer = run(installed, "-m", "matchchain", "suggest", "--format", "json", "--lang", "en", cwd=tmp_path / "park")
    totals = json.loads(answer)["totals"]
    assert totals["pairings"] > 50
    assert totals["net_per_year"] > 1e7
    script = "from matchchain.cli.boundary import run; print([int(run(['suggest', '--out', name])) for name in ('plan.html', 'plan.docx')])"
    assert "[0, 0]" in run(installed, "-c", script, cwd=tmp_path / "park")
    for name in ("plan.html", "plan.docx"):
        assert (tmp_path / "park" / name).stat().st_size > 10_000
