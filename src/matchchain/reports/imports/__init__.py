"""What `import` shows before it writes: what every field would become, and from which cell."""

from matchchain.reports.imports.page import Previewed, import_report

__all__ = ["Previewed", "import_report"]
