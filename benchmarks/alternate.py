"""Times several whole processes in turn, so that whatever else the machine does hits all of them alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence


def alternate(
    commands: Mapping[str, Sequence[str]],
    rounds: int = 5,
    env: Mapping[str, str] | None = None,
    *,
    processor: bool = False,
) -> dict[str, float]:
    """Median seconds of each command, run in turn `rounds` times after one round to warm up.

    Args:
        commands: name -> words.
        rounds: how often each is timed.
        env: besides what is inherited.
        processor: processor time, which others on the machine hardly change, instead of the clock's.

    Raises:
        subprocess.CalledProcessError: a command failed.
    """
    # Set, it would have our sources compiled at each run and not those of installed packages: an installed
    # matchchain starts from byte code too.
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            begun = _spent() if processor else time.perf_counter()
            subprocess.run(
                command,
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                env={**inherited, **(env or {})},
            )
            if number:
                seconds[name].append((_spent() if processor else time.perf_counter()) - begun)
    return {name: statistics.median(times) for name, times in seconds.items()}


def _spent() -> float:
    """Processor seconds of all commands that have ended so far."""
    import resource  # not on Windows

    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
