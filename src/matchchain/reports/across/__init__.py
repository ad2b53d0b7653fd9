"""What stands beside a plan where several parks are read together: what could go from one to another."""

from matchchain.reports.across.beside import with_across

__all__ = ["with_across"]
