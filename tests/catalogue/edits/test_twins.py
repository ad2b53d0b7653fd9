"""What is there already of what somebody is about to add."""

import pytest

from matchchain.catalogue.edits.twins import firms_like, lines_like
from matchchain.materials import Thesaurus
from matchchain.park import Firm, Offer

FIRMS = (
    Firm(id="longhua", name="浙江龙华染料化工有限公司", short="龙华染料", credit_code="91330604MA20531667"),
    Firm(id="haisheng", name="海盛造纸有限公司", name_en="Haisheng Paper Co., Ltd."),
)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"name": "龙华染料化工"}, ["longhua"]),
        ({"name": "龙 华 染 料"}, ["longhua"]),
        ({"name": "某某新公司", "short": "龙华染料"}, ["longhua"]),
        ({"name": "某某新公司", "credit_code": "9133 0604 ma20 5316 67"}, ["longhua"]),
        ({"name": "haisheng paper"}, ["haisheng"]),
        ({"name": "龙华造纸有限公司"}, []),
        ({"name": ""}, []),
    ],
)
def test_a_firm_is_known_by_its_names_its_core_and_its_code(said, found):
    assert [firm.id for firm in firms_like(FIRMS, said)] == found


def test_a_line_is_known_by_its_name_and_under_another_one():
    Thesaurus.default()
    lines = (Offer(material="烧碱", id="a"), Offer(material="废盐", id="b"))
    assert [line.id for line in lines_like(lines, "烧 碱")] == ["a"]
    assert [line.id for line in lines_like(lines, "氢氧化钠")] == ["a"]
    assert lines_like(lines, "酒糟") == ()
    assert lines_like((), "烧碱") == ()
