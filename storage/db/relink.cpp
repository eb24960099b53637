// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/relink.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace onset {

namespace {

namespace fs = std::filesystem;

/// Files by size. What cannot be read is passed over.
std::multimap<std::int64_t, fs::path> filesBySize(const fs::path &folder)
{
    std::multimap<std::int64_t, fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
        std::error_code ignored;
        if (!it->is_regular_file(ignored))
            continue;
        const auto size = it->file_size(ignored);
        if (!ignored)
            files.emplace(static_cast<std::int64_t>(size), it->path());
    }
    return files;
}

class Finder
{
public:
    Finder(const std::string &folder, const IdentifyFile &identify)
        : m_folder(folder)
        , m_identify(identify)
        , m_files(filesBySize(folder))
    {}

    std::optional<std::string> find(const Video &video)
    {
        for (const auto &path : inOrder(video)) {
            if (const auto &identity = identityOf(path); identity && *identity == video.identity)
                return path;
        }
        return std::nullopt;
    }

private:
    std::vector<std::string> inOrder(const Video &video) const
    {
        const auto relative = (m_folder / video.relativePath).lexically_normal();
        const auto name = fs::path(video.absolutePath).filename();
        std::vector<std::pair<int, std::string>> ranked;
        const auto [first, last] = m_files.equal_range(video.identity.size);
        for (auto it = first; it != last; ++it) {
            const auto path = it->second.lexically_normal();
            ranked.emplace_back(path == relative ? 0 : path.filename() == name ? 1 : 2, path.string());
        }
        std::sort(ranked.begin(), ranked.end());
        std::vector<std::string> paths;
        for (auto &[rank, path] : ranked)
            paths.push_back(std::move(path));
        return paths;
    }

    const std::optional<FileIdentity> &identityOf(const std::string &path)
    {
        const auto it = m_known.find(path);
        return it != m_known.end() ? it->second : m_known.emplace(path, m_identify(path)).first->second;
    }

    fs::path m_folder;
    const IdentifyFile &m_identify;
    std::multimap<std::int64_t, fs::path> m_files;
    std::map<std::string, std::optional<FileIdentity>> m_known;
};

} // namespace

std::vector<RelinkCandidate> relinkCandidates(const std::string &folder, const std::vector<Video> &missing,
                                              const IdentifyFile &identify)
{
    std::vector<RelinkCandidate> found;
    Finder finder(folder, identify);
    for (const auto &video : missing) {
        if (auto path = finder.find(video))
            found.push_back({video.id, std::move(*path)});
    }
    return found;
}

} // namespace onset
