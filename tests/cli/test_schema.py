"""Every card that `check` finds sound fits its schema, and every JSON answer fits the one it is announced with."""

import json
import re
import shutil
from functools import cache

import pytest
import yaml
from jsonschema import Draft202012Validator

from matchchain.catalogue.files.own import CONVERSIONS, DEALS, FIRM_LIST, MATERIALS, OWN_FOLDERS, PARK
from matchchain.catalogue.files.schema import CARDS, FILES
from matchchain.cli import app
from matchchain.cli.schema import _FILES, ANSWERS
from tests.cli.command import ROOT, matchchain

PARKS = ("data", "examples/worked", "examples/mixed", "examples/europe", "examples/kalundborg", "examples/two-steps")
OF_FILE = {PARK: "park", MATERIALS: "materials", CONVERSIONS: "conversions", DEALS: "deals", FIRM_LIST: "firms"}


@cache
def validator(name):
    schema = json.loads(matchchain("schema", name).text)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def told(text):
    """A YAML file as an editor sees it."""
    return json.loads(json.dumps(yaml.load(text, yaml.BaseLoader)))  # noqa: S506 - texts, lists and maps only


def files_of(folder):
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        if name in OF_FILE:
            yield path, OF_FILE[name]
        elif name.startswith("firms/"):
            yield path, "firm"
        elif name.partition("/")[0] in OWN_FOLDERS:
            yield path, f"{name.partition('/')[0]}-card"


@pytest.mark.parametrize("park", PARKS)
def test_every_file_of_the_examples_fits(park):
    seen = 0
    for path, name in files_of(ROOT / park):
        faults = [fault.message[:200] for fault in validator(name).iter_errors(told(path.read_text(encoding="utf-8")))]
        assert not faults, (path.name, faults)
        seen += 1
    assert seen


@pytest.mark.parametrize(("name", "text"), [
    ("firm", "{id: a, name: 甲, nam: x}"), ("firm", "{id: a}"), ("firm", "{name: 甲, offers: [{quantity: 3}]}"),
    ("park", "{name: 园, plan: 3, chians: []}"), ("materials", "{material: []}"),
])  # fmt: skip
def test_what_no_card_knows_is_underlined(name, text):
    assert list(validator(name).iter_errors(told(text)))


@pytest.mark.parametrize("text", ["{编号: a, 名称: 甲, 可供: [{品名: 盐, 数量: 3万吨/年}]}", "{id: a, name: A, needs: [{material: salt}]}"])
def test_either_language_is_known(text):
    assert not list(validator("firm").iter_errors(told(text)))


def test_a_list_says_which_there_are():
    assert matchchain("schema").text.split() == [*FILES, *CARDS, *ANSWERS]
    assert matchchain("schema", "frim").code == 2


def test_a_schema_says_nothing_beside():
    assert matchchain("schema", "meet-minutes").said == ""


def test_every_command_that_answers_in_json_has_a_schema():
    """Each leaf of the tree that takes `--format` is asked by some line, or writes a format of its own."""
    asked = {line for one in ANSWERS.values() for line in (one.plain, *one.more)}
    own = {"graph", "export", "meet papers"}
    lacking = {
        path for path, kinds in formats_of(app.build()).items()
        if "json" in kinds and not any(line == path or line.startswith(f"{path} ") for line in asked)
    }
    assert lacking <= own, lacking


def formats_of(group, path=""):
    """Each command below a group -> the formats that it offers."""
    found = {}
    context = group.make_context(path or "matchchain", ["--help"], resilient_parsing=True)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        where = f"{path} {name}".strip()
        if hasattr(command, "list_commands"):
            found |= formats_of(command, where)
            continue
        formats = [one for one in command.params if "--format" in getattr(one, "opts", ())]
        found[where] = {str(kind) for one in formats for kind in getattr(one.type, "choices", ())}
    return found


def answered(line, folder, firm, *more):
    words = [firm if word == "a" else word.format(park=folder) for word in line.split()]
    on_park = [] if re.match(r"names (resolve|compare|find)", line) else ["--park", folder]
    shown = matchchain(*words, *on_park, *more, "--format", "json")
    assert shown.code in (0, 1), (line, shown.said)
    return json.loads(shown.text)


@pytest.mark.parametrize(("park", "lang", "names"), [
    ("examples/worked", "zh", ANSWERS), ("examples/kalundborg", "en", ANSWERS), ("examples/two-steps", "en", ["explain", "routes"]),
], ids=lambda one: one if isinstance(one, str) else "")  # fmt: skip
def test_every_answer_fits_its_schema(tmp_path, park, lang, names):
    folder = tmp_path / "park"
    shutil.copytree(ROOT / park, folder)
    (folder / "list.csv").write_text("企业名称,品名,数量\n甲厂,亚硫酸钠,120吨/年\n", encoding="utf-8")
    for file in ("board.yaml", "projects.yaml", "policies.yaml", "deals.yaml", "deliveries.csv", "minutes.csv"):  # what is followed, with the ids that are asked for
        (folder / file).write_text(_FILES[file], encoding="utf-8")
    pairing = json.loads(matchchain("suggest", "--park", folder, "--format", "json").text)["pairings"][0]
    firm, partner = pairing["supplier"], pairing["receiver"]
    seated = _FILES["meetings.yaml"].replace("[a, b]", f"[{firm}, {partner}]")
    (folder / "meetings.yaml").write_text(seated, encoding="utf-8")
    assert matchchain("add", "firm", "丙厂", "--id", "bing", "--park", folder).code == 0
    for name in names:
        asked = ANSWERS[name]
        for line in (asked.plain, *asked.more, *ALSO.get(name, ())):
            given = answered(re.sub(r"\bb$", partner, line), folder, firm, "--lang", lang)
            fits = validator(name)
            if (line, park) == ("explain 1", "examples/two-steps"):  # a route: what it is told by its own schema says
                fits = Draft202012Validator(json.loads(matchchain("explain", "1", "--park", folder, "--format", "schema").text))
            faults = [f"{fault.json_path}: {fault.message[:150]}" for fault in fits.iter_errors(given)]
            assert not faults, (name, line, faults[:5])



ALSO = {
    "suggest": ("suggest --refused", "suggest --library", "suggest --ideas", "suggest --split core"),
    "sweep": ("sweep --stop a --runs 2",),
    "check": ("check --ignore no-date",),
}
"""Other lines whose answers have to fit."""


def test_what_only_some_questions_add_is_not_required():
    schema = validator("suggest").schema
    assert {"refused", "missing_steps", "ideas"} <= set(schema["properties"])
    assert not {"refused", "missing_steps", "ideas"} & set(schema["required"])
    assert {"pairings", "totals"} <= set(schema["required"])


def test_every_schema_of_an_answer_is_listed():
    known = {validator(name).schema["title"] for name in ANSWERS}
    written = {
        found
        for file in (ROOT / "src/matchchain").rglob("*.py")
        for found in re.findall(r"^\w*SCHEMA\w*\b.* = (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert {name for line in written for name in re.findall(r'"(matchchain\.[^"]+)"', line)} == known
    assert known


@pytest.mark.parametrize("spoilt", [{"pairings": 3}, {"surplus": 1}, {"totals": []}])
def test_an_answer_that_was_spoilt_does_not_fit(spoilt):
    given = json.loads(matchchain("suggest", "--park", ROOT / "examples/worked", "--format", "json").text)
    assert not list(validator("suggest").iter_errors(given))
    assert list(validator("suggest").iter_errors({**given, **spoilt}))
