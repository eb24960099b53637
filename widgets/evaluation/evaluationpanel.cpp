// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/evaluationpanel.h"

#include "app/document/workspace.h"
#include "widgets/evaluation/analysispages.h"
#include "widgets/evaluation/binsdialog.h"
#include "widgets/evaluation/chartexport.h"
#include "widgets/evaluation/evaluationheader.h"
#include "widgets/evaluation/evaluationstate.h"
#include "widgets/evaluation/peoplepage.h"
#include "widgets/evaluation/summarytext.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace onset {

QString shortRunName(const RunStore &runs, RunId id)
{
    const auto *run = runs.run(id);
    return EvaluationPanel::tr("Run %1 · %2", "number · system")
        .arg(id.value)
        .arg(run ? QString::fromStdString(run->system) : QString());
}

AnalysisView analysisView(const Workspace &workspace)
{
    AnalysisView view;
    view.run = workspace.evaluation.analysis();
    if (!view.run)
        return view;
    view.compared = workspace.evaluation.comparison();
    view.runName = shortRunName(workspace.runs, view.run->run);
    if (view.compared)
        view.comparedName = shortRunName(workspace.runs, view.compared->run);
    view.classes = classLooks(workspace.document);
    return view;
}

EvaluationPanel::EvaluationPanel(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_header(new EvaluationHeader(workspace))
    , m_summary(new QLabel)
    , m_export(new ChartExport(workspace.notices, this))
    , m_people(new PeoplePage(workspace, actions, *m_export))
    , m_pages(new AnalysisPages(*m_export, m_people))
    , m_state(new EvaluationState(workspace, actions))
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("evaluationPanel"));
    m_summary->setObjectName(QStringLiteral("evaluationSummary"));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(6, 0, 6, 2);
    m_stack->addWidget(m_pages);
    m_stack->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_header);
    layout->addWidget(m_summary);
    layout->addWidget(m_stack, 1);
    auto &evaluation = m_workspace.evaluation;
    connect(&evaluation, &EvaluationStore::changed, this, &EvaluationPanel::refresh);
    connect(&m_workspace.document, &Document::loaded, this, &EvaluationPanel::refresh);
    connect(&m_workspace.document, &Document::unloaded, this, &EvaluationPanel::refresh);
    connect(&m_workspace.document, &Document::videosChanged, this, &EvaluationPanel::refresh);
    connect(&m_workspace.runs, &RunStore::runsChanged, this, &EvaluationPanel::refresh);
    connect(&evaluation, &EvaluationStore::filterChanged, this, [this] {
        m_pages->markFilter(m_workspace.evaluation.filter());
        m_people->markFilter(m_workspace.evaluation.filter());
    });
    const auto list = [this](const EntryFilter &filter) {
        m_workspace.evaluation.setFilter(filter);
        emit errorsWanted();
    };
    connect(m_pages, &AnalysisPages::filterWanted, this, list);
    connect(m_people, &PeoplePage::filterWanted, this, list);
    connect(m_people, &PeoplePage::wordsChanged, this, &EvaluationPanel::tellResult);
    connect(m_pages, &AnalysisPages::binsWanted, this, &EvaluationPanel::askBins);
    connect(m_pages, &AnalysisPages::tiouWanted, m_header, &EvaluationHeader::setTiou);
    refresh();
}

void EvaluationPanel::setFileChooser(FileChooser chooser)
{
    m_export->setFileChooser(std::move(chooser));
}

void EvaluationPanel::askBins()
{
    auto *dialog = new BinsDialog(m_workspace.evaluation.settings().options.bins, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BinsDialog::chosen, this, [this](const std::vector<Characteristic> &bins) {
        auto settings = m_workspace.evaluation.settings();
        settings.options.bins = bins;
        m_workspace.evaluation.setSettings(settings);
    });
    dialog->open();
}

void EvaluationPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void EvaluationPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void EvaluationPanel::refresh()
{
    // Behind another tab nobody sees it; it catches up when it is shown.
    m_stale = !isVisible();
    const auto view = analysisView(m_workspace);
    const bool ready = m_workspace.evaluation.state() == EvaluationStore::State::Ready && view.run;
    m_header->setVisible(m_workspace.document.isOpen() && !m_workspace.runs.runs().empty());
    m_summary->setVisible(ready);
    m_stack->setCurrentWidget(ready ? static_cast<QWidget *>(m_pages) : m_state);
    const auto path = QString::fromStdString(m_workspace.document.path());
    m_export->setFolder(path.isEmpty() ? QString() : QFileInfo(path).absolutePath());
    if (!ready) {
        m_state->refresh();
        return;
    }
    tellResult();
    if (!m_stale)
        m_pages->show(view);
}

void EvaluationPanel::tellResult()
{
    const auto view = analysisView(m_workspace);
    if (!view.run)
        return;
    const auto ofPeople = m_people->words();
    const auto result = resultText(view);
    const auto now = m_workspace.evaluation.behind() ? tr("%1 Measuring anew …").arg(result) : result;
    m_summary->setText(ofPeople.isEmpty() ? now + u'\n' + scopeText(view) : ofPeople);
}

} // namespace onset
