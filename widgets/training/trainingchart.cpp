// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/trainingchart.h"

#include "app/document/trainingcurves.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <array>

namespace onset {

namespace {

const QString kTotal = QStringLiteral("loss");
const QString kMap = QStringLiteral("mAP");

/// Of Okabe and Ito: told apart by people who are colour-blind, and by their dashes.
const std::array kPartColours{QColor(0xe6, 0x9f, 0x00), QColor(0xcc, 0x79, 0xa7), QColor(0x56, 0xb4, 0xe9),
                              QColor(0xd5, 0x5e, 0x00)};
const QColor kTotalColour(0x00, 0x72, 0xb2);
const QColor kMapColour(0x00, 0x9e, 0x73);

} // namespace

TrainingChart::TrainingChart(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot)
{
    setObjectName(QStringLiteral("trainingChart"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setMinimumHeight(116);
    m_plot->setFocusPolicy(Qt::NoFocus);
    // Minutes and seconds need no words below them.
    const auto clock = QSharedPointer<QCPAxisTickerTime>::create();
    clock->setTimeFormat(QStringLiteral("%m:%s"));
    m_plot->xAxis->setTicker(clock);
    m_plot->yAxis2->setVisible(true);
    m_plot->yAxis2->setRange(0, 100);
    m_plot->yAxis2->grid()->setVisible(false);
    for (auto *axis : {m_plot->yAxis, m_plot->yAxis2})
        axis->ticker()->setTickCount(3); // it is low in a small window
    m_plot->legend->setVisible(true);
    // Above the curves, so that it covers none of them.
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, m_plot->legend);
    m_plot->plotLayout()->setRowStretchFactor(0, 0.001);
    m_plot->plotLayout()->setRowSpacing(0);
    m_plot->legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    retranslate();
    restyle();
}

void TrainingChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

void TrainingChart::retranslate()
{
    m_plot->yAxis->setLabel(tr("loss"));
    m_plot->yAxis2->setLabel(tr("mAP, %"));
    setToolTip(
        tr("The losses should fall and the validation mAP rise; the best weights count, not the last"));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrainingChart::restyle()
{
    m_theme = TimelineTheme::from(palette(), font());
    m_plot->setBackground(m_theme.background);
    for (auto *axis : {m_plot->xAxis, m_plot->yAxis, m_plot->yAxis2}) {
        axis->setBasePen(QPen(m_theme.separator));
        axis->setTickPen(QPen(m_theme.separator));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(m_theme.dimText);
        axis->setLabelColor(m_theme.text);
        axis->setTickLabelFont(m_theme.smallFont);
        axis->setLabelFont(m_theme.smallFont);
        axis->setLabelPadding(2);
        axis->grid()->setPen(QPen(m_theme.grid));
    }
    auto *legend = m_plot->legend;
    legend->setBrush(Qt::NoBrush);
    legend->setBorderPen(Qt::NoPen);
    legend->setTextColor(m_theme.text);
    legend->setFont(m_theme.smallFont);
    legend->setMargins({4, 1, 4, 1});
    m_graphs.clear(); // their pens are of the theme
    m_plot->clearGraphs();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QCPGraph *TrainingChart::graph(const QString &name, bool loss)
{
    auto &known = m_graphs[name];
    if (known)
        return known;
    const auto parts = static_cast<std::size_t>(std::ranges::count_if(
        m_graphs, [](const auto &one) { return one.second && one.first != kTotal && one.first != kMap; }));
    known = m_plot->addGraph(m_plot->xAxis, loss ? m_plot->yAxis : m_plot->yAxis2);
    known->setName(name);
    if (!loss) {
        const auto colour = m_theme.adapted(kMapColour);
        known->setPen(QPen(colour, 1.5, Qt::DotLine));
        known->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colour, 6));
        return known;
    }
    const bool total = name == kTotal;
    const auto colour = total ? kTotalColour : kPartColours[parts % kPartColours.size()];
    constexpr std::array kDashes{Qt::DashLine, Qt::DashDotLine, Qt::DashDotDotLine, Qt::DotLine};
    known->setPen(QPen(m_theme.adapted(colour), total ? 2.0 : 1.2,
                       total ? Qt::SolidLine : kDashes[parts % kDashes.size()]));
    return known;
}

void TrainingChart::show(const TrainingCurves &curves)
{
    const auto gone = std::ranges::any_of(m_graphs, [&](const auto &one) {
        return one.first == kMap ? curves.validation().empty() : !curves.losses().contains(one.first);
    });
    if (gone)
        restyle(); // another training
    const auto fill = [](QCPGraph &into, const std::vector<QPointF> &points, double factor) {
        auto data = QSharedPointer<QCPGraphDataContainer>::create();
        for (const auto &point : points)
            data->add({point.x(), point.y() * factor});
        into.setData(data);
    };
    for (const auto &[name, points] : curves.losses())
        fill(*graph(name, true), points, 1);
    if (!curves.validation().empty())
        fill(*graph(kMap, false), curves.validation(), 100);
    drawStages(curves);
    scale(curves);
    describe(curves);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrainingChart::drawStages(const TrainingCurves &curves)
{
    m_plot->clearItems();
    for (const auto &stage : curves.stages()) {
        if (stage.from <= 0)
            continue;
        auto *line = new QCPItemStraightLine(m_plot);
        line->point1->setCoords(stage.from, 0);
        line->point2->setCoords(stage.from, 1);
        line->setPen(QPen(m_theme.separator, 1, Qt::DashLine));
    }
    if (const auto best = curves.best()) {
        auto *ring = new QCPItemEllipse(m_plot);
        for (auto *corner : {ring->topLeft, ring->bottomRight})
            corner->setAxes(m_plot->xAxis, m_plot->yAxis2);
        auto *centre = new QCPItemTracer(m_plot);
        centre->position->setAxes(m_plot->xAxis, m_plot->yAxis2);
        centre->position->setCoords(best->x(), best->y() * 100);
        centre->setStyle(QCPItemTracer::tsNone);
        for (const auto &[corner, offset] :
             {std::pair(ring->topLeft, -6.0), std::pair(ring->bottomRight, 6.0)}) {
            corner->setParentAnchor(centre->position);
            corner->setType(QCPItemPosition::ptAbsolute);
            corner->setCoords(offset, offset);
        }
        ring->setPen(QPen(m_theme.adapted(kMapColour), 1.6));
    }
}

void TrainingChart::scale(const TrainingCurves &curves)
{
    double most = 0;
    for (const auto &[name, points] : curves.losses()) {
        for (const auto &point : points)
            most = std::max(most, point.y());
    }
    m_plot->xAxis->setRange(0, std::max(curves.seconds() * 1.03, 5.0));
    m_plot->yAxis->setRange(0, most > 0 ? most * 1.05 : 1);
}

void TrainingChart::describe(const TrainingCurves &curves)
{
    const auto total = curves.losses().find(kTotal);
    const auto best = curves.best();
    const QLocale locale;
    QStringList words;
    if (total != curves.losses().end() && !total->second.empty())
        words << tr("loss %1").arg(locale.toString(total->second.back().y(), 'g', 3));
    if (best)
        words << tr("best validation mAP %1 %").arg(locale.toString(best->y() * 100, 'f', 1));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
}

int TrainingChart::pointsOf(const QString &name) const
{
    const auto known = m_graphs.find(name);
    return known == m_graphs.end() || !known->second ? 0 : known->second->dataCount();
}

} // namespace onset
