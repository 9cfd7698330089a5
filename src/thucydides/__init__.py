"""Thucydides reads reports on an international situation and runs the system that they describe."""

__version__ = "0.1.0"
