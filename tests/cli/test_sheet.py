"""`sheet` as it is typed: one firm or all, for the office or for the firm; nothing of somebody else's is replaced."""

import shutil
import stat

import pytest

from tests.cli.command import ROOT, matchchain

STEPS = ROOT / "examples" / "two-steps"


@pytest.fixture
def park(tmp_path):
    return shutil.copytree(STEPS, tmp_path / "park")


@pytest.mark.parametrize("reader", ["office", "firm"])
@pytest.mark.parametrize(("name", "lang"), [("table", "zh"), ("md", "en"), ("html", "zh"), ("json", "en")])
def test_every_format_has_the_page(reader, name, lang):
    words = ("sheet", "carbonate", "--for", reader, "--park", STEPS, "--format", name, "--lang", lang)
    shown = matchchain(*words)
    assert shown.code == 0, shown.said
    assert len(shown.text) > 120


def test_all_writes_one_private_file_a_firm_and_replaces_none(park, tmp_path):
    out = tmp_path / "pages"
    done = matchchain("sheet", "--all", "--for", "firm", "--out", out, "--park", park)
    assert done.code == 0, done.said
    files = sorted(out.iterdir())
    firms = len(list((park / "firms").glob("*.yaml"))) or 3
    assert len(files) == firms
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert all(file.name.endswith("-给企业.html") for file in files)  # the park's language
    before = files[0].read_bytes()
    assert matchchain("sheet", "--all", "--for", "firm", "--out", out, "--park", park).code == 4
    files[0].write_text("somebody else's", encoding="utf-8")
    files[1].unlink()
    assert matchchain("sheet", "--all", "--for", "firm", "--out", out, "--park", park).code == 4
    assert not files[1].exists()
    again = matchchain("sheet", "--all", "--for", "firm", "--out", out, "--park", park, "--force")
    assert again.code == 0
    assert files[0].read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "写明哪家企业"),
        (("carbonate", "--all"), "只能写一样"),
        (("--all",), "--out"),
        (("--all", "--out", "pages.html"), "文件夹"),
        (("--all", "--out", "pages", "--format", "csv"), "html、docx、xlsx"),
        (("nobody",), "nobody"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_the_cure(park, words, said):
    done = matchchain("sheet", *words, "--park", park, "--lang", "zh", cwd=park)
    assert done.code == 2
    assert said in done.said


def test_names_that_no_file_can_have_become_safe(tmp_path):
    park = tmp_path / "park"
    park.mkdir()
    (park / "park.yaml").write_text("name: 园\n", encoding="utf-8")
    (park / "firms.yaml").write_text(
        "firms:\n- {id: a, name: '甲/乙:化工'}\n- {id: b, name: '../../逃'}\n- {id: c, name: CON}\n- {id: d, name: '甲/乙:化工'}\n",
        encoding="utf-8",
    )
    out = tmp_path / "pages"
    done = matchchain("sheet", "--all", "--out", out, "--park", park, "--format", "md")
    assert done.code in {0, 3}, done.said
    if done.code == 0:
        assert len(list(out.iterdir())) == 4
        assert all(file.parent == out and "/" not in file.name for file in out.rglob("*"))
