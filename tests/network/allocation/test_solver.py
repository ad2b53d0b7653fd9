"""A command's standard output is data: the solver must not write a word of its own there."""

import subprocess
import sys

_SOLVE = """
from matchchain.network.allocation.solver import new_solver
solver = new_solver()
solver.addVar(0, 1)
solver.run()
"""


def test_the_solver_prints_nothing_not_even_when_it_is_made():
    ended = subprocess.run([sys.executable, "-c", _SOLVE], capture_output=True, check=True)
    assert (ended.stdout, ended.stderr) == (b"", b"")
