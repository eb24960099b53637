// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panels/rowdelegate.h"

class QTreeView;

namespace onset {

/// Rows as high as their texts need, wrapped at the width of their columns, whatever that becomes. Sets the
/// view up for it; belongs to the view.
class WrapDelegate : public RowDelegate
{
    Q_OBJECT
public:
    explicit WrapDelegate(QTreeView &view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QTreeView &m_view;
};

} // namespace onset
