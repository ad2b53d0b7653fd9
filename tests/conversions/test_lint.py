"""Every check of the lint has a fault that it catches, and the shipped library has none."""

import pytest

from matchchain.conversions.lint import check, main
from matchchain.conversions.shipped import read_shelf

SOUND = {
    "id": "glauber", "name": "芒硝脱水", "name_en": "drying", "takes": "{芒硝: 1}", "gives": "{元明粉: 0.44}",
    "source": "化学计量", "source_en": "stoichiometry",
}  # fmt: skip


def entry(**changes):
    fields = {key: value for key, value in {**SOUND, **changes}.items() if value is not None}
    return "- " + "\n  ".join(f"{key}: {value}" for key, value in fields.items()) + "\n"


@pytest.fixture
def faults(tmp_path):
    def run(*entries):
        (tmp_path / "a.yaml").write_text("".join(entries), encoding="utf-8")
        return [(f.code.partition(".")[2], f.place.line, dict(f.facts)) for f in check(read_shelf(tmp_path))]

    return run


def test_the_shipped_library_is_sound():
    assert check(read_shelf()) == []


def test_a_sound_process_has_no_fault(faults):
    assert faults(entry()) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"id": None}, "field-missing"), ({"name_en": None}, "field-missing"), ({"source": None}, "field-missing"), ({"source_en": "''"}, "field-missing"),
        ({"note": "先水洗"}, "one-language"), ({"note_en": "wash"}, "one-language"), ({"name_en": "芒硝"}, "chinese-in-english"), ({"source_en": "见 BREF"}, "chinese-in-english"),
        ({"owner": "longhua"}, "owned"), ({"gives": "{没有这种东西: 0.4}"}, "name-unknown"), ({"residue": "{也没有这种: 0.1}"}, "name-unknown"),
        ({"holds": "{查无此物: 5%}"}, "name-unknown"), ({"draws": "[氮气]"}, "draws-unknown"), ({"takes": "{芒硝: 2}"}, "first-not-one"),
        ({"takes": "{芒硝: 0.9-1}"}, "first-not-one"), ({"takes": "{芒硝: 1 m3/t}"}, "first-not-one"), ({"gives": "{元明粉: 0.4 t/m3}"}, "per-another-unit"),
        ({"cost": "5 元/立方米"}, "per-another-unit"), ({"holds": "{硫酸钠: 60%, 水: 50%}"}, "holds-too-much"), ({"gives": "{元明粉: 0.45}"}, "gives-too-much"),
        ({"colour": "white"}, "unknown-key"), ({"gives": "{元明粉: 很多}"}, "no-number"), ({"gives": "{元明粉: 0.4 m3}"}, "per-what"), ({"takes": None}, "required-missing"),
    ],
)  # fmt: skip
def test_each_fault_is_named_at_its_place(faults, changes, code):
    found = faults("# head\n", entry(**changes))
    assert code in {name for name, _, _ in found}
    assert all(line >= 2 for _, line, _ in found)


def test_an_id_or_a_turn_twice_is_a_fault(faults):
    assert [code for code, _, _ in faults(entry(), entry(takes="{二氧化硫: 1}", gives="{硫磺: 0.5}"))] == ["id-twice"]
    # The same two materials under other names.
    ((code, _, facts),) = faults(entry(), entry(id="other", takes="{十水硫酸钠: 1}", gives="{无水硫酸钠: 0.4}"))
    assert (code, facts["other"]) == ("turn-twice", "glauber")


def test_the_command_names_each_fault_and_ends_with_one(tmp_path, capsys):
    (tmp_path / "a.yaml").write_text(entry(gives="{元明粉: 0.5}"), encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert "a.yaml:1:3: glauber: more comes out than goes in (Na): 0.1619 out, 0.1427 in" in said
    assert said.endswith("1 processes, 2 faults\n")
    assert main([]) == 0
