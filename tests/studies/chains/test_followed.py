"""The lists of a chain show what is followed, with its own light; what the card says beside it stays."""

import datetime

from matchchain.studies.chains.chains import chains
from tests.parks import park_of

TODAY = datetime.date(2026, 11, 22)
FIRMS = """
- {id: a, name: 甲, chains: [酸]}
- {id: b, name: 乙, chains: [酸, 碱]}
"""
PARK = "name: 园\nchains: [{name: 酸}, {name: 碱}]\n"
PROJECTS = """
projects:
  - {id: P2026-001, name: 再生, chain: 酸, firm: b, nodes: [{node: 可研, due: 2026-08-31}], where: 东区}
  - {id: P2026-002, name: 储罐, firm: a, nodes: [{node: 开工, due: 2026-12-31, entered: 2026-11-20}]}
  - {id: P2026-003, name: 两链的, firm: b}
  - {id: P2026-004, name: 碱的, chain: 碱, ended: 2026-10-01}
  - {id: P2026-005, name: 明年的, chain: 酸, on: 2027-01-01}
"""
POLICIES = "policies: [{id: Z2026-001, name: 奖补, chain: 酸, until: 2027-12-31, gives: 100万元}]\n"


def found(today=TODAY):
    park = park_of(FIRMS, PARK, projects=PROJECTS, policies=POLICIES)
    return {study.card.name: study for study in chains(park, today=today).chains}


def told(entries):
    return [(one.id, one.name, one.progress, one.until, one.light) for one in entries]


def test_projects_and_policies_come_from_what_is_followed():
    acid, lye = found()["酸"], found()["碱"]
    assert told(acid.lists["projects"]) == [
        ("P2026-001", "再生", "planned", "2026-08-31", "red"),
        ("P2026-002", "储罐", "planned", "2026-12-31", "green"),
    ]
    assert told(lye.lists["projects"]) == [("P2026-004", "碱的", "done", "", "")]
    assert told(acid.lists["policies"]) == [("Z2026-001", "奖补", "", "2027-12-31", "green")]
    assert [one.words for one in acid.problems if one.kind == "item"] == ["再生"]
    policy = next(one for one in acid.nine if one.name == "policy")
    assert (policy.paper.what, policy.state) == ("奖补", "there")


def test_a_past_day_knows_only_what_was_written_down_then():
    before = found(datetime.date(2026, 9, 15))["酸"].lists["projects"]
    assert told(before)[0][4] == "green"  # its day was the last of August; the month-end that counts is the next one
    assert told(before)[1][3] == ""


def test_the_card_says_what_is_beside_and_never_twice(tmp_path):
    from matchchain.catalogue.read import load
    from tests.catalogue.reading import write

    card = "name: 酸\nprojects:\n  - {name: 再生, state: running, until: 2027-06-30}\n  - {name: 办公楼, state: running}\n"
    files = {"park.yaml": PARK, "firms.yaml": f"firms:\n{FIRMS}", "projects.yaml": PROJECTS, "chains/suan.yaml": card}
    park = load(write(tmp_path / "park", files), today=TODAY, snapshot=False).park
    acid = next(study for study in chains(park, today=TODAY).chains if study.card.name == "酸")
    assert [(one.id, one.name) for one in acid.lists["projects"]] == [("P2026-001", "再生"), ("P2026-002", "储罐"), ("", "办公楼")]
