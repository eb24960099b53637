// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/actionclass.h"

#include <QAbstractTableModel>

#include <vector>

namespace onset {

class Document;

/// The palette: classes by position, with the segments that stand. What is edited here is a request to the
/// document. GUI thread.
class ClassListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Hotkey, Visible, Locked, Segments, ColumnCount }; ///< all but the last can be edited
    enum Role {
        ClassIdRole = Qt::UserRole, ///< qint64
        ColourRole                  ///< QColor; may be set
    };

    explicit ClassListModel(Document &document, QObject *parent = nullptr);

    const ActionClass &actionClass(int row) const { return m_classes[static_cast<std::size_t>(row)]; }
    int rowOf(ClassId id) const; ///< -1 if it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void refused(const QString &why); ///< of setData()

private:
    void refresh();
    QString useText(ClassId id) const;

    Document &m_document;
    std::vector<ActionClass> m_classes;
};

} // namespace onset
