// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirig.h"

#include <QJsonArray>
#include <QTest>

using namespace onset::test;

/// models.
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

    void nothingElseIsTaken()
    {
        QCOMPARE(m_rig.cli({"models", "c3d"}).code, 2);
        QCOMPARE(m_rig.cli({"models", "--width", "2"}).code, 2);
    }
};

QTEST_MAIN(TestCliModels)
#include "tst_climodels.moc"
