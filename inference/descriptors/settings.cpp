// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/settings.h"

namespace onset {

namespace {

constexpr const char *kTrajectoryVersion = "trajectories 1"; // changes whenever the values do
constexpr const char *kCodebookVersion = "codebook 1";

Status within(const char *name, std::int64_t value, std::int64_t least, std::int64_t most)
{
    if (value >= least && value <= most)
        return success();
    return Error{Error::Code::InvalidArgument,
                 std::string("the setting '") + name + "' has to be from " + std::to_string(least) + " to " +
                     std::to_string(most),
                 {}};
}

std::string named(const char *name, std::int64_t value)
{
    return std::string(" ") + name + ' ' + std::to_string(value);
}

} // namespace

Status check(const DescriptorSettings &s)
{
    for (const auto &status : {within("stride", s.stride, 1, 256), within("length", s.length, 3, 60),
                               within("side", s.side, 32, 1024), within("patch", s.patch, 4, 64),
                               within("grid", s.grid, 1, 64), within("perRow", s.perRow, 1, 1024),
                               within("words", s.words, 1, 256), within("outputs", s.outputs, 1, 1024)}) {
        if (!status)
            return status;
    }
    if (s.length % 3 != 0 || s.patch % 2 != 0)
        return Error{Error::Code::InvalidArgument,
                     "'length' has to be a multiple of 3 and 'patch' of 2, as both are cut into cells",
                     {}};
    return success();
}

std::string trajectoryKey(const DescriptorSettings &s)
{
    return kTrajectoryVersion + named("stride", s.stride) + named("length", s.length) +
           named("side", s.side) + named("patch", s.patch) + named("grid", s.grid) +
           named("perRow", s.perRow);
}

std::string codebookKey(const DescriptorSettings &s)
{
    return trajectoryKey(s) + ", " + kCodebookVersion + named("words", s.words) +
           named("outputs", s.outputs) + " seed " + std::to_string(s.seed);
}

} // namespace onset
