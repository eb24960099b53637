# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""C3D, from Tran et al. 2015 and S-CNN § 3.1."""
import torch
from torch import nn
from torch.nn import functional as F

from reference.widths import scaled


class C3D(nn.Module):
    LAYERS = [("conv1", 64), ("conv2", 128), ("conv3a", 256), ("conv3b", 256),
              ("conv4a", 512), ("conv4b", 512), ("conv5a", 512), ("conv5b", 512)]
    POOLED = {"conv1": (1, 2, 2), "conv2": (2, 2, 2), "conv3b": (2, 2, 2), "conv4b": (2, 2, 2)}

    def __init__(self, width, classes=None, size=112, fc=4096):
        super().__init__()
        channels = 3
        for name, wanted in self.LAYERS:
            out = scaled(wanted, width)
            self.add_module(name, nn.Conv3d(channels, out, kernel_size=3, padding=1))
            channels = out
        if classes is None:
            return
        cells = size // 16
        side = (cells + 2 - 2) // 2 + 1
        hidden = scaled(fc, width)
        self.fc6 = nn.Linear(channels * side * side, hidden)
        self.fc7 = nn.Linear(hidden, hidden)
        self.fc8 = nn.Linear(hidden, classes)

    def maps(self, x):
        for name, _ in self.LAYERS:
            x = torch.relu(getattr(self, name)(x))
            if name in self.POOLED:
                x = F.max_pool3d(x, self.POOLED[name], stride=self.POOLED[name])
        return x

    def features(self, x):
        x = F.max_pool3d(self.maps(x), 2, stride=2, padding=(0, 1, 1))
        x = torch.relu(self.fc6(x.reshape(x.shape[0], -1)))
        return torch.relu(self.fc7(x))

    def forward(self, x):
        return self.fc8(self.features(x))
