# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Inception-V3, from Szegedy et al. 2016, table 1 and figures 5 to 7, with the names of torchvision's."""
import torch
from torch import nn
from torch.nn import functional as F

from reference.widths import scaled


class Unit(nn.Module):
    def __init__(self, channels, out, kernel, stride=1, padding=0):
        super().__init__()
        self.conv = nn.Conv2d(channels, out, kernel, stride, padding, bias=False)
        self.bn = nn.BatchNorm2d(out, eps=0.001)

    def forward(self, x):
        return torch.relu(self.bn(self.conv(x)))


def mean3(x):
    return F.avg_pool2d(x, 3, stride=1, padding=1)


def halved(x):
    return F.max_pool2d(x, 3, stride=2)


class A(nn.Module):
    """Three scales beside a pooling."""

    def __init__(self, channels, pooled, s):
        super().__init__()
        self.branch1x1 = Unit(channels, s(64), 1)
        self.branch5x5_1 = Unit(channels, s(48), 1)
        self.branch5x5_2 = Unit(s(48), s(64), 5, padding=2)
        self.branch3x3dbl_1 = Unit(channels, s(64), 1)
        self.branch3x3dbl_2 = Unit(s(64), s(96), 3, padding=1)
        self.branch3x3dbl_3 = Unit(s(96), s(96), 3, padding=1)
        self.branch_pool = Unit(channels, s(pooled), 1)
        self.out = s(64) + s(64) + s(96) + s(pooled)

    def forward(self, x):
        return torch.cat([self.branch1x1(x), self.branch5x5_2(self.branch5x5_1(x)),
                          self.branch3x3dbl_3(self.branch3x3dbl_2(self.branch3x3dbl_1(x))),
                          self.branch_pool(mean3(x))], 1)


class B(nn.Module):
    """To half the size."""

    def __init__(self, channels, s):
        super().__init__()
        self.branch3x3 = Unit(channels, s(384), 3, stride=2)
        self.branch3x3dbl_1 = Unit(channels, s(64), 1)
        self.branch3x3dbl_2 = Unit(s(64), s(96), 3, padding=1)
        self.branch3x3dbl_3 = Unit(s(96), s(96), 3, stride=2)
        self.out = s(384) + s(96) + channels

    def forward(self, x):
        return torch.cat([self.branch3x3(x), self.branch3x3dbl_3(self.branch3x3dbl_2(self.branch3x3dbl_1(x))),
                          halved(x)], 1)


class C(nn.Module):
    """7×7 in two steps."""

    def __init__(self, channels, inner, s):
        super().__init__()
        n, wide, high = s(inner), {"kernel": (1, 7), "padding": (0, 3)}, {"kernel": (7, 1), "padding": (3, 0)}
        self.branch1x1 = Unit(channels, s(192), 1)
        self.branch7x7_1 = Unit(channels, n, 1)
        self.branch7x7_2 = Unit(n, n, **wide)
        self.branch7x7_3 = Unit(n, s(192), **high)
        self.branch7x7dbl_1 = Unit(channels, n, 1)
        self.branch7x7dbl_2 = Unit(n, n, **high)
        self.branch7x7dbl_3 = Unit(n, n, **wide)
        self.branch7x7dbl_4 = Unit(n, n, **high)
        self.branch7x7dbl_5 = Unit(n, s(192), **wide)
        self.branch_pool = Unit(channels, s(192), 1)
        self.out = 4 * s(192)

    def forward(self, x):
        double = self.branch7x7dbl_3(self.branch7x7dbl_2(self.branch7x7dbl_1(x)))
        return torch.cat([self.branch1x1(x), self.branch7x7_3(self.branch7x7_2(self.branch7x7_1(x))),
                          self.branch7x7dbl_5(self.branch7x7dbl_4(double)), self.branch_pool(mean3(x))], 1)


class D(nn.Module):
    """To half the size, late."""

    def __init__(self, channels, s):
        super().__init__()
        self.branch3x3_1 = Unit(channels, s(192), 1)
        self.branch3x3_2 = Unit(s(192), s(320), 3, stride=2)
        self.branch7x7x3_1 = Unit(channels, s(192), 1)
        self.branch7x7x3_2 = Unit(s(192), s(192), (1, 7), padding=(0, 3))
        self.branch7x7x3_3 = Unit(s(192), s(192), (7, 1), padding=(3, 0))
        self.branch7x7x3_4 = Unit(s(192), s(192), 3, stride=2)
        self.out = s(320) + s(192) + channels

    def forward(self, x):
        seven = self.branch7x7x3_3(self.branch7x7x3_2(self.branch7x7x3_1(x)))
        return torch.cat([self.branch3x3_2(self.branch3x3_1(x)), self.branch7x7x3_4(seven), halved(x)], 1)


class E(nn.Module):
    """Fanned out."""

    def __init__(self, channels, s):
        super().__init__()
        self.branch1x1 = Unit(channels, s(320), 1)
        self.branch3x3_1 = Unit(channels, s(384), 1)
        self.branch3x3dbl_1 = Unit(channels, s(448), 1)
        self.branch3x3dbl_2 = Unit(s(448), s(384), 3, padding=1)
        for name in ("branch3x3_2", "branch3x3dbl_3"):
            self.add_module(name + "a", Unit(s(384), s(384), (1, 3), padding=(0, 1)))
            self.add_module(name + "b", Unit(s(384), s(384), (3, 1), padding=(1, 0)))
        self.branch_pool = Unit(channels, s(192), 1)
        self.out = s(320) + 4 * s(384) + s(192)

    def forward(self, x):
        single = self.branch3x3_1(x)
        double = self.branch3x3dbl_2(self.branch3x3dbl_1(x))
        return torch.cat([self.branch1x1(x), self.branch3x3_2a(single), self.branch3x3_2b(single),
                          self.branch3x3dbl_3a(double), self.branch3x3dbl_3b(double),
                          self.branch_pool(mean3(x))], 1)


class Aux(nn.Module):
    def __init__(self, channels, classes, s):
        super().__init__()
        self.conv0 = Unit(channels, s(128), 1)
        self.conv1 = Unit(s(128), s(768), 5)
        self.fc = nn.Linear(s(768), classes)

    def forward(self, x):
        x = self.conv1(self.conv0(F.avg_pool2d(x, 5, stride=3)))
        return self.fc(F.adaptive_avg_pool2d(x, 1).flatten(1))


class InceptionV3(nn.Module):
    def __init__(self, width, classes):
        super().__init__()

        def s(channels):
            return scaled(channels, width)

        self.Conv2d_1a_3x3 = Unit(3, s(32), 3, stride=2)
        self.Conv2d_2a_3x3 = Unit(s(32), s(32), 3)
        self.Conv2d_2b_3x3 = Unit(s(32), s(64), 3, padding=1)
        self.Conv2d_3b_1x1 = Unit(s(64), s(80), 1)
        self.Conv2d_4a_3x3 = Unit(s(80), s(192), 3)
        self.Mixed_5b = A(s(192), 32, s)
        self.Mixed_5c = A(self.Mixed_5b.out, 64, s)
        self.Mixed_5d = A(self.Mixed_5c.out, 64, s)
        self.Mixed_6a = B(self.Mixed_5d.out, s)
        self.Mixed_6b = C(self.Mixed_6a.out, 128, s)
        self.Mixed_6c = C(self.Mixed_6b.out, 160, s)
        self.Mixed_6d = C(self.Mixed_6c.out, 160, s)
        self.Mixed_6e = C(self.Mixed_6d.out, 192, s)
        self.AuxLogits = Aux(self.Mixed_6e.out, classes, s)
        self.Mixed_7a = D(self.Mixed_6e.out, s)
        self.Mixed_7b = E(self.Mixed_7a.out, s)
        self.Mixed_7c = E(self.Mixed_7b.out, s)
        self.fc = nn.Linear(self.Mixed_7c.out, classes)

    def forward(self, x):
        """Features, scores, scores of the auxiliary classifier."""
        x = halved(self.Conv2d_2b_3x3(self.Conv2d_2a_3x3(self.Conv2d_1a_3x3(x))))
        x = halved(self.Conv2d_4a_3x3(self.Conv2d_3b_1x1(x)))
        for name in ("5b", "5c", "5d", "6a", "6b", "6c", "6d", "6e"):
            x = getattr(self, "Mixed_" + name)(x)
        aux = self.AuxLogits(x)
        for name in ("7a", "7b", "7c"):
            x = getattr(self, "Mixed_" + name)(x)
        features = F.adaptive_avg_pool2d(x, 1).flatten(1)
        return features, self.fc(features), aux
