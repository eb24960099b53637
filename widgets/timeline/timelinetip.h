// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/item.h"

#include <QCoreApplication>
#include <QString>

namespace onset {

struct Lane;
struct Workspace;

/// Words about what lies under the mouse.
class TimelineTip
{
    Q_DECLARE_TR_FUNCTIONS(onset::TimelineTip)
public:
    /// Class, times, frames, score, state, track and who: rich text.
    static QString ofItem(const Workspace &workspace, const Item &item);
    /// The same in one plain line, for assistive technology.
    static QString summary(const Workspace &workspace, const Item &item);
    static QString ofLane(const Workspace &workspace, const Lane &lane);
    static QString stateName(SegmentState state, bool provisional);

private:
    static QString who(const Workspace &workspace, const Item &item);
    static QString times(const Workspace &workspace, const Item &item);
    static QString className(const Workspace &workspace, const Item &item);
};

} // namespace onset
