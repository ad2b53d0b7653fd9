"""What stands in the legend of a picture."""

MESSAGES: dict[str, tuple[str, str]] = {
    "pictures.tie.runs": ("现在就在供", "runs today"),
    "pictures.tie.agreed": ("已谈成", "agreed"),
    "pictures.tie.proposed": ("建议", "proposed"),
    "pictures.tie.converted": ("经转化", "through a process"),
    "pictures.tie.missing": ("园区没有", "not in the park"),
    "pictures.north": ("北", "N"),
}
