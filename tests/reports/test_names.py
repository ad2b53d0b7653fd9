"""What `names` shows: right at any width, safe to print, and fields whose names are a promise."""

import csv
import io
import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.checks.naming import Doubt, typed
from matchchain.materials import Thesaurus, compare_names, meet, resolve_name
from matchchain.network.open_name import NamedLine, OpenName, Reading
from matchchain.park import Finding, Place
from matchchain.reports.formats import FORMATS, render
from matchchain.reports.names.check import checked
from matchchain.reports.names.compare import compared
from matchchain.reports.names.find import found
from matchchain.reports.names.resolve import Asked, resolved
from matchchain.reports.names.words import percent
from matchchain.studies.asking.weighed import Weighed

from .test_clean import unsafe
from .test_table import terminal_cells

KNOWN = Thesaurus.default()
RESOLUTION = [
    "row", "name", "status", "material", "material_zh", "material_en", "cas", "formula", "how", "use",
    "concentration_low", "concentration_high", "purity_low", "purity_high", "moisture_low", "moisture_high",
    "basis", "grade", "state", "hydrate", "origin", "form", "packaging", "remark", "unit", "hazard",
    "waste_class",
    "waste_code", "candidates", "evidence",
]  # fmt: skip
COMPARISON = [
    "a", "b", "decision", "relation", "a_material", "b_material", "a_offered_to_b", "b_offered_to_a",
    "evidence", "cautions", "candidates",
]  # fmt: skip
FINDING = [
    "file", "line", "column", "code", "name", "text", "cure", "source", "places", "candidates",
    "doubt", "reading", "others", "if_yes", "if_not", "pairs", "net_at_most", "waiting", "scope", "firm", "firm_name",
    "contact", "question", "answer",
]  # fmt: skip
FOUND = ["material", "kind", "material_zh", "material_en", "cas", "formula", "unit", "matched", "aliases"]


def resolutions(*names, lang="zh", top=None):
    return resolved([Asked(i, resolve_name(name, KNOWN)) for i, name in enumerate(names, 1)], lang, top=top)


def comparison(a, b, lang="zh"):
    sides = resolve_name(a, KNOWN), resolve_name(b, KNOWN)
    meets = meet(*sides, KNOWN), meet(sides[1], sides[0], KNOWN)
    return compared(compare_names(a, b, KNOWN), sides, meets, lang)


def doubts(name, lang="zh"):
    facts = {"name": name, "typed": typed(name), "more": ""}
    finding = Finding("warning", "names.unknown", Place("firms/a.yaml", 3, 5), facts, f"- {name}", 4)
    counts = {"names": 1, "resolved": 0, "ambiguous": 0, "conflict": 0, "open": 0, "unknown": 1, "findings": 1}
    waiting = OpenName(
        name, "several", "park", (NamedLine("a", "offer", "a/offer/x", finding.place),),
        Reading(name, name, name, "HW11", hazardous=True, pairs=2, ready=1, papers=1, net=9.0e5), (Reading(name, ""),),
        waiting=3, shared=1, partners=(name,), firm="a", firm_name=name, firm_name_en=name, contact=name,
    )  # fmt: skip
    found = [Weighed(Doubt(finding, name, places=(finding.place,)), one) for one in (waiting, None)]
    return checked(found, lang, park="园区", counts=counts)


def hits(text, lang="zh"):
    materials = [KNOWN["sodium-sulfite"], KNOWN["sulfuric-acid"], KNOWN.uses["cement-additive"]]
    return found(text, [(thing, (text,)) for thing in materials], lang)


@pytest.mark.parametrize(
    ("report", "schema", "table", "fields"),
    [
        (resolutions("烧碱"), "matchchain.names.resolve/1", "resolutions", RESOLUTION),
        (comparison("烧碱", "液碱"), "matchchain.names.compare/1", "comparisons", COMPARISON),
        (doubts("某料"), "matchchain.names.check/1", "findings", FINDING),
        (hits("硫"), "matchchain.names.find/1", "found", FOUND),
    ],
)
def test_the_fields_are_a_promise(report, schema, table, fields):
    answer = json.loads(render(report, "json"))
    assert answer["schema"] == schema
    assert [list(record) for record in answer[table]] == [fields] * len(answer[table])
    assert render(report, "csv", headers="en").splitlines()[0].split(",") == fields


ODD = st.text(max_size=50)


@settings(max_examples=40, deadline=None)
@given(words=ODD, other=ODD, width=st.sampled_from([20, 40, 80]), lang=st.sampled_from(["zh", "en"]))
def test_whatever_is_asked_the_screen_stays_whole(words, other, width, lang):
    for report in (
        resolutions(words, other, lang=lang),
        comparison(words, other, lang),
        doubts(words, lang),
        hits(words, lang),
    ):
        shown = render(report, "table", width=width)
        assert max(map(terminal_cells, shown.splitlines())) <= width
        assert unsafe(shown.replace("\n", "")) == []


@settings(max_examples=25, deadline=None)
@given(words=st.text(st.sampled_from('=+-@\t\r\n|`<&\u202e\x1b液碱a,";'), min_size=1, max_size=12))
@pytest.mark.parametrize("name", [name for name in FORMATS if name not in {"xlsx", "docx", "table"}])
def test_whatever_is_asked_no_format_lets_anything_in(name, words):
    for report in (resolutions(words), comparison(words, "烧碱"), doubts(words), hits(words)):
        shown = render(report, name)
        harmless = "\n\t" if name == "tsv" else "\n"
        assert unsafe("".join(char for char in shown if char not in harmless)) == []
        if name == "json":
            json.loads(shown)
        if name == "csv":
            cells = [cell for row in csv.reader(io.StringIO(shown)) for cell in row]
            assert not [cell for cell in cells if cell[:1] in {"=", "+", "@"}]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_english_page_holds_no_chinese_of_ours(lang):
    report = resolutions("caustic soda 30 %", "fly ash", "nothing known 3", "1310-73-3", lang=lang)
    shown = render(report, "table", width=80) + render(comparison("spent acid", "sulfuric acid", lang), "table")
    assert any(unicodedata.east_asian_width(char) == "W" for char in shown) == (lang == "zh")


def test_what_a_person_must_look_at_comes_first_and_the_rest_is_pointed_at():
    names = ["烧碱", "飞灰", "1310-73-3", "某某不知何料"]
    shown = render(resolutions(*names), "table", width=80)
    assert sorted(names, key=shown.index) == ["某某不知何料", "1310-73-3", "飞灰", "烧碱"]
    many = render(resolutions(*["烧碱"] * 30, top=20), "table", width=80)
    assert many.count("烧碱") < 60
    assert "还有10条: 同一条命令加 --top 30" in many


@pytest.mark.parametrize(
    ("share", "text"),
    [
        ((0.3, 0.3), "30%"),
        ((0.98, 1.0), "≥98%"),
        ((0.28, 0.32), "28-32%"),
        ((0.0, 0.05), "≤5%"),
        ((1.0, 1.0), "100%"),
    ],
)
def test_shares_as_people_write_them(share, text):
    assert percent(share) == text


@pytest.mark.parametrize(
    ("word", "shown"), [("液碱", "液碱"), ("caustic soda", '"caustic soda"'), ("酸(98%)", '"酸(98%)"')]
)
def test_words_are_quoted_where_a_shell_would_part_them(word, shown):
    assert typed(word) == shown
