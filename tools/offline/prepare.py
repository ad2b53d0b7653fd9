"""Makes the environment of this folder: called by start.bat with whatever Python was found, without network.

python files/prepare.py --fits     ends with 0 when this Python is one the wheels are for
python files/prepare.py            makes or renews `env` beside start.bat, then says how to begin
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1]
ENV = FOLDER / "env"
RECORD = ENV / "made.json"
LOG = FOLDER / "install.log"
SUMS = FOLDER / "SHA256SUMS"
LONGEST_PATH = 259  # what Windows takes without a setting few computers have

SAYINGS = {
    "installing": (
        "正在安装,约一两分钟,请不要关窗口 …",
        "Installing, a minute or two; please leave the window open ...",
    ),
    "damaged": (
        "文件损坏或缺失,请重新拷贝整个文件夹: {what}",
        "Damaged or missing, copy the whole folder again: {what}",
    ),
    "locked": (
        "写不进这个文件夹,请把它整个拷到本机硬盘再试,并关掉其他 matchchain 窗口: {what}",
        "This folder cannot be written to: copy it to the computer's own disc, close other matchchain windows: {what}",
    ),
    "deep": (
        "文件夹的路径太长,Windows 装不下,请挪到如 D:\\matchchain 再试: {what}",
        "The path of this folder is too long for Windows, move it to a short one such as D:\\matchchain: {what}",
    ),
    "failed": ("没装成,原因见 {what}", "The installation failed, see {what}"),
    "ready": (
        "matchchain {what} 可以用了,关窗口用 exit。先看看样子:",
        "matchchain {what} is ready; exit closes it. First:",
    ),
    "first": (
        "  matchchain init 示例 --example bay    cd 示例    matchchain suggest    matchchain --help",
        "  matchchain init demo --example europe    cd demo    matchchain suggest",
    ),
}


class PrepareError(Exception):
    """What went wrong: a key of SAYINGS and what it is about."""


def say(key: str, what: object = "") -> None:
    """Print one saying, Chinese first."""
    for text in SAYINGS[key]:
        print(text.format(what=what), flush=True)


def fits(made_for: dict) -> bool:
    """Whether this Python is one the wheels are for."""
    running = f"{sys.version_info[0]}.{sys.version_info[1]}"
    machine = re.sub(r"[-.]", "_", sysconfig.get_platform())
    return running in made_for["versions"] and machine == made_for["platform"]


def check_sums() -> None:
    """Hold the files against SHA256SUMS; the installer and the wheels of another Python may have been thrown away."""
    needed = ("files", "wheels", f"wheels/{sys.version_info[0]}.{sys.version_info[1]}")
    bad = []
    for line in SUMS.read_text(encoding="utf-8").splitlines():
        digest, _, name = line.partition(" *")
        path = FOLDER / name
        if not path.is_file():
            bad += [name] if name.rpartition("/")[0] in needed else []
        elif hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            bad.append(name)
    if bad:
        raise PrepareError("damaged", ", ".join(bad))


def check_depth(wheels: list[Path]) -> None:
    """On Windows, the longest file to come must fit below this folder."""
    if os.name != "nt":
        return
    longest = max(len(name) for wheel in wheels for name in zipfile.ZipFile(wheel).namelist())
    if len(str(ENV / "Lib" / "site-packages")) + 1 + longest > LONGEST_PATH:
        raise PrepareError("deep", FOLDER)


def run(log: list[str], *words: object) -> None:
    """Run one step; its output goes to the log."""
    plain = {
        key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "PYTHONPATH", "PYTHONHOME"))
    }
    done = subprocess.run(
        [str(word) for word in words],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**plain, "PYTHONUTF8": "1"},
    )
    log.append(done.stdout.decode("utf-8", "replace"))
    if done.returncode:
        LOG.write_text("\n".join(log), encoding="utf-8")
        raise PrepareError("failed", LOG)


def install(made_for: dict, record: dict) -> None:
    """Make `env` anew and install from the wheels alone."""
    running = f"{sys.version_info[0]}.{sys.version_info[1]}"
    own, needed = FOLDER / "wheels", FOLDER / "wheels" / running
    check_sums()
    check_depth([*own.glob("*.whl"), *needed.glob("*.whl")])
    if ENV.exists():
        shutil.rmtree(ENV)
    say("installing")
    log: list[str] = []
    run(log, sys.executable, "-m", "venv", ENV)
    python = ENV / ("Scripts" if os.name == "nt" else "bin") / ("python.exe" if os.name == "nt" else "python")
    options = ["--no-index", "--only-binary", ":all:", "--disable-pip-version-check", "--no-warn-script-location"]
    wanted = f"matchchain[{made_for['extra']}]=={made_for['matchchain']}"
    links = ["--find-links", own, "--find-links", needed]
    run(log, python, "-m", "pip", "--isolated", "install", *options, *links, wanted)
    run(log, python, "-m", "matchchain", "--version")
    RECORD.write_text(json.dumps(record), encoding="utf-8")
    LOG.unlink(missing_ok=True)


def prepare() -> None:
    """Make `env` when there is none, or when this folder was moved or is a newer one."""
    made_for = json.loads((FOLDER / "files" / "made-for.json").read_text(encoding="utf-8"))
    if not SUMS.is_file():
        raise PrepareError("damaged", SUMS.name)
    sums = hashlib.sha256(SUMS.read_bytes()).hexdigest()  # another list, another edition of the folder
    record = {"folder": str(FOLDER), "python": sys.version, "sums": sums}
    try:
        kept = json.loads(RECORD.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        kept = None
    if kept != record:
        install(made_for, record)
    say("ready", made_for["matchchain"])
    say("first")


def main(words: list[str]) -> int:
    """Answer `--fits`, or prepare and say how it went."""
    made_for = json.loads((FOLDER / "files" / "made-for.json").read_text(encoding="utf-8"))
    if words == ["--fits"]:
        return 0 if fits(made_for) else 1
    sys.stdout.reconfigure(errors="replace")
    try:
        prepare()
    except PrepareError as error:
        say(*error.args)
        return 1
    except OSError as error:
        say("locked", error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
