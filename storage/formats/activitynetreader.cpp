// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/activitynet.h"

#include "storage/formats/jsonreader.h"
#include "storage/formats/numbers.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <unordered_map>

namespace onset {

namespace {

constexpr std::size_t kLongestName = 500;

std::optional<Split> splitNamed(std::string_view name)
{
    if (name == "training" || name == "train")
        return Split::Training;
    if (name == "validation" || name == "val")
        return Split::Validation;
    if (name == "testing" || name == "test")
        return Split::HeldOut;
    if (name == "none" || name.empty())
        return Split::None;
    return std::nullopt;
}

std::string nameProblem(std::string_view name)
{
    if (name.empty())
        return "must not be empty.";
    if (name.size() > kLongestName)
        return "is longer than " + std::to_string(kLongestName) + " bytes.";
    if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
        return "holds a control character.";
    return {};
}

/// What all three files have in common: lists of segments by video.
class SegmentReader : public JsonHandler
{
public:
    SegmentReader(const std::string &file, ImportedKind kind)
    {
        m_result.file = file;
        m_result.kind = kind;
    }

    Result<ImportedAnnotations> read(std::istream &in)
    {
        if (const auto status = readJson(in, m_result.file, *this); !status)
            return status.error();
        if (!m_found)
            return Error{Error::Code::BadInput,
                         m_result.file + ": /: has no member \"" + std::string(listName()) +
                             "\"; is it the right format?",
                         {}};
        finish();
        return std::move(m_result);
    }

protected:
    virtual std::string_view listName() const = 0;
    virtual void finish() {}

    std::string beginVideo(const JsonPath &path)
    {
        const auto &key = path.at(1).name;
        if (const auto problem = nameProblem(key); !problem.empty())
            return "the video's name " + problem;
        m_result.videos.push_back({key, std::nullopt, path.text()});
        return {};
    }

    void beginSegment(const JsonPath &path)
    {
        m_segment = {};
        m_segment.video = m_result.videos.size() - 1;
        m_segment.where = path.text();
        m_times.clear();
        m_frames.clear();
        m_hasTimes = m_hasFrames = false;
    }

    /// A member of a segment's object, `inner` levels below it.
    std::string segmentValue(const JsonPath &path, std::size_t base, const JsonValue &v)
    {
        const auto inner = path.depth() - base;
        const auto &member = path.at(base).name;
        if (member == "segment" || member == "segment(frames)")
            return timeValue(member == "segment" ? m_times : m_frames,
                             member == "segment" ? m_hasTimes : m_hasFrames, inner, v);
        if (inner != 1) {
            return {};
        }
        if (member == "label")
            return takeLabel(v);
        if (member == "score") {
            if (v.kind != JsonKind::Number)
                return "must be a number.";
            m_segment.score = v.number;
        } else if (member == "track") {
            if (v.kind != JsonKind::Number || !v.integer || v.number < 1)
                return "must be a positive whole number.";
            m_segment.track = static_cast<std::int64_t>(v.number);
        } else if (member != "label_id") {
            m_dropped.insert(member.substr(0, 60));
        }
        return {};
    }

    std::string endSegment()
    {
        if (m_result.kind != ImportedKind::Proposals && m_segment.label.empty())
            return "has no \"label\".";
        if (m_result.kind != ImportedKind::Annotations && !m_segment.score)
            return "has no \"score\".";
        if (!m_hasTimes && !m_hasFrames)
            return "has no \"segment\".";
        if (m_hasTimes) {
            if (const auto problem = checkTimes(); !problem.empty())
                return problem;
        }
        if (m_hasFrames && !m_hasTimes) {
            if (const auto problem = checkFrames(); !problem.empty())
                return problem;
        }
        m_result.segments.push_back(std::move(m_segment));
        return {};
    }

    void drop(const std::string &member) { m_dropped.insert(member.substr(0, 60)); }

    void nameDropped()
    {
        if (m_dropped.empty())
            return;
        std::string names;
        std::size_t count = 0;
        for (const auto &name : m_dropped) {
            if (++count > 12) {
                names += ", …";
                break;
            }
            names += (names.empty() ? "" : ", ") + name;
        }
        m_result.notices.push_back("Not kept: " + names + ".");
    }

    ImportedAnnotations m_result;
    bool m_found = false;

private:
    std::string takeLabel(const JsonValue &v)
    {
        if (v.kind != JsonKind::String)
            return "must be a text.";
        if (m_result.kind == ImportedKind::Proposals) {
            m_dropped.insert("label");
            return {};
        }
        m_segment.label = v.string;
        const auto problem = nameProblem(v.string);
        return problem;
    }

    static std::string timeValue(std::vector<double> &times, bool &has, std::size_t inner, const JsonValue &v)
    {
        if (inner == 1) {
            has = true;
            return v.kind == JsonKind::Array ? "" : "must be a list of start and end.";
        }
        if (inner != 2 || v.kind != JsonKind::Number)
            return "must be a number.";
        if (times.size() == 2)
            return "is one number too many: a segment has a start and an end.";
        times.push_back(v.number);
        return {};
    }

    std::string checkTimes()
    {
        if (m_times.size() != 2)
            return "\"segment\" must hold a start and an end.";
        if (m_times[0] < 0)
            return "the segment starts before the video (" + renderNumber(m_times[0]) + " s).";
        if (m_times[1] < m_times[0])
            return "the segment ends before it starts.";
        if (m_times[1] > kMaxSeconds)
            return "the time " + renderNumber(m_times[1]) + " s is beyond any video.";
        m_segment.start = m_times[0];
        m_segment.end = m_times[1];
        return {};
    }

    std::string checkFrames()
    {
        if (m_frames.size() != 2 || m_frames[0] < 0 || m_frames[1] <= m_frames[0] || m_frames[1] > 1e12 ||
            m_frames[0] != std::floor(m_frames[0]) || m_frames[1] != std::floor(m_frames[1]))
            return "\"segment(frames)\" must hold a first frame and a later end.";
        m_segment.startFrame = static_cast<std::int64_t>(m_frames[0]);
        m_segment.endFrame = static_cast<std::int64_t>(m_frames[1]);
        return {};
    }

    ImportedSegment m_segment;
    std::vector<double> m_times;
    std::vector<double> m_frames;
    bool m_hasTimes = false;
    bool m_hasFrames = false;
    std::set<std::string> m_dropped;
};

class GroundTruthReader : public SegmentReader
{
public:
    using SegmentReader::SegmentReader;

protected:
    std::string_view listName() const override { return "database"; }

    std::string value(const JsonPath &path, const JsonValue &v) override
    {
        if (path.depth() == 0)
            return v.kind == JsonKind::Object ? "" : "must be an object.";
        const auto &top = path.at(0).name;
        if (top == "database")
            return databaseValue(path, v);
        if (top == "taxonomy")
            return taxonomyValue(path, v);
        if (path.depth() == 1 && top != "version")
            drop(top);
        return {};
    }

    std::string ended(const JsonPath &path, JsonKind) override
    {
        if (path.is({"database", "*", "annotations", "#"}))
            return endSegment();
        if (path.is({"taxonomy", "#"}) && !m_node.name.empty())
            m_nodes.push_back(m_node);
        return {};
    }

    void finish() override
    {
        std::set<std::string> parents;
        for (const auto &node : m_nodes)
            parents.insert(node.parent);
        std::set<std::string> known;
        for (const auto &node : m_nodes) {
            const bool isLeaf = !parents.contains(node.name) && !node.parent.empty();
            if (isLeaf && known.insert(node.name).second)
                m_result.classes.push_back(node.name);
        }
        nameDropped();
    }

private:
    std::string databaseValue(const JsonPath &path, const JsonValue &v)
    {
        switch (path.depth()) {
        case 1:
            m_found = true;
            return v.kind == JsonKind::Object ? "" : "must be an object of videos.";
        case 2:
            return v.kind == JsonKind::Object ? beginVideo(path) : "must be an object.";
        case 3:
            return videoMember(path.at(2).name, v);
        default:
            break;
        }
        if (path.at(2).name != "annotations")
            return {};
        if (path.depth() == 4) {
            beginSegment(path);
            return v.kind == JsonKind::Object ? "" : "must be an object.";
        }
        return segmentValue(path, 4, v);
    }

    std::string videoMember(const std::string &member, const JsonValue &v)
    {
        if (member == "annotations")
            return v.kind == JsonKind::Array ? "" : "must be a list.";
        if (member == "subset") {
            if (v.kind != JsonKind::String)
                return "must be a text.";
            m_result.videos.back().split = splitNamed(v.string);
            if (!m_result.videos.back().split)
                drop("subset \"" + std::string(v.string.substr(0, 40)) + "\"");
        } else if (member == "duration" || member == "fps") {
            if (v.kind != JsonKind::Number || v.number < 0)
                return "must be a number, not negative.";
        } else if (member != "resolution") {
            drop(member);
        }
        return {};
    }

    std::string taxonomyValue(const JsonPath &path, const JsonValue &v)
    {
        if (path.depth() == 1)
            return v.kind == JsonKind::Array ? "" : "must be a list.";
        if (path.depth() == 2) {
            m_node = {};
            return v.kind == JsonKind::Object ? "" : "must be an object.";
        }
        const auto &member = path.at(2).name;
        if (path.depth() != 3 || (member != "nodeName" && member != "parentName"))
            return {};
        if (member == "parentName" && v.kind == JsonKind::Null)
            return {};
        if (v.kind != JsonKind::String)
            return "must be a text.";
        if (member == "parentName") {
            m_node.parent = v.string == "None" ? std::string() : std::string(v.string);
            return {};
        }
        m_node.name = v.string;
        return nameProblem(v.string);
    }

    struct Node
    {
        std::string name;
        std::string parent;
    };
    Node m_node;
    std::vector<Node> m_nodes;
};

class ResultsReader : public SegmentReader
{
public:
    using SegmentReader::SegmentReader;

protected:
    std::string_view listName() const override { return "results"; }

    std::string value(const JsonPath &path, const JsonValue &v) override
    {
        switch (path.depth()) {
        case 0:
            return v.kind == JsonKind::Object ? "" : "must be an object.";
        case 1:
            if (path.at(0).name != "results")
                return {};
            m_found = true;
            return v.kind == JsonKind::Object ? "" : "must be an object of videos.";
        default:
            break;
        }
        if (path.at(0).name != "results")
            return {};
        if (path.depth() == 2)
            return v.kind == JsonKind::Array ? beginVideo(path) : "must be a list.";
        if (path.depth() == 3) {
            beginSegment(path);
            return v.kind == JsonKind::Object ? "" : "must be an object.";
        }
        return segmentValue(path, 3, v);
    }

    std::string ended(const JsonPath &path, JsonKind) override
    {
        return path.is({"results", "*", "#"}) ? endSegment() : std::string();
    }

    void finish() override { nameDropped(); }
};

} // namespace

Result<ImportedAnnotations> parseGroundTruth(std::istream &in, const std::string &file)
{
    return GroundTruthReader(file, ImportedKind::Annotations).read(in);
}

Result<ImportedAnnotations> parseResults(std::istream &in, const std::string &file)
{
    return ResultsReader(file, ImportedKind::Detections).read(in);
}

Result<ImportedAnnotations> parseProposals(std::istream &in, const std::string &file)
{
    return ResultsReader(file, ImportedKind::Proposals).read(in);
}

} // namespace onset
