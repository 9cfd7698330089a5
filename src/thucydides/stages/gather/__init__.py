"""Stage: gather."""
