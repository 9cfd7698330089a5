"""The network: a MiniLM encoder with frozen word embeddings, read once, and small heads on its states.

Every layer has an anchor tagger and a scorer that, given an anchor, says of each position what role it has and of the frame
what its attributes are. The attribute scorer sees the anchor and the states pooled by the predicted roles.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import AutoConfig, AutoModel

from thucydides.stages.read.encoder.pieces import SHAPES
from thucydides.stages.read.encoder.schema import (
    ATTRIBUTES,
    EVENT_TYPES,
    LAYERS,
    POINTS,
    SENTENCES,
    VARIABLES,
    role_columns,
)

STATE = 384
RELATION = 192
DISTANCES = 64
QUESTIONS = 3
DROPPED = 0.1
WORD_SCALE = 8.0  # brings word embeddings to the size of states


class RoleScorer(nn.Module):  # type: ignore[misc]
    """Scores each position's role and the frame's attributes, for anchors of one layer."""

    def __init__(self, layer: str) -> None:
        super().__init__()
        self.groups = [len(labels) for labels in role_columns(layer)]
        width = sum(self.groups)
        self.position = nn.Linear(STATE, RELATION)
        self.anchor = nn.Linear(STATE, RELATION)
        self.distance = nn.Embedding(DISTANCES, RELATION)
        self.kind = nn.Embedding(2, STATE)
        self.output = nn.Linear(RELATION, width)
        self.left = nn.Linear(STATE, 96)
        self.right = nn.Linear(STATE, width * 96)
        self.width = width
        sizes = [len(labels) for labels in ATTRIBUTES[layer].values()]
        pooled = width - len(self.groups)
        self.attributes = nn.Sequential(
            nn.Linear(STATE * (1 + pooled), 256), nn.ReLU(), nn.Dropout(0.3), nn.Linear(256, sum(sizes))
        )
        nn.init.zeros_(self.kind.weight)

    def forward(
        self, states: Tensor, window: Tensor, anchor: Tensor, distance: Tensor, implicit: Tensor
    ) -> tuple[Tensor, Tensor]:
        """`states` [B,T,h]; per anchor: its `window`, `anchor` weights [n,T] summing to 1, `distance` [n,T], kind."""
        mine = states[window]
        centre = torch.bmm(anchor.unsqueeze(1), mine).squeeze(1) + self.kind(implicit)
        mixed = F.relu(self.position(states)[window] + self.anchor(centre).unsqueeze(1) + self.distance(distance))
        right = self.right(centre).view(-1, self.width, 96)
        roles = self.output(mixed) + torch.bmm(self.left(states)[window], right.transpose(1, 2)) / 9.8
        pooled = self._pool(roles, mine, states.shape[0])
        return roles, self.attributes(torch.cat([centre, pooled], dim=1))

    def _pool(self, roles: Tensor, mine: Tensor, _: int) -> Tensor:
        weights, at = [], 0
        for size in self.groups:
            weights.append(roles[..., at : at + size].softmax(-1)[..., 1:])
            at += size
        weight = torch.cat(weights, dim=-1).detach()
        total = weight.sum(1).unsqueeze(-1) + 0.5
        return (torch.bmm(weight.transpose(1, 2), mine) / total).flatten(1)


class DyadScorer(nn.Module):  # type: ignore[misc]
    """Scores the PLOVER type of what a source does to a target, from their states and what they attend to."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(2 * STATE, 96)
        self.key = nn.Linear(STATE, 96)
        self.output = nn.Sequential(
            nn.Linear(4 * STATE, 256), nn.ReLU(), nn.Dropout(0.2), nn.Linear(256, len(EVENT_TYPES))
        )

    def forward(self, states: Tensor, window: Tensor, source: Tensor, target: Tensor, inside: Tensor) -> Tensor:
        """`source`, `target`, `inside` [n,T]: weights summing to 1 over the phrases and their sentence."""
        mine = states[window]
        first, second, whole = (torch.bmm(w.unsqueeze(1), mine).squeeze(1) for w in (source, target, inside))
        score = torch.bmm(self.key(mine), self.query(torch.cat([first, second], 1)).unsqueeze(2)).squeeze(2) / 9.8
        attention = (score + (inside > 0).float().log().clamp(min=-1e4)).softmax(-1)
        seen = torch.bmm(attention.unsqueeze(1), mine).squeeze(1)
        logits: Tensor = self.output(torch.cat([first, second, seen, whole], dim=1))
        return logits


class SentenceScorer(nn.Module):  # type: ignore[misc]
    """Scores what sentences say as wholes, from their mean state and what a few learned questions attend to in them."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.questions = nn.Linear(STATE, QUESTIONS)
        self.output = nn.Sequential(
            nn.Linear(STATE * (1 + QUESTIONS), 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, labels)
        )

    def forward(self, states: Tensor, window: Tensor, inside: Tensor) -> Tensor:
        """`inside` [n,T]: weights that are positive on the positions of a sentence and sum to 1."""
        mine = states[window]
        score = self.questions(states)[window].transpose(1, 2)
        attention = score.masked_fill(inside.unsqueeze(1) == 0, -1e4).softmax(-1)
        pooled = torch.bmm(torch.cat([inside.unsqueeze(1), attention], 1), mine)
        logits: Tensor = self.output(pooled.flatten(1))
        return logits


class VariableScorer(nn.Module):  # type: ignore[misc]
    """Scores which variable the words of a side of a claim name, and of each whether they name more of it.

    It sees the frozen word embeddings beside the states, which keep little of what a word means apart from its part in a frame.
    """

    def __init__(self) -> None:
        super().__init__()
        self.questions = nn.Linear(2 * STATE, QUESTIONS)
        self.hidden = nn.Sequential(
            nn.Dropout(0.15), nn.Linear(2 * STATE * (1 + QUESTIONS), 256), nn.ReLU(), nn.Dropout(0.3)
        )
        self.output = nn.Linear(256, 2 * len(VARIABLES) + 1)

    def forward(self, words: Tensor, states: Tensor, window: Tensor, inside: Tensor) -> tuple[Tensor, Tensor]:
        """`inside` [n,T]: weights that are positive on a side and sum to 1. Returns [n,variables + 1] and [n,variables]."""
        both = torch.cat([WORD_SCALE * words, states], -1)
        mine = both[window]
        score = self.questions(both)[window].transpose(1, 2)
        attention = score.masked_fill(inside.unsqueeze(1) == 0, -1e4).softmax(-1)
        pooled = torch.bmm(torch.cat([inside.unsqueeze(1), attention], 1), mine)
        scores: Tensor = self.output(self.hidden(pooled.flatten(1)))
        return scores[:, : len(VARIABLES) + 1], scores[:, len(VARIABLES) + 1 :]


class PointScorer(nn.Module):  # type: ignore[misc]
    """Scores of each general point whether a sentence takes a side on it, and which, by what one question each attends to.

    It sees the frozen word embeddings beside the states, as the head for variables does.
    """

    def __init__(self) -> None:
        super().__init__()
        self.questions = nn.Linear(2 * STATE, len(POINTS))
        self.whole = nn.Linear(2 * STATE, 1)
        self.seen, self.dropped = nn.Dropout(0.15), nn.Dropout(0.3)
        self.hidden = nn.Linear(4 * STATE, RELATION)
        self.kind = nn.Parameter(torch.zeros(len(POINTS), RELATION))
        self.output = nn.Parameter(0.05 * torch.randn(len(POINTS), 3, RELATION))
        self.bias = nn.Parameter(torch.zeros(len(POINTS), 3))

    def forward(self, words: Tensor, states: Tensor, window: Tensor, inside: Tensor) -> tuple[Tensor, Tensor]:
        """`inside` [n,T]: positive on a sentence. Returns scores [n,points,3] (no side, for, against), focus [n,points,T]."""
        mine = self.seen(torch.cat([WORD_SCALE * words, states], -1)[window])
        outside = (inside == 0).unsqueeze(1)
        focus = self.questions(mine).transpose(1, 2).masked_fill(outside, -1e4).softmax(-1)
        whole = self.whole(mine).transpose(1, 2).masked_fill(outside, -1e4).softmax(-1) @ mine
        pooled = torch.cat([focus @ mine, whole.expand(-1, len(POINTS), -1)], -1)
        hidden = self.dropped(F.relu(self.hidden(pooled) + self.kind))
        scores: Tensor = (hidden.unsqueeze(2) * self.output).sum(-1) + self.bias
        return scores, focus


class FrameNetwork(nn.Module):  # type: ignore[misc]
    """Encoder and all heads."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        config = AutoConfig.from_pretrained(base, attention_probs_dropout_prob=DROPPED, hidden_dropout_prob=DROPPED)
        self.encoder = AutoModel.from_pretrained(
            base, config=config, attn_implementation="sdpa", add_pooling_layer=False
        )
        self.encoder.embeddings.requires_grad_(False)
        self.shape = nn.Embedding(SHAPES, STATE)
        nn.init.zeros_(self.shape.weight)
        self.drop = nn.Dropout(0.1)
        self.tagger = nn.Linear(STATE, 3 * len(LAYERS))
        self.scorers = nn.ModuleDict({layer: RoleScorer(layer) for layer in LAYERS})
        self.sentence = nn.ModuleDict({layer: SentenceScorer(len(labels)) for layer, labels in SENTENCES.items()})
        self.dyad = DyadScorer()
        self.variable = VariableScorer()
        self.point = PointScorer()

    def words(self, ids: Tensor) -> Tensor:
        """Returns the frozen word embeddings [B,T,h]."""
        found: Tensor = self.encoder.embeddings.word_embeddings(ids)
        return found

    def states(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Returns the encoder's states [B,T,h]."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        dropped: Tensor = self.drop(hidden)
        return dropped

    def sentence_scores(self, layer: str, states: Tensor, window: Tensor, inside: Tensor) -> Tensor:
        """Returns the scores of a layer's sentence labels, per sentence given as weights over positions."""
        scores: Tensor = self.sentence[layer](states, window, inside)
        return scores
