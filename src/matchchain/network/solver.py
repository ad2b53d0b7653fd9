"""The solver, silent: HiGHS prints a line of its own as soon as it is made, and stdout holds data only."""

from __future__ import annotations

from typing import Any


def silent_solver() -> Any:  # noqa: ANN401 - highspy has no types
    """A HiGHS model that prints nothing and gives the same answer on any machine: one thread.

    From version 1.16 on the constructor of `highspy.Highs` prints a banner when it switches its callbacks on,
    before anybody could switch the output off; so it is switched off at that very moment.

    Example:
        >>> silent_solver().getNumCol()
        0
    """
    import highspy

    made: Any = highspy.Highs

    class Silent(made):  # type: ignore[misc]
        def enableCallbacks(self) -> None:  # noqa: N802 - highspy's own name
            self.setOptionValue("output_flag", False)
            super().enableCallbacks()

    solver: Any = Silent()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    return solver
