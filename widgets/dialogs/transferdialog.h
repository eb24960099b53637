// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/filechooser.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace onset {

struct Workspace;

/// Import or export: the format, the file, and for an export of detections the run. Emits
/// Requests::importFile or exportFile when accepted.
class TransferDialog : public QDialog
{
    Q_OBJECT
public:
    enum Direction { Import, Export };
    TransferDialog(Workspace &workspace, Direction direction, FileChooser chooser, QWidget *parent = nullptr);

private:
    void fillRuns();
    void showFormat();
    void browse();
    void check();
    void finish();
    QString format() const;
    QString explanation() const;
    QString filter() const;

    Workspace &m_workspace;
    Direction m_direction;
    FileChooser m_chooser;
    QComboBox *m_format;
    QLabel *m_explanation;
    QComboBox *m_run;
    QCheckBox *m_reviewed;
    QLineEdit *m_path;
    QDialogButtonBox *m_buttons;
};

} // namespace onset
