// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/aboutdialog.h"

#include "widgets/icons.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace onset {

AboutDialog::AboutDialog(const AppInfo &info, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Onset"));
    auto *layout = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    auto *icon = new QLabel;
    icon->setPixmap(applicationIcon().pixmap(64, 64));
    head->addWidget(icon, 0, Qt::AlignTop);
    auto *title =
        new QLabel(tr("<h2>Onset %1</h2><p>Find, review and correct human actions in long videos.</p>")
                       .arg(info.version.toHtmlEscaped()));
    title->setWordWrap(true);
    head->addWidget(title, 1);
    layout->addLayout(head);
    auto *licence = new QLabel(tr(
        "© 2026 The Onset developers. This program is free software: you may redistribute it and change it "
        "under the terms of the GNU General Public License, version 3 or (at your option) any later one. It "
        "comes with no warranty, to the extent permitted by law."));
    licence->setWordWrap(true);
    layout->addWidget(licence);
    layout->addWidget(new QLabel(tr("It uses these libraries:")));
    auto *table = new QTreeWidget;
    table->setHeaderLabels({tr("Library"), tr("Version")});
    table->setRootIsDecorated(false);
    table->setMinimumSize(440, 200);
    for (const auto &[name, version] : info.libraries)
        table->addTopLevelItem(new QTreeWidgetItem({name, version}));
    table->header()->resizeSection(0, 240);
    layout->addWidget(table, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copy = buttons->addButton(tr("&Copy diagnostics"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, &AboutDialog::diagnosticsWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace onset
