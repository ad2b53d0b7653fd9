"""Where the command starts: the shortest way for `--version`, the whole app for everything else."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and end with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from matchchain import __version__

        sys.stdout.write(f"matchchain {__version__}\n")
        return
    import gc

    gc.disable()  # one answer and the process ends: collecting would only cost time
    # numpy's BLAS would start a thread for each core as it is imported, which takes as long as the rest of
    # numpy; nothing here multiplies matrices large enough to need them.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for closed in (name for name in ("stdout", "stderr") if getattr(sys, name) is None):
        setattr(sys, closed, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - stays open to the end
    try:
        from matchchain.cli.boundary import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # before anything could be said
        code = 130
    sys.stdout.flush()
    sys.stderr.flush()
    if "matchchain.compiled" in sys.modules:
        sys.modules["matchchain.compiled"].keep()
    os._exit(code)  # all is written; taking apart what was in memory takes 70 ms at 1,000 firms


if __name__ == "__main__":
    main()
