"""Questions and answers through a real terminal."""

import os
import re

import pytest

from .park import LONGHUA, build, own

pexpect = pytest.importorskip("pexpect")
pytest.importorskip("pty", reason="no pty on Windows")


@pytest.fixture
def folder(tmp_path):
    return build(tmp_path / "park")


@pytest.fixture
def terminal(folder, tmp_path):
    from .sitting import Sitting

    spawned = []

    def start(*words, lang="zh"):
        environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "TERM": "dumb"}
        child = Sitting("--park", str(folder), "--lang", lang, *words, env=environment)
        spawned.append(child)
        return child

    yield start
    for child in spawned:
        child.close()


def answer(child, question, *answers):
    for text in answers:
        child.expect(question)
        child.sendline(text)


def end(child):
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


def test_a_firm_is_asked_for_checked_echoed_shown_and_written(terminal, folder):
    child = terminal("add", "firm")
    answer(child, r"企业名称\(必填\)", "", "海川氯碱有限公司")
    answer(child, "简称", "海川")
    answer(child, "英文名称", "Haichuan Chlor-alkali")
    answer(child, "行业代码", "")
    answer(child, "产业链", "氯碱")
    answer(child, "纬度", "120.8763")
    child.expect("lat 为 -90 到 90")
    answer(child, "纬度", "30.1421")
    answer(child, "经度", "120.8763")
    answer(child, "片区", "")
    answer(child, "联系人", "")
    answer(child, r"编号 \[haichuan-chlor-alkali\]", "haichuan")
    answer(child, "供应的品名", "烧碱")
    answer(child, "类别", "?", "产品")
    answer(child, "属性", "")
    answer(child, "数量", "很多", "1.2万吨/年")
    child.expect(re.escape("1.2万吨/年 -> 12,000 吨/年"))
    for question in ("含量", "状态", "现去向", "处置单价"):
        answer(child, question, "")
    answer(child, "售价", "")
    answer(child, r"数据日期 \[20\d\d-\d\d-\d\d\]", "昨天", "2026-10-01")
    answer(child, "供应的品名", "")
    answer(child, "需求的品名", "")
    child.expect("供应: 品名 烧碱 · 产品 · 数量 1.2万吨/年 = 12,000 吨/年")
    child.expect(re.escape("写入? [Y/n]"))
    assert not (folder / "firms/haichuan.yaml").exists()
    child.sendline("")
    child.expect("已写入")
    assert end(child) == 0
    assert (folder / "firms/haichuan.yaml").read_bytes().decode() == (
        "id: haichuan\nname: 海川氯碱有限公司\nshort: 海川\nname_en: Haichuan Chlor-alkali\nchains: [氯碱]\n"
        "site: {lat: 30.1421, lon: 120.8763}\noffers:\n  - material: 烧碱\n    kind: product\n    quantity: 1.2万吨/年\n    as_of: 2026-10-01\n"
    )


def test_a_site_is_asked_for_as_far_as_it_was_not_said(terminal, folder):
    child = terminal("add", "firm", "--lat", "30.15", "--zone", "东一区")
    answer(child, r"企业名称\(必填\)", "海川氯碱有限公司")
    for question in ("简称", "英文名称", "行业代码", "产业链"):
        answer(child, question, "")
    child.expect(["经度", "纬度"])
    assert child.after == "经度"
    child.sendline("")
    child.expect(["联系人", "片区"])
    assert child.after == "联系人"
    child.sendline("")
    answer(child, r"编号 \[", "haichuan")
    answer(child, "供应的品名", "")
    answer(child, "需求的品名", "")
    answer(child, re.escape("写入? [Y/n]"), "")
    assert end(child) == 0
    text = (folder / "firms/haichuan.yaml").read_bytes().decode()
    assert text == "id: haichuan\nname: 海川氯碱有限公司\nsite: {lat: 30.15, zone: 东一区}\n"


def test_an_offer_is_asked_for_with_did_you_mean_in_english(terminal, folder):
    child = terminal("add", "offer", lang="en")
    answer(child, "which firm", "longhau")
    child.expect("did you mean longhua")
    answer(child, "which firm", "longhua")
    answer(child, "material", "废盐")
    answer(child, "category|kind", "waste")
    answer(child, "legal", "")
    answer(child, "quantity", "500 t/a")
    child.expect("500 t/yr")
    for question in ("purity", "state", "present way", "disposal cost", "price"):
        answer(child, question, "")
    answer(child, "as of", "")
    answer(child, re.escape("[Y/n]"), "y")
    assert end(child) == 0
    text = (folder / "firms/longhua.yaml").read_bytes().decode()
    added = r"  - material: 废盐\n    kind: waste\n    quantity: 500 t/a\n    as_of: 20\d\d-\d\d-\d\d\n"
    assert text.startswith(LONGHUA)
    assert re.fullmatch(added, text.removeprefix(LONGHUA))


def test_no_at_the_last_question_writes_nothing(terminal, folder):
    before = own(folder)
    child = terminal("add", "offer", "longhua", "废盐", "--quantity", "500 吨/年")
    child.expect("龙华染料 将登记供应: 品名 废盐 · 数量 500 吨/年")
    answer(child, re.escape("写入? [Y/n]"), "maybe", "n")
    child.expect("没有写入")
    assert end(child) == 0
    assert own(folder) == before


def test_going_back_asks_the_question_before_again(terminal, folder):
    child = terminal("add", "offer", "longhua")
    child.expect("回到上一问")
    answer(child, r"品名\(必填\)", "<")
    child.expect("第一个问题")
    answer(child, r"品名\(必填\)", "废盐")
    answer(child, "类别", "废物")
    answer(child, "属性", "返回")
    answer(child, "类别", "副产物")
    answer(child, "属性", "")
    answer(child, "数量", "3 吨/天")
    for question in ("含量", "状态", "现去向", "处置单价", "售价"):
        answer(child, question, "")
    answer(child, "数据日期", "2026-11-01")
    child.expect("990 吨/年")
    answer(child, re.escape("写入? [Y/n]"), "<")
    answer(child, "数据日期", "2026-11-02")
    child.expect("数据日期 2026-11-02")
    answer(child, re.escape("写入? [Y/n]"), "d")
    child.expect(re.escape("+    as_of: 2026-11-02"))
    answer(child, re.escape("写入? [Y/n]"), "")
    assert end(child) == 0
    added = "  - material: 废盐\n    kind: by-product\n    quantity: 3 吨/天\n    as_of: 2026-11-02\n"
    assert (folder / "firms/longhua.yaml").read_bytes().decode() == LONGHUA + added


def test_a_line_that_is_there_is_changed_where_that_is_meant(terminal, folder):
    child = terminal("add", "offer", "龙华染料")
    child.expect("已登记的供应: 亚硫酸钠")
    answer(child, r"品名\(必填\)", "亚硫酸钠")
    answer(child, re.escape("已有 亚硫酸钠(1.2万吨/年,2026-10-15),要改它吗? [Y/n]"), "y")
    for question in ("类别", "属性"):
        answer(child, question, "")
    answer(child, re.escape("数量 [1.2万吨/年]"), "1.5万吨/年")
    for question in ("含量", "状态", "现去向", "处置单价", "售价"):
        answer(child, question, "")
    answer(child, r"数据日期 \[", "2026-12-01")
    child.expect("将改: 数量 1.2万吨/年 -> 1.5万吨/年 = 15,000 吨/年")
    answer(child, re.escape("写入? [Y/n]"), "")
    assert end(child) == 0
    text = LONGHUA.replace("1.2万吨/年", "1.5万吨/年").replace("2026-10-15", "2026-12-01")
    assert (folder / "firms/longhua.yaml").read_bytes().decode() == text


def test_a_word_of_another_field_goes_there_and_a_name_is_no_question_mark(terminal, folder):
    child = terminal("add", "offer", "longhua")
    answer(child, r"品名\(必填\)", "?", "酒糟, 80%")
    child.expect("含量、浓度还是含水率")
    answer(child, r"品名\(必填\)", "废碱")
    answer(child, "类别", "泥状")
    child.expect("说的是状态,按状态读")
    answer(child, "属性", "")
    answer(child, "数量", "12吨/月")
    for question in ("含量", "现去向", "处置单价", "售价"):
        answer(child, question, "")
    answer(child, "数据日期", "2026-11-01")
    child.expect("状态 膏状")
    answer(child, re.escape("写入? [Y/n]"), "")
    assert end(child) == 0
    added = "  - material: 废碱\n    quantity: 12吨/月\n    state: 泥状\n    as_of: 2026-11-01\n"
    assert (folder / "firms/longhua.yaml").read_bytes().decode() == LONGHUA + added


def test_a_line_of_words_is_asked_nothing_more(terminal, folder):
    child = terminal("add", "need", "yueqing", "污泥, 300吨/月, 处置费180元/吨")
    child.expect("越清造纸有限公司 将登记需求: 品名 污泥 · 数量 300吨/月 = 3,600 吨/年 ·")
    answer(child, re.escape("写入? [Y/n]"), "")
    assert end(child) == 0
    assert "material: 污泥, quantity: 300吨/月, gate_fee: 180元/吨, as_of: 20" in (
        folder / "firms/yueqing.yaml"
    ).read_bytes().decode()


@pytest.mark.parametrize("name", ["龙华染料", "浙江龙华染料化工股份有限公司"])
def test_a_firm_that_is_there_is_changed_where_that_is_meant(terminal, folder, name):
    child = terminal("add", "firm", name)
    answer(child, re.escape("已有 龙华染料化工有限公司(龙华染料),要改它吗? [Y/n]"), "maybe", "y")
    answer(child, re.escape("简称 [龙华染料]"), "")
    answer(child, "英文名称", "Longhua Dye")
    for question in ("行业代码", "产业链", "纬度", "经度", "片区", "联系人"):
        answer(child, question, "")
    child.expect("英文名称 空 -> Longhua Dye")
    answer(child, re.escape("写入? [Y/n]"), "")
    assert end(child) == 0
    assert (folder / "firms/longhua.yaml").read_bytes().decode() == LONGHUA + "name_en: Longhua Dye\n"


def test_flags_for_a_firm_that_is_there_change_it_where_that_is_meant(terminal, folder):
    child = terminal("add", "firm", "龙华染料", "--zone", "东一区")
    answer(child, re.escape("要改它吗? [Y/n]"), "")
    child.expect("片区 空 -> 东一区")
    answer(child, re.escape("写入? [Y/n]"), "")
    assert end(child) == 0
    assert (folder / "firms/longhua.yaml").read_bytes().decode() == LONGHUA + "site: {zone: 东一区}\n"


def test_no_word_is_torn_and_chinese_stands_first_at_eighty_columns(terminal):
    child = terminal("add", "offer", "longhua", "废盐")
    child.setwinsize(24, 60)
    child.expect(r"不知道就回车\): ")
    shown = child.before + child.after
    choices = ("产品", "副产物", "废物", "余热蒸汽", "水")
    assert all(word in shown for word in choices)
    assert "by-product" not in shown
    child.sendline("")
    child.expect(r"不知道就回车\): ")
    assert all(word in child.before for word in ("一般工业固废", "危险废物", "属性待定"))


def test_yes_asks_nothing(terminal, folder):
    child = terminal("remove", "firm", "longhua", "--yes")
    child.expect("已删除")
    assert end(child) == 0
    assert not (folder / "firms/longhua.yaml").exists()
    child = terminal("undo")
    answer(child, re.escape("写入? [Y/n]"), "")
    assert end(child) == 0
    assert (folder / "firms/longhua.yaml").read_bytes() == LONGHUA.encode()


@pytest.mark.parametrize("how", ["ctrl-c", "ctrl-d"])
def test_leaving_in_the_middle_writes_nothing(terminal, folder, how):
    before = own(folder)
    child = terminal("add", "firm")
    child.expect("企业名称")
    child.press(how[-1])
    child.expect("没有写入任何文件")
    assert end(child) == 130
    assert own(folder) == before
