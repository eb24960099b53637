# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reference networks share."""
import math


def scaled(channels, width):
    """A paper's number of channels times a width multiplier, to a multiple of 8."""
    return channels if width == 1 else max(8, 8 * math.floor(channels * width / 8 + 0.5))
