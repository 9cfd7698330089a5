"""Forecasts: what is foretold, by whom, until when, on what condition and how likely.

future      whether words point ahead      conditions   "if …", "unless …", "once …"
deadlines   "by Sunday", "within weeks"        odds         "nine in ten", "4 to 1"
foretold    what the encoder says          layer       find_forecasts
"""

from .layer import find_forecasts

__all__ = ["find_forecasts"]
