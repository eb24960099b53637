// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/ranking.h"
#include "inference/ranking/samples.h"
#include "widgets/mainwindow.h"
#include "windowworld.h"

#include <QTreeView>
#include <QtTest>

#include <memory>
#include <vector>

namespace onset {

/// The window as those who go through a review queue see it: entries that a test chose are what an order
/// brings, and what services answer.
class QueueWindow : public QObject
{
public:
    static constexpr VideoId kOther{2};

    static RankedCandidate proposal(std::int64_t number, FrameRange range,
                                    VideoId video = WindowWorld::kVideo);
    /// A stretch of 100 frames that is drawn as blind, or as shown.
    static RankedCandidate stretchDrawn(bool blind);
    /// A stretch that looks new, over the second proposal.
    static RankedCandidate stretchThatIsNew();
    // The proposals of the world's run, not in the order of time; one lies in the other video.
    static RankedCandidate third() { return proposal(3, frameRange(480, 530)); }
    static RankedCandidate first() { return proposal(1, frameRange(20, 60)); }
    static RankedCandidate second() { return proposal(2, frameRange(300, 350)); }
    static RankedCandidate elsewhere() { return proposal(9, frameRange(40, 80), kOther); }

protected:
    void make(); ///< the world, without a window
    void open(std::vector<RankedCandidate> entries);
    void order(); ///< by its key
    Workspace &w() { return m_world->workspace; }
    QueueStore &queue() { return m_world->workspace.queue; }
    template <class T> T *find(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    QTreeView &table() { return *find<QTreeView>("queueTable"); }
    QString text(int row, int column) { return table().model()->index(row, column).data().toString(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static ItemId detection(std::int64_t number) { return productId<DetectionId>(WindowWorld::kRun, number); }

    std::vector<RankedCandidate> m_entries;
    std::unique_ptr<WindowWorld> m_world;
    MainWindow *m_window = nullptr;

private:
    void goTo(VideoId video);

    std::int64_t m_stored = 0;
};

} // namespace onset
