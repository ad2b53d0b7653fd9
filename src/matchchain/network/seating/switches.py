"""A programme of switches in HiGHS: what is on where their sum is worth most."""

from __future__ import annotations

from typing import Any

import numpy as np

from matchchain.candidates import Flags, Floats
from matchchain.network.allocation.integer import Rows
from matchchain.network.allocation.solver import new_solver

_EXACT: dict[str, object] = {"mip_rel_gap": 1e-9, "mip_abs_gap": 1e-6}
_ON = 0.5


def most_valuable(rows: Rows, value: Floats, whole: int) -> Flags | None:
    """Which columns are on where the sum of their values is greatest, solved to the proof.

    Args:
        rows: the constraints.
        value: (columns,) what each is worth, CNY a year or any other unit.
        whole: so many of the first are switches; the rest may be anything between 0 and 1.

    Returns:
        (columns,) flags; None where the constraints leave nothing. Same programme, same answer.

    Raises:
        ValueError: a column stands twice in a constraint.
    """
    import highspy

    if not len(value):
        return np.empty(0, dtype=np.bool_)
    highs: Any = new_solver(**_EXACT)
    if highs.passModel(_model(rows, value, whole)) == highspy.HighsStatus.kError:
        raise ValueError("HiGHS does not take the programme: a column stands twice in a constraint")
    highs.run()
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    on: Flags = np.array(highs.getSolution().col_value) > _ON
    return on


def _model(rows: Rows, value: Floats, whole: int) -> Any:  # noqa: ANN401 - a class of the solver
    import highspy

    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(value), rows.count
    lp.col_cost_ = -value
    lp.col_lower_, lp.col_upper_ = np.zeros(len(value)), np.ones(len(value))
    if rows.count:
        lp.row_lower_, lp.row_upper_ = np.concatenate(rows.lower), np.concatenate(rows.upper)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = rows.matrix()
    switch, part = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    lp.integrality_ = [switch] * whole + [part] * (len(value) - whole)
    return lp
