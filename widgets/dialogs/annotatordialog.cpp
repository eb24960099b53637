// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/annotatordialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace onset {

AnnotatorDialog::AnnotatorDialog(const QString &suggestion, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(suggestion))
{
    setObjectName(QStringLiteral("annotatorDialog"));
    setWindowTitle(tr("Who is at work?"));
    auto *layout = new QVBoxLayout(this);
    auto *text =
        new QLabel(tr("Every segment keeps who made or corrected it. Your name stays in the project file "
                      "and on this computer; you can change it in the preferences."));
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    layout->addWidget(text);
    m_name->setPlaceholderText(tr("Your name or initials"));
    layout->addWidget(m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *ok = buttons->button(QDialogButtonBox::Ok);
    const auto check = [this, ok] { ok->setEnabled(!m_name->text().trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, check);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit named(m_name->text().trimmed());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    m_name->selectAll();
    check();
}

} // namespace onset
