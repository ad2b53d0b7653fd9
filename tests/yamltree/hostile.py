
"""Files that nobody writes in good faith, or by a slip that a parser takes for something else.

name -> (bytes, code of the finding, line, column)
"""

DEEP = 100_000
CARD = "id: a\nname: 甲化工有限公司\n"

HOSTILE: dict[str, tuple[bytes, str, int, int]] = {
    "brackets": (b"[" * DEEP, "too-deep", 1, 41),
    "closed brackets": (b"a: " + b"[" * DEEP + b"]" * DEEP, "too-deep", 1, 43),
    "braces": (b"{a: " * DEEP, "too-deep", 1, 161),
    "dashes": (b"- " * DEEP + b"x", "too-deep", 1, 81),
    "question marks": (b"? " * DEEP + b"x", "too-deep", 1, 81),
    "stairs": ("".join(f"{'  ' * k}k:\n" for k in range(300)).encode(), "too-deep", 41, 81),
    "billion laughs": (
        b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(b"%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c,*%c]\n" % ((98 + k, 98 + k) + (97 + k,) * 7) for k in range(9)),
        "anchor", 1, 4,
    ),
    "self reference": (b"a: &a [*a]\n", "anchor", 1, 4),
    "alias": (b"name: *x\n", "alias", 1, 7),
    "merge": (CARD.encode() + b"<<: *base\n", "alias", 3, 5),
    "python object": (b"name: !!python/object/apply:os.system ['id']\n", "tag", 1, 7),
    "own tag": (b"name: !include /etc/passwd\n", "tag", 1, 7),
    "bare tag": (b"name: ! x\n", "tag", 1, 7),
    "typed text": (b"name: !!binary aGVsbG8=\n", "tag", 1, 7),
    "duplicate key": (CARD.encode() + "name: 乙化工有限公司\n".encode(), "duplicate-key", 3, 1),
    "duplicate key in flow": (CARD.encode() + b"site: {lat: 30, lon: 120, lat: 31}\n", "duplicate-key", 3, 27),
    "two documents": (CARD.encode() + b"---\nid: b\n", "several-documents", 3, 1),
    "list as key": (b"? [a, b]\n: c\n", "key-not-a-word", 1, 3),
    "mapping as key": (b"{a: 1}: c\n", "key-not-a-word", 1, 1),
    "nul": (CARD.encode() + b"note: a\x00b\n", "control-character", 3, 8),
    "escape": (CARD.encode() + b"note: \x1b[2J\n", "control-character", 3, 7),
    "escaped nul": (CARD.encode() + b'note: "a\\0b"\n', "control-escape", 3, 7),
    "line separator": (CARD.encode() + "note: a\u2028name: b\n".encode(), "control-character", 3, 8),
    "bom inside": (CARD.encode() + "note: a\ufeffb\n".encode(), "control-character", 3, 8),
    "utf-16": (CARD.encode("utf-16"), "utf-16", 1, 1),
    "utf-16 without bom": (CARD.encode("utf-16-le"), "utf-16", 1, 1),
    "utf-32": (CARD.encode("utf-32"), "utf-16", 1, 1),
    "spoilt utf-8": (CARD.encode() + b"note: \xe9\xbe\n", "bad-byte", 3, 7),
    "random bytes": (bytes(range(256)) * 40, "utf-16", 1, 1),
    "zip": (b"PK\x03\x04" + b"\0" * 200, "control-character", 1, 3),
    "open quote": (CARD.encode() + b'note: "' + b"x" * 200_000, "open-quote", 3, 200_008),
    "long key": (CARD.encode() + b"k" * 2000 + b": x\n", "missing-colon", 3, 2001),
    "unquoted limit": (CARD.encode() + "needs:\n  - {material: 盐, purity: >= 90%}\n".encode(), "quote-it", 4, 27),
    "tab": (CARD.encode() + b"site:\n\tlat: 30\n", "tab", 4, 1),
    "too large": (b"# " + b"x" * (64 * 1024 * 1024), "too-large", 1, 1),
    "reserved": (CARD.encode() + b"note: @x\n", "quote-it", 3, 7),
}  # fmt: skip
