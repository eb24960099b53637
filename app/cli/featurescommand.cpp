// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/projectvideos.h"

#include "app/engineservices.h"
#include "inference/descriptors/describe.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *kKind = "descriptors";
constexpr std::int64_t kLongestStride = 1000; // what makes sense, check() tells

/// What was made of one video.
struct Made
{
    const Video *video = nullptr;
    std::int64_t rows = 0;
    std::size_t trackRows = 0;
};

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

/// Held-out videos teach nothing, nor do those for validation where there are others.
std::vector<Video> learntFrom(const std::vector<Video> &videos)
{
    std::vector<Video> chosen;
    for (const auto &video : videos) {
        if (video.split == Split::Training || video.split == Split::None)
            chosen.push_back(video);
    }
    if (chosen.empty())
        std::copy_if(videos.begin(), videos.end(), std::back_inserter(chosen),
                     [](const Video &video) { return video.split != Split::HeldOut; });
    return chosen;
}

/// Trajectories, codebook and features, with progress.
class Extraction
{
public:
    Extraction(const DescriptorSettings &settings, const EngineServices &services, std::stop_token stop)
        : m_store(settings, services)
        , m_stop(std::move(stop))
    {}

    Status run(const std::vector<Video> &all, const std::vector<Video> &wanted)
    {
        const auto learning = learntFrom(all);
        if (learning.empty())
            return Error{
                Error::Code::BadInput,
                "all videos are held out, so there is none to learn a codebook on; set the split of one",
                {}};
        for (const auto &video : learning) {
            ProgressLine line("trajectories of " + video.key);
            if (auto made = m_store.trajectories(video, shown(line), m_stop); !made)
                return made.error();
        }
        {
            ProgressLine line("codebook of " + std::to_string(learning.size()) + " videos");
            auto codebook = m_store.codebook(learning, shown(line), m_stop);
            if (!codebook)
                return codebook.error();
            m_codebook = *std::move(codebook);
        }
        for (const auto &video : wanted) {
            ProgressLine line("features of " + video.key);
            auto file = m_store.features(video, m_codebook, shown(line), m_stop);
            if (!file)
                return file.error();
            m_made.push_back({&video, (*file)->rows()});
        }
        return success();
    }
    /// Features of each of these tracks that is of a wanted video.
    Status runTracks(const std::vector<Track> &tracks)
    {
        for (auto &made : m_made) {
            ProgressLine line("people in " + made.video->key);
            for (const auto &track : tracks) {
                if (track.video != made.video->id)
                    continue;
                auto file = m_store.features(*made.video, track, m_codebook, m_stop);
                if (!file)
                    return file.error();
                ++made.trackRows;
            }
        }
        return success();
    }

    const std::vector<Made> &made() const { return m_made; }
    const Codebook &codebook() const { return *m_codebook; }

private:
    static DescriptorStore::Progress shown(ProgressLine &line)
    {
        return [&line](double share) { line.show(share); };
    }

    DescriptorStore m_store;
    std::stop_token m_stop;
    CodebookPtr m_codebook;
    std::vector<Made> m_made;
};

/// Tracks of a run of the project, in the wanted videos.
Result<std::vector<Track>> tracksOf(ProjectFile &file, const ProjectContents &contents, std::int64_t number,
                                    const std::vector<Video> &wanted)
{
    const auto run = std::find_if(contents.runs.begin(), contents.runs.end(),
                                  [&](const Run &one) { return one.id.value == number; });
    if (run == contents.runs.end())
        return Error{Error::Code::NotFound, "the project has no run " + std::to_string(number), {}};
    std::vector<Track> tracks;
    for (const auto &video : wanted) {
        auto products = file.products(run->id, video.id);
        if (!products)
            return products.error();
        tracks.insert(tracks.end(), products->tracks.begin(), products->tracks.end());
    }
    return tracks;
}

void report(const Extraction &extraction, double seconds, bool tracks, bool asJson)
{
    const auto &settings = extraction.codebook().settings;
    Json videos = Json::array();
    for (const auto &made : extraction.made()) {
        Json one{{"video", made.video->key}, {"frames", made.video->frames->size()}, {"rows", made.rows}};
        if (tracks)
            one["tracks"] = made.trackRows;
        videos.push_back(std::move(one));
        if (!asJson)
            printLine(made.video->key + ": " + std::to_string(made.rows) + " rows" +
                      (tracks ? " and those of " + std::to_string(made.trackRows) + " people" : ""));
    }
    if (asJson)
        return printJson({{"kind", kKind},
                          {"codebook", extraction.codebook().digest()},
                          {"stride", settings.stride},
                          {"size", extraction.codebook().featureSize()},
                          {"videos", videos},
                          {"seconds", seconds}});
    printLine("each row has " + std::to_string(extraction.codebook().featureSize()) + " numbers of " +
              std::to_string(settings.stride) + " frames");
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
    Extraction extraction(*settings, engineServices, interrupt.token());
    if (auto status = extraction.run(*all, *wanted); !status)
        return complainOfMaking(status.error());
    if (auto status = extraction.runTracks(*tracks); !status)
        return complainOfMaking(status.error());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    report(extraction, seconds, run->has_value(), arguments.has("--json"));
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
