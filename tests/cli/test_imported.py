"""What commands say of figures that were imported: explain, history, undo, check, forget."""

import gzip
import json
import zipfile
from io import BytesIO

import pytest

from matchchain.catalogue.files.batch import carry_out_batch
from matchchain.catalogue.read import load
from matchchain.catalogue.sheets.merge.changes import changes_of, subject_of
from matchchain.catalogue.sheets.merge.propose import propose
from tests.catalogue.sheets.merge.sheets import TODAY, Sheet, listed
from tests.cli.command import matchchain
from tests.cli.park import build


def run(folder, *words, lang="en"):
    return matchchain("--park", folder, "--lang", lang, *words, XDG_CACHE_HOME=str(folder.parent / "cache"), MATCHCHAIN_TODAY="2026-12-05")


def bring(folder, *firms, keep=b"", **more):
    loaded = load(folder, today=TODAY, snapshot=False)
    read = listed(*firms, **more)
    proposal = propose(loaded, [read], today=TODAY, prefer="file", remember=False)
    changes = changes_of(loaded, proposal, by="王工", keep={read[0].digest: keep} if keep else None)
    carry_out_batch(folder, changes, subject_of(proposal, "zh"))
    return proposal


@pytest.fixture
def park(tmp_path):
    folder = build(tmp_path / "park")
    firms = load(folder, snapshot=False).park.firms
    longhua = next(firm for firm in firms if firm.id == "longhua")
    sheet = Sheet("可供")
    line = sheet.line("offers", {"material": longhua.offers[0].material, "quantity": "9000 吨/年"})
    bring(folder, sheet.firm({"name": longhua.name, "phone": "13812345678"}, line), name="龙华染料-填报.xlsx", as_of="2026-12-03")
    return folder


def test_explain_says_which_cell_a_figure_is_from_in_both_languages_and_in_json(park):
    for lang, head in (("zh", "供方 数量"), ("en", "supplier, quantity")):
        page = run(park, "explain", "1", lang=lang)
        assert page.code == 0, page.said
        (told,) = [line for line in page.text.splitlines() if "可供!B2" in line]
        assert head in told
        assert "9000 吨/年: 龙华染料-填报.xlsx 2026-12-03, 可供!B2" in told
    said = json.loads(run(park, "explain", "1", "--format", "json").text)
    assert list(said)[-1] == "imported"
    assert said["imported"] == [{
        "side": "supplier", "field": "quantity", "text": "9000 吨/年", "file": "龙华染料-填报.xlsx", "as_of": "2026-12-03",
        "imported_on": "2026-12-05", "cell": "可供!B2", "imported_by": "王工",
    }]  # fmt: skip
    run(park, "edit", "offer", "longhua", "亚硫酸钠", "--set", "quantity=9001 吨/年")
    assert json.loads(run(park, "explain", "1", "--format", "json").text)["imported"] == []


def test_between_two_firms_the_cells_are_told_too(park):
    page = run(park, "explain", "--between", "longhua", "yueqing")
    assert "可供!B2" in page.text


def test_a_park_that_imported_nothing_says_nothing_of_it(tmp_path):
    folder = build(tmp_path / "park")
    assert "imported" not in json.loads(run(folder, "explain", "1", "--format", "json").text)


def test_history_shows_an_import_as_one_line_and_undo_takes_it_back_as_one_step(park):
    lines = run(park, "history").text.splitlines()
    assert len(lines) == 1
    assert "1-2" in lines[0]
    assert "import  龙华染料-填报.xlsx: 1家企业 2处  2 files" in lines[0]
    changes = json.loads(run(park, "history", "--format", "json").text)["changes"]
    assert [(c["number"], c["batch"], c["command"]) for c in changes] == [(2, 1, "import"), (1, 1, "import")]
    assert list(changes[0])[-1] == "batch"
    assert "+++ " in run(park, "undo", "--dry-run").text
    told = run(park, "undo", "--yes")
    assert told.said.count("Taken back") == 1
    assert not (park / "imports").exists()
    assert len(run(park, "history").text.splitlines()) == 2
    assert run(park, "undo", "--yes").code == 2


def test_check_has_nothing_to_say_of_the_folder_of_imports(park):
    (park / "imports/pending").mkdir()
    (park / "imports/pending/2026-12-05.yaml").write_text("plan: x\n", encoding="utf-8")
    (park / "imports/ab12.xlsx").write_bytes(b"PK")
    assert "imports" not in run(park, "check").text


def test_no_report_replaces_the_log_of_imports(park):
    before = (park / "imports/log.yaml").read_bytes()
    ended = run(park, "suggest", "--format", "json", "--out", str(park / "imports/log.yaml"), "--force")
    assert ended.code != 0
    assert (park / "imports/log.yaml").read_bytes() == before


def packed(text: str) -> bytes:
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/sharedStrings.xml", f"<t>{text}</t>")
    return raw.getvalue()


def everything(folder) -> str:
    parts = []
    for path in folder.rglob("*"):
        raw = path.read_bytes() if path.is_file() else b""
        raw = gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
        if raw[:2] == b"PK":
            book = zipfile.ZipFile(BytesIO(raw))
            raw = b"\n".join(book.read(name) for name in book.namelist())
        parts.append(f"{path.name} {raw.decode('utf-8', 'replace')}")
    return "\n".join(parts)


def test_forget_purges_what_imports_left_of_a_firm(park):
    sheet = Sheet("表")
    firms = (
        sheet.firm({"name": "Jia Chemicals", "contact": "王小明", "phone": "13987654321", "address": "滨海路 18 号"}, sheet.line("offers", {"material": "蒸汽", "note": "找王小明 13987654321"})),
        sheet.firm({"name": "Yi Chemicals"}, sheet.line("offers", {"material": "蒸汽", "quantity": "5 GJ/a", "note": "Jia Chemicals 也有"})),
    )  # fmt: skip
    bring(park, *firms, keep=packed("Jia Chemicals 王小明"), name="Jia Chemicals.xlsx")
    bring(park, Sheet("别").firm({"name": "Bing Chemicals"}), keep=packed("Bing Chemicals"), name="别.xlsx")
    (sheet,) = [p for p in (park / "imports").glob("*.xlsx") if b"Jia" in everything_of(p)]
    assert run(park, "remove", "firm", "jia-chemicals", "--yes").code == 0
    plan = run(park, "forget", "jia-chemicals", "--dry-run").text
    assert f"imports/{sheet.name}" in plan
    ended = run(park, "forget", "jia-chemicals", "--yes")
    assert ended.code == 0, ended.said
    left = everything(park)
    for word in ("王小明", "13987654321", "滨海路 18 号"):
        assert word not in left, word
    assert "jia-chemicals" not in (park / "imports/log.yaml").read_text(encoding="utf-8")
    assert not sheet.exists()
    assert len(list((park / "imports").glob("*.xlsx"))) == 1
    log = (park / "imports/log.yaml").read_text(encoding="utf-8")
    assert "5 GJ/a" in log
    assert "bing-chemicals" in log
    assert log.startswith("# ")
    assert "forgotten" in run(park, "history").text
    assert run(park, "undo", "--yes").code == 2
    assert run(park, "forget", "jia-chemicals", "--yes").code in {0, 2}


def everything_of(path) -> bytes:
    book = zipfile.ZipFile(path)
    return b"".join(book.read(name) for name in book.namelist())
