// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/changereport.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QTreeView;

namespace onset {

class CategoryChart;
class BlindFilter;
class EmptyState;
struct Workspace;

/// What changed from one run to another: the numbers in words, the list of gained, lost and moved segments
/// (Enter goes there), charts of classes and edges; and for a new version keep or roll back. GUI thread.
class ChangePanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChangePanel(Workspace &workspace, QWidget *parent = nullptr);

signals:
    void wanted(const onset::RunChange &change); ///< go there

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeRuns();
    QWidget *makeFilter();
    QWidget *makeTabs();
    QWidget *makeDecision();
    void connectStores();
    void retranslate();
    void refresh();
    void refreshDecision();
    void fillRuns();
    void compare();
    void filter();
    void use(bool after);
    ModelVersionId versionOf(bool after) const;

    Workspace &m_workspace;
    QComboBox *m_before;
    QLabel *m_to;
    QComboBox *m_after;
    QLabel *m_words;
    QComboBox *m_kind;
    QComboBox *m_videos;
    QDoubleSpinBox *m_score;
    BlindFilter *m_listed;
    QTreeView *m_table;
    EmptyState *m_empty;
    CategoryChart *m_classes;
    CategoryChart *m_edges;
    QTabWidget *m_tabs;
    QLabel *m_decision;
    QPushButton *m_keep;
    QPushButton *m_rollBack;
    bool m_filling = false;
};

} // namespace onset
