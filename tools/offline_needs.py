"""What a wheel needs on another machine than the one this runs on: the names, and the conditions they stand under.

pip judges a condition such as `platform_system == "Windows"` by the machine it runs on, also when it fetches wheels
for another; so the wheels are read here, and their conditions judged for the target.
"""

from __future__ import annotations

import ast
import email
import platform
import re
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WINDOWS = "win_amd64"
_COMPARISON = re.compile(r"(\w+|'[^']*'|\"[^\"]*\")\s*(===?|~=|!=|<=|>=|<|>|not\s+in|in)\s*(\w+|'[^']*'|\"[^\"]*\")")
_VERSIONS = re.compile(r"(===?|~=|!=|<=|>=|<|>)[\w.*+!-]+")


class UnreadableNeedError(Exception):
    """A wheel says what it needs in a way that is not understood here."""


@dataclass(frozen=True, slots=True)
class Target:
    """The Python the folder is for: its version ("3.12") and its platform, None for the machine this runs on."""

    version: str
    platform: str | None = WINDOWS

    @property
    def options(self) -> list[str]:
        """What pip is told, so that it chooses wheels for the target."""
        if self.platform is None:
            return ["--only-binary", ":all:"]
        options = ["--only-binary", ":all:", "--platform", self.platform]
        return [*options, "--python-version", self.version, "--implementation", "cp"]

    @property
    def conditions(self) -> dict[str, str]:
        """The words a requirement's condition is judged by."""
        windows = self.platform is not None
        return {
            "os_name": "nt" if windows else "posix",
            "sys_platform": "win32" if windows else sys.platform,
            "platform_system": "Windows" if windows else platform.system(),
            "platform_machine": "AMD64" if windows else platform.machine(),
            "python_version": self.version,
            "python_full_version": f"{self.version}.0",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
        }


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of a wheel's needs: the project, its extras, which versions, under which condition."""

    name: str
    extras: tuple[str, ...]
    versions: str
    condition: str

    @property
    def asked(self) -> str:
        """As pip is asked for it: no condition."""
        extras = f"[{','.join(self.extras)}]" if self.extras else ""
        return f"{self.name}{extras}{self.versions}"


def requirement(text: str) -> Requirement:
    """Reads `name[extra] (>=1); condition`."""
    wanted, _, condition = text.partition(";")
    found = re.match(r"\s*([\w.-]+)\s*(?:\[([^\]]*)\])?\s*\(?([<>=!~][^()@]*)?\)?\s*$", wanted)
    versions = re.sub(r"\s+", "", found[3] or "") if found else ""
    if not found or not all(_VERSIONS.fullmatch(one) for one in versions.split(",") if one):
        raise UnreadableNeedError(f"not read in a wheel: {text}")
    extras = tuple(extra.strip() for extra in (found[2] or "").split(",") if extra.strip())
    return Requirement(project(found[1]), extras, versions, condition.strip())


def project(name: str) -> str:
    """The name of a project as all its spellings meet."""
    return re.sub(r"[-_.]+", "-", name).lower()


def holds(condition: str, words: dict[str, str]) -> bool:
    """Whether a requirement's condition holds, given the words of the target."""
    if not condition:
        return True
    plain = _COMPARISON.sub(lambda found: str(_compare(found[1], found[2], found[3], words)), condition)
    return _truth(ast.parse(plain.strip(), mode="eval").body)


def _truth(node: ast.expr) -> bool:
    if isinstance(node, ast.BoolOp):
        return (all if isinstance(node.op, ast.And) else any)(_truth(one) for one in node.values)
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        return node.value
    raise UnreadableNeedError(f"a condition of a wheel was not read: {ast.unparse(node)}")


def _compare(left: str, relation: str, right: str, words: dict[str, str]) -> bool:
    one, other = (side[1:-1] if side[0] in "'\"" else words.get(side, "") for side in (left, right))
    relation = re.sub(r"\s+", " ", relation)
    if relation in {"in", "not in"}:
        return (one in other) == (relation == "in")
    numbers = [re.fullmatch(r"\d+(\.\d+)*(\.\*)?", side) is not None for side in (one, other)]
    if not all(numbers):
        return {"==": one == other, "===": one == other, "!=": one != other}.get(relation, False)
    if other.endswith(".*") or relation == "~=":
        stem = other.removesuffix(".*") if other.endswith(".*") else other.rpartition(".")[0]
        inside = f"{one}.".startswith(f"{stem}.")
        return not inside if relation == "!=" else inside and (relation != "~=" or _digits(one) >= _digits(other))
    low, high = _digits(one), _digits(other)
    return {"<": low < high, "<=": low <= high, ">": low > high, ">=": low >= high, "!=": low != high}.get(
        relation, low == high
    )


def _digits(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def needs_of(wheel: Path) -> tuple[str, list[Requirement]]:
    """The project of a wheel and what it needs, read from its METADATA."""
    with zipfile.ZipFile(wheel) as inside:
        name = next(name for name in inside.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", name))
        said = email.message_from_bytes(inside.read(name))
    return project(said["Name"]), [requirement(line) for line in said.get_all("Requires-Dist", [])]


def closure(wheels: Sequence[Path], first: Requirement, target: Target) -> dict[str, Requirement]:
    """Every project the first one needs on the target, so far as the wheels at hand say it."""
    at_hand = dict(needs_of(wheel) for wheel in wheels)
    found: dict[str, Requirement] = {}
    seen: set[tuple[str, str]] = set()
    waiting = [first]
    while waiting:
        wanted = waiting.pop()
        if wanted.name not in found or not found[wanted.name].versions:
            found[wanted.name] = wanted
        for extra in ("", *wanted.extras):
            if (wanted.name, extra) in seen:
                continue
            seen.add((wanted.name, extra))
            words = {**target.conditions, "extra": extra}
            waiting += [one for one in at_hand.get(wanted.name, ()) if holds(one.condition, words)]
    return found
