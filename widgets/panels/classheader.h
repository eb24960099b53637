// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

namespace onset {

/// The class model made narrow: "visible" and "locked" are icons, in the header and in the rows, and their
/// names become tool tips.
class ClassHeader : public QIdentityProxyModel
{
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// A click on a visible or locked icon turns it over; elsewhere nothing.
    void toggle(const QModelIndex &index);
};

} // namespace onset
