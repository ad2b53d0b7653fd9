"""The words of all functions and objects, ready to be looked up: made once, when the knowledge is compiled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Function, UseObject
from matchchain.materials.facts.vocabulary import Wordings, Words
from matchchain.materials.writing.pieces import pieces_of
from matchchain.materials.writing.units import joined, units


def build_words(
    functions: Sequence[Function], objects: Sequence[UseObject], materials: Iterable[Material]
) -> Words:
    """The words of functions and objects, and which materials are objects."""
    named = _table((word, o.id) for o in objects for word in (*o.zh_words, *o.en_words))
    of_material = _listed((material, o.id) for o in objects for material in o.materials)
    labelled = (
        (m.id, at) for m in materials if m.waste is None
        for label in (m.zh, m.en, *m.aliases) if label
        for at in named.get(joined(units(label)), ())
    )  # fmt: skip
    told = ((identity, at) for identity, ids in of_material.items() for at in ids)
    heads = _table((word, f.id) for f in functions for word in _heads(f))
    return Words(
        heads,
        named,
        of_material,
        _listed((*told, *labelled)),
        _listed((wider, o.id) for o in objects for wider in o.broader if wider != o.id),
        _ends(word for f in functions for word in _heads(f)),
        _ends(word for o in objects for word in (*o.zh_words, *o.en_words)),
        tuple(dict.fromkeys(end for o in objects for end in o.ends)),
        frozenset(joined(units(word)) for f in functions for word in f.en_there),
        _begun(heads),
        _begun(named),
        _wordings((o.id, word) for o in objects for word in (o.zh, *o.zh_words)),
        _wordings((o.id, word) for o in objects for word in (o.en, *o.en_words)),
    )


def _begun(words: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in words:
        found[word[:2]] = max(len(word), found.get(word[:2], 0))
    return found


def _wordings(words: Iterable[tuple[str, str]]) -> Wordings:
    rows = [(identity, word, said) for identity, word in dict.fromkeys(words) if (said := pieces_of(word))]
    saying: dict[str, list[int]] = defaultdict(list)
    for number, (_, _, said) in enumerate(rows):
        for piece in said:
            saying[piece].append(number)
    numbered = {str(number): row for number, row in enumerate(rows)}
    return Wordings(numbered, {piece: tuple(numbers) for piece, numbers in saying.items()}, len(rows))


def _heads(function: Function) -> tuple[str, ...]:
    return (*function.zh_heads, *function.en_heads, *function.en_there)


def _ends(written: Iterable[str]) -> frozenset[str]:
    """The last units of words, and what may end them where somebody writes them apart: road bed."""
    last = {parts[-1].word for word in written if (parts := units(word))}
    return frozenset(last | {word[cut:] for word in last if word.isascii() for cut in range(2, len(word) - 2)})


def _table(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    return _listed((joined(units(word)), identity) for word, identity in pairs)


def _listed(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    table: dict[str, dict[str, None]] = defaultdict(dict)
    for where, identity in pairs:
        table[where][identity] = None
    return {where: tuple(ids) for where, ids in table.items()}
