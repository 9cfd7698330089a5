"""Stage: answer."""
