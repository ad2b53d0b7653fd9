"""`report` as a person runs it: the figures of `suggest`, the same bytes twice, nobody's secret in what goes out, one page."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.cli.command import ROOT, matchchain
from tests.cli.park import everything, own
from tests.golden import same_as_golden
from tests.network.gaps_park import FIRMS, PARK
from tests.parks import write_park

GOLDEN = Path(__file__).parent / "golden"
DATA = ROOT / "data"


def written(tmp, *words, name="page.html"):
    done = matchchain("report", *words, "--out", tmp / name, "--force")
    assert done.code == 0, done.said
    return (tmp / name).read_bytes()


def test_the_json_holds_what_suggest_says():
    told = json.loads(matchchain("report", "--park", DATA, "--format", "json").text)
    said = json.loads(matchchain("suggest", "--park", DATA, "--format", "json").text)
    assert told["schema"] == "matchchain.report/1"
    assert {name: told[name] for name in ("totals", "pairings", "park", "currency")} == {
        name: said[name] for name in ("totals", "pairings", "park", "currency")
    }
    totals = said["totals"]
    assert told["sums"]["money"]["whole"] == totals["net_per_year"]
    assert told["sums"]["money"]["known"] == pytest.approx(totals["net_known"], abs=0.02)
    assert told["sums"]["pairings"]["whole"] == totals["pairings"]
    assert {flow["tie"] for flow in told["flows"]} >= {"runs", "proposed"}
    assert len(told["firms"]) == 100


@pytest.mark.usefixtures("worked_out_anew")
def test_one_file_in_both_languages_twice_the_same(tmp_path):
    steps = ROOT / "examples/two-steps"
    for reader in ("office", "firms", "public"):
        page = written(tmp_path, "--park", steps, "--for", reader)
        assert page == written(tmp_path, "--park", steps, "--for", reader)
    page = written(tmp_path, "--park", DATA)
    assert len(page) < 2_000_000
    text = page.decode()
    assert 'id="zh-the_answer"' in text
    assert 'id="en-the_answer"' in text
    assert not re.search(r"https?://(?!www\.w3\.org/)", text)
    first = written(tmp_path, "--park", steps, "--lang", "en").decode()
    assert first.index('id="en-the_answer"') < first.index('id="zh-the_answer"')


def test_the_screen_shows_the_sheet_and_nothing_is_changed(tmp_path):
    folder = write_park(tmp_path / "park", FIRMS, PARK)
    before = everything(folder)
    for lang in ("zh", "en"):
        shown = matchchain("report", "--park", folder, "--lang", lang)
        assert shown.code == 0
        assert "--out" in shown.said
        same_as_golden(f"report-brief-{lang}.txt", shown.text, GOLDEN)
        assert matchchain("report", "--brief", "--park", folder, "--lang", lang).out == shown.out
    assert everything(folder) == before


def test_what_is_new_stands_on_the_page(tmp_path):
    folder = write_park(tmp_path / "park", FIRMS, PARK)
    bare = written(tmp_path, "--park", folder).decode()
    assert 'id="zh-news"' not in bare
    assert matchchain("add", "firm", "新来的水泥厂", "--id", "cement", "--need", "电石渣 900吨/年", "--park", folder).code == 0
    before = own(folder)
    page = written(tmp_path, "--park", folder, "--since", "1").decode()
    assert 'id="zh-news"' in page
    assert "新入1家" in page
    assert matchchain("report", "--since", "99", "--park", folder, "--out", tmp_path / "x.html").code == 2
    assert not (tmp_path / "x.html").exists()
    assert own(folder) == before


def test_a_spoilt_past_takes_nothing_from_the_page(tmp_path):
    folder = write_park(tmp_path / "park", FIRMS, PARK)
    (folder / "editions").mkdir()
    (folder / "editions" / "2026-10.json").write_text("{", encoding="utf-8")
    done = matchchain("report", "--park", folder, "--out", tmp_path / "page.html")
    assert done.code == 0
    assert "editions/2026-10.json" in done.said
    assert matchchain("report", "--park", folder, "--since", "2026-10", "--out", tmp_path / "x.html").code == 3


@pytest.mark.parametrize(
    "words", [("--brief", "--for", "firms"), ("--since", "1", "--for", "public"), ("--brief", "--since", "1"), ("--for", "all")]
)
def test_what_does_not_go_together_is_refused(words):
    ended = matchchain("report", *words, "--park", DATA, "--lang", "en")
    assert (ended.code, ended.out) == (2, b"")
    assert ended.said.strip()


HAN = "乾坤震巽坎离艮兑甲乙丙丁"
MATERIALS = ("盐酸", "烧碱", "废硫酸", "亚硫酸钠", "粉煤灰", "蒸汽")


def lines_of(word, at, lines):
    made = []
    for n, (side, material, kind) in enumerate(lines):
        price = f"price: {70001 + 10 * at + n} 元/吨, quantity: {3141 + at} 吨/年, note: {word}密语"
        extra = f", kind: {kind}" if side == "offers" else ""
        made.append((side, f"{{material: {material}, {price}{extra}}}"))
    return "".join(
        f"  {side}: [{', '.join(text for of, text in made if of == side)}]\n" for side in ("offers", "needs") if any(of == side for of, _ in made)
    )


firm = st.tuples(
    st.booleans(), st.booleans(), st.sampled_from(["exact", "band", "no"]), st.booleans(),
    st.lists(
        st.tuples(st.sampled_from(["offers", "needs"]), st.sampled_from(MATERIALS), st.sampled_from(["product", "waste"])),
        min_size=1, max_size=4, unique_by=lambda one: one[:2],
    ),
)  # fmt: skip


def laid(tmp, firms):
    text = ""
    for at, (named, reached, amounts, agreed, lines) in enumerate(firms):
        word = HAN[at] * 2
        text += (
            f"- id: secret-{chr(97 + at)}q\n  name: {word}化工有限公司\n  short: {word}化工\n  name_en: Hush{chr(97 + at)}q Works\n"
            f"  contact: 王{word} 1380000{1000 + at}\n  site: {{lat: 30.{at}171, lon: 120.{at}373}}\n"
            f"  share: {{name: {'yes' if named else 'no'}, contact: {'yes' if reached else 'no'}, quantity: {amounts}}}\n"
        )
        text += "  consent: {on: 2026-01-01}\n" if agreed else ""
        text += lines_of(word, at, lines)
    return write_park(tmp, text)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(firms=st.lists(firm, min_size=2, max_size=12), lang=st.sampled_from(["zh", "en"]))
def test_what_goes_out_gives_nobody_away(tmp_path_factory, firms, lang):
    tmp = tmp_path_factory.mktemp("out")
    folder = laid(tmp / "park", firms)
    for reader in ("firms", "public"):
        for name in ("page.html", "page.json", "page.docx" if reader == "firms" else "page.md"):
            raw = written(tmp, "--for", reader, "--park", folder, "--lang", lang, name=name)
            text = raw.decode() if not name.endswith("docx") else docx_text(tmp / name)
            for at, (named, reached, amounts, _, lines) in enumerate(firms):
                word = HAN[at] * 2
                assert "密语" not in text
                assert f"30.{at}171" not in text
                assert not any(str(70001 + 10 * at + n) in text for n in range(len(lines)))
                if reader == "public" or amounts != "exact":
                    assert not re.search(rf"(?<![0-9a-f])3,?{141 + at}(?![0-9a-f])", text)
                if reader == "public" or not named:
                    assert word not in text
                    assert f"Hush{chr(97 + at)}q" not in text
                    assert f"secret-{chr(97 + at)}q" not in text
                if reader == "public" or not (named and reached):
                    assert f"1380000{1000 + at}" not in text
            assert "元/吨" not in text
            if reader == "public":
                assert not any(material in text for material in MATERIALS if material != "蒸汽")


def docx_text(path):
    import zipfile

    with zipfile.ZipFile(path) as packed:
        parts = (packed.read(name).decode("utf-8", "replace") for name in packed.namelist() if name.endswith(("xml", "rels")))
        # A column may be as many twentieths of a point wide as a firm has tonnes.
        return re.sub(r'w:w="\d+"', "", "".join(parts))


def test_firms_see_no_gain_and_by_products_once_agreed():
    told = json.loads(matchchain("report", "--for", "firms", "--park", DATA, "--format", "json").text)
    assert told["pairings"]
    assert {"net_per_year", "price", "supplier", "rank"}.isdisjoint(told["pairings"][0])
    assert "亚硫酸钠" not in {one["material"] for one in told["lines"] if one["line_side"] == "offer"}


def test_the_public_page_counts_five_groups_and_more(tmp_path):
    told = json.loads(matchchain("report", "--for", "public", "--park", DATA, "--format", "json").text)
    assert told["families"]
    assert min(one["firms"] for one in told["families"]) >= told["least_firms"] == 5
    assert set(told["families"][0]) == {"line_side", "family", "firms", "lines"}
    assert len(written(tmp_path, "--for", "public", "--park", DATA)) < 100_000


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice to see how many pages Word would print")
def test_the_sheet_is_one_page_of_a4(tmp_path):
    names = []
    for park, of in ((DATA, "data"), (ROOT / "examples/kalundborg", "kalundborg")):
        for lang in ("zh", "en"):
            names.append(f"{of}-{lang}.docx")
            written(tmp_path, "--brief", "--park", park, "--lang", lang, name=names[-1])
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    convert = ["soffice", home, "--headless", "--convert-to", "pdf", *names]
    subprocess.run(convert, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    for name in names:
        pdf = (tmp_path / name.replace(".docx", ".pdf")).read_bytes()
        assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1, name
