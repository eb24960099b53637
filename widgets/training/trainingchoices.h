// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QWidget>

#include <vector>

class QListWidget;
class QTreeWidget;

namespace onset {

struct Workspace;

/// From which classes and videos to learn, as two lists with check marks: classes with how many examples
/// there are, videos with their split and how much of them was reviewed. Held-out videos are shown but cannot
/// be chosen. GUI thread.
class TrainingChoices : public QWidget
{
    Q_OBJECT
public:
    explicit TrainingChoices(Workspace &workspace, QWidget *parent = nullptr);

    std::vector<ClassId> classes() const; ///< empty: all that have examples
    std::vector<VideoId> videos() const;  ///< empty: all that may be chosen
    bool anyClass() const;
    bool anyVideo() const;

signals:
    void changed();

private:
    void listClasses();
    void listVideos();

    Workspace &m_workspace;
    QListWidget *m_classes;
    QTreeWidget *m_videos;
};

} // namespace onset
