// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/runsettings.h"
#include "widgets/dialogs/filechooser.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace onset {

struct SystemInfo;
struct Workspace;

/// The part of the run dialog for systems that learn: which model version, telling which classes, on
/// which device, in which precision, and how fast that was the last time.
class NetworkChoice : public QWidget
{
    Q_OBJECT
public:
    NetworkChoice(Workspace &workspace, const FileChooser &chooser, QWidget *parent = nullptr);

    void setSystem(const SystemInfo &system);
    void choose(ModelVersionId version); ///< one of the system's
    /// A model is chosen, or the system needs none.
    bool complete() const;
    /// Puts model, device and precision into `settings`.
    void fill(RunSettings &settings) const;
    /// The class that everything found is to have; empty: the model's classes.
    QString oneClass() const;

signals:
    void changed();

private:
    void listModels();
    void addModel();
    void showSpeed();
    void offerBuiltin();
    void proposeClasses();
    std::vector<std::string> modelClasses() const;
    ModelVersionId model() const;
    QString builtin() const; ///< the built-in model's file, where that is chosen

    Workspace &m_workspace;
    const FileChooser &m_chooser;
    QString m_system;
    QString m_builtin; ///< of the system; empty: none
    std::vector<std::string> m_builtinClasses;
    bool m_needsModel = false;
    QComboBox *m_models;
    QPushButton *m_add;
    QLabel *m_hint;
    QComboBox *m_classes;
    QComboBox *m_device;
    QComboBox *m_precision;
    QLabel *m_speed;
};

} // namespace onset
