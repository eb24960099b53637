# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Residual networks, from He et al. 2016, table 1, with the names of torchvision's."""
import torch
from torch import nn
from torch.nn import functional as F

from reference.widths import scaled


class Block(nn.Module):
    def __init__(self, channels, middle, out, stride, bottleneck):
        super().__init__()
        if bottleneck:
            shapes = [(channels, middle, 1, 1), (middle, middle, 3, stride), (middle, out, 1, 1)]
        else:
            shapes = [(channels, middle, 3, stride), (middle, out, 3, 1)]
        self.count = len(shapes)
        for i, (a, b, kernel, step) in enumerate(shapes, 1):
            self.add_module(f"conv{i}", nn.Conv2d(a, b, kernel, step, padding=(kernel - 1) // 2, bias=False))
            self.add_module(f"bn{i}", nn.BatchNorm2d(b))
        self.downsample = None
        if stride > 1 or channels != out:
            self.downsample = nn.Sequential(nn.Conv2d(channels, out, 1, stride, bias=False), nn.BatchNorm2d(out))

    def forward(self, x):
        y = x
        for i in range(1, self.count + 1):
            y = getattr(self, f"bn{i}")(getattr(self, f"conv{i}")(y))
            if i < self.count:
                y = torch.relu(y)
        return torch.relu(y + (x if self.downsample is None else self.downsample(x)))


class ResNet(nn.Module):
    def __init__(self, blocks, bottleneck, width, classes):
        super().__init__()
        channels = scaled(64, width)
        self.conv1 = nn.Conv2d(3, channels, 7, stride=2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        for layer, count in enumerate(blocks, 1):
            middle = scaled(64 * 2 ** (layer - 1), width)
            out = 4 * middle if bottleneck else middle
            parts = []
            for i in range(count):
                parts.append(Block(channels, middle, out, 2 if layer > 1 and i == 0 else 1, bottleneck))
                channels = out
            self.add_module(f"layer{layer}", nn.Sequential(*parts))
        self.fc = nn.Linear(channels, classes)

    def features(self, x):
        x = F.max_pool2d(torch.relu(self.bn1(self.conv1(x))), 3, stride=2, padding=1)
        for layer in (self.layer1, self.layer2, self.layer3, self.layer4):
            x = layer(x)
        return F.adaptive_avg_pool2d(x, 1).flatten(1)

    def forward(self, x):
        return self.fc(self.features(x))
