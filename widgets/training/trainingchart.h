// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timelinetheme.h"

#include <QWidget>

#include <map>

class QCPGraph;
class QCustomPlot;

namespace onset {

class TrainingCurves;

/// Losses (left axis) and validation mAP (right axis, points) of a training over its time, live; where stages
/// begin; the best mAP so far. Zooming is not needed: it always shows all of it. GUI thread.
class TrainingChart : public QWidget
{
    Q_OBJECT
public:
    explicit TrainingChart(QWidget *parent = nullptr);

    void show(const TrainingCurves &curves);
    /// Points drawn of the curve with that name ("loss", "mAP"); for tests.
    int pointsOf(const QString &name) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void restyle();
    QCPGraph *graph(const QString &name, bool loss);
    void drawStages(const TrainingCurves &curves);
    void scale(const TrainingCurves &curves);
    void describe(const TrainingCurves &curves);

    QCustomPlot *m_plot;
    TimelineTheme m_theme;
    std::map<QString, QCPGraph *> m_graphs;
};

} // namespace onset
