// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowapp.h"

#include "app/diagnostics.h"
#include "app/document/workspace.h"
#include "app/jobs/session.h"
#include "app/logfile.h"
#include "app/screenshot.h"
#include "app/services.h"
#include "widgets/language.h"
#include "widgets/mainwindow.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>

#include <cstdio>

namespace onset {

namespace {

constexpr const char *kAnnotatorSetting = "annotator";

std::vector<SystemInfo> systemsOf(const Services &services)
{
    std::vector<SystemInfo> systems;
    for (const auto &engine : services.engines)
        systems.push_back({QString::fromStdString(engine.id), QString::fromStdString(engine.description),
                           QString::fromStdString(engine.defaultParameters), engine.needsNetwork});
    return systems;
}

void nameApplication()
{
    QCoreApplication::setApplicationName("Onset");
    QCoreApplication::setOrganizationName("Onset");
    QCoreApplication::setApplicationVersion(QStringLiteral(ONSET_VERSION));
    QGuiApplication::setDesktopFileName("io.github.onset.Onset");
    QGuiApplication::setWindowIcon(QIcon(":/icons/onset.svg"));
}

/// The annotator's name is asked for once and kept between starts.
void keepAnnotator(Workspace &workspace, Session &session)
{
    session.setAnnotatorName(QSettings().value(kAnnotatorSetting).toString());
    QObject::connect(&workspace.requests, &Requests::setAnnotator, &session,
                     [](const QString &name) { QSettings().setValue(kAnnotatorSetting, name.trimmed()); });
}

} // namespace

int runWindow(int &argc, char **argv, const WindowOptions &options)
{
    QApplication application(argc, argv);
    nameApplication();
    startLogFile();
    LanguageSwitcher languages;
    languages.setLanguage(options.language.isEmpty() ? LanguageSwitcher::storedOrSystem() : options.language);
    applyTheme(options.theme == "dark"    ? Theme::Dark
               : options.theme == "light" ? Theme::Light
                                          : storedTheme());

    Services services = makeServices();
    Workspace workspace;
    workspace.systems = systemsOf(services);
    Session session(workspace, std::move(services));
    const bool drawing = !options.screenshot.isEmpty();
    if (drawing)
        session.setAnnotatorName(QStringLiteral("screenshot"));
    else
        keepAnnotator(workspace, session);

    MainWindow window(workspace);
    window.setInfo(appInfo());
    window.setLanguages(&languages);
    // Otherwise the window stands where and as large as it was left.
    if (drawing || options.size != WindowOptions().size)
        window.resize(options.size);
    window.show();
    if (!options.project.isEmpty())
        emit workspace.requests.openProject(options.project);

    Screenshot screenshot(workspace, session, window, options.screenshot, options.frame);
    QObject::connect(&screenshot, &Screenshot::done, &application, [](int exitCode, const QString &message) {
        if (!message.isEmpty())
            std::fprintf(stderr, "onset: %s\n", qPrintable(message));
        QCoreApplication::exit(exitCode);
    });
    if (drawing)
        screenshot.start(!options.project.isEmpty());
    return QApplication::exec();
}

} // namespace onset
