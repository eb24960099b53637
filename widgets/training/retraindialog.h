// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/trainingsettings.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;

namespace onset {

class TrainingChoices;
struct Workspace;

/// Ctrl+Shift+T: from which version to go on (or from scratch, with which system), from which classes and
/// videos to learn, for how long, on which device. What has to be known before, it says while it is filled
/// in. Emits Requests::startTraining when accepted. GUI thread.
class RetrainDialog : public QDialog
{
    Q_OBJECT
public:
    explicit RetrainDialog(Workspace &workspace, QWidget *parent = nullptr);

    TrainingSettings settings() const;

private:
    void buildForm(QFormLayout &form);
    void listSystems();
    void listFeatures();
    void listBases();
    void showFeatures();
    void takeBase();
    void ask();
    void showPreview();
    void finish();

    Workspace &m_workspace;
    QComboBox *m_base;
    QComboBox *m_system;
    QComboBox *m_features;
    TrainingChoices *m_choices;
    QDoubleSpinBox *m_minutes;
    QComboBox *m_device;
    QCheckBox *m_detect;
    QLabel *m_summary;
    QLabel *m_warnings;
    QDialogButtonBox *m_buttons;
    QTimer m_asking; ///< while somebody clicks through the lists, one question is enough
};

} // namespace onset
