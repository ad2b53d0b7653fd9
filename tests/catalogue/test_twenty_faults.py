
"""One catalogue with twenty planted faults and more: `check` names every one, with its place and a cure."""

import pytest

from matchchain.reports.findings import lines, page
from tests.catalogue.reading import read

PARK = """\
    name: 试验园区
    language: zh
    chains: [{name: 染料化工, lead_firm: 无名厂}]
    tarifs: {haul_rate: 0.5 元/吨公里}
    """
LONGHUA = """\
    id: longhua
    name: 浙江龙华染料化工有限公司
    credit_code: 91330604MA2000000X
    site: {lat: 120.8763, lon: 30.1421, zone: 东一区}
    chains: [染料]
    offers:
      - material: 亚硫酸钠
        kind: 副产务
        quantitty: 1.2万吨/年
        purity: 130%
        price: 1500 元/吨
        disposal_cost: 900 元/吨
        sells_to: [{firm: 富春染职, quantity: 3000 吨/年}, longhua]
        as_of: 2026-02-30
      - material: 盐酸
        quantity: 300 箱/年
        as_of: 2024-05-01
      - quantity: 5 吨/年
    """
LONGHUA_AGAIN = """\
    name: 龙华染料化工股份有限公司
    site: {zone: 东一区}
    offers:
      - {material: 硫酸, quantity: 50, disposal_cost: 900}
    """
YUEQING = """\
    id: longhua
    name: 越清造纸有限公司
    """
PAPER = """\
    id: paper
    name: 富阳造纸有限公司
    credit_code: 91350100M000100Y43
    needs:
      - {material: 亚硫酸钠, quantity: -5 吨/年, price: 15万元/吨, as_of: 2026-10-01}
      - {material: 硫酸, quantity: 30 吨/天, as_of: 2026-10-01}
    """
DYE = """\
    id: dye
    name: 富春染织有限公司
    credit_code: 91350100M000100Y43
    needs:
      - {material: 亚硫酸钠, quantity: 5000 吨/年, price: 1480 元/吨, as_of: 2026-10-01}
      - {material: 亚硫酸钠, quantity: 3000 吨/年(折百), price: 1520 元/吨, as_of: 2027-10-01}
    """
BROKEN = "id: broken\nname：坏卡\noffers: []\n"
FILES = {
    "park.yaml": PARK, "firms/a-longhua.yaml": LONGHUA, "firms/b-again.yaml": LONGHUA_AGAIN, "firms/c-yueqing.yaml": YUEQING,
    "firms/d-paper.yaml": PAPER, "firms/e-dye.yaml": DYE, "firms/f-broken.yaml": BROKEN, "firms/g-gbk.yaml": "name: 国标厂\n".encode("gb18030"),
}  # fmt: skip
A = "firms/a-longhua.yaml"
PLANTED = [
    ("unknown-firm", "park.yaml:3:34", "chains naming an unknown lead firm"),
    ("unknown-key", "park.yaml:4:1", "a misspelt key of the park"),
    ("credit-code-digit", f"{A}:3:14", "a wrong check digit"),
    ("lat-lon-swapped", f"{A}:4:13", "latitude and longitude swapped"),
    ("unknown-chain", f"{A}:5:10", "a chain the park does not name"),
    ("unknown-choice", f"{A}:8:11", "an unknown choice"),
    ("unknown-key", f"{A}:9:5", "a misspelt key of an offer"),
    ("over-100", f"{A}:10:13", "a share over 100 %"),
    ("price-and-disposal", f"{A}:11:12", "price together with disposal cost"),
    ("unknown-firm", f"{A}:13:23", "a partner nobody knows"),
    ("trade-with-oneself", f"{A}:13:50", "a trade with oneself"),
    ("bad-date", f"{A}:14:12", "a day the calendar does not have"),
    ("unknown-unit", f"{A}:16:15", "an unknown unit"),
    ("old", f"{A}:17:12", "data older than twelve months"),
    ("required-missing", f"{A}:18:5", "an offer without material"),
    ("near-duplicate", "firms/b-again.yaml:1:7", "the same firm entered twice"),
    ("undated", "firms/b-again.yaml:4:5", "figures without a date"),
    ("unit-not-written", "firms/b-again.yaml:4:30", "bare numbers"),
    ("repeated-id", "firms/c-yueqing.yaml:1:5", "an id used twice"),
    ("negative", "firms/d-paper.yaml:5:32", "a negative amount"),
    ("implausible", "firms/d-paper.yaml:5:47", "a price a hundred times off"),
    ("needs-days", "firms/d-paper.yaml:6:30", "an amount a day without operating days"),
    ("repeated-code", "firms/e-dye.yaml:3:14", "a credit code used twice"),
    ("needs-concentration", "firms/e-dye.yaml:6:32", "折百 without a concentration"),
    ("future-date", "firms/e-dye.yaml:6:70", "a date still to come"),
    ("wide-colon", "firms/f-broken.yaml:2:5", "a full-width colon"),
    ("read-as-gb18030", "firms/g-gbk.yaml:1:1", "a file in another encoding"),
]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    return read(tmp_path_factory.mktemp("park"), FILES)


@pytest.mark.parametrize(("code", "place", "what"), PLANTED, ids=[what for *_, what in PLANTED])
def test_each_fault_is_named_with_its_place(loaded, code, place, what):  # noqa: ARG001 - the test's name
    at = [str(f.place) for f in loaded.findings if f.code.partition(".")[2] == code]
    assert place in at, [(f.code, str(f.place)) for f in loaded.findings]


def test_nothing_is_found_that_was_not_planted(loaded):
    planted = {(code, place) for code, place, _ in PLANTED}
    assert {(f.code.partition(".")[2], str(f.place)) for f in loaded.findings} == planted


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_each_is_shown_with_its_line_a_caret_and_a_cure(loaded, lang, width):
    from matchchain.reports.formats.layout import cells

    for finding in loaded.findings:
        shown = lines(finding, lang, width)
        assert shown[0].startswith(str(finding.place))
        assert any(line.strip("~ ") == "^" for line in shown)
        assert any(line.strip().startswith({"zh": "改法: ", "en": "cure: "}[lang]) for line in shown)
        assert all(cells(line) <= width for line in shown if not line.startswith("firms/")), shown


def test_the_caret_stands_under_the_word(loaded):
    finding = next(f for f in loaded.findings if f.code == "units.over-100")
    quoted, caret = lines(finding, "zh", 80)[1:3]
    assert quoted[caret.index("^") :].startswith("130%")
    assert caret.strip() == "^~~~"


def test_did_you_mean(loaded):
    text = page(loaded.findings, "zh", 200)
    for hint in (
        "是否想写 tariffs?",
        "是否想写 quantity?",
        "是否想写 富春染织有限公司?",
        "是否想写 染料化工?",
        "是否想写 副产物?",
    ):
        assert hint in text


def test_sound_entries_are_kept_and_faulty_fields_unknown(loaded):
    firms = {firm.id: firm for firm in loaded.park.firms}
    assert sorted(firms) == ["b-again", "dye", "g-gbk", "longhua", "paper"]
    offer = firms["longhua"].offers[0]
    assert (offer.material, offer.purity, offer.kind, offer.as_of, offer.disposal_cost.likely) == (
        "亚硫酸钠",
        None,
        "",
        "",
        900,
    )
    assert [o.material for o in firms["longhua"].offers] == ["亚硫酸钠", "盐酸"]
    assert firms["paper"].needs[0].quantity is None


def test_the_entries_with_errors_are_known(loaded):
    from matchchain.catalogue.sound import without_bad

    park = without_bad(loaded.park, loaded.bad)
    firms = {firm.id: firm for firm in park.firms}
    assert [o.material for o in firms["b-again"].offers] == ["硫酸"]
    assert "longhua" not in firms  # its site cannot be right
    assert [n.material for n in firms["paper"].needs] == ["硫酸"]
    assert len(firms["dye"].needs) == 2
