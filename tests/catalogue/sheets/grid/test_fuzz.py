"""Some hundred spoilt books of every format: opened or refused, nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[4] / "benchmarks" / "fuzz_books.py"


@pytest.mark.skipif(not BENCH.exists(), reason="the benchmarks are not part of what is installed")
def test_hundreds_of_spoilt_books_are_opened_or_refused():
    words = ["--open-only", "--cases", "300", "--seed", "7", "--jobs", "1"]
    done = subprocess.run([sys.executable, str(BENCH), *words], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout
    assert ": 0 faults" in done.stdout
    assert "sheets.damaged" in done.stdout
