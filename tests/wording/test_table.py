"""Every sentence stands in both languages, with the same facts; and every key the code says exists."""

import importlib
import pkgutil
import re
import string
from pathlib import Path

import matchchain
from matchchain.wording import LANGS, MatchchainError, Message, nearest, say, table
from tests.each import each

SOURCE = Path(matchchain.__file__).parent
ROOMS = [module.name for module in pkgutil.iter_modules(table.__path__)]
SENTENCES = {
    key: both for room in ROOMS for key, both in importlib.import_module(f"{table.__name__}.{room}").MESSAGES.items()
}
HAN = re.compile(r"[\u4e00-\u9fff]")
KEY = re.compile(r"""Message\(\s*\(?\s*["']([a-z0-9-]+(?:\.[a-z0-9_-]+)+)["']""")


def placeholders(sentence: str) -> set[str]:
    return {name.split(".")[0].split("[")[0] for _, name, _, _ in string.Formatter().parse(sentence) if name}


@each("room", ROOMS)
def test_both_sides_carry_the_same_facts(room):
    # A material's two labels are the one fact that differs by design.
    labels = {"zh", "en"}
    sentences = importlib.import_module(f"{table.__name__}.{room}").MESSAGES
    assert not [key for key, (zh, en) in sentences.items() if placeholders(zh) - labels != placeholders(en) - labels]
    assert not [key for key, (zh, en) in sentences.items() if not key.endswith("no-hint") and not (zh.strip() and en.strip())]


def test_a_key_stands_in_the_file_of_its_room():
    for room in ROOMS:
        keys = importlib.import_module(f"{table.__name__}.{room}").MESSAGES
        assert not [key for key in keys if key.partition(".")[0] != room.partition("_")[0]]


def test_the_english_side_is_not_chinese():
    allowed = re.compile(r"\.examples$")
    chinese = [key for key, (_, en) in SENTENCES.items() if HAN.search(en) and not allowed.search(key)]
    # Names of Chinese papers, lists and units are quoted in Chinese where a reader must find them.
    assert all(re.search(r"[A-Za-z]{3}", SENTENCES[key][1]) for key in chinese)


def test_every_key_in_the_code_is_in_the_table():
    said = {(key, path.name) for path in SOURCE.rglob("*.py") for key in KEY.findall(path.read_text(encoding="utf-8"))}
    assert len(said) > 50
    assert not sorted((key, where) for key, where in said if key not in SENTENCES)


def test_facts_are_said_in_the_same_language():
    inner = Message("word.unknown")
    outer = Message("cli.missing", {"what": (inner, "x"), "path": "matchchain"})
    assert "未填、x" in say(outer, "zh")
    assert "unknown, x" in say(outer, "en")
    assert LANGS == ("zh", "en")


def test_an_error_reads_as_its_english_sentence():
    error = MatchchainError(Message("cli.io", {"file": "a.yaml", "why": "gone"}), 5)
    assert str(error) == "Cannot read or write a.yaml: gone"
    assert error.exit_code == 5


def test_nearest_is_a_hint_and_no_guess():
    assert nearest("quantitty", ["quantity", "price"]) == "quantity"
    assert nearest("zzzz", ["quantity", "price"]) is None
