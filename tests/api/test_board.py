"""The board as Python calls: the same answers as the commands give, and refusals that name what there is."""

import datetime

import pytest

import matchchain
from matchchain.wording.arguments import OptionError
from tests.parks import park_of

TODAY = datetime.date(2026, 11, 22)
PARK = park_of(
    "- {id: a, name: 甲厂}\n- {id: b, name: 乙厂}\n",
    board="""
        requests: [{id: R2026-001, text: 想借色谱仪, firm: a, on: 2026-11-02, to: [科技局]}]
        services: [{id: S2026-001, what: 色谱仪, firm: b, hours: 20}]
        """,
    projects="projects: [{id: P2026-001, name: 再生, invest: 100万元, figures: [{on: 2026-10-01, invested: 40万元}]}]\n",
)


def test_what_is_followed_is_told_of_any_day():
    assert [row["id"] for row in matchchain.followed(PARK, today=TODAY).to_dicts()] == ["R2026-001", "S2026-001"]
    before = matchchain.followed(PARK, today="2026-11-01").to_dicts()
    assert [row["id"] for row in before] == ["S2026-001"]
    project = matchchain.followed(PARK, kinds="project", today=TODAY)
    assert project.to_dicts()[0]["invested"] == 400_000
    assert "项目清单" in project.report("zh").title


def test_leads_and_ranks():
    assert matchchain.leads(PARK, "r2026-1", library=False, today=TODAY).to_dicts()[0]["id"] == "S2026-001"
    funds = matchchain.rank(PARK, "funds", today=TODAY)
    assert [(row["name"], row["score"]) for row in funds.to_dicts()] == [("P2026-001 再生", 40.0)]
    assert matchchain.rank(PARK, today=TODAY).to_dicts()[0]["name"] == "科技局"


@pytest.mark.parametrize(
    "call",
    [
        lambda: matchchain.followed(PARK, kinds="deal"),
        lambda: matchchain.rank(PARK, "beauty"),
        lambda: matchchain.rank(PARK, by="colour"),
    ],
)
def test_an_option_that_does_not_fit_is_refused(call):
    with pytest.raises(OptionError):
        call()
