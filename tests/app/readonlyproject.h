// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QString>

namespace onset::test {

inline constexpr VideoId kIndexed{1};
inline constexpr VideoId kNeverIndexed{2};
inline constexpr ClassId kJump{2};
inline constexpr SegmentId kJumped{1};
inline constexpr RunId kBroken{1}; ///< partial
inline constexpr RunId kFound{2};  ///< finished: the jump, a proposal that nobody decided, a jump made up

/// Makes a project in the folder, with two videos beside it: one labelled, with runs; a training that was
/// interrupted. Closed, so that nothing else lies there. Its path; ends the test where it cannot be made.
QString makeReadOnlyProject(const QString &folder);

} // namespace onset::test
