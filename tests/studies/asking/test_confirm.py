"""What was foretold of a name comes true: after a yes its pairings stand where it was said, after a no they are gone."""

import datetime
import shutil

import pytest

from matchchain.catalogue.edits.settle_names import files_of, settled_in
from matchchain.catalogue.read import load
from matchchain.materials import thesaurus_of
from matchchain.network.planning.open_names import to_confirm
from matchchain.network.planning.plan import Selection, suggest
from matchchain.studies.asking.confirm import Answer, Signed, decision_of, lines_called, names_called
from tests.cli.sitting_park import build

DAY = datetime.date(2026, 11, 22)
SIGNED = Signed("王工", "2026-11-22", "电话")


@pytest.fixture
def folder(tmp_path):
    return build(tmp_path / "park")


def read(folder):
    return load(folder, today=DAY, snapshot=False).park


def open_in(folder):
    waiting, unread = to_confirm(read(folder), DAY)
    return {one.name: one for one in (*waiting, *unread)}


def settle(folder, *answers):
    park = read(folder)
    decisions = [decision_of(answer, park, thesaurus_of(park), SIGNED) for answer in answers]
    for file in files_of(decisions):
        change = settled_in(folder, file, decisions)
        (folder / file).write_bytes(change.after)
    return decisions


def stages(folder, name):
    plan = suggest(read(folder), today=DAY, select=Selection(all=True, refused=True))
    found = [p.stage for p in plan.pairings if name in (p.offer, p.need)]
    return found, [r.kind for r in plan.refused if name in (r.offer, r.need)]


def test_the_names_come_by_what_they_hold_up(folder):
    waiting, unread = to_confirm(read(folder), DAY)
    assert [(one.name, one.doubt, one.scope) for one in waiting] == [
        ("污泥", "class", "line"), ("黄水", "several", "park"), ("反刍饲料蛋白源", "purpose", "park"),
    ]  # fmt: skip
    nets = [one.reading.net or 0 for one in waiting]
    assert nets == sorted(nets, reverse=True)
    assert [one.name for one in unread] == ["玄黄料"]


@pytest.mark.parametrize("name", ["污泥", "黄水", "反刍饲料蛋白源"])
def test_after_a_yes_the_pairings_stand_where_it_was_foretold(folder, name):
    told = open_in(folder)[name]
    before, _ = stages(folder, name)
    assert before.count("names") == told.waiting
    net = suggest(read(folder), today=DAY).totals.net_per_year
    settle(folder, Answer(told, "yes"))
    after, _ = stages(folder, name)
    said = {"ready": told.reading.ready, "papers": told.reading.papers, "figures": told.reading.figures}
    assert {stage: after.count(stage) for stage in said} == said
    assert "names" not in after
    assert name not in open_in(folder)
    gained = suggest(read(folder), today=DAY).totals.net_per_year - net
    assert gained == pytest.approx((told.reading.net or 0) if told.reading.ready else 0)


@pytest.mark.parametrize("name", ["污泥", "反刍饲料蛋白源"])
def test_after_a_no_they_are_gone_with_who_said_so_and_are_not_asked_again(folder, name):
    settle(folder, Answer(open_in(folder)[name], "no"))
    left, refused = stages(folder, name)
    assert left == []
    assert "different" in refused
    assert name not in open_in(folder)


def test_after_a_no_to_one_meaning_the_others_are_left(folder):
    first = open_in(folder)["黄水"]
    assert (first.reading.zh, [other.zh for other in first.others]) == ("白酒黄水", ["废水"])
    settle(folder, Answer(first, "no"))
    assert "黄水" not in open_in(folder)  # nothing here takes waste water
    assert stages(folder, "黄水")[0] == []


def test_another_meaning_is_written_for_what_it_is(folder):
    settle(folder, Answer(open_in(folder)["反刍饲料蛋白源"], "is", "鱼粉"))
    assert "反刍饲料蛋白源" not in open_in(folder)
    assert stages(folder, "反刍饲料蛋白源")[0] == []  # soybean meal is no fish meal


def test_a_name_nobody_could_read_is_settled_as_a_known_one(folder):
    settle(folder, Answer(open_in(folder)["玄黄料"], "is", "造纸污泥"))
    assert "玄黄料" not in open_in(folder)
    assert "names" in stages(folder, "玄黄料")[0]  # the brick works' sludge waits still


def test_it_holds_for_the_park_only_where_nothing_is_hazardous(folder):
    park, known = read(folder), thesaurus_of(read(folder))
    one = open_in(folder)["黄水"]
    assert not decision_of(Answer(one, "yes"), park, known, SIGNED).lines
    wide, narrow = (decision_of(Answer(one, "is", word), park, known, SIGNED) for word in ("废水", "电镀污泥"))
    assert not wide.lines
    assert [line.place.file for line in narrow.lines] == ["firms/distillery.yaml"]
    sludge = decision_of(Answer(open_in(folder)["污泥"], "yes"), park, known, SIGNED)
    assert [line.place.file for line in sludge.lines] == ["firms/bricks.yaml"]


def test_another_firm_s_line_of_that_name_is_asked_apart(folder):
    shutil.copy(folder / "firms/bricks.yaml", folder / "firms/other.yaml")
    text = (folder / "firms/other.yaml").read_text("utf-8").replace("bricks", "other").replace("砖垚", "别家")
    (folder / "firms/other.yaml").write_text(text, encoding="utf-8")
    waiting = [one for one in to_confirm(read(folder), DAY)[0] if one.name == "污泥"]
    assert {one.firm for one in waiting} == {"bricks", "other"}
    settle(folder, Answer(next(one for one in waiting if one.firm == "bricks"), "yes"))
    assert [one.firm for one in to_confirm(read(folder), DAY)[0] if one.name == "污泥"] == ["other"]


def test_names_are_called_in_any_writing_and_of_one_firm(folder):
    names = tuple(open_in(folder).values())
    assert [one.name for one in names_called(names, " 污泥 ")] == ["污泥"]
    assert names_called(names, "污泥", "paper") == ()
    assert [one.firm for one in lines_called(read(folder), "污泥")] == ["bricks"]
    assert lines_called(read(folder), "污泥", "paper") == ()
