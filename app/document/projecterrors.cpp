// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/projectdata.h"

#include <set>

namespace onset {

namespace {

std::string named(const char *what, std::int64_t id)
{
    return std::string(what) + ' ' + std::to_string(id);
}

} // namespace

std::vector<std::string> ProjectData::errors() const
{
    std::vector<std::string> errors;
    segmentErrors(errors);
    otherErrors(errors);
    return errors;
}

void ProjectData::segmentErrors(std::vector<std::string> &errors) const
{
    std::size_t indexed = 0;
    for (const auto &[video, index] : m_segmentsByVideo) {
        indexed += index.entries().size();
        for (const auto &entry : index.entries()) {
            const auto *here = segment(entry.id);
            if (!here || here->video != video || here->range != entry.range)
                errors.push_back(named("The index disagrees with segment", entry.id.value) + '.');
        }
    }
    if (indexed != m_segments.size())
        errors.push_back(named("The index does not hold every segment but", std::int64_t(indexed)) + '.');
    std::unordered_map<ClassId, ClassUse> uses;
    for (const auto &[id, segment] : m_segments) {
        const auto name = named("Segment", id.value);
        visitUses(segment, [&uses](ClassId of, auto part) { ++(uses[of].*part); });
        if (id != segment.id || id.value >= m_next.segment)
            errors.push_back(name + " has an id that is not free to have.");
        const auto *film = video(segment.video);
        if (!film || !actionClass(segment.actionClass))
            errors.push_back(name + " names a video or class that is not there.");
        if (segment.range.empty() || segment.range.start.value < 0 ||
            (film && film->frames && segment.range.end.value > film->frames->size()))
            errors.push_back(name + " lies outside of its video.");
        if (segment.state == SegmentState::Predicted)
            errors.push_back(name + " is stored but not decided.");
    }
    for (const auto &[id, use] : m_uses) {
        if (use != uses[id])
            errors.push_back(named("Wrong count of segments of class", id.value) + '.');
    }
}

void ProjectData::otherErrors(std::vector<std::string> &errors) const
{
    for (const auto &[id, place] : m_videoPlace) {
        if (place >= m_videos.size() || m_videos[place].id != id)
            errors.push_back(named("The index disagrees with video", id.value) + '.');
    }
    std::set<std::string> names;
    std::set<std::string> keys;
    for (const auto &[id, value] : m_classes) {
        if (value.name.empty() || !names.insert(value.name).second)
            errors.push_back(named("The name is empty or taken of class", id.value) + '.');
        if (!value.hotkey.empty() && !keys.insert(value.hotkey).second)
            errors.push_back(named("The key is taken of class", id.value) + '.');
        if (id.value >= m_next.actionClass)
            errors.push_back(named("An id that is not free to have has class", id.value) + '.');
    }
    std::size_t indexed = 0;
    for (const auto &[video, index] : m_coverageByVideo) {
        indexed += index.entries().size();
        for (const auto &entry : index.entries()) {
            const auto *row = coverageRow(entry.id);
            if (!row || row->video != video || row->range != entry.range)
                errors.push_back(named("The index disagrees with coverage", entry.id.value) + '.');
        }
    }
    if (indexed != m_coverage.size())
        errors.push_back(named("The index does not hold every coverage but", std::int64_t(indexed)) + '.');
    for (const auto &[id, row] : m_coverage) {
        const bool classKnown = !row.actionClass.valid() || actionClass(row.actionClass);
        if (row.range.empty() || !video(row.video) || !classKnown || id.value >= m_next.coverage)
            errors.push_back(named("Wrong values has coverage", id.value) + '.');
    }
}

} // namespace onset
