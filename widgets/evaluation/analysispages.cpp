// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/analysispages.h"

#include "widgets/evaluation/chartdata.h"
#include "widgets/evaluation/chartframe.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace onset {

AnalysisPages::AnalysisPages(ChartExport &exporter, QWidget *people, QWidget *parent)
    : QWidget(parent)
    , m_exporter(exporter)
    , m_list(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_classBars(new CategoryChart)
    , m_overlap(new CurveChart)
    , m_precision(new CurveChart)
    , m_cells(new MatrixChart)
    , m_bands(new CategoryChart)
    , m_costs(new CategoryChart)
    , m_missed(new CategoryChart)
    , m_sensitive(new CategoryChart)
    , m_starts(new CategoryChart)
    , m_ends(new CategoryChart)
    , m_sureness(new CurveChart)
    , m_class(new QComboBox)
    , m_bins(new QToolButton)
{
    m_list->setSpacing(2);
    m_list->setObjectName(QStringLiteral("analysisList"));
    m_class->setObjectName(QStringLiteral("analysisClass"));
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_class->setMinimumContentsLength(16);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_list);
    layout->addWidget(m_stack, 1);
    addPage({ClassBars});
    addPage({OverlapCurve});
    addPage({PrecisionCurve});
    addPage({Cells});
    addPage({Bands, Costs});
    addPage({Missed, Sensitive});
    addPage({Starts, Ends});
    addPage({SurenessCurve});
    m_stack->addWidget(people);
    m_list->addItem(QString());
    m_frames[PrecisionCurve]->addControl(m_class);
    m_bins->setObjectName(QStringLiteral("bins"));
    m_bins->setAutoRaise(true);
    m_frames[Missed]->addControl(m_bins);
    connect(m_bins, &QToolButton::clicked, this, &AnalysisPages::binsWanted);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_stack->setCurrentIndex(row);
        refresh();
    });
    connect(m_class, &QComboBox::currentIndexChanged, this, &AnalysisPages::refreshPrecision);
    retranslate();
    m_list->setCurrentRow(0);
}

Chart &AnalysisPages::chart(Slot slot) const
{
    Chart *const all[] = {m_classBars, m_overlap,   m_precision, m_cells, m_bands,   m_costs,
                          m_missed,    m_sensitive, m_starts,    m_ends,  m_sureness};
    return *all[slot];
}

void AnalysisPages::addPage(std::initializer_list<Slot> charts)
{
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (const auto slot : charts) {
        m_frames[slot] = new ChartFrame(&chart(slot), m_exporter);
        layout->addWidget(m_frames[slot], slot == Bands ? 3 : 2);
        connect(&chart(slot), &Chart::chosen, this, [this, slot](int mark) { choose(slot, mark); });
    }
    m_stack->addWidget(page);
    m_list->addItem(QString());
}

void AnalysisPages::choose(Slot slot, int mark)
{
    const auto place = static_cast<std::size_t>(mark);
    if (place >= m_filters[slot].size())
        return;
    if (const auto tiou = slot == OverlapCurve ? m_overlap->xOf(mark) : std::nullopt)
        emit tiouWanted(*tiou);
    emit filterWanted(m_filters[slot][place]);
}

void AnalysisPages::show(const AnalysisView &view)
{
    m_view = view;
    m_stale.fill(true);
    fillClasses();
    refresh();
}

void AnalysisPages::showPage(Page page)
{
    m_list->setCurrentRow(page);
}

void AnalysisPages::markFilter(const EntryFilter &filter)
{
    m_filter = filter;
    for (int slot = 0; slot < kSlotCount; ++slot) {
        auto &one = chart(static_cast<Slot>(slot));
        const auto &filters = m_filters[static_cast<std::size_t>(slot)];
        const auto current = static_cast<std::size_t>(one.current());
        if (one.current() >= 0 && current < filters.size() && filters[current] == filter)
            continue;
        const auto it = std::ranges::find(filters, filter);
        const bool none = it == filters.end() || filter == EntryFilter{};
        one.setCurrent(none ? -1 : static_cast<int>(it - filters.begin()));
    }
}

template <class ChartType, class Clickable>
void AnalysisPages::fill(Slot slot, ChartType *chart, Clickable made)
{
    m_filters[slot] = std::move(made.filters);
    chart->setData(std::move(made.data));
    // The ring stays with what it means, wherever that is now.
    const auto it = std::ranges::find(m_filters[slot], m_filter);
    if (slot != OverlapCurve)
        chart->setCurrent(it == m_filters[slot].end() || m_filter == EntryFilter{}
                              ? -1
                              : static_cast<int>(it - m_filters[slot].begin()));
}

void AnalysisPages::refresh()
{
    const int page = m_list->currentRow();
    if (!m_view.run || page < 0 || !m_stale[static_cast<std::size_t>(page)])
        return;
    m_stale[static_cast<std::size_t>(page)] = false;
    switch (static_cast<Page>(page)) {
    case Classes:
        fill(ClassBars, m_classBars, classBars(m_view));
        break;
    case Overlap:
        fill(OverlapCurve, m_overlap, overlapCurve(m_view));
        m_overlap->setCurrent(static_cast<int>(m_view.run->shown));
        break;
    case Precision:
        refreshPrecision();
        break;
    case Confusion:
        fill(Cells, m_cells, confusionCells(m_view));
        break;
    case Kinds:
        fill(Bands, m_bands, profileBands(m_view));
        fill(Costs, m_costs, kindCosts(m_view));
        break;
    case Truths:
        fill(Missed, m_missed, missedShares(m_view));
        fill(Sensitive, m_sensitive, sensitivityBars(m_view));
        break;
    case Edges:
        refreshEdges();
        break;
    case Sureness:
        fill(SurenessCurve, m_sureness, reliabilityCurve(m_view));
        m_frames[SurenessCurve]->setWords(reliabilityWords(m_view));
        break;
    case People:
        break; // keeps itself up to date
    }
}

void AnalysisPages::refreshPrecision()
{
    if (!m_view.run)
        return;
    const ClassId id{m_class->currentData().toLongLong()};
    fill(PrecisionCurve, m_precision, precisionCurve(m_view, id.valid() ? std::optional(id) : std::nullopt));
}

void AnalysisPages::refreshEdges()
{
    fill(Starts, m_starts, edgeHistogram(m_view, true));
    fill(Ends, m_ends, edgeHistogram(m_view, false));
    m_frames[Starts]->setWords(edgeWords(m_view, true));
    m_frames[Ends]->setWords(edgeWords(m_view, false));
}

void AnalysisPages::fillClasses()
{
    const QSignalBlocker blocker(m_class);
    const auto before = m_class->currentData();
    m_class->clear();
    m_class->addItem(tr("Mean of the classes"), 0);
    for (const auto &one :
         m_view.run ? m_view.run->classes : std::vector<std::shared_ptr<const ClassAnalysis>>()) {
        if (one->truths > 0)
            m_class->addItem(m_view.className(one->actionClass),
                             QVariant::fromValue<qlonglong>(one->actionClass.value));
    }
    m_class->setCurrentIndex(std::max(0, m_class->findData(before)));
}

void AnalysisPages::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AnalysisPages::retranslate()
{
    const QString names[] = {tr("Classes"),    tr("Overlap"),        tr("Precision, recall"),
                             tr("Confusion"),  tr("Kinds of error"), tr("What is hard"),
                             tr("Boundaries"), tr("Reliability"),    tr("People")};
    int widest = 0;
    for (int i = 0; i < kPageCount; ++i) {
        m_list->item(i)->setText(names[i]);
        widest = std::max(widest, m_list->fontMetrics().horizontalAdvance(names[i]));
    }
    m_list->setFixedWidth(widest + 30);
    const QString headings[] = {tr("Average precision of each class"),
                                tr("mAP over the tIoU; a click measures at that tIoU"),
                                tr("Precision over recall"),
                                tr("What is taken for what"),
                                tr("What the best predictions are"),
                                tr("What each kind of error costs"),
                                tr("Annotations missed"),
                                tr("How well annotations of a kind are found"),
                                tr("How far starts are off"),
                                tr("How far ends are off"),
                                tr("How often predictions of a score are right")};
    for (std::size_t i = 0; i < kSlotCount; ++i) {
        m_frames[i]->setHeading(headings[i]);
        m_frames[i]->retranslate();
    }
    m_bins->setText(tr("Bins…"));
    m_bins->setToolTip(tr("By which bins annotations are told apart"));
    m_class->setToolTip(tr("The class whose curve is shown"));
    m_stale.fill(true);
    fillClasses();
    refresh();
}

} // namespace onset
