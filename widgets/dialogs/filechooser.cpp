// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/filechooser.h"

#include <QFileDialog>

namespace onset {

FileChooser FileChooser::dialogs()
{
    return {
        [](QWidget *parent, const Question &q) {
            return QFileDialog::getOpenFileName(parent, q.title, q.suggestion, q.filter);
        },
        [](QWidget *parent, const Question &q) {
            return QFileDialog::getOpenFileNames(parent, q.title, q.suggestion, q.filter);
        },
        [](QWidget *parent, const Question &q) {
            return QFileDialog::getSaveFileName(parent, q.title, q.suggestion, q.filter);
        },
        [](QWidget *parent, const Question &q) {
            return QFileDialog::getExistingDirectory(parent, q.title, q.suggestion);
        },
    };
}

} // namespace onset
