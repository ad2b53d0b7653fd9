from collections import Counter

import pytest

from matchchain.materials import Thesaurus, lint
from matchchain.materials.facts.schema import read_knowledge
from matchchain.materials.lint_purposes import GUARDED
from tests.materials.read_once import all_that_is_shipped


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


PURPOSES = """
- {id: feed, zh: 饲料, en: feed, ends: [feed]}
- {id: pig-feed, zh: 猪饲料, en: pig feed, broader: [feed]}
"""
GROUND = {
    "substances/a": "- {id: a, zh: 甲物}\n- {id: family, zh: 某类, vague: true}\n",
    "objects": PURPOSES,
    "functions": "- {id: feeding, zh: 喂, en: feeding, basis: mass}\n",
    "uses": "- {id: pigs, zh: 喂猪, en: for pigs, function: feeding, object: pig-feed}\n"
    "- {id: roads, zh: 铺路, en: for roads, function: feeding}\n",
    "sources": "- {key: norm, title: n, kind: standard}\n- {key: list, title: l, kind: registry}\n"
    "- {key: book, title: b, kind: textbook}\n",
    "laws": "- {key: act, zh: 法, en: act, jurisdiction: CN, sure: 'yes'}\n"
    "- {key: rule, zh: 条例, en: rule, jurisdiction: EU, sure: 'yes'}\n",
}


@pytest.fixture
def faults(tmp_path):
    """Problems of some rows upon a ground that is sound: (key, facts), rows given by the name of their file."""

    def run(**files):
        for folder in ("substances", "streams", "serves"):
            (tmp_path / folder).mkdir(exist_ok=True)
        texts = dict(GROUND)
        for name, text in files.items():
            place = {"serves": "serves/a"}.get(name, name)
            texts[place] = texts.get(place, "") + f"- {text}\n"
        for place, text in texts.items():
            (tmp_path / f"{place}.yaml").write_text(text, encoding="utf-8")
        return [p.message.key.removeprefix("materials.") for p in lint.check(read_knowledge(tmp_path))]

    return run


def test_the_ground_is_sound(faults):
    assert faults() == []


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("{material: a, use: roads, standing: proven, source: [book]}", None),
        ("{material: a, use: pigs, standing: proven, source: [norm]}", None),
        ("{material: a, use: pigs, standing: proven, source: [book, list]}", None),
        ("{material: a, use: pigs, standing: assessed, source: [book]}", None),
        ("{material: family, use: roads, standing: trial, source: [book]}", None),
        ("{material: a, use: roads, standing: trial}", "field-missing"),
        ("{material: a, use: pigs, standing: proven, source: [book]}", "proven-without-standard"),
        ("{material: family, use: roads, standing: proven, source: [norm]}", "vague-proven"),
        ("{material: a, use: nowhere, source: [book]}", "id-unknown"),
        ("{material: a, use: roads, source: [gone]}", "source-unknown"),
        ("{material: a, use: roads, source: [book], conditions: [{field: moisture, max: 300}]}", "condition-unsound"),
        ("{material: a, use: roads, source: [book], conditions: [{field: ph, min: 9, max: 6}]}", "condition-unsound"),
        ("{material: a, use: roads, source: [book], conditions: [{field: ph, min: 6, max: 9}]}", None),
        ("{material: a, use: roads, source: [book], conditions: [{field: heat_value, min: 4000}]}", "condition-unsound"),
        ("{material: a, use: roads, source: [book], conditions: [{field: taste, max: 3}]}", "not-a-condition"),
    ],
)
def test_each_fault_of_what_serves_is_named(faults, row, problem):
    assert faults(serves=row) == ([problem] if problem else [])


BAR = "id: x, what: {words: [甲]}, for: {ends: [feed]}, through: any, why: {zh: 害, en: harm}, checked: 2026-11-28"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("", ""), None),
        (("why: {zh: 害, en: harm}", "why: {zh: 害}"), "field-missing"),
        (("why: {zh: 害, en: harm}, ", ""), "field-missing"),
        (("words: [甲]", "materials: [gone]"), "id-unknown"),
        (("words: [甲]", "classes: [odd]"), "not-a-choice"),
        (("words: [甲]", "codes: ['99 99 99']"), "code-unknown"),
        (("words: [甲]", "codes: ['98']"), "code-unknown"),
        (("words: [甲]", "codes: [HW99]"), "code-unknown"),
        (("words: [甲]", "codes: ['20 01', '20 01 08', HW08, 900-249-08]"), None),
        (("{words: [甲]}", "{}"), "field-missing"),
        (("{ends: [feed]}", "{}"), "field-missing"),
        (("ends: [feed]", "ends: [gone]"), "id-unknown"),
        (("ends: [feed]", "uses: [gone]"), "id-unknown"),
        (("ends: [feed]", "materials: [gone]"), "id-unknown"),
        (("through: any", "through: direct"), "field-missing"),
        (("through: any", "through: direct, open: {zh: 路}"), "field-missing"),
        (("through: any", "through: direct, open: {zh: 路, en: way}"), None),
        (("through: any", "through: perhaps"), "not-a-choice"),
        (("through: any", "through: any, law: [gone]"), "id-unknown"),
        (("through: any", "through: any, law: [act], jurisdiction: [CN]"), None),
        (("through: any", "through: any, law: [act], jurisdiction: [CN, EU]"), "law-missing"),
        (("through: any", "through: any, jurisdiction: [CN]"), "law-missing"),
        (("through: any", "through: any, jurisdiction: [US]"), "not-a-choice"),
        (("en: harm", "en: against GB 13078"), "law-of-one-place"),
        (("through: any", "through: any, unless: [{field: moisture, max: 900}]"), "condition-unsound"),
        (("through: any", "through: any, except: {materials: [gone]}"), "id-unknown"),
        (("through: any", "through: any, unles: []"), "field-unknown"),
    ],
)
def test_each_fault_of_a_bar_is_named(faults, change, problem):
    assert set(faults(bars="{" + BAR.replace(*change) + "}")) >= ({problem} if problem else set())
    assert problem or faults(bars="{" + BAR.replace(*change) + "}") == []


@pytest.mark.parametrize(
    ("file", "row", "problem"),
    [
        ("functions", "{id: b, zh: 乙, en: b, basis: content}", "field-missing"),
        ("functions", "{id: b, zh: 乙, en: b, basis: weight}", "not-a-choice"),
        ("functions", "{id: b, zh: 乙, en: b, basis: content, active: acid}", None),
        ("objects", "{id: b, zh: 乙, en: b, broader: [gone]}", "id-unknown"),
        ("objects", "{id: b, zh: 乙, en: b, ends: [gone]}", "id-unknown"),
        ("objects", "{id: b, zh: 乙, en: b, materials: [gone]}", "id-unknown"),
        ("objects", "{id: b, zh: 乙, en: b, broader: [b]}", "circle"),
        ("objects", "{id: b, zh: 乙, en: b, broader: [feed], ends: [feed], materials: [a]}", None),
        ("uses", "{id: b, zh: 乙, en: b, function: gone}", "id-unknown"),
        ("uses", "{id: b, zh: 乙, en: b, function: feeding, object: gone}", "id-unknown"),
        ("laws", "{key: b, zh: 乙, en: b, jurisdiction: US}", "not-a-choice"),
        ("laws", "{key: b, zh: 乙, jurisdiction: CN}", "field-missing"),
    ],
)
def test_each_fault_of_functions_objects_uses_and_laws_is_named(faults, file, row, problem):
    assert faults(**{file: row}) == ([problem] if problem else [])


def test_what_replaces_a_feed_is_guarded_as_a_feed(faults):
    replaced = "{id: b, zh: 乙, en: b, broader: [feed], materials: [a]}"
    assert faults(objects=replaced, serves="{material: family, use: a, standing: trial, source: [book]}") == []
    proven = "{material: family, use: a, standing: proven, source: [book]}"
    assert set(faults(objects=replaced, serves=proven)) == {"proven-without-standard", "vague-proven"}


def test_there_are_bars_enough_and_each_end_that_people_live_from_has_some():
    bars = Thesaurus.default().purposes.bars
    assert len(bars) >= 150
    guarded = Counter(end for bar in bars for end in bar.wanted.ends)
    assert all(guarded[end] >= 3 for end in GUARDED), guarded


def test_the_shipped_knowledge_is_sound():
    problems = lint.check(all_that_is_shipped(), registry=lint.registry_formula())
    assert [str(problem) for problem in problems] == []
