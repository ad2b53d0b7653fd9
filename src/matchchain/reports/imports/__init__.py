"""What `import` shows before it writes: what every field would become, and from which cell."""

from matchchain.reports.imports.page import Previewed, import_report
from matchchain.reports.imports.record import ReadFile

__all__ = ["Previewed", "ReadFile", "import_report"]
