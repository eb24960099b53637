# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""I3D, from Carreira and Zisserman 2017, figure 3, padded as TensorFlow's SAME, with the names of piergiaj's port."""
import torch
from torch import nn
from torch.nn import functional as F

from reference.widths import scaled

MIXED = {
    "Mixed_3b": (64, 96, 128, 16, 32, 32),
    "Mixed_3c": (128, 128, 192, 32, 96, 64),
    "Mixed_4b": (192, 96, 208, 16, 48, 64),
    "Mixed_4c": (160, 112, 224, 24, 64, 64),
    "Mixed_4d": (128, 128, 256, 24, 64, 64),
    "Mixed_4e": (112, 144, 288, 32, 64, 64),
    "Mixed_4f": (256, 160, 320, 32, 128, 128),
    "Mixed_5b": (256, 160, 320, 32, 128, 128),
    "Mixed_5c": (384, 192, 384, 48, 128, 128),
}


def same(x, kernel, stride):
    """Zeros around, so that sizes become size / stride, rounded up."""
    pads = []
    for size, k, s in zip(reversed(x.shape[2:]), reversed(kernel), reversed(stride)):
        steps = -(-size // s)
        total = max((steps - 1) * s + k - size, 0)
        pads += [total // 2, total - total // 2]
    return F.pad(x, pads)


def pool(x, kernel, stride):
    return F.max_pool3d(same(x, kernel, stride), kernel, stride)


class Unit(nn.Module):
    def __init__(self, channels, out, kernel, stride=1, plain=False):
        super().__init__()
        self.kernel, self.stride = (kernel,) * 3, (stride,) * 3
        self.conv3d = nn.Conv3d(channels, out, kernel, stride, bias=plain)
        self.bn = None if plain else nn.BatchNorm3d(out, eps=0.001)

    def forward(self, x):
        x = self.conv3d(same(x, self.kernel, self.stride))
        return x if self.bn is None else torch.relu(self.bn(x))


class Mixed(nn.Module):
    def __init__(self, channels, sizes):
        super().__init__()
        self.b0 = Unit(channels, sizes[0], 1)
        self.b1a = Unit(channels, sizes[1], 1)
        self.b1b = Unit(sizes[1], sizes[2], 3)
        self.b2a = Unit(channels, sizes[3], 1)
        self.b2b = Unit(sizes[3], sizes[4], 3)
        self.b3b = Unit(channels, sizes[5], 1)
        self.out = sizes[0] + sizes[2] + sizes[4] + sizes[5]

    def forward(self, x):
        return torch.cat([self.b0(x), self.b1b(self.b1a(x)), self.b2b(self.b2a(x)),
                          self.b3b(pool(x, (3, 3, 3), (1, 1, 1)))], 1)


class I3D(nn.Module):
    def __init__(self, width, classes, channels=3):
        super().__init__()
        self.Conv3d_1a_7x7 = Unit(channels, scaled(64, width), 7, 2)
        self.Conv3d_2b_1x1 = Unit(scaled(64, width), scaled(64, width), 1)
        self.Conv3d_2c_3x3 = Unit(scaled(64, width), scaled(192, width), 3)
        size = scaled(192, width)
        for name, sizes in MIXED.items():
            block = Mixed(size, [scaled(n, width) for n in sizes])
            self.add_module(name, block)
            size = block.out
        self.logits = Unit(size, classes, 1, plain=True)

    def mixed4f(self, x):
        x = pool(self.Conv3d_1a_7x7(x), (1, 3, 3), (1, 2, 2))
        x = pool(self.Conv3d_2c_3x3(self.Conv3d_2b_1x1(x)), (1, 3, 3), (1, 2, 2))
        x = pool(self.Mixed_3c(self.Mixed_3b(x)), (3, 3, 3), (2, 2, 2))
        for name in ("4b", "4c", "4d", "4e", "4f"):
            x = getattr(self, "Mixed_" + name)(x)
        return x

    def pooled(self, x):
        x = pool(self.mixed4f(x), (2, 2, 2), (2, 2, 2))
        x = self.Mixed_5c(self.Mixed_5b(x))
        return F.avg_pool3d(x, (2, x.shape[3], x.shape[4]), stride=1)  # 2×7×7 at 224 pixels

    def logits_over_time(self, x):
        return self.logits(self.pooled(x)).squeeze(4).squeeze(3)
