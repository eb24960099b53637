// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <array>

/// Reads every include of the sources and compares it with the house's rules (docs/architecture.md): which
/// folder may use which, and which libraries it must never see.
class TestLayering : public QObject
{
    Q_OBJECT
private slots:
    void includesKeepTheRules_data();
    void includesKeepTheRules();
    void aForbiddenIncludeIsFound();
    void everyFolderHasARule();
    void filesNameTheirLicence();
};

namespace {

enum Library {
    Qt = 1,
    QtWidgets = 2,
    Torch = 4,
    Sqlite = 8,
    OpenCv = 16,
    LibAv = 32,
    Json = 64,
    Plot = 128,
    Faiss = 256
};

struct Rule
{
    const char *folder;  ///< the longest matching one counts
    QStringList folders; ///< folders or headers of ours that it may include, besides itself
    int headerLibraries; ///< allowed in its headers
    int sourceLibraries; ///< allowed in its .cpp files too
};

const QStringList kAll{"storage", "inference", "app", "widgets"};

const QStringList kRuntimeMayUse{"storage/domain",      "storage/evaluation",    "inference/api",
                                 "inference/proposals", "inference/descriptors", "inference/models",
                                 "inference/runtime"};

/// The parts of the runtime that know no LibTorch.
const QStringList kDescriptorsMayUse{"storage/domain",
                                     "inference/api",
                                     "inference/camera",
                                     "inference/runtime/features",
                                     "inference/runtime/streams/turnedpicture.h",
                                     "inference/runtime/training/random.h"};

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> table{
        {"storage/domain", {}, 0, 0},
        {"storage/evaluation", {"storage/domain"}, 0, 0},
        {"storage/formats", {"storage/domain"}, Json, Json},
        {"storage/db", {"storage/domain"}, Sqlite, Sqlite | Json},
        {"inference/api", {"storage/domain"}, 0, 0},
        {"inference/proposals", {"storage/domain"}, 0, 0},
        {"inference/baselines", {"storage/domain", "inference/api", "inference/proposals"}, 0, Json},
        {"inference/ranking", {"storage/domain", "storage/evaluation"}, 0, Faiss},
        {"inference/camera", {}, 0, 0},
        {"inference/descriptors", kDescriptorsMayUse, 0, Json},
        {"inference/models", {"storage/domain"}, Torch, Torch},
        {"inference/runtime", kRuntimeMayUse, 0, Torch | Json},
        {"inference/runtime/features", {"storage/domain"}, 0, Json},
        {"inference/runtime/core", kRuntimeMayUse, Torch | Json, Torch | Json},
        {"inference/runtime/streams", kRuntimeMayUse, Torch | Json, Torch | Json},
        {"inference/runtime/weights", kRuntimeMayUse, Torch | Json, Torch | Json},
        {"inference/runtime/training", kRuntimeMayUse, Torch | Json, Torch | Json},
        {"inference/runtime/systems", kRuntimeMayUse, Torch | Json, Torch | Json},
        {"inference/video",
         {"storage/domain", "inference/api", "inference/camera", "inference/proposals"},
         0,
         LibAv | OpenCv | Json},
        {"inference/synthetic",
         {"storage/domain", "storage/formats", "inference/api", "inference/proposals"},
         0,
         LibAv | OpenCv | Json},
        {"inference/tools",
         {"storage/domain", "inference/models", "inference/runtime", "inference/api"},
         Torch,
         Torch},
        {"app/document",
         {"storage/domain", "storage/evaluation", "inference/proposals", "inference/ranking"},
         Qt,
         Qt},
        {"app/jobs",
         {"storage/domain", "storage/db", "storage/evaluation", "inference/api", "inference/proposals",
          "inference/ranking", "app/document"},
         Qt,
         Qt},
        {"widgets",
         {"storage/domain", "storage/evaluation", "inference/proposals", "inference/ranking", "app/document"},
         Qt | QtWidgets,
         Qt | QtWidgets | Plot},
        {"app/report",
         {"storage/domain", "storage/evaluation", "inference/api", "app/document", "app/jobs"},
         Qt,
         Qt},
        {"app/cli", kAll, Qt | Json, Qt | Json},
        {"app/study", {"storage/domain", "storage/evaluation", "inference/api"}, Json, Json},
        {"app/simulation", {"storage/domain", "inference/api", "inference/ranking", "app/study"}, Json, Json},
        {"app", kAll, Qt | QtWidgets, Qt | QtWidgets | Json},
    };
    return table;
}

const Rule *ruleOf(const QString &path)
{
    const Rule *best = nullptr;
    for (const auto &rule : rules()) {
        const QString folder = QString::fromLatin1(rule.folder) + '/';
        if (path.startsWith(folder) &&
            (!best || folder.size() > QString::fromLatin1(best->folder).size() + 1))
            best = &rule;
    }
    return best;
}

int libraryOf(const QString &header)
{
    static const QRegularExpression widgets(
        "^(QtWidgets|QWidget|QMainWindow|QDialog|QDockWidget|QApplication|QMenu|"
        "QToolBar|QStatusBar|QLabel|QPushButton|QTableView|QStyle|Q\\w*Layout)\\b");
    if (header.startsWith("qcustomplot"))
        return Plot;
    if (widgets.match(header).hasMatch())
        return QtWidgets;
    if (header.startsWith('Q') || header.startsWith("Qt"))
        return Qt;
    if (header.startsWith("torch/") || header.startsWith("ATen/") || header.startsWith("c10/"))
        return Torch;
    if (header.startsWith("faiss/"))
        return Faiss;
    if (header.startsWith("sqlite3"))
        return Sqlite;
    if (header.startsWith("opencv"))
        return OpenCv;
    static const QRegularExpression av("^lib(av|sw)\\w+/");
    if (av.match(header).hasMatch())
        return LibAv;
    if (header.startsWith("nlohmann/"))
        return Json;
    return 0;
}

bool isOurs(const QString &header)
{
    static const QRegularExpression ours("^(storage|inference|app|widgets)/");
    return ours.match(header).hasMatch();
}

/// Empty if `path` may include `header`, else why not.
QString objection(const QString &path, const QString &header)
{
    const Rule *rule = ruleOf(path);
    if (!rule)
        return QStringLiteral("%1: no rule for this folder").arg(path);
    const QString own = QString::fromLatin1(rule->folder) + '/';
    if (isOurs(header)) {
        if (header.startsWith(own))
            return {};
        for (const auto &folder : rule->folders) {
            if (header == folder || header.startsWith(folder + '/'))
                return {};
        }
        return QStringLiteral("%1 must not include %2").arg(path, header);
    }
    const int allowed = path.endsWith(".h") ? rule->headerLibraries : rule->sourceLibraries;
    const int library = libraryOf(header);
    return (library & ~allowed) ? QStringLiteral("%1 must not include <%2>").arg(path, header) : QString();
}

QStringList sourceFiles()
{
    QStringList files;
    const QDir root(ONSET_SOURCE_DIR);
    for (const auto &top : kAll) {
        QDirIterator it(root.filePath(top), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files << root.relativeFilePath(it.next());
    }
    files.sort();
    return files;
}

QByteArray contentsOf(const QString &relative)
{
    QFile file(QDir(ONSET_SOURCE_DIR).filePath(relative));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestLayering::includesKeepTheRules_data()
{
    QTest::addColumn<QString>("path");
    for (const auto &file : sourceFiles())
        QTest::newRow(qPrintable(file)) << file;
}

void TestLayering::includesKeepTheRules()
{
    QFETCH(QString, path);
    static const QRegularExpression include("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]",
                                            QRegularExpression::MultilineOption);
    QStringList objections;
    auto matches = include.globalMatch(QString::fromUtf8(contentsOf(path)));
    while (matches.hasNext()) {
        const QString reason = objection(path, matches.next().captured(1));
        if (!reason.isEmpty())
            objections << reason;
    }
    QVERIFY2(objections.isEmpty(), qPrintable(objections.join('\n')));
}

void TestLayering::aForbiddenIncludeIsFound()
{
    QVERIFY(!objection("storage/domain/x.h", "QString").isEmpty());
    QVERIFY(!objection("widgets/x.cpp", "app/jobs/session.h").isEmpty());
    QVERIFY(!objection("widgets/x.cpp", "storage/db/projectfile.h").isEmpty());
    QVERIFY(!objection("inference/runtime/x.h", "torch/torch.h").isEmpty());
    QVERIFY(!objection("inference/video/x.h", "opencv2/core.hpp").isEmpty());
    QVERIFY(!objection("app/document/x.cpp", "QWidget").isEmpty());
    QVERIFY(!objection("app/jobs/x.cpp", "libavcodec/avcodec.h").isEmpty());
    QVERIFY(objection("inference/video/x.cpp", "libavcodec/avcodec.h").isEmpty());
    QVERIFY(objection("widgets/x.h", "app/document/document.h").isEmpty());
}

void TestLayering::everyFolderHasARule()
{
    for (const auto &file : sourceFiles())
        QVERIFY2(ruleOf(file), qPrintable(file));
}

void TestLayering::filesNameTheirLicence()
{
    for (const auto &file : sourceFiles())
        QVERIFY2(contentsOf(file).left(400).contains("SPDX-License-Identifier: GPL-3.0-or-later"),
                 qPrintable(file));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
