"""Every hostile file is refused with its place, quickly and in little memory."""

import time
import tracemalloc

import pytest

from matchchain.catalogue.read import load
from matchchain.reports.findings import page
from matchchain.yamltree import YamlFault, parse

from .hostile import HOSTILE


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_place(name):
    raw, key, line, column = HOSTILE[name]
    began = time.process_time()
    with pytest.raises(YamlFault) as caught:
        parse(raw)
    assert (caught.value.key, caught.value.line, caught.value.column) == (f"yamltree.{key}", line, column)
    assert time.process_time() - began < 1


def test_there_are_thirty_of_them():
    assert len(HOSTILE) >= 30


def test_no_hostile_file_takes_much_memory():
    for name, (raw, *_) in HOSTILE.items():
        tracemalloc.start()
        with pytest.raises(YamlFault):
            parse(raw)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 100 * 1024 * 1024, name


def test_one_hostile_card_loses_no_other(tmp_path):
    (tmp_path / "firms").mkdir()
    (tmp_path / "firms" / "sound.yaml").write_text("name: 乙化工有限公司\noffers: [盐]\n", encoding="utf-8")
    for number, (raw, *_) in enumerate(HOSTILE.values()):
        (tmp_path / "firms" / f"bad-{number}.yaml").write_bytes(raw)
    began = time.process_time()
    loaded = load(tmp_path, snapshot=False)
    assert [firm.id for firm in loaded.park.firms] == ["sound"]
    assert len(loaded.errors) == len(HOSTILE)
    for lang in ("zh", "en"):
        assert all(f"bad-{n}.yaml:" in page(loaded.errors, lang, 80) for n in range(len(HOSTILE)))
    assert time.process_time() - began < 10
