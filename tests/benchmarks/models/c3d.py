# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""c3d.py THREADS CLIPS ROUNDS: prints the seconds a clip of C3D (16 frames at 112×112) takes in Python's torch, the best of some rounds."""
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../parity"))

import torch  # noqa: E402
from reference.c3d import C3D  # noqa: E402


def main():
    threads, clips, rounds = map(int, sys.argv[1:4])
    torch.set_num_threads(threads)
    network = C3D(1, 101).eval()
    x = torch.randn(clips, 3, 16, 112, 112)
    best = float("inf")
    with torch.inference_mode():
        network(x)
        for _ in range(rounds):
            begin = time.perf_counter()
            network(x)
            best = min(best, time.perf_counter() - begin)
    print(best / clips)


main()
