# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""S-CNN's loss, from the paper's equations 1 to 3."""
import torch

from parity import case

ALPHA = 0.25
LAMBDA = 1.0


@case("scnn/localization-loss")
def localization_loss(recording):
    logits = recording.input("logits")
    labels = recording.input("labels")
    overlaps = recording.input("overlaps")
    softmax = 0
    overlap = 0
    for row, k, v in zip(logits, labels.tolist(), overlaps):
        p = torch.exp(row[k]) / torch.exp(row).sum()
        softmax = softmax - torch.log(p)
        if k > 0:
            overlap = overlap + 0.5 * (p ** 2 / v ** ALPHA - 1)
    softmax = softmax / len(labels)
    overlap = overlap / len(labels)
    recording.output("softmax", softmax)
    recording.output("overlap", overlap)
    recording.loss(softmax + LAMBDA * overlap)
