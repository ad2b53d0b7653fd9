"""One test of a whole table, which tells every row that fails; pytest takes longer to begin a test than such a row takes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any

import pytest


def each(names: str, rows: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """As `pytest.mark.parametrize` with these names and rows, in one test; its other arguments are fixtures, shared by all rows."""
    first = [name.strip() for name in names.split(",")]
    table = [row if len(first) > 1 else (row,) for row in rows]
    assert table

    def of(test: Callable[..., None]) -> Callable[..., None]:
        def whole(**fixtures: object) -> None:
            failed = [said for row in table if (said := _fault(test, dict(zip(first, row, strict=True)), fixtures))]
            if failed:
                pytest.fail(f"{len(failed)} of {len(table)} rows:\n" + "\n\n".join(failed), pytrace=False)

        whole.__name__, whole.__module__, whole.__doc__ = test.__name__, test.__module__, test.__doc__
        asked = inspect.signature(test).parameters
        assert set(first) <= set(asked), test.__name__
        whole.__signature__ = inspect.Signature([one for name, one in asked.items() if name not in first])  # type: ignore[attr-defined]
        return whole

    return of


def _fault(test: Callable[..., None], row: dict[str, Any], fixtures: dict[str, Any]) -> str:
    """What is wrong with a row; empty where nothing is."""
    try:
        test(**row, **fixtures)
    except Exception as wrong:  # noqa: BLE001 - whatever a test may end in
        return f"{', '.join(str(value) for value in row.values())}\n  {type(wrong).__name__}: {wrong}"
    return ""
