// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QSortFilterProxyModel>

namespace onset {

/// Sorts the segment table and leaves out what the filters above it do not name.
class SegmentFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class States { All, Undecided, Decided, Rejected };

    explicit SegmentFilter(QObject *parent = nullptr);

    void setClass(ClassId id); ///< none: all classes
    void setStates(States states);
    void setText(const QString &text); ///< in any column

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool wantsState(int state) const;

    ClassId m_class;
    States m_states = States::All;
    QString m_text;
};

} // namespace onset
