"""Words of category, legal class, state and way that stand in each other's place are taken for what they mean."""

import pytest

from matchchain.catalogue.edits.new_findings import entry_of
from matchchain.entries.setting import Setting
from matchchain.park import Need, Offer


def read(kind_of_entry=Offer, **said):
    entry, findings = entry_of(kind_of_entry, {"material": "酒糟", **said}, Setting(330.0))
    return entry, [finding.code for finding in findings]


@pytest.mark.parametrize("word", ["危废", "危险废物", "hazardous"])
@pytest.mark.parametrize("field", ["kind", "state", "now"])
def test_hazard_is_never_lost_wherever_it_is_written(word, field):
    offer, _ = read(**{field: word})
    assert (offer.kind, offer.legal) == ("waste", "hazardous-waste")


def test_what_the_card_says_itself_stands():
    offer, findings = read(kind="危废", legal="一般固废")
    assert (offer.kind, offer.legal, findings) == ("waste", "general-waste", [])
    offer, findings = read(kind="泥状", state="液态")
    assert (offer, findings) == (None, []) or findings == ["catalogue.unknown-choice"]


@pytest.mark.parametrize(
    ("said", "field", "code"),
    [
        ({"kind": "泥状"}, "state", "paste"),
        ({"kind": "粉状"}, "state", "solid"),
        ({"legal": "渣"}, "state", "solid"),
        ({"state": "外售"}, "now", "sell"),
        ({"legal": "填埋"}, "now", "landfill"),
        ({"state": "废水"}, "kind", "waste"),
    ],
)
def test_a_misplaced_word_goes_where_it_belongs_and_that_is_said(said, field, code):
    offer, findings = read(**said)
    assert getattr(offer, field) == code
    assert findings == ["catalogue.taken-for"]


@pytest.mark.parametrize(("word", "kind", "legal"), [("一般固废", "waste", "general-waste"), ("固废", "waste", "")])
def test_a_category_may_say_the_legal_class(word, kind, legal):
    offer, findings = read(kind=word)
    assert (offer.kind, offer.legal, findings) == (kind, legal, [])


def test_a_word_of_no_field_is_an_error():
    assert read(kind="好东西")[1] == ["catalogue.unknown-choice"]
    assert read(Need, state="危废")[1] == ["catalogue.unknown-choice"]
