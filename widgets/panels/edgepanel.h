// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/item.h"
#include "app/document/shownframe.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;

namespace onset {

struct Workspace;

/// Pictures of the first and the last frame of the selected item, live while an edge moves. The chosen edge
/// is framed. Asks the picture feed with purpose "edges".
class EdgePanel : public QWidget
{
    Q_OBJECT
public:
    explicit EdgePanel(Workspace &workspace, QWidget *parent = nullptr);

    /// An edge of an item is being dragged to `frame` (range.start or range.end); inactive: the drag is over.
    void preview(const ItemId &item, Edge edge, FrameIndex frame, bool active);
    /// The frames whose pictures are wanted now: first and last of the item.
    std::optional<std::array<FrameIndex, 2>> wanted() const { return m_wanted; }
    QSize sizeHint() const override { return {330, 132}; }
    QSize minimumSizeHint() const override { return {200, 100}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void refresh();
    void request(FrameRange range);
    void receive(const QString &purpose, const ShownFrame &frame);
    QRect cell(int edge) const;
    void paintEdge(QPainter &painter, int edge);
    void paintPerson(QPainter &painter, const ShownFrame &frame) const;
    QString caption(int edge) const;

    Workspace &m_workspace;
    bool m_previewing = false;
    std::optional<std::array<FrameIndex, 2>> m_wanted;
    std::array<ShownFrame, 2> m_pictures;
};

} // namespace onset
