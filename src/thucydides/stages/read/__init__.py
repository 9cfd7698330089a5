"""Stage: read. A document becomes a Reading; the layers and the trained encoder live here."""
