// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/segmentfilter.h"

#include "app/document/segmenttablemodel.h"

namespace onset {

SegmentFilter::SegmentFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SegmentTableModel::SortRole);
    setDynamicSortFilter(true);
}

void SegmentFilter::setClass(ClassId id)
{
    m_class = id;
    invalidateFilter();
}

void SegmentFilter::setStates(States states)
{
    m_states = states;
    invalidateFilter();
}

void SegmentFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool SegmentFilter::wantsState(int state) const
{
    const auto known = static_cast<SegmentState>(state);
    switch (m_states) {
    case States::All:
        return true;
    case States::Undecided:
        return known == SegmentState::Predicted;
    case States::Decided:
        return known != SegmentState::Predicted && known != SegmentState::Rejected;
    case States::Rejected:
        return known == SegmentState::Rejected;
    }
    return true;
}

bool SegmentFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *source = sourceModel();
    const auto first = source->index(row, 0, parent);
    if (!wantsState(first.data(SegmentTableModel::StateRole).toInt()))
        return false;
    if (m_class.valid() && first.data(SegmentTableModel::ClassRole).toLongLong() != m_class.value)
        return false;
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < source->columnCount(parent); ++column) {
        if (source->index(row, column, parent).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace onset
