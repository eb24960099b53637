// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/versions.h"

#include "inference/video/videoversions.h"
#include "storage/db/sqliteversion.h"

#include <QtGlobal>

namespace onset {

std::vector<std::pair<std::string, std::string>> libraryVersions()
{
    std::vector<std::pair<std::string, std::string>> versions{{"Onset", ONSET_VERSION}, {"Qt", qVersion()}};
    for (auto &entry : videoLibraryVersions())
        versions.push_back(std::move(entry));
    versions.emplace_back("SQLite", sqliteVersion());
    versions.emplace_back("LibTorch (built with)", *ONSET_TORCH_VERSION ? ONSET_TORCH_VERSION : "none");
    return versions;
}

} // namespace onset
