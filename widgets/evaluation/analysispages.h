// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/evaluation/analysisview.h"

#include <QWidget>

#include <array>

class QComboBox;
class QListWidget;
class QStackedWidget;
class QToolButton;

namespace onset {

class Chart;
class CategoryChart;
class ChartExport;
class ChartFrame;
class CurveChart;
class MatrixChart;

/// The charts of an analysis, a page each, chosen in the list beside them. Only the page that is seen is kept
/// up to date. GUI thread.
class AnalysisPages : public QWidget
{
    Q_OBJECT
public:
    enum Page { Classes, Overlap, Precision, Confusion, Kinds, Truths, Edges, Sureness, People };
    static constexpr int kPageCount = 9;
    enum Slot {
        ClassBars,
        OverlapCurve,
        PrecisionCurve,
        Cells,
        Bands,
        Costs,
        Missed,
        Sensitive,
        Starts,
        Ends,
        SurenessCurve
    };
    static constexpr int kSlotCount = 11;

    /// `people` is the last page.
    AnalysisPages(ChartExport &exporter, QWidget *people, QWidget *parent = nullptr);

    void show(const AnalysisView &view);
    void showPage(Page page);
    /// The mark that stands for this filter is ringed, all others are not.
    void markFilter(const EntryFilter &filter);
    Chart &chart(Slot slot) const;
    const std::vector<EntryFilter> &filters(Slot slot) const { return m_filters[slot]; }

signals:
    void filterWanted(const onset::EntryFilter &filter);
    void tiouWanted(double tiou);
    void binsWanted(); ///< other bins of annotations

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPage(std::initializer_list<Slot> charts);
    void retranslate();
    void refresh();
    void refreshPrecision();
    void refreshEdges();
    void fillClasses();
    void choose(Slot slot, int mark);
    template <class ChartType, class Clickable> void fill(Slot slot, ChartType *chart, Clickable made);

    ChartExport &m_exporter;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    CategoryChart *m_classBars;
    CurveChart *m_overlap;
    CurveChart *m_precision;
    MatrixChart *m_cells;
    CategoryChart *m_bands;
    CategoryChart *m_costs;
    CategoryChart *m_missed;
    CategoryChart *m_sensitive;
    CategoryChart *m_starts;
    CategoryChart *m_ends;
    CurveChart *m_sureness;
    QComboBox *m_class;
    QToolButton *m_bins;
    std::array<ChartFrame *, kSlotCount> m_frames{};
    std::array<std::vector<EntryFilter>, kSlotCount> m_filters;
    std::array<bool, kPageCount> m_stale{};
    EntryFilter m_filter;
    AnalysisView m_view;
};

} // namespace onset
