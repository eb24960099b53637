// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/gototarget.h"

#include "app/document/timetext.h"

namespace onset {

namespace {

/// The text as parsePosition() tells kinds apart.
QString marked(GotoKind kind, const QString &text)
{
    switch (kind) {
    case GotoKind::Time:
        return text.contains(u':') || text.endsWith(u's') ? text : text + u's';
    case GotoKind::Frame:
        return text.startsWith(u'#') ? text : u'#' + text;
    case GotoKind::Pts:
        return text.startsWith(u"pts", Qt::CaseInsensitive) ? text : QStringLiteral("pts ") + text;
    }
    return text;
}

} // namespace

GotoTarget findTarget(GotoKind kind, const QString &text, const FrameTable &frames)
{
    const auto typed = text.trimmed();
    const auto full = marked(kind, typed);
    const auto found = parsePosition(full, frames);
    if (found)
        return {*found, {}};
    // What is quoted is what was typed, not what we made of it.
    return {{}, QString::fromStdString(found.error().message).replace(full, typed)};
}

} // namespace onset
