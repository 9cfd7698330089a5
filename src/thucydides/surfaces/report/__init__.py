"""The report: one offline HTML file with the answer and all that it rests on. No outside request, everything escaped."""

from .write import write_report

__all__ = ["write_report"]
