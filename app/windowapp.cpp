// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowapp.h"

#include "app/diagnostics.h"
#include "app/jobs/session.h"
#include "app/logfile.h"
#include "app/screenshot.h"
#include "app/services.h"
#include "app/startup.h"
#include "app/windowprogram.h"
#include "widgets/language.h"
#include "widgets/mainwindow.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QIcon>
#include <QThread>

#include <algorithm>
#include <cstdio>

namespace onset {

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName("Onset");
    QCoreApplication::setOrganizationName("Onset");
    QCoreApplication::setApplicationVersion(QStringLiteral(ONSET_VERSION));
    QGuiApplication::setDesktopFileName("io.github.onset.Onset");
    QGuiApplication::setWindowIcon(QIcon(":/icons/onset.svg"));
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

    WindowProgram program(makeServices(std::max(1, QThread::idealThreadCount() - 1)));
    const bool drawing = !options.screenshot.isEmpty();
    if (drawing)
        program.session().setAsksForName(false);
    else
        program.keepAnnotator();

    MainWindow &window = program.window();
    window.setInfo(appInfo());
    window.setLanguages(&languages);
    // Otherwise the window stands where and as large as it was left.
    if (drawing || options.size != WindowOptions().size)
        window.resize(options.size);
    logWhenShown(window);
    window.show();
    if (!drawing) // the window says so too, and stays: what was open in it is still there
        QObject::connect(&program.session(), &Session::projectFailed, &window, [](const Error &error) {
            std::fprintf(stderr, "onset: %s\n", error.message.c_str());
        });
    auto &requests = program.workspace().requests;
    if (options.readOnly)
        emit requests.openProjectReadOnly(options.project);
    else if (!options.project.isEmpty())
        emit requests.openProject(options.project);

    Screenshot screenshot(program.workspace(), program.session(), window, options.screenshot, options.frame);
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
