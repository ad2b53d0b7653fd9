"""`drill --batch` as it is typed: the list, the letters, what they hold and what they keep to the office."""

import json
import stat

import docx
import pytest

from tests.cli.command import matchchain
from tests.golden import same_as_golden
from tests.parks import write_park

WEB = """
    - {id: p, name: 岚川热电有限公司, short: 热电厂, name_en: Lanchuan Power, credit_code: 91330604MA2422179D, contact: 王工 13812345678,
       needs: [{material: 煤, quantity: 500 吨/年, price: 900 元/吨, buys_from: [{firm: '园外:晋北煤业', quantity: 500 吨/年}]}],
       offers: [{material: 蒸汽, kind: energy, quantity: 1000 吨/年, sells_to: [{firm: a, quantity: 600 吨/年}, {firm: b}]}]}
    - {id: a, name: 酸厂, name_en: Acid works, needs: [{material: 蒸汽, quantity: 800 吨/年, price: 210 元/吨}],
       offers: [{material: 硫酸, kind: product, quantity: 500 吨/年, price: 380 元/吨, sells_to: [{firm: c, quantity: 200 吨/年}]},
                {material: 磷石膏, kind: waste, quantity: 330 吨/年, storage: 20 吨, disposal_cost: 77 元/吨, sells_to: [{firm: k, quantity: 300 吨/年}]}]}
    - {id: b, name: 碱厂, name_en: Soda works, needs: [{material: 蒸汽, quantity: 300 吨/年, stock: 3 吨}]}
    - {id: c, name: 盐厂, name_en: Salt works, needs: [{material: 硫酸, quantity: 400 吨/年}]}
    - {id: k, name: 砖厂, name_en: Brick works, contact: 李工 13987654321, needs: [{material: 磷石膏, quantity: 900 吨/年}]}
"""
PARK = "name: 试验园区\nname_en: Test park\noperating_days: 330\n"
ASKED = ("drill", "a", "--batch")


@pytest.fixture(scope="module")
def park(tmp_path_factory):
    return write_park(tmp_path_factory.mktemp("park"), WEB, PARK)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_is_frozen(park, lang):
    shown = matchchain(*ASKED, "--wait", 18, "--park", park, "--lang", lang, "--width", 80)
    assert shown.code == 0, shown.said
    same_as_golden(f"batch/page-{lang}.txt", shown.text)


def test_the_json_holds_every_tie_with_its_reason(park):
    told = json.loads(matchchain(*ASKED, "--park", park, "--format", "json", "--lang", "en").text)
    assert (told["schema"], told["restarting"], told["wait_days"]) == ("matchchain.batch/1", ["a"], 15)
    assert [(one["partner"], one["firm"], one["way"]) for one in told["batch_together"]] == [
        ("c", "a", "takes"), ("p", "a", "feeds"), ("", "p", "feeds"),
    ]  # fmt: skip
    (later,) = told["batch_later"]
    assert (later["partner"], later["stock_days"]) == ("k", 20.0)
    assert [one["partner_name"] for one in told["batch_together"] if one["outside"]] == ["晋北煤业"]


def words_of(file):
    paper = docx.Document(str(file))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(line.text for line in paper.paragraphs), *cells])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_folder_holds_the_list_a_certificate_a_pair_and_a_letter_to_each_district(park, tmp_path, lang):
    out = tmp_path / "papers"
    done = matchchain(*ASKED, "--out", out, "--park", park, "--lang", lang)
    assert done.code == 0, done.said
    names = {
        "zh": ["同审同批清单", "商请函-晋北煤业", "证明函-热电厂-晋北煤业", "证明函-酸厂-热电厂", "证明函-酸厂-盐厂"],
        "en": ["certificate-Acid works-Lanchuan Power", "certificate-Acid works-Salt works",
               "certificate-Lanchuan Power-晋北煤业", "letter-晋北煤业", "restart-together"],
    }[lang]  # fmt: skip
    assert sorted(file.name for file in out.iterdir()) == sorted(f"{name}.docx" for name in names)
    assert {stat.S_IMODE(file.stat().st_mode) for file in out.iterdir()} == {0o600}
    letters = "\n\n".join(f"[{name}]\n{words_of(out / f'{name}.docx')}" for name in sorted(names) if name not in {"同审同批清单", "restart-together"})
    same_as_golden(f"batch/letters-{lang}.txt", letters + "\n")
    # What both firms and the authorities read holds no share, no stock, no price, no phone of either.
    for secret in ("75%", "380", "210", "900", "138", "77", "20天", "20 d", "王工"):
        assert secret not in letters.replace("91330604MA2422179D", ""), secret


@pytest.mark.usefixtures("worked_out_anew")
def test_the_same_park_writes_the_same_bytes_and_replaces_nothing_unasked(park, tmp_path):
    for name in ("one", "two"):
        assert matchchain(*ASKED, "--out", tmp_path / name, "--park", park).code == 0
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes()
    assert matchchain(*ASKED, "--out", tmp_path / "one", "--park", park).code == 4
    assert matchchain(*ASKED, "--out", tmp_path / "one", "--park", park, "--force").code == 0


def test_the_list_alone_is_a_file_like_any_other(park, tmp_path):
    assert matchchain(*ASKED, "--out", tmp_path / "list.xlsx", "--park", park).code == 0
    assert (tmp_path / "list.xlsx").read_bytes()[:2] == b"PK"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("drill", "--batch"), "写明复产的企业"),
        (("drill", "a", "--wait", "3"), "--batch"),
        ((*ASKED, "--out", "papers", "--format", "csv"), "docx"),
        (("drill", "nobody", "--batch"), "nobody"),
        ((*ASKED, "--wait", "-1"), "--wait"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_the_cure(park, tmp_path, words, said):
    done = matchchain(*words, "--park", park, "--lang", "zh", cwd=tmp_path)
    assert done.code == 2
    assert said in done.said
    assert not list(tmp_path.iterdir())
