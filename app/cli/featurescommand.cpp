// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/projectvideos.h"

#include "app/describing.h"
#include "app/engineservices.h"
#include "app/jobs/runpeople.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *kKind = "descriptors";
constexpr std::int64_t kLongestStride = 1000; // what makes sense, check() tells

Error wrong(const std::string &problem)
{
    return {Error::Code::InvalidArgument, problem, {}};
}

Result<DescriptorSettings> settingsOf(const Arguments &arguments)
{
    const auto kind = arguments.option("--kind", kKind);
    if (kind != kKind)
        return wrong("there are no features of the kind '" + kind + "'; there are " + kKind);
    const auto seed = arguments.number("--seed");
    const auto stride = arguments.number("--stride");
    if (!seed)
        return seed.error();
    if (!stride)
        return stride.error();
    if (seed->value_or(1) < 0)
        return wrong("--seed must not be negative");
    DescriptorSettings settings;
    settings.seed = static_cast<std::uint64_t>(seed->value_or(1));
    if (stride->has_value() && (**stride < 1 || **stride > kLongestStride))
        return wrong("--stride has to be from 1 to " + std::to_string(kLongestStride) + " frames");
    settings.stride = static_cast<int>(stride->value_or(settings.stride));
    if (const auto checked = check(settings); !checked)
        return checked.error();
    return settings;
}

/// A line of progress for each step.
class StepLines
{
public:
    void show(const DescribeStep &step)
    {
        if (step.what != m_what) {
            m_line.reset(); // ends it
            m_line.emplace(step.what);
            m_what = step.what;
        }
        m_line->show(step.share);
    }

private:
    std::string m_what;
    std::optional<ProgressLine> m_line;
};

/// Tracks of a run of the project, in the wanted videos.
Result<std::vector<Track>> tracksOf(ProjectFile &file, const ProjectContents &contents, std::int64_t number,
                                    const std::vector<Video> &wanted)
{
    const auto run = std::find_if(contents.runs.begin(), contents.runs.end(),
                                  [&](const Run &one) { return one.id.value == number; });
    if (run == contents.runs.end())
        return Error{Error::Code::NotFound, "the project has no run " + std::to_string(number), {}};
    return peopleOf(file, *run, wanted);
}

void report(const Description &made, const std::vector<Video> &videos, double seconds, bool people,
            bool asJson)
{
    const auto &codebook = *made.codebook;
    Json list = Json::array();
    for (const auto &one : made.videos) {
        const auto &video = *std::ranges::find(videos, one.video, &Video::id);
        Json entry{{"video", video.key}, {"frames", video.frames->size()}, {"rows", one.rows}};
        if (people)
            entry["tracks"] = one.people;
        list.push_back(std::move(entry));
        if (!asJson)
            printLine(video.key + ": " + std::to_string(one.rows) + " rows" +
                      (people ? " and those of " + std::to_string(one.people) + " people" : ""));
    }
    if (asJson)
        return printJson({{"kind", kKind},
                          {"codebook", codebook.digest()},
                          {"stride", codebook.settings.stride},
                          {"size", codebook.featureSize()},
                          {"videos", list},
                          {"seconds", seconds}});
    printLine("each row has " + std::to_string(codebook.featureSize()) + " numbers of " +
              std::to_string(codebook.settings.stride) + " frames");
}

ExitCode complainOfMaking(const Error &error)
{
    if (error.code == Error::Code::Cancelled)
        return complain({Error::Code::Cancelled, "stopped; the same command goes on where it was", {}});
    return complainOfInput(error);
}

Result<std::vector<Video>> chosen(const std::vector<Video> &all, const std::optional<std::string> &key)
{
    std::vector<Video> videos;
    std::copy_if(all.begin(), all.end(), std::back_inserter(videos),
                 [&](const Video &video) { return !key || video.key == *key; });
    if (videos.empty())
        return Error{Error::Code::NotFound, "the project has no video '" + key.value_or("") + "'", {}};
    return videos;
}

ExitCode features(const Arguments &arguments, const Services &services)
{
    const auto settings = settingsOf(arguments);
    const auto run = arguments.number("--run");
    if (!settings)
        return complain(settings.error());
    if (!run)
        return complain(run.error());
    const auto file = ProjectFile::open(arguments.words[0]);
    if (!file)
        return complainOfInput(file.error());
    const auto contents = (*file)->load();
    if (!contents)
        return complainOfInput(contents.error());
    const auto all = readyVideos(**file, *contents, services);
    if (!all)
        return complainOfInput(all.error());
    const auto wanted = chosen(*all, arguments.option("--video"));
    if (!wanted)
        return complainOfInput(wanted.error());
    auto tracks = run->has_value() ? tracksOf(**file, *contents, **run, *wanted) : std::vector<Track>{};
    if (!tracks)
        return complainOfInput(tracks.error());
    const Interrupt interrupt;
    const auto begun = std::chrono::steady_clock::now();
    const auto engineServices = makeEngineServices(services.video);
    StepLines lines;
    const auto made = describe(
        {*settings, *all, *wanted, *tracks}, engineServices,
        [&lines](const DescribeStep &step) { lines.show(step); }, interrupt.token());
    if (!made)
        return complainOfMaking(made.error());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    report(*made, *wanted, seconds, run->has_value(), arguments.has("--json"));
    return Done;
}

} // namespace

Command featuresCommand()
{
    return {"features",
            "PROJECT [--video KEY] [--kind descriptors] [--stride 8] [--run N] [--seed 1] [--json]",
            "Makes features that need no network and keeps them for training; with --run also those of each "
            "person that the run followed. Ctrl+C stops; the same command goes on.",
            {{"--video", "--kind", "--stride", "--run", "--seed"}, {"--json"}, 1, 1},
            features};
}

} // namespace onset::cli
