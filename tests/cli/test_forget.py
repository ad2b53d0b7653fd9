"""`forget`: nothing of a firm's people is left in journal and caches, undo of those steps is honestly gone."""

import gzip
import json
import stat
from pathlib import Path

import pytest

from tests.cli.command import matchchain
from tests.cli.park import build, everything, own

PHONE, SPELT, WHO, WHERE = "13812345678", "138 1234 5678", "王小明", "滨海路 18 号"
CARD = f"id: jia\nname: 甲化工有限公司\ncontact: {WHO} 微信 jia_wang8\nphone: {SPELT}\naddress: {WHERE}\noffers: [蒸汽]\n"


def run(folder, *words):
    return matchchain("--park", folder, "--lang", "en", *words, XDG_CACHE_HOME=str(folder.parent / "cache"))


def kept(folder: Path) -> str:
    """All that journal and caches hold, unpacked."""
    files = [*(folder / ".matchchain").rglob("*"), *(folder.parent / "cache").rglob("*")]
    raws = [path.read_bytes() for path in files if path.is_file()]
    return b"\n".join(gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw for raw in raws).decode("utf-8", "replace")


@pytest.fixture
def park(tmp_path):
    folder = build(tmp_path / "park")
    (folder / "firms/jia.yaml").write_text(CARD, encoding="utf-8")
    assert run(folder, "edit", "firm", "jia", "--set", "short=甲").code == 0
    assert run(folder, "edit", "firm", "longhua", "--set", "short=龙华").code == 0
    run(folder, "check")
    return folder


@pytest.mark.parametrize("called", ["jia", "甲化工有限公司"])
def test_a_removed_firm_leaves_nothing_behind(park, called):
    assert run(park, "remove", "firm", "jia", "--yes").code == 0
    assert SPELT in kept(park)
    ended = run(park, "forget", called, "--yes")
    assert ended.code == 0
    assert "Purged" in ended.said
    for word in (SPELT, PHONE, WHO, WHERE, "jia_wang8", "甲化工有限公司"):
        assert word not in kept(park)
    assert "forgotten" in run(park, "history").text
    assert run(park, "history", "--old", "1").code == 2


def test_steps_of_other_firms_can_still_be_taken_back(park):
    run(park, "remove", "firm", "jia", "--yes")
    run(park, "forget", "jia", "--yes")
    assert run(park, "undo", "--yes").code == 0
    assert "short: 龙华染料\n" in (park / "firms/longhua.yaml").read_text(encoding="utf-8")
    ended = run(park, "undo", "--yes")
    assert ended.code == 2
    assert "nothing to take back" in ended.said
    assert not (park / "firms/jia.yaml").exists()


def test_the_card_of_a_firm_that_stays_is_told_and_left_alone(park):
    before = own(park)
    ended = run(park, "forget", "jia", "--yes")
    assert ended.code == 0
    assert "firms/jia.yaml" in ended.said
    assert "remove firm jia" in ended.said
    assert own(park) == before
    assert SPELT not in kept(park)


def test_other_files_that_name_it_are_told(park):
    (park / "firms/yueqing.yaml").write_text("id: yueqing\nname: 越清\nnote: 找 138-1234-5678\n", encoding="utf-8")
    (park / "firms/jia.yaml.bak").write_text(CARD, encoding="gb18030")
    run(park, "remove", "firm", "jia", "--yes")
    said = run(park, "forget", "jia", "--yes").said
    assert "firms/yueqing.yaml" in said
    assert "firms/jia.yaml.bak" in said
    assert "Git" in said


def test_a_list_of_firms_is_purged_as_well(tmp_path):
    folder = tmp_path / "park"
    folder.mkdir()
    (folder / "park.yaml").write_text("name: 园区\n", encoding="utf-8")
    listed = "firms:\n  - {id: yi, name: 乙厂}\n  - {id: jia, name: 甲厂, phone: 138-1234-5678}\n"
    (folder / "firms.yaml").write_text(listed, encoding="utf-8")
    assert run(folder, "edit", "firm", "yi", "--set", "short=乙").code == 0
    assert run(folder, "remove", "firm", "jia", "--yes").code == 0
    assert run(folder, "edit", "firm", "yi", "--set", "short=乙二").code == 0
    assert run(folder, "forget", "jia", "--yes").code == 0
    assert "138-1234-5678" not in kept(folder)
    assert run(folder, "undo", "--yes").code == 0
    assert run(folder, "undo", "--yes").code == 2


def test_a_dry_run_and_a_script_without_yes_write_nothing(park):
    before = everything(park)
    ended = run(park, "forget", "jia", "--dry-run")
    assert ended.code == 0
    assert ".matchchain/journal/" in ended.text
    assert "nothing was written" in ended.said
    refused = run(park, "forget", "jia")
    assert refused.code == 2
    assert "--yes" in refused.said
    assert everything(park) == before
    assert SPELT in kept(park)


def test_a_firm_nobody_knows_and_one_without_traces(park):
    assert run(park, "forget", "nobody", "--yes").code == 2
    ended = run(park, "forget", "yueqing", "--yes")
    assert ended.code == 0


def test_a_purge_that_was_broken_off_is_completed(park, monkeypatch):
    run(park, "remove", "firm", "jia", "--yes")
    import os

    real = os.unlink

    def fails(path, *rest, **named):
        if str(path).endswith(".gz"):
            raise OSError(5, "input/output error", str(path))
        return real(path, *rest, **named)

    monkeypatch.setattr(os, "unlink", fails)
    assert run(park, "forget", "jia", "--yes").code == 5
    monkeypatch.undo()
    assert run(park, "forget", "jia", "--yes").code == 0
    assert SPELT not in kept(park)


def test_damaged_copies_and_foreign_lines_are_told(park):
    shelf = park / ".matchchain/journal"
    (shelf / f"{'0' * 64}.gz").write_bytes(b"spoilt")
    with (shelf / "log.jsonl").open("ab") as log:
        log.write(b"garbage\n")
    said = run(park, "forget", "jia", "--yes").said
    assert "log.jsonl" in said
    assert not (shelf / f"{'0' * 64}.gz").exists()


def test_the_journal_is_the_owners_alone(park):
    office = park / ".matchchain"
    for path in (office, *office.rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert path.name == ".gitignore" or not mode & 0o077, path
    for line in (office / "journal/log.jsonl").read_text(encoding="utf-8").splitlines():
        assert json.loads(line)


def test_a_journal_left_open_by_an_older_version_is_shut(park):
    office = park / ".matchchain"
    for path in (office, *office.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    run(park, "edit", "firm", "jia", "--set", "short=甲三")
    assert not any(p.stat().st_mode & 0o077 for p in (office, *office.rglob("*")) if p.name not in {".gitignore", "lock"})
