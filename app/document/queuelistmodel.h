// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/ranking.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace onset {

class Document;
class QueueStore;

/// The review queue as a table, in its order. GUI thread.
class QueueListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Where, Why, Score, Gain, ColumnCount };
    enum Role {
        ListedRole = Qt::UserRole, ///< "1" where the list shows the row (QueueStore::isListed()), else "0"
    };

    QueueListModel(const QueueStore &store, const Document &document, QObject *parent = nullptr);

    void replace(const std::function<void()> &change); ///< all entries are others afterwards
    void refresh(const std::vector<int> &rows);
    void refreshAll();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString whatText(const Candidate &candidate) const;
    QString text(int row, int column) const;
    QString tip(int row) const; ///< all of the row, wherever a column is too narrow for it

    const QueueStore &m_store;
    const Document &m_document;
};

} // namespace onset
