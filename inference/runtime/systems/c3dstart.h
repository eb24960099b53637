// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/training/classifiertraining.h"
#include "inference/runtime/weights/safetensors.h"

#include <functional>
#include <map>
#include <string>

namespace onset {

/// Where S-CNN's and R-C3D's networks begin.
struct C3dStart
{
    BackboneSpec spec;
    std::int64_t featureSize = 0; ///< outputs of fc6 and fc7
    /// The shared C3D's tensors under the keys of models/backbones/c3d.h, the rows of fc8 rotated so that the
    /// background, its last class, is the first, as both papers count. Empty with a model to go on from.
    TensorFile c3d;
    /// The tensors of context.initialModel, where training goes on from one.
    TensorFile model;
};

/// Takes the model that context.initialModel names, or the C3D that context.options["backbone"] names, or
/// trains one by context.options["classifier"] (kept in context.folder for the stages after). The stream is
/// prepared for all videos. Error::InvalidArgument where the named file is not a C3D on RGB.
Result<C3dStart> startFromC3d(TrainContext &context);

} // namespace onset
