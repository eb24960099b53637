// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;

namespace onset {

class CacheField;
class LanguageSwitcher;
struct Workspace;

/// Language and theme, which change at once, the person's name, how much a proposal must overlap what was
/// decided to be hidden, and how much kept features may take. `languages` may be null.
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
    void setOverlap(double overlap);

    Workspace &m_workspace;
    LanguageSwitcher *m_languages;
    QComboBox *m_language;
    QComboBox *m_theme;
    QLineEdit *m_name;
    QDoubleSpinBox *m_overlap;
    CacheField *m_cache;
    QFormLayout *m_form;
};

} // namespace onset
