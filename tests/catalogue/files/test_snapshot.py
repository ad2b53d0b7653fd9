
"""What is remembered changes the time and nothing else."""

import os
import shutil
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.cards import cards, csv_tree
from matchchain.catalogue.checks import doubts
from matchchain.catalogue.read import load
from tests.catalogue.reading import TODAY, write

FILES = {
    "park.yaml": "name: x\noperating_days: 330\n",
    "materials.yaml": "materials:\n  - {name: 盐, reference_price: 500 元/吨}\n",
    "firms.yaml": "firms:\n" + "".join(f"  - id: l{k}\n    name: 列表{k}号厂\n    offers: [{{material: 盐, quantity: {k} t/d, price: 5万元/吨}}]\n" for k in range(5)),
    **{f"firms/c{k}.yaml": f"name: 卡片{k}号化工有限公司\noffers:\n  - {{material: 盐, quantity: {k}, kind: 副产务, sells_to: [l1, 无名]}}\n" for k in range(5)},
}  # fmt: skip


@pytest.fixture
def cache(tmp_path, monkeypatch):
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


@pytest.fixture
def park(tmp_path):
    return write(tmp_path / "park", FILES)


@pytest.fixture
def parsed(monkeypatch):
    """The names of the files (or items) that are parsed."""
    seen = []

    def watching(raw, name=""):
        seen.append(name)
        return real(raw, name)

    real = cards.parse
    monkeypatch.setattr(cards, "parse", watching)
    monkeypatch.setattr(csv_tree, "parse", watching)
    return seen


def fresh(folder):
    return load(folder, today=TODAY, snapshot=False)


def remembered(folder):
    return load(folder, today=TODAY)


def test_the_second_time_nothing_is_parsed_and_all_is_the_same(cache, park, parsed):
    first = remembered(park)
    assert len(parsed) == 12
    parsed.clear()
    assert remembered(park) == first == fresh(park)
    assert len(parsed) == 12  # those of the fresh one
    assert cache.exists()
    assert any("Message" in repr(f.facts) for f in first.findings)


def test_an_edited_card_or_item_is_read_again_alone(cache, park, parsed):  # noqa: ARG001 - the cache is in use
    remembered(park)
    parsed.clear()
    card = park / "firms" / "c3.yaml"
    card.write_text(
        card.read_text(encoding="utf-8").replace("quantity: 3", "quantity: 33 吨/年"), encoding="utf-8"
    )
    again = remembered(park)
    assert parsed == ["firms/c3.yaml"]
    assert next(f for f in again.park.firms if f.id == "c3").offers[0].quantity.likely == 33
    parsed.clear()
    listed = park / "firms.yaml"
    listed.write_text(
        listed.read_text(encoding="utf-8").replace("列表0号厂", "列表0号厂\n    short: 零"), encoding="utf-8"
    )
    again = remembered(park)
    assert parsed == ["firms.yaml"]
    assert again == fresh(park)  # the items behind it have moved by a line


def test_many_edits_in_a_row(cache, park, parsed):  # noqa: ARG001
    remembered(park)
    for round_ in range(12):
        (park / "firms" / f"c{round_ % 5}.yaml").write_text(
            f"name: 新{round_}号\noffers: [盐]\n", encoding="utf-8"
        )
        (park / "firms" / f"n{round_}.yaml").write_text(f"name: 增{round_}号\n", encoding="utf-8")
        again = remembered(park)
        assert again == fresh(park)
        parsed.clear()
        assert remembered(park) == again
        assert parsed == []


def test_another_setting_of_the_park_reads_everything_again(cache, park):  # noqa: ARG001
    assert remembered(park).park.firms[1].offers[0].quantity.likely == 330
    (park / "park.yaml").write_text("name: x\noperating_days: 300\n", encoding="utf-8")
    assert remembered(park).park.firms[1].offers[0].quantity.likely == 300
    assert remembered(park) == fresh(park)


def test_other_code_trusts_nothing(cache, park, parsed, monkeypatch):  # noqa: ARG001
    remembered(park)
    parsed.clear()
    monkeypatch.setattr("matchchain.catalogue.files.snapshot.code_stamp", lambda: "another version")
    remembered(park)
    assert len(parsed) == 12


def packs(cache):
    return sorted(file for file in cache.rglob("*") if file.is_file())


def test_deleting_it_changes_nothing(cache, park):
    before = remembered(park)
    shutil.rmtree(cache)
    assert remembered(park) == before


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_spoiling_it_changes_nothing(tmp_path_factory, data):
    base = tmp_path_factory.mktemp("spoilt")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(base / "cache"))
        folder = write(base / "park", FILES)
        before = remembered(folder)
        for pack in packs(base / "cache"):
            raw = bytearray(pack.read_bytes())
            for _ in range(data.draw(st.integers(1, 4))):
                at = data.draw(st.integers(0, len(raw) - 1))
                raw[at] ^= data.draw(st.integers(1, 255))
            pack.write_bytes(
                bytes(raw[: data.draw(st.integers(0, len(raw)))] if data.draw(st.booleans()) else raw)
            )
        assert remembered(folder) == before
        assert remembered(folder) == before


def test_a_pack_of_another_park_or_kind_is_not_taken(cache, park):
    before = remembered(park)
    own, listed = packs(cache)[-1], packs(cache)[0]
    one, other = own.read_bytes(), listed.read_bytes()
    own.write_bytes(other)
    listed.write_bytes(one)
    assert remembered(park) == before


def test_a_cache_that_cannot_be_written_is_no_fault(park, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert remembered(park) == fresh(park)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_cache_folder_without_permission_is_no_fault(park, cache):
    cache.mkdir()
    cache.chmod(stat.S_IRUSR)
    assert remembered(park) == fresh(park)


def test_every_write_that_fails_is_no_fault(park, cache, monkeypatch):
    from pathlib import Path

    def full(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    for name in ("write_bytes", "replace", "mkdir"):
        with monkeypatch.context() as patch:
            patch.setattr(Path, name, full)
            assert remembered(park) == fresh(park)
    assert not [file for file in packs(cache) if file.suffix not in {".base", ".new"}]


def test_the_code_that_reads_is_all_in_the_stamp():
    from matchchain import catalogue, entries, park, units
    from matchchain.cache_folder import stamp_of
    from matchchain.catalogue.files.snapshot import code_stamp

    stamp_of.cache_clear()
    said = code_stamp()
    for room in (catalogue, entries, park, units):
        for file in Path(room.__file__).parent.rglob("*.py"):
            assert f"{file.name} {file.stat().st_size} " in said


def test_what_is_doubtful_in_a_park_is_looked_for_once_a_day(cache, park, monkeypatch):
    def looked(*args):
        seen.append(args)
        return real(*args)

    seen, real = [], doubts.doubts_of
    monkeypatch.setattr(doubts, "doubts_of", looked)
    again = [load(park, today=TODAY) for _ in range(3)]
    assert len(seen) == 1
    assert again[1] == again[2] == fresh(park)
    assert len(list(cache.rglob("*-doubts.*"))) == 1
    seen.clear()
    load(park, today=TODAY.replace(year=TODAY.year + 2))
    (park / "park.yaml").write_text("name: y\noperating_days: 330\n", encoding="utf-8")
    load(park, today=TODAY)
    assert len(seen) == 2
