"""500 mutated files each run; `python tests/yamltree/fuzz.py 20000` before a release."""

from .fuzz import fuzz


def test_mutated_files_end_in_findings_and_soon(tmp_path):
    outcome = fuzz(500, 7, tmp_path)
    assert outcome.refused > 100
    assert outcome.slowest < 5
