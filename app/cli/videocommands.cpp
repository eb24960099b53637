// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"

#include "inference/video/framelisting.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;
using FramesPtr = std::shared_ptr<const FrameTable>;

Result<FramesPtr> indexWithProgress(const std::string &path, const Services &services)
{
    ProgressLine progress("counting frames");
    return services.video.index(path, {}, [&](double share) { progress.show(share); });
}

Json ptsOrNull(Ticks pts)
{
    return pts == kNoPts ? Json(nullptr) : Json(pts);
}

Json describe(const VideoInfo &info, const FrameTable &frames)
{
    Json audio = Json::array();
    for (const auto &stream : info.audioStreams) {
        audio.push_back({{"index", stream.index},
                         {"codec", stream.codec},
                         {"language", stream.language},
                         {"sample_rate", stream.sampleRate},
                         {"channels", stream.channels}});
    }
    Json json;
    json["frames"] = frames.size();
    json["width"] = info.width;
    json["height"] = info.height;
    json["codec"] = info.codec;
    json["time_base"] =
        std::to_string(frames.timeBase().numerator) + "/" + std::to_string(frames.timeBase().denominator);
    json["first_pts"] = frames.empty() ? Json(nullptr) : ptsOrNull(frames.entries().front().pts);
    json["last_pts"] = frames.empty() ? Json(nullptr) : ptsOrNull(frames.entries().back().pts);
    json["average_rate"] = frames.averageRate();
    json["variable_rate"] = frames.variableRate();
    json["keyframes"] = frames.keyFrameCount();
    json["rotation"] = info.rotation;
    json["audio_streams"] = audio;
    return json;
}

ExitCode probe(const Arguments &arguments, const Services &services)
{
    const auto &path = arguments.words[0];
    const auto info = services.video.probe(path);
    if (!info)
        return complain(info.error());
    const auto frames = indexWithProgress(path, services);
    if (!frames)
        return complain(frames.error());
    const Json json = describe(*info, **frames);
    if (arguments.has("--json")) {
        printJson(json);
        return Done;
    }
    for (const auto &[key, value] : json.items())
        printLine(key + ": " + (value.is_string() ? value.get<std::string>() : value.dump()));
    return Done;
}

Result<std::vector<FrameIndex>> wantedFrames(const Arguments &arguments, std::int64_t frameCount)
{
    const auto list = arguments.option("--index");
    const auto order = arguments.option("--order");
    if (list.has_value() == order.has_value())
        return Error{Error::Code::InvalidArgument, "frames takes either --index or --order", {}};
    if (list && (arguments.option("--count") || arguments.option("--seed")))
        return Error{Error::Code::InvalidArgument, "--count and --seed go with --order", {}};
    if (list)
        return parseFrameList(*list, frameCount);
    const auto parsed = parseFrameOrder(*order);
    if (!parsed)
        return parsed.error();
    const auto count = arguments.number("--count");
    const auto seed = arguments.number("--seed");
    if (!count || !seed)
        return !count ? count.error() : seed.error();
    if (count->value_or(1) < 0)
        return Error{Error::Code::InvalidArgument, "--count must not be negative", {}};
    return listFrames(frameCount, *parsed, *count, static_cast<std::uint64_t>(seed->value_or(0)));
}

ExitCode frames(const Arguments &arguments, const Services &services)
{
    const auto &path = arguments.words[0];
    // A wrong command line is told before a long file is read.
    const auto anyCount = arguments.option("--order") ? 0 : std::numeric_limits<std::int64_t>::max();
    if (const auto early = wantedFrames(arguments, anyCount); !early)
        return complain(early.error());
    auto reader = services.video.open(path, {});
    if (!reader)
        return complain(reader.error());
    const auto table = indexWithProgress(path, services);
    if (!table)
        return complain(table.error());
    (*reader)->setFrames(*table);
    const auto wanted = wantedFrames(arguments, (*table)->size());
    if (!wanted)
        return complainOfInput(wanted.error());
    for (const FrameIndex index : *wanted) {
        const auto frame = (*reader)->frame(index);
        if (!frame)
            return complain(frame.error());
        const Ticks pts = (*frame)->pts();
        printLine(std::to_string(index.value) + "," + (pts == kNoPts ? "" : std::to_string(pts)) + "," +
                  (*frame)->md5());
    }
    return Done;
}

} // namespace

std::vector<Command> videoCommands()
{
    return {
        {"probe",
         "VIDEO [--json]",
         "What a video file is: frames, size, codec, times, sound.",
         {{}, {"--json"}, 1, 1},
         probe},
        {"frames",
         "VIDEO --index 7,3,12 | --order forward|reverse|random [--seed S] [--count N]",
         "Decodes frames in any order; prints index,pts,md5 a line.",
         {{"--index", "--order", "--seed", "--count"}, {}, 1, 1},
         frames},
    };
}

} // namespace onset::cli
