import pytest

from tests.worked_out_once import plans_worked_out_once


@pytest.fixture(autouse=True, scope="package")
def plans_are_worked_out_once():
    with plans_worked_out_once():
        yield
