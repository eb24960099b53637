// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/editlogmodel.h"

#include "app/document/document.h"
#include "app/document/editcommand.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace onset {

EditLogModel::EditLogModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(&document, &Document::editMade, this,
            [this](const std::shared_ptr<const Edit> &edit) { prepend(*edit); });
    connect(&document, &Document::loaded, this, [this] { setEntries({}); });
    connect(&document, &Document::unloaded, this, [this] { setEntries({}); });
}

void EditLogModel::setEntries(std::vector<EditLogEntry> newestFirst)
{
    beginResetModel();
    m_entries = std::move(newestFirst);
    endResetModel();
}

void EditLogModel::appendOlder(const std::vector<EditLogEntry> &newestFirst)
{
    if (newestFirst.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(newestFirst.size()) - 1);
    m_entries.insert(m_entries.end(), newestFirst.begin(), newestFirst.end());
    endInsertRows();
}

void EditLogModel::prepend(const Edit &edit)
{
    EditLogEntry entry;
    entry.kind = edit.kind;
    entry.action = edit.action;
    entry.whenMs = edit.whenMs;
    for (const auto &annotator : m_document.annotators()) {
        if (annotator.id == edit.annotator)
            entry.annotator = annotator.name;
    }
    beginInsertRows({}, 0, 0);
    m_entries.insert(m_entries.begin(), entry);
    endInsertRows();
}

int EditLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int EditLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EditLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = entry(index.row());
    if (role == EntryIdRole)
        return static_cast<qint64>(row.id);
    if (role == Qt::ToolTipRole)
        return QString::fromStdString(row.summary);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case When:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.whenMs), QLocale::ShortFormat);
    case Who:
        return QString::fromStdString(row.annotator);
    default:
        break;
    }
    const auto action = actionText(row.action);
    if (row.kind == Edit::Kind::Undo)
        return tr("Undo: %1").arg(action);
    return row.kind == Edit::Kind::Redo ? tr("Redo: %1").arg(action) : action;
}

QVariant EditLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    default:
        return {};
    }
}

} // namespace onset
