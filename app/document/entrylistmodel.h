// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/coverage.h"
#include "storage/evaluation/analysisentry.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <optional>

namespace onset {

class Document;

/// The entries of an error list as a table, costliest first; rows() of them are held, total() there are. GUI
/// thread.
class EntryListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Kind, PredictedClass, TrueClass, Video, Time, Score, Tiou, Cost, Verdict, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< numbers where the column has some, else text
        KindRole,                ///< int of EntryKind
        VerdictRole              ///< int of VerdictKind; -1 for none
    };

    EntryListModel(Document &document, QObject *parent = nullptr);

    const AnalysisEntry &entry(int row) const { return m_list->entries[static_cast<std::size_t>(row)]; }
    std::size_t total() const { return m_list->total; }
    int rowOf(const AnalysisEntry &entry) const; ///< same prediction and truth; -1 if it is not there
    void setEntries(std::shared_ptr<const EntryList> list);
    using VerdictOf = std::function<std::optional<VerdictKind>(const AnalysisEntry &)>;
    void setVerdicts(VerdictOf verdictOf);
    void refreshVerdicts(); ///< they may be others now
    static QString kindText(EntryKind kind);
    static QString verdictText(VerdictKind kind);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const AnalysisEntry &entry, int column) const;
    QVariant sortValue(const AnalysisEntry &entry, int column) const;
    std::optional<VerdictKind> verdictOf(const AnalysisEntry &entry) const;

    Document &m_document;
    std::shared_ptr<const EntryList> m_list;
    VerdictOf m_verdictOf;
};

} // namespace onset
