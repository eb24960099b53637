// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/evaluationheader.h"

#include "app/document/labels.h"
#include "app/document/workspace.h"
#include "widgets/evaluation/analysisview.h"
#include "widgets/panels/combofill.h"
#include "widgets/panels/runtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr int kAllSplits = -1;

} // namespace

EvaluationHeader::EvaluationHeader(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_run(narrowCombo("evaluationRun", 18))
    , m_against(new QLabel)
    , m_compare(narrowCombo("evaluationCompare", 14))
    , m_split(narrowCombo("evaluationSplit", 9))
    , m_protocol(narrowCombo("evaluationProtocol", 10))
    , m_tiouLabel(new QLabel)
    , m_tiou(narrowCombo("evaluationTiou", 4))
    , m_reviewed(new QCheckBox)
{
    m_reviewed->setObjectName(QStringLiteral("evaluationReviewed"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 0);
    layout->setSpacing(4);
    layout->addWidget(m_run, 3);
    layout->addWidget(m_against);
    layout->addWidget(m_compare, 3);
    layout->addSpacing(6);
    layout->addWidget(m_split, 1);
    layout->addWidget(m_protocol, 1);
    layout->addWidget(m_tiouLabel);
    layout->addWidget(m_tiou);
    layout->addSpacing(6);
    layout->addWidget(m_reviewed);
    for (auto *one : {m_run, m_compare, m_split, m_tiou})
        connect(one, &QComboBox::currentIndexChanged, this, &EvaluationHeader::apply);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, &EvaluationHeader::chooseProtocol);
    connect(m_reviewed, &QCheckBox::toggled, this, &EvaluationHeader::apply);
    connect(&m_workspace.runs, &RunStore::runsChanged, this, &EvaluationHeader::refresh);
    connect(&m_workspace.evaluation, &EvaluationStore::settingsChanged, this, &EvaluationHeader::refresh);
    connect(&m_workspace.evaluation, &EvaluationStore::changed, this, &EvaluationHeader::refresh);
    retranslate();
}

void EvaluationHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EvaluationHeader::retranslate()
{
    m_filling = true;
    m_against->setText(tr("against"));
    m_tiouLabel->setText(tr("tIoU"));
    m_reviewed->setText(tr("Only what was reviewed"));
    m_run->setToolTip(tr("The run that is measured"));
    m_compare->setToolTip(tr("The earlier run it is compared with"));
    m_split->setToolTip(tr("The videos that count"));
    m_protocol->setToolTip(tr("How average precision is computed, and at which tIoUs"));
    m_tiou->setToolTip(tr("From which overlap on a prediction counts as right"));
    m_reviewed->setToolTip(tr(
        "In videos with reviewed stretches, predictions elsewhere do not count: unseen is not background"));
    m_split->clear();
    m_split->addItem(tr("All videos"), kAllSplits);
    for (const auto split : {Split::Training, Split::Validation, Split::HeldOut})
        m_split->addItem(splitText(split), static_cast<int>(split));
    m_protocol->clear();
    m_protocol->addItem(QStringLiteral("ActivityNet"), static_cast<int>(EvaluationProtocol::ActivityNet));
    m_protocol->addItem(QStringLiteral("THUMOS14"), static_cast<int>(EvaluationProtocol::Thumos14));
    m_filling = false;
    refresh();
}

void EvaluationHeader::refresh()
{
    const auto &settings = m_workspace.evaluation.settings();
    m_filling = true;
    fillRuns();
    const auto split = settings.options.split;
    m_split->setCurrentIndex(m_split->findData(split ? static_cast<int>(*split) : kAllSplits));
    m_protocol->setCurrentIndex(m_protocol->findData(static_cast<int>(settings.options.protocol)));
    m_reviewed->setChecked(settings.options.reviewedOnly);
    fillTious();
    m_filling = false;
}

void EvaluationHeader::fillRuns()
{
    const auto &evaluation = m_workspace.evaluation;
    ComboItems all;
    ComboItems others{{tr("no other run"), 0}};
    for (const auto &run : m_workspace.runs.runs()) {
        const auto id = QVariant::fromValue<qlonglong>(run.id.value);
        all.emplace_back(runTitle(run), id);
        if (run.id != evaluation.run())
            others.emplace_back(runTitle(run), id);
    }
    fillCombo(*m_run, all);
    fillCombo(*m_compare, others);
    m_run->setCurrentIndex(m_run->findData(QVariant::fromValue<qlonglong>(evaluation.run().value)));
    m_compare->setCurrentIndex(
        std::max(0, m_compare->findData(QVariant::fromValue<qlonglong>(evaluation.compared().value))));
    m_compare->setEnabled(m_compare->count() > 1);
}

void EvaluationHeader::fillTious()
{
    const auto &options = m_workspace.evaluation.settings().options;
    ComboItems items;
    for (const double tiou : options.tiou)
        items.emplace_back(tiouText(tiou), tiou);
    fillCombo(*m_tiou, items);
    const auto away = [&](double tiou) { return std::abs(tiou - options.shownTiou); };
    const auto nearest = std::ranges::min_element(options.tiou, {}, away);
    m_tiou->setCurrentIndex(static_cast<int>(nearest - options.tiou.begin()));
}

void EvaluationHeader::setTiou(double tiou)
{
    auto settings = m_workspace.evaluation.settings();
    settings.options.shownTiou = tiou;
    m_workspace.evaluation.setSettings(settings);
}

void EvaluationHeader::chooseProtocol()
{
    if (m_filling)
        return;
    auto settings = m_workspace.evaluation.settings();
    auto &options = settings.options;
    options.protocol = static_cast<EvaluationProtocol>(m_protocol->currentData().toInt());
    options.tiou = protocolThresholds(options.protocol);
    options.shownTiou = 0.5;
    options.bins = options.protocol == EvaluationProtocol::Thumos14 ? thumos14Characteristics()
                                                                    : activityNetCharacteristics();
    m_workspace.evaluation.setSettings(settings);
}

void EvaluationHeader::apply()
{
    if (m_filling)
        return;
    auto settings = m_workspace.evaluation.settings();
    const RunId run{m_run->currentData().toLongLong()};
    // By default the newest run is taken; that stays so until another one is chosen.
    if (run != m_workspace.evaluation.run())
        settings.run = run;
    settings.compare = RunId{m_compare->currentData().toLongLong()};
    const int split = m_split->currentData().toInt();
    settings.options.split = split == kAllSplits ? std::nullopt : std::optional(static_cast<Split>(split));
    if (m_tiou->currentIndex() >= 0)
        settings.options.shownTiou = m_tiou->currentData().toDouble();
    settings.options.reviewedOnly = m_reviewed->isChecked();
    m_workspace.evaluation.setSettings(settings);
}

} // namespace onset
