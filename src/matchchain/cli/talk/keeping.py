"""A forecast that was made is kept in the park's own file, so that it can be held against what comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.wording import Message
from matchchain.wording.voice import money_word

if TYPE_CHECKING:
    from matchchain.cli.talk.on_park import OnPark
    from matchchain.studies.stats.forecast import Forecast


def keep_forecast(asked: OnPark, made: Forecast) -> Message:
    """Add the forecast to `forecasts.yaml`, once a day and year; what to say of it.

    Raises:
        MatchchainError: the file is faulty (3), locked (4), or cannot be written (5).
    """
    from matchchain import __version__
    from matchchain.catalogue.edits.growing import grown, serial_for, with_new
    from matchchain.catalogue.files.own import FORECASTS
    from matchchain.catalogue.files.save import carry_out

    folder = asked.loaded.folder
    for record in asked.loaded.park.forecasts:
        if (record.on, record.period) == (made.made, made.period):
            return Message("stats.nothing-ahead", {"year": made.period, "id": record.id})
    unit, given = money_word(asked.lang), ""

    def with_it(raw: bytes | None) -> bytes:
        nonlocal given
        given = serial_for(raw, FORECASTS, "F", int(made.made[:4]))
        ends = {"low": made.low, "likely": made.likely, "high": made.high}
        said = {"id": given, "on": made.made, "period": made.period, "source": f"matchchain {__version__}"}
        return with_new(raw, FORECASTS, {**said, **{name: f"{end:.0f} {unit}" for name, end in ends.items()}}, folder)

    carry_out(folder, lambda: grown(folder, FORECASTS, with_it, "forecast", made.period))
    return Message("stats.kept", {"id": given, "file": FORECASTS})
