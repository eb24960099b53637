// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/project.h"

#include <algorithm>
#include <string>

namespace onset::cli {

/// The stable words for states in text and JSON.
inline std::string stateName(SegmentState state)
{
    switch (state) {
    case SegmentState::Predicted:
        return "predicted";
    case SegmentState::Accepted:
        return "accepted";
    case SegmentState::Edited:
        return "edited";
    case SegmentState::Rejected:
        return "rejected";
    case SegmentState::Human:
        return "human";
    case SegmentState::Locked:
        return "locked";
    }
    return {};
}

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

} // namespace onset::cli
