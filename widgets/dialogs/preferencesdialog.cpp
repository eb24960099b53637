// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/preferencesdialog.h"

#include "app/document/workspace.h"
#include "widgets/decidedoverlap.h"
#include "widgets/dialogs/cachefield.h"
#include "widgets/language.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace onset {

PreferencesDialog::PreferencesDialog(Workspace &workspace, LanguageSwitcher *languages, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_languages(languages)
    , m_language(new QComboBox)
    , m_theme(new QComboBox)
    , m_name(new QLineEdit(QString::fromStdString(workspace.document.annotator().name)))
    , m_overlap(new QDoubleSpinBox)
    , m_cache(new CacheField(workspace))
    , m_form(new QFormLayout(this))
{
    setObjectName(QStringLiteral("preferencesDialog"));
    m_language->setObjectName(QStringLiteral("language"));
    for (const auto &language : LanguageSwitcher::languages())
        m_language->addItem(language.name, language.code);
    if (m_languages)
        m_language->setCurrentIndex(m_language->findData(m_languages->current()));
    m_language->setEnabled(m_languages);
    for (int i = 0; i < 3; ++i)
        m_theme->addItem(QString());
    m_theme->setCurrentIndex(static_cast<int>(storedTheme()));
    m_name->setEnabled(m_workspace.document.isOpen());
    m_name->setMinimumWidth(240);
    m_overlap->setObjectName(QStringLiteral("decidedOverlap"));
    m_overlap->setRange(0.05, 1);
    m_overlap->setSingleStep(0.05);
    m_overlap->setDecimals(2);
    m_overlap->setKeyboardTracking(false);
    m_overlap->setValue(m_workspace.document.decidedOverlap());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_form->addRow(new QLabel, m_language);
    m_form->addRow(new QLabel, m_theme);
    m_form->addRow(new QLabel, m_name);
    m_form->addRow(new QLabel, m_overlap);
    m_form->addRow(new QLabel, m_cache);
    m_form->addRow(buttons);
    retranslate();
    connect(m_language, &QComboBox::activated, this, &PreferencesDialog::chooseLanguage);
    connect(m_theme, &QComboBox::activated, this, &PreferencesDialog::chooseTheme);
    connect(m_name, &QLineEdit::editingFinished, this, &PreferencesDialog::storeName);
    connect(m_overlap, &QDoubleSpinBox::valueChanged, this, &PreferencesDialog::setOverlap);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void PreferencesDialog::retranslate()
{
    setWindowTitle(tr("Preferences"));
    const auto label = [this](QWidget *field, const QString &text) {
        auto *shown = qobject_cast<QLabel *>(m_form->labelForField(field));
        shown->setText(text);
        shown->setBuddy(field);
    };
    label(m_language, tr("&Language"));
    label(m_theme, tr("&Theme"));
    label(m_name, tr("Your &name"));
    label(m_overlap, tr("&Overlap of the decided"));
    label(m_cache, tr("&Kept features, at most"));
    m_overlap->setToolTip(
        tr("A proposal of another run is not offered again where it overlaps what you rejected or "
           "confirmed of its class at least this much (temporal IoU)"));
    m_theme->setItemText(static_cast<int>(Theme::System), tr("As the system"));
    m_theme->setItemText(static_cast<int>(Theme::Light), tr("Light"));
    m_theme->setItemText(static_cast<int>(Theme::Dark), tr("Dark"));
    m_name->setPlaceholderText(tr("Open a project first"));
    m_name->setToolTip(tr("Kept with every segment you make or correct"));
}

void PreferencesDialog::chooseLanguage(int index)
{
    const auto code = m_language->itemData(index).toString();
    if (m_languages->setLanguage(code)) {
        LanguageSwitcher::store(code);
        return;
    }
    m_language->setCurrentIndex(m_language->findData(m_languages->current()));
    emit m_workspace.notices.notice(Notices::Warning, tr("The texts of this language are not installed."),
                                    {});
}

void PreferencesDialog::chooseTheme(int index)
{
    const auto theme = static_cast<Theme>(index);
    storeTheme(theme);
    applyTheme(theme);
}

void PreferencesDialog::storeName()
{
    const auto name = m_name->text().trimmed();
    if (!name.isEmpty() && name.toStdString() != m_workspace.document.annotator().name)
        emit m_workspace.requests.setAnnotator(name);
}

void PreferencesDialog::setOverlap(double overlap)
{
    storeDecidedOverlap(overlap);
    m_workspace.document.setDecidedOverlap(overlap);
}

} // namespace onset
