// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace onset {

class LanguageSwitcher;
struct Workspace;

/// Language and theme, which change at once, and the person's name. `languages` may be null.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    PreferencesDialog(Workspace &workspace, LanguageSwitcher *languages, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void chooseLanguage(int index);
    void chooseTheme(int index);
    void storeName();

    Workspace &m_workspace;
    LanguageSwitcher *m_languages;
    QComboBox *m_language;
    QComboBox *m_theme;
    QLineEdit *m_name;
    QFormLayout *m_form;
};

} // namespace onset
