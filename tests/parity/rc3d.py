# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""R-C3D: the subnets, 3D RoI pooling by its definition, and the loss by equations 1 and 2."""
import math

import torch
from torch import nn

from parity import case

from reference.c3d import C3D

NARROW = 1 / 16


def roi_pool(maps, regions, rows=4, columns=4):
    pooled = []
    for n, first, end in regions.tolist():
        volume = maps[n, :, first:end]
        height, width = volume.shape[2:]
        cells = [[volume[:, :, y * height // rows:math.ceil((y + 1) * height / rows),
                         x * width // columns:math.ceil((x + 1) * width / columns)].flatten(1).max(1).values
                  for x in range(columns)] for y in range(rows)]
        pooled.append(torch.stack([torch.stack(row, -1) for row in cells], -2))
    return torch.stack(pooled).unsqueeze(2)


class Proposal(nn.Module):
    def __init__(self, channels, anchors):
        super().__init__()
        self.anchors = anchors
        self.conv = nn.Conv3d(channels, channels, 3, padding=1)
        self.score = nn.Conv3d(channels, 2 * anchors, 1)
        self.offset = nn.Conv3d(channels, 2 * anchors, 1)

    def forward(self, maps):
        x = torch.relu(self.conv(maps))
        x = nn.functional.max_pool3d(x, (1, x.shape[3], x.shape[4]))
        return [y.reshape(len(y), self.anchors, 2, -1).permute(0, 3, 1, 2) for y in (self.score(x), self.offset(x))]


class Classification(nn.Module):
    def __init__(self, inputs, hidden, classes):
        super().__init__()
        self.fc6 = nn.Linear(inputs, hidden)
        self.fc7 = nn.Linear(hidden, hidden)
        setattr(self, "class", nn.Linear(hidden, classes))
        self.offset = nn.Linear(hidden, 2 * classes)

    def forward(self, pooled):
        x = torch.relu(self.fc7(torch.relu(self.fc6(pooled.flatten(1)))))
        return getattr(self, "class")(x), self.offset(x).reshape(len(x), -1, 2)


class RC3D(nn.Module):
    def __init__(self, width, hidden, anchors, classes):
        super().__init__()
        self.base = C3D(width)
        channels = self.base.conv5b.out_channels
        self.proposal = Proposal(channels, anchors)
        self.classification = Classification(channels * 16, hidden, classes)


@case("rc3d/network")
def network(recording):
    net = recording.network(RC3D(NARROW, 48, 3, 5).eval())
    regions = recording.input("regions")
    maps = net.base.maps(recording.input("buffer"))
    scores, proposal_offsets = net.proposal(maps)
    logits, offsets = net.classification(roi_pool(maps, regions))
    recording.output("scores", scores)
    recording.output("proposal_offsets", proposal_offsets)
    recording.output("logits", logits)
    recording.output("offsets", offsets)
    recording.probe(torch.cat([scores.flatten(), 100 * proposal_offsets.flatten(), logits.flatten(),
                               100 * offsets.flatten()]))


@case("rc3d/roi-pooling")
def roi_pooling(recording):
    regions = recording.input("regions")
    pooled = roi_pool(recording.input("maps"), regions)
    recording.output("pooled", pooled)
    recording.probe(pooled)


@case("rc3d/loss")
def loss(recording):
    logits = recording.input("logits")
    labels = recording.input("labels")
    anchors = recording.input("anchors")
    truths = recording.input("truths")
    offsets = recording.input("offsets")
    lengths = anchors[:, 1] - anchors[:, 0]
    centres = (anchors.sum(1) / 2, truths.sum(1) / 2)
    targets = torch.stack([(centres[1] - centres[0]) / lengths,
                           torch.log((truths[:, 1] - truths[:, 0]) / lengths)], 1)
    recording.output("targets", targets)
    missed = (offsets - targets).abs()
    smooth = torch.where(missed < 1, 0.5 * missed ** 2, missed - 0.5).sum(1)
    probability = torch.softmax(logits, 1)[torch.arange(len(labels)), labels]
    recording.loss((-torch.log(probability)).mean() + (smooth * (labels > 0)).sum() / len(labels))
