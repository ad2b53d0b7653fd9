"""A long search shows its progress on a terminal and can be stopped: the best plan so far is printed."""

import json
import random
import sys

import pytest

from tests.cli.command import ROOT
from tests.parks import write_park

pexpect = pytest.importorskip("pexpect", reason="no pseudo-terminals here")

PARK = "name: 试验园区\ntariffs: {deal_cost: 200000 元/年, haul_rate: 0.5 元/吨公里}\n"


@pytest.fixture
def hard(tmp_path):
    """Sixty firms of one salt, where every contract costs much: no search proves the best plan in a minute."""
    chance = random.Random(4)
    firms = []
    for i in range(30):
        place = f"site: {{lat: {30 + chance.random():.4f}, lon: {120 + chance.random():.4f}}}"
        amount, cost, wanted = chance.randint(500, 5000), chance.randint(100, 900), chance.randint(500, 5000)
        firms.append(
            f"- {{id: o{i}, name: 供{i}厂, {place}, offers: [{{material: 氯化钙, kind: by-product, legal: general-waste, "
            f"quantity: {amount} 吨/年, disposal_cost: {cost} 元/吨}}]}}\n"
            f"- {{id: n{i}, name: 需{i}厂, {place}, needs: [{{material: 氯化钙, quantity: {wanted} 吨/年, "
            f"price: {chance.randint(100, 500)} 元/吨}}]}}\n"
        )
    return write_park(tmp_path / "park", "".join(firms), PARK)


def test_ctrl_c_keeps_the_best_plan_so_far_and_says_it_is_not_proven(hard, tmp_path):
    out = tmp_path / "plan.json"
    words = ["-m", "matchchain", "--park", str(hard), "suggest", "--exact", "--format", "json", "--out", str(out)]
    session = pexpect.spawn(
        sys.executable, words, cwd=str(ROOT), encoding="utf-8", timeout=60,
        env={"PATH": "/usr/bin:/bin", "TERM": "xterm", "LANG": "C.UTF-8", "MATCHCHAIN_LANG": "zh", "HOME": str(tmp_path)},
    )  # fmt: skip
    session.expect("统筹方案")  # the bar appears after a second
    session.expect("离上限")
    session.sendintr()
    session.expect("还没证明是最优")
    session.expect(pexpect.EOF)
    session.close()
    assert session.exitstatus == 0
    plan = json.loads(out.read_text(encoding="utf-8"))
    assert plan["totals"]["gap"] > 0
    assert plan["totals"]["net_per_year"] > 0
    assert plan["totals"]["upper_bound"] > plan["totals"]["net_per_year"]


def test_a_drill_of_a_whole_park_shows_how_far_it_is_and_ctrl_c_ends_it_with_a_word(tmp_path):
    chance = random.Random(5)
    firms = []
    for i in range(150):
        had, wanted = chance.randint(500, 5000), chance.randint(500, 5000)
        firms.append(
            f"- {{id: o{i}, name: 供{i}厂, offers: [{{material: 氯化钙, kind: by-product, legal: general-waste, "
            f"quantity: {had} 吨/年, disposal_cost: {chance.randint(100, 900)} 元/吨}}]}}\n"
            f"- {{id: n{i}, name: 需{i}厂, needs: [{{material: 氯化钙, quantity: {wanted} 吨/年, "
            f"price: {chance.randint(100, 500)} 元/吨}}]}}\n"
        )
    park = write_park(tmp_path / "park", "".join(firms), PARK)
    session = pexpect.spawn(
        sys.executable, ["-m", "matchchain", "--park", str(park), "drill", "--as-planned"], cwd=str(ROOT), encoding="utf-8", timeout=60,
        env={"PATH": "/usr/bin:/bin", "TERM": "xterm", "LANG": "C.UTF-8", "MATCHCHAIN_LANG": "zh", "HOME": str(tmp_path)},
    )  # fmt: skip
    session.expect("逐家试停 [0-9]+/")  # the bar appears after a second
    session.sendintr()
    session.expect("已中断,没有写入任何文件")
    session.expect(pexpect.EOF)
    session.close()
    assert session.exitstatus == 130
