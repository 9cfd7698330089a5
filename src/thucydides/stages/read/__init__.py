"""Stage: read. A document becomes a Reading: layers over one parse and one pass of the trained encoder.

protocol   what a reader and its layers are          standard     the reader that runs them
encoder    statement, event and causal frames        version      what a reading depends on
guard      what one layer's failure costs            identity     one reader's readings told from another's
language   which documents can be read
mentions, dates, themes, statements, events, causes, forecasts   the layers
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .guard import FAILED, failed
from .identity import reader_identity
from .version import READER_VERSION

if TYPE_CHECKING:
    from .encoder.frame import Frame
    from .protocol import Reader
    from .standard import Layers

__all__ = ["FAILED", "READER_VERSION", "failed", "reader_identity", "standard_reader"]


def standard_reader(
    frames: Callable[[str], tuple[Frame, ...]] | None = None, layers: Layers | None = None, strict: bool = False
) -> Reader:
    """The reader that the package ships; `frames` and `layers` replace the encoder and the layers over it.

    A layer that fails on a document becomes a row in the problems of its reading; a `strict` reader raises what the layer raised.
    Raises WeightsError if the encoder's weights are missing or are not those that their card names. The parser is loaded here
    and not on import: the encoder is also used where no parser is installed.
    """
    from .standard import open_reader

    return open_reader(frames, layers, strict)
