// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/training/traincontext.h"
#include "inference/runtime/weights/modelfile.h"

#include <functional>
#include <optional>
#include <span>
#include <string>

namespace onset {

/// The model that training goes on from (TrainContext::initialModel); nothing where there is none. It has to
/// be of this system and to know the set's classes, else Error::InvalidArgument names it and says so.
Result<std::optional<ModelFile>> initialModel(const TrainContext &context, const std::string &system);

/// Takes over settings that decide the networks' sizes from the card of a model to go on from.
/// Error::BadInput names one that the card lacks.
Status takeOptions(TrainContext &context, const ModelFile &model, std::span<const char *const> keys);

/// Tells context.progress of work whose steps are not known. The context outlives it.
std::function<void(double)> workProgress(const TrainContext &context, const std::string &what);

} // namespace onset
