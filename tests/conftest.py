"""One home for what the suite leaves behind: the caches of its runs, shared by all workers of a session."""

import os

import pytest


@pytest.fixture(scope="session", autouse=True)
def home_of_the_session(tmp_path_factory):
    """Away from the user's own caches; processes that the tests start find their modules compiled, as users do."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(shared / "cache"))
        if os.environ.get("PYTHONDONTWRITEBYTECODE"):
            patch.delenv("PYTHONDONTWRITEBYTECODE")
            patch.setenv("PYTHONPYCACHEPREFIX", str(shared / "bytecode"))
        yield
