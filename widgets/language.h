// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

#include <vector>

namespace onset {

/// Switches the program's language while it runs: loads :/i18n/onset_CODE.qm and Qt's own qtbase_CODE.qm,
/// upon which Qt sends LanguageChange to every widget. English is the source and needs no file. For Chinese
/// the application's font gets a family with the simplified forms, and loses it again afterwards. GUI thread.
class LanguageSwitcher : public QObject
{
    Q_OBJECT
public:
    struct Language
    {
        QString code; ///< "en", "zh_CN", "fr", "de"
        QString name; ///< in that language
    };
    /// `folder` holds the .qm files.
    explicit LanguageSwitcher(QString folder = QStringLiteral(":/i18n"), QObject *parent = nullptr);
    ~LanguageSwitcher() override;

    static const std::vector<Language> &languages();
    const QString &current() const { return m_current; }
    /// Returns false and changes nothing if the language's file is missing.
    bool setLanguage(const QString &code);
    /// The language kept in QSettings, else the system's if we have it, else English.
    static QString storedOrSystem();
    static void store(const QString &code);

signals:
    void languageChanged(const QString &code);

private:
    void load(); ///< the current one's texts
    void chooseFont();

    QString m_folder;
    QString m_current = QStringLiteral("en");
    QTranslator m_own;
    QTranslator m_qt;
    QStringList m_families; ///< of the application's font, before a language added one; empty: not changed
};

} // namespace onset
