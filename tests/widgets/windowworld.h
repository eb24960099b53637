// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"
#include "widgets/mainwindow.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace onset {

/// A project in memory with one video of 10 frames a second, three classes, a run with people and proposals;
/// a player that answers each request with a picture of that frame; settings in a folder of its own; the
/// window.
class WindowWorld : public QObject
{
public:
    static constexpr std::int64_t kFrames = 800;
    static constexpr VideoId kVideo{1};
    static constexpr RunId kRun{1};
    static constexpr ClassId kWalk{2};
    static constexpr ClassId kRunFast{3};
    static constexpr SegmentId kHuman{1}; ///< walk, [100, 160)
    static constexpr SegmentId kNext{2};  ///< walk, [200, 240)

    WindowWorld();
    ~WindowWorld() override;

    /// Opens the project in the workspace; without, the window is as after the start.
    void openProject();
    MainWindow &showWindow(QSize size = {1280, 720});
    static QImage picture(std::int64_t frame);

    std::optional<Item> selected() const { return workspace.document.item(workspace.selection.item()); }
    const Segment *segment(SegmentId id) const { return workspace.document.segment(id); }
    FrameIndex shown() const { return workspace.playhead.current(); }

    QTemporaryDir folder; ///< holds the settings
    std::shared_ptr<const FrameTable> frames;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;

private:
    ShownFrame shownFrame(FrameIndex frame) const;
};

/// A key press and release at a place of the keyboard: `scanCode` as X11 and Wayland give it (evdev + 8),
/// `key` and `text` as the layout says.
void pressPlace(QWidget *widget, quint32 scanCode, Qt::Key key, const QString &text,
                Qt::KeyboardModifiers modifiers = Qt::NoModifier);

} // namespace onset
