// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/trainingprogress.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/training/trainingchart.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr int kBarSteps = 1000;
constexpr int kDrawMs = 100;

/// "21 s", "3:22 min".
QString durationText(double seconds)
{
    const auto whole = static_cast<int>(std::lround(seconds));
    if (whole < 60)
        return TrainingProgressView::tr("%1 s", "seconds").arg(whole);
    return TrainingProgressView::tr("%1:%2 min", "minutes and seconds")
        .arg(whole / 60)
        .arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QWidget *textButtons(Actions &actions, std::initializer_list<const char *> ids)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const auto *id : ids) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1String(id));
        button->setDefaultAction(actions.action(QLatin1String(id)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({16, 16});
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    layout->addStretch();
    return row;
}

} // namespace

TrainingProgressView::TrainingProgressView(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_words(new QLabel)
    , m_measures(new QLabel)
    , m_bar(new QProgressBar)
    , m_buttons(textButtons(actions, {"training.pause", "training.finish", "training.cancel"}))
    , m_chart(new TrainingChart)
{
    m_words->setObjectName(QStringLiteral("trainingWords"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_measures->setObjectName(QStringLiteral("trainingMeasures"));
    m_measures->setForegroundRole(QPalette::PlaceholderText);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 2);
    layout->setSpacing(4);
    layout->addWidget(m_words);
    layout->addWidget(m_bar);
    layout->addWidget(m_measures);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_buttons);
    connect(&m_workspace.training, &TrainingStore::statusChanged, this, &TrainingProgressView::refresh);
    connect(&m_workspace.training, &TrainingStore::progressed, this, &TrainingProgressView::showCurves);
    m_drawing.setSingleShot(true);
    m_drawing.setInterval(kDrawMs);
    connect(&m_drawing, &QTimer::timeout, this, &TrainingProgressView::drawCurves);
    connectActions();
    retranslate();
}

void TrainingProgressView::connectActions()
{
    auto &requests = m_workspace.requests;
    m_actions.on(QStringLiteral("training.pause"), [this, &requests] {
        emit requests.pauseTraining(m_actions.action(QStringLiteral("training.pause"))->isChecked());
    });
    m_actions.on(QStringLiteral("training.finish"), [&requests] { emit requests.finishTraining(); });
    m_actions.on(QStringLiteral("training.cancel"), [&requests] { emit requests.cancelTraining(); });
}

void TrainingProgressView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TrainingProgressView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        drawCurves();
}

void TrainingProgressView::retranslate()
{
    // On the buttons, where the panel says of what.
    m_actions.action(QStringLiteral("training.pause"))->setIconText(tr("Pause"));
    m_actions.action(QStringLiteral("training.finish"))->setIconText(tr("Stop early"));
    m_actions.action(QStringLiteral("training.cancel"))->setIconText(tr("Cancel"));
    refresh();
    showCurves();
}

void TrainingProgressView::refresh()
{
    const auto &status = m_workspace.training.status();
    const bool goesOn = m_workspace.training.busy();
    const bool steerable = status.state == TrainingState::Running || status.state == TrainingState::Paused;
    m_words->setText(words());
    m_measures->setText(measures());
    m_measures->setVisible(!m_measures->text().isEmpty());
    m_bar->setVisible(goesOn);
    m_bar->setRange(0, status.stages > 0 ? kBarSteps : 0);
    m_bar->setValue(static_cast<int>(status.share() * kBarSteps));
    m_buttons->setVisible(goesOn);
    m_actions.setEnabled({QStringLiteral("training.pause"), QStringLiteral("training.finish")}, steerable);
    m_actions.setEnabled({QStringLiteral("training.cancel")}, goesOn);
    auto *pause = m_actions.action(QStringLiteral("training.pause"));
    pause->setChecked(status.state == TrainingState::Paused);
    setVisible(status.state != TrainingState::Idle);
}

void TrainingProgressView::showCurves()
{
    if (!m_drawing.isActive())
        m_drawing.start();
}

void TrainingProgressView::drawCurves()
{
    const auto &curves = m_workspace.training.curves();
    // Nothing is drawn for nobody: a training reports four times a second for hours.
    m_stale = !isVisible();
    m_chart->setVisible(!curves.empty());
    if (!m_stale)
        m_chart->show(curves);
}

QString TrainingProgressView::words() const
{
    const auto &status = m_workspace.training.status();
    switch (status.state) {
    case TrainingState::Idle:
        return {};
    case TrainingState::Preparing:
        return tr("Preparing: the videos are looked at and what is learnt from is stored …");
    case TrainingState::Running:
        return status.stages > 0 ? tr("Learning: %1, stage %2 of %3")
                                       .arg(status.stage)
                                       .arg(status.stageNumber)
                                       .arg(status.stages)
                                 : tr("Learning: it begins …");
    case TrainingState::Paused:
        return tr("Paused. Nothing is lost; go on when you like.");
    case TrainingState::Ending:
        return tr("Ending …");
    case TrainingState::Learnt:
        return tr("Learnt in %1.").arg(durationText(status.seconds));
    case TrainingState::Stopped:
        return tr("The training was cancelled; nothing changed.");
    case TrainingState::Failed:
        return tr("The training failed: %1").arg(status.message);
    }
    return {};
}

QString TrainingProgressView::measures() const
{
    const auto &status = m_workspace.training.status();
    const QLocale locale;
    QStringList parts;
    if (status.steps > 0 && m_workspace.training.busy())
        parts << tr("step %1 of %2").arg(locale.toString(status.step), locale.toString(status.steps));
    if (status.bestMap)
        parts << tr("best validation mAP %1 %").arg(locale.toString(*status.bestMap * 100, 'f', 1));
    if (status.secondsLeft && m_workspace.training.busy())
        parts << tr("about %1 left").arg(durationText(*status.secondsLeft));
    return parts.join(QStringLiteral(" · "));
}

} // namespace onset
