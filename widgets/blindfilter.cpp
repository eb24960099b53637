// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/blindfilter.h"

#include "app/document/workspace.h"

#include <utility>

namespace onset {

bool isBlind(const Workspace &workspace)
{
    const auto &sample = workspace.queue.sample();
    return sample && sample->blind;
}

bool touchesBlind(const Workspace &workspace, VideoId video, const FrameRange &range)
{
    const auto &sample = workspace.queue.sample();
    return isBlind(workspace) && sample->video == video && sample->range.overlaps(range);
}

BlindFilter::BlindFilter(Workspace &workspace, QAbstractItemModel &rows, Tells tells, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_workspace(workspace)
    , m_tells(std::move(tells))
{
    setSourceModel(&rows);
    connect(&workspace.queue, &QueueStore::sampleChanged, this, [this] { invalidateFilter(); });
}

bool BlindFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return parent.isValid() || !isBlind(m_workspace) || !m_tells(row);
}

} // namespace onset
