// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace onset {

struct Workspace;

/// Which run is measured, against which other one, over which videos and how. GUI thread.
class EvaluationHeader : public QWidget
{
    Q_OBJECT
public:
    explicit EvaluationHeader(Workspace &workspace, QWidget *parent = nullptr);

    void refresh(); ///< from the store and the list of runs
    void setTiou(double tiou);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillRuns();
    void fillTious();
    void apply();
    void chooseProtocol();

    Workspace &m_workspace;
    QComboBox *m_run;
    QLabel *m_against;
    QComboBox *m_compare;
    QComboBox *m_split;
    QComboBox *m_protocol;
    QLabel *m_tiouLabel;
    QComboBox *m_tiou;
    QCheckBox *m_reviewed;
    bool m_filling = false;
};

} // namespace onset
