// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/project.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace onset::cli {

template <class T, class Id> const T *findById(const std::vector<T> &values, Id id)
{
    const auto it = std::find_if(values.begin(), values.end(), [id](const T &v) { return v.id == id; });
    return it == values.end() ? nullptr : &*it;
}

inline const Video *videoOf(const ProjectContents &contents, VideoId id)
{
    return findById(contents.videos, id);
}

inline std::string className(const ProjectContents &contents, ClassId id)
{
    const auto *found = findById(contents.classes, id);
    return found ? found->name : std::string();
}

inline std::string annotatorName(const ProjectContents &contents, AnnotatorId id)
{
    const auto *found = findById(contents.annotators, id);
    return found ? found->name : std::string();
}

/// Whom edits from the command line are told of unless they say otherwise.
inline std::string loginName()
{
    const char *user = std::getenv("USER");
    return user && *user ? user : "onset-cli";
}

} // namespace onset::cli
