// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/evaluationstate.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace onset {

EvaluationState::EvaluationState(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_sentence(new QLabel)
    , m_busy(new QProgressBar)
    , m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("evaluationState"));
    m_sentence->setObjectName(QStringLiteral("evaluationSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_busy->setRange(0, 0);
    m_busy->setMaximumWidth(240);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->addStretch();
    layout->addWidget(m_sentence);
    layout->addWidget(m_busy, 0, Qt::AlignHCenter);
    layout->addLayout(m_buttons);
    layout->addStretch();
}

void EvaluationState::clearButtons()
{
    while (auto *item = m_buttons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

void EvaluationState::say(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void EvaluationState::offer(const char *command)
{
    auto *action = m_actions.action(QLatin1String(command));
    auto *button = new QPushButton(action->icon(), action->iconText());
    button->setObjectName(QStringLiteral("offer.%1").arg(QLatin1String(command)));
    button->setToolTip(action->toolTip());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons->addWidget(button);
}

void EvaluationState::offerAllVideos()
{
    auto *button = new QPushButton(tr("Measure all videos"));
    button->setObjectName(QStringLiteral("offer.allVideos"));
    connect(button, &QPushButton::clicked, this, [this] {
        auto settings = m_workspace.evaluation.settings();
        settings.options.split.reset();
        m_workspace.evaluation.setSettings(settings);
    });
    m_buttons->addWidget(button);
}

void EvaluationState::refresh()
{
    using State = EvaluationStore::State;
    const auto state = m_workspace.evaluation.state();
    clearButtons();
    m_buttons->addStretch();
    m_busy->setVisible(state == State::Computing);
    switch (state) {
    case State::NoProject:
        say(tr("Open a project to see what its runs get right and wrong."));
        offer("file.open");
        offer("file.new");
        break;
    case State::NoVideos:
        say(tr(
            "There is no video yet. Add some, annotate actions in them, and run a detection: here you will "
            "see how well it does."));
        offer("file.addVideos");
        break;
    case State::NoRun:
        say(tr("There is no run yet whose detections could be measured against the annotations."));
        offer("run.detect");
        break;
    case State::Failed:
        say(tr("The run’s detections could not be read. Choose another run, or check the project."));
        offer("file.check");
        break;
    case State::EmptySplit:
        say(tr("No video of this run is in this split. Choose another one, or set the split of videos in the "
               "Videos "
               "panel."));
        offerAllVideos();
        break;
    case State::Incomplete:
        say(tr("The run has not come to the end of any video yet. What is complete is measured at once."));
        break;
    case State::NotIndexed:
        say(tr("The frames of these videos are not known yet. Open the videos once."));
        break;
    case State::NoAnnotation:
        say(tr("Nobody has annotated a video that the run looked at. Accept some of its proposals, press I "
               "and O "
               "around an action, or import annotations."));
        if (m_workspace.evaluation.settings().options.split)
            offerAllVideos();
        offer("review.next");
        offer("file.import");
        break;
    case State::Computing:
        say(tr("Measuring …"));
        break;
    case State::Ready:
        break;
    }
    m_buttons->addStretch();
}

} // namespace onset
