// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"
#include "widgets/dialogs/filechooser.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QGroupBox;
class QLabel;
class QListWidget;

namespace onset {

class NetworkChoice;
class ParameterForm;
struct Workspace;

/// Ctrl+D: which system (with which model, on which device), over which videos, with which settings. Emits
/// Requests::startRun when accepted.
class RunDialog : public QDialog
{
    Q_OBJECT
public:
    RunDialog(Workspace &workspace, const FileChooser &chooser, QWidget *parent = nullptr);

    void choose(ModelVersionId version); ///< its system, with it; an unknown one: nothing happens

private:
    void showSystem(int index);
    void listVideos();
    QGroupBox *makeSettings();
    std::vector<VideoId> chosenVideos() const;
    void check();
    void finish();

    Workspace &m_workspace;
    QComboBox *m_systems;
    QLabel *m_description;
    NetworkChoice *m_network;
    QListWidget *m_videos;
    ParameterForm *m_parameters;
    QGroupBox *m_settings;
    QDialogButtonBox *m_buttons;
};

} // namespace onset
