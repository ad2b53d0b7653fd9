"""How a command ends, as a number that scripts ask for."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command ends with.

    Attributes:
        OK: it did what was asked.
        WARNINGS: it did, and found something doubtful (`check`).
        USAGE: it was asked for what cannot be: an option, a number, a name that is not there.
        INVALID: the data cannot be used.
        CONFLICT: something exists, was changed meanwhile, or is locked.
        IO: the disk or the system refused.
        INTERRUPTED: the person stopped it, as shells count Ctrl-C.
    """

    OK = 0
    WARNINGS = 1
    USAGE = 2
    INVALID = 3
    CONFLICT = 4
    IO = 5
    INTERRUPTED = 130
