"""One small encoder read in one pass, with three layers of frames: statements, events, causal claims."""
