// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/activitynetraw.h"

#include "storage/formats/jsonreader.h"
#include "storage/formats/numbers.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_map>

namespace onset {

namespace {

/// Both files are {LIST: {KEY: video}}; they differ in how a video holds its entries.
class RawReader : public JsonHandler
{
public:
    /// What an entry has to name.
    struct Parts
    {
        bool segment = true;
        bool label = true;
        bool score = true;
    };

    RawReader(const std::string &file, std::string listName, std::size_t entryDepth, Parts parts,
              std::vector<std::string> members = {})
        : m_entryDepth(entryDepth)
        , m_parts(parts)
        , m_members(std::move(members))
    {
        m_result.values.resize(m_members.size());
        m_result.file = file;
        m_result.listName = std::move(listName);
    }

    Result<RawSegments> read(std::istream &in)
    {
        if (const auto status = readJson(in, m_result.file, *this); !status)
            return status.error();
        if (!m_found)
            return Error{Error::Code::BadInput,
                         m_result.file + ": /: has no member \"" + m_result.listName +
                             "\"; is it the right format?",
                         {}};
        return std::move(m_result);
    }

protected:
    virtual std::string videoValue(const JsonPath &path, const JsonValue &v) = 0;
    virtual bool hasEntries(const JsonPath &path) const = 0;

    RawSegments m_result;

private:
    std::string value(const JsonPath &path, const JsonValue &v) override
    {
        if (path.depth() == 0)
            return v.kind == JsonKind::Object ? "" : "must be an object.";
        if (path.depth() == 1)
            m_inList = path.at(0).name == m_result.listName;
        if (!m_inList)
            return {};
        if (path.depth() == 1) {
            m_found = true;
            return v.kind == JsonKind::Object ? "" : "must be an object of videos.";
        }
        if (path.depth() == 2)
            m_result.videos.push_back({path.at(1).name, {}, 0});
        if (path.depth() < m_entryDepth)
            return videoValue(path, v);
        if (!hasEntries(path))
            return {};
        if (path.depth() == m_entryDepth) {
            begin(path);
            return v.kind == JsonKind::Object ? "" : "must be an object.";
        }
        return entryValue(path, v);
    }

    std::string ended(const JsonPath &path, JsonKind) override
    {
        const bool isEntry = m_inList && path.depth() == m_entryDepth && hasEntries(path);
        return isEntry ? end() : std::string();
    }

    void begin(const JsonPath &path)
    {
        m_entry = {};
        m_entry.video = static_cast<std::uint32_t>(m_result.videos.size() - 1);
        m_entry.position = static_cast<std::uint32_t>(path.at(m_entryDepth - 1).position);
        m_times = 0;
        m_hasLabel = m_hasScore = false;
        m_values.assign(m_members.size(), std::numeric_limits<double>::quiet_NaN());
    }

    std::string entryValue(const JsonPath &path, const JsonValue &v)
    {
        const auto &member = path.at(m_entryDepth).name;
        const auto inner = path.depth() - m_entryDepth;
        if (member == "segment" && m_parts.segment)
            return inner == 1 ? (v.kind == JsonKind::Array ? "" : "must be a list of start and end.")
                              : takeTime(v);
        if (inner != 1)
            return {};
        if (member == "label" && m_parts.label) {
            if (v.kind != JsonKind::String)
                return "must be a text.";
            m_label = v.string;
            m_hasLabel = true;
        } else if (member == "score" && m_parts.score) {
            if (v.kind != JsonKind::Number)
                return "must be a number.";
            m_entry.score = v.number;
            m_hasScore = true;
        } else if (const auto it = std::find(m_members.begin(), m_members.end(), member);
                   it != m_members.end() && v.kind != JsonKind::Null) {
            if (v.kind != JsonKind::Number)
                return "must be a number.";
            m_values[static_cast<std::size_t>(it - m_members.begin())] = v.number;
        }
        return {};
    }

    std::string takeTime(const JsonValue &v)
    {
        // Files of THUMOS14 in this layout write texts, "18.6", which the evaluators take.
        const auto number = v.kind == JsonKind::Number   ? std::optional(v.number)
                            : v.kind == JsonKind::String ? parseNumber(v.string)
                                                         : std::nullopt;
        if (!number)
            return "must be a number.";
        if (m_times == 2)
            return "is one number too many: a segment has a start and an end.";
        (m_times++ == 0 ? m_entry.start : m_entry.end) = *number;
        return {};
    }

    std::string end()
    {
        if (m_parts.segment && m_times != 2)
            return "has no \"segment\" of a start and an end.";
        if (m_parts.score && !m_hasScore)
            return "has no \"score\".";
        if (m_parts.label && !m_hasLabel)
            return "has no \"label\".";
        if (m_parts.label) {
            const auto next = static_cast<std::uint32_t>(m_result.labels.size());
            const auto [it, isNew] = m_labels.try_emplace(m_label, next);
            if (isNew)
                m_result.labels.push_back(m_label);
            m_entry.label = it->second;
        }
        m_result.entries.push_back(m_entry);
        for (std::size_t i = 0; i < m_values.size(); ++i)
            m_result.values[i].push_back(m_values[i]);
        return {};
    }

    std::size_t m_entryDepth;
    Parts m_parts;
    std::vector<std::string> m_members;
    std::vector<double> m_values; ///< of the entry
    bool m_hasLabel = false;
    bool m_hasScore = false;
    std::unordered_map<std::string, std::uint32_t> m_labels;
    RawSegments::Entry m_entry;
    std::string m_label;
    int m_times = 0;
    bool m_found = false;
    bool m_inList = false; ///< of the videos
};

/// {"database": {KEY: {"subset", "annotations": [entry]}}}
class TruthReader : public RawReader
{
public:
    TruthReader(const std::string &file, std::vector<std::string> members)
        : RawReader(file, "database", 4, {true, true, false}, std::move(members))
    {}

private:
    std::string videoValue(const JsonPath &path, const JsonValue &v) override
    {
        if (path.depth() == 2)
            return v.kind == JsonKind::Object ? "" : "must be an object.";
        if (hasEntries(path))
            return v.kind == JsonKind::Array ? "" : "must be a list.";
        if (path.at(2).name == "subset") {
            if (v.kind != JsonKind::String)
                return "must be a text.";
            m_result.videos.back().subset = v.string;
        } else if (path.at(2).name == "duration" && v.kind == JsonKind::Number) {
            m_result.videos.back().duration = v.number;
        }
        return {};
    }
    bool hasEntries(const JsonPath &path) const override { return path.at(2).name == "annotations"; }
};

/// {"results": {KEY: [entry]}}
class ResultsReader : public RawReader
{
public:
    ResultsReader(const std::string &file, RawLabels labels)
        : RawReader(file, "results", 3, {labels != RawLabels::Alone, labels != RawLabels::Ignored, true})
    {}

private:
    std::string videoValue(const JsonPath &, const JsonValue &v) override
    {
        return v.kind == JsonKind::Array ? "" : "must be a list.";
    }
    bool hasEntries(const JsonPath &) const override { return true; }
};

} // namespace

std::string RawSegments::place(const Entry &entry) const
{
    JsonPath path;
    const auto step = [&path](bool inArray, std::size_t position, const std::string &name) {
        path.enter(inArray);
        path.innermost()->position = position;
        path.innermost()->name = name;
    };
    step(false, 0, listName);
    step(false, 0, videos[entry.video].key);
    if (listName == "database")
        step(false, 0, "annotations");
    step(true, entry.position, {});
    return file + ": " + path.text();
}

Result<RawSegments> readRawGroundTruth(std::istream &in, const std::string &file,
                                       std::vector<std::string> members)
{
    return TruthReader(file, std::move(members)).read(in);
}

Result<RawSegments> readRawResults(std::istream &in, const std::string &file, RawLabels labels)
{
    return ResultsReader(file, labels).read(in);
}

} // namespace onset
