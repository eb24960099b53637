// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace onset {

/// Something that a person should be told after a project was opened. The words are the reader's
/// (app/jobs/noticetext.h).
struct ProjectNotice
{
    enum class Kind : std::uint8_t {
        Upgraded,        ///< from format, to format, where the file as it was is kept
        NewerWriter,     ///< a newer version wrote it, and says that this one can work with it
        NetworkFolder,   ///< path of the project
        ReadAsItIs,      ///< path: what others change meanwhile is not seen
        NoLocks,         ///< path: its file system knows none
        RunsInterrupted, ///< how many
        FramesDamaged,   ///< the video's key, what is wrong with its frame table
        VideoFound,      ///< key, path
        VideoMissing,    ///< key, path
    };
    Kind kind{};
    std::vector<std::string> details{}; ///< what the kind names, in that order

    bool operator==(const ProjectNotice &) const = default;
};
using ProjectNotices = std::vector<ProjectNotice>;

} // namespace onset
