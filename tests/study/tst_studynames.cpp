// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/study/systemsprobe.h"

using namespace onset;

/// The plan names stages and settings that live with the systems: they have to be there.
class StudyNamesTest : public QObject
{
    Q_OBJECT
private slots:
    void everyNameIsKnown_data()
    {
        QTest::addColumn<QString>("preset");
        for (const char *preset : {"tiny", "small", "standard"})
            QTest::newRow(preset) << QString(preset);
    }
    void everyNameIsKnown()
    {
        QFETCH(QString, preset);
        QStringList unknown;
        for (const auto &text : test::unknownNames(studyPlan(preset.toStdString(), {})))
            unknown << QString::fromStdString(text);
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join('\n')));
    }
};

QTEST_GUILESS_MAIN(StudyNamesTest)
#include "tst_studynames.moc"
