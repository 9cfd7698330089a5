"""The network in the form that is exported: plain matrix products, one window at a time, no dropout, no masks.

Written out so that every product is a `MatMul` with constant weights, which is what dynamic quantisation handles.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from thucydides.stages.read.encoder.schema import SENTENCES

from .network import STATE, WORD_SCALE, DyadScorer, FrameNetwork, PointScorer, RoleScorer, VariableScorer

HEADS = 12


class Product(nn.Module):  # type: ignore[misc]
    """A linear map as a product with a transposed constant."""

    def __init__(self, *parts: nn.Linear) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.cat([p.weight.detach() for p in parts]).T.contiguous(), requires_grad=False)
        self.bias = nn.Parameter(torch.cat([p.bias.detach() for p in parts]), requires_grad=False)
        self._parts = list(parts)  # a list, so that the maps are not exported as well

    def forward(self, x: Tensor) -> Tensor:
        """Returns x·W + b."""
        return x @ self.weight + self.bias

    def give_back(self, weight: Tensor, bias: Tensor) -> None:
        """Puts a product's constants into the maps that it was made of."""
        sizes = [part.out_features for part in self._parts]
        with torch.no_grad():
            for part, rows, shift in zip(self._parts, weight.T.split(sizes), bias.split(sizes), strict=True):
                part.weight.copy_(rows)
                part.bias.copy_(shift)


class PortableLayer(nn.Module):  # type: ignore[misc]
    """One transformer layer of the encoder."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        attention = layer.attention.self
        self.inputs = Product(attention.query, attention.key, attention.value)
        self.output = Product(layer.attention.output.dense)
        self.norm = layer.attention.output.LayerNorm
        self.up, self.down = Product(layer.intermediate.dense), Product(layer.output.dense)
        self.last = layer.output.LayerNorm

    def forward(self, x: Tensor) -> Tensor:
        """Returns the states [T,h] after the layer."""
        query, key, value = (part.view(-1, HEADS, STATE // HEADS) for part in self.inputs(x).split(STATE, dim=-1))
        scores = query.permute(1, 0, 2) @ key.permute(1, 2, 0) * (STATE // HEADS) ** -0.5
        mixed = (scores.softmax(-1) @ value.permute(1, 0, 2)).permute(1, 0, 2).reshape(-1, STATE)
        x = self.norm(x + self.output(mixed))
        return self.last(x + self.down(nn.functional.gelu(self.up(x))))


class PortableEncoder(nn.Module):  # type: ignore[misc]
    """Word embeddings and shapes of one window to states and tag scores."""

    def __init__(self, network: FrameNetwork) -> None:
        super().__init__()
        embeddings = network.encoder.embeddings
        kind = embeddings.token_type_embeddings.weight[0].detach()
        self.places = nn.Parameter(embeddings.position_embeddings.weight.detach() + kind, requires_grad=False)
        self.shape, self.norm = network.shape, embeddings.LayerNorm
        self.layers = nn.ModuleList(PortableLayer(layer) for layer in network.encoder.encoder.layer)
        self.tagger = Product(network.tagger)

    def forward(self, words: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor]:
        """`words` [1,T,h], `shapes` [1,T] to states [1,T,h] and tag scores [1,T,tags]."""
        x = self.norm(words[0] + self.shape(shapes[0]) + self.places[: words.shape[1]])
        for layer in self.layers:
            x = layer(x)
        return x.unsqueeze(0), self.tagger(x).unsqueeze(0)


class PortableScorer(nn.Module):  # type: ignore[misc]
    """The role and attribute scorer of one layer, for the anchors of one window."""

    def __init__(self, scorer: RoleScorer) -> None:
        super().__init__()
        self.distance, self.kind = scorer.distance, scorer.kind
        self.position, self.anchor = Product(scorer.position), Product(scorer.anchor)
        self.output, self.left, self.right = (Product(m) for m in (scorer.output, scorer.left, scorer.right))
        self.hidden, self.attributes = Product(scorer.attributes[0]), Product(scorer.attributes[3])
        self.groups, self.width = scorer.groups, scorer.width

    def forward(self, states: Tensor, anchor: Tensor, distance: Tensor, implicit: Tensor) -> tuple[Tensor, Tensor]:
        """`states` [1,T,h], `anchor` and `distance` [n,T], `implicit` [n] to role and attribute scores."""
        mine = states[0]
        centre = anchor @ mine + self.kind(implicit)
        mixed = torch.relu(self.position(mine) + self.anchor(centre).unsqueeze(1) + self.distance(distance))
        right = self.right(centre).view(-1, self.width, 96)
        roles = self.output(mixed) + self.left(mine) @ right.transpose(1, 2) / 9.8
        weight = self._role_weights(roles)
        pooled = (weight.transpose(1, 2) @ mine) / (weight.sum(1).unsqueeze(-1) + 0.5)
        hidden = torch.relu(self.hidden(torch.cat([centre, pooled.flatten(1)], dim=1)))
        return roles, self.attributes(hidden)

    def _role_weights(self, roles: Tensor) -> Tensor:
        parts = roles.split(self.groups, dim=-1)
        return torch.cat([part.softmax(-1)[..., 1:] for part in parts], dim=-1)


class PortableSentence(nn.Module):  # type: ignore[misc]
    """Scores of the sentences of one window, of every layer that has sentence labels."""

    def __init__(self, network: FrameNetwork) -> None:
        super().__init__()
        scorers = [network.sentence[layer] for layer in SENTENCES]
        self.questions = nn.ModuleList(Product(scorer.questions) for scorer in scorers)
        self.hidden = nn.ModuleList(Product(scorer.output[0]) for scorer in scorers)
        self.output = nn.ModuleList(Product(scorer.output[3]) for scorer in scorers)

    def forward(self, states: Tensor, inside: Tensor) -> tuple[Tensor, ...]:
        """`inside` [n,T] to scores [n,labels] of each layer."""
        mine, within = states[0], inside.unsqueeze(1)
        scores = []
        for questions, hidden, output in zip(self.questions, self.hidden, self.output, strict=True):
            score = questions(mine).T.unsqueeze(0)
            attention = torch.where(within > 0, score, torch.full_like(score, -1e4)).softmax(-1)
            pooled = torch.cat([within, attention], dim=1) @ mine
            scores.append(output(torch.relu(hidden(pooled.flatten(1)))))
        return tuple(scores)


class PortableDyad(nn.Module):  # type: ignore[misc]
    """Event type scores of pairs of phrases of one window."""

    def __init__(self, dyad: DyadScorer) -> None:
        super().__init__()
        self.query, self.key = Product(dyad.query), Product(dyad.key)
        self.hidden, self.output = Product(dyad.output[0]), Product(dyad.output[3])

    def forward(self, states: Tensor, source: Tensor, target: Tensor, inside: Tensor) -> Tensor:
        """`source`, `target`, `inside` [n,T] to scores [n,16]."""
        mine = states[0]
        first, second, whole = source @ mine, target @ mine, inside @ mine
        score = self.query(torch.cat([first, second], 1)) @ self.key(mine).T / 9.8
        attention = torch.where(inside > 0, score, torch.full_like(score, -1e4)).softmax(-1)
        seen = attention @ mine
        return self.output(torch.relu(self.hidden(torch.cat([first, second, seen, whole], dim=1))))


class PortableVariable(nn.Module):  # type: ignore[misc]
    """Variable and sign scores of sides of claims of one window."""

    def __init__(self, scorer: VariableScorer) -> None:
        super().__init__()
        self.questions, self.hidden = Product(scorer.questions), Product(scorer.hidden[1])
        self.output = Product(scorer.output)

    def forward(self, words: Tensor, states: Tensor, inside: Tensor) -> Tensor:
        """`words`, `states` [1,T,h], `inside` [n,T] to scores [n,2·variables + 1]: the variables, none, and the signs."""
        mine, within = torch.cat([WORD_SCALE * words[0], states[0]], -1), inside.unsqueeze(1)
        score = self.questions(mine).T.unsqueeze(0)
        attention = torch.where(within > 0, score, torch.full_like(score, -1e4)).softmax(-1)
        pooled = torch.cat([within, attention], dim=1) @ mine
        return self.output(torch.relu(self.hidden(pooled.flatten(1))))


class PortablePoint(nn.Module):  # type: ignore[misc]
    """Scores of the points on which the sentences of one window take sides, and where each is taken."""

    def __init__(self, scorer: PointScorer) -> None:
        super().__init__()
        self.questions, self.whole, self.hidden = (Product(m) for m in (scorer.questions, scorer.whole, scorer.hidden))
        self.kind, self.output, self.bias = scorer.kind, scorer.output, scorer.bias

    def forward(self, words: Tensor, states: Tensor, inside: Tensor) -> tuple[Tensor, Tensor]:
        """`words`, `states` [1,T,h], `inside` [n,T] to scores [n,points,3] and focus [n,points,T]."""
        mine, within = torch.cat([WORD_SCALE * words[0], states[0]], -1), inside.unsqueeze(1)
        asked, whole = self.questions(mine).T.unsqueeze(0), self.whole(mine).T.unsqueeze(0)
        focus = torch.where(within > 0, asked, torch.full_like(asked, -1e4)).softmax(-1)
        attention = torch.where(within > 0, whole, torch.full_like(whole, -1e4)).softmax(-1)
        pooled = focus @ mine
        rest = (attention @ mine).expand(-1, self.kind.shape[0], -1)
        hidden = torch.relu(self.hidden(torch.cat([pooled, rest], -1)) + self.kind)
        return (hidden.unsqueeze(2) * self.output).sum(-1) + self.bias, focus
