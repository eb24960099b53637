// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace onset {

class Actions;
class EmptyState;
struct ModelVersion;
struct Workspace;

/// The model versions as a tree, each below the one that its training went on from: which is the current one,
/// how good it was on the held-out videos, from how many segments it learnt, a note. GUI thread.
class VersionList : public QWidget
{
    Q_OBJECT
public:
    enum Column { VersionColumn, MapColumn, SegmentColumn, NoteColumn, ColumnCount };

    VersionList(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    ModelVersionId chosen() const; ///< none: none
    void choose(ModelVersionId version);

signals:
    void detectionWanted(onset::ModelVersionId version);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectActions();
    void retranslate();
    void fill();
    void fillItem(QTreeWidgetItem &item, const ModelVersion &version);
    void storeNote(QTreeWidgetItem *item, int column);
    void enableActions();
    SnapshotId snapshotOf(ModelVersionId version) const;

    Workspace &m_workspace;
    Actions &m_actions;
    QTreeWidget *m_tree;
    EmptyState *m_empty;
    bool m_filling = false;
};

/// "Version 3 · temporalmaxer", translated.
QString versionTitle(const ModelVersion &version);

} // namespace onset
