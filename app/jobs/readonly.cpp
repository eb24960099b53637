// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/readonly.h"

#include "app/document/workspace.h"

namespace onset {

bool refusedForReading(Workspace &workspace)
{
    const auto writable = workspace.document.requireWritable();
    if (!writable)
        emit workspace.notices.notice(Notices::Warning, QString::fromStdString(writable.error().message), {});
    return !writable;
}

} // namespace onset
