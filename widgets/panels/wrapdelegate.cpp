// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/wrapdelegate.h"

#include <QHeaderView>
#include <QTreeView>

namespace onset {

WrapDelegate::WrapDelegate(QTreeView &view)
    : RowDelegate(&view)
    , m_view(view)
{
    view.setItemDelegate(this);
    view.setWordWrap(true);
    view.setUniformRowHeights(false);
    // The view keeps the heights that it has once asked for.
    connect(view.header(), &QHeaderView::sectionResized, &view, &QTreeView::doItemsLayout);
}

QSize WrapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int width = m_view.header()->sectionSize(index.column());
    if (index.column() == m_view.treePosition() || (m_view.treePosition() < 0 && index.column() == 0)) {
        int depth = m_view.rootIsDecorated() ? 1 : 0;
        for (auto parent = index.parent(); parent.isValid(); parent = parent.parent())
            ++depth;
        width -= depth * m_view.indentation();
    }
    auto wrapped = option; // the view asks without a width
    wrapped.rect = QRect(0, 0, std::max(width, 1), 1);
    return RowDelegate::sizeHint(wrapped, index);
}

} // namespace onset
