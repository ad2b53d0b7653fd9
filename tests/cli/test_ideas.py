"""`ideas` as a person sees it: the made park and two examples in both languages, formats, drafts, refusals."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from matchchain.cli.boundary import run
from matchchain.reports.formats.layout import cells
from tests.cli.command import OWN, ROOT
from tests.cli.park import own
from tests.golden import same_as_golden
from tests.parks import write_park
from tests.studies.ideas.ideas_park import FIRMS, PARK

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def matchchain(monkeypatch, capsys):
    for name in OWN:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MATCHCHAIN_TODAY", "2026-11-22")

    def typed(*words, code=0):
        got = run([str(word) for word in words])
        told = capsys.readouterr()
        assert got == code, told.err
        return told.out, told.err

    return typed


@pytest.fixture(autouse=True)
def park(tmp_path, monkeypatch):
    folder = write_park(tmp_path / "park", FIRMS, PARK)
    monkeypatch.chdir(folder)
    return folder


def held(name, text):
    same_as_golden(f"{name}.txt", text, GOLDEN)
    assert all(cells(line) <= 80 for line in text.splitlines())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_made_park(matchchain, lang):
    out, _ = matchchain("ideas", "--lang", lang, "--width", 80)
    held(f"ideas-{lang}", out)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["data", "examples/europe"])
def test_the_examples(matchchain, lang, name):
    out, _ = matchchain("ideas", "--park", ROOT / name, "--lang", lang, "--width", 80, "--top", 3)
    held(f"ideas-{Path(name).name}-{lang}", out)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_beside_the_plan(matchchain, lang):
    plain, _ = matchchain("suggest", "--lang", lang, "--width", 80)
    out, _ = matchchain("suggest", "--ideas", "--lang", lang, "--width", 80)
    head, _, rest = out.partition({"zh": "设想(不进方案)", "en": "Ideas, not in the plan"}[lang])
    assert rest
    assert plain.startswith(head.rstrip("\n"))
    totals = [json.loads(matchchain("suggest", *more, "--format", "json")[0])["totals"] for more in ((), ("--ideas",))]
    assert totals[0] == totals[1]
    told = json.loads(matchchain("suggest", "--ideas", "--format", "json")[0])
    assert told["ideas"][0]["supplier"] == "power"
    flat = [matchchain("suggest", *more, "--format", "csv")[0] for more in ((), ("--ideas",))]
    assert flat[0] == flat[1]


def test_the_records(matchchain):
    told = json.loads(matchchain("ideas", "--format", "json")[0])
    assert (told["schema"], told["jurisdiction"], told["offers_looked_at"], told["offers_taken"]) == ("matchchain.ideas/1", "CN", 7, 0)
    first = told["ideas"][0]
    assert (first["number"], first["offer"], first["avoided"]) == (1, "脱硫石膏", 800_000.0)
    assert {"receiver", "standing", "countries", "question", "in_the_way", "share"} <= set(first)
    nickel = [one for one in told["outside"] if one["offer"] == "含镍污泥"]
    assert nickel[0]["permits"] == ["336-054-17"]
    assert {one["offer"]: one["reason"] for one in told["offers"] if one["reason"]} == {"天外来物甲乙丙": "name-unknown", "飞灰": "name-open"}


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl", "md"])
def test_every_format(matchchain, form):
    assert "脱硫石膏" in matchchain("ideas", "--format", form)[0]


def test_a_workbook(matchchain, tmp_path):
    matchchain("ideas", "--out", tmp_path / "设想.xlsx")
    book = CalamineWorkbook.from_path(tmp_path / "设想.xlsx")
    assert book.sheet_names[:3] == ["设想", "园外找", "没去处的供应"]


def test_of_a_firm_and_of_an_offer(matchchain):
    told = json.loads(matchchain("ideas", "丁砖厂", "--format", "json")[0])
    assert {one["receiver"] for one in told["ideas"]} >= {"brick"}
    told = json.loads(matchchain("ideas", "--offer", "粉煤灰", "--format", "json")[0])
    assert {one["offer"] for one in told["offers"]} == {"粉煤灰"}
    assert "suggest" in matchchain("ideas", "--offer", "没有的东西")[1]


def test_an_idea_becomes_a_draft_need_and_undo_takes_it_back(matchchain, park):
    before = own(park)
    wanted = json.loads(matchchain("ideas", "--format", "json")[0])["ideas"][0]
    shown, _ = matchchain("ideas", "accept", 1, "--dry-run")
    assert f"+    - material: {wanted['use_name']}" in shown or wanted["use_name"] in shown
    assert own(park) == before
    matchchain("ideas", "accept", 1, "--yes")
    after = json.loads(matchchain("ideas", "--format", "json")[0])
    gone = [one for one in after["ideas"] if (one["offer"], one["receiver"]) == (wanted["offer"], wanted["receiver"])]
    assert gone == []
    waits = next(one for one in after["offers"] if one["offer"] == wanted["offer"])
    assert waits["waiting"] == [f"{wanted['receiver']} figures"]
    plan = json.loads(matchchain("suggest", "--format", "json")[0])
    assert plan["totals"]["net_per_year"] == 0
    assert "设想" in (park / "firms.yaml").read_text(encoding="utf-8")
    matchchain("undo", "--yes")
    assert own(park) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ideas", "accept"), "accept 3"),
        (("ideas", "accept", 99), "99"),
        (("ideas", "丁砖厂", 2), "accept 2"),
        (("ideas", "accept", 1, "--format", "json"), "accept"),
        (("ideas", "没有的企业"), "没有的企业"),
    ],
)
def test_refusals(matchchain, words, said):
    assert said in matchchain(*words, code=2)[1]


def test_english_is_written_where_the_park_speaks_it(matchchain, tmp_path):
    folder = tmp_path / "europe"
    shutil.copytree(ROOT / "examples/europe", folder)
    matchchain("ideas", "accept", 1, "--yes", "--park", folder)
    changed = [file for file in folder.glob("firms/*.yaml") if "idea (2026-11-22)" in file.read_text(encoding="utf-8")]
    assert len(changed) == 1


def test_the_plan_alone_pays_nothing_for_ideas(park):
    script = (
        "import sys; from matchchain.cli.boundary import run; run(['suggest']);"
        "print([name for name in sys.modules if name == 'networkx' or 'ideas' in name], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=park, capture_output=True, text=True, timeout=120, check=True)
    assert done.stderr.strip().endswith("[]")
