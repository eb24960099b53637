// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/detectionrun.h"

#include "app/jobs/placedproducts.h"
#include "app/jobs/queuedframesource.h"
#include "app/jobs/updatemerger.h"

#include <exception>

namespace onset {

namespace {

Status runGuarded(Engine &engine, const EngineRequest &request, const FrameSourceOpener &open,
                  const UpdateSink &sink, std::stop_token stop)
{
    try {
        return engine.run(request, open, sink, std::move(stop));
    } catch (const std::exception &e) {
        return Error{Error::Code::Internal, "the detection stopped by an unexpected error", e.what()};
    }
}

/// What an earlier run left has the ids that the engine gave.
EngineRequest asEnginesNumber(EngineRequest request)
{
    if (!request.resume || request.place == 0)
        return request;
    auto products = *request.resume;
    place(products, 0);
    request.resume = std::make_shared<const RunProducts>(std::move(products));
    return request;
}

} // namespace

Status runDetection(const EngineInfo &system, const EngineRequest &request, const VideoBackend &backend,
                    const UpdateSink &sink, std::stop_token stop)
{
    auto engine = system.make();
    if (!engine)
        return engine.error();
    return runDetection(**engine, request, backend, sink, std::move(stop));
}

Status runDetection(Engine &engine, const EngineRequest &request, const VideoBackend &backend,
                    const UpdateSink &sink, std::stop_token stop)
{
    if (!request.video.frames)
        return Error{
            Error::Code::InvalidArgument, request.video.absolutePath + " has not been indexed yet", {}};
    const FrameSourceOpener open = [&](FrameIndex from) {
        return QueuedFrameSource::open(backend, request.video.absolutePath, request.video.frames, from, stop);
    };
    UpdateMerger merger;
    const UpdateSink merged = [&](DetectionUpdate update) {
        place(update, request.place);
        if (auto due = merger.add(std::move(update)))
            sink(std::move(*due));
    };
    auto status = runGuarded(engine, asEnginesNumber(request), open, merged, stop);
    if (auto rest = merger.take())
        sink(std::move(*rest));
    return status;
}

void continueFrom(EngineRequest &request, RunProducts products)
{
    request.resumeFrom = products.processed.end;
    request.resume = std::make_shared<const RunProducts>(std::move(products));
}

} // namespace onset
