// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/shippednetworks.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace onset;

/// What a training on a person's own videos sees of them, where nobody says it.
class TestShippedNetworks : public QObject
{
    Q_OBJECT

    static Services services(const std::string &shipped)
    {
        Services made;
        made.builtinModel = [shipped](const std::string &system) {
            return system == shipped ? "/models/" + system + ".safetensors" : std::string();
        };
        return made;
    }
    static QJsonObject with(const std::string &system, const std::string &parameters,
                            const std::string &shipped = "temporalmaxer")
    {
        const auto text = withShippedNetworks(system, parameters, services(shipped));
        return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    }

private slots:
    void headsOnRowsReadThem()
    {
        for (const auto *system : {"temporalmaxer", "ms-tcn"}) {
            const auto json = with(system, "");
            QCOMPARE(json["features"].toString(), QStringLiteral("descriptors+network"));
            QCOMPARE(json["backboneRgb"].toString(), QStringLiteral("/models/temporalmaxer.safetensors"));
            QCOMPARE(json["backboneFlow"].toString(), QStringLiteral("/models/temporalmaxer.safetensors"));
        }
        const auto json = with("temporalmaxer", R"({"preset": "tiny"})", "etp");
        QCOMPARE(json["preset"].toString(), QStringLiteral("tiny"));
        QCOMPARE(json["backboneRgb"].toString(), QStringLiteral("/models/etp.safetensors"));
    }
    void whatSomebodyChoseStays()
    {
        const auto descriptors = with("temporalmaxer", R"({"features": "descriptors"})");
        QCOMPARE(descriptors, (QJsonObject{{"features", "descriptors"}}));
        const auto network = with("temporalmaxer", R"({"features": "network", "backboneRgb": ""})");
        QCOMPARE(network["features"].toString(), QStringLiteral("network"));
        QCOMPARE(network["backboneRgb"].toString(), QString()); // to be trained
        QVERIFY(network["backboneFlow"].toString().startsWith(QLatin1String("/models")));
    }
    void othersStayAsTheyAre()
    {
        QCOMPARE(withShippedNetworks("etp", "", services("etp")), std::string());
        QCOMPARE(withShippedNetworks("temporalmaxer", "{}", services("none")), std::string("{}"));
        QCOMPARE(withShippedNetworks("temporalmaxer", "{}", Services()), std::string("{}"));
        QCOMPARE(withShippedNetworks("temporalmaxer", "[1]", services("etp")), std::string("[1]"));
        QCOMPARE(withShippedNetworks("temporalmaxer", "{nonsense", services("etp")),
                 std::string("{nonsense"));
    }
};

QTEST_GUILESS_MAIN(TestShippedNetworks)
#include "tst_shippednetworks.moc"
