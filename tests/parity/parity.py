# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what onset-parity wrote with what Python's torch computes. See README.md."""
import os
import subprocess
import tempfile

import numpy
import torch

OUTPUT_TOLERANCE = 1e-5    # of the largest value of a tensor
GRADIENT_TOLERANCE = 1e-4

CASES = {}


def case(name):
    """Registers a function of a Recording as the twin of onset-parity's case of that name."""

    def register(function):
        CASES[name] = function
        return function

    return register


class Mismatch(Exception):
    pass


def relative_error(ours, theirs):
    """Largest difference, over the largest value of theirs."""
    if tuple(ours.shape) != tuple(theirs.shape):
        raise Mismatch(f"shape {tuple(ours.shape)} in Onset, {tuple(theirs.shape)} here")
    if theirs.numel() == 0:
        return 0.0
    if not torch.isfinite(ours).all() or not torch.isfinite(theirs).all():
        raise Mismatch("values that are not finite")
    scale = theirs.abs().max().item()
    return (ours - theirs).abs().max().item() / (scale if scale > 0 else 1.0)


class Recording:
    """What Onset recorded of a case: the twin makes the calls that the case made, and what differs raises Mismatch."""

    def __init__(self, folder):
        self._tensors = {}
        self._wants_grad = set()
        with open(os.path.join(folder, "data.bin"), "rb") as file:
            data = file.read()
        with open(os.path.join(folder, "index.tsv"), encoding="utf-8") as file:
            for line in file:
                kind, name, dtype, shape, offset, wants_grad = line.rstrip("\n").split("\t")
                shape = [int(size) for size in shape.split(",")] if shape else []
                count = int(numpy.prod(shape)) if shape else 1
                values = numpy.frombuffer(data, "<" + dtype, count, int(offset)).reshape(shape).copy()
                self._tensors[kind, name] = torch.from_numpy(values)
                if wants_grad == "1":
                    self._wants_grad.add((kind, name))
        self._pending = {key for key in self._tensors if key[0] != "input"}
        self._leaves = {}
        self.worst = {"output": 0.0, "gradient": 0.0}

    def _take(self, kind, name):
        if (kind, name) not in self._tensors:
            raise Mismatch(f"Onset recorded no {kind} '{name}'")
        self._pending.discard((kind, name))
        return self._tensors[kind, name]

    def network(self, network, prefix=""):
        """Puts Onset's weights in: every parameter and buffer of the network must be there, and of this shape."""
        leaves = dict(network.named_parameters())
        with torch.no_grad():
            for name, tensor in list(leaves.items()) + list(network.named_buffers()):
                ours = self._take("weight", prefix + name)
                if ours.shape != tensor.shape:
                    raise Mismatch(f"weight '{prefix + name}': {tuple(ours.shape)} in Onset, {tuple(tensor.shape)} here")
                tensor.copy_(ours)
        for name, leaf in leaves.items():
            self._leaves[prefix + name] = leaf
        return network

    def weight(self, name):
        """One weight as a leaf, for references written from equations rather than from modules."""
        leaf = self._take("weight", name).clone().requires_grad_(True)
        self._leaves[name] = leaf
        return leaf

    def input(self, name):
        value = self._take("input", name)
        if ("input", name) in self._wants_grad:
            value.requires_grad_(True)
            self._leaves[name] = value
        return value

    def _compare(self, kind, name, theirs, tolerance):
        try:
            error = relative_error(self._take(kind, name), theirs.detach())
        except Mismatch as mismatch:
            raise Mismatch(f"{kind} '{name}': {mismatch}") from None
        self.worst[kind] = max(self.worst[kind], error)
        if not error <= tolerance:
            raise Mismatch(f"{kind} '{name}' differs by {error:.2e} of its largest value")

    def output(self, name, value):
        self._compare("output", name, value, OUTPUT_TOLERANCE)

    def loss(self, value):
        self.output("loss", value)
        value.backward()
        for name, leaf in self._leaves.items():
            if leaf.grad is None:
                if ("gradient", name) in self._tensors and self._take("gradient", name).abs().max().item() > 0:
                    raise Mismatch(f"gradient '{name}': there is none here")
                continue
            if ("gradient", name) not in self._tensors and leaf.grad.abs().max().item() == 0:
                continue
            self._compare("gradient", name, leaf.grad, GRADIENT_TOLERANCE)

    def probe(self, output):
        self.loss((output * self.input("probe")).sum())

    def finish(self):
        if self._pending:
            kind, name = sorted(self._pending)[0]
            raise Mismatch(f"{len(self._pending)} recorded tensors were not looked at, among them {kind} '{name}'")


def run_case(tool, name):
    """Returns an empty text, or what differs; prints a line."""
    with tempfile.TemporaryDirectory(prefix="onset-parity-") as folder:
        made = subprocess.run([tool, name, folder], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        if made.returncode != 0:
            return made.stderr.decode(errors="replace").strip() or f"onset-parity ended with {made.returncode}"
        recording = Recording(folder)
    try:
        CASES[name](recording)
        recording.finish()
    except (Mismatch, RuntimeError) as problem:  # torch's own is of shapes that do not fit
        return str(problem)
    print(f"{name}: outputs {recording.worst['output']:.1e}, gradients {recording.worst['gradient']:.1e}", flush=True)
    return ""
