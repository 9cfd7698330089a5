"""Which mentions of all documents are one actor: the same entry, the same person under several spellings, the same body.

nodes      the mentions of one document that stand for one actor     narrators   the outlet or author of each document
spelling   names across romanisations                                people      when two persons are one
joining    the order in which nodes are joined                       resolve     resolve_actors
"""

from .resolve import resolve_actors

__all__ = ["resolve_actors"]
