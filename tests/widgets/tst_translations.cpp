// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tsfile.h"
#include "widgets/actions.h"
#include "widgets/language.h"
#include "widgets/mainwindow.h"
#include "windowworld.h"

#include <QAction>
#include <QDir>
#include <QFontDatabase>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace onset;

/// The languages as they are built into the program.
class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void everyLanguageIsBuiltIn();
    void englishCounts();
    void everyTextIsTranslated_data() { addLanguages(); }
    void everyTextIsTranslated();
    void placeholdersAreKept_data() { addLanguages(); }
    void placeholdersAreKept();
    void mnemonicsAreKept_data() { addLanguages(); }
    void mnemonicsAreKept();
    void builtInTextsAreThoseOfTheFile_data() { addLanguages(); }
    void builtInTextsAreThoseOfTheFile();
    void menusHaveEachMnemonicOnce_data();
    void menusHaveEachMnemonicOnce();
    void switchingChangesTheMenusAndBack_data() { addLanguages(); }
    void switchingChangesTheMenusAndBack();
    void windowFitsASmallScreen_data() { addLanguages(); }
    void windowFitsASmallScreen();
    void chineseHasTheSimplifiedForms();

private:
    static void addLanguages();
};

namespace {

QStringList translatedLanguages()
{
    QStringList codes;
    for (const auto &language : LanguageSwitcher::languages()) {
        if (language.code != QLatin1String("en"))
            codes += language.code;
    }
    return codes;
}

/// "%1 of %2" and "%2 of %1" have the same, "%1 of %1" and "%1" do not.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?(?:[1-9][0-9]?|n)"));
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found += it.next().captured();
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    return !QKeySequence::mnemonic(text).isEmpty();
}

/// The texts of the menu and of the ones within, by the way to them.
void collectTexts(const QString &path, const QMenu &menu, QMap<QString, QString> &texts)
{
    for (qsizetype i = 0; i < menu.actions().size(); ++i) {
        const auto *action = menu.actions().at(i);
        const auto here = QStringLiteral("%1.%2").arg(path).arg(i);
        if (!action->isSeparator())
            texts.insert(here, action->text());
        if (action->menu())
            collectTexts(here, *action->menu(), texts);
    }
}

QMap<QString, QString> menuTexts(const MainWindow &window)
{
    QMap<QString, QString> texts;
    for (qsizetype i = 0; i < window.menuBar()->actions().size(); ++i) {
        const auto *action = window.menuBar()->actions().at(i);
        texts.insert(QString::number(i), action->text());
        collectTexts(QString::number(i), *action->menu(), texts);
    }
    return texts;
}

/// "" or which two of the actions share a mnemonic; then the same of the menus within.
QString clashIn(const QList<QAction *> &actions)
{
    QMap<QString, QString> owners;
    for (const auto *action : actions) {
        const auto key = QKeySequence::mnemonic(action->text()).toString();
        if (!key.isEmpty() && owners.contains(key))
            return QStringLiteral("%1: “%2” and “%3”").arg(key, owners.value(key), action->text());
        if (!key.isEmpty())
            owners.insert(key, action->text());
    }
    for (const auto *action : actions) {
        if (const auto within = action->menu() ? clashIn(action->menu()->actions()) : QString();
            !within.isEmpty())
            return within;
    }
    return {};
}

} // namespace

void TestTranslations::addLanguages()
{
    QTest::addColumn<QString>("language");
    for (const auto &code : translatedLanguages())
        QTest::newRow(qPrintable(code)) << code;
}

void TestTranslations::everyLanguageIsBuiltIn()
{
    QStringList expected{QStringLiteral("onset_en.qm")};
    QSet<QString> first;
    for (const auto &code : translatedLanguages()) {
        expected += QStringLiteral("onset_%1.qm").arg(code);
        QTranslator translator;
        QVERIFY2(translator.load(QStringLiteral("onset_%1").arg(code), QStringLiteral(":/i18n")),
                 qPrintable(code));
        QVERIFY2(!translator.isEmpty(), qPrintable(code));
        // Texts that one language has and another lacks were not collected for it.
        QSet<QString> names;
        for (const auto &message : readTs(code))
            names.insert(message.name());
        if (first.isEmpty())
            first = names;
        QVERIFY2(names == first,
                 qPrintable(code + QStringLiteral(": ") + (names - first).values().join(u'\n') +
                            (first - names).values().join(u'\n')));
    }
    expected.sort();
    QCOMPARE(QDir(QStringLiteral(":/i18n")).entryList(QDir::Files, QDir::Name), expected);
}

void TestTranslations::englishCounts()
{
    // Texts with a number, all of them: those that another language has.
    QSet<QString> counted;
    for (const auto &message : readTs(QStringLiteral("de"))) {
        if (message.counts)
            counted.insert(message.name());
    }
    QSet<QString> names;
    for (const auto &message : readTs(QStringLiteral("en"))) {
        names.insert(message.name());
        for (const auto &form : message.translations)
            QVERIFY2(!form.isEmpty() && !form.contains(QLatin1String("(s)")), qPrintable(message.source));
    }
    QVERIFY(!counted.isEmpty());
    QVERIFY2(names == counted, qPrintable((counted - names).values().join(u'\n')));
    const auto text = [](int count) {
        return QCoreApplication::translate("onset::FeaturesController", "%n video(s)", nullptr, count);
    };
    {
        LanguageSwitcher languages;
        QCOMPARE(text(1), QStringLiteral("1 video"));
        QVERIFY(languages.setLanguage(QStringLiteral("de")));
        QCOMPARE(text(2), QStringLiteral("2 Videos"));
        QVERIFY(languages.setLanguage(QStringLiteral("en")));
        QCOMPARE(text(3), QStringLiteral("3 videos"));
    }
    QCOMPARE(text(3), QStringLiteral("3 video(s)"));
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const auto messages = readTs(language);
    QVERIFY(messages.size() > 500);
    for (const auto &message : messages) {
        QVERIFY2(message.finished, qPrintable(message.name()));
        QVERIFY2(!message.translations.isEmpty(), qPrintable(message.name()));
        for (const auto &text : message.translations)
            QVERIFY2(!text.trimmed().isEmpty(), qPrintable(message.name()));
    }
}

void TestTranslations::placeholdersAreKept()
{
    QFETCH(QString, language);
    QSet<QString> found;
    for (const auto &message : readTs(language)) {
        const auto wanted = placeholders(message.source);
        for (const auto &text : message.translations)
            QVERIFY2(placeholders(text) == wanted,
                     qPrintable(message.name() + QStringLiteral(" -> ") + text));
        for (const auto &place : wanted)
            found.insert(place);
    }
    QVERIFY(found.contains(QStringLiteral("%1")) && found.contains(QStringLiteral("%n")));
}

void TestTranslations::mnemonicsAreKept()
{
    QFETCH(QString, language);
    for (const auto &message : readTs(language)) {
        for (const auto &text : message.translations)
            QVERIFY2(hasMnemonic(text) == hasMnemonic(message.source),
                     qPrintable(message.name() + QStringLiteral(" -> ") + text));
    }
}

void TestTranslations::builtInTextsAreThoseOfTheFile()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral("onset_%1").arg(language), QStringLiteral(":/i18n")));
    for (const auto &message : readTs(language)) {
        const auto text = translator.translate(message.context.toUtf8(), message.source.toUtf8(),
                                               message.comment.toUtf8(), message.counts ? 2 : -1);
        QVERIFY2(message.translations.contains(text), qPrintable(message.name()));
    }
}

void TestTranslations::menusHaveEachMnemonicOnce_data()
{
    addLanguages();
    QTest::newRow("en") << QStringLiteral("en");
}

void TestTranslations::menusHaveEachMnemonicOnce()
{
    QFETCH(QString, language);
    WindowWorld world;
    const auto &window = world.showWindow();
    LanguageSwitcher languages;
    QVERIFY(languages.setLanguage(language));
    QCoreApplication::processEvents();
    const auto clash = clashIn(window.menuBar()->actions());
    QVERIFY2(clash.isEmpty(), qPrintable(clash));
    // Every menu of the bar is reached by a key.
    for (const auto *menu : window.menuBar()->actions())
        QVERIFY2(hasMnemonic(menu->text()), qPrintable(menu->text()));
}

void TestTranslations::switchingChangesTheMenusAndBack()
{
    QFETCH(QString, language);
    QMap<QString, QString> byName;
    for (const auto &message : readTs(language))
        byName.insert(message.name(), message.translations.value(0));
    WindowWorld world;
    world.openProject();
    auto &window = world.showWindow();
    const auto english = menuTexts(window);
    QVERIFY(english.size() > kMenuCount);
    LanguageSwitcher languages;
    QVERIFY(languages.setLanguage(language));
    QCoreApplication::processEvents();
    const auto name = [](const char *source) {
        return TsMessage{QStringLiteral("Commands"), QString::fromUtf8(source), {}, {}}.name();
    };
    for (const auto &command : commandTable()) {
        QVERIFY2(byName.contains(name(command.text)) && byName.contains(name(command.tip)), command.id);
        const auto *action = window.actions().action(QLatin1String(command.id));
        if (action->objectName() == QLatin1String("class.1")) // called as its class, in any language
            QCOMPARE(action->text(), QStringLiteral("walk"));
        else if (action->objectName() != QLatin1String("class.2") &&
                 action->objectName() != QLatin1String("class.3"))
            QCOMPARE(action->text(), byName.value(name(command.text)));
        QCOMPARE(action->statusTip(), byName.value(name(command.tip)));
        // Buttons show the text without its key, wherever that stands.
        QVERIFY2(!action->iconText().contains(u'&') && !action->iconText().contains(u'('), command.id);
    }
    const auto *bar = window.menuBar();
    QCOMPARE(bar->actions().first()->text(), byName.value(name("&File")));
    QCOMPARE(bar->actions().last()->text(), byName.value(name("&Help")));
    QVERIFY(menuTexts(window) != english);
    QVERIFY(languages.setLanguage(QStringLiteral("en")));
    QCoreApplication::processEvents();
    QCOMPARE(menuTexts(window), english);
}

void TestTranslations::windowFitsASmallScreen()
{
    QFETCH(QString, language);
    LanguageSwitcher languages;
    QVERIFY(languages.setLanguage(language));
    WindowWorld world;
    world.openProject();
    auto &window = world.showWindow({1280, 720});
    world.workspace.selection.select(WindowWorld::kHuman);
    QCoreApplication::processEvents();
    const auto least = window.minimumSizeHint();
    QVERIFY2(least.width() <= 1280 && least.height() <= 720,
             qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    QCOMPARE(window.size(), QSize(1280, 720));
}

/// The forms of 直 and 令 in Japanese and in simplified Chinese differ though their code points do not.
void TestTranslations::chineseHasTheSimplifiedForms()
{
    const auto drawn = [](const QStringList &families) {
        QLabel label(QStringLiteral("直令"));
        auto font = label.font();
        font.setPixelSize(40);
        if (!families.isEmpty())
            font.setFamilies(families);
        label.setFont(font);
        label.resize(label.sizeHint());
        return label.grab().toImage();
    };
    const auto before = QApplication::font().families();
    const auto latin = QFontInfo(QApplication::font()).family();
    const auto simplified = QStringLiteral("Noto Sans CJK SC");
    const bool installed = QFontDatabase::hasFamily(simplified);
    LanguageSwitcher languages;
    QVERIFY(languages.setLanguage(QStringLiteral("zh_CN")));
    QCOMPARE(QApplication::font().families().contains(simplified), installed);
    if (installed)
        QCOMPARE(drawn({}), drawn({latin, simplified}));
    QCOMPARE(QFontInfo(QApplication::font()).family(), latin);
    QVERIFY(languages.setLanguage(QStringLiteral("fr")));
    QCOMPARE(QApplication::font().families(), before);
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
