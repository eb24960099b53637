// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/thumos14transfer.h"

#include "app/jobs/wholefile.h"
#include "storage/formats/inputfile.h"
#include "storage/formats/thumos14project.h"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace onset {

namespace {

namespace fs = std::filesystem;

constexpr const char *kList = "detclasslist.txt";

/// None where there is no such list.
Result<std::optional<std::vector<Thumos14Class>>> listIn(const fs::path &folder)
{
    const auto path = (folder / kList).string();
    std::error_code failed;
    if (!fs::exists(path, failed))
        return std::optional<std::vector<Thumos14Class>>();
    auto in = openInputFile(path);
    if (!in)
        return in.error();
    auto classes = readThumos14Classes(*in, path);
    if (!classes)
        return classes.error();
    return std::optional(std::move(*classes));
}

Status checkSubsets(const std::string &folder, const std::vector<NamedText> &files)
{
    const auto there = thumos14Subsets(folder);
    if (!there) // none yet
        return success();
    for (const auto &subset : *there) {
        const auto name = "Ambiguous_" + subset + ".txt";
        if (std::ranges::find(files, name, &NamedText::name) == files.end())
            return Error{Error::Code::Conflict,
                         folder + " holds annotations of the subset '" + subset +
                             "', which no video of the project is in; choose another folder.",
                         {}};
    }
    return success();
}

Status writeFiles(const fs::path &folder, const std::vector<NamedText> &files)
{
    std::error_code failed;
    for (const auto &file : files) {
        const auto path = folder / file.name;
        if (file.name.starts_with("Ambiguous_") && fs::exists(path, failed))
            continue;
        if (auto written = writeWhole(path.string(), file.text); !written)
            return written;
    }
    return success();
}

} // namespace

Status exportThumos14(const std::string &folder, const ExportInput &input)
{
    const auto known = listIn(folder);
    if (!known)
        return known.error();
    const auto classes = thumos14Classes(input.classes, known->value_or(std::vector<Thumos14Class>()));
    const auto files = writeThumos14Annotations(input, classes);
    if (!files)
        return files.error();
    if (auto checked = checkSubsets(folder, *files); !checked)
        return checked;
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return Error{Error::Code::Io, "the folder " + folder + " cannot be made", failed.message()};
    if (auto written = writeFiles(folder, *files); !written)
        return written;
    return writeWhole((fs::path(folder) / kList).string(), thumos14ClassText(classes));
}

Status exportThumos14Detections(const std::string &path, const ExportInput &input)
{
    const auto folder = fs::path(path).parent_path();
    const auto known = listIn(folder);
    if (!known)
        return known.error();
    const auto classes = *known ? **known : thumos14Classes(input.classes, {});
    const auto text = writeThumos14Detections(input, classes);
    if (!text)
        return Error{text.error().code,
                     text.error().message +
                         (*known ? " Or list it in " + (folder / kList).string() + "." : ""),
                     text.error().detail};
    if (!*known) {
        if (auto written = writeWhole((folder / kList).string(), thumos14ClassText(classes)); !written)
            return written;
    }
    return writeWhole(path, *text);
}

Result<ImportedAnnotations> importThumos14Detections(const std::string &path)
{
    auto in = openInputFile(path);
    if (!in)
        return in.error();
    const auto folder = fs::path(path).parent_path();
    const auto known = listIn(folder);
    if (!known)
        return known.error();
    const auto list = (folder / kList).string();
    if (!*known)
        return Error{Error::Code::NotFound,
                     path + ": the numbers of its classes are not known: put the kit's " + list +
                         " beside it.",
                     {}};
    return parseThumos14Detections(*in, path, **known, list);
}

} // namespace onset
