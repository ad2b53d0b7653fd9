"""One kind of result: it pickles, copies, compares, prints short, and hands out what the commands write."""

import copy
import csv
import dataclasses
import importlib
import io
import json
import pickle
from html.parser import HTMLParser
from pathlib import Path

import pytest

import matchchain
from matchchain.network.pairing import LINE_NAMES
from tests.cli.command import matchchain as command
from tests.parks import TODAY, park_of

ROOT = Path(__file__).parent.parent.parent
FIRM = "longhua"
QUESTIONS = {
    "suggest": lambda park: matchchain.suggest(park, today=TODAY, select={"refused": True}),
    "explain": lambda park: matchchain.explain(park, 1, today=TODAY),
    "between": lambda park: matchchain.explain(park, between=("longhua", "yueqing"), today=TODAY),
    "blanks": lambda park: matchchain.blanks(park, today=TODAY),
    "routes": lambda park: matchchain.routes(park, today=TODAY),
    "gaps": lambda park: matchchain.gaps(park, today=TODAY),
    "chains": lambda park: matchchain.chains(park, today=TODAY),
    "what_if": lambda park: matchchain.what_if(park, stop=[FIRM], today=TODAY),
    "trace": lambda park: matchchain.trace(park, FIRM, today=TODAY),
    "drill": lambda park: matchchain.drill(park, FIRM, today=TODAY),
    "weak": lambda park: matchchain.drill(park, today=TODAY),
    "ideas": lambda park: matchchain.ideas(park, today=TODAY),
    "papers_plan": lambda park: matchchain.papers_plan(park, today=TODAY),
    "deals": lambda park: matchchain.deals(park, today=TODAY),
    "sweep": lambda park: matchchain.sweep(park, prices=["±20%"], runs=9, jobs=1, today=TODAY),
}


@pytest.fixture(scope="module")
def park():
    return matchchain.load(ROOT / "examples" / "worked")


@pytest.fixture(scope="module")
def answers(park):
    return {name: ask(park) for name, ask in QUESTIONS.items()}


@pytest.mark.parametrize("name", QUESTIONS)
class TestEveryAnswer:
    def test_is_a_frozen_value(self, answers, park, name):
        answer = answers[name]
        assert pickle.loads(pickle.dumps(answer)) == answer  # noqa: S301 - our own bytes
        assert copy.deepcopy(answer) == copy.copy(answer) == answer
        assert QUESTIONS[name](park) == answer
        with pytest.raises(dataclasses.FrozenInstanceError):
            answer.found = None

    def test_prints_in_one_line(self, answers, name):
        said = repr(answers[name])
        assert said.startswith(f"<{answers[name].question} of ")
        assert "\n" not in said
        assert len(said) < 200

    def test_hands_out_every_table_of_its_json(self, answers, name):
        answer = answers[name]
        told = json.loads(matchchain.render(answer, "json"))
        assert set(answer.tables) <= set(told)
        for table in answer.tables:
            columns, rows = answer.to_columns(table), answer.to_dicts(table)
            assert {len(values) for values in columns.values()} <= {len(rows)}
            assert len(rows) == len(told[table])
            for row, written in zip(rows, told[table], strict=True):
                assert json.loads(json.dumps({key: row[key] for key in written})) == written

    def test_shows_a_table_in_a_notebook(self, answers, name):
        seen = Tags()
        seen.feed(answers[name]._repr_html_())
        assert seen.open == []
        assert {"table", "caption", "thead", "tbody", "th"} <= seen.tags


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.open = set(), []

    def handle_starttag(self, tag, attrs):
        assert set(dict(attrs)) <= {"style"}
        self.tags.add(tag)
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_what_was_found_reads_through(answers):
    answer = answers["suggest"]
    assert answer.totals is answer.found.totals
    assert {"totals", "to_dicts", "question"} <= set(dir(answer))
    with pytest.raises(AttributeError, match="nonsense"):
        _ = answer.nonsense


def test_columns_are_those_of_the_csv_and_cost_lines_behind_them(answers):
    answer = answers["suggest"]
    written = list(csv.DictReader(io.StringIO(matchchain.render(answer, "jsonl") and matchchain.render(answer, "csv"))))
    columns = answer.to_columns()
    assert [row["id"] for row in written if row["stage"] != "refused"] == columns["id"]
    assert list(columns)[-3 * len(LINE_NAMES) :: 3] == list(LINE_NAMES)
    first = answer.pairings[0]
    for line in first.lines:
        assert [columns[f"{line.name}{end}"][0] for end in ("", "_low", "_high")] == pytest.approx(
            [line.likely, line.low, line.high], abs=0.005
        )


def test_an_unknown_table_and_language_are_said(answers):
    with pytest.raises(matchchain.MatchchainError, match="pairings"):
        answers["suggest"].to_columns("pairs")
    with pytest.raises(matchchain.MatchchainError, match="zh"):
        answers["suggest"].report("fr")


HOSTILE = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</table>&lt;b&gt;", "a\u202eb", "<!--"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_name_becomes_markup_in_a_notebook(text):
    park = park_of(
        f"""
        - id: a
          name: {json.dumps(text)}
          offers: [{{material: 亚硫酸钠, quantity: 100 吨/年, disposal_cost: 3000 元/吨}}]
        - id: b
          name: 乙
          needs: [{{material: 亚硫酸钠, quantity: 100 吨/年, price: 2000 元/吨}}]
        """,
        park=f"name: {json.dumps(text)}\n",
    )
    answer = matchchain.suggest(park, today=TODAY)
    seen = Tags()
    seen.feed(answer._repr_html_())
    assert seen.tags == {"table", "caption", "thead", "tbody", "tr", "th", "td", "p"}
    assert "\u202e" not in answer._repr_html_()


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_frames_are_made_of_columns(answers, park, library):
    frames = importlib.import_module(library)
    for columns in (answers["suggest"].to_columns(), matchchain.candidate_columns(park, today=TODAY)):
        frame = frames.DataFrame(columns)
        assert frame.shape == (len(columns["id"]), len(columns))
        known = [value for value in columns["net_per_year"] if value is not None]
        assert float(frame["net_per_year"].sum()) == pytest.approx(sum(known))


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_answer_says_how_it_was_made_as_the_command_does(answers, name):
    made = answers[name].made
    assert made == json.loads(matchchain.render(answers[name], "json"))["made"]
    assert {"version", "day", "park_digest", "jurisdiction", "effort"} <= set(made)
    assert made["day"] == TODAY.isoformat()


def test_how_it_was_made_follows_what_was_asked(park):
    exact = matchchain.suggest(park, today="2026-11-01", effort=matchchain.EXACT)
    assert (exact.made["effort"], exact.made["day"], exact.made["time_limited"]) == ("exact", "2026-11-01", False)
    assert "park_digest" not in matchchain.suggest(park.park).made
    shown = json.loads(command("suggest", "--park", park.folder, "--format", "json").text)["made"]
    assert shown == matchchain.suggest(park, today=shown["day"]).made


def test_a_loaded_park_is_told_in_a_line():
    told = repr(matchchain.load(ROOT / "examples" / "worked"))
    assert len(told) < 200
    assert "offers and needs" in told
