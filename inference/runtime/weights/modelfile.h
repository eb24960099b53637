// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/weights/modelcard.h"
#include "inference/runtime/weights/safetensors.h"

#include <torch/nn/module.h>

#include <string>
#include <utility>
#include <vector>

namespace onset {

/// Networks of a model with the prefix of their tensors ("proposal" gives "proposal.conv1.weight"); an empty
/// prefix adds nothing. Parameters and buffers both count.
using NamedNetworks = std::vector<std::pair<std::string, std::shared_ptr<torch::nn::Module>>>;

/// Parameters and buffers of the networks by full name (sharing memory).
std::map<std::string, torch::Tensor> stateOf(const NamedNetworks &networks);

/// Copies tensors by name into the networks. Every parameter and buffer has to be there with its shape, else
/// Error::BadInput names the first that is missing or differs; `path` is for the message. Tensors that no
/// network knows are passed over.
Status loadState(const NamedNetworks &networks, const TensorFile &file, const std::string &path);

/// loadState(), then evaluation mode and the device: ready to detect. `path` as there.
Status loadToDetect(const NamedNetworks &networks, const TensorFile &file, const std::string &path,
                    torch::Device device);

/// As loadState(), but takes only what fits by name and shape, and gives the names of what it took.
std::vector<std::string> loadFitting(const NamedNetworks &networks, const TensorFile &file);

Status writeModel(const std::string &path, ModelCard card, const NamedNetworks &networks);

/// Puts another card into a model file; the tensors and their digest stay.
Status rewriteCard(const std::string &path, ModelCard card);

struct ModelFile
{
    ModelCard card;
    TensorFile file;
    std::string path; ///< where it was read
};
/// Reads card and tensors and compares the digest.
Result<ModelFile> readModel(const std::string &path);

} // namespace onset
