// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/derivepanel.h"

#include "app/document/runstore.h"
#include "inference/ranking/reviewqueue.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSlider>

#include <cmath>

namespace onset {

namespace {

constexpr int kThresholdSteps = 100;
constexpr int kLargestMedian = 101; ///< samples; only odd windows have a middle
constexpr double kLongestSeconds = 3600;
constexpr int kMostLeast = 50; ///< %
const QString kLeastKey = QStringLiteral("review/leastShown");

double storedLeast()
{
    return QSettings().value(kLeastKey, QueueSettings().worthALook).toDouble();
}

QWidget *sliderRow(QSlider *slider, QLabel *text)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(slider, 1);
    text->setMinimumWidth(text->fontMetrics().horizontalAdvance(QStringLiteral("0.00 ")));
    text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(text);
    return row;
}

} // namespace

DerivePanel::DerivePanel(RunStore &runs, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_form(new QFormLayout(this))
    , m_least(new QSlider(Qt::Horizontal))
    , m_leastText(new QLabel)
    , m_leastRow(sliderRow(m_least, m_leastText))
    , m_weak(new QLabel)
    , m_threshold(new QSlider(Qt::Horizontal))
    , m_thresholdText(new QLabel)
    , m_thresholdRow(sliderRow(m_threshold, m_thresholdText))
    , m_median(new QSlider(Qt::Horizontal))
    , m_medianText(new QLabel)
    , m_medianRow(sliderRow(m_median, m_medianText))
    , m_shortest(new QDoubleSpinBox)
    , m_longest(new QDoubleSpinBox)
    , m_to(new QLabel)
    , m_lengthRow(new QWidget)
{
    setObjectName(QStringLiteral("derivePanel"));
    m_form->setContentsMargins(8, 6, 8, 8);
    m_threshold->setObjectName(QStringLiteral("threshold"));
    m_threshold->setRange(0, kThresholdSteps);
    m_median->setRange(0, kLargestMedian / 2);
    m_least->setObjectName(QStringLiteral("leastShown"));
    m_least->setRange(0, kMostLeast);
    m_runs.setLeastShown(storedLeast());
    m_least->setValue(static_cast<int>(std::lround(100 * m_runs.leastShown())));
    m_weak->setObjectName(QStringLiteral("weakProposals"));
    m_weak->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_least, &QSlider::valueChanged, this, &DerivePanel::setLeast);
    connect(&m_runs, &RunStore::detectionsChanged, this, &DerivePanel::showSettings);
    auto *lengths = new QHBoxLayout(m_lengthRow);
    lengths->setContentsMargins(0, 0, 0, 0);
    for (auto *widget : std::initializer_list<QWidget *>{m_shortest, m_to, m_longest})
        lengths->addWidget(widget, widget == m_to ? 0 : 1);
    m_form->addRow(new QLabel, m_leastRow);
    m_form->addRow(m_weak);
    for (auto *row : {m_thresholdRow, m_medianRow, m_lengthRow})
        m_form->addRow(new QLabel, row);
    for (auto *slider : {m_threshold, m_median}) {
        connect(slider, &QSlider::valueChanged, this, [this, slider] { derive(!slider->isSliderDown()); });
        connect(slider, &QSlider::sliderReleased, this, [this] { derive(true); });
    }
    for (auto *box : {m_shortest, m_longest}) {
        box->setRange(0, kLongestSeconds);
        box->setDecimals(2);
        box->setSingleStep(box == m_shortest ? 0.1 : 1);
        box->setKeyboardTracking(false);
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] { derive(true); });
    }
    connect(&m_runs, &RunStore::deriveSettingsChanged, this, &DerivePanel::showSettings);
    connect(&m_runs, &RunStore::shownRunChanged, this, &DerivePanel::showSettings);
    connect(&m_runs, &RunStore::runsChanged, this, &DerivePanel::showSettings);
    retranslate();
    showSettings();
}

void DerivePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DerivePanel::retranslate()
{
    const auto name = [this](QWidget *field, const QString &text, const QString &tip) {
        static_cast<QLabel *>(m_form->labelForField(field))->setText(text);
        m_form->labelForField(field)->setToolTip(tip);
        field->setToolTip(tip);
    };
    name(m_leastRow, tr("Weakest"),
         tr("Proposals below this share of the best score in the video are not listed: not on the timeline, "
            "in Segments, by Tab and in a queue that is ordered next. The run keeps them; its measures count "
            "them."));
    name(m_thresholdRow, tr("Threshold"),
         tr("The score a curve must rise above; also the line on the timeline"));
    name(m_medianRow, tr("Median"), tr("Samples of the median filter that takes short spikes away; 1: none"));
    name(m_lengthRow, tr("Length"), tr("Shorter and longer proposals are left out"));
    m_shortest->setToolTip(tr("Shorter proposals are left out"));
    m_longest->setToolTip(tr("Longer proposals are left out"));
    m_to->setText(tr("to", "between the shortest and the longest length"));
    for (auto *box : {m_shortest, m_longest})
        box->setSuffix(tr(" s", "seconds, after a number"));
}

void DerivePanel::showSettings()
{
    setEnabled(m_runs.shownRun().valid());
    for (auto *row : {m_thresholdRow, m_medianRow, m_lengthRow})
        m_form->setRowVisible(row, m_runs.derives());
    showWeak();
    const auto &settings = m_runs.deriveSettings();
    m_thresholdText->setText(locale().toString(settings.threshold, 'f', 2));
    m_medianText->setText(locale().toString(settings.medianWindow));
    if (m_threshold->isSliderDown() || m_median->isSliderDown())
        return; // what comes back is older than the hand
    m_filling = true;
    m_threshold->setValue(static_cast<int>(std::lround(settings.threshold * kThresholdSteps)));
    m_median->setValue(settings.medianWindow / 2);
    m_shortest->setValue(settings.minSeconds);
    m_longest->setValue(settings.maxSeconds);
    m_filling = false;
}

void DerivePanel::showWeak()
{
    m_leastText->setText(tr("%1 %", "share").arg(m_least->value()));
    const int weak = m_runs.weak(m_runs.shownRun());
    m_weak->setText(tr("%n weak proposal(s) of this video not listed", nullptr, weak));
    m_weak->setVisible(weak > 0);
}

void DerivePanel::setLeast(int percent)
{
    QSettings().setValue(kLeastKey, percent / 100.0);
    m_runs.setLeastShown(percent / 100.0); // the detections' change shows it
}

DeriveSettings DerivePanel::edited() const
{
    auto settings = m_runs.deriveSettings();
    settings.threshold = static_cast<double>(m_threshold->value()) / kThresholdSteps;
    settings.medianWindow = 2 * m_median->value() + 1;
    settings.minSeconds = m_shortest->value();
    settings.maxSeconds = std::max(m_longest->value(), m_shortest->value());
    return settings;
}

void DerivePanel::derive(bool keep)
{
    if (m_filling)
        return;
    const auto settings = edited();
    m_thresholdText->setText(locale().toString(settings.threshold, 'f', 2));
    m_medianText->setText(locale().toString(settings.medianWindow));
    m_runs.deriveWith(settings, keep);
}

} // namespace onset
