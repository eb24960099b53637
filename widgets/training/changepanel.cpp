// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/changepanel.h"

#include "app/document/workspace.h"
#include "widgets/blindfilter.h"
#include "widgets/evaluation/categorychart.h"
#include "widgets/panels/emptystate.h"
#include "widgets/panels/runtext.h"
#include "widgets/training/changecharts.h"
#include "widgets/training/changetext.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>

namespace onset {

namespace {

constexpr int kAnyKind = -1;

QComboBox *combo(const char *name)
{
    auto *made = new QComboBox;
    made->setObjectName(QLatin1String(name));
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(8);
    return made;
}

bool tells(const Workspace &workspace, const RunChange &change)
{
    const auto touches = [&](const std::optional<Detection> &one) {
        return one && touchesBlind(workspace, one->video, one->range);
    };
    return touches(change.before) || touches(change.after);
}

RunId runOf(const QComboBox &combo)
{
    return RunId{combo.currentData().toLongLong()};
}

} // namespace

ChangePanel::ChangePanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_before(combo("changesBefore"))
    , m_to(new QLabel(QStringLiteral("→")))
    , m_after(combo("changesAfter"))
    , m_words(new QLabel)
    , m_kind(combo("changesKind"))
    , m_videos(combo("changesVideos"))
    , m_score(new QDoubleSpinBox)
    , m_listed(new BlindFilter(
          workspace, *workspace.changes.list(),
          [&workspace](int row) { return tells(workspace, workspace.changes.list()->change(row)); }, this))
    , m_table(new QTreeView)
    , m_empty(new EmptyState(m_table->viewport()))
    , m_classes(new CategoryChart)
    , m_edges(new CategoryChart)
    , m_tabs(new QTabWidget)
    , m_decision(new QLabel)
    , m_keep(new QPushButton)
    , m_rollBack(new QPushButton)
{
    setObjectName(QStringLiteral("changePanel"));
    m_words->setObjectName(QStringLiteral("changesWords"));
    m_words->setWordWrap(true);
    m_words->setContentsMargins(6, 0, 6, 0);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(makeRuns());
    layout->addWidget(m_words);
    layout->addWidget(makeTabs(), 1);
    layout->addWidget(makeDecision());
    connectStores();
    retranslate();
}

QWidget *ChangePanel::makeRuns()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(4, 4, 4, 0);
    layout->addWidget(m_before, 1);
    layout->addWidget(m_to);
    layout->addWidget(m_after, 1);
    return row;
}

QWidget *ChangePanel::makeFilter()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(4, 4, 4, 2);
    layout->addWidget(m_kind, 1);
    layout->addWidget(m_videos, 1);
    layout->addWidget(m_score);
    m_score->setObjectName(QStringLiteral("changesScore"));
    m_score->setRange(0, 1);
    m_score->setSingleStep(0.05);
    m_score->setKeyboardTracking(false);
    m_score->setValue(m_workspace.changes.leastScore());
    return row;
}

QWidget *ChangePanel::makeTabs()
{
    m_table->setObjectName(QStringLiteral("changesTable"));
    m_table->setModel(m_listed);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (const auto &[column, digits] :
         {std::pair(ChangeListModel::Kind, 10), std::pair(ChangeListModel::Class, 11),
          std::pair(ChangeListModel::Time, 11), std::pair(ChangeListModel::Shift, 10),
          std::pair(ChangeListModel::Score, 6)})
        m_table->header()->resizeSection(column, digits * digit);
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilter());
    layout->addWidget(m_table, 1);
    m_classes->setObjectName(QStringLiteral("changesClasses"));
    m_edges->setObjectName(QStringLiteral("changesEdges"));
    m_tabs->setObjectName(QStringLiteral("changesTabs"));
    m_tabs->setDocumentMode(true);
    for (auto *page : std::initializer_list<QWidget *>{list, m_classes, m_edges})
        m_tabs->addTab(page, QString());
    return m_tabs;
}

QWidget *ChangePanel::makeDecision()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 0, 6, 4);
    m_decision->setObjectName(QStringLiteral("changesDecision"));
    m_decision->setWordWrap(true);
    m_keep->setObjectName(QStringLiteral("changesKeep"));
    m_rollBack->setObjectName(QStringLiteral("changesRollBack"));
    layout->addWidget(m_decision, 1);
    layout->addWidget(m_keep);
    layout->addWidget(m_rollBack);
    connect(m_keep, &QPushButton::clicked, this, [this] { use(true); });
    connect(m_rollBack, &QPushButton::clicked, this, [this] { use(false); });
    return row;
}

void ChangePanel::connectStores()
{
    connect(&m_workspace.changes, &ChangeStore::changed, this, &ChangePanel::refresh);
    connect(&m_workspace.queue, &QueueStore::sampleChanged, this, &ChangePanel::refresh);
    connect(&m_workspace.runs, &RunStore::runsChanged, this, &ChangePanel::fillRuns);
    for (const auto signal : {&Document::loaded, &Document::unloaded})
        connect(&m_workspace.document, signal, this, &ChangePanel::fillRuns);
    connect(&m_workspace.document, &Document::modelsChanged, this, &ChangePanel::refreshDecision);
    connect(&m_workspace.selection, &Selection::videoChanged, this, &ChangePanel::filter);
    for (auto *box : {m_before, m_after})
        connect(box, &QComboBox::activated, this, &ChangePanel::compare);
    connect(m_score, &QDoubleSpinBox::valueChanged, this, [this](double score) {
        m_workspace.changes.setLeastScore(score);
        compare();
    });
    for (auto *box : {m_kind, m_videos})
        connect(box, &QComboBox::currentIndexChanged, this, &ChangePanel::filter);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        emit wanted(m_workspace.changes.list()->change(m_listed->mapToSource(index).row()));
    });
    connect(m_classes, &Chart::chosen, this, [this](int) { m_tabs->setCurrentIndex(0); });
}

void ChangePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChangePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_workspace.changes.setMarked(true);
    if (m_workspace.changes.state() == ChangeStore::State::Nothing)
        compare();
}

void ChangePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_workspace.changes.setMarked(false);
}

void ChangePanel::retranslate()
{
    m_filling = true;
    m_before->setToolTip(tr("The earlier run"));
    m_after->setToolTip(tr("The later run"));
    const int kind = m_kind->currentIndex();
    m_kind->clear();
    m_kind->addItem(tr("All changes"), kAnyKind);
    for (const auto one : {RunChangeKind::Gained, RunChangeKind::Lost, RunChangeKind::Moved})
        m_kind->addItem(ChangeListModel::kindText(one), static_cast<int>(one));
    m_kind->setCurrentIndex(std::max(0, kind));
    const int videos = m_videos->currentIndex();
    m_videos->clear();
    m_videos->addItem(tr("This video"), true);
    m_videos->addItem(tr("All videos"), false);
    m_videos->setCurrentIndex(videos < 0 ? 1 : videos);
    m_score->setPrefix(tr("from ", "score"));
    m_score->setToolTip(tr("What scores lower takes no part: networks list many guesses"));
    m_tabs->setTabText(0, tr("Segments"));
    m_tabs->setTabText(1, tr("Classes"));
    m_tabs->setTabText(2, tr("Edges"));
    m_table->setToolTip(tr("Enter or a double click goes to the moment"));
    m_keep->setText(tr("&Keep"));
    m_rollBack->setText(tr("Roll &back"));
    m_filling = false;
    fillRuns();
    refresh();
}

void ChangePanel::fillRuns()
{
    m_filling = true;
    const auto &report = m_workspace.changes.report();
    const RunId before = report ? report->before : runOf(*m_before);
    const RunId after = report ? report->after : runOf(*m_after);
    for (auto *box : {m_before, m_after})
        box->clear();
    for (const auto &run : m_workspace.runs.runs()) { // newest first
        for (auto *box : {m_before, m_after})
            box->addItem(runTitle(run), QVariant::fromValue<qlonglong>(run.id.value));
    }
    const auto choose = [](QComboBox &box, RunId run, int otherwise) {
        const int row = box.findData(QVariant::fromValue<qlonglong>(run.value));
        box.setCurrentIndex(row >= 0 ? row : std::min(otherwise, box.count() - 1));
    };
    choose(*m_after, after, 0);
    choose(*m_before, before, 1);
    if (!report && m_before->count() > 1 && runOf(*m_before) == runOf(*m_after)) {
        m_after->setCurrentIndex(0);
        m_before->setCurrentIndex(1);
    }
    m_filling = false;
    refresh();
}

void ChangePanel::compare()
{
    const auto before = runOf(*m_before);
    const auto after = runOf(*m_after);
    if (!m_filling && before.valid() && after.valid() && before != after)
        emit m_workspace.requests.compareRuns(before, after);
}

void ChangePanel::filter()
{
    if (m_filling)
        return;
    ChangeFilter wanted = m_workspace.changes.filter();
    const int kind = m_kind->currentData().toInt();
    wanted.kind = kind == kAnyKind ? std::nullopt : std::optional(static_cast<RunChangeKind>(kind));
    wanted.video =
        m_videos->currentData().toBool() ? std::optional(m_workspace.selection.video()) : std::nullopt;
    m_workspace.changes.setFilter(wanted);
}

void ChangePanel::refresh()
{
    auto &changes = m_workspace.changes;
    const auto report = changes.report();
    const bool blind = isBlind(m_workspace);
    m_empty->setVisible(m_listed->rowCount() == 0);
    switch (changes.state()) {
    case ChangeStore::State::Nothing:
        m_words->clear();
        m_empty->setText(m_workspace.runs.runs().size() < 2
                             ? tr("There are no two runs yet. After a training the new version runs over the "
                                  "videos, and what it finds otherwise is listed here.")
                             : tr("Choose the two runs above."));
        break;
    case ChangeStore::State::Computing:
        m_words->setText(tr("Comparing …"));
        m_empty->setText({});
        break;
    case ChangeStore::State::Failed:
        m_words->setText(changes.problem());
        m_empty->setText({});
        break;
    case ChangeStore::State::Ready:
        // How many changed would tell of the stretch, too.
        m_words->setText((blind ? tr("What touches the stretch that you label blind is not shown until it is "
                                     "done.")
                                : countsText(*report)) +
                         QLatin1Char('\n') + measuresText(*report));
        m_empty->setText(blind ? tr("Nothing else of this kind is listed.")
                               : tr("Nothing of this kind changed."));
        m_classes->setData(classChanges(*report, m_workspace.document));
        m_edges->setData(edgeChanges(*report));
        if (runOf(*m_before) != report->before || runOf(*m_after) != report->after)
            fillRuns();
        break;
    }
    refreshDecision();
}

ModelVersionId ChangePanel::versionOf(bool after) const
{
    const auto report = m_workspace.changes.report();
    const auto *run = report ? m_workspace.runs.run(after ? report->after : report->before) : nullptr;
    return run ? run->modelVersion : ModelVersionId{};
}

/// Each run's version is one click away, however the decision went.
void ChangePanel::refreshDecision()
{
    const auto current = m_workspace.document.currentModel();
    const auto before = versionOf(false);
    const auto after = versionOf(true);
    m_decision->setText(decisionText(m_workspace.changes, current));
    m_keep->setVisible(after.valid() && after != before);
    m_rollBack->setVisible(before.valid() && after != before);
    const bool writable = !m_workspace.document.isReadOnly();
    m_keep->setEnabled(writable && after != current);
    m_rollBack->setEnabled(writable && before != current);
    m_keep->setToolTip(tr("Version %1 becomes the current one").arg(after.value));
    m_rollBack->setToolTip(tr("Version %1 becomes the current one; annotations stay").arg(before.value));
}

void ChangePanel::use(bool after)
{
    emit m_workspace.requests.useModel(versionOf(after));
}

} // namespace onset
