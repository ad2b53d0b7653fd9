"""add, edit, remove, undo, history and init as a script uses them: options in, one change out."""

import json
import re

import pytest

from matchchain.cli.boundary import run
from matchchain.cli.talk.fields import fields_of, label_of, option_name
from matchchain.materials.knowledge import thesaurus
from matchchain.park import Firm, Need, Offer

from .park import LONGHUA, YUEQING, build, everything, own


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("MATCHCHAIN_PARK", raising=False)
    monkeypatch.setenv("MATCHCHAIN_LANG", "en")
    monkeypatch.setenv("MATCHCHAIN_TODAY", "2026-12-03")
    return build(tmp_path / "park")


@pytest.fixture
def do(folder, capsys):
    def call(*words, code=0, lang="en"):
        got = run(["--park", str(folder), "--lang", lang, *words])
        out, err = capsys.readouterr()
        assert got == code, err
        return out, err

    return call


def card(folder, name="longhua"):
    return (folder / f"firms/{name}.yaml").read_bytes().decode()


def test_a_firm_with_its_lines_from_options(do, folder):
    out, err = do(
        "add", "firm", "海川氯碱有限公司", "--id", "haichuan", "--short", "海川", "--role", "龙头",
        "--chains", "氯碱、氟硅",
        "--lat", "30.1", "--zone", "东一区", "--credit-code", "91330604MA20531667", "--contact", "王工 138",
        "--permit", "type: 危化品, codes: [第8类], until: 2028-12-31",
        "--offer", "material: 烧碱，quantity: 2万吨/年，as_of: 2026-10-01", "--need", "工业盐",
    )  # fmt: skip
    assert out == ""
    assert card(folder, "haichuan") == (
        "id: haichuan\nname: 海川氯碱有限公司\nshort: 海川\ncredit_code: 91330604MA20531667\nrole: leader\n"
        "chains: [氯碱, 氟硅]\nsite: {lat: 30.1, zone: 东一区}\ncontact: 王工 138\n"
        "permits:\n  - type: hazardous-chemical\n    codes: [第8类]\n    until: 2028-12-31\n"
        "offers:\n  - material: 烧碱\n    quantity: 2万吨/年\n    as_of: 2026-10-01\n"
        "needs:\n  - material: 工业盐\n"
    )
    assert "firms/haichuan.yaml" in err
    assert "undo" in err


def test_an_id_is_made_where_none_is_given_and_never_twice(do, folder):
    do("add", "firm", "Hai Chuan Ltd.")
    do("add", "firm", "Hai Chuan Ltd.", "--need", "salt")
    assert (folder / "firms/hai-chuan-ltd.yaml").exists()
    assert (folder / "firms/hai-chuan-ltd-2.yaml").exists()


def test_the_figures_are_echoed_as_understood(do, folder):
    _, err = do(
        "add",
        "offer",
        "龙华染料",
        "废盐",
        "--quantity",
        "1.2万吨/年",
        "--purity",
        "９３％",
        "--kind",
        "waste",
    )
    assert "1.2万吨/年 -> 12,000 t/yr" in err
    assert "９３％ -> 93%" in err
    assert (
        card(folder)
        == LONGHUA + "  - material: 废盐\n    kind: waste\n    quantity: 1.2万吨/年\n    purity: ９３％\n"
        "    as_of: 2026-12-03\n"
    )


def test_a_sloppy_line_is_taken_apart_and_echoed(do, folder):
    _, err = do("add", "offer", "longhua", "印染污泥, 5吨/天, 处置费350元/吨", "--state", "泥状", lang="zh")
    assert "5吨/天 -> 1,650 吨/年" in err
    assert card(folder) == LONGHUA + (
        "  - material: 印染污泥\n    quantity: 5吨/天\n    state: 泥状\n    disposal_cost: 350元/吨\n"
        "    as_of: 2026-12-03\n"
    )
    do("add", "firm", "海川", "--id", "haichuan", "--need", "烧碱 2万吨/年 采购价800元/吨", "--offer", "1,2-二氯乙烷")
    assert card(folder, "haichuan").endswith(
        "offers:\n  - material: 1,2-二氯乙烷\n"
        "needs:\n  - material: 烧碱\n    quantity: 2万吨/年\n    price: 800元/吨\n    as_of: 2026-12-03\n"
    )


def test_several_people_are_kept_in_one_field(do, folder):
    people = ("--contact", "王工 13800000001", "--联系人", "李经理 13900000002")
    do("add", "firm", "海川氯碱有限公司", "--id", "haichuan", *people, "--phone", "0575-82123456", "--address", "滨海路1号")
    text = card(folder, "haichuan")
    assert "contact: 王工 13800000001; 李经理 13900000002\nphone: 0575-82123456\naddress: 滨海路1号\n" in text


def test_fields_are_named_in_chinese_too(do, folder):
    do("add", "offer", "longhua", "废盐", "--处置单价", "350 元/吨", "--数量", "3 吨/年", "--现去向", "填埋", lang="zh")
    added = "    quantity: 3 吨/年\n    disposal_cost: 350 元/吨\n    now: landfill\n    as_of: 2026-12-03\n"
    assert card(folder).endswith("  - material: 废盐\n" + added)
    do("edit", "offer", "longhua", "废盐", "--set", "处置费=300 元/吨", "--含水率", "60%")
    assert "disposal_cost: 300 元/吨" in card(folder)
    assert "moisture: 60%" in card(folder)


def test_the_help_page_shows_chinese_names_to_chinese_readers_only(do):
    chinese, english = (do("add", "offer", "--help", lang=lang)[0] for lang in ("zh", "en"))
    assert "--处置单价, --disposal-cost" in chinese
    assert "--处置单价" not in english


def test_a_line_that_is_there_already_is_not_added_empty_once_more(do, folder):
    before = everything(folder)
    _, err = do("add", "offer", "longhua", "亚硫酸钠", code=2, lang="zh")
    assert "matchchain edit offer 龙华染料 亚硫酸钠" in err
    assert everything(folder) == before
    _, err = do("add", "offer", "longhua", "亚硫酸钠", "--quantity", "3 吨/年", lang="zh")
    assert "这是又一条" in err
    assert card(folder).count("亚硫酸钠") == 2


def test_a_need_goes_in_brackets_where_the_others_are(do, folder):
    do("add", "need", "yueqing", "双氧水", "--price", "1500 元/吨", "--max-impurities", "铁:20 ppm")
    expected = YUEQING + "  - {material: 双氧水, price: 1500 元/吨, max_impurities: {铁: 20 ppm}, as_of: 2026-12-03}\n"
    assert card(folder, "yueqing") == expected


def test_new_findings_are_shown_after_the_change(do):
    _, err = do("add", "offer", "longhua", "废盐", "--quantity", "500 吨/年", "--as-of", "2027-10-01")
    assert "firms/longhua.yaml:10" in err
    _, err = do("add", "offer", "longhua", "废酸", "--quantity", "500 吨/年")
    assert "findings" not in err


def test_only_what_is_new_of_a_list_of_lines_is_told(do, folder):
    with (folder / "firms/longhua.yaml").open("a", encoding="utf-8") as file:
        file.write("".join(f"  - {{material: 料{n}, quantity: {n}, price: 3 元/吨}}\n" for n in range(1, 13)))
    _, err = do("add", "offer", "longhua", "废酸", "--quantity", "77", lang="zh")
    told = "".join(line.strip() for line in err.splitlines())
    assert "1 个数没写全单位,按 吨/年、元/吨、% 读: 废酸" in told
    assert "料1" not in told
    assert "没写数据日期" not in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["add", "offer", "longhua", "x", "--quantity", "很多"], "quantity"),
        (["add", "offer", "longhua", "x", "--kind", "sludge"], "by-product"),
        (["add", "offer", "longhua", "x", "--as-of", "2026-13-45"], "as_of"),
        (["add", "offer", "longhua", "x", "--impurities", "some"], "name: value"),
        (["add", "offer", "longhua", "x", "--note", "a\x1bb"], "control"),
        (["add", "firm", "\udcce\udcd2"], "encoding"),
        (["add", "offer", "longhau", "x"], "longhua"),
        (["add", "offer", "longhua"], "matchchain add offer"),
        (["add", "firm"], "matchchain add firm"),
        (["add", "offer", "longhua", "x, 300 CNY/t"], "'300 CNY/t'"),
        (["add", "offer", "longhua", "废盐, 5吨/天, 王工说的"], "王工说的"),
        (["add", "firm", "X", "--offer", "酒糟, 80%"], "moisture 80%"),
        (["add", "firm", "X", "--id", "Long Hua"], "long-hua"),
        (["add", "firm", "X", "--id", "longhua"], "firms/longhua.yaml"),
        (["add", "firm", "X", "--name", "Y"], "twice"),
        (["edit", "firm", "longhua"], "--set"),
        (["edit", "firm", "longhua", "--set", "name"], "="),
        (["edit", "firm", "longhua", "--set", "nmae=x"], "'name'"),
        (["edit", "firm", "longhua", "--set", "site.latt=x"], "site.lat"),
        (["edit", "firm", "longhua", "--set", "offers=x"], "edit offer"),
        (["edit", "firm", "longhua", "--set", "name="], "name"),
        (["edit", "offer", "longhua", "亚硫酸钠", "--quantity", "-3"], "quantity"),
        (["edit", "need", "yueqing", "烧碱", "--quantity", "3 t/yr"], "/need/烧碱"),
        (["remove", "offer", "longhua", "盐酸"], "亚硫酸钠"),
        (["remove", "offer", "yueqing", "盐酸"], "nor any other"),
        (["remove", "firm", "nobody"], "add firm"),
        (["undo"], "nothing to take back"),
        (["history", "--old", "1"], "step 1"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_the_cure_and_nothing_is_written(do, folder, words, said):
    before = everything(folder)
    out, err = do(*words, code=2)
    assert out == ""
    assert said in err
    assert everything(folder) == before


def test_edits_keep_comments_and_every_other_byte(do, folder):
    do("edit", "firm", "龙华染料", "--set", "名称=龙华染料股份有限公司", "--set", "site.zone=东二区")
    do("edit", "offer", "longhua", "亚硫酸钠", "--quantity", "1.5万吨/年", "--set", "as_of=")
    assert card(folder) == (
        LONGHUA.replace("化工有限公司", "股份有限公司").replace(
            "1.2万吨/年\n    as_of: 2026-10-15", "1.5万吨/年"
        )
        + "site: {zone: 东二区}\n"
    )
    out, err = do("edit", "offer", "longhua", "亚硫酸钠", "--quantity", "1.5万吨/年")
    assert out == ""
    assert "nothing to change" in err


def test_one_of_two_like_lines_is_named_by_its_id(do, folder):
    _, err = do("edit", "need", "yueqing", "烧碱", "--price", "900 元/吨", code=2)
    ids = [word.strip(",.") for word in err.split() if "/need/烧碱" in word]
    assert len(ids) == 2
    do("edit", "need", "yueqing", ids[1], "--price", "900 元/吨")
    assert card(folder, "yueqing").count("price: 900 元/吨") == 1


def test_what_was_done_is_listed_and_undone_to_the_byte(do, folder):
    before = own(folder)
    do("add", "firm", "Salt Works", "--offer", "salt")
    do("add", "offer", "longhua", "废盐")
    do("edit", "offer", "longhua", "废盐", "--now", "landfill")
    do("remove", "need", "yueqing", "无水亚硫酸钠")
    do("remove", "firm", "yueqing")
    out, _ = do("history")
    assert [line.split()[0] for line in out.splitlines()] == ["5", "4", "3", "2", "1"]
    listed = json.loads(do("history", "--format", "json")[0])
    assert listed["schema"] == "matchchain.history/1"
    assert [c["command"] for c in listed["changes"]] == [
        "remove-firm",
        "remove-need",
        "edit-offer",
        "add-offer",
        "add-firm",
    ]
    assert listed["changes"][-1]["before_sha256"] is None
    assert do("history", "--old", "2")[0] == LONGHUA
    _, err = do("undo")
    assert "越清造纸" in err
    do("undo", "4")
    assert own(folder) == before
    assert "(taken back)" in do("history")[0]
    do("undo", code=2)


def test_undo_refuses_when_the_file_was_changed_by_hand_since(do, folder):
    do("add", "offer", "longhua", "废盐")
    with (folder / "firms/longhua.yaml").open("a", encoding="utf-8") as file:
        file.write("# mine\n")
    before = own(folder)
    _, err = do("undo", code=4)
    assert "matchchain history --old 1" in err
    assert own(folder) == before


@pytest.mark.parametrize(
    "words",
    [
        ["add", "firm", "New Firm", "--offer", "salt"],
        ["add", "offer", "longhua", "废盐"],
        ["add", "need", "yueqing", "废盐"],
        ["edit", "firm", "longhua", "--short", "龙"],
        ["remove", "offer", "longhua", "亚硫酸钠"],
        ["remove", "offer", "longhua", "sodium sulfite"],
        ["remove", "firm", "longhua"],
        ["undo"],
    ],
)
def test_a_dry_run_prints_the_diff_and_writes_nothing_at_all(do, tmp_path, monkeypatch, words):
    if words == ["undo"]:
        do("add", "offer", "longhua", "废盐")
    before = everything(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    thesaurus._default.cache_clear()
    out, err = do(*words, "--dry-run")
    assert out.startswith("--- ")
    assert any(line[0] in "+-" and line[:3] not in {"+++", "---"} for line in out.splitlines())
    assert "nothing was written" in err
    assert everything(tmp_path) == before


def test_the_diff_of_a_dry_run_is_what_is_then_done(do, folder):
    words = ["add", "offer", "longhua", "废盐", "--quantity", "3 t/yr"]
    out, _ = do(*words, "--dry-run")
    before = card(folder).splitlines()
    do(*words)
    added = [line for line in card(folder).splitlines() if line not in before]
    assert [line[1:] for line in out.splitlines()[3:] if line.startswith("+")] == added


def test_a_file_that_is_no_yaml_is_named_before_anything_else(do, folder):
    path = folder / "firms/longhua.yaml"
    path.write_bytes((LONGHUA + "offers:\n  - material: x\n").encode())
    before = everything(folder)
    _, err = do("add", "offer", "longhua", "废盐", code=3)
    assert "firms/longhua.yaml:8:1" in err
    assert everything(folder) == before


def test_an_error_that_was_there_before_is_no_hindrance(do, folder):
    (folder / "firms/longhua.yaml").write_bytes(LONGHUA.replace("1.2万吨/年", "很多").encode())
    do("add", "offer", "longhua", "废盐")
    assert "废盐" in card(folder)


def test_a_line_may_be_named_by_any_name_of_its_material(do, folder):
    do("edit", "offer", "longhua", "sodium sulfite", "--now", "treat")
    assert card(folder) == LONGHUA + "    now: treat\n"


def test_a_park_held_by_another_writer_says_so(do, folder, monkeypatch):
    from matchchain.catalogue.files import lock, save

    monkeypatch.setattr(save.carry_out, "__kwdefaults__", {**save.carry_out.__kwdefaults__, "patience": 0.05})
    with lock.writing(folder):
        _, err = do("add", "offer", "longhua", "废盐", code=4)
    assert "try again" in err


def test_a_full_disk_says_so(do, folder, monkeypatch):
    import errno
    import os

    from matchchain.catalogue.files import disk

    class Full:
        def __getattr__(self, name):
            return self.full if name == "write" else getattr(os, name)

        def full(self, *_):
            raise OSError(errno.ENOSPC, "full")

    before = own(folder)
    monkeypatch.setattr(disk, "os", Full())
    _, err = do("add", "offer", "longhua", "废盐", code=5)
    assert "disk is full" in err
    assert own(folder) == before


@pytest.mark.parametrize("kind_of_entry", [Firm, Offer, Need])
def test_every_field_is_an_option_with_its_label_on_the_help_page(do, kind_of_entry):
    for lang in ("zh", "en"):
        out, _ = do("add", kind_of_entry.__name__.lower(), "--help", lang=lang)
        page = "".join(out.split())
        for field in fields_of(kind_of_entry):
            label = label_of(kind_of_entry, field)
            assert option_name(field, label) in out
            assert "".join((label.zh if lang == "zh" else label.en).split()) in page


class TestInit:
    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_a_new_park_is_sound_and_speaks_its_language(self, tmp_path, capsys, lang):
        from matchchain import load

        new = tmp_path / "我的 园区"
        assert run(["init", str(new), "--name", "园区: 甲 #1", "--lang", lang]) == 0
        assert sorted(name for name in everything(new) if not name.startswith(".schemas/")) == [
            ".gitignore", "materials.yaml", "park.yaml",
        ]
        assert (new / "firms").is_dir()
        loaded = load(new, snapshot=False)
        assert (loaded.park.name, loaded.park.language, loaded.findings) == ("园区: 甲 #1", lang, ())
        assert str(new) in capsys.readouterr().err

    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_its_money_and_law_are_those_asked_for(self, tmp_path, lang):
        from matchchain import load

        for words, money, law in ((("--currency", "eur", "--jurisdiction", "EU"), "EUR", "EU"), (("--currency", "USD"), "USD", ""), ((), "CNY", "")):
            new = tmp_path / f"{money}-{lang}"
            assert run(["init", str(new), "--lang", lang, *words]) == 0
            loaded = load(new, snapshot=False)
            assert (loaded.park.currency, loaded.park.jurisdiction, loaded.findings) == (money, law, ())
            assert (loaded.park.tariffs.haul_rate is not None) == (money == "CNY")
            assert (loaded.park.tariffs.loading is not None) == (money == "CNY")
            assert loaded.park.tariffs.road_factor.likely == 1.3
            written = (new / "park.yaml").read_text(encoding="utf-8")
            assert bool(law) == ("\njurisdiction: " in written)
            assert ("# jurisdiction: " in written) != bool(law)
            assert money == "CNY" or not {"CNY/", "元/"} & set(re.findall("CNY/|元/", written))

    @pytest.mark.parametrize("words", [
        ("--currency", "euro"), ("--currency", "元"), ("--jurisdiction", "UK"), ("--example", "--currency", "EUR"),
        ("--jurisdiction", "EU", "--from", "book.xlsx"),
    ])  # fmt: skip
    def test_what_is_no_money_or_law_writes_nothing(self, tmp_path, words):
        new = tmp_path / "new"
        assert run(["init", str(new), *words]) == 2
        assert not new.exists()

    def test_the_comments_of_a_new_park_become_entries_when_uncommented(self, tmp_path):
        from matchchain import load

        for lang in ("zh", "en"):
            new = tmp_path / lang
            run(["init", str(new), "--lang", lang])
            for name in ("park.yaml", "materials.yaml"):
                text = (new / name).read_bytes().decode()
                lines = [
                    line.removeprefix("# ") if line.startswith("# ") and ":" in line else line
                    for line in text.splitlines()
                ]
                lines = [line.removeprefix("#") if line.startswith("#   ") else line for line in lines]
                body = [line for line in lines if not line.startswith("#")]
                (new / name).write_bytes(
                    "\n".join(body[1:] if body[0].endswith(("。", ".")) else body).encode()
                )
            park = load(new, snapshot=False).park
            assert len(park.chains) == 1
            assert park.materials[0].disposal_cost.likely == 900

    @pytest.mark.parametrize(("more", "firms"), [("--lang zh", 100), ("--lang en", 26), ("mixed --lang zh", 42)])
    def test_the_example_is_a_park_of_the_checkout_in_the_readers_language(self, tmp_path, more, firms):
        from matchchain import load

        assert run(["init", str(tmp_path / "p"), "--example", *more.split()]) == 0
        assert len(load(tmp_path / "p", snapshot=False).park.firms) == firms

    @pytest.mark.parametrize("there", ["notes.txt", "park.yaml", ".hidden"])
    def test_a_folder_that_holds_anything_is_refused(self, tmp_path, capsys, there):
        (tmp_path / there).write_text("mine")
        assert run(["init", str(tmp_path), "--lang", "en"]) == 2
        assert ("park already" if there == "park.yaml" else "empty") in capsys.readouterr().err
        assert everything(tmp_path) == {there: b"mine"}

    def test_a_fresh_git_folder_is_no_obstacle_and_a_file_is(self, tmp_path):
        (tmp_path / ".git").mkdir()
        (tmp_path / "file").write_text("x")
        assert run(["init", str(tmp_path / "file")]) == 2
        (tmp_path / "file").unlink()
        assert run(["init", str(tmp_path)]) == 0

    def test_a_dry_run_makes_nothing(self, tmp_path, capsys):
        assert run(["init", str(tmp_path / "p"), "--dry-run"]) == 0
        assert "+++ park.yaml" in capsys.readouterr().out
        assert not (tmp_path / "p").exists()

    def test_what_was_begun_is_taken_away_when_the_disk_refuses(self, tmp_path, monkeypatch, capsys):
        from matchchain.catalogue.files import disk

        real, calls = disk.swap, []

        def swap(path, *rest, **more):
            calls.append(path)
            if len(calls) == 3:
                raise OSError(28, "full")
            real(path, *rest, **more)

        monkeypatch.setattr(disk, "swap", swap)
        assert run(["init", str(tmp_path / "a" / "b"), "--lang", "en"]) == 5
        assert "disk is full" in capsys.readouterr().err
        assert list(tmp_path.iterdir()) == []


def test_a_comma_within_a_figure_parts_nothing(do, folder):
    do(
        "add", "firm", "海川氯碱有限公司", "--id", "haichuan",
        "--need", "material: 蒸汽, quantity: 12,500 吨/年, price: 2,000元/吨",
        "--offer", "material: 废酸，quantity: 1,000吨/年，impurities: {氯: 1,200 ppm}",
    )  # fmt: skip
    written = card(folder, "haichuan")
    for figure in ("12,500 吨/年", "2,000元/吨", "1,000吨/年", "1,200 ppm"):
        assert figure in written
