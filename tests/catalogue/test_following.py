"""Deals and ledger: nothing is lost to many writers or to kills, and whatever the files hold is read without a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.read import load
from matchchain.wording import say
from tests.parks import TODAY

LAB = Path(__file__).parents[2] / "benchmarks" / "following_kills.py"
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="the lab forks")


def lab(*words):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, str(LAB), *map(str, words)], env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@needs_fork
def test_four_writers_keep_all_their_events():
    seen = lab("crowd", 4, 15)
    assert (seen["kept"], seen["failed"]) == (60, 0)


@needs_fork
def test_a_writer_killed_twenty_times_loses_nothing():
    assert lab("kills", 20)["lost"] == 0


def read(tmp_path, deals=None, ledger=None):
    (tmp_path / "park.yaml").write_text("name: 试\n", encoding="utf-8")
    (tmp_path / "firms.yaml").write_text("firms: [{id: a, name: 甲}, {id: b, name: 乙}]\n", encoding="utf-8")
    for name, raw in (("deals.yaml", deals), ("ledger.csv", ledger)):
        if raw is not None:
            (tmp_path / name).write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return load(tmp_path, today=TODAY, snapshot=False)


HEAD = "{id: D2026-001, supplier: a, receiver: b, material: 盐"
FAULTS = {
    "step-before": f"- {HEAD}, events: [{{on: 2026-11-02, state: idea}}, {{on: 2026-11-01, state: contacted}}]}}\n",
    "step-to-come": f"- {HEAD}, events: [{{on: 2027-11-02, state: idea}}]}}\n",
    "step-foretold": f"- {HEAD}, events: [{{on: 2026-11-02, state: idea, entered: 2026-11-01}}]}}\n",
    "repeated-deal": f"- {HEAD}}}\n- {HEAD}}}\n",
    "deal-pair-twice": f"- {HEAD}}}\n- {HEAD.replace('001', '002')}}}\n",
    "deal-without-firm": f"- {HEAD.replace('supplier: a', 'supplier: z')}}}\n",
    "running-without-papers": f"- {HEAD}, legal: hazardous-waste, events: [{{on: 2026-11-01, state: running, because: x}}]}}\n",
    "ran-without-papers": f"- {HEAD}, events: [{{on: 2026-11-01, state: running, because: x}}]}}\n",
    "step-left-out": f"- {HEAD}, events: [{{on: 2026-11-01, state: idea}}, {{on: 2026-11-02, state: papers}}]}}\n",
    "stop-without-reason": f"- {HEAD}, events: [{{on: 2026-11-01, state: idea}}, {{on: 2026-11-02, state: refused}}]}}\n",
    "excuse-bare": f"- {HEAD}, nodes: [{{node: x, due: 2026-10-01, excuse: 忙}}]}}\n",
    "contract-bare": f"- {HEAD}, events: [{{on: 2026-11-01, state: contracted, because: x}}]}}\n",
    "bad-serial": "- {id: X-1, supplier: a, receiver: b, material: 盐}\n",
    "required-missing": "- {id: D2026-001, supplier: a}\n",
    "unknown-choice": f"- {HEAD}, events: [{{on: 2026-11-01, state: 飞}}]}}\n",
    "bad-date": f"- {HEAD}, events: [{{on: 2026-13-01, state: idea}}]}}\n",
    "not-an-entry": "- 盐\n",
}


@pytest.mark.parametrize("code", FAULTS)
def test_each_fault_of_a_deal_is_found_with_its_place_and_cure(tmp_path, code):
    found = [finding for finding in read(tmp_path, FAULTS[code]).findings if finding.code.partition(".")[2] == code]
    assert found, code
    assert all(finding.place.file == "deals.yaml" and finding.place.line >= 1 for finding in found)
    for lang in ("zh", "en"):
        assert say(found[0].said, lang)
        assert say(found[0].cure, lang)


SIGNED = f"- {HEAD}, supply: 1000 吨/年, contracted: [{{on: 2026-01-01, quantity: 1200 吨/年, until: 2026-12-31}}], events: [{{on: 2026-01-01, state: idea}}]}}\n"
LINES = {
    "ledger-future": "D2026-001,2026-12,100,,,\n",
    "ledger-before": "D2026-001,2025-12,100,,,\n",
    "ledger-unit": "D2026-001,2026-10,100 m3,,,\n",
    "ledger-scale": "D2026-001,2026-10,100万,,,\n",
    "ledger-twice": "D2026-001,2026-10,100,甲,,\nD2026-001,2026-10,110,甲,,\n",
    "ledger-apart": "D2026-001,2026-10,100,甲,,\nD2026-001,2026-10,80,乙,,\n",
    "ledger-level": "D2026-001,2026-10,100,甲,V2,\n",
    "ledger-above-supply": "D2026-001,2026-08,600,甲,,\nD2026-001,2026-09,600,甲,,\n",
    "ledger-without-deal": "D2026-009,2026-10,100,,,\n",
}


@pytest.mark.parametrize("code", LINES)
def test_each_fault_of_a_line_is_found_with_its_place_and_cure(tmp_path, code):
    loaded = read(tmp_path, SIGNED, "事项,月份,交付量,填报,级别,更正\n" + LINES[code])
    found = [finding for finding in loaded.findings if finding.code == f"catalogue.{code}"]
    assert found, [finding.code for finding in loaded.findings]
    assert found[0].place.line == LINES[code].count("\n") + 1
    assert say(found[0].said, "zh")
    assert say(found[0].cure, "en")


HOSTILE = [
    b"\xff\xfe\x00", b"[" * 5000, b"- &a [*a]\n", b"- {id: D2026-001, id: D2026-002}\n", b"- {id: !!python/object D2026-001}\n",
    b"deals: 3\n", b"deals: {a: b}\n", b"\x00", "事项: [[[]]]\n".encode(), b"- {id: D2026-001, supplier: [a], receiver: {b: c}, material: 3, events: x, nodes: [1, {}]}\n",
]  # fmt: skip


@pytest.mark.parametrize("raw", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_deals_are_refused_in_words(tmp_path, raw):
    found = read(tmp_path, raw).errors
    assert found
    assert all(say(finding.said, "zh") and str(finding.place) for finding in found)


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=12) | st.sampled_from(
    ["D2026-001", "2026-10", "100", "V2", '"', "1,000", "-5", "1e400", "nan", "=1+1", "99999999999999"]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(CELLS, max_size=7).map(",".join), max_size=6))
def test_no_ledger_is_read_with_a_traceback(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("park")
    read(folder, SIGNED, "事项,月份,交付量,填报,级别,更正\n" + "\n".join(rows))
