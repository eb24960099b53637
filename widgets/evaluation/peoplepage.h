// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/analysisentry.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace onset {

class Actions;
class CategoryChart;
class ChartExport;
class ChartFrame;
class CurveChart;
struct Workspace;

/// Who does what, where: metrics of person tubes of the runs that the evaluation looks at, chosen in the row
/// above the charts; or why there are none and what to do. Measured only while it is seen. GUI thread.
class PeoplePage : public QWidget
{
    Q_OBJECT
public:
    PeoplePage(Workspace &workspace, Actions &actions, ChartExport &exporter, QWidget *parent = nullptr);

    CategoryChart &bars() const { return *m_bars; }
    CurveChart &curve() const { return *m_curve; }
    /// The bar that stands for this filter is ringed, all others are not.
    void markFilter(const EntryFilter &filter);
    /// The result and what was measured; empty while the page is not seen, or has nothing to tell.
    QString words() const { return isVisible() ? m_words : QString(); }

signals:
    void wordsChanged();
    void filterWanted(const onset::EntryFilter &filter);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectChoices();
    void connectCharts();
    void retranslate();
    void refresh();
    void refreshChoices();
    void refreshCharts();
    void chooseMeasure();
    void refreshEmpty();
    QString emptyText() const;

    Workspace &m_workspace;
    Actions &m_actions;
    QComboBox *m_metric;
    QComboBox *m_rule;
    QLabel *m_overlapLabel;
    QComboBox *m_overlap;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QPushButton *m_detect; ///< where a run that follows people would help
    CategoryChart *m_bars;
    CurveChart *m_curve;
    ChartFrame *m_barFrame;
    ChartFrame *m_curveFrame;
    std::vector<EntryFilter> m_filters; ///< of the bars
    QString m_words;
    bool m_filling = false;
};

} // namespace onset
