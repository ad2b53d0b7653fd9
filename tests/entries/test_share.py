"""What of a firm may be shown is read in either language, and nothing unclear passes for a yes."""

from matchchain.park import Consent, Share
from matchchain.park.share import in_force
from tests.parks import load_text, park_of


def test_both_languages_and_all_fields():
    firms = park_of(
        """
        - {id: a, name: 甲, share: {name: yes, contact: no, quantity: band, lines: {亚硫酸钠: no, 盐酸: exact}}, consent: {on: 2026-10-01, by: 王总}}
        - {id: b, name: 乙, 公开范围: {公开名称: 否, 公开联系方式: 是, 公开数量: 不公开, 逐条公开: {盐酸: 区间}}, 同意: 2026年10月1日}
        """
    ).firms
    assert firms[0].share == Share(name=True, contact=False, quantity="band", lines={"亚硫酸钠": "no", "盐酸": "exact"})
    assert firms[0].consent == Consent(on="2026-10-01", by="王总")
    assert firms[1].share == Share(name=False, contact=True, quantity="no", lines={"盐酸": "band"})
    assert firms[1].consent == Consent(on="2026-10-01")


def codes(card: str) -> list[str]:
    return [finding.code for finding in load_text(f"- {{id: a, name: 甲, {card}}}").errors]


def test_what_is_unclear_is_a_fault_at_its_place():
    assert codes("share: {quantity: 大概}") == ["catalogue.unknown-choice"]
    assert codes("share: {lines: {盐酸: 也许}}") == ["catalogue.unknown-choice"]
    assert codes("share: {lines: [盐酸]}") == ["catalogue.not-choices"]
    assert codes("share: {lines: {盐酸: {a: b}}}") == ["catalogue.not-a-text"]
    assert codes("share: {name: 大概}") == ["catalogue.no-switch"]
    assert codes("consent: {by: 王总}") == ["catalogue.required-missing"]
    assert codes("share: {lines: {盐酸: }, quantity: }") == []


def test_the_card_goes_before_the_park_and_the_park_before_the_tool():
    own, park = Share(quantity="exact", lines={"盐酸": "no"}), Share(name=False, quantity="no", lines={"盐酸": "yes", "烧碱": "no"})
    assert in_force(own, park) == Share(name=False, contact=False, quantity="exact", lines={"盐酸": "no", "烧碱": "no"})
    assert in_force(None, None) == Share(name=True, contact=False, quantity="band", lines={})
