"""The log of imports: whatever it holds is read back alike, line by line and as YAML."""

import dataclasses

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from matchchain.catalogue.files import import_log
from matchchain.catalogue.files.import_log import (
    LoggedField,
    LoggedFile,
    clean,
    next_id,
    read_log,
    without_firm,
    written,
)
from matchchain.yamltree import YamlFault, parse

TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
SIGNS = st.text(st.sampled_from("a1-:,# '\"{}[]&*!|>%@`?~\t\n\\。吨　\u2028\ufeff\x85"), max_size=8)
WORDS = st.one_of(TEXT, SIGNS, st.sampled_from(["null", "~", "yes", "- x", "12000 吨/年", "a: b", "a #b", "'", "x:", "---"]))
FIELDS = st.builds(LoggedField, *[WORDS] * 8)
FILES = st.builds(LoggedFile, st.just("2026-12-05.1"), *[WORDS] * 9, fields=st.lists(FIELDS, max_size=3).map(tuple))


@settings(max_examples=300)
@given(entries=st.lists(FILES, max_size=3), head=st.sampled_from(["", "# 出处\n", "# a: b\n\n"]))
@example([LoggedFile("1", "", "", "", "", "", fields=(LoggedField("", "", "", "", "", "", ""),))], "")
def test_what_is_written_is_read_back_line_by_line_and_as_yaml(entries, head):
    text = head + "".join(map(written, entries))
    meant = tuple(map(cleaned, entries))
    assert import_log._quickly(text) == meant
    assert import_log._as_yaml(parse(text.encode()).root) == meant
    assert read_log(text.encode()) == meant


def cleaned(entry):
    """Without what no file of a park may hold."""
    said = {f.name: clean(getattr(entry, f.name)) for f in dataclasses.fields(entry) if f.name != "fields"}
    return type(entry)(**said, **({"fields": tuple(map(cleaned, entry.fields))} if isinstance(entry, LoggedFile) else {}))


def test_a_log_that_somebody_wrote_in_is_read_all_the_same():
    text = written(LoggedFile("1", "2026-12-05", "", "a.xlsx", "3f", "form", fields=(LoggedField("a", "firm", "", "name", "", "甲", "A!1"),)))
    by_hand = text.replace("on: 2026-12-05", "on: 2026-12-05   # the day after").replace("{firm: a,", "{ firm: a,")
    assert import_log._quickly(by_hand) is None
    assert read_log(by_hand.encode()) == read_log(text.encode())
    assert read_log(b"- {id: '1', fields: [x, {firm: a}]}\n- x\n")[0].fields == (LoggedField("a", "", "", "", "", "", ""),)
    assert read_log(b"") == read_log(b"nothing: here\n") == ()


def test_a_log_that_is_no_yaml_says_where():
    with pytest.raises(YamlFault) as fault:
        read_log(b"- id: 1\n  on: [\n")
    assert fault.value.line >= 2


def test_ids_count_within_a_day():
    known = [LoggedFile(f"2026-12-05.{n}", "", "", "", "", "") for n in (1, 7)]
    assert next_id(known, "2026-12-05", 1) == "2026-12-05.9"
    assert next_id(known, "2026-12-06", 0) == "2026-12-06.1"


def test_a_firm_is_taken_out_with_all_that_names_it():
    fields = (
        LoggedField("a", "firm", "", "phone", "", "1", "A!1"),
        LoggedField("b", "needs", "蒸汽", "buys_from", "", "甲化工", "A!2"),
        LoggedField("b", "needs", "蒸汽", "quantity", "", "5", "A!3"),
    )
    left = without_firm(LoggedFile("1", "", "王工", "甲化工.xlsx", "3f", "form", fields=fields), "a", ["甲化工"])
    assert (left.file, left.by, left.sha256, left.fields) == ("", "王工", "3f", fields[2:])
