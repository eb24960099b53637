// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/item.h"
#include "storage/domain/ids.h"

#include <QObject>

#include <optional>
#include <set>
#include <vector>

namespace onset {

class Document;
class RunStore;
struct ChangeSet;

/// What is current: the open video, the selected item and its edge, further selected items (for merging), the
/// class that new segments get, the range chosen for a loop. Follows the document: an item that a detection
/// became stays selected, one that is gone does not. GUI thread.
class Selection : public QObject
{
    Q_OBJECT
public:
    Selection(Document &document, RunStore &runs, QObject *parent = nullptr);

    VideoId video() const { return m_video; }
    void setVideo(VideoId video); ///< clears the selected item
    const ItemId &item() const { return m_item; }
    void select(const ItemId &item);
    void extend(const ItemId &item);   ///< adds to or removes from the further items
    std::vector<ItemId> items() const; ///< selected and further ones
    Edge edge() const { return m_edge; }
    void setEdge(Edge edge);
    ClassId activeClass() const { return m_activeClass; }
    void setActiveClass(ClassId id);

    /// What nobody decided in the video, and where nobody looked for all classes; by start.
    std::vector<Item> undecided() const;
    /// What an edit, or its undo, changed first in this video: its segment, else the proposal that it was.
    void selectChanged(const ChangeSet &changes);
    /// The next or previous undecided item of the video by start (Tab, Shift+Tab); wraps around.
    void selectNextUndecided(int direction);
    /// The neighbouring item in start order (wraps around); with `lane` the item of the next lane, in the
    /// classes' order, that is nearest in time.
    void selectNeighbour(int direction, bool lane = false);

signals:
    void videoChanged(onset::VideoId video);
    void itemChanged(); ///< another item, or the same with other values
    void edgeChanged();
    void activeClassChanged(onset::ClassId id);

private:
    void follow(const ChangeSet &changes);
    void followDetections();
    void reconsider();
    void replace(const ItemId &item, std::vector<ItemId> further);
    void chooseClass();
    void selectBeside(const std::vector<Item> &items, int direction);
    ItemId successor(const ItemId &item, const ChangeSet &changes) const;

    Document &m_document;
    RunStore &m_runs;
    VideoId m_video;
    ItemId m_item;
    std::optional<Item> m_value; ///< of m_item as last seen
    std::vector<ItemId> m_further;
    Edge m_edge = Edge::Start;
    ClassId m_activeClass;
};

} // namespace onset
