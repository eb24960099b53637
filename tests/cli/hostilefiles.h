// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace onset::test {

struct HostileFile
{
    QByteArray format;
    QByteArray what;
    QByteArray contents;
    QByteArray mention; ///< what the complaint has to name beside the file
};

/// Files that no importer may take, against a project with the video `clip` of two seconds and the class
/// `jump`.
std::vector<HostileFile> hostileFiles();

} // namespace onset::test
