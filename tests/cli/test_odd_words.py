"""Whatever is typed at the commands that write: an exit code and a sentence, never a traceback."""

import random

import pytest

from matchchain import load
from matchchain.cli.boundary import run
from matchchain.cli.talk.fields import fields_of, label_of, option_name
from matchchain.park import Firm, Need, Offer

from .park import build

KINDS = {"firm": Firm, "offer": Offer, "need": Need}
PLAIN = [
    "500 t/yr",
    "93%",
    "废盐",
    "新名",
    "treat",
    "2026-01-02",
    "东区",
    "3000 吨/年",
    "蒸汽",
    "烧碱",
    "亚硫酸钠",
]
# fmt: off
ODD = [
    "", "1.2万吨/年", "a: b", "{", "}", "[x", "]", "- x", "#x", " # y", "'", '"', "\\", "\t",
    "\u591a\n\u884c", "\r\n", "\u202e", "\ud800", "\x00", "\x1b[31m", "💥💥💥", "=1+1", "a,b",
    "a:b,c:d", "firm: x, quantity: 很多", "x" * 3000, "1e999", "-5", "%", "..", "../../etc", "/abs",
    "CON", "~", "null", "yes", "2026-02-30", "<b>", "&a", "*a", "!t", "|", ">", "? a", ":0", "%YAML",
    "---", "...", "@", "`", "0x10", "012", "：，", "{a: {b: {c: d}}}", "[[[[", "a: [1,2", "\ufeff",
]
# fmt: on


def words_of_a_person(rng: random.Random) -> list[str]:
    said = [*PLAIN * 6, *ODD]
    verb, kind = rng.choice(["add", "add", "edit", "edit", "remove"]), rng.choice(list(KINDS))
    words = [verb, kind, rng.choice(["longhua", "yueqing", rng.choice(said)])]
    if kind != "firm":
        words.append(rng.choice(["亚硫酸钠", "烧碱", rng.choice(said)]))
    for _ in range(rng.randint(0, 3) if verb != "remove" else 0):
        field = rng.choice(fields_of(KINDS[kind]))
        if verb == "edit" and rng.random() < 0.5:
            words += [
                "--set",
                rng.choice([field, rng.choice(ODD)]) + rng.choice(["=", ""]) + rng.choice(said),
            ]
        else:
            words += [option_name(field, label_of(KINDS[kind], field)), rng.choice(said)]
    return words


@pytest.mark.parametrize("seed", range(4))
def test_odd_words_end_in_a_sentence_and_write_no_error(tmp_path, capsys, seed):
    rng = random.Random(seed)
    folder = build(tmp_path / "park")
    codes = set()
    for number in range(80):
        words = words_of_a_person(rng)
        code = run(["--park", str(folder), "--lang", rng.choice(["zh", "en"]), *words])
        err = capsys.readouterr().err
        assert code in {0, 2, 4}, words
        assert err, words
        assert "Traceback" not in err, words
        codes.add(code)
        if number % 20 == 19:
            assert not load(folder, snapshot=False).errors, words
            run(["--park", str(folder), "undo", "--yes"])
            capsys.readouterr()
    assert codes >= {0, 2}
