"""A file of the park is one line of `OWN_FILES`: reading it, joining it and leaving out its bad entries follow."""

import dataclasses

from matchchain.catalogue import read
from matchchain.catalogue.files import own
from matchchain.catalogue.sound import without_bad
from matchchain.park import Park


def test_every_list_is_a_field_of_the_park():
    fields = {field.name for field in dataclasses.fields(Park)}
    assert {name for lists in own.OWN_FILES.values() for name in lists} < fields


def test_the_settings_come_first():
    assert next(iter(own.OWN_FILES)) == own.PARK


def test_a_further_file_is_one_line(tmp_path, monkeypatch):
    monkeypatch.setitem(own.OWN_FILES, "trials.yaml", {"serves": own.OWN_FILES[own.MATERIALS]["serves"]})
    (tmp_path / "park.yaml").write_text("name: A\n", encoding="utf-8")
    (tmp_path / "firms").mkdir()
    lines = "- {material: 电石渣, use: 烟气脱硫}\n- {material: 粉煤灰, use: 水泥, amount: 3}\n"
    (tmp_path / "trials.yaml").write_text(lines, encoding="utf-8")
    loaded = read.load(tmp_path, snapshot=False)
    assert [one.place.file for one in loaded.park.serves] == ["trials.yaml", "trials.yaml"]
    assert "trials.yaml" in loaded.digests
    first = loaded.park.serves[0].place
    assert len(without_bad(loaded.park, [first]).serves) == 1
