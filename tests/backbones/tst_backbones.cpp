// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backbones/networks.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace onset::test;

/// The backbones' sizes, names, shapes and errors.
class TestBackbones : public QObject
{
    Q_OBJECT

    static QJsonObject layerTable(const QString &name)
    {
        QFile file(QStringLiteral(ONSET_TEST_DATA "/models/layer_tables.json"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QJsonDocument::fromJson(file.readAll()).object()[name].toObject();
    }

private slots:
    void countsArePublished_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("parameters");
        const std::map<const char *, qint64> published{
            {"c3d-101", 78409573},      {"c3d-487", 79991015},
            {"resnet-34", 21797672},    {"resnet-101", 44549160},
            {"inception-v3", 27161264}, {"bn-inception-101", 10373765},
            {"i3d-rgb-400", 12697264},  {"i3d-flow-400", 12675312},
            {"i3d-rgb-157", 12448189},  {"scnn-localization-20", 78081813},
            {"scnn-proposal", 78003970}};
        for (const auto &[name, parameters] : published)
            QTest::newRow(name) << QString::fromLatin1(name) << parameters;
    }
    void countsArePublished()
    {
        QFETCH(QString, name);
        QFETCH(qint64, parameters);
        QCOMPARE(qint64(factsOf(name.toStdString()).parameters), parameters);
    }

    void catalogNamesAreUnique()
    {
        auto names = catalogNames();
        std::sort(names.begin(), names.end());
        QVERIFY(std::adjacent_find(names.begin(), names.end()) == names.end());
    }

    /// The same network in a port with other names: the same layers.
    void layersAreThoseOfTheOtherPort()
    {
        for (const char *name : {"i3d-rgb-400", "i3d-flow-400"}) {
            const auto table = layerTable(QString::fromLatin1(name) + " (hassony2)");
            const auto facts = factsOf(name);
            QCOMPARE(qint64(facts.parameters), table["parameters"].toInteger());
            QStringList ours;
            for (const auto &row : facts.layers)
                ours << QStringLiteral("%1 %2 %3")
                            .arg(row.kind.c_str())
                            .arg(row.parameters)
                            .arg(row.shape.c_str());
            QStringList theirs;
            for (const auto &value : table["layers"].toArray()) {
                const auto row = value.toArray();
                theirs << QStringLiteral("%1 %2 %3")
                              .arg(row[1].toString())
                              .arg(row[2].toInteger())
                              .arg(row[3].toString());
            }
            ours.sort();
            theirs.sort();
            QVERIFY(!theirs.isEmpty());
            QCOMPARE(ours, theirs);
        }
    }

    void layersAreThoseOfTheTables_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"i3d-rgb-400", "i3d-flow-400", "i3d-rgb-157"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void layersAreThoseOfTheTables()
    {
        QFETCH(QString, name);
        const auto table = layerTable(name);
        const auto facts = factsOf(name.toStdString());
        QCOMPARE(qint64(facts.parameters), table["parameters"].toInteger());
        std::map<QString, LayerRow> rows;
        for (const auto &row : facts.layers)
            rows[QString::fromStdString(row.name)] = row;
        const auto wanted = table["layers"].toArray();
        QCOMPARE(rows.size(), std::size_t(wanted.size()));
        for (const auto &value : wanted) {
            const auto expected = value.toArray();
            const auto found = rows.find(expected[0].toString());
            QVERIFY2(found != rows.end(), qPrintable(expected[0].toString()));
            QCOMPARE(QString::fromStdString(found->second.kind), expected[1].toString());
            QCOMPARE(qint64(found->second.parameters), expected[2].toInteger());
            QCOMPARE(QString::fromStdString(found->second.shape), expected[3].toString());
        }
    }

    /// Keys of published checkpoints; shapes at an eighth of the width with five classes.
    void keysAreTheReferences_data()
    {
        QTest::addColumn<QString>("backbone");
        QTest::addColumn<QString>("key");
        QTest::addColumn<Sizes>("shape");
        const auto row = [](const char *backbone, const char *key, const Sizes &shape) {
            QTest::addRow("%s %s", backbone, key) << QString(backbone) << QString(key) << shape;
        };
        row("c3d", "conv1.weight", {8, 3, 3, 3, 3});
        row("c3d", "conv5b.bias", {64});
        row("c3d", "fc6.weight", {512, 1024});
        row("c3d", "fc8.bias", {5});
        row("resnet-34", "conv1.weight", {8, 3, 7, 7});
        row("resnet-34", "bn1.running_var", {8});
        row("resnet-34", "layer2.0.downsample.0.weight", {16, 8, 1, 1});
        row("resnet-34", "layer3.5.conv2.weight", {32, 32, 3, 3});
        row("resnet-34", "fc.weight", {5, 64});
        row("resnet-101", "layer1.0.downsample.1.weight", {32});
        row("resnet-101", "layer3.22.conv3.weight", {128, 32, 1, 1});
        row("bn-inception", "conv1_7x7_s2_bn.running_mean", {8});
        row("bn-inception", "inception_3a_double_3x3_2.weight", {16, 16, 3, 3});
        row("bn-inception", "inception_3c_3x3.bias", {24});
        row("bn-inception", "inception_5b_pool_proj.weight", {16, 136, 1, 1});
        row("bn-inception", "fc.weight", {5, 136});
        row("inception-v3", "Conv2d_2b_3x3.conv.weight", {8, 8, 3, 3});
        row("inception-v3", "Mixed_6b.branch7x7dbl_5.bn.weight", {24});
        row("inception-v3", "Mixed_7c.branch3x3_2a.conv.weight", {48, 48, 1, 3});
        row("inception-v3", "AuxLogits.conv1.conv.weight", {96, 16, 5, 5});
        row("i3d", "Conv3d_1a_7x7.conv3d.weight", {8, 3, 7, 7, 7});
        row("i3d", "Mixed_3b.b0.bn.running_var", {8});
        row("i3d", "logits.conv3d.bias", {5});
    }
    void keysAreTheReferences()
    {
        QFETCH(QString, backbone);
        QFETCH(QString, key);
        QFETCH(Sizes, shape);
        QCOMPARE(stateShape(backbone.toStdString(), key.toStdString()), shape);
    }

    void outputsHaveTheirShapes_data()
    {
        QTest::addColumn<QString>("backbone");
        QTest::addColumn<Sizes>("input");
        QTest::addColumn<qint64>("features");
        QTest::newRow("c3d") << "c3d" << Sizes{2, 3, 16, 112, 112} << qint64(512);
        QTest::newRow("resnet-34") << "resnet-34" << Sizes{2, 3, 100, 75} << qint64(64);
        QTest::newRow("resnet-101") << "resnet-101" << Sizes{1, 3, 64, 64} << qint64(256);
        QTest::newRow("bn-inception") << "bn-inception" << Sizes{2, 3, 224, 224} << qint64(136);
        QTest::newRow("bn-inception, odd") << "bn-inception" << Sizes{2, 3, 112, 90} << qint64(136);
        QTest::newRow("inception-v3") << "inception-v3" << Sizes{1, 3, 75, 80} << qint64(256);
        QTest::newRow("i3d") << "i3d" << Sizes{1, 3, 20, 70, 90} << qint64(128);
        QTest::newRow("i3d, short") << "i3d" << Sizes{1, 3, 8, 56, 56} << qint64(128);
    }
    void outputsHaveTheirShapes()
    {
        QFETCH(QString, backbone);
        QFETCH(Sizes, input);
        QFETCH(qint64, features);
        const auto shapes = outputShapes(backbone.toStdString(), input);
        QCOMPARE(shapes.logits, Sizes({input[0], 5}));
        QCOMPARE(shapes.features, Sizes({input[0], features}));
        QCOMPARE(qint64(shapes.featureSize), features);
    }

    void mapsHaveTheirShapes()
    {
        QCOMPARE(conv5bShape({1, 3, 24, 112, 112}), Sizes({1, 64, 3, 7, 7}));
        QCOMPARE(conv5bShape({0, 3, 16, 112, 112}), Sizes({0, 64, 2, 7, 7}));
        QCOMPARE(conv5bShape({1, 3, 8, 56, 80}), Sizes({1, 64, 1, 3, 5}));
        QCOMPARE(mixed4fShape({1, 3, 8, 64, 48}), Sizes({1, 832, 2, 4, 3}));
        QCOMPARE(auxShapes(), std::vector<Sizes>({{1, 5}, {1, 5}}));
        QCOMPARE(c3dFeatureShape(56, true), Sizes({2, 128}));
        QCOMPARE(c3dFeatureShape(80, false), Sizes({2, 512}));
    }

    void badInputIsTold()
    {
        QVERIFY(
            QString::fromStdString(complaintOf("c3d", {1, 3, 16, 56, 56})).contains("[1, 3, 16, 56, 56]"));
        QVERIFY(QString::fromStdString(complaintOf("c3d", {1, 2, 16, 112, 112})).contains("takes clips"));
        QVERIFY(QString::fromStdString(complaintOf("resnet-34", {1, 4, 64, 64})).contains("takes frames"));
        QVERIFY(QString::fromStdString(complaintOf("bn-inception", {3, 64, 64})).contains("takes frames"));
        QVERIFY(QString::fromStdString(complaintOf("inception-v3", {1, 3, 74, 75})).contains("75 pixels"));
        QVERIFY(QString::fromStdString(complaintOf("i3d", {1, 3, 64, 64})).contains("takes clips"));
        QVERIFY(QString::fromStdString(c3dComplaint(8, 16)).contains("16 pixels"));
        QVERIFY(QString::fromStdString(c3dComplaint(112, 24)).contains("multiple of 16"));
    }

    void foldingChangesNothing()
    {
        QVERIFY(foldingError("resnet-34", {2, 3, 64, 64}) < 1e-4);
        QVERIFY(foldingError("resnet-101", {1, 3, 64, 64}) < 1e-4);
        QVERIFY(foldingError("bn-inception", {2, 3, 64, 64}) < 1e-4);
        QVERIFY(foldingError("inception-v3", {1, 3, 96, 96}) < 1e-4);
        QVERIFY(foldingError("i3d", {1, 3, 8, 48, 48}) < 1e-4);
        QVERIFY(foldingError("c3d-bn", {2, 3, 16, 64, 64}) < 1e-4);
        QVERIFY(inferenceError("c3d-bn", {2, 3, 16, 64, 64}, false) < 1e-4);
    }

    void inferenceGivesTheSame_data()
    {
        QTest::addColumn<QString>("backbone");
        QTest::addColumn<Sizes>("input");
        QTest::newRow("c3d") << "c3d" << Sizes{2, 3, 16, 112, 112};
        QTest::newRow("resnet-34") << "resnet-34" << Sizes{2, 3, 64, 64};
        QTest::newRow("bn-inception") << "bn-inception" << Sizes{2, 3, 64, 64};
        QTest::newRow("inception-v3") << "inception-v3" << Sizes{1, 3, 96, 96};
        QTest::newRow("i3d") << "i3d" << Sizes{1, 3, 9, 48, 56};
    }
    void inferenceGivesTheSame()
    {
        QFETCH(QString, backbone);
        QFETCH(Sizes, input);
        const auto name = backbone.toStdString();
        const auto fp32 = inferenceError(name, input, false);
        QVERIFY2(fp32 < 1e-4, qPrintable(QString::number(fp32)));
        QVERIFY(inferenceIsForGood(name, input, false));
        if (!hasBf16())
            QSKIP("this CPU has no bf16 arithmetic");
        const auto bf16 = inferenceError(name, input, true);
        QVERIFY2(bf16 > 0 && bf16 < 0.05, qPrintable(QString::number(bf16)));
        QVERIFY(inferenceIsForGood(name, input, true));
    }

    void aSeedDecidesTheWeights()
    {
        for (const char *name : {"c3d", "resnet-34", "bn-inception", "i3d"})
            QVERIFY2(seedDecides(name), name);
    }

    /// Signals live through all layers of a network that begins to train.
    void freshWeightsKeepTheSignal()
    {
        const auto alive = [](double deviation) { return deviation > 0.05 && deviation < 20; };
        QVERIFY(alive(freshDeviation("c3d", {2, 3, 16, 112, 112})));
        QVERIFY(alive(freshDeviation("resnet-34", {4, 3, 64, 64})));
        QVERIFY(alive(freshDeviation("bn-inception", {4, 3, 96, 96})));
        QVERIFY(alive(freshDeviation("inception-v3", {2, 3, 128, 128})));
        QVERIFY(alive(freshDeviation("i3d", {2, 3, 16, 64, 64})));
    }

    void poolingInBf16() { QVERIFY(poolingIsExactInBf16()); }
};

QTEST_APPLESS_MAIN(TestBackbones)
#include "tst_backbones.moc"
