"""Every card that `check` finds sound fits its schema, and every JSON answer fits the one it is announced with."""

import json
import re
from functools import cache

import pytest
import yaml
from jsonschema import Draft202012Validator

from matchchain.catalogue.files.own import CONVERSIONS, FIRM_LIST, MATERIALS, OWN_FOLDERS, PARK
from matchchain.catalogue.files.schema import CARDS, FILES
from matchchain.cli.schema import ANSWERS
from tests.cli.command import ROOT, matchchain

PARKS = ("data", "examples/worked", "examples/mixed", "examples/europe", "examples/kalundborg", "examples/two-steps")
OF_FILE = {PARK: "park", MATERIALS: "materials", CONVERSIONS: "conversions", FIRM_LIST: "firms"}


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


@pytest.mark.parametrize(("park", "lang", "names"), [
    ("examples/worked", "zh", ANSWERS), ("examples/kalundborg", "en", ANSWERS), ("examples/two-steps", "en", ["explain", "routes"]),
], ids=lambda one: one if isinstance(one, str) else "")  # fmt: skip
def test_every_answer_fits_its_schema(park, lang, names):
    firm = json.loads(matchchain("suggest", "--park", ROOT / park, "--format", "json").text)["pairings"][0]["supplier"]
    for name in names:
        words = [firm if word == "a" else word for word in ANSWERS[name].split()]
        on_park = [] if re.match(r"names (resolve|compare|find)", ANSWERS[name]) else ["--park", ROOT / park]
        more = ["--all"] if name == "suggest" else []
        shown = matchchain(*words, *on_park, *more, "--lang", lang, "--format", "json")
        assert shown.code in (0, 1), shown.said
        fits = validator(name)
        if (name, park) == ("explain", "examples/two-steps"):  # a route: what it is told by is said by its own schema
            fits = Draft202012Validator(json.loads(matchchain(*words, *on_park, "--format", "schema").text))
        faults = [f"{fault.json_path}: {fault.message[:150]}" for fault in fits.iter_errors(json.loads(shown.text))]
        assert not faults, (name, faults[:5])
