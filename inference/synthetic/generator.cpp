// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/generator.h"

#include "inference/synthetic/labels.h"
#include "inference/synthetic/textfile.h"

#include <nlohmann/json.hpp>

#include <atomic>
#include <exception>
#include <filesystem>
#include <mutex>
#include <thread>

namespace onset::synthetic {

namespace {

namespace fs = std::filesystem;

/// Grows with every change of what a seed gives, so that parts of two generators are never mixed.
constexpr int kGeneratorVersion = 1;
constexpr int kMostThreads = 8;

std::string describe(const DatasetOptions &options)
{
    const auto &preset = options.preset;
    nlohmann::ordered_json json{
        {"generator", kGeneratorVersion}, {"preset", preset.name},           {"seed", options.seed},
        {"training", preset.training},    {"validation", preset.validation}, {"testing", preset.testing},
        {"width", options.format.width},  {"height", options.format.height}, {"fps", options.format.fps}};
    for (const auto action : options.actions)
        json["actions"].push_back(infoOf(action).name);
    return json.dump(2) + "\n";
}

Error ioError(const std::string &path, const std::error_code &code)
{
    return {Error::Code::Io, path + " could not be made; is there the right to write?", code.message()};
}

/// Makes the folder, or finds that it holds the same data set already.
Status prepare(const std::string &folder, const std::string &description)
{
    if (folder.empty())
        return Error{Error::Code::InvalidArgument, "the folder for the data set has no name", {}};
    std::error_code failed;
    if (fs::exists(folder, failed) && !fs::is_directory(folder, failed))
        return Error{Error::Code::Conflict, folder + " is a file; choose a folder", {}};
    fs::create_directories(folder, failed);
    if (failed)
        return ioError(folder, failed);
    const std::string marker = folder + "/synthetic.json";
    const auto there = readWhole(marker);
    const bool empty = fs::is_empty(folder, failed);
    if (failed)
        return ioError(folder, failed);
    if (!there && !empty)
        return Error{Error::Code::Conflict,
                     folder + " is not empty and holds no synthetic data set; choose an empty folder",
                     {}};
    if (there && *there != description)
        return Error{
            Error::Code::Conflict,
            folder + " holds a data set made with other options; choose another folder or the same preset, "
                     "seed, size and number of videos",
            *there};
    for (const char *part : {"/videos", "/people"}) {
        fs::create_directories(folder + part, failed);
        if (failed)
            return ioError(folder + part, failed);
    }
    return there ? success() : writeWhole(marker, description);
}

/// Renders what is missing, several videos at a time.
class Workshop
{
public:
    Workshop(const std::vector<VideoSpec> &videos, const std::string &folder, std::stop_token stop,
             const ProgressSink &progress)
        : m_folder(folder)
        , m_progress(progress)
        , m_outside(stop, [this] { m_stop.request_stop(); })
    {
        for (const auto &video : videos) {
            m_frames += video.frames;
            std::error_code missing; // what cannot be looked at is made again
            if (fs::exists(pathOf(video), missing) && fs::exists(peopleOf(video), missing))
                m_done += video.frames;
            else
                m_missing.push_back(&video);
        }
    }

    Status run(int threads)
    {
        {
            std::vector<std::jthread> workers;
            const auto most = std::min<std::size_t>(static_cast<std::size_t>(threads), m_missing.size());
            for (std::size_t i = 0; i < most; ++i)
                workers.emplace_back([this] { work(); });
        }
        if (m_failed)
            return *m_failed;
        if (m_progress)
            m_progress(1);
        return success();
    }

    std::int64_t missing() const { return static_cast<std::int64_t>(m_missing.size()); }
    std::int64_t frames() const { return m_frames; }

private:
    std::string pathOf(const VideoSpec &video) const { return m_folder + "/videos/" + video.id + ".mp4"; }
    std::string peopleOf(const VideoSpec &video) const { return m_folder + "/people/" + video.id + ".csv"; }

    void work()
    {
        for (std::size_t i = m_next++; i < m_missing.size() && !m_stop.stop_requested(); i = m_next++) {
            try {
                const auto status = make(*m_missing[i]);
                if (!status && status.error().code != Error::Code::Cancelled)
                    fail(status.error());
            } catch (const std::exception &e) {
                fail({Error::Code::Internal, pathOf(*m_missing[i]) + " could not be made", e.what()});
            }
        }
        if (m_stop.stop_requested())
            fail({Error::Code::Cancelled, "stopped; the same command goes on with it", {}});
    }

    Status make(const VideoSpec &video)
    {
        // The video takes its name last: where it is, it is complete, and so is its people file.
        const std::string part = pathOf(video) + ".part";
        const auto status =
            renderVideo(video, part, peopleOf(video), m_stop.get_token(), [this] { frameDone(); });
        if (!status)
            return status;
        std::error_code failed;
        fs::rename(part, pathOf(video), failed);
        return failed ? Status(ioError(pathOf(video), failed)) : success();
    }

    void fail(Error error)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_failed)
            m_failed = std::move(error);
        m_stop.request_stop();
    }

    void frameDone()
    {
        constexpr std::int64_t kEvery = 50;
        const auto done = ++m_done;
        if (!m_progress || done % kEvery != 0)
            return;
        const std::lock_guard lock(m_mutex);
        m_progress(static_cast<double>(done) / static_cast<double>(m_frames));
    }

    std::string m_folder;
    const ProgressSink &m_progress;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_outside;
    std::vector<const VideoSpec *> m_missing;
    std::int64_t m_frames = 0;
    std::atomic<std::int64_t> m_done = 0;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex;
    std::optional<Error> m_failed;
};

int threadsFor(int wanted)
{
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    return wanted > 0 ? wanted : std::clamp(cores, 1, kMostThreads);
}

} // namespace

Status checkFormat(const PictureFormat &format)
{
    const auto fits = [](int size) { return size >= 48 && size <= 1920 && size % 2 == 0; };
    if (!fits(format.width) || !fits(format.height))
        return Error{
            Error::Code::InvalidArgument, "width and height must be even numbers from 48 to 1920", {}};
    if (format.fps < 5 || format.fps > 60)
        return Error{Error::Code::InvalidArgument, "there must be 5 to 60 frames a second", {}};
    return success();
}

Result<DatasetSummary> generateDataset(const DatasetOptions &options, const std::string &folder,
                                       std::stop_token stop, const ProgressSink &progress)
{
    if (const auto status = checkFormat(options.format); !status)
        return status.error();
    if (const auto status = prepare(folder, describe(options)); !status)
        return status.error();
    const auto videos = planDataset(options.preset, options.seed, options.format, options.actions);
    const auto json = groundTruthJson(videos, options.actions);
    if (!json)
        return json.error();
    Workshop workshop(videos, folder, stop, progress);
    if (const auto status = workshop.run(threadsFor(options.threads)); !status)
        return status.error();
    DatasetSummary summary;
    summary.groundTruth = folder + "/dataset.json";
    summary.videos = static_cast<std::int64_t>(videos.size());
    summary.rendered = workshop.missing();
    summary.frames = workshop.frames();
    for (const auto &video : videos)
        summary.labels += static_cast<std::int64_t>(labelsOf(video).size());
    if (readWhole(summary.groundTruth) != *json) {
        if (const auto status = writeWhole(summary.groundTruth, *json); !status)
            return status.error();
    }
    return summary;
}

} // namespace onset::synthetic
