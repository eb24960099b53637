# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""BN-Inception, from the layer list of yjxiong's network (TSN, SSN): convolutions with biases, poolings that round up."""
import torch
from torch import nn
from torch.nn import functional as F

from reference.widths import scaled

# 1x1, 3x3_reduce, 3x3, double_3x3_reduce, double_3x3, pooling, pool_proj
TABLE = {
    "3a": (64, 64, 64, 64, 96, "mean", 32),
    "3b": (64, 64, 96, 64, 96, "mean", 64),
    "3c": (None, 128, 160, 64, 96, "halve", None),
    "4a": (224, 64, 96, 96, 128, "mean", 128),
    "4b": (192, 96, 128, 96, 128, "mean", 128),
    "4c": (160, 128, 160, 128, 160, "mean", 128),
    "4d": (96, 128, 192, 160, 192, "mean", 128),
    "4e": (None, 128, 192, 192, 256, "halve", None),
    "5a": (352, 192, 320, 160, 224, "mean", 128),
    "5b": (352, 192, 320, 192, 224, "max", 128),
}


class BNInception(nn.Module):
    def __init__(self, width, classes, channels=3):
        super().__init__()
        self._unit("conv1_7x7_s2", channels, scaled(64, width), 7, 2)
        self._unit("conv2_3x3_reduce", scaled(64, width), scaled(64, width), 1)
        self._unit("conv2_3x3", scaled(64, width), scaled(192, width), 3)
        size = scaled(192, width)
        for block, row in TABLE.items():
            one, reduce, three, double_reduce, double, pool, project = [
                scaled(n, width) if isinstance(n, int) else n for n in row]
            stride = 2 if pool == "halve" else 1
            name = f"inception_{block}_"
            if one:
                self._unit(name + "1x1", size, one, 1)
            self._unit(name + "3x3_reduce", size, reduce, 1)
            self._unit(name + "3x3", reduce, three, 3, stride)
            self._unit(name + "double_3x3_reduce", size, double_reduce, 1)
            self._unit(name + "double_3x3_1", double_reduce, double, 3)
            self._unit(name + "double_3x3_2", double, double, 3, stride)
            if project:
                self._unit(name + "pool_proj", size, project, 1)
            size = (one or 0) + three + double + (project or size)
        self.fc = nn.Linear(size, classes)

    def _unit(self, name, channels, out, kernel, stride=1):
        self.add_module(name, nn.Conv2d(channels, out, kernel, stride, padding=kernel // 2))
        self.add_module(name + "_bn", nn.BatchNorm2d(out))

    def _run(self, x, *names):
        for name in names:
            x = torch.relu(getattr(self, name + "_bn")(getattr(self, name)(x)))
        return x

    def _block(self, x, name, pool, one, project):
        parts = [self._run(x, name + "1x1")] if one else []
        parts.append(self._run(x, name + "3x3_reduce", name + "3x3"))
        parts.append(self._run(x, name + "double_3x3_reduce", name + "double_3x3_1", name + "double_3x3_2"))
        if pool == "mean":
            pooled = F.avg_pool2d(x, 3, stride=1, padding=1, ceil_mode=True)
        elif pool == "max":
            pooled = F.max_pool2d(x, 3, stride=1, padding=1, ceil_mode=True)
        else:
            pooled = F.max_pool2d(x, 3, stride=2, ceil_mode=True)
        parts.append(self._run(pooled, name + "pool_proj") if project else pooled)
        return torch.cat(parts, 1)

    def features(self, x):
        x = F.max_pool2d(self._run(x, "conv1_7x7_s2"), 3, stride=2, ceil_mode=True)
        x = F.max_pool2d(self._run(x, "conv2_3x3_reduce", "conv2_3x3"), 3, stride=2, ceil_mode=True)
        for block, row in TABLE.items():
            x = self._block(x, f"inception_{block}_", row[5], row[0], row[6])
        return F.adaptive_avg_pool2d(x, 1).flatten(1)

    def forward(self, x):
        return self.fc(self.features(x))
