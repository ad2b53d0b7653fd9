"""The folder as it is written, without network: what is fetched, start.bat as cmd wants it, the sums."""

import hashlib
import json
import re
from itertools import pairwise

import pytest

from .small_wheel import small_wheel

# what cmd.exe itself or any Windows knows, and the one command the folder brings
COMMANDS = {
    "call",
    "chcp",
    "cmd",
    "echo",
    "exit",
    "for",
    "goto",
    "if",
    "pause",
    "popd",
    "pushd",
    "rem",
    "set",
    "title",
    "type",
}
BROUGHT = {"%found%", "%*"}


@pytest.fixture
def fetched(monkeypatch):
    """A pip that fetches small wheels: a needs b, b needs c on Windows, which pip itself does not see from here."""
    import offline_folder

    asked = []

    def pip(*words):
        words = [str(word) for word in words]
        if words[0] == "download":
            into = offline_folder.Path(words[words.index("--dest") + 1])
            asked.append(words)
            small_wheel(into, "b", needs=['c>=2; sys_platform == "win32"'])
            if any(word.startswith("c>=2") for word in words):
                small_wheel(into, "c", "2.1")
        else:
            asked.append(words)
        return ""

    monkeypatch.setattr(offline_folder, "pip", pip)
    return asked


@pytest.fixture
def folder(tmp_path, fetched):
    from offline_folder import Target, build

    own = small_wheel(tmp_path / "own", "matchchain", "9.9", needs=["b"], extras=["zh"])
    installer = tmp_path / "python-3.12.8-amd64.exe"
    installer.write_bytes(b"MZ")
    made = tmp_path / "离线 (1)"
    build(made, [Target("3.12"), Target("3.11")], installer=installer, wheel=own)
    assert fetched
    return made


def test_it_holds_what_it_says(folder, fetched):
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    wheels = {"wheels/matchchain-9.9-py3-none-any.whl"}
    wheels |= {
        f"wheels/{version}/{name}-py3-none-any.whl" for version in ("3.11", "3.12") for name in ("b-1.0", "c-2.1")
    }
    papers = {
        "start.bat",
        "先看我-README.txt",
        "SHA256SUMS",
        "files/prepare.py",
        "files/no-python.txt",
        "files/made-for.json",
    }
    assert files == wheels | papers | {"python-3.12.8-amd64.exe"}
    for words in fetched:
        assert words[words.index("--platform") + 1] == "win_amd64"
        assert "--only-binary" in words
    checked = [words for words in fetched if "--dry-run" in words]
    assert len(checked) == 2
    assert all("--no-index" in words and "c>=2" in words for words in checked)


def test_the_sums_are_those_of_the_files(folder):
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    told = dict(reversed(line.split(" *")) for line in lines)
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {"SHA256SUMS"}
    assert set(told) == files
    assert all(hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest for name, digest in told.items())


def test_the_pages_open_in_notepad(folder):
    raw = (folder / "先看我-README.txt").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    text = raw.decode("utf-8-sig")
    assert "matchchain 9.9" in text
    assert "@" not in text
    assert "3.12、3.11" in (folder / "files" / "no-python.txt").read_text(encoding="utf-8")
    made_for = json.loads((folder / "files" / "made-for.json").read_text(encoding="utf-8"))
    assert made_for == {"matchchain": "9.9", "extra": "zh", "platform": "win_amd64", "versions": ["3.12", "3.11"]}


def test_start_bat_is_what_cmd_reads(folder):
    raw = (folder / "start.bat").read_bytes()
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    lines = raw.decode("ascii").split("\r\n")
    labels = {line[1:] for line in lines if line.startswith(":")}
    for line in filter(None, lines):
        if line.startswith(":"):
            continue
        assert "@" not in line.removeprefix("@echo"), line
        assert line.count('"') % 2 == 0, line
        for step in _steps(line):
            assert step.split()[0].lower() in COMMANDS | BROUGHT, line
    jumps = set(re.findall(r"(?:goto|call) :?(\w+)", raw.decode("ascii")))
    assert jumps == labels
    # a block in parentheses breaks when the folder's own name has one
    assert all(re.search(r"\bin \([^)]*\) do\b", line) for line in lines if "(" in line and not line.startswith("rem"))
    assert lines[1].startswith("rem")
    assert "chcp 65001 >nul" in lines[:4]
    assert '"%HERE%files\\prepare.py"' in raw.decode("ascii")


def _steps(line):
    """The commands of one line: what stands behind for ... do and if ... too."""
    line = line.removeprefix("@")
    found = re.match(r"for %%\w in \([^)]*\) do (.*)", line)
    if found:
        return ["for", *_steps(found[1])]
    found = re.match(r"if (?:not )?(?:defined \w+|errorlevel \d|exist \S+) (.*)", line)
    return ["if", *_steps(found[1])] if found else [line]


def test_every_way_through_start_bat_ends(folder):
    """Control never runs from one part into the next: a part ends with exit."""
    lines = [line for line in (folder / "start.bat").read_text(encoding="ascii").splitlines() if line]
    for before, line in pairwise(lines):
        if line.startswith(":"):
            assert re.match(r"exit /b \d", before), line
    assert re.match(r"exit /b \d", lines[-1])


@pytest.mark.parametrize(
    "name", ["python-3.14.0-amd64.exe", "python-3.12.8-arm64.exe", "python-3.12.8.exe", "setup.exe"]
)
def test_an_installer_the_wheels_are_not_for_is_refused(tmp_path, name):
    from offline_folder import FolderError, check_installer

    (tmp_path / name).write_bytes(b"MZ")
    with pytest.raises(FolderError, match="amd64"):
        check_installer(tmp_path / name, ["3.12", "3.11"])


def test_a_folder_with_something_in_it_is_left_alone(tmp_path, capsys):
    from offline_folder import main

    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    assert main(["--out", str(tmp_path)]) == 1
    assert "not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_what_pip_cannot_fetch_is_said(tmp_path, monkeypatch):
    import offline_folder

    own = small_wheel(tmp_path / "own", "matchchain", "9.9", needs=["b"], extras=["zh"])
    monkeypatch.setattr(offline_folder, "pip", lambda *_: "")
    with pytest.raises(offline_folder.FolderError, match="no wheel came for b"):
        offline_folder.build(tmp_path / "made", [offline_folder.Target("3.12")], wheel=own)
