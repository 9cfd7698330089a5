"""Runs the command line in this process, as a person would: arguments in, exit code, stdout and stderr out."""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import orjson

from thucydides.surfaces.cli import main


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left: exit code (0 done, 1 failed, 2 usage, 3 done with problems), stdout and stderr."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The JSON on stdout, which must hold nothing else."""
        return orjson.loads(self.out)


def thucydides(*arguments: object) -> Ran:
    """The outcome of a command; anything but an exit is a defect and comes through."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    argv = ["thucydides", *map(str, arguments)]
    with patch.object(sys, "argv", argv), redirect_stdout(out), redirect_stderr(err):
        try:
            main()
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else int(left.code is not None)
    return Ran(code, out.getvalue(), err.getvalue())
