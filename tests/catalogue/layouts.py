"""Parks as people write them: one set of facts in any layout a hand could give it.

`handwritten(seed)` writes a file and nothing but its bytes; what it says is read back with PyYAML's
BaseLoader, which shares no code with our own writer. A seed, not a hypothesis strategy: drawing every comment
and blank through hypothesis takes twenty times longer than the edit under test.
"""

from __future__ import annotations

import random

import yaml

MATERIALS = [
    "亚硫酸钠",
    "烧碱(32%)",
    "HCl, 30 %",
    "蒸汽0.8MPa",
    "废硫酸",
    "粉煤灰",
    "Na2SO3 # 工业级",
    "50%双氧水",
    "C:N 混合物",
]
QUANTITIES = ["1.2万吨/年", "8000-9000 吨/年", "~8000", "１２００吨／年", "500 t/a", "", ">= 90%"]
COMMENTS = ["# 王工说的", "#没有空格", "# tab\tin it", "# quote ' and \" and {[", "# 全角:,"]


def handwritten(seed: int) -> tuple[bytes, str]:
    """The bytes of a file, and its shape: "card" or "list"."""
    hand = Hand(random.Random(seed))
    shape = hand.one_of(["card", "list"])
    if shape == "card":
        lines = hand.noise(1) + hand.firm(1, 0)
    else:
        firms = [hand.firm_data(number) for number in range(hand.at_most(2) + 1)]
        lines = [*hand.noise(1), *hand.lines_under("firms", firms, 1)]
    text = hand.newline.join(lines + hand.noise(1)) + hand.one_of(["", hand.newline])
    return (hand.one_of(["", "", "", "\ufeff"]) + text).encode(), shape


class Hand:
    """One person's way of writing, chosen once for a file."""

    def __init__(self, rng: random.Random):
        self.rng = rng
        self.newline = self.one_of(["\n", "\n", "\r\n"])
        self.dash = self.one_of([0, 2, 4])
        self.gap = self.one_of([2, 2, 3, 4])
        self.chinese = self.one_of([True, False])
        self.chatty = self.at_most(3)

    def one_of(self, choices):
        return self.rng.choice(choices)

    def at_most(self, number):
        return self.rng.randint(0, number)

    def rarely(self, one_in=4):
        return self.rng.randrange(one_in) == 0

    def noise(self, column):
        """Comment lines and blank lines, at this column or elsewhere."""
        lines = []
        for _ in range(self.at_most(self.chatty)):
            if self.rarely(3):
                lines.append(self.one_of(["", "  "]))
            else:
                lines.append(" " * (column - 1) + self.one_of(COMMENTS))
        return lines

    def tail(self):
        return self.one_of(["", "", "  ", "  # 备注", " # it's {so}"])

    def scalar(self, text, *, flow=False):
        style = self.one_of(["plain", "plain", "'", '"'])
        plain = text and yaml_reads(f"[{text}]" if flow else f"k: {text}") in ([text], {"k": text})
        if style == "plain" and (plain or not text):
            return text
        return '"' + text.replace('"', '\\"') + '"' if style == '"' else "'" + text.replace("'", "''") + "'"

    def line_data(self):
        """An offer or a need."""
        names = (
            ("品名", "数量", "杂质", "备注")
            if self.chinese
            else ("material", "quantity", "impurities", "note")
        )
        data = {names[0]: self.one_of(MATERIALS), names[1]: self.one_of(QUANTITIES)}
        if self.rarely():
            data[names[2]] = {"硫酸钠": "3%", "TOC": "800 ppm"}
        if self.rarely():
            data[names[3]] = self.one_of(["两行\n的字\n", "it's", "a: b", "x", "012345"])
        if self.rarely():
            data = dict(reversed(data.items()))
        return data

    def firm_data(self, number):
        data = {
            "id": f"firm-{number}",
            "name": self.one_of(["龙华染料化工有限公司", "Longhua: Dyes", "O'Neil"]),
        }
        if self.rarely(2):
            data["chains"] = ["染料化工", "a, b"]
        for key in self.rng.sample(["offers", "needs"], 2):
            if self.rarely(5):
                data[key] = self.one_of(["", []])
            elif not self.rarely(4):
                data[key] = [self.line_data() for _ in range(self.at_most(2) + 1)]
        if self.rarely(3):
            data["contact"] = "王工 138"
        return data

    def firm(self, column, number):
        return self.block(self.firm_data(number), column)

    def block(self, data, column):
        lines = []
        for key, value in data.items():
            if lines:
                lines += self.noise(column)
            lines += self.lines_under(key, value, column)
        return lines

    def lines_under(self, key, value, column):
        pad = " " * (column - 1)
        if isinstance(value, str) and "\n" in value:
            body = [" " * (column + 1) + line for line in value.splitlines()]
            return [f"{pad}{key}: |", *body]
        if isinstance(value, str):
            word = self.scalar(value) if value or key not in {"offers", "needs"} else ""
            return [f"{pad}{key}:{' ' * bool(word)}{word}{self.tail()}"]
        if not value or (self.rarely(3 if isinstance(value, list) else 2) and not has_lines(value)):
            return self.brackets_under(key, value, column)
        if isinstance(value, dict):
            return [f"{pad}{key}:{self.tail()}", *self.block(value, column + 2)]
        lines = [f"{pad}{key}:{self.tail()}"]
        for part in value:
            lines += self.noise(column + self.dash) + self.item(part, column + self.dash)
        return lines

    def item(self, part, column):
        pad, gap = " " * (column - 1), " " * (self.gap - 1)
        if isinstance(part, str):
            return [f"{pad}-{gap}{self.scalar(part)}{self.tail()}"]
        if self.rarely(6) and not has_lines(part):
            return [f"{pad}- {self.flow(part)}{self.tail()}"]
        lines = self.block(part, column + self.gap)
        if self.rarely(6):
            return [f"{pad}-{self.tail()}", *lines]
        if lines[0].strip().startswith("#"):
            return [f"{pad}-", *lines]
        return [pad + "-" + gap + lines[0][column - 1 + self.gap :], *lines[1:]]

    def brackets_under(self, key, value, column):
        pad = " " * (column - 1)
        if not value or isinstance(value, dict) or self.rarely(2):
            return [f"{pad}{key}: {self.flow(value)}{self.tail()}"]
        inner = " " * (column + 1)
        lines = [f"{pad}{key}: ["]
        for n, part in enumerate(value):
            comma = "," if n + 1 < len(value) or self.rarely(2) else ""
            lines.append(f"{inner}{self.flow(part)}{comma}{self.tail()}")
        if self.rarely(3) and "#" not in lines[-1]:
            lines[-1] = lines[-1].rstrip() + "]"
            return lines
        return [*lines, f"{pad}]{self.tail()}"]

    def flow(self, value):
        if isinstance(value, str):
            return self.scalar(value, flow=True) if value else ""
        if isinstance(value, dict):
            return "{" + ", ".join(f"{k}: {self.flow(v)}" for k, v in value.items()) + "}"
        return "[" + ", ".join(self.flow(v) for v in value) + self.one_of(["", ","] if value else [""]) + "]"


def has_lines(value):
    if isinstance(value, str):
        return "\n" in value
    parts = value.values() if isinstance(value, dict) else value
    return any(has_lines(part) for part in parts)


def yaml_reads(text):
    """What PyYAML's BaseLoader reads, every scalar a text; None when it cannot."""
    try:
        return yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - BaseLoader builds texts only
    except yaml.YAMLError:
        return None
