// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/thumos14project.h"

#include "storage/formats/numbers.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace onset {

namespace {

const std::string kAmbiguous = "Ambiguous";

/// One word of a line.
bool isWord(const std::string &name)
{
    return !name.empty() && name.find_first_of(" \t\r\n\v\f") == name.npos;
}

/// Also part of a file's name.
bool isClassName(const std::string &name)
{
    return isWord(name) && name != kAmbiguous && name.find('/') == name.npos;
}

std::string subsetName(Split split)
{
    switch (split) {
    case Split::Training:
        return "train";
    case Split::Validation:
        return "val";
    case Split::HeldOut:
        return "test";
    case Split::None:
        break;
    }
    return "all";
}

/// Finds what stands for videos and classes in the text.
class Names
{
public:
    Names(const ExportInput &input, const std::vector<Thumos14Class> &classes)
        : m_input(input)
    {
        std::unordered_map<std::string, std::int64_t> numbers;
        for (const auto &each : classes)
            numbers.emplace(each.name, each.id);
        for (const auto &each : input.classes) {
            if (const auto it = numbers.find(each.name); it != numbers.end())
                m_classes.emplace(each.id, Thumos14Class{it->second, each.name});
        }
    }

    Result<Thumos14Class> classOf(ClassId id) const
    {
        if (const auto it = m_classes.find(id); it != m_classes.end())
            return it->second;
        return Error{Error::Code::InvalidArgument,
                     "THUMOS14's text cannot hold the class '" + classNameOf(m_input.classes, id) +
                         "'; rename it to one word without a slash, other than " + kAmbiguous + ".",
                     {}};
    }

    static Status check(const Video &video)
    {
        if (isWord(video.key))
            return success();
        return Error{Error::Code::InvalidArgument,
                     "THUMOS14's text cannot hold the video '" + video.key +
                         "': its name must be one word; give it another with --id.",
                     {}};
    }

private:
    const ExportInput &m_input;
    std::unordered_map<ClassId, Thumos14Class> m_classes;
};

/// Every file of every subset, empty.
std::map<std::string, std::string> emptyFiles(const ExportInput &input,
                                              const std::vector<Thumos14Class> &classes)
{
    std::set<std::string> subsets;
    for (const auto &video : input.videos)
        subsets.insert(subsetName(video.split));
    if (subsets.empty())
        subsets.insert(subsetName(Split::None));
    std::map<std::string, std::string> files;
    for (const auto &subset : subsets) {
        for (const auto &each : classes)
            files[each.name + '_' + subset + ".txt"];
        files[kAmbiguous + '_' + subset + ".txt"];
    }
    return files;
}

std::string timesOf(const SecondsRange &seconds)
{
    return renderSeconds(seconds.start) + ' ' + renderSeconds(seconds.end);
}

Status addSegments(const ExportedVideo &group, const Names &names, std::map<std::string, std::string> &files)
{
    for (const auto *segment : group.segments) {
        if (!isGroundTruth(*segment))
            continue;
        if (const auto checked = Names::check(*group.video); !checked)
            return checked.error();
        const auto actionClass = names.classOf(segment->actionClass);
        if (!actionClass)
            return actionClass.error();
        const auto seconds = exportedSeconds(*group.video, segment->range, segment->imported);
        if (!seconds)
            return seconds.error();
        files[actionClass->name + '_' + subsetName(group.video->split) + ".txt"] +=
            group.video->key + "  " + timesOf(*seconds) + '\n';
    }
    return success();
}

Status addDetections(const ExportedVideo &group, const ExportInput &input, const Names &names,
                     std::string &text)
{
    for (const auto *detection : group.detections) {
        if (const auto checked = Names::check(*group.video); !checked)
            return checked.error();
        const auto actionClass = names.classOf(detection->actionClass);
        if (!actionClass)
            return actionClass.error();
        const auto seconds = exportedSeconds(input, *group.video, *detection);
        if (!seconds)
            return seconds.error();
        text += group.video->key + ' ' + timesOf(*seconds) + ' ' + std::to_string(actionClass->id) + ' ' +
                renderNumber(detection->score) + '\n';
    }
    return success();
}

} // namespace

std::vector<Thumos14Class> thumos14Classes(const std::vector<ActionClass> &classes,
                                           const std::vector<Thumos14Class> &known)
{
    std::int64_t last = 0;
    for (const auto &each : known)
        last = std::max(last, each.id);
    std::vector<Thumos14Class> result;
    for (const auto &each : classes) {
        if (!isClassName(each.name))
            continue;
        const auto it = std::ranges::find(known, each.name, &Thumos14Class::name);
        result.push_back({it == known.end() ? ++last : it->id, each.name});
    }
    return result;
}

std::string thumos14ClassText(const std::vector<Thumos14Class> &classes)
{
    std::string text;
    for (const auto &each : classes)
        text += std::to_string(each.id) + ' ' + each.name + '\n';
    return text;
}

Result<std::vector<NamedText>> writeThumos14Annotations(const ExportInput &input,
                                                        const std::vector<Thumos14Class> &classes)
{
    const auto groups = groupByVideo(input);
    if (!groups)
        return groups.error();
    const Names names(input, classes);
    auto files = emptyFiles(input, classes);
    for (const auto &group : *groups) {
        if (const auto added = addSegments(group, names, files); !added)
            return added.error();
    }
    std::vector<NamedText> result;
    for (auto &[name, text] : files)
        result.push_back({name, std::move(text)});
    return result;
}

Result<std::string> writeThumos14Detections(const ExportInput &input,
                                            const std::vector<Thumos14Class> &classes)
{
    const auto groups = groupByVideo(input);
    if (!groups)
        return groups.error();
    const Names names(input, classes);
    std::string text;
    for (const auto &group : *groups) {
        if (const auto added = addDetections(group, input, names, text); !added)
            return added.error();
    }
    return text;
}

} // namespace onset
