# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""ETP: the non-local block position by position, both recurrent encoders proposal by proposal (the printed cell from
its equations 1-3), and the losses of eq. 4 and 9."""
import torch
from torch import nn
from torch.nn import functional as F

from parity import case

CHANNELS = 6
PARTS = 5
CLASSES = 3
HIDDEN = 8
KEEP = 0.25


class NonLocal(nn.Module):
    """y_i = 1/C sum_j theta(x_i)^T phi(x_j) g(x_j), z = W y + x."""

    def __init__(self, channels):
        super().__init__()
        inner = channels // 2
        self.theta = nn.Linear(channels, inner)
        self.phi = nn.Linear(channels, inner)
        self.g = nn.Linear(channels, inner)
        self.out = nn.Linear(inner, channels)

    def forward(self, x):
        rows = []
        for one in x:
            theta, phi, g = self.theta(one), self.phi(one), self.g(one)
            y = [sum((a @ b) * c for b, c in zip(phi, g)) / len(one) for a in theta]
            rows.append(self.out(torch.stack(y)) + one)
        return torch.stack(rows)


class Pyramid(nn.Module):
    def __init__(self, embedding=0):
        super().__init__()
        if embedding:
            self.embedding = nn.Linear(CHANNELS, embedding)
        self.non_local = NonLocal(embedding or CHANNELS)

    def forward(self, parts):
        return self.non_local(torch.relu(self.embedding(parts)) if hasattr(self, "embedding") else parts)


class Refinement(nn.Module):
    def __init__(self, gru=True):
        super().__init__()
        self.pyramid = Pyramid()
        if gru:
            self.gru = nn.GRU(PARTS * CHANNELS, HIDDEN, num_layers=2, bidirectional=True, batch_first=True)
        self.regressor = nn.Linear(2 * HIDDEN, 2)

    def forward(self, units, lengths, encode=None):
        codes = []
        for proposal, length in zip(units, lengths.tolist()):
            seen = self.pyramid(proposal[:length]).flatten(1)
            if encode:
                codes.append(encode(seen))
            else:
                last = self.gru(seen.unsqueeze(0))[1]
                codes.append(torch.cat([last[-2, 0], last[-1, 0]]))
        return self.regressor(torch.stack(codes))


def boundary_loss(offsets, targets, counts):
    told = [F.smooth_l1_loss(a, b, reduction="sum") for a, b, c in zip(offsets, targets, counts) if c]
    return sum(told) / len(told)


def printed(weight_x, weight_h, steps):
    """r = s(W_r x + U_r h), z = s(W_z x + U_z h), h' = z h + (1 - z) tanh(W x + U (r h))."""
    w_r, w_z, w = weight_x.chunk(3)
    u_r, u_z, u = weight_h.chunk(3)
    h = torch.zeros(HIDDEN)
    states = []
    for x in steps:
        r = torch.sigmoid(w_r @ x + u_r @ h)
        z = torch.sigmoid(w_z @ x + u_z @ h)
        h = z * h + (1 - z) * torch.tanh(w @ x + u @ (r * h))
        states.append(h)
    return states


def refine(recording, network, encode=None):
    network = recording.network(network)
    offsets = network(recording.input("units"), recording.input("lengths"), encode)
    recording.output("offsets", offsets)
    recording.loss(boundary_loss(offsets, recording.input("targets"), recording.input("counts").tolist()))


@case("etp/non-local")
def non_local(recording):
    network = recording.network(NonLocal(CHANNELS))
    y = network(recording.input("x"))
    recording.output("y", y)
    recording.probe(y)


@case("etp/pyramid")
def pyramid(recording):
    network = recording.network(Pyramid(embedding=4))
    y = network(recording.input("x"))
    recording.output("y", y)
    recording.probe(y)


@case("etp/refinement")
def refinement(recording):
    refine(recording, Refinement())


@case("etp/refinement-printed")
def refinement_printed(recording):
    layers = [[tuple(recording.weight(f"gru.layer{i}.{way}.weight_{of}") for of in "xh")
               for way in ("forward", "backward")] for i in range(2)]

    def encode(steps):
        for forwards, backwards in layers:
            onwards = printed(*forwards, steps)
            back = printed(*backwards, list(steps)[::-1])[::-1]
            steps = [torch.cat(pair) for pair in zip(onwards, back)]
        return torch.cat([onwards[-1], back[0]])

    refine(recording, Refinement(gru=False), encode)


class Localization(nn.Module):
    def __init__(self):
        super().__init__()
        self.pyramid = Pyramid()
        self.classifier = nn.Linear((PARTS - 2) * CHANNELS, CLASSES + 1)
        self.completeness = nn.Linear(PARTS * CHANNELS, 1)
        self.regressor = nn.Linear(PARTS * CHANNELS, 2)

    def forward(self, parts):
        seen = self.pyramid(parts)
        return (self.classifier(seen[:, 1:-1].flatten(1)), self.completeness(seen.flatten(1))[:, 0],
                self.regressor(seen.flatten(1)))


@case("etp/localization")
def localization(recording):
    network = recording.network(Localization())
    logits, completeness, offsets = network(recording.input("parts"))
    recording.output("logits", logits)
    recording.output("completeness", completeness)
    recording.output("offsets", offsets)
    labels = recording.input("labels").tolist()
    kinds = recording.input("kinds").tolist()
    told = [-torch.log_softmax(row, 0)[label] for row, label in zip(logits, labels) if label >= 0]
    classification = sum(told) / len(told)
    complete = [torch.relu(1 - c) for c, kind in zip(completeness, kinds) if kind > 0]
    incomplete = [torch.relu(1 + c) for c, kind in zip(completeness, kinds) if kind < 0]
    hardest = sorted(incomplete, key=lambda x: -x.item())[:round(len(incomplete) * KEEP)]
    partial = sum(complete + hardest) / len(complete + hardest)
    regression = boundary_loss(offsets, recording.input("targets"), [kind > 0 for kind in kinds])
    recording.output("classification", classification)
    recording.output("completeness loss", partial)
    recording.output("regression", regression)
    recording.loss(classification + 0.3 * partial + 0.2 * regression)
