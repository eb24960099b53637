// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/queueheader.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/panels/combofill.h"
#include "widgets/panels/runtext.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

QToolButton *textButton(Actions &actions, const char *id)
{
    auto *button = new QToolButton;
    button->setDefaultAction(actions.action(QLatin1String(id)));
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

template <class Id> QVariant idData(Id id)
{
    return QVariant::fromValue<qlonglong>(id.value);
}

template <class Id> void select(QComboBox &combo, Id id)
{
    combo.setCurrentIndex(std::max(0, combo.findData(idData(id))));
}

} // namespace

QueueHeader::QueueHeader(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_run(narrowCombo("queueRun", 7))
    , m_against(new QLabel)
    , m_compare(narrowCombo("queueCompare", 7))
    , m_order(textButton(actions, "review.order"))
    , m_class(narrowCombo("queueClass", 6))
    , m_video(narrowCombo("queueVideo", 6))
    , m_follow(textButton(actions, "review.followQueue"))
    , m_blind(textButton(actions, "review.blind"))
    , m_progress(new QProgressBar)
{
    m_progress->setObjectName(QStringLiteral("queueProgress"));
    m_progress->setMaximumHeight(6);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 100);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 0);
    layout->setSpacing(2);
    const auto addRow = [layout](std::initializer_list<std::pair<QWidget *, int>> widgets) {
        auto *row = new QHBoxLayout;
        row->setSpacing(4);
        for (const auto &[widget, stretch] : widgets)
            row->addWidget(widget, stretch);
        layout->addLayout(row);
    };
    addRow({{m_run, 1}, {m_against, 0}, {m_compare, 1}, {m_order, 0}});
    addRow({{m_class, 1}, {m_video, 1}, {m_follow, 0}, {m_blind, 0}});
    layout->addWidget(m_progress);
    for (auto *one : {m_run, m_compare})
        connect(one, &QComboBox::currentIndexChanged, this, &QueueHeader::chooseRuns);
    for (auto *one : {m_class, m_video})
        connect(one, &QComboBox::currentIndexChanged, this, &QueueHeader::filter);
    connect(&m_workspace.document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (!changes.classes.empty() || !changes.videos.empty())
            refresh();
    });
    connect(&m_workspace.queue, &QueueStore::progressChanged, this,
            [this](double progress) { m_progress->setValue(static_cast<int>(std::lround(100 * progress))); });
    retranslate();
}

void QueueHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void QueueHeader::retranslate()
{
    m_against->setText(tr("against"));
    m_run->setToolTip(tr("The run whose findings are reviewed"));
    m_compare->setToolTip(tr("Another run: where the two disagree there is more to learn"));
    // On the buttons; the menu says it at length.
    m_follow->defaultAction()->setIconText(tr("Tab follows"));
    m_blind->defaultAction()->setIconText(tr("Blind"));
    m_class->setToolTip(tr("Lists only this class, and goes only through it"));
    m_video->setToolTip(tr("Lists only this video, and goes only through it"));
    m_order->defaultAction()->setIconText(tr("Order"));
    refresh();
}

void QueueHeader::refresh()
{
    m_filling = true;
    fillRuns();
    fillFilters();
    m_progress->setVisible(m_workspace.queue.state() == QueueStore::State::Working);
    m_filling = false;
}

void QueueHeader::fillRuns()
{
    const auto &queue = m_workspace.queue;
    ComboItems all;
    ComboItems others{{tr("the run before"), 0}};
    for (const auto &run : m_workspace.runs.runs()) {
        if (run.state != RunState::Finished)
            continue;
        all.emplace_back(runTitle(run), idData(run.id));
        if (run.id != queue.run())
            others.emplace_back(runTitle(run), idData(run.id));
    }
    fillCombo(*m_run, all);
    fillCombo(*m_compare, others);
    select(*m_run, queue.run());
    select(*m_compare, queue.compared());
    m_compare->setEnabled(m_compare->count() > 1);
}

void QueueHeader::fillFilters()
{
    const auto &queue = m_workspace.queue;
    ComboItems classes{{tr("All classes"), 0}};
    for (const auto &one : m_workspace.document.classes())
        classes.emplace_back(QString::fromStdString(one.name), idData(one.id));
    ComboItems videos{{tr("All videos"), 0}};
    for (const auto &one : m_workspace.document.videos()) {
        if (one.split != Split::HeldOut)
            videos.emplace_back(QString::fromStdString(one.key), idData(one.id));
    }
    fillCombo(*m_class, classes);
    fillCombo(*m_video, videos);
    select(*m_class, queue.filterClass());
    select(*m_video, queue.filterVideo());
}

void QueueHeader::chooseRuns()
{
    if (m_filling)
        return;
    auto &queue = m_workspace.queue;
    const RunId run{m_run->currentData().toLongLong()};
    queue.chooseRuns(run, RunId{m_compare->currentData().toLongLong()});
}

void QueueHeader::filter()
{
    if (!m_filling)
        m_workspace.queue.setFilter(ClassId{m_class->currentData().toLongLong()},
                                    VideoId{m_video->currentData().toLongLong()});
}

} // namespace onset
