// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/item.h"
#include "storage/domain/result.h"

#include <QElapsedTimer>
#include <QObject>

#include <cstddef>
#include <functional>
#include <optional>

namespace onset {

class Actions;
class QueueWalk;
struct Workspace;

/// The commands that edit segments and walk the review loop, on the selected item at the frame shown. Every
/// refusal of the document is told as a notice. GUI thread.
class ReviewCommands : public QObject
{
    Q_OBJECT
public:
    ReviewCommands(Workspace &workspace, Actions &actions, QObject *parent = nullptr);
    ~ReviewCommands() override;

    /// Tab, decisions and R are asked of it first.
    void setQueueWalk(QueueWalk *walk) { m_queue = walk; }
    /// Shows the stretch of the selected item and loops it; the loop follows the item's edges.
    void review(const FrameRange &range) { visit(range, true); }

    /// The start or end set by I or O while the other is awaited; at most one is there.
    std::optional<FrameIndex> pendingStart() const { return m_pendingStart; }
    std::optional<FrameIndex> pendingEnd() const { return m_pendingEnd; }

signals:
    void pendingChanged();
    /// The view should show this stretch (the next proposal with its surroundings).
    void recentre(onset::FrameRange range);

private:
    void connectEditing(Actions &actions);
    void connectReview(Actions &actions);
    void setStart();
    void setEnd();
    void createPending();
    void clear();
    void chooseEdge(Edge edge);
    void nudge(std::int64_t frames);
    void split();
    void merge();
    void toggleLock();
    void next(int direction);
    void visit(const FrameRange &range, bool looping);
    void accept(bool alone);
    void reject(bool alone);
    using Request = std::function<Status(const ItemId &item, std::optional<FrameRange> seen)>;
    void decide(bool alone, const Request &request);
    void tellSeen(const FrameRange &range, std::ptrdiff_t answered);
    void applyClass(const std::string &hotkey, bool alone);
    void toggleLoop();
    void markReviewed();
    void resize(const ItemId &item, FrameRange range);
    void afterDecision(bool reviewing, bool wasUndecided);
    void followItem();
    bool needItem();
    void tell(const QString &text);
    void refuse(const Error &error);

    Workspace &m_workspace;
    QueueWalk *m_queue = nullptr;
    std::optional<FrameIndex> m_pendingStart;
    std::optional<FrameIndex> m_pendingEnd;
    bool m_reviewLoop = false; ///< the loop is the one Tab made, and follows the item's edges
    QElapsedTimer m_worked;
};

} // namespace onset
