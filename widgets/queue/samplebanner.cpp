// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/samplebanner.h"

#include "app/document/timetext.h"
#include "app/document/workspace.h"
#include "widgets/actions.h"

#include <QEvent>

namespace onset {

SampleBanner::SampleBanner(Workspace &workspace, Actions &actions, QWidget *parent)
    : QLabel(parent)
    , m_workspace(workspace)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("sampleBanner"));
    setWordWrap(true);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Highlight);
    setForegroundRole(QPalette::HighlightedText);
    setContentsMargins(10, 5, 10, 5);
    for (const auto changed : {&QueueStore::sampleChanged, &QueueStore::currentChanged, &QueueStore::changed})
        connect(&m_workspace.queue, changed, this, &SampleBanner::refresh);
    connect(&m_workspace.selection, &Selection::videoChanged, this, &SampleBanner::refresh);
    connect(&m_actions, &Actions::keysChanged, this, &SampleBanner::refresh);
    refresh();
}

void SampleBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QLabel::changeEvent(event);
}

void SampleBanner::refresh()
{
    const auto stretch = m_workspace.queue.stretch();
    const auto *video = stretch ? m_workspace.document.video(stretch->video) : nullptr;
    const bool here = video && video->frames && m_workspace.selection.video() == stretch->video;
    setVisible(here);
    if (!here)
        return;
    const auto keys = m_actions.keys(QStringLiteral("review.reviewed"));
    const auto key = keys.isEmpty() ? m_actions.command(QStringLiteral("review.reviewed"))->translatedText()
                                    : keys.first().toString(QKeySequence::NativeText);
    const auto from = formatTime(video->frames->secondsOf(stretch->range.start));
    const auto to = formatTime(video->frames->secondsOf(stretch->range.end));
    const auto &sample = m_workspace.queue.sample();
    const auto *like = m_workspace.document.actionClass(stretch->actionClass);
    setText(!sample && like ? tr("Looks like %1: label everything from %2 to %3, then press %4")
                                  .arg(QString::fromStdString(like->name), from, to, key)
            : !sample ? tr("New stretch: label everything from %1 to %2, then press %3").arg(from, to, key)
            : sample->blind
                ? tr("Blind: label everything you see from %1 to %2, then press %3").arg(from, to, key)
                : tr("Random stretch: label everything from %1 to %2, then press %3").arg(from, to, key));
}

} // namespace onset
