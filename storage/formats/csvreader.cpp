// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/csv.h"

#include "storage/formats/csvtable.h"
#include "storage/formats/numbers.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

namespace onset {

namespace {

enum Column {
    Video_,
    Start,
    End,
    StartFrame,
    EndFrame,
    Class,
    Track_,
    State,
    Score,
    Annotator_,
    Note,
    Count
};

const std::map<std::string, Column, std::less<>> &columnNames()
{
    static const std::map<std::string, Column, std::less<>> names{
        {"video", Video_},
        {"start_seconds", Start},
        {"start", Start},
        {"end_seconds", End},
        {"end", End},
        {"start_frame", StartFrame},
        {"end_frame", EndFrame},
        {"class", Class},
        {"label", Class},
        {"track", Track_},
        {"state", State},
        {"score", Score},
        {"annotator", Annotator_},
        {"note", Note},
    };
    return names;
}

std::optional<SegmentState> stateNamed(std::string_view name)
{
    for (const auto state : {SegmentState::Predicted, SegmentState::Accepted, SegmentState::Edited,
                             SegmentState::Rejected, SegmentState::Human, SegmentState::Locked}) {
        if (name == stateName(state))
            return state;
    }
    return std::nullopt;
}

std::string shown(const std::string &text)
{
    std::string cut;
    for (const char c : text.substr(0, 40))
        cut += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    while (firstInvalidUtf8(cut)) // the cut may have fallen inside a character
        cut.pop_back();
    return "'" + cut + "'";
}

class CsvReader
{
public:
    CsvReader(std::istream &in, const std::string &file)
        : m_table(in, file)
    {
        m_result.file = file;
        m_columns.fill(-1);
    }

    Result<ImportedAnnotations> read()
    {
        if (const auto status = readHeader(); !status)
            return status.error();
        for (;;) {
            auto row = m_table.next();
            if (!row)
                return row.error();
            if (!*row)
                return std::move(m_result);
            if (const auto status = readRow(**row); !status)
                return status.error();
        }
    }

private:
    Status readHeader()
    {
        auto header = m_table.next();
        if (!header)
            return header.error();
        if (!*header)
            return m_table.error("the file is empty; a header line with the names of the columns is needed.");
        m_width = (*header)->size();
        std::string dropped;
        for (std::size_t i = 0; i < m_width; ++i) {
            const auto &name = (**header)[i];
            const auto known = columnNames().find(name);
            if (known == columnNames().end()) {
                if (name != "start_pts" && name != "end_pts")
                    dropped += (dropped.empty() ? "" : ", ") + shown(name);
                continue;
            }
            if (m_columns[known->second] >= 0)
                return m_table.error("two columns say the same: " + shown(name) + ".");
            m_columns[known->second] = static_cast<int>(i);
        }
        if (!dropped.empty())
            m_result.notices.push_back("Columns not kept: " + dropped + ".");
        if (!has(Video_) || !has(Class))
            return m_table.error("the header needs the columns video and class.");
        if (!(has(Start) && has(End)) && !(has(StartFrame) && has(EndFrame)))
            return m_table.error(
                "the header needs start_seconds and end_seconds, or start_frame and end_frame.");
        return success();
    }

    bool has(Column column) const { return m_columns[column] >= 0; }

    const std::string &at(const std::vector<std::string> &row, Column column) const
    {
        static const std::string none;
        return has(column) ? row[static_cast<std::size_t>(m_columns[column])] : none;
    }

    Status readRow(const std::vector<std::string> &row)
    {
        if (row.size() != m_width)
            return m_table.error("has " + std::to_string(row.size()) + " fields where the header has " +
                                 std::to_string(m_width) + ".");
        ImportedSegment segment;
        segment.where = "line " + std::to_string(m_table.line());
        if (const auto status = readNames(row, segment); !status)
            return status;
        if (const auto status = readTimes(row, segment); !status)
            return status;
        if (const auto status = readRest(row, segment); !status)
            return status;
        m_result.segments.push_back(std::move(segment));
        return success();
    }

    Status readNames(const std::vector<std::string> &row, ImportedSegment &segment)
    {
        for (const auto column : {Video_, Class}) {
            const auto &text = at(row, column);
            const std::string what = column == Class ? "class" : "video";
            if (text.empty())
                return m_table.error("has no " + what + ".");
            if (text.size() > 500)
                return m_table.error("the name of the " + what + " is longer than 500 bytes.");
            if (std::any_of(text.begin(), text.end(),
                            [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
                return m_table.error("the name of the " + what + " holds a control character.");
        }
        segment.label = at(row, Class);
        const auto [it, isNew] = m_videoIndex.emplace(at(row, Video_), m_result.videos.size());
        if (isNew)
            m_result.videos.push_back({it->first, std::nullopt, segment.where});
        segment.video = it->second;
        return success();
    }

    Status readTimes(const std::vector<std::string> &row, ImportedSegment &segment)
    {
        for (const auto &[column, target] :
             {std::pair{Start, &segment.start}, std::pair{End, &segment.end}}) {
            const auto &text = at(row, column);
            if (text.empty())
                continue;
            *target = parseNumber(text);
            if (!*target)
                return m_table.error(shown(text) + " is no time in seconds (with a decimal point).");
            if (**target < 0 || **target > kMaxSeconds)
                return m_table.error("the time " + shown(text) + " lies outside of any video.");
        }
        for (const auto &[column, target] :
             {std::pair{StartFrame, &segment.startFrame}, std::pair{EndFrame, &segment.endFrame}}) {
            const auto &text = at(row, column);
            if (text.empty())
                continue;
            *target = parseInteger(text);
            if (!*target || **target < 0)
                return m_table.error(shown(text) + " is no frame number.");
        }
        if (segment.start && segment.end) {
            if (*segment.end < *segment.start)
                return m_table.error("the segment ends before it starts.");
        } else if (segment.start || segment.end || !segment.startFrame || !segment.endFrame) {
            return m_table.error("start and end are needed, in seconds or in frames.");
        }
        if (segment.startFrame && segment.endFrame && *segment.endFrame <= *segment.startFrame)
            return m_table.error(
                "the segment's last frame comes before its first (end_frame is the one after).");
        return success();
    }

    Status readRest(const std::vector<std::string> &row, ImportedSegment &segment)
    {
        if (const auto &text = at(row, Track_); !text.empty()) {
            segment.track = parseInteger(text);
            if (!segment.track || *segment.track < 1)
                return m_table.error(shown(text) + " is no number of a track.");
        }
        if (const auto &text = at(row, State); !text.empty()) {
            segment.state = stateNamed(text);
            if (!segment.state)
                return m_table.error(shown(text) +
                                     " is no state (accepted, edited, rejected, human, locked, predicted).");
        }
        if (const auto &text = at(row, Score); !text.empty()) {
            segment.score = parseNumber(text);
            if (!segment.score)
                return m_table.error(shown(text) + " is no score.");
        }
        segment.annotator = at(row, Annotator_);
        segment.note = at(row, Note);
        if (segment.annotator.size() > 500)
            return m_table.error("the annotator's name is longer than 500 bytes.");
        return success();
    }

    CsvTable m_table;
    ImportedAnnotations m_result;
    std::array<int, Count> m_columns{};
    std::size_t m_width = 0;
    std::unordered_map<std::string, std::size_t> m_videoIndex;
};

} // namespace

Result<ImportedAnnotations> parseCsv(std::istream &in, const std::string &file)
{
    return CsvReader(in, file).read();
}

} // namespace onset
