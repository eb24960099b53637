// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirig.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace onset::test;

/// models and cache.
class TestCliModels : public QObject
{
    Q_OBJECT

    CliRig m_rig;

private slots:
    void modelsAreCounted()
    {
#ifdef ONSET_WITH_TORCH
        const auto json = m_rig.cli({"models", "--json"});
        QCOMPARE(json.code, 0);
        QVERIFY2(json.silent(), json.err.constData());
        QMap<QString, qint64> models;
        for (const auto &value : json.json()["models"].toArray())
            models[value.toObject()["name"].toString()] = value.toObject()["parameters"].toInteger();
        QCOMPARE(models.value("c3d-101"), qint64(78409573));
        QCOMPARE(models.value("c3d-487"), qint64(79991015));
        QCOMPARE(models.value("bn-inception-101"), qint64(10373765));
        QCOMPARE(models.value("i3d-rgb-400"), qint64(12697264));
        QCOMPARE(models.value("scnn-proposal"), qint64(78003970));
        QCOMPARE(models.value("scnn-localization-20"), qint64(78081813));
#else
        const auto outcome = m_rig.cli({"models", "--json"});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.err.contains("without networks"));
#endif
    }

    void keptFeaturesAreToldAndRemoved()
    {
        QVERIFY(QDir().mkpath(m_rig.path("cache")));
        QVERIFY(m_rig.write("cache/a.rows", QByteArray(3000, 'a')));
        QVERIFY(m_rig.write("cache/mine.txt", "mine"));
        const QStringList environment{"ONSET_CACHE=" + m_rig.path("cache")};
        auto told = m_rig.cli({"cache", "--json"}, environment);
        QCOMPARE(told.code, 0);
        QCOMPARE(told.json(),
                 (QJsonObject{
                     {"folder", m_rig.path("cache")}, {"bytes", 3000}, {"files", 1}, {"removed_bytes", 0}}));
        told = m_rig.cli({"cache", "--limit", "0"}, environment);
        QCOMPARE(told.code, 0);
        QVERIFY(told.out.contains("0 files") && told.out.contains("removed"));
        QVERIFY(!QFile::exists(m_rig.path("cache/a.rows")) && QFile::exists(m_rig.path("cache/mine.txt")));
        for (const auto *limit : {"-1", "much"})
            QCOMPARE(m_rig.cli({"cache", "--limit", limit}, environment).code, 2);
    }

    void everyCommandTellsItsUsage()
    {
        const auto told = m_rig.cli({"import", "--help"});
        QCOMPARE(told.code, 0);
        QVERIFY(told.out.startsWith("usage: onset-cli import PROJECT") && told.silent());
    }

    void nothingElseIsTaken()
    {
        QCOMPARE(m_rig.cli({"models", "c3d"}).code, 2);
        QCOMPARE(m_rig.cli({"models", "--width", "2"}).code, 2);
    }
};

QTEST_MAIN(TestCliModels)
#include "tst_climodels.moc"
