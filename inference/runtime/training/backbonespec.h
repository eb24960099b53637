// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/backbones/backbone.h"
#include "inference/runtime/streams/streamspec.h"
#include "storage/domain/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace onset {

/// A backbone network with the stream and the snippets that it looks at.
struct BackboneSpec
{
    /// "c3d", "resnet34", "resnet101", "bn-inception", "inception-v3", "i3d"; "torchscript": a network of the
    /// user's in the file `script` (torchscript.h), which stays as it is
    std::string network = "c3d";
    double width = 1;
    StreamSpec stream; ///< what is stored and read
    int crop = 112;    ///< input side: the centre when testing, a random place when training
    int frames = 16;   ///< of a snippet: 16 for C3D, 1 for RGB frames, 5 … 10 for stacks of flow
    int step = 1; ///< from one frame of a snippet to the next; more than 1 sees more time at the same cost
    int featureSize = 4096; ///< outputs of fc6 and fc7 of C3D before `width`; other networks have their own
    double dropout = 0.5;
    /// Beside each frame, what changed since the one before: clips get 3 planes more; stacks hold the middle
    /// frame and then the changes from frame to frame.
    bool differences = false;
    bool batchNorm = false; ///< of C3D, whose paper has none; other networks have theirs
    std::string script;
    std::string scriptDigest; ///< SHA-256 that the script's file has to have; empty: any
    bool clips = false;       ///< what the script takes: clips, or frames one after the other as channels

    bool isScript() const { return network == "torchscript"; }
    /// The network takes clips [n, planes, frames, crop, crop]; others take [n, planes · frames, crop, crop].
    bool volumetric() const { return network == "c3d" || network == "i3d" || (isScript() && clips); }
    /// Planes of a frame that are looked at: red, green, blue, or x and y of the flow.
    int planes() const { return stream.kind == StreamKind::Rgb ? 3 : 2; }
    /// Channels that the network takes: of a clip's frame, or of a whole stack.
    int channels() const { return volumetric() ? planes() * (differences ? 2 : 1) : planes() * frames; }
    /// From a snippet's first frame to behind its last.
    int span() const { return (frames - 1) * step + 1; }
};

/// Keys "network", "width", "stream" ("rgb", "flow"), "streamWidth", "streamHeight", "flow" ("dis", "tvl1"),
/// "crop", "frames", "step", "featureSize", "dropout", "differences", "batchNorm", "script", "scriptDigest",
/// "clips".
nlohmann::json toJson(const BackboneSpec &spec);
/// Missing or mistyped keys take the defaults; makeBackbone() checks the values. `model`: the file whose card
/// the options are of; a script that is not where it was is looked for beside it.
BackboneSpec backboneSpec(const nlohmann::json &options, const std::string &model = {});
/// Text with everything that decides the numbers, for cache keys: a script's digest, not its place.
std::string keyOf(const BackboneSpec &spec);

/// A backbone as a function from snippets to numbers, whatever network it is.
class Backbone
{
public:
    Backbone(BackboneSpec spec, models::BackbonePtr network, int outputs)
        : m_spec(std::move(spec))
        , m_network(std::move(network))
        , m_outputs(outputs)
    {}

    const BackboneSpec &spec() const { return m_spec; }
    models::Backbone &module() { return *m_network; }
    models::BackbonePtr network() const { return m_network; }
    int outputs() const { return m_outputs; } ///< of logits()
    std::int64_t featureSize() const { return m_network->featureSize(); }
    /// input: as prepareClips() makes it (snippets.h).
    torch::Tensor features(const torch::Tensor &input)
    {
        return m_network->features(input);
    } ///< [n, featureSize]
    torch::Tensor logits(const torch::Tensor &input) { return m_network->forward(input); } ///< [n, classes]

    /// Of the file it was loaded from or written to; part of cache keys.
    const std::string &digest() const { return m_digest; }
    void setDigest(std::string digest) { m_digest = std::move(digest); }

private:
    BackboneSpec m_spec;
    models::BackbonePtr m_network;
    int m_outputs;
    std::string m_digest;
};

/// A network with `classes` outputs (0: none), weights drawn from torch's generator. Error::InvalidArgument
/// names the setting that makes no sense. Of a script, the spec is completed: full path and digest; its
/// errors are those of loadScriptBackbone().
Result<std::shared_ptr<Backbone>> makeBackbone(const BackboneSpec &spec, int classes);

} // namespace onset
