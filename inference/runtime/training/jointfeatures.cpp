// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/jointfeatures.h"

#include <torch/torch.h>

#include <algorithm>
#include <vector>

namespace onset {

namespace {

constexpr std::int64_t kStretch = 128; // frames

std::int64_t startOf(const FeatureReader &reader, std::int64_t row)
{
    return snippetStart(reader.backbone->spec(), reader.options, row);
}

} // namespace

Status streamJointly(std::span<const FeatureReader> readers, StreamRows &rows, torch::Device device,
                     std::stop_token stop, const JointSink &sink,
                     const std::function<Status(std::int64_t frames)> &passed)
try {
    const torch::NoGradGuard guard;
    for (const auto &reader : readers)
        reader.backbone->module().eval();
    const auto frames = rows.frameCount();
    std::vector<std::int64_t> next(readers.size(), 0);
    for (std::int64_t end = std::min(kStretch, frames); end > 0; end = std::min(end + kStretch, frames)) {
        std::int64_t needed = end;
        for (std::size_t i = 0; i < readers.size(); ++i) {
            // Rows whose frames [row · stride, (row + 1) · stride) lie before the stretch's end.
            const auto stride = readers[i].options.stride;
            const auto to = end == frames ? featureRows(frames, stride) : end / stride;
            const auto batch = std::max(1, readers[i].options.batch);
            while (next[i] < to) {
                if (stop.stop_requested())
                    return Error{Error::Code::Cancelled, "stopped", {}};
                const auto until = std::min<std::int64_t>(to, next[i] + batch);
                const auto last = startOf(readers[i], until - 1) + readers[i].backbone->spec().span();
                if (auto ready = rows.ensure(std::max(end, last)); !ready)
                    return ready;
                if (auto taken = sink(
                        i, next[i],
                        describeRows(*readers[i].backbone, rows, readers[i].options, next[i], until, device));
                    !taken)
                    return taken;
                next[i] = until;
            }
            needed = std::min(needed, startOf(readers[i], next[i]));
        }
        rows.release(end == frames ? frames : std::max<std::int64_t>(0, needed));
        if (auto told = passed(end); !told)
            return told;
        if (end == frames)
            break;
    }
    return success();
} catch (const std::exception &problem) {
    return Error{Error::Code::Internal, "the networks could not look at the frames", problem.what()};
}

} // namespace onset
