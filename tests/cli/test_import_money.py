"""A park as `init` began it takes the currency of its first files; any other keeps its own and says what differs."""

import pytest

from tests.cli.command import matchchain
from tests.cli.office_files import english_survey


@pytest.fixture
def begun(tmp_path):
    assert matchchain("init", "p", cwd=tmp_path, MATCHCHAIN_LANG="en").code == 0
    return tmp_path / "p"


def bring(park, *words, code=0):
    done = matchchain("import", *words, "--park", park, cwd=park.parent, MATCHCHAIN_TODAY="2026-11-22")
    assert done.code == code, done.said
    return done


def texts(park):
    return {p.name: p.read_text(encoding="utf-8") for p in park.rglob("*.yaml") if ".matchchain" not in p.parts}


@pytest.mark.parametrize(("written", "code"), [("GBP", "GBP"), ("£", "GBP"), ("EUR", "EUR"), ("$", "USD"), ("A$", "AUD")])
def test_the_first_files_say_whose_money_it_is(begun, written, code):
    english_survey(begun.parent / "survey.xlsx", written)
    before = texts(begun)
    assert code in bring(begun, "survey.xlsx").said
    assert texts(begun) == before
    bring(begun, "survey.xlsx", "--yes")
    settings = texts(begun)["park.yaml"]
    assert f"currency: {code}" in settings
    assert "0.5 CNY" not in settings
    checked = matchchain("check", "--park", begun, cwd=begun.parent)
    assert checked.code in {0, 1}, checked.text
    assert matchchain("undo", "--yes", "--park", begun, cwd=begun.parent).code == 0
    assert texts(begun) == before


def test_a_plan_is_written_with_its_money(begun):
    english_survey(begun.parent / "survey.xlsx", "GBP")
    bring(begun, "survey.xlsx", "--plan", "plan.yaml")
    bring(begun, "--apply", "plan.yaml", "--yes")
    assert "currency: GBP" in texts(begun)["park.yaml"]
    assert "3100 GBP/t" in "".join(texts(begun).values())


def test_a_dry_run_changes_no_settings(begun):
    english_survey(begun.parent / "survey.xlsx", "GBP")
    before = texts(begun)
    assert "GBP" in bring(begun, "survey.xlsx", "--yes", "--dry-run").said
    assert texts(begun) == before


@pytest.mark.parametrize("touched", ["settings", "firm"])
def test_a_park_that_somebody_worked_on_keeps_its_money(begun, touched):
    if touched == "settings":
        (begun / "park.yaml").write_bytes((begun / "park.yaml").read_bytes().replace(b"330", b"300"))
    else:
        (begun / "firms" / "a.yaml").write_text("name: Works A\n", encoding="utf-8")
    english_survey(begun.parent / "survey.xlsx", "GBP")
    assert "CNY" in bring(begun, "survey.xlsx", "--yes", code=1).text
    assert "currency: CNY" in texts(begun)["park.yaml"]


def test_two_currencies_are_no_park_s(begun):
    english_survey(begun.parent / "one.xlsx", "GBP")
    english_survey(begun.parent / "other.xlsx", "EUR")
    bring(begun, "one.xlsx", "other.xlsx", "--yes", code=1)
    assert "currency: CNY" in texts(begun)["park.yaml"]
