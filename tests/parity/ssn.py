# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""SSN: pyramids by their definition, both classifiers, the loss proposal by proposal. Prop-SSAD: the network, its
anchors, and which of them the loss counts."""
import torch
from torch import nn
from torch.nn import functional as F

from parity import case

FEATURES = 6
CLASSES = 4
KEEP = 1 / 6


def span_mean(features, start, end):
    """Mean over [start, end); row i stands for [i, i + 1)."""
    shares = [max(0.0, min(end, i + 1) - max(start, i)) for i in range(len(features))]
    # What lies outside belongs to the first and the last row.
    shares[0] += max(0.0, min(end, 0) - start)
    shares[-1] += max(0.0, end - max(start, len(features)))
    weights = torch.tensor(shares, dtype=torch.float64) / (end - start)
    return (features.double() * weights[:, None]).sum(0).float()


def pyramid(features, start, end):
    length = end - start
    middle = start + length / 2
    spans = [(start - length / 2, start), (start, end), (start, middle), (middle, end), (end, end + length / 2)]
    return torch.stack([span_mean(features, a, b) for a, b in spans])


class Separate(nn.Module):
    def __init__(self):
        super().__init__()
        self.activity = nn.Linear(3 * FEATURES, CLASSES + 1)
        self.completeness = nn.Linear(5 * FEATURES, CLASSES)
        self.regressor = nn.Linear(5 * FEATURES, 2 * CLASSES)

    def forward(self, pyramids):
        whole = pyramids.flatten(1)
        return (self.activity(pyramids[:, 1:4].flatten(1)), self.completeness(whole),
                self.regressor(whole).view(-1, CLASSES, 2))


class Unified(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(5 * FEATURES, 8)
        self.activity = nn.Linear(8, CLASSES + 1)
        self.regressor = nn.Linear(8, 2 * CLASSES)

    def forward(self, pyramids):
        hidden = torch.relu(self.fc(pyramids.flatten(1)))
        return self.activity(hidden), None, self.regressor(hidden).view(-1, CLASSES, 2)


def mean(values):
    return sum(values) / len(values)


def losses(output, classes, kinds, targets):
    activity, completeness, offsets = output
    told, complete, incomplete, moved = [], [], [], []
    for i, (c, kind) in enumerate(zip(classes.tolist(), kinds.tolist())):
        log = torch.log_softmax(activity[i], 0)
        if completeness is None:
            told.append(-log[c if kind >= 0 else 0])
        elif kind >= 0:
            told.append(-log[c])
        if completeness is not None and kind != 0:
            (complete if kind > 0 else incomplete).append(torch.relu(1 - kind * completeness[i, c - 1]))
        if kind > 0:
            moved.append(F.smooth_l1_loss(offsets[i, c - 1], targets[i]))
    hardest = sorted(incomplete, key=lambda x: -x.item())[:round(len(incomplete) * KEEP)]
    partial = mean(complete + hardest) if completeness is not None else torch.zeros(())
    return mean(told), partial, mean(moved)


def head(recording, network):
    network = recording.network(network)
    features = recording.input("features")
    spans = recording.input("spans")
    wanted = [recording.input(name) for name in ("classes", "kinds", "targets")]
    pyramids = torch.stack([pyramid(features, a, b) for a, b in spans.tolist()])
    recording.output("pyramids", pyramids)
    output = network(pyramids)
    scores = torch.softmax(output[0], 1)[:, 1:]
    recording.output("scores", scores if output[1] is None else scores * torch.exp(output[1]))
    recording.output("offsets", output[2])
    activity, completeness, regression = losses(output, *wanted)
    recording.output("activity", activity)
    recording.output("completeness", completeness)
    recording.output("regression", regression)
    recording.loss(activity + 0.1 * completeness + 0.1 * regression)


@case("ssn/separate")
def separate(recording):
    head(recording, Separate())


@case("ssn/unified")
def unified(recording):
    head(recording, Unified())


class PropSsad(nn.Module):
    def __init__(self, channels, ratios, maps):
        super().__init__()
        self.base1 = nn.Conv1d(FEATURES, channels, 9, padding=4)
        self.base2 = nn.Conv1d(channels, channels, 9, padding=4)
        for i in range(maps):
            self.add_module(f"anchor{i}", nn.Conv1d(channels, channels, 3, padding=1, stride=2 if i else 1))
            self.add_module(f"overlap{i}", nn.Conv1d(channels, ratios, 3, padding=1))
        self.maps = maps

    def forward(self, x):
        for base in (self.base1, self.base2):
            x = F.max_pool1d(torch.relu(base(x)), 2)
        outputs = []
        for i in range(self.maps):
            x = torch.relu(getattr(self, f"anchor{i}")(x))
            outputs.append(getattr(self, f"overlap{i}")(x).permute(0, 2, 1).flatten(1))
        return torch.sigmoid(torch.cat(outputs, 1))


def resized(rows, steps):
    """Linear interpolation where the middle of row i lies at i + 0.5."""
    result = []
    for step in range(steps):
        place = min(max((step + 0.5) * len(rows) / steps - 0.5, 0), len(rows) - 1)
        low = int(place)
        high = min(low + 1, len(rows) - 1)
        result.append(rows[low] + (place - low) * (rows[high] - rows[low]))
    return torch.stack(result)


@case("ssn/prop-ssad")
def prop_ssad(recording):
    ratios = [0.5, 1]
    network = recording.network(PropSsad(8, len(ratios), 4))
    rows = recording.input("rows")
    predicted = network(resized(rows, 32).t().unsqueeze(0))
    recording.output("predicted", predicted)
    recording.output("anchors", torch.tensor(
        [[(i + 0.5 - ratio / 2) / length, (i + 0.5 + ratio / 2) / length]
         for length in (8, 4, 2, 1) for i in range(length) for ratio in ratios], dtype=torch.float64))
    truth = recording.input("truth")
    order = recording.input("order").tolist()
    said = predicted.flatten()
    positive = [i for i in range(len(truth)) if truth[i] > 0.5]
    negative = sorted((i for i in range(len(truth)) if truth[i] <= 0.5),
                      key=lambda i: (said[i].item() <= 0.5, order[i]))[:len(positive)]
    recording.loss(mean([(said[i] - truth[i]) ** 2 for i in positive + negative]))
