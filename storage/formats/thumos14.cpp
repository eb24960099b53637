// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/thumos14.h"

#include "storage/formats/inputfile.h"
#include "storage/formats/numbers.h"
#include "storage/formats/textlines.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

namespace onset {

namespace {

namespace fs = std::filesystem;

const std::string kAmbiguous = "Ambiguous";

/// Numbers videos in the order in which they come.
class Videos
{
public:
    explicit Videos(std::vector<std::string> &names)
        : m_names(names)
    {}

    std::size_t numberOf(const std::string &name)
    {
        // Files name the same video line after line.
        if (!m_names.empty() && m_names[m_last] == name)
            return m_last;
        const auto [it, isNew] = m_numbers.try_emplace(name, m_names.size());
        if (isNew)
            m_names.push_back(name);
        return m_last = it->second;
    }

private:
    std::vector<std::string> &m_names;
    std::unordered_map<std::string, std::size_t> m_numbers;
    std::size_t m_last = 0;
};

Status readTimes(const TextLines &lines, const std::vector<std::string_view> &words, Thumos14Row &row)
{
    const auto start = lines.number(words[1], "the start");
    if (!start)
        return start.error();
    const auto end = lines.number(words[2], "the end");
    if (!end)
        return end.error();
    row.start = *start;
    row.end = *end;
    return success();
}

Status readClassAndScore(const TextLines &lines, const std::vector<std::string_view> &words, Thumos14Row &row)
{
    const auto id = parseInteger(words[3]);
    if (!id)
        return lines.error("the class must be a whole number, not '" + std::string(words[3].substr(0, 40)) +
                           "'.");
    const auto score = lines.number(words[4], "the score");
    if (!score)
        return score.error();
    row.id = *id;
    row.score = *score;
    return success();
}

void takeOut(std::string &name, const std::string &ending)
{
    if (ending.empty())
        return;
    for (auto at = name.find(ending); at != name.npos; at = name.find(ending, at))
        name.erase(at, ending.size());
}

Result<Thumos14Rows> readRows(std::istream &in, const std::string &file, bool detections,
                              const std::string &ending)
{
    TextLines lines(in, file);
    Thumos14Rows result;
    Videos videos(result.videos);
    std::string name;
    for (;;) {
        const auto &words = lines.next();
        if (words.empty())
            break;
        if (words.size() != (detections ? 5 : 3))
            return lines.error(detections ? "must be VIDEO START END CLASS SCORE."
                                          : "must be VIDEO START END.");
        Thumos14Row row;
        row.line = lines.line();
        if (const auto read = readTimes(lines, words, row); !read)
            return read.error();
        if (detections) {
            if (const auto read = readClassAndScore(lines, words, row); !read)
                return read.error();
        }
        name.assign(words[0]);
        takeOut(name, ending);
        row.video = videos.numberOf(name);
        result.rows.push_back(row);
    }
    if (const auto complete = lines.finish(); !complete)
        return complete.error();
    return result;
}

Result<Thumos14Rows> readAnnotationFile(const fs::path &path)
{
    auto in = openInputFile(path.string());
    if (!in)
        return in.error();
    return readThumos14Annotations(*in, path.string());
}

/// The only one of the folder.
Result<std::string> onlySubset(const std::string &folder)
{
    const auto found = thumos14Subsets(folder);
    if (!found)
        return found.error();
    if (found->size() > 1)
        return Error{Error::Code::BadInput,
                     folder + " holds several subsets, " + *found->begin() + " and " + *found->rbegin() +
                         "; choose one with --subset",
                     {}};
    return *found->begin();
}

} // namespace

Result<std::vector<Thumos14Class>> readThumos14Classes(std::istream &in, const std::string &file)
{
    TextLines lines(in, file);
    std::vector<Thumos14Class> classes;
    for (;;) {
        const auto &words = lines.next();
        if (words.empty())
            break;
        const auto id = parseInteger(words[0]);
        if (words.size() != 2 || !id)
            return lines.error("must be a class's number and its name.");
        Thumos14Class next{*id, std::string(words[1])};
        const bool isOld = std::any_of(classes.begin(), classes.end(), [&](const Thumos14Class &each) {
            return each.id == next.id || each.name == next.name;
        });
        if (isOld || next.name == kAmbiguous || next.name.find('/') != next.name.npos)
            return lines.error(isOld ? "the number or the name is there twice."
                                     : "'" + next.name + "' cannot be the name of a class.");
        classes.push_back(std::move(next));
    }
    if (const auto complete = lines.finish(); !complete)
        return complete.error();
    if (classes.empty())
        return Error{Error::Code::BadInput, file + ": names no class.", {}};
    return classes;
}

Result<Thumos14Rows> readThumos14Annotations(std::istream &in, const std::string &file)
{
    return readRows(in, file, false, {});
}

Result<Thumos14Rows> readThumos14Detections(std::istream &in, const std::string &file,
                                            const std::string &ending)
{
    return readRows(in, file, true, ending);
}

Result<std::set<std::string>> thumos14Subsets(const std::string &folder)
{
    std::error_code failed;
    std::set<std::string> found;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
        const auto stem = it->path().stem().string();
        if (it->path().extension() == ".txt" && stem.starts_with(kAmbiguous + "_"))
            found.insert(stem.substr(kAmbiguous.size() + 1));
    }
    if (failed)
        return Error{Error::Code::NotFound,
                     folder + " is not a folder of THUMOS14's annotations that can be read",
                     failed.message()};
    if (found.empty())
        return Error{Error::Code::BadInput,
                     folder + " has no " + kAmbiguous +
                         "_SUBSET.txt; it must be the folder of a kit's annotations",
                     {}};
    return found;
}

Result<Thumos14Truth> readThumos14Folder(const std::string &folder, const std::string &classFile,
                                         const std::string &subset)
{
    Thumos14Truth truth;
    if (subset.empty()) {
        const auto found = onlySubset(folder);
        if (!found)
            return found.error();
        truth.subset = *found;
    } else {
        truth.subset = subset;
    }
    const auto listed = classFile.empty() ? (fs::path(folder) / "detclasslist.txt").string() : classFile;
    auto in = openInputFile(listed);
    if (!in)
        return in.error();
    auto classes = readThumos14Classes(*in, listed);
    if (!classes)
        return classes.error();
    truth.classes = std::move(*classes);
    const auto fileOf = [&](const std::string &name) {
        return fs::path(folder) / (name + '_' + truth.subset + ".txt");
    };
    for (const auto &each : truth.classes) {
        auto rows = readAnnotationFile(fileOf(each.name));
        if (!rows)
            return rows.error();
        truth.ofClass.push_back(std::move(*rows));
    }
    auto ambiguous = readAnnotationFile(fileOf(kAmbiguous));
    if (!ambiguous)
        return ambiguous.error();
    truth.ambiguous = std::move(*ambiguous);
    return truth;
}

} // namespace onset
