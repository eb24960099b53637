// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"

#include "inference/synthetic/generator.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <nlohmann/json.hpp>
#include <sstream>

namespace onset::cli {

namespace {

using synthetic::DatasetOptions;

Error wrong(const std::string &text)
{
    return {Error::Code::InvalidArgument, text, {}};
}

Result<synthetic::Preset> presetNamed(const std::string &name)
{
    if (const auto preset = synthetic::findPreset(name))
        return *preset;
    std::string known;
    for (const auto &preset : synthetic::allPresets())
        known += (known.empty() ? "" : ", ") + std::string(preset.name);
    return wrong("there is no preset '" + name + "'; there are " + known);
}

/// "320x240".
Status readSize(const std::string &text, synthetic::PictureFormat &format)
{
    const auto *end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, format.width);
    if (width.ec == std::errc() && width.ptr != end && *width.ptr == 'x') {
        const auto height = std::from_chars(width.ptr + 1, end, format.height);
        if (height.ec == std::errc() && height.ptr == end)
            return success();
    }
    return wrong("--size is WIDTHxHEIGHT, as in 320x240, not '" + text + "'");
}

Result<std::int64_t> numberIn(const Arguments &arguments, const std::string &name, std::int64_t fallback,
                              std::int64_t low, std::int64_t high)
{
    const auto number = arguments.number(name);
    if (!number)
        return number.error();
    const auto value = number->value_or(fallback);
    if (value < low || value > high)
        return wrong(name + " must be from " + std::to_string(low) + " to " + std::to_string(high));
    return value;
}

/// "wave,reach", each once.
Status readActions(const std::string &list, DatasetOptions &options)
{
    std::istringstream names(list);
    for (std::string name; std::getline(names, name, ',');) {
        const auto known = synthetic::actionNamed(name);
        if (!known)
            return wrong("there is no action '" + name + "'; docs/synthetic.md lists them");
        if (std::find(options.actions.begin(), options.actions.end(), *known) == options.actions.end())
            options.actions.push_back(*known);
    }
    return options.actions.empty() ? Status(wrong("--actions names no action")) : success();
}

/// So many videos, shared out as the preset does; each subset has at least one.
void shareOut(synthetic::Preset &preset, std::int64_t videos)
{
    const int all = preset.training + preset.validation + preset.testing;
    const auto n = static_cast<int>(videos);
    preset.validation = std::max(1, preset.validation * n / all);
    preset.testing = std::max(1, preset.testing * n / all);
    preset.training = n - preset.validation - preset.testing;
}

Result<DatasetOptions> optionsOf(const Arguments &arguments)
{
    DatasetOptions options;
    const auto preset = presetNamed(arguments.option("--preset", "small"));
    if (!preset)
        return preset.error();
    options.preset = *preset;
    const auto seed = numberIn(arguments, "--seed", 7, 0, std::numeric_limits<std::int64_t>::max());
    const auto fps = numberIn(arguments, "--fps", options.format.fps, 5, 60);
    const auto videos = numberIn(arguments, "--videos", 0, 3, 100000);
    const auto threads = numberIn(arguments, "--threads", 0, 0, 64);
    for (const auto *number : {&seed, &fps, &threads}) {
        if (!*number)
            return number->error();
    }
    if (arguments.option("--videos")) {
        if (!videos)
            return videos.error();
        shareOut(options.preset, *videos);
    }
    options.seed = static_cast<std::uint64_t>(*seed);
    options.format.fps = static_cast<int>(*fps);
    options.threads = static_cast<int>(*threads);
    if (const auto actions = arguments.option("--actions")) {
        if (const auto read = readActions(*actions, options); !read)
            return read.error();
    }
    if (const auto size = arguments.option("--size")) {
        if (const auto status = readSize(*size, options.format); !status)
            return status.error();
    }
    if (const auto status = synthetic::checkFormat(options.format); !status)
        return status.error();
    return options;
}

ExitCode synth(const Arguments &arguments, const Services &)
{
    const auto options = optionsOf(arguments);
    if (!options)
        return complain(options.error());
    const Interrupt interrupt;
    ProgressLine progress("making videos");
    const auto begun = std::chrono::steady_clock::now();
    const auto summary = synthetic::generateDataset(*options, arguments.words[0], interrupt.token(),
                                                    [&](double share) { progress.show(share); });
    if (!summary)
        return complainOfInput(summary.error());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    if (arguments.has("--json")) {
        printJson({{"dataset", summary->groundTruth},
                   {"preset", options->preset.name},
                   {"seed", options->seed},
                   {"videos", summary->videos},
                   {"rendered", summary->rendered},
                   {"frames", summary->frames},
                   {"labels", summary->labels},
                   {"seconds", seconds}});
        return Done;
    }
    printLine(summary->groundTruth + ": " + std::to_string(summary->videos) + " videos (" +
              std::to_string(summary->rendered) + " new), " + std::to_string(summary->frames) + " frames, " +
              std::to_string(summary->labels) + " labelled actions");
    return Done;
}

} // namespace

Command synthCommand()
{
    return {
        "synth",
        "OUT [--preset tiny|small|standard] [--seed 7] [--size 160x120] [--fps 15] [--videos N] "
        "[--actions a,b] [--threads N] [--json]",
        "Makes labelled videos of people acting in the folder OUT; the same seed gives the same ones. The "
        "same command goes on where it was stopped.",
        {{"--preset", "--seed", "--size", "--fps", "--videos", "--actions", "--threads"}, {"--json"}, 1, 1},
        synth};
}

} // namespace onset::cli
