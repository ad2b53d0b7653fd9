import pytest

from tests.worked_out_once import answers_worked_out_once


@pytest.fixture(autouse=True, scope="package")
def answers_are_worked_out_once():
    with answers_worked_out_once():
        yield
