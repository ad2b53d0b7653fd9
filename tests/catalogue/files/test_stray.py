"""Nothing in a park's folder drops out unseen: what is not read is named, with what it is and how to name it."""

import os
from pathlib import Path

import pytest

from matchchain.catalogue.files.find import find_park
from matchchain.catalogue.read import load
from matchchain.wording import MatchchainError, Message, say
from tests.catalogue.reading import codes, read, write

PARK = {"park.yaml": "name: 园区\n", "firms/a.yaml": "name: 甲\n"}
links = pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links")


def named(loaded):
    """File -> (level, code, its proper name)."""
    return {
        f.place.file: (f.level, f.code.partition(".")[2], f.facts.get("right", "")) for f in loaded.findings
    }


@pytest.mark.parametrize(
    ("file", "level", "code", "right"),
    [
        ("firms/B.YAML", "warning", "misnamed", "firms/b.yaml"),
        ("firms/b.yaml.txt", "warning", "misnamed", "firms/b.yaml"),
        ("firms/b.Yml", "warning", "misnamed", "firms/b.yaml"),
        ("firms/b.yaml~", "warning", "ignored", ""),
        ("firms/b.yaml.bak", "warning", "ignored", ""),
        ("firms/b.txt", "warning", "ignored", ""),
        ("firms.yml", "error", "misnamed", "firms.yaml"),
        ("park.yml", "warning", "misnamed", "park.yaml"),
        ("Materials.yaml", "error", "misnamed", "materials.yaml"),
        ("materials.yaml.txt", "error", "misnamed", "materials.yaml"),
        ("CONVERSIONS.YML", "error", "misnamed", "conversions.yaml"),
        ("park.yaml.bak", "warning", "ignored", ""),
    ],
)
def test_a_file_with_another_name_is_found(tmp_path, file, level, code, right):
    loaded = read(tmp_path, {**PARK, file: "name: 乙\n"})
    assert named(loaded) == {file: (level, code, right)}


def test_what_is_in_a_folder_of_firms_is_counted(tmp_path):
    loaded = read(tmp_path, {**PARK, "firms/sub/b.yaml": "name: 乙\n", "firms/sub/deep/c.YML": "x", "firms/pdf/x.pdf": "x"})
    assert named(loaded) == {"firms/sub": ("warning", "subfolder", "")}
    assert loaded.findings[0].facts["count"] == 2


def test_a_folder_in_capitals_is_found(tmp_path):
    loaded = read(tmp_path, {"park.yaml": "name: 园区\n", "Firms/a.yaml": "name: 甲\n"})
    if loaded.park.firms:
        pytest.skip("letters' case does not count here")
    assert named(loaded) == {"Firms": ("error", "misnamed", "firms")}


def test_a_card_beside_firms_is_found_and_another_file_is_not(tmp_path):
    loaded = read(tmp_path, {**PARK, "b.yaml": "name: 乙\noffers: [蒸汽]\n", "notes-of-ours.yaml": "- x\n", "list.csv": "x"})
    assert named(loaded) == {"b.yaml": ("warning", "card-outside", "")}


def test_litter_of_systems_is_no_finding(tmp_path):
    litter = ("._a.yaml", ".DS_Store", "Thumbs.db", "~$a.yaml", ".#a.yaml", ".a.yaml.swp", "README.md", ".gitkeep")
    assert codes(read(tmp_path, {**PARK, **{f"firms/{name}": "x" for name in litter}})) == []


@pytest.mark.parametrize("name", ["materials.yaml", "conversions.yaml", "firms.yaml"])
def test_a_folder_in_place_of_a_file_is_an_error(tmp_path, name):
    write(tmp_path, PARK)
    (tmp_path / name).mkdir()
    assert named(load(tmp_path, snapshot=False)) == {name: ("error", "not-a-file", "")}


def test_a_file_in_place_of_firms_is_an_error(tmp_path):
    assert named(read(tmp_path, {"park.yaml": "name: 园区\n", "firms": "- 甲\n"})) == {
        "firms": ("error", "not-a-folder", "")
    }


@links
@pytest.mark.parametrize("name", ["materials.yaml", "conversions.yaml", "firms.yaml", "park.yaml"])
def test_a_link_out_of_the_park_or_to_nowhere_is_an_error_and_not_read(tmp_path, name):
    park, other = write(tmp_path / "park", {"firms/a.yaml": "name: 甲\n"}), write(tmp_path, {"secret.yaml": "name: 乙\n"})
    (park / name).symlink_to(other / "secret.yaml")
    loaded = load(park, snapshot=False)
    assert named(loaded) == {name: ("error", "link-outside", "")}
    assert "乙" not in {loaded.park.name, *(firm.name for firm in loaded.park.firms)}
    (park / name).unlink()
    (park / name).symlink_to("nowhere")
    assert named(load(park, snapshot=False)) == {name: ("error", "link-nowhere", "")}


@links
def test_a_link_that_stays_in_the_park_is_followed(tmp_path):
    write(tmp_path, {"park.yaml": "name: 园区\n", "cards/a.yaml": "name: 甲\n", "own/m.yaml": "materials: []\n"})
    (tmp_path / "firms").symlink_to("cards")
    (tmp_path / "materials.yaml").symlink_to("own/m.yaml")
    loaded = load(tmp_path, snapshot=False)
    assert codes(loaded) == []
    assert [firm.name for firm in loaded.park.firms] == ["甲"]


@links
def test_firms_and_the_journal_are_not_sought_outside(tmp_path):
    write(tmp_path, {"else/a.yaml": "name: 甲\n", "park/park.yaml": "name: 园区\n"})
    (tmp_path / "park/firms").symlink_to(tmp_path / "else")
    (tmp_path / "park/.matchchain").symlink_to(tmp_path / "else")
    loaded = load(tmp_path / "park", snapshot=False)
    assert named(loaded) == {"firms": ("error", "folder-outside", ""), ".matchchain": ("warning", "journal-outside", "")}
    assert loaded.park.firms == ()


@pytest.mark.parametrize("file", ["park.yml", "Firms.yaml", "FIRMS/a.yaml"])
def test_a_park_whose_only_file_is_misnamed_is_told_so(tmp_path, file):
    write(tmp_path, {file: "name: 园区\n"})
    with pytest.raises(MatchchainError) as refused:
        find_park(tmp_path, {})
    assert refused.value.exit_code == 2
    assert Path(file).parts[0] in say(refused.value.message, "en")


def test_every_finding_has_its_sentence_and_cure(tmp_path):
    files = {"firms/B.YAML": "x", "firms/sub/b.yaml": "x", "firms/x.bak": "x", "c.yaml": "needs: []\n", "park.yml": "x"}
    for finding in read(tmp_path, {**PARK, **files}).findings:
        for lang in ("zh", "en"):
            assert say(Message(finding.code, finding.facts), lang)
            assert say(Message(f"{finding.code}.cure", finding.facts), lang)
