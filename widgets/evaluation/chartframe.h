// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace onset {

class Chart;
class ChartExport;

/// A chart under its heading, with the buttons and the menu that copy and save it, and a line of words. GUI
/// thread.
class ChartFrame : public QWidget
{
    Q_OBJECT
public:
    ChartFrame(Chart *chart, ChartExport &exporter, QWidget *parent = nullptr); ///< takes the chart

    void setHeading(const QString &heading);
    void setWords(const QString &words); ///< below the heading; empty: none
    void addControl(QWidget *control);   ///< into the heading's row
    void retranslate();

private:
    Chart *m_chart;
    QHBoxLayout *m_row;
    QLabel *m_heading;
    QLabel *m_words;
    QAction *m_copy;
    QAction *m_save;
};

} // namespace onset
