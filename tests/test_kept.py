"""What is worked out of a value is worked out once, and stays only as long as what it was made of."""

from types import SimpleNamespace

from matchchain.kept import Derived, Kept, kept_among, kept_for


def _source(n=1):
    return SimpleNamespace(n=n, derived=Derived())


def test_it_is_worked_out_once():
    asked = []
    doubled = Kept(lambda source: asked.append(source) or source.n * 2)
    source = _source(2)
    assert (doubled(source), doubled(source), len(asked)) == (4, 4, 1)


def test_two_functions_do_not_meet():
    source = _source(3)
    assert (Kept(lambda s: s.n)(source), Kept(lambda s: -s.n)(source)) == (3, -3)


def test_it_is_made_anew_where_its_basis_is_another():
    column = kept_for(lambda s: s.n)(lambda s: [s.n])
    source = _source("a")
    first = column(source)
    assert column(source) is first
    source.n = "b"
    assert column(source) == ["b"]


def test_among_fewer_firms_only_what_says_how_goes_along():
    by_firm = kept_among(lambda found, number: {number[i]: v for i, v in found.items() if i in number})(
        lambda _: {0: "a", 5: "b"}
    )
    plain = Kept(lambda _: "all")
    source = _source()
    by_firm(source), plain(source)
    fewer = SimpleNamespace(derived=source.derived.among({5: 0}))
    assert by_firm(fewer) == {0: "b"}
    assert fewer.derived.get(plain) is None
