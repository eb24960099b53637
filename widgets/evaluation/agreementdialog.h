// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/agreementthread.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTreeWidget;

namespace onset {

struct Workspace;

/// How far two annotators of the project agree: F1 and Cohen's kappa of their segments at several tIoUs,
/// kappa over time, and by class. Follows the document while it is open. GUI thread.
class AgreementDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AgreementDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
    void build();
    void fillAnnotators();
    void ask();
    void tell(const AgreementOutcome &outcome);
    QString summary(const AgreementOutcome &outcome) const;
    void showClasses(const AgreementOutcome &outcome);

    Workspace &m_workspace;
    QComboBox *m_first;
    QComboBox *m_second;
    QComboBox *m_split;
    QLabel *m_words;
    QTreeWidget *m_overlaps;
    QTreeWidget *m_classes;
    AgreementThread m_thread;
};

} // namespace onset
