"""Trains the shared encoder and its frame heads, and exports them as the weights that the reader ships."""
