// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/charades.h"

#include "storage/formats/csvtable.h"
#include "storage/formats/numbers.h"
#include "storage/formats/textlines.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <sstream>
#include <unordered_map>

namespace onset {

namespace {

constexpr std::size_t kFrames = 25;

/// Where the columns stand in a row.
struct Columns
{
    std::size_t id = 0;
    std::size_t actions = 0;
    std::size_t length = 0;
    std::size_t count = 0;
};

Result<Columns> columnsOf(const CsvTable &table, const std::vector<std::string> &header)
{
    Columns columns;
    columns.count = header.size();
    for (const auto &[name, place] : {std::pair{"id", &columns.id}, std::pair{"actions", &columns.actions},
                                      std::pair{"length", &columns.length}}) {
        const auto found = std::find(header.begin(), header.end(), name);
        if (found == header.end())
            return table.error(std::string("the header names no column '") + name + "'.");
        *place = static_cast<std::size_t>(found - header.begin());
    }
    return columns;
}

/// 92 of "c092"; -1 where it is no class.
std::int64_t classNumber(std::string_view name)
{
    return name.starts_with('c') ? parseInteger(name.substr(1)).value_or(-1) : -1;
}

/// "c092 11.90 21.20"
std::optional<CharadesTruth::Action> actionIn(const std::string &text, std::size_t classes)
{
    std::istringstream in(text);
    std::string name;
    std::string start;
    std::string end;
    std::string more;
    in >> name >> start >> end;
    const auto number = classNumber(name);
    const auto from = parseNumber(start);
    const auto to = parseNumber(end);
    const bool good =
        from && to && !(in >> more) && number >= 0 && number < static_cast<std::int64_t>(classes);
    if (!good)
        return std::nullopt;
    return CharadesTruth::Action{static_cast<std::size_t>(number), *from, *to};
}

Result<CharadesTruth::Video> videoIn(const CsvTable &table, const Columns &columns,
                                     const std::vector<std::string> &row, std::size_t classes)
{
    if (row.size() != columns.count)
        return table.error("has " + std::to_string(row.size()) + " fields, the header " +
                           std::to_string(columns.count) + ".");
    CharadesTruth::Video video;
    video.id = row[columns.id];
    const auto length = parseNumber(row[columns.length]);
    if (video.id.empty() || !length)
        return table.error("must have an id, and a length that is a number.");
    video.length = *length;
    std::istringstream actions(row[columns.actions]);
    for (std::string text; std::getline(actions, text, ';');) {
        const auto action = actionIn(text, classes);
        if (!action)
            return table.error("'" + text.substr(0, 60) +
                               "' is no action as 'c092 11.90 21.20', with a class below " +
                               std::to_string(classes) + ".");
        video.actions.push_back(*action);
    }
    return video;
}

/// One line of a submission.
struct Line
{
    std::size_t video = 0;
    std::int64_t frame = 0;
    std::int64_t number = 0; ///< of the line
};

class SubmissionReader
{
public:
    SubmissionReader(std::istream &in, const std::string &file, const CharadesTruth &truth,
                     std::size_t classes)
        : m_lines(in, file)
        , m_classes(classes)
        , m_videos(truth.videos.size())
    {
        for (std::size_t i = 0; i < truth.videos.size(); ++i)
            m_places.try_emplace(truth.videos[i].id, i);
    }

    Result<CharadesSubmission> read()
    {
        for (;;) {
            const auto &words = m_lines.next();
            if (words.empty())
                break;
            if (const auto taken = take(words); !taken)
                return taken.error();
        }
        if (const auto complete = m_lines.finish(); !complete)
            return complete.error();
        return placed();
    }

private:
    Status take(const std::vector<std::string_view> &words)
    {
        if (words.size() != m_classes + 2)
            return m_lines.error("must be an id, a frame and " + std::to_string(m_classes) + " scores, not " +
                                 std::to_string(words.size()) + " words.");
        const auto frame = parseInteger(words[1]);
        if (!frame || *frame < 0)
            return m_lines.error("the frame must be a whole number from 1 to 25.");
        m_lowest = std::min(m_lowest, *frame);
        const auto place = m_places.find(std::string(words[0]));
        if (place == m_places.end()) {
            ++m_elsewhere;
            return success();
        }
        m_read.push_back({place->second, *frame, m_lines.line()});
        for (std::size_t c = 0; c < m_classes; ++c) {
            const auto score = m_lines.number(words[c + 2], "a score");
            if (!score)
                return score.error();
            m_scores.push_back(*score);
        }
        return success();
    }

    CharadesSubmission placed()
    {
        CharadesSubmission result;
        result.fromZero = m_lowest == 0;
        result.elsewhere = m_elsewhere;
        result.scores.assign(m_videos * kFrames * m_classes, -std::numeric_limits<double>::infinity());
        std::vector<bool> told(m_videos * kFrames);
        for (std::size_t i = 0; i < m_read.size(); ++i) {
            const auto frame = static_cast<std::size_t>(m_read[i].frame - (result.fromZero ? 0 : 1));
            if (frame >= kFrames) {
                ++result.elsewhere;
                continue;
            }
            const auto row = m_read[i].video * kFrames + frame;
            told[row] = true;
            std::copy_n(m_scores.begin() + static_cast<std::ptrdiff_t>(i * m_classes), m_classes,
                        result.scores.begin() + static_cast<std::ptrdiff_t>(row * m_classes));
        }
        result.missing = static_cast<std::size_t>(std::count(told.begin(), told.end(), false));
        return result;
    }

    TextLines m_lines;
    std::size_t m_classes;
    std::size_t m_videos;
    std::unordered_map<std::string, std::size_t> m_places;
    std::vector<Line> m_read;
    std::vector<double> m_scores; ///< [line · classes + class]
    std::int64_t m_lowest = std::numeric_limits<std::int64_t>::max();
    std::size_t m_elsewhere = 0;
};

} // namespace

Result<CharadesTruth> readCharadesTruth(std::istream &in, const std::string &file, std::size_t classes)
{
    CsvTable table(in, file);
    const auto header = table.next();
    if (!header)
        return header.error();
    if (!*header)
        return Error{Error::Code::BadInput, file + ": is empty.", {}};
    const auto columns = columnsOf(table, **header);
    if (!columns)
        return columns.error();
    CharadesTruth truth;
    for (;;) {
        const auto row = table.next();
        if (!row)
            return row.error();
        if (!*row)
            return truth;
        auto video = videoIn(table, *columns, **row, classes);
        if (!video)
            return video.error();
        truth.videos.push_back(std::move(*video));
    }
}

Result<std::vector<std::string>> readCharadesClasses(std::istream &in, const std::string &file)
{
    TextLines lines(in, file);
    std::vector<std::string> names;
    for (;;) {
        const auto &words = lines.next();
        if (words.empty())
            break;
        if (classNumber(words[0]) != static_cast<std::int64_t>(names.size()))
            return lines.error("must begin with c and the number " + std::to_string(names.size()) + ".");
        std::string name(words[0]);
        for (std::size_t i = 1; i < words.size(); ++i)
            name += ' ' + std::string(words[i]);
        names.push_back(std::move(name));
    }
    if (const auto complete = lines.finish(); !complete)
        return complete.error();
    if (names.empty())
        return Error{Error::Code::BadInput, file + ": names no class.", {}};
    return names;
}

Result<CharadesSubmission> readCharadesSubmission(std::istream &in, const std::string &file,
                                                  const CharadesTruth &truth, std::size_t classes)
{
    return SubmissionReader(in, file, truth, classes).read();
}

} // namespace onset
