// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/projectfile.h"

#include "storage/db/dberror.h"
#include "storage/db/opening.h"
#include "storage/db/projectfileimpl.h"

namespace onset {

namespace {

Result<std::unique_ptr<ProjectFile>> opened(const std::string &path, bool writer)
{
    return guarded(path, [&]() -> std::unique_ptr<ProjectFile> {
        return std::make_unique<ProjectFileImpl>(path, writer);
    });
}

} // namespace

Result<std::unique_ptr<ProjectFile>> ProjectFile::create(const std::string &path)
{
    if (const auto made = guarded(path, [&] { makeProject(canonicalPath(path)); }); !made)
        return made.error();
    return opened(path, true);
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const std::string &path)
{
    return opened(path, true);
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::openReadOnly(const std::string &path)
{
    return opened(path, false);
}

Status ProjectFile::saveCopy(const std::string &path)
{
    return Error{Error::Code::Unsupported, "This project cannot be copied to '" + path + "'.", {}};
}

} // namespace onset
