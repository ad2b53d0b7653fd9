"""The folder installs itself without network, and tells a damaged, a moved and a newer one apart."""

import os
import shutil
import subprocess
import sys

import pytest

from .small_wheel import small_wheel

RUNNING = f"{sys.version_info.major}.{sys.version_info.minor}"
NOWHERE = {"HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9", "PIP_REQUIRE_VIRTUALENV": "1"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    import offline_folder

    own = small_wheel(tmp_path / "own", "matchchain", "9.9", needs=["b"], extras=["zh"], says="matchchain 9.9")

    def pip(*words):
        if words[0] == "download":
            small_wheel(words[words.index("--dest") + 1], "b")

    monkeypatch.setattr(offline_folder, "pip", pip)
    made = tmp_path / "离线 包(1)"
    offline_folder.build(made, [offline_folder.Target(RUNNING, None)], wheel=own)
    return made


def prepare(folder, *words):
    done = subprocess.run(
        [sys.executable, folder / "files" / "prepare.py", *words],
        capture_output=True,
        check=False,
        env={**os.environ, **NOWHERE, "PYTHONUTF8": "1"},
        cwd=folder.parent,
    )
    return done.returncode, done.stdout.decode("utf-8") + done.stderr.decode("utf-8")


@pytest.mark.skipif(os.environ.get("MATCHCHAIN_NETWORK") != "1", reason="makes environments for ten seconds: MATCHCHAIN_NETWORK=1 runs it")
def test_it_installs_once_and_again_where_it_must(folder):
    lost = next((folder / "wheels" / RUNNING).glob("b-*.whl"))
    sums = folder / "SHA256SUMS"
    kept = sums.read_text(encoding="utf-8")
    sums.write_text("".join(line for line in kept.splitlines(keepends=True) if lost.name not in line), encoding="utf-8")
    lost.rename(folder / "kept.whl")
    code, said = prepare(folder)
    assert code == 1
    assert "install.log" in said
    assert "b" in (folder / "install.log").read_text(encoding="utf-8")

    (folder / "kept.whl").rename(lost)
    sums.write_text(kept, encoding="utf-8")
    code, said = prepare(folder)
    assert code == 0, said
    assert "正在安装" in said
    assert "matchchain 9.9 可以用了" in said
    assert not (folder / "install.log").exists()
    python = (
        folder / "env" / ("Scripts" if os.name == "nt" else "bin") / ("python.exe" if os.name == "nt" else "python")
    )
    assert subprocess.check_output([python, "-m", "b"]).strip() == b"here"

    code, said = prepare(folder)
    assert (code, "正在安装" in said) == (0, False)

    moved = folder.with_name("别处")
    shutil.move(folder, moved)
    lost = moved / lost.relative_to(folder)
    lost.unlink()
    code, said = prepare(moved)  # begins anew, and so looks at its files again
    assert code == 1
    assert lost.name in said


def test_a_damaged_file_is_named_and_nothing_is_installed(folder):
    wheel = next((folder / "wheels" / RUNNING).glob("*.whl"))
    wheel.write_bytes(wheel.read_bytes()[:-1])
    (folder / "files" / "no-python.txt").unlink()
    (folder / "先看我-README.txt").unlink()
    code, said = prepare(folder)
    assert code == 1
    assert f"wheels/{RUNNING}/{wheel.name}" in said
    assert "files/no-python.txt" in said
    assert "README" not in said
    assert not (folder / "env").exists()


def test_only_a_python_the_wheels_are_for_fits(folder):
    assert prepare(folder, "--fits")[0] == 0
    made_for = folder / "files" / "made-for.json"
    text = made_for.read_text(encoding="utf-8")
    made_for.write_text(text.replace(f'"{RUNNING}"', '"3.99"'), encoding="utf-8")
    assert prepare(folder, "--fits")[0] == 1
