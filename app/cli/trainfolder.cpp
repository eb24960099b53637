// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trainfolder.h"

#include <filesystem>

namespace onset::cli {

namespace fs = std::filesystem;

namespace {

fs::path withoutEnding(const std::string &source)
{
    std::error_code failed;
    auto path = fs::absolute(source, failed).lexically_normal();
    if (path.filename().empty())
        path = path.parent_path();
    if (fs::is_directory(path, failed))
        return path;
    return isDataset(source) ? path.parent_path() : path.replace_extension();
}

} // namespace

bool isDataset(const std::string &path)
{
    std::error_code failed;
    return fs::is_directory(path, failed) || fs::path(path).extension() == ".json";
}

Result<std::string> trainFolder(const std::string &source, const TrainRequest &request,
                                const std::optional<std::string> &out)
{
    if (out)
        return *out;
    const auto base = withoutEnding(source).string() + ".models/" + request.system + '-';
    std::error_code failed;
    int next = 1;
    while (fs::exists(base + std::to_string(next), failed))
        ++next;
    if (request.resume && next == 1)
        return Error{Error::Code::NotFound,
                     "there is no training of " + request.system +
                         " to go on with; give its folder with --out, or leave --resume out",
                     {}};
    const bool newest = (request.resume || !request.stage.empty()) && next > 1;
    return base + std::to_string(newest ? next - 1 : next);
}

} // namespace onset::cli
