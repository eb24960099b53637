// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/peoplepage.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/evaluation/chartframe.h"
#include "widgets/evaluation/evaluationpanel.h"
#include "widgets/evaluation/peopledata.h"
#include "widgets/panels/combofill.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace onset {

namespace {

using Metric = PersonMeasure::Metric;

/// Whose programs; proper names.
ComboItems rulesOf(Metric metric)
{
    const auto item = [](const char *name, auto rule) {
        return ComboItems::value_type(QLatin1String(name), static_cast<int>(rule));
    };
    if (metric == Metric::FrameMap)
        return {item("ACT", FrameRule::Act), item("MultiSports", FrameRule::MultiSports)};
    if (metric == Metric::Ava)
        return {};
    return {item("ACT", TubeRule::ActNms),
            {PeoplePage::tr("ACT, without NMS"), int(TubeRule::Act)},
            item("3D-RetinaNet", TubeRule::RetinaNet),
            item("MultiSports", TubeRule::MultiSports),
            item("Singh et al.", TubeRule::Gurkirt)};
}

std::size_t nearest(const std::vector<double> &thresholds, double wanted)
{
    const auto away = [wanted](double threshold) { return std::abs(threshold - wanted); };
    return static_cast<std::size_t>(std::ranges::min_element(thresholds, {}, away) - thresholds.begin());
}

QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 2, 0);
    for (auto *widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return row;
}

/// A sentence with the button that leads on, in the middle.
QWidget *emptyPage(QLabel *sentence, QPushButton *button)
{
    sentence->setAlignment(Qt::AlignCenter);
    sentence->setForegroundRole(QPalette::PlaceholderText);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->addStretch();
    layout->addWidget(sentence);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

} // namespace

PeoplePage::PeoplePage(Workspace &workspace, Actions &actions, ChartExport &exporter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_metric(narrowCombo("peopleMetric", 10))
    , m_rule(narrowCombo("peopleRule", 12))
    , m_overlapLabel(new QLabel)
    , m_overlap(narrowCombo("peopleOverlap", 4))
    , m_stack(new QStackedWidget)
    , m_empty(new QLabel)
    , m_detect(new QPushButton)
    , m_bars(new CategoryChart)
    , m_curve(new CurveChart)
    , m_barFrame(new ChartFrame(m_bars, exporter))
    , m_curveFrame(new ChartFrame(m_curve, exporter))
{
    m_empty->setObjectName(QStringLiteral("peopleEmpty"));
    m_detect->setObjectName(QStringLiteral("peopleDetect"));
    m_empty->setWordWrap(true);
    auto *charts = new QWidget;
    auto *beside = new QHBoxLayout(charts);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(6);
    beside->addWidget(m_barFrame, 1);
    beside->addWidget(m_curveFrame, 1);
    m_stack->addWidget(charts);
    m_stack->addWidget(emptyPage(m_empty, m_detect));
    m_stack->setMinimumHeight(1); // the dock asks for no more room than for its other pages
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(rowOf({m_metric, m_rule, m_overlapLabel, m_overlap}));
    layout->addWidget(m_stack, 1);
    connectChoices();
    connectCharts();
    connect(&m_workspace.people, &PeopleStore::changed, this, &PeoplePage::refresh);
    retranslate();
}

void PeoplePage::connectChoices()
{
    for (auto *one : {m_metric, m_rule})
        connect(one, &QComboBox::currentIndexChanged, this, &PeoplePage::chooseMeasure);
    connect(m_overlap, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            m_workspace.people.setShown(m_overlap->currentData().toDouble());
    });
    auto *detect = m_actions.action(QStringLiteral("run.detect"));
    m_detect->setIcon(detect->icon());
    connect(m_detect, &QPushButton::clicked, detect, &QAction::trigger);
}

void PeoplePage::connectCharts()
{
    connect(m_bars, &Chart::chosen, this, [this](int mark) {
        if (const auto place = static_cast<std::size_t>(mark); place < m_filters.size())
            emit filterWanted(m_filters[place]);
    });
    connect(m_curve, &Chart::chosen, this, [this](int mark) {
        if (const auto threshold = m_curve->xOf(mark))
            m_workspace.people.setShown(*threshold);
    });
}

void PeoplePage::markFilter(const EntryFilter &filter)
{
    const auto current = static_cast<std::size_t>(m_bars->current());
    if (m_bars->current() >= 0 && current < m_filters.size() && m_filters[current] == filter)
        return; // of two bars of a class the one that was clicked
    const auto it = std::ranges::find(m_filters, filter);
    m_bars->setCurrent(it == m_filters.end() ? -1 : static_cast<int>(it - m_filters.begin()));
}

void PeoplePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PeoplePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_workspace.people.setWanted(true);
    refresh();
}

void PeoplePage::hideEvent(QHideEvent *event)
{
    m_workspace.people.setWanted(false);
    QWidget::hideEvent(event);
    emit wordsChanged();
}

void PeoplePage::retranslate()
{
    m_detect->setText(m_actions.action(QStringLiteral("run.detect"))->iconText());
    m_metric->setToolTip(tr("Whole tubes of a person, each box of them, or the boxes of whole seconds"));
    m_rule->setToolTip(tr("Whose evaluation program it equals"));
    m_overlap->setToolTip(tr("From which overlap on a prediction counts as right"));
    m_barFrame->setHeading(tr("Average precision of each class"));
    m_curveFrame->setHeading(tr("mAP over the overlap; a click measures there"));
    m_barFrame->retranslate();
    m_curveFrame->retranslate();
    m_filling = true;
    m_metric->clear();
    for (const auto metric : {Metric::VideoMap, Metric::FrameMap, Metric::Ava})
        m_metric->addItem(metricName(metric), static_cast<int>(metric));
    m_filling = false;
    refresh();
}

void PeoplePage::chooseMeasure()
{
    if (m_filling)
        return;
    auto measure = m_workspace.people.measure();
    const auto metric = static_cast<Metric>(m_metric->currentData().toInt());
    if (metric == measure.metric && metric == Metric::VideoMap)
        measure.tubeRule = static_cast<TubeRule>(m_rule->currentData().toInt());
    else if (metric == measure.metric && metric == Metric::FrameMap)
        measure.frameRule = static_cast<FrameRule>(m_rule->currentData().toInt());
    measure.metric = metric;
    m_workspace.people.setMeasure(measure);
}

void PeoplePage::refreshChoices()
{
    const auto &measure = m_workspace.people.measure();
    m_filling = true;
    m_metric->setCurrentIndex(m_metric->findData(static_cast<int>(measure.metric)));
    fillCombo(*m_rule, rulesOf(measure.metric));
    const bool whole = measure.metric == Metric::VideoMap;
    m_rule->setCurrentIndex(
        m_rule->findData(whole ? static_cast<int>(measure.tubeRule) : static_cast<int>(measure.frameRule)));
    m_rule->setVisible(measure.metric != Metric::Ava);
    m_overlapLabel->setText(overlapName(measure.metric));
    ComboItems overlaps;
    for (const double threshold : peopleThresholds())
        overlaps.emplace_back(tiouText(threshold), threshold);
    fillCombo(*m_overlap, overlaps);
    m_overlap->setCurrentIndex(static_cast<int>(nearest(peopleThresholds(), m_workspace.people.shown())));
    m_filling = false;
}

QString PeoplePage::emptyText() const
{
    const auto &people = m_workspace.people;
    switch (people.state()) {
    case PeopleStore::State::Failed:
        return tr("The run’s people could not be read. Choose another run, or check the project.");
    case PeopleStore::State::NoTruth:
        return tr(
            "No annotation in these videos names a person, so there is nothing to measure. Run a system "
            "that follows people, such as “motion”, and accept its proposals: each keeps its person.");
    case PeopleStore::State::NoPredictions:
        return tr("No prediction of this run names a person. Choose a run of a system that follows people, "
                  "such as “motion”.");
    case PeopleStore::State::NoRun:
    case PeopleStore::State::Computing:
    case PeopleStore::State::Ready:
        break;
    }
    return tr("Measuring …");
}

void PeoplePage::refresh()
{
    if (!isVisible())
        return; // it catches up when it is shown
    refreshChoices();
    const bool ready = m_workspace.people.state() == PeopleStore::State::Ready;
    m_stack->setCurrentIndex(ready ? 0 : 1);
    m_words.clear();
    if (ready)
        refreshCharts();
    else
        refreshEmpty();
    emit wordsChanged();
}

void PeoplePage::refreshEmpty()
{
    const auto state = m_workspace.people.state();
    m_empty->setText(emptyText());
    m_detect->setVisible(state == PeopleStore::State::NoTruth || state == PeopleStore::State::NoPredictions);
}

void PeoplePage::refreshCharts()
{
    const auto &people = m_workspace.people;
    PeopleView view{analysisView(m_workspace), people.scores(), people.comparison(), 0};
    view.looks.runName = shortRunName(m_workspace.runs, view.run->run);
    view.looks.classes = classLooks(m_workspace.document);
    if (view.compared)
        view.looks.comparedName = shortRunName(m_workspace.runs, view.compared->run);
    view.shown = nearest(view.run->thresholds, people.shown());
    auto bars = personBars(view);
    m_filters = std::move(bars.filters);
    m_bars->setData(std::move(bars.data));
    markFilter(m_workspace.evaluation.filter());
    m_curve->setData(personCurve(view).data);
    m_curve->setCurrent(static_cast<int>(view.shown));
    const auto result = personResult(view);
    m_words =
        (people.behind() ? tr("%1 Measuring anew …").arg(result) : result) + u'\n' + personScope(*view.run);
}

} // namespace onset
