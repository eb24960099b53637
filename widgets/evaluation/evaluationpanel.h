// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/filechooser.h"
#include "widgets/evaluation/analysisview.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace onset {

class Actions;
class AnalysisPages;
class ChartExport;
class EvaluationHeader;
class EvaluationState;
class PeoplePage;
class RunStore;
struct Workspace;

/// The dock with the numbers and charts of a run: what it is measured by, the result in words, the charts; or
/// why there is nothing to measure and what to do. What is clicked becomes the filter of the error list.
/// GUI thread.
class EvaluationPanel : public QWidget
{
    Q_OBJECT
public:
    EvaluationPanel(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    void setFileChooser(FileChooser chooser);
    AnalysisPages &pages() const { return *m_pages; }
    PeoplePage &people() const { return *m_people; }

signals:
    void errorsWanted(); ///< something was clicked: the list of errors should be seen

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void tellResult(); ///< of segments, or of people where their page is seen
    void askBins();

    Workspace &m_workspace;
    EvaluationHeader *m_header;
    QLabel *m_summary;
    ChartExport *m_export;
    PeoplePage *m_people;
    AnalysisPages *m_pages;
    EvaluationState *m_state;
    QStackedWidget *m_stack;
    bool m_stale = true;
};

/// "Run 2 · motion"
QString shortRunName(const RunStore &runs, RunId id);
/// The view of what the store has measured; run is null while it has nothing.
AnalysisView analysisView(const Workspace &workspace);

} // namespace onset
