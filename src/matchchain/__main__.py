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

    from matchchain.cli.boundary import run

    gc.disable()  # one answer and the process ends: collecting would only cost time

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
