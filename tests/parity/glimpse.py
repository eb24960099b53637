# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The glimpse model: its LSTM walk clip by clip, the policy's log-density from its formula, and REINFORCE with a
baseline (eq. 1-3) term by term."""
import math

import torch
from torch import nn
from torch.nn import functional as F

from parity import case

FRAGMENTS = 9
FEATURES = 5
HIDDEN = 6
STEPS = 5
OUTPUTS = 3
DEVIATION = 0.2


def log_density(value, mean, deviation):
    return torch.log(torch.exp(-(value - mean) ** 2 / (2 * deviation ** 2)) / (deviation * math.sqrt(2 * math.pi)))


def reinforce(likelihood, rewards, baselines, factor):
    policy, baseline = [], []
    for walk in range(len(rewards)):
        for t in range(rewards.shape[1]):
            future = rewards[walk, t:].sum()
            advantage = (future - baselines[walk, t]).item()
            policy.append(factor * likelihood[walk, t] * advantage)
            baseline.append((future - baselines[walk, t]) ** 2)
    return -sum(policy) / len(rewards), sum(baseline) / len(baseline)


class Glimpse(nn.Module):
    def __init__(self, parallel):
        super().__init__()
        self.parallel = parallel  # the parallel case is also the one that is not told where it looked
        self.cell = nn.LSTMCell(FEATURES + (0 if parallel else 1), HIDDEN)
        self.bounds0 = nn.Linear(HIDDEN, HIDDEN)
        self.bounds1 = nn.Linear(HIDDEN, 2)
        self.next = nn.Linear(HIDDEN, 1)
        self.baseline = nn.Linear(HIDDEN, 1)
        self.classifier = nn.Linear(HIDDEN if parallel else FEATURES, OUTPUTS)

    def walk(self, clip, location, noise):
        h, c = torch.zeros(1, HIDDEN), torch.zeros(1, HIDDEN)
        steps = []
        for t in range(STEPS):
            likelihood = torch.zeros(())
            if t > 0:
                mean = torch.sigmoid(self.next(h))[0, 0]
                chosen = mean.item() + DEVIATION * noise[t]
                likelihood = log_density(chosen, mean, DEVIATION)
                location = chosen.clamp(0, 1)
            baseline = self.baseline(h.detach())[0, 0]
            seen = clip[min(FRAGMENTS - 1, int(location * FRAGMENTS))]
            if not self.parallel:
                seen = torch.cat([seen, location.reshape(1)])
            h, c = self.cell(seen[None], (h, c))
            bounds = torch.sigmoid(self.bounds1(torch.relu(self.bounds0(h))))[0]
            steps.append((location, h[0], bounds, likelihood, baseline))
        return [torch.stack(values) for values in zip(*steps)]


def walk_over(recording, parallel):
    network = recording.network(Glimpse(parallel))
    clips = recording.input("clips")
    walks = [network.walk(*one) for one in zip(clips, recording.input("first"), recording.input("noise"))]
    locations, states, bounds, likelihood, baselines = (torch.stack(values) for values in zip(*walks))
    recording.output("locations", locations)
    recording.output("states", states)
    recording.output("bounds", bounds)
    recording.output("log-likelihood", likelihood)
    recording.output("baselines", baselines)
    logits = network.classifier((states if parallel else clips).flatten(0, 1))
    recording.output("logits", logits)
    policy, baseline = reinforce(likelihood, recording.input("rewards"), baselines, 0.7)
    recording.output("policy", policy)
    recording.output("baseline", baseline)
    recording.loss(F.cross_entropy(logits, recording.input("labels")) +
                   F.smooth_l1_loss(bounds, recording.input("targets")) + policy + 0.5 * baseline)


@case("glimpse/serial")
def serial(recording):
    walk_over(recording, False)


@case("glimpse/parallel")
def parallel_walk(recording):
    walk_over(recording, True)


@case("glimpse/reinforce")
def reinforce_alone(recording):
    means, chosen = recording.input("means"), recording.input("chosen")
    rewards, baselines = recording.input("rewards"), recording.input("baselines")
    likelihood = log_density(chosen, means, 0.3)
    recording.output("log-likelihood", likelihood)
    recording.output("future", torch.stack([torch.stack([row[t:].sum() for t in range(4)]) for row in rewards]))
    policy, baseline = reinforce(likelihood, rewards, baselines, 0.5)
    recording.output("policy", policy)
    recording.loss(policy + baseline)
