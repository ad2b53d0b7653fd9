"""Builds one folder with which a Windows laptop without network installs and runs matchchain.

    python tools/offline_folder.py --out 离线安装包
    python tools/offline_folder.py --out 离线安装包 --python python-3.12.8-amd64.exe

Run where there is network; only Python 3.11 or later and pip are needed. The folder holds the wheel of this
checkout, the wheels of all it needs for each Python asked for, start.bat, a page to read first and SHA256SUMS.
What Windows alone needs (pip judges conditions by the machine it runs on, not by the one it fetches for) is found
by reading the wheels, and the folder is held against pip's own resolver, offline, before it is called done.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from offline_needs import Requirement, Target, UnreadableNeedError, closure, needs_of

ROOT = Path(__file__).resolve().parents[1]
PAPERS = Path(__file__).resolve().parent / "offline"
OLDEST_PIP = 25
VERSIONS = ("3.13", "3.12", "3.11")
EXTRA = "zh"  # pinyin for Chinese names: the offices that need this folder write Chinese


class FolderError(Exception):
    """Why the folder cannot be made, in words for the person who makes it."""


def pip(*words: object) -> str:
    """Run the pip of this Python."""
    done = subprocess.run(
        [sys.executable, "-m", "pip", *map(str, words)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise FolderError((done.stderr or done.stdout).strip())
    return done.stdout


def pip_is_new() -> None:
    """Older ones judge what is fetched for another Python by the one they run on.

    Raises:
        FolderError: this pip is too old; the sentence says how to renew it.
    """
    version = pip("--version").split()[1]
    if int(version.partition(".")[0]) < OLDEST_PIP:
        raise FolderError(f"pip {version} is too old: {sys.executable} -m pip install -U pip")


def build_wheel(into: Path) -> Path:
    """The wheel of this checkout."""
    at_hand = all(importlib.util.find_spec(name) for name in ("hatchling", "msgspec", "platformdirs", "yaml"))
    pip("wheel", "-q", "--no-deps", *(["--no-build-isolation"] if at_hand else []), "--wheel-dir", into, ROOT)
    (built,) = into.glob("matchchain-*.whl")
    return built


def fetch(own: Path, into: Path, target: Target) -> dict[str, Requirement]:
    """Fetch all that the own wheel needs on the target, until the wheels at hand name nothing more."""
    first = Requirement(needs_of(own)[0], (EXTRA,), "", "")
    missing: list[Requirement] = []
    while True:
        pip("download", "-q", *target.options, "--dest", into, f"{own}[{EXTRA}]", *(one.asked for one in missing))
        (into / own.name).unlink(missing_ok=True)
        at_hand = [own, *sorted(into.glob("*.whl"))]
        found = closure(at_hand, first, target)
        lacking = [one for name, one in found.items() if name not in {needs_of(wheel)[0] for wheel in at_hand}]
        if not lacking:
            return found
        if set(lacking) & set(missing):
            raise FolderError(f"no wheel came for {', '.join(one.name for one in lacking)}")
        missing += lacking


def resolves(own: Path, wheels: Path, found: dict[str, Requirement], target: Target) -> None:
    """Pip's own resolver, offline, agrees that the folder suffices, each need named so that no condition hides one.

    Raises:
        FolderError: with pip's words, when something is missing or two needs contradict each other.
    """
    asked = [one.asked for name, one in found.items() if name != needs_of(own)[0]]
    with tempfile.TemporaryDirectory() as nowhere:
        where = ["--no-index", "--find-links", own.parent, "--find-links", wheels]
        options = ["-q", "--dry-run", "--ignore-installed", "--target", nowhere]
        pip("--isolated", "install", *options, *where, *target.options, f"{own}[{EXTRA}]", *asked)


def sums(folder: Path) -> Iterator[str]:
    """The lines of SHA256SUMS: every file of the folder but itself."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "SHA256SUMS"):
        yield f"{hashlib.sha256(path.read_bytes()).hexdigest()} *{path.relative_to(folder).as_posix()}"


def check_installer(installer: Path, versions: Sequence[str]) -> None:
    """An installer of a 64-bit Windows Python that the wheels are for.

    Raises:
        FolderError: when it is something else.
    """
    found = re.fullmatch(r"python-(\d+\.\d+)\.\d+-amd64\.exe", installer.name)
    if not found or found[1] not in versions or not installer.is_file():
        wanted = ", ".join(versions)
        raise FolderError(f"--python: a file python-X.Y.Z-amd64.exe is wanted, X.Y one of {wanted}, not {installer}")


def write_papers(folder: Path, version: str, targets: Sequence[Target]) -> None:
    """start.bat, the program it calls, the pages and what the folder was made for."""
    files = folder / "files"
    files.mkdir()
    versions = [target.version for target in targets]
    words = {"@VERSIONS@": " ".join(versions), "@PLAIN@": " ".join(one.replace(".", "") for one in versions)}
    words |= {"@OR@": "、".join(versions), "@MATCHCHAIN@": version}
    for name, goes, code in (
        ("start.bat", folder / "start.bat", "ascii"),
        ("readme.txt", folder / "先看我-README.txt", "utf-8-sig"),
        ("no-python.txt", files / "no-python.txt", "utf-8"),
        ("prepare.py", files / "prepare.py", "utf-8"),
    ):
        text = (PAPERS / name).read_text(encoding="utf-8")
        for mark, said in words.items():
            text = text.replace(mark, said)
        goes.write_text(text, encoding=code, newline="\n" if name.endswith(".py") else "\r\n")
    chosen = targets[0].platform or re.sub(r"[-.]", "_", sysconfig.get_platform())
    made_for = {"matchchain": version, "extra": EXTRA, "platform": chosen, "versions": versions}
    (files / "made-for.json").write_text(json.dumps(made_for, indent=1) + "\n", encoding="utf-8", newline="\n")


def build(folder: Path, targets: Sequence[Target], *, installer: Path | None = None, wheel: Path | None = None) -> None:
    """Make the folder.

    Args:
        folder: where; must not exist or be empty.
        targets: the Pythons it is for, the one to prefer first.
        installer: an installer of Python to put in.
        wheel: the wheel of matchchain; by default it is built from this checkout.

    Raises:
        FolderError: when something cannot be fetched, or the folder would not install.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FolderError(f"{folder} is not empty")
    if installer:
        check_installer(installer, [target.version for target in targets])
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    own = Path(shutil.copy(wheel, wheels)) if wheel else build_wheel(wheels)
    for target in targets:
        resolves(own, wheels / target.version, fetch(own, wheels / target.version, target), target)
    write_papers(folder, own.name.split("-")[1], targets)
    if installer:
        shutil.copy(installer, folder)
    (folder / "SHA256SUMS").write_text("".join(f"{line}\n" for line in sums(folder)), encoding="utf-8", newline="\n")


def main(words: Sequence[str] | None = None) -> int:
    """Read the options, make the folder, say what it holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="the folder to make")
    parser.add_argument("--for", dest="versions", action="append", help=f"a Python, again for more: {VERSIONS}")
    parser.add_argument("--python", dest="installer", type=Path, help="an installer python-X.Y.Z-amd64.exe to put in")
    parser.add_argument("--wheel", type=Path, help="a wheel of matchchain, instead of building this checkout")
    parser.add_argument("--this-machine", action="store_true", help="for this machine's Python, to try the folder")
    chosen = parser.parse_args(words)
    running = f"{sys.version_info.major}.{sys.version_info.minor}"
    versions = chosen.versions or VERSIONS
    targets = [Target(running, None)] if chosen.this_machine else [Target(version) for version in versions]
    try:
        if not chosen.this_machine:
            pip_is_new()
        build(chosen.out, targets, installer=chosen.installer, wheel=chosen.wheel)
    except (FolderError, UnreadableNeedError) as error:
        print(error, file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in chosen.out.rglob("*") if path.is_file()) / 2**20
    print(f"{chosen.out}: {len(list(chosen.out.rglob('*.whl')))} wheels, {size:.0f} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
