// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/device.h"
#include "inference/api/framesource.h"
#include "storage/domain/detectionupdate.h"
#include "storage/domain/result.h"
#include "storage/domain/runproducts.h"
#include "storage/domain/video.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace onset {

/// Where the time of a detection went, in seconds. Frames are read (decoded, converted, their flow computed)
/// ahead of the network, beside it: of the two, the slower one should hardly wait.
struct EngineTimes
{
    double total = 0;
    double decoding = 0;      ///< reading waited for decoded frames
    double converting = 0;    ///< reading made network input
    double flow = 0;          ///< reading computed optical flow
    double readingWaited = 0; ///< reading was held up, as the network had enough before it
    double networkWaited = 0; ///< the network had no frames
    double network() const { return total - networkWaited; }
};

/// What an engine is asked to do for one video.
struct EngineRequest
{
    RunId run;
    Video video;            ///< with its frame table
    std::string parameters; ///< JSON object; missing keys take the engine's defaults
    /// Set when a partial run goes on: what it had put out. The engine continues at `resumeFrom` (the frames
    /// before it are not read again unless it needs a few for context) and its sequence numbers go on after
    /// lastSequence.
    std::shared_ptr<const RunProducts> resume;
    FrameIndex resumeFrom{0};
    std::string model; ///< weights file of a system that needs one
    /// Ids of the project's classes by name; whoever asks made those that the model knows and the project did
    /// not.
    std::map<std::string, ClassId> classes;
    Device device = Device::Auto;
    Precision precision = Precision::Fp32;
    /// Told in English what the user should know (no GPU, so the CPU is used). May be empty.
    std::function<void(const std::string &)> notice;
    /// Told at the end of a detection that came to it, by engines that measure. May be empty.
    std::function<void(const EngineTimes &)> times;
    /// Of the video among the run's: runDetection() (app/jobs) puts it into all ids; engines number their
    /// products from 1.
    std::int64_t place = 0;
};

using UpdateSink = std::function<void(DetectionUpdate)>;
/// Opens the frames of the request's video from a frame on (the inference job decides when decoding starts).
using FrameSourceOpener = std::function<Result<std::unique_ptr<FrameSource>>(FrameIndex from)>;

/// A detection system. Made and used on the inference thread only; run() blocks, calls `sink` on that thread
/// and looks at `stop` at least once a frame or batch. The last update it sends before success has `last`
/// set. After an Error (Cancelled included) everything sent so far stays valid and the run can be resumed.
class Engine
{
public:
    virtual ~Engine() = default;
    virtual Status run(const EngineRequest &request, const FrameSourceOpener &open, const UpdateSink &sink,
                       std::stop_token stop) = 0;
};

/// An entry of the list of systems. `make` may load a library (LibTorch) and so is called on the inference
/// thread.
struct EngineInfo
{
    std::string id;          ///< "motion"
    std::string title;       ///< as people call it; empty: the id
    std::string description; ///< one English sentence
    bool needsNetwork = false;
    bool needsModel = false;       ///< EngineRequest::model has to be set
    std::string defaultParameters; ///< JSON object
    std::function<Result<std::unique_ptr<Engine>>()> make;
};
using EngineList = std::vector<EngineInfo>;

} // namespace onset
