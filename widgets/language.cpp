// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/language.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <iterator>
#include <utility>

namespace onset {

namespace {

const QString kEnglish = QStringLiteral("en");

bool known(const QString &code)
{
    return std::ranges::any_of(LanguageSwitcher::languages(),
                               [&](const auto &language) { return language.code == code; });
}

/// Chinese, Japanese and Korean fonts draw the same code point differently (直, 将, 令), and outside of a
/// Chinese desktop Qt takes the first of them it finds. So one with the simplified forms is named.
QStringList withSimplifiedForms(const QFont &font)
{
    if (QLocale::system().name() == QLatin1String("zh_CN"))
        return font.families();
    constexpr const char *kKnown[] = {"Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC",
                                      "PingFang SC",      "Microsoft YaHei",    "WenQuanYi Micro Hei"};
    const auto *const found = std::ranges::find_if(
        kKnown, [](const char *family) { return QFontDatabase::hasFamily(QLatin1String(family)); });
    if (found == std::end(kKnown))
        return font.families();
    // The font's own name may be an alias ("Sans"), which in a list would yield to the added family.
    const auto own = QFontInfo(font).family();
    const QString added = QLatin1String(*found);
    // A font that has the characters in other forms must not be asked first.
    const bool has = QFontDatabase::writingSystems(own).contains(QFontDatabase::SimplifiedChinese);
    return has ? QStringList{added, own} : QStringList{own, added};
}

} // namespace

LanguageSwitcher::LanguageSwitcher(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    load();
}

LanguageSwitcher::~LanguageSwitcher()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    m_current = kEnglish;
    chooseFont();
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
    if (code != kEnglish) {
        QTranslator probe;
        if (!known(code) || !probe.load(QStringLiteral("onset_%1").arg(code), m_folder))
            return false;
    }
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    m_current = code;
    load();
    QLocale::setDefault(QLocale(code));
    chooseFont();
    emit languageChanged(code);
    return true;
}

/// Of English there are only the texts with a number in them.
void LanguageSwitcher::load()
{
    // Qt's texts first, so that ours are asked first.
    if (m_current != kEnglish && m_qt.load(QStringLiteral("qtbase_%1").arg(m_current),
                                           QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral("onset_%1").arg(m_current), m_folder))
        QCoreApplication::installTranslator(&m_own);
}

void LanguageSwitcher::chooseFont()
{
    const bool chinese = m_current == QLatin1String("zh_CN");
    if (chinese == !m_families.isEmpty() || !qApp)
        return;
    auto font = QApplication::font();
    if (chinese) {
        m_families = font.families();
        font.setFamilies(withSimplifiedForms(font));
    } else {
        font.setFamilies(std::exchange(m_families, {}));
    }
    if (font.families() != QApplication::font().families())
        QApplication::setFont(font);
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
