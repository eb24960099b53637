# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The backbones."""
from parity import case

from reference.bninception import BNInception
from reference.c3d import C3D
from reference.i3d import I3D
from reference.inceptionv3 import InceptionV3
from reference.resnet import ResNet

NARROW = 0.125
CLASSES = 7


def evaluate(recording, network):
    recording.network(network.eval())
    x = recording.input("x")
    recording.output("features", network.features(x))
    logits = network(x)
    recording.output("logits", logits)
    recording.probe(logits)


@case("backbones/c3d")
def c3d(recording):
    evaluate(recording, C3D(NARROW, CLASSES))


@case("backbones/c3d-80")
def c3d_of_80_pixels(recording):
    evaluate(recording, C3D(NARROW, CLASSES, size=80, fc=1024))


@case("backbones/c3d-conv5b")
def c3d_maps(recording):
    network = recording.network(C3D(NARROW))
    maps = network.maps(recording.input("x"))
    recording.output("maps", maps)
    recording.probe(maps)


@case("backbones/resnet-34")
def resnet34(recording):
    evaluate(recording, ResNet((3, 4, 6, 3), False, 2 * NARROW, CLASSES))


@case("backbones/resnet-101")
def resnet101(recording):
    evaluate(recording, ResNet((3, 4, 23, 3), True, NARROW, CLASSES))


@case("backbones/resnet-34-training")
def resnet_training(recording):
    network = recording.network(ResNet((3, 4, 6, 3), False, NARROW, CLASSES)).train()
    logits = network(recording.input("x"))
    recording.output("logits", logits)
    recording.output("running_var", network.bn1.running_var)
    recording.probe(logits)


@case("backbones/bn-inception")
def bn_inception(recording):
    evaluate(recording, BNInception(1, 101))


@case("backbones/bn-inception-flow")
def bn_inception_flow(recording):
    evaluate(recording, BNInception(2 * NARROW, CLASSES, channels=10))


@case("backbones/inception-v3")
def inception_v3(recording):
    network = recording.network(InceptionV3(2 * NARROW, CLASSES).eval())
    features, logits, aux = network(recording.input("x"))
    recording.output("features", features)
    recording.output("logits", logits)
    recording.output("aux", aux)
    recording.probe(logits + aux)


@case("backbones/i3d")
def i3d(recording):
    network = recording.network(I3D(NARROW, CLASSES).eval())
    x = recording.input("x")
    recording.output("mixed4f", network.mixed4f(x))
    recording.output("features", network.pooled(x).mean((2, 3, 4)))
    logits = network.logits_over_time(x)
    recording.output("logits_over_time", logits)
    recording.output("logits", logits.mean(2))
    recording.probe(logits)


@case("backbones/i3d-flow-odd")
def i3d_flow_of_odd_sizes(recording):
    network = recording.network(I3D(NARROW, CLASSES, channels=2).eval())
    x = recording.input("x")
    recording.output("features", network.pooled(x).mean((2, 3, 4)))
    logits = network.logits_over_time(x).mean(2)
    recording.output("logits", logits)
    recording.probe(logits)
