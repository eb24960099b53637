// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/projectfile.h"

#include <vector>

namespace onset {

/// Whom a run followed in these videos; those that it did not look at are passed over. Storage thread.
Result<std::vector<Track>> peopleOf(ProjectFile &file, const Run &run, const std::vector<Video> &videos);

} // namespace onset
