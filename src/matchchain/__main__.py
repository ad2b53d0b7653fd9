"""Where the command starts: the shortest way for `--version`, the whole app for everything else."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and end with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from matchchain import __version__

        sys.stdout.write(f"matchchain {__version__}\n")
        return
    import gc

    gc.disable()  # one answer and the process ends: collecting would only cost time
    try:
        from matchchain.cli.boundary import run

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:  # before anything could be said
        sys.exit(130)


if __name__ == "__main__":
    main()
