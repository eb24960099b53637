// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

#include <algorithm>

namespace onset {

namespace {

bool known(const QString &code)
{
    return std::ranges::any_of(LanguageSwitcher::languages(),
                               [&](const auto &language) { return language.code == code; });
}

} // namespace

LanguageSwitcher::LanguageSwitcher(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{}

LanguageSwitcher::~LanguageSwitcher()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

const std::vector<LanguageSwitcher::Language> &LanguageSwitcher::languages()
{
    static const std::vector<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                           {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                           {QStringLiteral("fr"), QStringLiteral("Français")},
                                           {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return all;
}

bool LanguageSwitcher::setLanguage(const QString &code)
{
    if (code == m_current)
        return true;
    const bool english = code == QLatin1String("en");
    if (!english) {
        QTranslator probe;
        if (!known(code) || !probe.load(QStringLiteral("onset_%1").arg(code), m_folder))
            return false;
    }
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    m_current = code;
    if (!english) {
        // Qt's texts first, so that ours are asked first.
        if (m_qt.load(QStringLiteral("qtbase_%1").arg(code),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
        if (m_own.load(QStringLiteral("onset_%1").arg(code), m_folder))
            QCoreApplication::installTranslator(&m_own);
    }
    QLocale::setDefault(QLocale(code));
    emit languageChanged(code);
    return true;
}

QString LanguageSwitcher::storedOrSystem()
{
    const auto stored = QSettings().value(QStringLiteral("language")).toString();
    if (known(stored))
        return stored;
    const auto system = QLocale::system();
    if (system.language() == QLocale::Chinese)
        return QStringLiteral("zh_CN");
    const auto code = system.name().section(u'_', 0, 0);
    return known(code) ? code : QStringLiteral("en");
}

void LanguageSwitcher::store(const QString &code)
{
    QSettings().setValue(QStringLiteral("language"), code);
}

} // namespace onset
