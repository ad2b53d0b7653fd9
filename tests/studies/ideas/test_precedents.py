"""Precedents: what is shipped is sound, and what counts for a material at a use."""

from dataclasses import replace

import pytest

from matchchain.materials import Thesaurus
from matchchain.studies.ideas import lint
from matchchain.studies.ideas.industries import lists
from matchchain.studies.ideas.precedents import FIELDS, NONE, precedents_of, read_rows, table
from matchchain.studies.ideas.ranking import score, usual

KNOWN = Thesaurus.default()


def line(material, use):
    return next(serve for serve in KNOWN.serves[material] if serve.use == use)


def test_what_is_shipped_is_sound(capsys):
    assert lint.check(KNOWN) == []
    assert lint.main() == 0
    assert "0 faults" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"material": "no-such-thing"}, "no such material"),
        ({"use": "no-such-use"}, "no such use"),
        ({"giver": "3011"}, "no industry of GB/T 4754"),
        ({"country": "XX"}, "a country without a name"),
        ({"status": "dreamt"}, "no such status"),
        ({"treatment": "Two words"}, "treatment is one word"),
        ({"source": "hearsay"}, "no such source"),
    ],
)
def test_the_lint_tells_a_fault(changed, fault):
    told = list(lint.precedent_faults([replace(table()[0], **changed)], KNOWN, lists()))
    assert [text.rpartition(": ")[2] for text in told] == [fault]


def test_none_stands_twice():
    (told,) = lint.precedent_faults([table()[0], table()[0]], KNOWN, lists())
    assert told.endswith("twice")


def test_remarks_and_the_head_are_no_exchange():
    row = "bark\tboiler-fuel\tC2211\tD4411\tFI\timplemented\t\tmaestri"
    (one,) = read_rows("# a remark\n" + "\t".join(FIELDS) + "\n" + row + "\n")
    assert (one.material, one.treatment, one.country) == ("bark", "", "FI")


def test_slag_runs_in_japan_and_the_furthest_is_told():
    slag = KNOWN["blast-furnace-slag"]
    told = precedents_of(slag, line(slag.id, "cement-additive"), KNOWN.uses["cement-additive"], KNOWN)
    assert told.countries["JP"] >= 1
    assert told.furthest == "implemented"
    assert told.count == sum(told.countries.values())


def test_a_published_case_cited_by_the_knowledge_counts():
    cited = [serve for of in KNOWN.serves.values() for serve in of if "case-kalundborg" in serve.sources]
    serve = cited[0]
    told = precedents_of(KNOWN[serve.material], serve, KNOWN.uses[serve.use], KNOWN)
    assert told.countries["DK"] >= 1
    assert "case-kalundborg" in told.sources


def test_another_use_is_no_precedent():
    slag = KNOWN["blast-furnace-slag"]
    serve = replace(line(slag.id, "cement-additive"), sources=())
    assert precedents_of(slag, serve, KNOWN.uses["pet-food"], KNOWN) == NONE


def test_the_score_falls_with_standing_with_how_rare_and_with_what_is_too_small():
    ladder = [score(standing, NONE) for standing in ("proven", "assessed", "trial")]
    assert ladder == sorted(ladder, reverse=True)
    assert usual(1) > usual(1, "fuel@kiln") > usual(2) > usual(3)
    assert score("proven", NONE, usual(1)) > score("proven", NONE, usual(2))
    assert score("proven", NONE, part=0.5) == score("proven", NONE) / 2
