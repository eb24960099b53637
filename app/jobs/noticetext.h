// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/projectnotice.h"

#include <QString>

namespace onset {

/// What a notice of a project says to a person, in the window's language; in English where none is set.
QString noticeText(const ProjectNotice &notice);

} // namespace onset
