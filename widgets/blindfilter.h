// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/ids.h"

#include <QSortFilterProxyModel>

#include <functional>

namespace onset {

struct Workspace;

/// Whether a stretch is labelled blind now (QueueStore::sample()) …
bool isBlind(const Workspace &workspace);
/// … that this touches, so that it would tell what the run put out there.
bool touchesBlind(const Workspace &workspace, VideoId video, const FrameRange &range);

/// Rows of a model without those that would tell of the stretch that is labelled blind. Keeps their order.
/// GUI thread.
class BlindFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using Tells = std::function<bool(int sourceRow)>; ///< whether the row does

    BlindFilter(Workspace &workspace, QAbstractItemModel &rows, Tells tells, QObject *parent = nullptr);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    const Workspace &m_workspace;
    Tells m_tells;
};

} // namespace onset
