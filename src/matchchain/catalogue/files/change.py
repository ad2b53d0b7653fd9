"""One change to one file of a park: its bytes before and after, and what it was done for."""

from __future__ import annotations

import difflib
import hashlib

from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """What a command is about to do to one file.

    Every command changes exactly one file, so that one rename carries it out and nobody sees half of it.

    Attributes:
        file: relative to the park's folder, with forward slashes.
        before: the bytes it was worked out from; None when the file does not exist yet.
        after: the bytes it will hold; None when the file goes.
        deed: which command did it, as a code word: "add-firm", "edit-offer", "undo" ...
        subject: whom or what it was done to, for a person to recognise.
        undoes: number of the journal record this change takes back; 0 for anything but an undo.
        rebuilt: may be worked out again on newer bytes without asking anew: true of additions only.
        private: where the file is new, nobody but its owner may read it.
    """

    file: str
    before: bytes | None
    after: bytes | None
    deed: str
    subject: str
    undoes: int = 0
    rebuilt: bool = False
    private: bool = False


def digest(content: bytes | None) -> str:
    """SHA-256 of a file's bytes in hex; "" for a file that is not there."""
    return "" if content is None else hashlib.sha256(content).hexdigest()


def diff(change: Change) -> str:
    r"""The unified diff of a change, for people: line ends are left out, as editors show them.

    Example:
        >>> print(diff(Change("park.yaml", b"name: A\n", b"name: B\n", "edit-firm", "A")), end="")
        --- park.yaml
        +++ park.yaml
        @@ -1 +1 @@
        -name: A
        +name: B
    """
    old, new = _lines(change.before), _lines(change.after)
    from_name = "/dev/null" if change.before is None else change.file
    to_name = "/dev/null" if change.after is None else change.file
    return "".join(f"{line}\n" for line in difflib.unified_diff(old, new, from_name, to_name, lineterm=""))


def _lines(content: bytes | None) -> list[str]:
    if not content:
        return []
    text = content.decode("utf-8", errors="replace")
    lines = text.split("\n")
    ended = lines[-1] == ""
    shown = [line.removesuffix("\r") for line in (lines[:-1] if ended else lines)]
    return shown if ended else [*shown[:-1], shown[-1] + "\n\\ No newline at end of file"]
