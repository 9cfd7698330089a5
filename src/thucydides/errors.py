"""The error tree. Every error carries data, and its message says what happened, where, and what to do.

ThucydidesError
├── InputError              something given to us can not be used
│   ├── UnreadableFile      one file; becomes a row in `problems`, the others go on
│   ├── NoDocuments         nothing readable was given at all
│   └── ImportedDataError   a record file that breaks the contract
├── VocabularyError         a vocabulary file that is malformed
├── WeightsError            a weight file that is missing or not the one its card names
├── LawBroken               a record that breaks one of the laws (a span that is not the text, …)
├── ModelError              a model that can not be compiled or run
│   ├── EmptyModel          no edges, or the target is not connected
│   └── BadPrior            a weight, size or prior that is not a finite number in its range
├── CaseError               a case folder that can not be used
│   ├── NotACase            no `case.toml` there
│   └── BrokenCase          derived data that is damaged; `build` makes it anew
├── UnknownId               an id that no record has
└── MissingExtra            an optional dependency that is not installed
"""

from __future__ import annotations


class ThucydidesError(Exception):
    """Root of all errors of this package: `what` happened, `where`, and the `remedy`."""

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__(": ".join(part for part in (where, what) if part) + (f" ({remedy})" if remedy else ""))


class InputError(ThucydidesError):
    """Something that was given can not be used."""


class UnreadableFile(InputError):
    """One file that can not be read; `code` is a short name of the reason, kept in `problems`."""

    def __init__(self, what: str, where: str, remedy: str, code: str) -> None:
        self.code = code
        super().__init__(what, where, remedy)


class NoDocuments(InputError):
    """Nothing readable was given."""


class ImportedDataError(InputError):
    """A record file that breaks the record contract."""


class VocabularyError(ThucydidesError):
    """A vocabulary file that is malformed."""


class WeightsError(ThucydidesError):
    """A weight file that is missing or is not the one that its card names."""


class LawBroken(ThucydidesError):
    """A record that breaks one of the laws; `law` is its number in the design."""

    def __init__(
        self, law: int, what: str, where: str, remedy: str = "rebuild the case; if it comes back, report it"
    ) -> None:
        self.law = law
        super().__init__(f"law {law} broken: {what}", where, remedy)


class ModelError(ThucydidesError):
    """A model that can not be compiled or run."""


class EmptyModel(ModelError):
    """A model without edges, or whose target no edge reaches."""


class BadPrior(ModelError):
    """A weight, size or prior that is not a finite number in its range."""


class CaseError(ThucydidesError):
    """A case folder that can not be used."""


class NotACase(CaseError):
    """A folder without `case.toml`."""


class BrokenCase(CaseError):
    """Derived data that is damaged or half-written."""


class UnknownId(ThucydidesError):
    """An id that no record of the case has."""


class MissingExtra(ThucydidesError):
    """An optional dependency that is not installed; the remedy is the line that installs it."""
