// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "storage/formats/interchange.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace onset;

class TestInterchange : public QObject
{
    Q_OBJECT
private slots:
    void names()
    {
        for (const auto format : interchangeFormats())
            QCOMPARE(interchangeFormat(interchangeName(format)), std::optional(format));
        QCOMPARE(interchangeFormats().size(), std::size_t{4});
        QVERIFY(!interchangeFormat("xls"));
        QVERIFY(holdsDetections(InterchangeFormat::ActivityNetResults));
        QVERIFY(!holdsDetections(InterchangeFormat::Csv));
    }

    void everyFormatThroughAFile()
    {
        QTemporaryDir folder;
        auto p = test::project();
        p.segments = {test::segment(1, 4, 2, frameRange(10, 25))};
        auto input = test::exported(p);
        input.detections = {
            {productId<DetectionId>(RunId{1}, 1), VideoId{4}, ClassId{1}, {}, frameRange(5, 9), 0.5, false}};
        for (const auto format : interchangeFormats()) {
            const auto path = folder.filePath(QStringLiteral("äß %1").arg(int(format))).toStdString();
            QVERIFY(writeInterchange(format, input, path).ok());
            QVERIFY(writeInterchange(format, input, path).ok()); // over the old one
            const auto read = readInterchange(format, path);
            QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
            QCOMPARE(read->segments.size(), std::size_t(format == InterchangeFormat::Csv ? 2 : 1));
            QCOMPARE(read->file, path);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 4); // no leftovers
    }

    void whatCannotBeReadOrWritten()
    {
        QTemporaryDir folder;
        const auto missing = folder.filePath("none.json").toStdString();
        QCOMPARE(readInterchange(InterchangeFormat::ActivityNet, missing).error().code,
                 Error::Code::NotFound);
        const auto directory = readInterchange(InterchangeFormat::Csv, folder.path().toStdString());
        QCOMPARE(directory.error().code, Error::Code::Io);
        const auto nowhere =
            writeInterchange(InterchangeFormat::Csv, {}, folder.filePath("a/b.csv").toStdString());
        QVERIFY(!nowhere.ok());
        QVERIFY(nowhere.error().message.find("b.csv") != std::string::npos);
        // A refused export leaves the old file as it was.
        const auto path = folder.filePath("keep.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("old");
        file.close();
        auto p = test::project();
        p.videos[1].key = p.videos[0].key;
        QVERIFY(!writeInterchange(InterchangeFormat::Csv, test::exported(p), path.toStdString()).ok());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
    }
};

QTEST_GUILESS_MAIN(TestInterchange)
#include "testinterchange.moc"
