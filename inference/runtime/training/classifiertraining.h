// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/streams/streamspec.h"
#include "inference/runtime/training/fit.h"
#include "storage/domain/result.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace onset {

/// A backbone network with the stream and the snippets that it looks at.
struct BackboneSpec
{
    std::string network = "c3d"; ///< "c3d", "resnet34", "resnet101", "bn-inception", "inception-v3", "i3d"
    double width = 1;
    StreamSpec stream; ///< what is stored and read
    int crop = 112; ///< input side; a random crop when training, the centre when testing; flipped at random
                    ///< (mirrored x flow is negated)
    int frames =
        16; ///< of a snippet: 16 for C3D, 1 for RGB frames, 5 … 10 for flow stacks (channels = 2 · frames)
    int featureSize = 0;     ///< of fc layers where the network has them (C3D); 0: the network's own
    std::string key() const; ///< text with everything above, for cache keys
};
BackboneSpec backboneSpec(const nlohmann::json &options);

/// A backbone as a function from snippets to numbers, whatever network it is.
class Backbone
{
public:
    virtual ~Backbone() = default;
    virtual const BackboneSpec &spec() const = 0;
    virtual torch::nn::Module &module() = 0;
    virtual std::int64_t featureSize() const = 0;
    /// input: [n, channels, (frames,) crop, crop], float, normalized (prepareSnippets()).
    virtual torch::Tensor features(const torch::Tensor &input) = 0; ///< [n, featureSize]
    virtual torch::Tensor logits(const torch::Tensor &input) = 0;   ///< [n, classes]
};
Result<std::shared_ptr<Backbone>> makeBackbone(const BackboneSpec &spec, int classes);

/// Snippets that begin at the given frames as network input: gathers rows, crops (centre, or at random with a
/// flip when `random` is given), normalizes to about [-1, 1], stacks frames as the network wants them.
torch::Tensor prepareSnippets(const BackboneSpec &spec, const StreamRows &rows,
                              const std::vector<std::int64_t> &starts, Random *random);

/// Trains the backbone to tell the classes and the background (last output, K + 1 in all) on snippets drawn
/// from the ground truth (balanced over classes) and outside of it, or loads options["backbone"] if that
/// names a file. Writes context.folder/STAGE.safetensors. Options: "network", "width", "crop",
/// …(BackboneSpec), "fit" (FitOptions), "batch". The measure of validation is the accuracy on snippets of the
/// validation videos.
Result<std::shared_ptr<Backbone>> trainClassifier(TrainContext &context, const std::string &stage,
                                                  const nlohmann::json &options);

/// Features (or softmax scores) of every video, one row each `stride` frames (the snippet centred there),
/// from the cache where they are.
TrainingData::Extraction featureExtraction(std::shared_ptr<Backbone> backbone,
                                           const std::string &weightsDigest, int stride, bool scores,
                                           TrainingData &data, torch::Device device);
/// The same for one video while it is decoded (detection): calls `sink` with [n, D] rows in order as they
/// become ready; releases rows.
Status streamFeatures(Backbone &backbone, StreamRows &rows, int stride, bool scores, torch::Device device,
                      std::stop_token stop,
                      const std::function<Status(std::int64_t firstRow, const torch::Tensor &values)> &sink);

} // namespace onset
