// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/setcheck.h"

#include <cstdio>
#include <filesystem>

namespace onset {

namespace {

Error bad(const TrainingVideo &item, const std::string &what)
{
    return {Error::Code::BadInput, item.video.key + ": " + what, {}};
}

std::string placeOf(const LabelledSegment &segment)
{
    return "frames " + std::to_string(segment.range.start.value) + " to " +
           std::to_string(segment.range.end.value);
}

Status checkVideo(const TrainingVideo &item, std::size_t classes)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(item.video.absolutePath, error))
        return bad(item,
                   item.video.absolutePath + " is missing; put the video back, or take it out of the set");
    if (!item.video.frames || item.video.frames->empty())
        return bad(item, "the video has not been indexed, or has no frames");
    for (const auto &segment : item.segments) {
        if (segment.actionClass < 0 || static_cast<std::size_t>(segment.actionClass) >= classes)
            return bad(item, "a label (" + placeOf(segment) + ") is of no class of the set");
        if (segment.range.empty() || segment.range.start.value < 0 ||
            segment.range.end.value > item.video.frames->size())
            return bad(item, "a label (" + placeOf(segment) + ") lies outside of the video's " +
                                 std::to_string(item.video.frames->size()) + " frames");
    }
    return success();
}

std::vector<std::size_t> countsOf(const std::vector<TrainingVideo> &videos, std::size_t classes)
{
    std::vector<std::size_t> counts(classes);
    for (const auto &item : videos) {
        for (const auto &segment : item.segments)
            ++counts[static_cast<std::size_t>(segment.actionClass)];
    }
    return counts;
}

void warnOfShort(const TrainingVideo &item, std::int64_t shortest, std::vector<std::string> &warnings)
{
    if (item.video.frames->size() < shortest)
        warnings.push_back(item.video.key + " is shorter (" + std::to_string(item.video.frames->size()) +
                           " frames) than a window of " + std::to_string(shortest) +
                           "; it is padded by its last frame");
}

/// FNV-1a over texts and numbers.
class Digest
{
public:
    void add(std::uint64_t value)
    {
        for (int i = 0; i < 8; ++i) {
            m_hash = (m_hash ^ (value & 0xff)) * 0x100000001b3U;
            value >>= 8;
        }
    }
    void add(const std::string &text)
    {
        add(text.size());
        for (const char c : text)
            m_hash = (m_hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    /// Where people looked.
    void add(const TrainingVideo &item)
    {
        const auto addRange = [this](const FrameRange &range) {
            add(static_cast<std::uint64_t>(range.start.value));
            add(static_cast<std::uint64_t>(range.end.value));
        };
        for (const auto &range : item.reviewed)
            addRange(range);
        for (const auto &review : item.reviewedFor) {
            add(static_cast<std::uint64_t>(review.actionClass));
            addRange(review.range);
        }
    }
    std::uint64_t value() const { return m_hash; }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325U;
};

} // namespace

Result<std::vector<std::string>> checkSet(const TrainingSet &set, std::int64_t shortest)
{
    if (set.training.empty())
        return Error{Error::Code::BadInput, "there is no training video", {}};
    if (set.classes.empty())
        return Error{Error::Code::BadInput,
                     "the training videos have no labels of any class; label some segments first",
                     {}};
    std::vector<std::string> warnings;
    for (const auto *videos : {&set.training, &set.validation}) {
        for (const auto &item : *videos) {
            if (const auto checked = checkVideo(item, set.classes.size()); !checked)
                return checked.error();
            warnOfShort(item, shortest, warnings);
        }
    }
    const auto learnt = countsOf(set.training, set.classes.size());
    const auto validated = countsOf(set.validation, set.classes.size());
    std::size_t all = 0;
    for (std::size_t c = 0; c < set.classes.size(); ++c) {
        all += learnt[c];
        if (learnt[c] == 0)
            warnings.push_back("the class '" + set.classes[c] + "' has no example in the training videos");
        else if (!set.validation.empty() && validated[c] == 0)
            warnings.push_back("the class '" + set.classes[c] + "' has no example in the validation videos");
    }
    if (all == 0)
        return Error{
            Error::Code::BadInput, "the training videos have no labels; label some segments first", {}};
    if (set.validation.empty())
        warnings.emplace_back("there are no validation videos, so the last weights are kept, not the best");
    return warnings;
}

std::string snapshotOf(const TrainingSet &set)
{
    Digest digest;
    for (const auto &name : set.classes)
        digest.add(name);
    for (const auto *videos : {&set.training, &set.validation}) {
        digest.add(videos->size());
        for (const auto &item : *videos) {
            for (const auto part : item.video.identity.digests)
                digest.add(part);
            for (const auto &segment : item.segments) {
                digest.add(static_cast<std::uint64_t>(segment.range.start.value));
                digest.add(static_cast<std::uint64_t>(segment.range.end.value));
                digest.add(static_cast<std::uint64_t>(segment.actionClass));
            }
            if (!item.wholly)
                digest.add(item);
        }
    }
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(digest.value()));
    return text;
}

} // namespace onset
