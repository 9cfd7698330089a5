"""Measured comparisons with named peers."""
