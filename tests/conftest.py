"""One home for what the suite leaves behind: the caches of its runs, shared by all workers of a session."""

import contextlib
import functools
import gc
import itertools
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

if sys.dont_write_bytecode:  # then not beside the sources, but each run and worker would compile everything anew
    sys.dont_write_bytecode = False
    sys.pycache_prefix = str(Path(__file__).parents[1] / ".pytest_cache" / "bytecode")

from matchchain.catalogue.files import snapshot as parks_read
from matchchain.cli.talk import answered
from matchchain.materials.knowledge import snapshot
from tests import worked_out_once
from tests.cli import nursery

worked_out_once.install()
EXAMPLES = float(os.environ.get("MATCHCHAIN_EXAMPLES", "0.3"))
"""How many of the examples a law names are tried, as a share; each run draws others. 1 before a release."""
FEWEST = 10


def pytest_configure(config):
    """The knowledge is compiled where a build leaves it, once, before workers and the processes of tests need it."""
    if not hasattr(config, "workerinput"):
        with contextlib.suppress(OSError):  # a checkout that cannot be written: each compiles for itself
            snapshot.compile_into(snapshot.packaged())


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """What is imported and collected lasts: it is never looked through for cycles, a seventh of collecting otherwise."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()
        gc.set_threshold(100_000, 20, 20)


def pytest_collection_modifyitems(items):
    """Laws are tried on a share of the examples that they name."""
    for law in {getattr(item.obj, "__func__", item.obj) for item in items if hasattr(getattr(item, "obj", None), "hypothesis")}:
        named = getattr(law, "_hypothesis_internal_use_settings", None) or settings.default
        tried = max(min(FEWEST, named.max_examples), round(named.max_examples * EXAMPLES))
        law._hypothesis_internal_use_settings = settings(named, max_examples=tried)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Neighbours stay together: each worker goes through its own part in order, and takes of another's when it is done.

    What a file reads, plans and lays is so made in one worker, not in each.
    """
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log)


def _now_and_then(sweep, home):
    """The same, which sweeps the suite's home of caches at the first of sixteen calls."""
    times = itertools.count()

    @functools.wraps(sweep)
    def seldom(folder, *given):
        if not folder.is_relative_to(home) or next(times) % 16 == 0:
            sweep(folder, *given)

    return seldom


@pytest.fixture(scope="session", autouse=True)
def home_of_the_session(tmp_path_factory):
    """Away from the user's own caches; processes that the tests start find their modules compiled, as users do."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(shared / "cache"))
        # Within the suite every answer is worked out: a test may have changed what it is made of in this very process.
        patch.setattr(answered, "made_by", lambda: "")
        # No test outlives the machine: nobody waits until a disk has what is written. A closed file is still refused.
        patch.setattr(os, "fsync", os.fstat)
        # A folder of caches that thousands of parks have written to is swept now and then.
        patch.setattr(parks_read, "prune", _now_and_then(parks_read.prune, shared / "cache"))
        if os.environ.get("PYTHONDONTWRITEBYTECODE"):
            patch.delenv("PYTHONDONTWRITEBYTECODE")
            patch.setenv("PYTHONPYCACHEPREFIX", sys.pycache_prefix or str(shared / "bytecode"))
        yield
        nursery.close()


@pytest.fixture
def worked_out_anew():
    """Nothing of what was answered before is taken as known: for a test that asks twice to see the same twice."""
    with worked_out_once.all_worked_out_anew():
        yield
