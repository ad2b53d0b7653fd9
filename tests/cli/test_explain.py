"""`explain` as it is typed: the office's page, a page to send, two firms, and what cannot be told."""

import json
import unicodedata

import pytest

from tests.cli.command import ROOT, matchchain
from tests.golden import same_as_golden

WORKED = ("--park", ROOT / "examples" / "worked")
DATA = ("--park", ROOT / "data")


def cells(line):
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("view", ["office", "supplier", "receiver"])
def test_the_worked_example_as_a_page(view, lang):
    shown = matchchain("explain", 1, *WORKED, "--for", view, "--width", 80, "--lang", lang)
    assert shown.code == 0
    assert all(cells(line) <= 80 for line in shown.text.splitlines())
    assert shown.text.count("\n") <= 60
    same_as_golden(f"worked/explain.{view}.{lang}.table", shown.text)


@pytest.mark.parametrize("name", ["json", "md"])
def test_the_other_formats(name):
    shown = matchchain("explain", 1, *WORKED, "--format", name, "--lang", "zh")
    assert shown.code == 0
    same_as_golden(f"worked/explain.office.zh.{name}", shown.text)


def test_the_json_object_keeps_its_promise():
    told = json.loads(matchchain("explain", 1, *WORKED, "--format", "json").text)
    assert (told["schema"], told["view"]) == ("matchchain.explain/1", "office")
    (pairing,) = told["pairings"]
    assert round(pairing["net_per_year"]) == 23_721_383
    assert pairing["supplier_gain"] + pairing["receiver_gain"] == pytest.approx(pairing["net_per_year"])
    assert pairing["chance_of_gain"] == 1.0
    assert sum(line["per_year"] for line in told["lines"]) - pairing["deal_cost"] == pytest.approx(23_721_382.9, abs=1)
    sent = json.loads(matchchain("explain", 1, *WORKED, "--for", "supplier", "--format", "json").text)
    assert sent["view"] == "supplier"
    assert not {"1500", "1500.0", "15000"} & set(json.dumps(sent).replace(",", " ").replace("}", " ").split())


def test_a_page_to_send_is_written_to_a_file(tmp_path):
    out = tmp_path / "致供方.md"
    done = matchchain("explain", 1, *WORKED, "--for", "supplier", "--out", out, "--lang", "zh")
    assert (done.code, done.out) == (0, b"")
    text = out.read_text(encoding="utf-8")
    assert "龙华染料" in text
    assert "1500" not in text
    assert "138" not in text


def test_two_firms_that_are_paired_and_two_that_are_not():
    one = matchchain("explain", "--between", "longhua", "越清造纸", *WORKED, "--width", 80)
    assert one.text == matchchain("explain", 1, *WORKED, "--width", 80).text
    none = matchchain("explain", "--between", "longhua", "maichao-beer", *DATA, "--width", 80, "--lang", "zh")
    assert none.code == 0
    assert "为什么没配上" in none.text


def test_a_pair_without_gain_says_what_would_close_it():
    listed = json.loads(matchchain("suggest", "--refused", "--format", "json", *DATA).text)
    no_gain = next(r for r in listed["refused"] if r["kind"] == "no-gain" and "差" in r["reason"])
    shown = matchchain(
        "explain", "--between", no_gain["supplier"], no_gain["receiver"], *DATA, "--width", 80, "--lang", "zh"
    )
    assert shown.code == 0
    assert no_gain["reason"].split(":")[1].split(";")[0] in shown.text.replace("\n   ", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--between"),
        (("1", "--between", "longhua", "yueqing"), "--between"),
        (("1", "--price", "nan"), "--price"),
        (("9999",), "9999"),
        (("no-such-id",), "no-such-id"),
        (("--between", "longhua", "nobody"), "nobody"),
        (("--between", "longhua", "longhua"), "longhua"),
        (("--between", "longhua", "yueqing", "--for", "supplier"), "--between"),
    ],
)
def test_what_cannot_be_told_ends_with_2_and_one_sentence(words, said):
    done = matchchain("explain", *words, *WORKED, "--lang", "en")
    assert (done.code, done.out) == (2, b"")
    assert said in done.said
    assert "Traceback" not in done.said


def test_the_last_line_of_suggest_leads_here():
    last = matchchain("suggest", *WORKED, "--lang", "zh").text.rstrip().splitlines()[-1]
    assert last.startswith("看来龙去脉: matchchain explain 1")
    of_one = matchchain("suggest", *DATA, "--firm", "yueqing", "--sort", "distance", "--lang", "en").text.rstrip()
    word = of_one.splitlines()[-1].split("matchchain explain ")[1].split()[0]
    assert matchchain("explain", word, *DATA).code == 0
