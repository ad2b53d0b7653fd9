"""Conditions are judged for the target, not for this machine; the closure leaves nothing out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.markers import Marker

from .small_wheel import small_wheel

WORDS = {
    "os_name": "nt",
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "python_version": "3.12",
    "python_full_version": "3.12.0",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "extra": "",
}
TEXTS = st.sampled_from(["win32", "linux", "nt", "Windows", "AMD64", "cpython", "CPython", "zh"])
VERSIONS = st.sampled_from(["2.7", "3.4", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "4"])
ORDERS = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])
COMPARISONS = st.one_of(
    st.tuples(st.sampled_from([name for name in WORDS if "version" not in name]), st.sampled_from(["==", "!="]), TEXTS),
    st.tuples(st.just("python_version"), ORDERS, VERSIONS),
    st.tuples(st.just("python_version"), st.just("~="), VERSIONS.filter(lambda version: "." in version)),
    st.tuples(st.just("python_version"), st.sampled_from(["==", "!="]), st.sampled_from(["3.*", "3.1.*", "2.*"])),
).map(lambda parts: f'{parts[0]} {parts[1]} "{parts[2]}"')
CONDITIONS = st.recursive(
    COMPARISONS,
    lambda inner: st.tuples(inner, st.sampled_from(["and", "or"]), inner).map(lambda p: f"({p[0]}) {p[1]} {p[2]}"),
    max_leaves=5,
)


@given(CONDITIONS)
def test_a_condition_holds_where_the_standard_says_so(condition):
    from offline_needs import holds

    assert holds(condition, WORDS) == Marker(condition).evaluate(WORDS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("rich>=13.8", ("rich", (), ">=13.8", "")),
        ("markdown-it-py (>=2.2.0)", ("markdown-it-py", (), ">=2.2.0", "")),
        ("Ruamel_Yaml[jinja2, x] >=1,<2 ; extra == 'a'", ("ruamel-yaml", ("jinja2", "x"), ">=1,<2", "extra == 'a'")),
        ("numpy", ("numpy", (), "", "")),
    ],
)
def test_a_need_is_read(text, told):
    from offline_needs import requirement

    read = requirement(text)
    assert (read.name, read.extras, read.versions, read.condition) == told


@pytest.mark.parametrize("text", ["x @ somewhere/else.whl", "x >= 1, y", ""])
def test_what_is_not_read_is_refused(text):
    from offline_needs import UnreadableNeedError, requirement

    with pytest.raises(UnreadableNeedError):
        requirement(text)


@pytest.mark.parametrize("condition", ["banana", "python_version", "not os_name == 'nt'", "os_name == 'nt' banana"])
def test_a_condition_that_is_not_read_is_refused(condition):
    from offline_needs import UnreadableNeedError, holds

    with pytest.raises((UnreadableNeedError, SyntaxError)):
        holds(condition, WORDS)


def test_the_closure_follows_extras_and_conditions_of_the_target(tmp_path):
    from offline_needs import Requirement, Target, closure

    wheels = [
        small_wheel(tmp_path, "top", needs=["middle>=1", 'pinyin; extra == "zh"', 'lint; extra == "dev"'], extras=["zh", "dev"]),
        small_wheel(tmp_path, "middle", needs=['colours; platform_system == "Windows"', 'old; python_version < "3.5"', "top"]),
    ]  # fmt: skip
    first = Requirement("top", ("zh",), "", "")
    assert set(closure(wheels, first, Target("3.12"))) == {"top", "middle", "pinyin", "colours"}
    plain = closure(wheels, Requirement("top", (), "", ""), Target("3.12"))
    assert set(plain) == {"top", "middle", "colours"}
    assert plain["middle"].asked == "middle>=1"
