"""Who switches the questions of the law off is told once what that leaves out, at the word itself."""

import pytest

from tests.catalogue.reading import codes, places, read

FIRM = "- {id: kiln, name: 石灰窑有限公司}\n"


@pytest.mark.parametrize("word", ["off", "no", "否"])
def test_the_switch_is_warned_of_at_its_word(tmp_path, word):
    loaded = read(tmp_path, {"park.yaml": f"name: 园区\nplan: {{permits: {word}}}\n", "firms.yaml": FIRM})
    assert codes(loaded) == ["law-not-asked"]
    assert places(loaded)["law-not-asked"] == "park.yaml:2:17"
    assert not loaded.bad


@pytest.mark.parametrize("plan", ["", "plan: {permits: on}\n", "plan: {conversions: none}\n"])
def test_who_asks_is_not_warned(tmp_path, plan):
    assert codes(read(tmp_path, {"park.yaml": f"name: 园区\n{plan}", "firms.yaml": FIRM})) == []
