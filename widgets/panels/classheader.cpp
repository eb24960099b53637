// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/classheader.h"

#include "app/document/classlistmodel.h"
#include "widgets/icons.h"

namespace onset {

QVariant ClassHeader::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool icon = section == ClassListModel::Visible || section == ClassListModel::Locked;
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole)
        return QIdentityProxyModel::headerData(section, orientation, Qt::DisplayRole);
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section == ClassListModel::Segments)
        return QStringLiteral("#");
    if (!icon || orientation != Qt::Horizontal)
        return QIdentityProxyModel::headerData(section, orientation, role);
    if (role == Qt::DecorationRole)
        return themedIcon(section == ClassListModel::Visible ? QStringLiteral("eye")
                                                             : QStringLiteral("lock"));
    return {};
}

QVariant ClassHeader::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole && index.column() != ClassListModel::Name)
        return int(Qt::AlignCenter);
    const bool ownTip = index.column() == ClassListModel::Name || index.column() == ClassListModel::Segments;
    if (role == Qt::ToolTipRole && !ownTip)
        return headerData(index.column(), Qt::Horizontal, role);
    const bool icon = index.column() == ClassListModel::Visible || index.column() == ClassListModel::Locked;
    if (!icon || (role != Qt::DecorationRole && role != Qt::CheckStateRole))
        return QIdentityProxyModel::data(index, role);
    if (role == Qt::CheckStateRole)
        return {}; // shown as an icon
    const bool on = QIdentityProxyModel::data(index, Qt::CheckStateRole).toInt() == Qt::Checked;
    if (index.column() == ClassListModel::Visible)
        return themedIcon(on ? QStringLiteral("eye") : QStringLiteral("eye-off"));
    return themedIcon(on ? QStringLiteral("lock") : QStringLiteral("unlock"));
}

void ClassHeader::toggle(const QModelIndex &index)
{
    if (index.column() != ClassListModel::Visible && index.column() != ClassListModel::Locked)
        return;
    const bool on = QIdentityProxyModel::data(index, Qt::CheckStateRole).toInt() == Qt::Checked;
    setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace onset
