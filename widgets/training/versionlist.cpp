// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/versionlist.h"

#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/icons.h"
#include "widgets/panels/emptystate.h"
#include "widgets/panels/panelbuttons.h"

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace onset {

namespace {

constexpr int kThreeRows = 72; ///< below the curves the versions stay in sight

ModelVersionId idOf(const QTreeWidgetItem &item)
{
    return ModelVersionId{item.data(VersionList::VersionColumn, Qt::UserRole).toLongLong()};
}

QString percent(const QJsonValue &value)
{
    return value.isDouble() ? QLocale().toString(value.toDouble() * 100, 'f', 1) + QStringLiteral(" %")
                            : QStringLiteral("–");
}

QJsonObject metricsOf(const ModelVersion &version)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(version.metrics)).object();
}

} // namespace

QString versionTitle(const ModelVersion &version)
{
    return VersionList::tr("Version %1 · %2", "number · system")
        .arg(version.id.value)
        .arg(QString::fromStdString(version.system));
}

VersionList::VersionList(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_tree(new QTreeWidget)
    , m_empty(new EmptyState(m_tree->viewport()))
{
    m_tree->setObjectName(QStringLiteral("versionTree"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setMinimumHeight(kThreeRows);
    m_tree->setIndentation(14);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto &header = *m_tree->header();
    header.setStretchLastSection(true);
    for (const auto column : {VersionColumn, MapColumn, SegmentColumn})
        header.setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tree, 1);
    layout->addWidget(panelButtons(actions, {"training.retrain", "version.use", "version.detect",
                                             "version.note", "version.snapshot", "changes.show"}));
    auto &document = m_workspace.document;
    for (const auto signal : {&Document::loaded, &Document::unloaded, &Document::modelsChanged})
        connect(&document, signal, this, &VersionList::fill);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &VersionList::enableActions);
    connect(m_tree, &QTreeWidget::itemChanged, this, &VersionList::storeNote);
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem *, int column) {
        if (column == NoteColumn)
            m_actions.trigger(QStringLiteral("version.note"));
        else
            m_actions.trigger(QStringLiteral("version.use"));
    });
    connectActions();
    retranslate();
}

void VersionList::connectActions()
{
    m_actions.on(QStringLiteral("version.use"), [this] { emit m_workspace.requests.useModel(chosen()); });
    m_actions.on(QStringLiteral("version.detect"), [this] { emit detectionWanted(chosen()); });
    m_actions.on(QStringLiteral("version.note"), [this] {
        if (auto *item = m_tree->currentItem())
            m_tree->editItem(item, NoteColumn);
    });
    m_actions.on(QStringLiteral("version.snapshot"),
                 [this] { emit m_workspace.requests.showSnapshot(snapshotOf(chosen())); });
}

ModelVersionId VersionList::chosen() const
{
    const auto *item = m_tree->currentItem();
    return item ? idOf(*item) : ModelVersionId{};
}

void VersionList::choose(ModelVersionId version)
{
    QTreeWidgetItemIterator it(m_tree);
    for (; *it; ++it) {
        if (idOf(**it) == version)
            m_tree->setCurrentItem(*it);
    }
}

SnapshotId VersionList::snapshotOf(ModelVersionId version) const
{
    const auto &snapshots = m_workspace.document.snapshots();
    const auto it = std::ranges::find(snapshots, version, &SnapshotEntry::model);
    return version.valid() && it != snapshots.end() ? it->id : SnapshotId{};
}

void VersionList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void VersionList::retranslate()
{
    m_tree->setHeaderLabels({tr("Version"), tr("Held-out mAP"), tr("Segments"), tr("Note")});
    m_tree->headerItem()->setToolTip(MapColumn, tr("On the held-out videos when it was new, tIoU 0.5; a "
                                                   "number in brackets is of the validation videos"));
    m_tree->headerItem()->setToolTip(SegmentColumn, tr("How many segments it learnt from"));
    m_empty->setText(tr("Nothing was trained yet. Correct and review some proposals, then press %1: a few "
                        "minutes make a first version.")
                         .arg(m_actions.keys(QStringLiteral("training.retrain"))
                                  .value(0)
                                  .toString(QKeySequence::NativeText)));
    fill();
}

void VersionList::fill()
{
    const auto before = chosen();
    m_filling = true;
    m_tree->clear();
    const auto &models = m_workspace.document.models();
    std::map<ModelVersionId, QTreeWidgetItem *> items;
    for (const auto &version : models)
        items[version.id] = new QTreeWidgetItem;
    for (const auto &version : models) {
        auto *item = items.at(version.id);
        const auto parent = items.find(version.parent);
        // A parent is older than its child: there are no rings.
        if (parent != items.end() && version.parent < version.id)
            parent->second->addChild(item);
        else
            m_tree->addTopLevelItem(item);
        fillItem(*item, version);
    }
    m_tree->expandAll();
    m_filling = false;
    choose(items.contains(before) ? before : m_workspace.document.currentModel());
    m_empty->setVisible(models.empty());
    enableActions();
}

void VersionList::fillItem(QTreeWidgetItem &item, const ModelVersion &version)
{
    const auto metrics = metricsOf(version);
    const bool current = version.id == m_workspace.document.currentModel();
    const auto made =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(version.createdMs), QLocale::ShortFormat);
    item.setFlags(item.flags().setFlag(Qt::ItemIsEditable, !m_workspace.document.isReadOnly()));
    item.setData(VersionColumn, Qt::UserRole, QVariant::fromValue<qlonglong>(version.id.value));
    item.setText(VersionColumn,
                 current ? tr("%1 (current)").arg(versionTitle(version)) : versionTitle(version));
    item.setIcon(VersionColumn, current ? themedIcon(QStringLiteral("reviewed")) : QIcon());
    item.setToolTip(VersionColumn, tr("Made %1\n%2").arg(made, QString::fromStdString(version.path)));
    const auto heldOut = metrics.value(QStringLiteral("held_out_map50"));
    const auto validation = metrics.value(QStringLiteral("validation_map50"));
    item.setText(MapColumn, heldOut.isDouble() || !validation.isDouble()
                                ? percent(heldOut)
                                : QStringLiteral("(%1)").arg(percent(validation)));
    const auto segments = metrics.value(QStringLiteral("trained_segments"));
    item.setText(SegmentColumn,
                 segments.isDouble() ? QLocale().toString(segments.toInteger()) : QStringLiteral("–"));
    for (const auto column : {MapColumn, SegmentColumn})
        item.setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    item.setText(NoteColumn, QString::fromStdString(version.note));
    item.setToolTip(NoteColumn, QString::fromStdString(version.note));
    auto font = item.font(VersionColumn);
    font.setBold(current);
    item.setFont(VersionColumn, font);
}

void VersionList::storeNote(QTreeWidgetItem *item, int column)
{
    if (!m_filling && column == NoteColumn)
        emit m_workspace.requests.setModelNote(idOf(*item), item->text(NoteColumn).trimmed());
}

void VersionList::enableActions()
{
    const auto id = chosen();
    m_actions.setEnabled({QStringLiteral("version.use")},
                         id.valid() && id != m_workspace.document.currentModel());
    m_actions.setEnabled({QStringLiteral("version.detect"), QStringLiteral("version.note")}, id.valid());
    m_actions.setEnabled({QStringLiteral("version.snapshot")}, snapshotOf(id).valid());
}

} // namespace onset
