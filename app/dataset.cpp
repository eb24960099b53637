// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dataset.h"

#include "app/jobs/videofiles.h"
#include "app/listed.h"
#include "storage/formats/activitynet.h"
#include "storage/formats/importplan.h"
#include "storage/formats/inputfile.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <map>

namespace onset {

namespace {

namespace fs = std::filesystem;

constexpr const char *kLabels = "dataset.json";
constexpr const char *kVideos = "videos";
constexpr std::array kVideoEndings{".mp4", ".mkv", ".avi", ".webm", ".mov", ".mpg", ".mpeg", ".m4v",
                                   ".ts",  ".ogv", ".wmv", ".flv",  ".3gp", ".mts", ".m2ts"};

/// Video files of a folder by their name without ending.
Result<std::map<std::string, fs::path>> videoFiles(const fs::path &folder)
{
    std::map<std::string, fs::path> files;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
        auto ending = it->path().extension().string();
        std::transform(ending.begin(), ending.end(), ending.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (std::find(kVideoEndings.begin(), kVideoEndings.end(), ending) == kVideoEndings.end())
            continue;
        const auto [known, isNew] = files.emplace(it->path().stem().string(), it->path());
        if (!isNew)
            return Error{Error::Code::Conflict,
                         folder.string() + " holds two videos of one name, " +
                             known->second.filename().string() + " and " + it->path().filename().string() +
                             "; take one away",
                         {}};
    }
    if (failed)
        return Error{Error::Code::NotFound,
                     folder.string() + " cannot be read; the videos of a data set stand there",
                     failed.message()};
    return files;
}

class DatasetReader
{
public:
    DatasetReader(const VideoBackend &backend, const std::string &path, std::stop_token stop,
                  const ProgressSink &progress)
        : m_backend(backend)
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
        std::error_code failed;
        m_labels = fs::is_directory(path, failed) ? fs::path(path) / kLabels : fs::path(path);
    }

    Result<Dataset> read()
    {
        const auto imported = parse();
        if (!imported)
            return imported.error();
        m_dataset.contents.path = m_labels.string();
        m_dataset.notices = imported->notices;
        if (const auto added = addVideos(*imported); !added)
            return added.error();
        if (const auto labelled = addLabels(*imported); !labelled)
            return labelled.error();
        return std::move(m_dataset);
    }

private:
    Result<ImportedAnnotations> parse() const
    {
        auto in = openInputFile(m_labels.string());
        if (!in)
            return in.error();
        auto imported = parseGroundTruth(*in, m_labels.string());
        if (imported && imported->videos.empty())
            return Error{Error::Code::BadInput, m_labels.string() + " names no videos", {}};
        return imported;
    }

    Status addVideos(const ImportedAnnotations &imported)
    {
        const auto folder = m_labels.parent_path() / kVideos;
        const auto files = videoFiles(folder);
        if (!files)
            return files.error();
        std::vector<std::string> missing;
        std::vector<std::pair<const ImportedVideo *, fs::path>> found;
        for (const auto &entry : imported.videos) {
            auto file = files->find(entry.key);
            if (file == files->end())
                file = files->find("v_" + entry.key);
            if (file == files->end())
                missing.push_back(entry.key);
            else
                found.emplace_back(&entry, file->second);
        }
        if (!missing.empty())
            return missingVideos(folder.string(), missing);
        for (const auto &[entry, path] : found) {
            if (const auto added = addVideo(*entry, path); !added)
                return added.error();
            if (m_progress)
                m_progress(static_cast<double>(m_dataset.contents.videos.size()) /
                           static_cast<double>(found.size()));
        }
        return success();
    }

    Error missingVideos(const std::string &folder, const std::vector<std::string> &keys) const
    {
        return {Error::Code::NotFound,
                folder + " has no video " + listed(keys) + "; put it there, or take it out of " +
                    m_labels.filename().string(),
                {}};
    }

    Status addVideo(const ImportedVideo &entry, const fs::path &path)
    {
        auto video = describeVideo(m_backend, path.string(), m_labels.string(), entry.key);
        if (!video)
            return video.error();
        auto frames = m_backend.index(path.string(), m_stop, [](double) {});
        if (!frames)
            return frames.error();
        video->id = VideoId{m_dataset.contents.next.video++};
        video->split = entry.split.value_or(Split::None);
        video->frames = *frames;
        m_dataset.contents.videos.push_back(std::move(*video));
        return success();
    }

    Status addLabels(const ImportedAnnotations &imported)
    {
        ImportOptions options;
        for (const auto &segment : imported.segments) {
            if (segment.track)
                options.tracks.insert(TrackId{*segment.track});
        }
        auto plan = toChanges(imported, m_dataset.contents, options);
        if (!plan)
            return plan.error();
        for (auto &change : plan->changes.classes)
            m_dataset.contents.classes.push_back(std::move(*change.after));
        for (auto &change : plan->changes.segments)
            m_dataset.contents.segments.push_back(std::move(*change.after));
        m_dataset.contents.next = plan->next;
        auto &notices = m_dataset.notices;
        notices.insert(notices.end(), plan->notices.begin(), plan->notices.end());
        return success();
    }

    const VideoBackend &m_backend;
    std::stop_token m_stop;
    const ProgressSink &m_progress;
    fs::path m_labels;
    Dataset m_dataset;
};

} // namespace

Result<Dataset> readDataset(const VideoBackend &backend, const std::string &folder, std::stop_token stop,
                            const ProgressSink &progress)
{
    return DatasetReader(backend, folder, std::move(stop), progress).read();
}

Result<LabelledVideos> readLabelledVideos(const VideoBackend &backend, const std::string &folder,
                                          std::stop_token stop, const ProgressSink &progress)
{
    const auto dataset = readDataset(backend, folder, std::move(stop), progress);
    if (!dataset)
        return dataset.error();
    auto labelled = labelledVideos(dataset->contents);
    if (labelled)
        labelled->warnings.insert(labelled->warnings.begin(), dataset->notices.begin(),
                                  dataset->notices.end());
    return labelled;
}

} // namespace onset
