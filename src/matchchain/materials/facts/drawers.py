"""A table that lies packed in drawers: a start unpacks the few it looks into, not a hundred thousand entries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import accumulate
from struct import Struct
from typing import Any, TypeVar
from zlib import compress, crc32, decompress

from matchchain.values import dataclass

V = TypeVar("V")

_IN_ONE = 3  # entries; more make a longer drawer to unpack, fewer make more drawers to list
_BITS = 16  # for an entry; with fewer, more words that are no key look like one
_END = Struct("<I")
_BOUNDS = Struct("<2I")


@dataclass(frozen=True, slots=True)
class Packed:
    """A table as it lies in a file: parts of it that are read without being copied.

    Attributes:
        drawers: the entries of each drawer as a map in msgpack, one behind the other.
        ends: 0, then where each drawer ends, four bytes each, the least first.
        marks: a bit for the checksum of each key: where none is, no drawer need be opened.
        places: of all entries, drawer by drawer: where each stands in the whole table, as a list in msgpack.
        count: how many entries there are.
    """

    drawers: memoryview
    ends: memoryview
    marks: memoryview
    places: memoryview
    count: int

    def __len__(self) -> int:
        return len(self.ends) // _END.size - 1

    def __getitem__(self, number: int) -> memoryview:
        begin, end = _BOUNDS.unpack_from(self.ends, number * _END.size)
        return self.drawers[begin:end]


def pack(table: Mapping[str, Any]) -> Packed:
    """A table in drawers, by the checksum of its keys; its values are anything msgspec can write."""
    import msgspec

    drawers: list[dict[str, Any]] = [{} for _ in range(len(table) // _IN_ONE + 1)]
    for key, value in table.items():
        drawers[_sum_of(key) % len(drawers)][key] = value
    place = {key: at for at, key in enumerate(table)}
    places = [place[key] for drawer in drawers for key in drawer]
    encode = msgspec.msgpack.Encoder().encode
    packed = [encode(drawer) for drawer in drawers]
    ends = b"".join(_END.pack(end) for end in accumulate(map(len, packed), initial=0))
    marks = memoryview(_marks(table))
    return Packed(memoryview(b"".join(packed)), memoryview(ends), marks, memoryview(encode(places)), len(table))


def _marks(keys: Collection[str]) -> bytes:
    """A bit for the checksum of each key; as many as a power of two, and at least eight."""
    bits = 1 << max(3, (len(keys) * _BITS - 1).bit_length())
    marks = bytearray(bits // 8)
    for key in keys:
        bit = _sum_of(key) & (bits - 1)
        marks[bit >> 3] |= 1 << (bit & 7)
    return bytes(marks)


class Drawers(Mapping[str, V]):
    """A packed table, read like a dict and in the order of the dict it was made of.

    Example:
        >>> table = Drawers(pack({"b": 1, "a": 2}), int)
        >>> table["a"], list(table)
        (2, ['b', 'a'])
    """

    __slots__ = ("_bits", "_count", "_decode", "_marks", "_open", "_order", "_packed")

    def __init__(self, packed: Packed, kind: Any) -> None:  # noqa: ANN401 - a type or a generic alias
        """Read what `pack` made of a table; `kind` is the type of its values."""
        import msgspec

        self._packed, self._count = packed, len(packed)
        self._marks, self._bits = packed.marks, len(packed.marks) * 8 - 1
        self._decode = msgspec.msgpack.Decoder(dict[str, kind]).decode
        self._open: dict[int, dict[str, V]] = {}
        self._order: list[str] | None = None

    def __getitem__(self, key: str) -> V:
        return self._drawer(_sum_of(key) % self._count)[key]

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - as of a dict
        """The value under a key, or `default`: of the words of a name most are no key."""
        told = _sum_of(key)
        if not self._marks[(told & self._bits) >> 3] >> (told & 7) & 1:
            return default
        number = told % self._count
        drawer = self._open.get(number)
        return (self._drawer(number) if drawer is None else drawer).get(key, default)

    def __contains__(self, key: object) -> bool:
        return self.get(key, self) is not self if isinstance(key, str) else False

    def __iter__(self) -> Iterator[str]:
        if self._order is None:
            import msgspec

            keys = (key for number in range(self._count) for key in self._drawer(number))
            places = msgspec.msgpack.decode(self._packed.places, type=list[int])
            self._order = [key for _, key in sorted(zip(places, keys, strict=True))]
        return iter(self._order)

    def __len__(self) -> int:
        return self._packed.count

    def _drawer(self, number: int) -> dict[str, V]:
        drawer = self._open.get(number)
        if drawer is None:
            drawer = self._open[number] = self._decode(self._packed[number])
        return drawer


def pack_lists(table: Mapping[str, Iterable[str]]) -> Packed:
    """A table of long lists of words, a word a line: each list is deflated by itself."""
    return pack({key: compress("\n".join(words).encode("utf-8", "surrogatepass"), 9) for key, words in table.items()})


class Lists(Mapping[str, tuple[str, ...]]):
    """A table of long lists of words that lies packed: only the lists that are looked at are inflated.

    Example:
        >>> table = Lists(pack_lists({"b": ("soda", "lime"), "a": ("ash",)}))
        >>> table["b"], list(table)
        (('soda', 'lime'), ['b', 'a'])
    """

    __slots__ = ("_deflated", "_open")

    def __init__(self, packed: Packed) -> None:
        """Read what `pack_lists` made of a table of lists, none of them empty."""
        self._deflated: Drawers[bytes] = Drawers(packed, bytes)
        self._open: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, key: str) -> tuple[str, ...]:
        words = self._open.get(key)
        if words is None:
            text = decompress(self._deflated[key]).decode("utf-8", "surrogatepass")
            words = self._open[key] = tuple(text.split("\n"))
        return words

    def __iter__(self) -> Iterator[str]:
        return iter(self._deflated)

    def __len__(self) -> int:
        return len(self._deflated)


def _sum_of(key: str) -> int:
    try:
        return crc32(key.encode())
    except UnicodeEncodeError:  # half a sign
        return crc32(key.encode("utf-8", "surrogatepass"))
