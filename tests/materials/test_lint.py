import pytest

from matchchain.materials import lint
from matchchain.materials.facts.schema import read_knowledge


@pytest.fixture
def check(tmp_path):
    def run(text, name="substances/a"):
        for folder in ("substances", "streams", "serves"):
            (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return [
            (p.message.key.removeprefix("materials."), p.line) for p in lint.check(read_knowledge(tmp_path))
        ]

    return run


def test_sound_data_have_no_problem(check):
    assert (
        check(
            "- {id: lime, zh: 氧化钙, en: calcium oxide, cas: 1305-78-8, formula: CaO, aliases: [生石灰]}\n"
        )
        == []
    )


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("{id: a, zh: 甲物, cas: 1305-78-6}", "cas-digit"),
        ("{id: a, zh: 硫酸钠, formula: Na2SO3}", "composition-differs"),
        ("{id: a, zh: 某钠盐, formula: KCl}", "element-missing"),
        ("{id: a, zh: 甲物, colour: red}", "field-unknown"),
        ("{id: a, zh: 甲物, state: wet}", "not-a-choice"),
        ("{id: A B, zh: 甲物}", "id-not-kebab"),
        ("{id: a, zh: 甲物, form_of: b}", "id-unknown"),
        ("{id: a, zh: 甲物, sources: [nowhere]}", "source-unknown"),
        ("{id: a, zh: 甲物, density: heavy}", "not-a-number"),
        ("{id: a}", "field-missing"),
        ("{id: a, zh: 甲物, form_of: a}", "id-unknown"),
    ],
)
def test_each_fault_is_named_at_its_line(check, row, problem):
    assert (problem, 2) in check(f"# head\n- {row}\n")


def test_a_label_under_two_ids_is_a_fault_unless_it_is_a_question(check):
    rows = "- {id: a, zh: 甲物, aliases: [灰]}\n- {id: b, zh: 乙物, aliases: [灰]}\n"
    assert ("label-twice", 2) in check(rows)
    assert check("- {label: 灰, ids: [a, b], ask: {zh: 哪种?, en: which?}}\n", "ambiguous") == []


def test_an_id_or_a_number_twice_is_a_fault(check):
    assert ("id-twice", 2) in check("- {id: a, zh: 甲物}\n- {id: a, zh: 乙物}\n")
    assert ("cas-twice", 2) in check(
        "- {id: a, zh: 甲物, cas: 7757-83-7}\n- {id: b, zh: 乙物, cas: 7757-83-7}\n"
    )


def test_broken_yaml_is_a_problem_with_a_place(check):
    assert check("- {id: a\n")[0][0] == "bad-yaml"
    assert check("- {id: a, id: b, zh: 甲物}\n")[0][0] == "bad-yaml"


def test_a_bare_no_is_text(check):
    assert check("- {id: nitric-oxide, zh: 一氧化氮, en: nitric oxide, formula: NO}\n") == []


def test_the_shipped_knowledge_is_sound():
    problems = lint.check(read_knowledge(), registry=lint.registry_formula())
    assert [str(problem) for problem in problems] == []
