"""What a person settled a name to mean."""

from __future__ import annotations

from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Place
from matchchain.stored import stored


@stored(frozen=True, slots=True, kw_only=True)
class Naming:
    """What a name was settled to mean: of the whole park in materials.yaml, of one line on its card.

    `means` is a name that the lists or the park know; the name itself where it means no more than it says. `never` are
    what it was found not to be.
    """

    name: str = entry("品名", "name", "text", "", "名称", default="")
    means: str = entry("就是", "means", "text", "", "是", "指", default="")
    never: tuple[str, ...] = entry("不是", "never", "words", "", "不指", default=())
    by: str = entry("决定人", "by", "text", default="")
    on: str = entry("日期", "on", "date", "", "date", default="")
    why: str = entry("原因", "why", "text", default="")
    place: Place = NOWHERE
