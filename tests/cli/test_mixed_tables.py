"""A CSV of several tables says of each row which table it is of, in the reader's language, and in no code words."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter

import pytest

from tests.cli.command import ROOT, matchchain

STEPS, SUGAR = (("--park", ROOT / "examples" / name) for name in ("two-steps", "guigang-sugar"))
COMMANDS = {
    "drill-firm": ("drill", "carbonate", *STEPS),
    "drill": ("drill", "--as-planned", *STEPS),
    "what-if": ("what-if", "--stop", "carbonate", *STEPS),
    "gaps": ("gaps", *STEPS),
    "blanks": ("blanks", *SUGAR),
    "explain": ("explain", "1", *STEPS),
}
CODES = {"ready", "same", "related", "use", "route", "planned", "existing", "pass", "block", "unknown", "equal",
         "supply", "need", "offer", "supplier", "receiver", "phone", "trial", "files", "by-product", "waste",
         "avoided_purchase", "transport_cost", "high", "medium", "low"}  # fmt: skip


def rows_of(words, lang, headers):
    answer = matchchain(*words, "--lang", lang, "--format", "csv", "--headers", headers)
    return list(csv.DictReader(io.StringIO(answer.out.decode("utf-8-sig"))))


def arrays_of(words):
    answer = json.loads(matchchain(*words, "--format", "json").text)
    lists = {name: value for name, value in answer.items() if isinstance(value, list)}
    return {name: value for name, value in lists.items() if value and isinstance(value[0], dict)}


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_each_row_says_which_table_it_is_of(words):
    arrays = arrays_of(words)
    rows = rows_of(words, "en", "en")
    assert Counter(row["table"] for row in rows) == Counter({name: len(of) for name, of in arrays.items()})
    lines = matchchain(*words, "--format", "jsonl").text.splitlines()
    assert [json.loads(line)["table"] for line in lines] == [row["table"] for row in rows]
    for row in rows:
        own = {"table", *arrays[row["table"]][0]}
        assert not [name for name, value in row.items() if value and name not in own]


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_a_chinese_reader_sees_no_code_words(words):
    rows = rows_of(words, "zh", "zh")
    assert rows
    assert all(re.search(r"[\u4e00-\u9fff]", row["表"]) for row in rows)
    told = [(head, part) for row in rows for head, cell in row.items() for part in (cell or "").split("; ")]
    assert not [(head, part) for head, part in told if part in CODES]


def test_the_list_of_suggestions_stays_one_list():
    refused = matchchain("suggest", "--refused", *STEPS, "--format", "csv", "--headers", "en").text
    assert refused.splitlines()[0].lstrip("\ufeff").startswith("id,rank,stage,")
