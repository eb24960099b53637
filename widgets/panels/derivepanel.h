// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/derive.h"

#include <QWidget>

class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSlider;
class QSpinBox;

namespace onset {

class RunStore;

/// Which of the shown run's proposals there are. Weak ones are not listed, whatever the run (a person's own
/// setting, kept for all projects). Those of a threshold (RunStore::derives()) have it, median window and
/// length limits; dragging derives them anew at once; letting go keeps them. GUI thread.
class DerivePanel : public QWidget
{
    Q_OBJECT
public:
    explicit DerivePanel(RunStore &runs, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(QWidget *field);
    void retranslate();
    void showSettings();
    void derive(bool keep);
    void showWeak();
    void setLeast(int percent);
    DeriveSettings edited() const;

    RunStore &m_runs;
    QFormLayout *m_form;
    QSlider *m_least;
    QLabel *m_leastText;
    QWidget *m_leastRow;
    QLabel *m_weak;
    QSlider *m_threshold;
    QLabel *m_thresholdText;
    QWidget *m_thresholdRow;
    QSlider *m_median;
    QLabel *m_medianText;
    QWidget *m_medianRow;
    QDoubleSpinBox *m_shortest;
    QDoubleSpinBox *m_longest;
    QLabel *m_to;
    QWidget *m_lengthRow;
    bool m_filling = false;
};

} // namespace onset
