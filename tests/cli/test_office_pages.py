"""What `papers plan` and `sheet` print stays as it is, in both languages."""

from pathlib import Path

import pytest

from tests.cli.command import ROOT, matchchain
from tests.golden import same_as_golden

GOLDEN = Path(__file__).parent / "golden"
PAGES = {
    "papers-plan": ("papers", "plan", "--top", 8, "--park", ROOT / "examples" / "mixed", "--width", 80),
    "sheet-office": ("sheet", "wotu-fertiliser", "--park", ROOT / "examples" / "mixed", "--width", 80),
    "sheet-firm": ("sheet", "wotu-fertiliser", "--for", "firm", "--park", ROOT / "examples" / "mixed", "--width", 80),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_stays_as_it_is(name, lang):
    shown = matchchain(*PAGES[name], "--lang", lang)
    assert shown.code == 0, shown.said
    same_as_golden(f"{name}-{lang}.txt", shown.text, GOLDEN)
