// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/changereport.h"

#include <QObject>

#include <optional>

namespace onset {

class VideoVisit;
struct Workspace;

/// Goes to the moment of a change in its video, selects the detection that is there now, and loops it; the
/// video is opened first where another one is on screen. GUI thread.
class ChangeWalk : public QObject
{
    Q_OBJECT
public:
    explicit ChangeWalk(Workspace &workspace, QObject *parent = nullptr);

    void open(const RunChange &change);

signals:
    void arrived(); ///< the moment is on screen

private:
    void arrive();
    void selectFound();

    Workspace &m_workspace;
    VideoVisit *m_visit;
    std::optional<RunChange> m_wanted; ///< its video is not open yet
    DetectionId m_found;               ///< to be selected once its run is read
};

} // namespace onset
