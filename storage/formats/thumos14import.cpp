// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/thumos14project.h"

#include "storage/formats/numbers.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

namespace onset {

namespace {

constexpr std::size_t kLongestName = 500;

std::optional<Split> splitOf(const std::string &subset)
{
    if (subset == "train")
        return Split::Training;
    if (subset == "val")
        return Split::Validation;
    if (subset == "test")
        return Split::HeldOut;
    return std::nullopt;
}

bool isName(const std::string &name)
{
    return name.size() <= kLongestName && !firstInvalidUtf8(name) &&
           std::none_of(name.begin(), name.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

Error fault(const std::string &file, const std::string &where, const std::string &text)
{
    return {Error::Code::BadInput, file + ": " + where + ": " + text, {}};
}

/// Takes rows of several files into one list.
class Taking
{
public:
    explicit Taking(std::string file) { m_result.file = std::move(file); }

    /// `place` stands before the number of the line: the file's name in a folder, or nothing.
    Status begin(const Thumos14Rows &rows, const std::string &place, std::optional<Split> split)
    {
        m_place = place;
        m_videos.clear();
        std::vector<std::string> firstLines(rows.videos.size());
        for (auto it = rows.rows.rbegin(); it != rows.rows.rend(); ++it)
            firstLines[it->video] = where(*it);
        for (std::size_t i = 0; i < rows.videos.size(); ++i) {
            const auto &key = rows.videos[i];
            if (!isName(key))
                return fault(m_result.file, firstLines[i],
                             "the name of the video is no text, or longer than 500 bytes.");
            const auto [known, isNew] = m_numbers.try_emplace(key, m_result.videos.size());
            if (isNew)
                m_result.videos.push_back({key, split, firstLines[i]});
            else if (m_result.videos[known->second].split != split)
                return fault(m_result.file, firstLines[i],
                             "the video '" + key + "' is in another subset too, at " +
                                 m_result.videos[known->second].where + ".");
            m_videos.push_back(known->second);
        }
        return success();
    }

    Status add(const Thumos14Row &row, const std::string &label, std::optional<double> score)
    {
        if (row.start < 0 || row.end > kMaxSeconds)
            return fault(m_result.file, where(row), "the times lie outside of any video.");
        if (row.end < row.start)
            return fault(m_result.file, where(row), "the segment ends before it starts.");
        ImportedSegment segment;
        segment.video = m_videos[row.video];
        segment.start = row.start;
        segment.end = row.end;
        segment.label = label;
        segment.score = score;
        segment.where = where(row);
        m_result.segments.push_back(std::move(segment));
        return success();
    }

    ImportedAnnotations &result() { return m_result; }
    std::string where(const Thumos14Row &row) const { return m_place + "line " + std::to_string(row.line); }

private:
    ImportedAnnotations m_result;
    std::string m_place;
    std::vector<std::size_t> m_videos; ///< of the rows at hand: places in the result
    std::unordered_map<std::string, std::size_t> m_numbers;
};

Status takeSubset(const Thumos14Truth &truth, Taking &taking)
{
    const auto split = splitOf(truth.subset);
    for (std::size_t i = 0; i < truth.classes.size(); ++i) {
        const auto &name = truth.classes[i].name;
        if (const auto begun = taking.begin(truth.ofClass[i], name + '_' + truth.subset + ".txt: ", split);
            !begun)
            return begun;
        for (const auto &row : truth.ofClass[i].rows) {
            if (const auto added = taking.add(row, name, std::nullopt); !added)
                return added;
        }
    }
    return success();
}

} // namespace

Result<ImportedAnnotations> parseThumos14Annotations(const std::string &folder)
{
    const auto subsets = thumos14Subsets(folder);
    if (!subsets)
        return subsets.error();
    Taking taking(folder);
    std::size_t ambiguous = 0;
    for (const auto &subset : *subsets) {
        const auto truth = readThumos14Folder(folder, {}, subset);
        if (!truth)
            return truth.error();
        ambiguous += truth->ambiguous.rows.size();
        auto &classes = taking.result().classes;
        classes.clear();
        for (const auto &each : truth->classes) {
            if (!isName(each.name))
                return fault(folder, "detclasslist.txt",
                             "the name of class " + std::to_string(each.id) +
                                 " is no text, or longer than 500 bytes.");
            classes.push_back(each.name);
        }
        if (const auto taken = takeSubset(*truth, taking); !taken)
            return taken.error();
    }
    if (ambiguous > 0)
        taking.result().notices.push_back(std::to_string(ambiguous) +
                                          " ambiguous regions passed over: a project has none.");
    return std::move(taking.result());
}

Result<ImportedAnnotations> parseThumos14Detections(std::istream &in, const std::string &file,
                                                    const std::vector<Thumos14Class> &classes,
                                                    const std::string &listed)
{
    const auto rows = readThumos14Detections(in, file, ".mp4");
    if (!rows)
        return rows.error();
    std::unordered_map<std::int64_t, std::string> names;
    for (const auto &each : classes)
        names.emplace(each.id, each.name);
    Taking taking(file);
    taking.result().kind = ImportedKind::Detections;
    if (const auto begun = taking.begin(*rows, {}, std::nullopt); !begun)
        return begun.error();
    for (const auto &row : rows->rows) {
        const auto name = names.find(row.id);
        if (name == names.end())
            return fault(file, taking.where(row),
                         "there is no class " + std::to_string(row.id) + " in " + listed + ".");
        if (const auto added = taking.add(row, name->second, row.score); !added)
            return added.error();
    }
    return std::move(taking.result());
}

} // namespace onset
