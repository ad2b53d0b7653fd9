"""Names out of a file, in whatever way it was saved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.catalogue.files.listed import listed, read_listed
from matchchain.wording import MatchchainError

NAME = st.text(st.sampled_from("烧碱液亚硫酸钠2,4-N'()%;吨aB\""), min_size=1, max_size=8).filter(
    lambda name: name.strip() and not name.startswith('"') and not name.endswith('"')
)


@given(names=st.lists(NAME, min_size=1, max_size=6), newline=st.sampled_from(["\n", "\r\n"]))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_one_name_a_line_comes_back_as_written(encoding, names, newline):
    found = listed(newline.join(["# 名单", *names]).encode(encoding), "x")
    assert found.names == ("# 名单", *names)
    assert found.rows == tuple(range(1, len(names) + 2))


@given(names=st.lists(NAME, min_size=1, max_size=6))
def test_the_first_column_comes_back_as_written(names):
    import csv
    import io

    out = io.StringIO()
    csv.writer(out).writerows([["品名", "数量"], *([name, "3"] for name in names)])
    found = listed(out.getvalue().encode(), "x", ",")
    assert found.names == tuple(names)
    assert found.header == "品名"


@pytest.mark.parametrize("word", ["品名", "名称", "物料", "name", "Material", "names", "物料名称"])
def test_a_header_is_no_name(word):
    assert listed(f"{word}\n烧碱\n".encode(), "x").names == ("烧碱",)


@pytest.mark.parametrize("word", ["烧碱", "用途", "水", "name of acid"])
def test_a_name_is_no_header(word):
    assert listed(f"{word}\n烧碱\n".encode(), "x").names == (word, "烧碱")


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"\x81", "烧碱".encode() + b"\xff"])
def test_what_is_no_text_is_refused(raw):
    with pytest.raises(MatchchainError) as refused:
        listed(raw, "x")
    assert refused.value.exit_code == 3


def test_a_long_csv_field_is_refused_with_its_row():
    with pytest.raises(MatchchainError):
        listed(("a,b\n" + '"' + "x" * 200_000 + '",1\n').encode(), "x", ",")


def test_a_missing_file_and_a_workbook_are_wrong_usage(tmp_path):
    for name in ("gone.txt", "book.xlsx"):
        with pytest.raises(MatchchainError) as refused:
            read_listed(tmp_path / name)
        assert refused.value.exit_code == 2
