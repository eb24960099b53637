// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studyfiles.h"

#include "app/study/labelcurve.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace onset {

namespace {

namespace fs = std::filesystem;

std::string fileName(const std::string &id)
{
    std::string name = id;
    std::replace(name.begin(), name.end(), '/', '.');
    return name;
}

Error cannotWrite(const fs::path &path)
{
    return {Error::Code::Io,
            path.string() + " cannot be written; is the disk full, or the folder read-only?",
            {}};
}

/// Whole or not at all.
Status writeText(const fs::path &path, const std::string &text)
{
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    const fs::path temporary = path.string() + ".new";
    {
        std::ofstream out(temporary, std::ios::binary);
        out << text;
        if (!out.flush())
            return cannotWrite(temporary);
    }
    fs::rename(temporary, path, error);
    if (error)
        return cannotWrite(path);
    return success();
}

std::optional<std::string> readText(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return std::nullopt;
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace

StudyFiles::StudyFiles(const std::string &folder, std::uint64_t seed, const std::string &results,
                       double labels)
{
    const auto own = "/seed-" + std::to_string(seed);
    const auto part = labels < 1 ? "/labels-" + percentText(labels) : std::string();
    m_data = folder + own + "/data";
    m_folder = folder + own + part;
    m_results = results.empty() ? m_folder + "/results" : results + own + part;
}

std::string StudyFiles::models(const std::string &id) const
{
    return m_folder + "/models/" + fileName(id);
}

Result<StudyCell> StudyFiles::readCell(const std::string &id) const
{
    const auto path = m_results + '/' + fileName(id) + ".json";
    const auto text = readText(path);
    if (!text)
        return Error{Error::Code::NotFound, path + " is not there yet", {}};
    try {
        return studyCellFromJson(nlohmann::ordered_json::parse(*text));
    } catch (const nlohmann::json::exception &problem) {
        return Error{Error::Code::BadInput, path + " is damaged; delete it to measure it again",
                     problem.what()};
    }
}

Status StudyFiles::writeCell(const StudyCell &cell) const
{
    return writeText(m_results + '/' + fileName(cell.id) + ".json", toJson(cell).dump(2) + '\n');
}

std::optional<std::string> StudyFiles::readMarker(const std::string &folder, const std::string &name) const
{
    const auto text = readText(folder + '/' + name);
    if (!text)
        return std::nullopt;
    const auto path = (fs::path(folder) / *text).string();
    return fs::exists(path) ? std::optional(path) : std::nullopt;
}

Status StudyFiles::writeMarker(const std::string &folder, const std::string &name,
                               const std::string &text) const
{
    return writeText(folder + '/' + name, fs::path(text).filename().string());
}

Status StudyFiles::copyStages(const std::string &from, const std::string &to, const std::string &system,
                              const std::vector<std::string> &anew) const
{
    std::error_code error;
    fs::create_directories(to, error);
    for (const auto &entry : fs::directory_iterator(from, error)) {
        const auto name = entry.path().filename().string();
        const auto stem = entry.path().stem().string();
        if (entry.path().extension() != ".safetensors" || stem == system ||
            std::find(anew.begin(), anew.end(), stem) != anew.end() || fs::exists(fs::path(to) / name))
            continue;
        fs::copy_file(entry.path(), fs::path(to) / name, error);
        if (error)
            return cannotWrite(fs::path(to) / name);
    }
    if (error)
        return Error{Error::Code::Io, from + " cannot be read: " + error.message(), {}};
    return success();
}

} // namespace onset
