"""`stats` as it is typed: pages of a month, a quarter and a year, every format, past days, forecasts that are kept."""

import datetime as dt
import json
import shutil

import pytest

from matchchain.materials import Thesaurus
from tests.cli.command import matchchain
from tests.cli.park import everything
from tests.golden import same_as_golden
from tests.studies.stats.seed_park import ledger, seed_park

DAY = "2027-12-31"


@pytest.fixture(scope="module")
def laid(tmp_path_factory):
    return seed_park(tmp_path_factory.mktemp("seed") / "park", Thesaurus.default())


@pytest.fixture
def park(laid, tmp_path):
    return shutil.copytree(laid, tmp_path / "park")


def said(park, *words, day=DAY, **more):
    return matchchain("stats", *words, "--park", park, MATCHCHAIN_TODAY=day, **more)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("words", [("--year", "2027"), ("--quarter", "2027Q1"), ("--month", "2027-03")], ids=["year", "quarter", "month"])
def test_the_page_is_frozen(laid, words, lang):
    shown = said(laid, *words, "--lang", lang, "--width", 80, "--as-of", "2027-05-31")
    assert shown.code == 0, shown.said
    same_as_golden(f"stats/{words[0][2:]}-{lang}.txt", shown.text)


def test_the_json_that_scripts_rely_on(laid):
    told = json.loads(said(laid, "--year", 2027, "--format", "json", "--lang", "en").text)
    assert told["schema"] == "matchchain.stats/1"
    assert (told["firms_linked"], told["products_supplied"]) == (100, 56)
    assert {name: told["saving"][name] for name in ("promised", "contracted", "reported", "verified")} == {
        "promised": 60_750_000.0, "contracted": 60_000_000.0, "reported": 50_000_000.0, "verified": 25_000_000.0,
    }  # fmt: skip
    assert told["plan"]["firms"] == 2
    assert told["registered"]["trades"] == 1
    assert told["sentence"].startswith("100 firms are linked along the chain and supply one another with 56 products, saving 50,000 k CNY a year")
    assert len([one for one in told["products"] if one["line"] == "office"]) == 56


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["table", "csv", "tsv", "json", "jsonl", "md", "html"])
def test_every_format(laid, name, lang):
    shown = said(laid, "--quarter", "2027Q1", "--format", name, "--lang", lang)
    assert shown.code == 0, shown.said
    assert shown.text.count("\n") > 5
    assert "李科" not in shown.text  # names of persons stand in no report


def test_a_word_paper_and_a_workbook(laid, tmp_path):
    for name in ("annual.docx", "annual.xlsx"):
        assert said(laid, "--year", 2027, "--out", tmp_path / name).code == 0
        assert (tmp_path / name).read_bytes()[:2] == b"PK"


def test_a_past_day_replays_from_the_files_of_now(park, tmp_path):
    early = seed_park(tmp_path / "early", Thesaurus.default(), until=4)  # as the files were in May
    then = json.loads(said(early, "--year", 2027, "--format", "json", day="2027-05-31").text)
    told = ledger()
    (park / "ledger.csv").write_text(told + "D2026-001,2027-11,999 吨,,,供方,,,2027-12-20\nD2026-080,2027-04,120 吨,,,需方,,,2027-12-20\n", encoding="utf-8")
    now = json.loads(said(park, "--year", 2027, "--as-of", "2027-05-31", "--format", "json").text)
    for key in ("firms_linked", "products_supplied", "saving", "saving_per_year", "sentence", "moves", "due", "chains", "lights"):
        assert now[key] == then[key], key
    assert [one["about"] for one in now["later"] if one["what"] == "line"][:1] == ["2027-05-01"]  # May was reported in June


def test_cards_of_a_past_day_come_from_the_journal(park):
    assert matchchain("remove", "firm", "k2", "--yes", "--park", park).code == 0  # on the clock's day
    today = dt.date.today()  # noqa: DTZ011 - the journal writes the clock's day
    clock = max(dt.date(2027, 12, 31), today + dt.timedelta(days=1)).isoformat()
    for back, cards, trades in ((2, "now", 0), (1, "then", 1), (0, "then", 0)):  # the journal begins today
        asked = (today - dt.timedelta(days=back)).isoformat()
        told = json.loads(said(park, "--as-of", asked, "--format", "json", day=clock).text)
        assert (told["cards"], told["registered"]["trades"]) == (cards, trades), back


def test_a_forecast_is_kept_once_a_day_and_marked_later(tmp_path):
    summer = "2027-08-31"
    park = seed_park(tmp_path / "park", Thesaurus.default(), until=7)
    shown = said(park, "--forecast", "--lang", "zh", day=summer)
    assert shown.code == 0
    assert "80%区间" in shown.text
    assert "F2027-001" in shown.said
    text = (park / "forecasts.yaml").read_text(encoding="utf-8")
    assert "F2027-001" in text
    assert text.count("F2027") == 1
    again = said(park, "--forecast", "--lang", "en", day=summer)
    assert "nothing new to keep" in again.said
    assert (park / "forecasts.yaml").read_text(encoding="utf-8") == text
    assert matchchain("check", "--park", park, MATCHCHAIN_TODAY=summer).code in (0, 1)
    (park / "ledger.csv").write_text(ledger(), encoding="utf-8")
    later = json.loads(said(park, "--format", "json", day="2028-03-01").text)
    (one,) = later["forecasts"]
    assert (one["id"], one["actual"]) == ("F2027-001", 50_000_000.0)
    assert one["mark"] in ("right", "low")
    assert matchchain("undo", "--yes", "--park", park, MATCHCHAIN_TODAY="2028-03-01").code == 0
    assert not (park / "forecasts.yaml").exists()


def test_a_dry_run_and_every_reading_write_nothing(tmp_path):
    park = seed_park(tmp_path / "park", Thesaurus.default(), until=7)
    before = everything(park)
    assert "没存" in said(park, "--forecast", "--dry-run", "--lang", "zh", day="2027-08-31").said
    assert said(park, "--year", "2027", day="2027-08-31").code == 0
    assert everything(park) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--year", "27"), "27"),
        (("--quarter", "2027Q5"), "2027Q5"),
        (("--month", "2027-13"), "2027-13"),
        (("--month", "2027-03", "--year", "2027"), "只能写一个"),
        (("--year", "2030"), "还没到"),
        (("--as-of", "2028-01-01"), "还没到"),
        (("--as-of", "昨天"), "昨天"),
        (("--chain", "丙链"), "甲链"),
        (("--forecast", "--as-of", "2027-05-01"), "--as-of"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_the_cure(laid, words, told):
    done = said(laid, *words, "--lang", "zh")
    assert (done.code, done.text) == (2, "")
    assert told in done.said


def test_a_chain_alone(laid):
    told = json.loads(said(laid, "--year", 2027, "--chain", "乙链", "--format", "json").text)
    assert (told["chain"], told["saving"]["reported"]) == ("乙链", 25 * 625_000.0)


def test_a_park_without_deals_has_an_answer():
    shown = matchchain("stats", "--park", "examples/two-steps", "--lang", "zh")
    assert shown.code == 0
    assert "协同企业 0 家" in shown.text
