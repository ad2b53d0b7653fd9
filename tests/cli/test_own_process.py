"""A process of its own answers with the very bytes and exit code that the tests inside this process see."""

import os
import shutil
import subprocess
import sys

import pytest

from matchchain.cli.app import COMMANDS
from tests.cli.command import ROOT, matchchain, own_process, started
from tests.cli.park import LONGHUA, build, own

TWO_STEPS = ROOT / "examples" / "two-steps"
KILN = "id: kiln\nname: 窑\nneeds: [{material: 亚硫酸钠, quantity: 250 吨/年, price: 2000 元/吨}]\n"
DOUBTFUL, FAULTY = LONGHUA.replace("short:", "shrt:"), LONGHUA.replace("1.2万吨/年", "很多")

# What is typed beside the parks `park` (the one of `build`), `steps` (an example), `doubtful` (one warning) and
# `faulty` (one error) and the card `kiln.yaml`; with the exit code.
RUNS = [
    ("init new --name 园区", 0),
    ("add firm 海川氯碱有限公司 --id haichuan --offer 烧碱 --park park", 0),
    ("edit offer longhua 亚硫酸钠 --quantity 3万吨/年 --park park --lang en", 0),
    ("remove firm longhua --park park --dry-run", 0),
    ("undo --park park", 2),
    ("history --park park --format json", 0),
    ("forget longhua --park park --dry-run", 0),
    ("check --park doubtful --lang en", 1),
    ("check --park faulty --format json", 3),
    ("suggest --park steps --lang zh", 0),
    ("suggest --park steps --lang en --library --format csv", 0),
    ("suggest --park steps --out taken.csv", 4),
    ("suggest --park steps --out none/plan.csv", 5),
    ("suggest --park steps --tpo 3 --lang en", 2),
    ("explain 1 --park steps --format md", 0),
    ("blanks --park park --lang en", 0),
    ("papers plan --park park --lang en", 0),
    ("meet plan --park park --save --lang en", 0),
    ("sheet longhua --park park --for firm", 0),
    ("routes --park steps --no-library --width 60", 0),
    ("gaps --park steps --format json", 0),
    ("chains --park steps", 0),
    ("ideas --park steps --format json", 0),
    ("board add request longhua 缺汽 --park park --lang en", 0),
    ("project add 酸再生 --park park", 0),
    ("policy list --park park --format json", 0),
    ("element done 供汽 --park park", 2),
    ("visit list --park park --lang en", 0),
    ("rank --park park --lang en", 0),
    ("what-if --join kiln.yaml --park park --lang en", 0),
    ("changes --park park --lang en", 0),
    ("report --out page.html --park steps --for firms", 0),
    ("trace carbonate --park steps", 0),
    ("drill carbonate --batch --park steps --lang en", 0),
    ("deal add --supplier longhua --receiver yueqing --material 亚硫酸钠 --owner 李 --park park", 0),
    ("deal ledger gone.xlsx --park park", 5),
    ("stats --park steps --lang en", 0),
    ("graph --park steps --out steps.gexf", 0),
    ("template --due --ask stale --out forms --park park --lang en --format json", 0),
    ("handbook --for firms --anonymise 2 --publish 1 --out book.html --park park", 0),
    ("sweep --prices ±10% --runs 4 --jobs 1 --park steps --format json", 0),
    ("schema suggest", 0),
    ("docs conventions", 0),
    ("completion bash", 0),
    ("export --for partner --out shared.xlsx --park steps --lang en", 0),
    ("import list.csv --park park --yes --lang en --format json", 0),
    ("names resolve 30%液碱 流酸 飞灰", 0),
    ("names check --park park", 0),
    ("names settle 一号料 亚硫酸钠 --same --by 甲 --park park --dry-run", 0),
    ("where", 2),
    ("sugest", 2),
    ("--help", 0),
    ("--version", 0),
]


def lay(folder):
    """The folder of one run, always the same."""
    folder.mkdir()
    build(folder / "park")
    for name, card in (("doubtful", DOUBTFUL), ("faulty", FAULTY)):
        (build(folder / name) / "firms/longhua.yaml").write_text(card, encoding="utf-8")
    shutil.copytree(TWO_STEPS, folder / "steps")
    (folder / "kiln.yaml").write_text(KILN, encoding="utf-8")
    (folder / "list.csv").write_text("企业名称,副产物名称,年产生量(吨)\n甲化工,废盐,90\n", encoding="utf-8")
    (folder / "taken.csv").write_text("mine", encoding="utf-8")
    return folder


def test_every_command_is_among_them():
    assert {typed.split()[0] for typed, _ in RUNS} >= set(COMMANDS)


@pytest.mark.parametrize(("typed", "code"), RUNS, ids=[typed for typed, _ in RUNS])
def test_both_ways_to_run_it_end_alike(tmp_path, typed, code):
    ends = []
    for way in (own_process, matchchain):
        folder = lay(tmp_path / "here")
        ended = way(*typed.split(), cwd=folder, XDG_CACHE_HOME=str(tmp_path / "cache"))  # what others kept is none of it
        left = {name: raw for name, raw in own(folder).items() if "/.matchchain/" not in name}
        ends.append((ended, left))
        shutil.rmtree(folder)
    alone, here = ends
    assert alone[0].code == code, alone[0].said
    assert here == alone
    assert alone[0].out or alone[0].err


@pytest.mark.parametrize("typed", ["suggest --park steps --lang zh", "check --park faulty --format json", "where", "--version"])
def test_so_it_ends_where_python_is_started_for_it(tmp_path, typed):
    folder = lay(tmp_path / "here")
    assert started(*typed.split(), cwd=folder) == own_process(*typed.split(), cwd=folder)


@pytest.mark.skipif(os.name == "nt", reason="cmd.exe cannot close a stream")
@pytest.mark.parametrize("closed", [">&-", "2>&-"])
def test_a_closed_stream_is_no_fault(closed):
    line = f'"{sys.executable}" -m matchchain suggest --park examples/two-steps {closed}'
    done = subprocess.run(line, shell=True, cwd=ROOT, capture_output=True, check=False)  # noqa: S602
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert bool(done.stdout) == (closed == "2>&-")
