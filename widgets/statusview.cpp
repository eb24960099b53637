// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statusview.h"

#include "app/document/workspace.h"
#include "widgets/reviewcommands.h"

#include <QLabel>
#include <QStatusBar>
#include <QToolButton>

#include <QLocale>

#include <cmath>

namespace onset {

namespace {

QLabel *part(QStatusBar &bar, const char *name)
{
    auto *label = new QLabel(&bar);
    label->setObjectName(QLatin1String(name));
    label->setContentsMargins(6, 0, 6, 0);
    return label;
}

} // namespace

StatusView::StatusView(Workspace &workspace, ReviewCommands &review, QStatusBar &bar)
    : QObject(&bar)
    , m_workspace(workspace)
    , m_review(review)
    , m_pending(part(bar, "pendingLabel"))
    , m_dropped(part(bar, "droppedLabel"))
    , m_jobs(part(bar, "jobsLabel"))
    , m_corrections(new QToolButton(&bar))
    , m_stored(part(bar, "storedLabel"))
{
    m_corrections->setObjectName(QStringLiteral("correctionsLabel"));
    m_corrections->setAutoRaise(true);
    m_corrections->setFocusPolicy(Qt::TabFocus);
    m_corrections->setCursor(Qt::PointingHandCursor);
    bar.addWidget(m_pending);
    for (auto *part : std::initializer_list<QWidget *>{m_dropped, m_jobs, m_corrections, m_stored})
        bar.addPermanentWidget(part);
    connect(&m_review, &ReviewCommands::pendingChanged, this, &StatusView::showPending);
    connect(&m_workspace.playhead, &Playhead::statisticsChanged, this, &StatusView::showPlaying);
    connect(&m_workspace.playhead, &Playhead::playingChanged, this, &StatusView::showPlaying);
    auto &document = m_workspace.document;
    connect(&document, &Document::editsWaitingChanged, this, &StatusView::showStored);
    connect(&document, &Document::changed, this, &StatusView::showStored);
    connect(&document, &Document::loaded, this, &StatusView::showStored);
    connect(&document, &Document::unloaded, this, &StatusView::showStored);
    connect(&document, &Document::modelsChanged, this, &StatusView::showStored);
    connect(m_corrections, &QToolButton::clicked, this, &StatusView::retrainWanted);
    connect(&document, &Document::modelsChanged, this, &StatusView::showStored);
    connect(&m_workspace.jobs, &JobList::jobChanged, this, &StatusView::showJobs);
    connect(&m_workspace.jobs, &QAbstractItemModel::rowsInserted, this, &StatusView::showJobs);
    connect(&m_workspace.jobs, &QAbstractItemModel::modelReset, this, &StatusView::showJobs);
    retranslate();
}

void StatusView::retranslate()
{
    showPending();
    showPlaying();
    showStored();
    showJobs();
}

void StatusView::showPending()
{
    if (const auto start = m_review.pendingStart())
        m_pending->setText(tr("A new segment begins at frame %1: press O at its last frame, Esc to drop it")
                               .arg(start->value));
    else if (const auto end = m_review.pendingEnd())
        m_pending->setText(tr("A new segment ends with frame %1: press I at its first frame, Esc to drop it")
                               .arg((*end - 1).value));
    else
        m_pending->clear();
}

void StatusView::showPlaying()
{
    const auto &playhead = m_workspace.playhead;
    const auto due = playhead.playedFrames() + playhead.droppedFrames();
    m_dropped->setVisible(due > 0);
    const double share =
        due > 0 ? 100.0 * static_cast<double>(playhead.droppedFrames()) / static_cast<double>(due) : 0;
    m_dropped->setText(tr("%1 of %2 frames dropped (%3 %)")
                           .arg(playhead.droppedFrames())
                           .arg(due)
                           .arg(QLocale().toString(share, 'f', 1)));
    m_dropped->setToolTip(tr("Frames that were due while playing and could not be shown in time"));
}

void StatusView::showStored()
{
    const auto &document = m_workspace.document;
    m_stored->setVisible(document.isOpen());
    const auto waiting = document.editsWaiting();
    if (document.isReadOnly()) {
        m_stored->setText(tr("Reading only"));
        m_stored->setToolTip(tr("Nothing is changed in the project file. To work on it, open it with "
                                "File, Open project."));
    } else {
        m_stored->setText(waiting > 0 ? tr("Saving…") : tr("Saved"));
        m_stored->setToolTip(waiting > 0 ? tr("Edits are on their way to the project file")
                                         : tr("Everything is in the project file"));
    }
    const auto corrections = static_cast<int>(document.correctionsSinceTraining());
    m_corrections->setVisible(document.isOpen() && !document.isReadOnly() && corrections > 0);
    m_corrections->setText(corrections == 1
                               ? tr("1 correction since the last training")
                               : tr("%n corrections since the last training", nullptr, corrections));
    m_corrections->setToolTip(tr("Learn from them: retrain …"));
}

void StatusView::showJobs()
{
    const auto running = m_workspace.jobs.running();
    m_jobs->setVisible(running > 0);
    m_jobs->setText(running == 1 ? tr("1 job running") : tr("%n jobs running", nullptr, running));
}

} // namespace onset
