"""What `check` says of a board: broken steps, ids, names nobody knows; and that no hostile file brings it down."""

import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.park import Request
from tests.parks import load_text

FIRMS = "- {id: a, name: 甲厂, short: 甲, chains: [酸]}\n"
PARK = "name: 园\nchains: [{name: 酸}]\n"


def findings(board="", park=PARK, **files):
    loaded = load_text(FIRMS, park, **({"board": board} if board else {}), **files)
    return [(f.level, f.code.removeprefix("catalogue."), f.place.line) for f in loaded.findings if f.place.file != "firms.yaml"]


REQUEST = "requests:\n  - {id: R2026-001, text: 缺汽, firm: 甲, on: 2026-11-02}\n"


@pytest.mark.parametrize(
    ("board", "told"),
    [
        (REQUEST, []),
        ("点单:\n  - {编号: R2026-1, 诉求: 缺汽, 企业: 甲, 登记日: 2026年11月2日}\n", []),
        ("- {id: R2026-001, text: 缺汽}\n", []),
        ("requests:\n  - {text: 缺汽}\n", [("warning", "no-serial", 2)]),
        (REQUEST + "  - {id: R2026-001, text: 缺水}\n", [("error", "repeated-id", 3)]),
        ("requests:\n  - {id: C2026-001, text: 缺汽}\n", [("warning", "other-letter", 2)]),
        ("requests:\n  - {id: 一号, text: 缺汽}\n", [("warning", "no-serial", 2), ("error", "bad-serial", 2)]),
        ("requests:\n  - {id: R2026-001}\n", [("error", "required-missing", 2)]),
        (REQUEST.replace("甲", "丁"), [("warning", "unknown-firm", 2)]),
        (REQUEST.replace("缺汽", "缺汽, urgency: 马上"), [("error", "unknown-choice", 2)]),
        (REQUEST + "  - {id: R2026-002, text: 缺 汽, firm: 甲厂, on: 2026-11-03}\n", [("warning", "asked-twice", 3)]),
        (REQUEST + "elements: [{id: E2026-001, name: 供水}]\n", []),
        (REQUEST.replace("缺汽", "缺汽, element: 供气") + "elements: [{id: E2026-001, name: 供汽}]\n", [("warning", "unknown-element", 2)]),
        (REQUEST.replace("on: 2026-11-02", "on: 2026-11-02, events: [{on: 2026-11-03, did: accept}]"), [("error", "broken-step", 2)]),
        (REQUEST.replace("on: 2026-11-02", "on: 2026-11-02, events: [{on: 2027-11-03, did: assign, to: [经信局]}]"), [("warning", "step-ahead", 2)]),
        (REQUEST.replace("on: 2026-11-02", "on: 2026-11-02, to: [经信局, 供电局]"), [("error", "broken-step", 2)]),
        ("services:\n  - {id: S2026-001, what: 色谱, hours: 4, booked: [{on: 2026-11-02, hours: 9}]}\n", [("warning", "overbooked", 2)]),
        ("services:\n  - {id: S2026-001, what: 色谱, hours: 400}\n", [("error", "impossible", 2)]),
        ("challenges:\n  - {id: C2026-001, problem: 脱色, claims: [{team: 海润}]}\n", [("error", "required-missing", 2)]),
        ("求购: []\n", [("warning", "unknown-key", 1)]),
    ],
)  # fmt: skip
def test_what_is_found(board, told):
    assert findings(board) == told


def test_a_mark_is_one_to_five():
    steps = "[{on: 2026-11-03, did: assign, to: [供电局]}, {on: 2026-11-03, did: accept}, {on: 2026-11-04, did: done, result: 解决}, {on: 2026-11-05, did: rate, by: 赵总, score: 7}]"
    found = findings(REQUEST.replace("on: 2026-11-02", f"on: 2026-11-02, events: {steps}"))
    assert ("error", "impossible", 2) in found


def test_records_and_presets_that_nobody_knows():
    assert findings(projects="projects: [{id: P2026-001, name: 再生, chain: 碱}]\n") == [("warning", "unknown-chain", 1)]
    assert findings(policies="policies: [{id: Z2026-001, name: 奖补, firms: [甲, 丁]}]\n") == [("warning", "unknown-firm", 1)]
    assert findings(park="name: 园\nfollow: {clock: 杭州}\n") == [("warning", "unknown-clock", 2)]
    assert findings(park="name: 园\nfollow: {clock: 园区125}\n") == []


def test_a_broken_step_names_the_rule_and_the_rest_still_counts():
    board = REQUEST.replace("on: 2026-11-02", "on: 2026-11-02, events: [{on: 2026-11-03, did: accept}, {on: 2026-11-04, did: assign, to: [经信局]}]")
    loaded = load_text(FIRMS, PARK, board=board)
    assert "不能接单" not in str(loaded.errors[0].said)
    assert loaded.errors[0].facts["why"].key == "board.not-from-here"
    assert loaded.park.requests[0].firm == "a"


HOSTILE = (
    "requests: {}\n", "requests: 5\n", "requests: [[[[]]]]\n", "requests:\n  - [a, b]\n", "requests: [{text: {a: b}}]\n",
    "requests: [{text: x, events: 5}]\n", "requests: [{text: x, events: [5, [], {}]}]\n", "requests: [{text: x, to: {a: b}}]\n",
    "requests: [{text: x, on: 2026-13-45}]\n", "requests: [{text: x, events: [{on: 2026-01-01, did: fly}]}]\n",
    "requests: [{text: x, on: '0000-00-00'}]\n", "challenges: [{problem: x, targets: [{what: y, to: 1e400}]}]\n",
    "challenges: [{problem: x, budget: -5}]\n", "services: [{what: x, hours: nan}]\n", "services: [{what: x, booked: [{}]}]\n",
    "a: &x [1]\nrequests: *x\n", "requests: !!python/object:os.system {}\n", "requests: [{text: x, text: y}]\n",
    "requests: [{text: " + "长" * 6000 + "}]\n", "requests:" + " [" * 500 + "\n", "requests: [{text: x, id: R2026-000}]\n",
    "requests: [{text: x, id: R99999-1}]\n", "\x00", 'requests: [{text: "\u202e\x1b[31m"}]\n', "elements: [{name: x, promise: 1e9}]\n",
    "requests: [{text: x, events: [{on: 2026-01-02, did: rate, by: a, score: -1}]}]\n", "- - -\n", "---\n---\n", "{", "点单：x\n",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_board_is_answered_with_findings(text):
    begun = time.monotonic()
    loaded = load_text(FIRMS, PARK, board=text)
    assert time.monotonic() - begun < 5
    assert loaded.findings or not loaded.park.requests
    assert all(f.place.file in ("board.yaml", "firms.yaml", "park.yaml") for f in loaded.findings)


scalars = st.one_of(st.none(), st.booleans(), st.integers(-9, 9999), st.floats(), st.text(max_size=9), st.sampled_from(("assign", "rate", "2026-11-03", "甲", "R2026-001")))
entries = st.dictionaries(st.sampled_from(("id", "text", "on", "to", "lead", "events", "did", "by", "score", "until", "诉求", "x")), st.recursive(scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("on", "did", "to", "by", "score")), inner, max_size=4), max_leaves=8), max_size=6)


@settings(max_examples=80, deadline=None)
@given(st.lists(entries, max_size=4))
def test_whatever_is_written_nothing_breaks(listed):
    text = yaml.safe_dump({"requests": listed}, allow_unicode=True)
    loaded = load_text(FIRMS, PARK, board=text)
    assert all(isinstance(one, Request) for one in loaded.park.requests)
