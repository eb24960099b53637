// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/classlistmodel.h"

#include "app/document/document.h"
#include "app/document/labels.h"

#include <algorithm>

namespace onset {

ClassListModel::ClassListModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(&document, &Document::loaded, this, &ClassListModel::refresh);
    connect(&document, &Document::unloaded, this, &ClassListModel::refresh);
    connect(&document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (!changes.classes.empty())
            refresh();
        if (!changes.segments.empty() && !m_classes.empty())
            emit dataChanged(index(0, Segments), index(rowCount() - 1, Segments));
    });
    refresh();
}

void ClassListModel::refresh()
{
    auto classes = m_document.classes();
    const bool same = std::equal(classes.begin(), classes.end(), m_classes.begin(), m_classes.end(),
                                 [](const auto &a, const auto &b) { return a.id == b.id; });
    if (same) {
        m_classes = std::move(classes);
        if (!m_classes.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_classes = std::move(classes);
    endResetModel();
}

int ClassListModel::rowOf(ClassId id) const
{
    const auto it =
        std::find_if(m_classes.begin(), m_classes.end(), [id](const auto &c) { return c.id == id; });
    return it == m_classes.end() ? -1 : static_cast<int>(it - m_classes.begin());
}

int ClassListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_classes.size());
}

int ClassListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClassListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = actionClass(index.row());
    const auto column = index.column();
    const auto checked = [](bool on) { return static_cast<int>(on ? Qt::Checked : Qt::Unchecked); };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (column == Name)
            return QString::fromStdString(row.name);
        if (column == Hotkey)
            return QString::fromStdString(row.hotkey);
        return column == Segments ? QVariant(static_cast<qint64>(m_document.useOf(row.id).standing))
                                  : QVariant();
    case Qt::DecorationRole:
        return column == Name ? QVariant(colourOf(row.colour)) : QVariant();
    case Qt::CheckStateRole:
        if (column == Visible)
            return checked(row.visible);
        return column == Locked ? QVariant(checked(row.locked)) : QVariant();
    case Qt::ToolTipRole:
        return column == Segments ? useText(row.id) : QString::fromStdString(row.description);
    case ClassIdRole:
        return static_cast<qint64>(row.id.value);
    case ColourRole:
        return colourOf(row.colour);
    default:
        return {};
    }
}

QString ClassListModel::useText(ClassId id) const
{
    const auto use = m_document.useOf(id);
    auto lines = QStringList{tr("%n segment(s) that stand", nullptr, static_cast<int>(use.standing))};
    if (use.rejected > 0)
        lines += tr("%n rejected, not counted", nullptr, static_cast<int>(use.rejected));
    if (use.proposed > 0)
        lines += tr("%n proposed as this class and given another, not counted", nullptr,
                    static_cast<int>(use.proposed));
    return lines.join(u'\n');
}

bool ClassListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    auto changed = actionClass(index.row());
    const auto column = index.column();
    if (role == ColourRole)
        changed.colour = value.value<QColor>().rgb() & 0xffffffU;
    else if (role == Qt::EditRole && column == Name)
        changed.name = value.toString().toStdString();
    else if (role == Qt::EditRole && column == Hotkey)
        changed.hotkey = value.toString().trimmed().toStdString();
    else if (role == Qt::CheckStateRole && column == Visible)
        changed.visible = value.toInt() == Qt::Checked;
    else if (role == Qt::CheckStateRole && column == Locked)
        changed.locked = value.toInt() == Qt::Checked;
    else
        return false;
    const auto status = m_document.requestUpdateClass(changed);
    if (!status)
        emit refused(QString::fromStdString(status.error().message));
    return status.ok();
}

Qt::ItemFlags ClassListModel::flags(const QModelIndex &index) const
{
    auto result = QAbstractTableModel::flags(index);
    if ((index.column() == Name || index.column() == Hotkey) && !m_document.isReadOnly())
        result |= Qt::ItemIsEditable;
    if (index.column() == Visible || index.column() == Locked)
        result |= Qt::ItemIsUserCheckable;
    return result;
}

QVariant ClassListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Class");
    case Hotkey:
        return tr("Key");
    case Visible:
        return tr("Visible");
    case Locked:
        return tr("Locked");
    case Segments:
        return tr("Segments");
    default:
        return {};
    }
}

} // namespace onset
