// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace onset::cli {

namespace {

constexpr std::int64_t kGigabyte = 1'000'000'000;
constexpr std::int64_t kMostGigabytes = 1'000'000;

std::string textOf(const KeptFeatures &kept)
{
    char size[64];
    std::snprintf(size, sizeof size, "%.2f GB in ",
                  static_cast<double>(kept.bytes) / static_cast<double>(kGigabyte));
    return size + std::to_string(kept.files) + (kept.files == 1 ? " file" : " files");
}

ExitCode cache(const Arguments &arguments, const Services &services)
{
    const auto limit = arguments.number("--limit");
    if (!limit)
        return complain(limit.error());
    if (*limit && (**limit < 0 || **limit > kMostGigabytes))
        return complain({Error::Code::InvalidArgument, "--limit is a number of GB from 0 on", {}});
    const auto before = services.keptFeatures();
    auto left = before;
    if (*limit) {
        const auto trimmed = services.trimFeatures(**limit * kGigabyte);
        if (!trimmed)
            return complain(trimmed.error());
        left = *trimmed;
    }
    if (arguments.has("--json")) {
        printJson({{"folder", services.featureFolder},
                   {"bytes", left.bytes},
                   {"files", left.files},
                   {"removed_bytes", before.bytes - left.bytes}});
        return Done;
    }
    printLine(services.featureFolder + ": " + textOf(left));
    if (*limit)
        printLine("removed: " + textOf({before.bytes - left.bytes, before.files - left.files}));
    return Done;
}

} // namespace

Command cacheCommand()
{
    return {
        "cache",
        "[--limit GB] [--json]",
        "Tells how much decoded frames and features take that are kept; with --limit removes what was not "
        "used for longest until they take at most so much. It is made again when it is needed.",
        {{"--limit"}, {"--json"}, 0, 0},
        cache};
}

} // namespace onset::cli
