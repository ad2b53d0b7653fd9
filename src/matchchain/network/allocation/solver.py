"""The solver, silent from its first moment: HiGHS 1.16 prints its licence line while it is being made."""

from __future__ import annotations

import functools
from typing import Any


def new_solver(**options: object) -> Any:  # noqa: ANN401 - a class of the solver
    """A HiGHS instance of one thread that prints nothing, not even its name.

    Args:
        options: HiGHS's own names and values.
    """
    solver = _silent_class()()
    for option, value in {"output_flag": False, "threads": 1, **options}.items():
        solver.setOptionValue(option, value)
    return solver


@functools.cache
def _silent_class() -> Any:  # noqa: ANN401
    import highspy

    made: Any = highspy.Highs

    class Silent(made):  # type: ignore[misc]
        def enableCallbacks(self) -> None:  # noqa: N802 - the solver's own name, called by its constructor
            self.setOptionValue("output_flag", False)
            super().enableCallbacks()

    return Silent
