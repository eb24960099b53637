// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest> // first: moc 6.4 cannot parse <concepts> when it meets that before any Qt header

#include "tests/db/hardships.h"
#include "tests/runtime/weightsprobe.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

using namespace onset;
using namespace onset::test;

namespace {

ModelCard sampleCard()
{
    ModelCard card;
    card.system = "scnn";
    card.name = "Trial \"7\"";
    card.classes = {"wave", "sit down", "größe"};
    card.options = R"({"stride":8,"scales":[1,2.5],"net":{"width":0.125}})";
    card.trainedOn = "abc";
    card.parent = "def";
    card.seed = std::numeric_limits<std::uint64_t>::max();
    card.metrics = {{"validation_map50", 0.25}, {"loss", std::nan("")}};
    card.licence = "CC0-1.0";
    return card;
}

} // namespace

class ModelFileTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cards();
    void badCards_data();
    void badCards();
    void models();
    void damagedModels();
    void loading();
    void mutations();
    void wholeOrNotAtAll();

private:
    std::string file(const char *name = "w.safetensors") const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    bool put(const QByteArray &bytes, const char *name = "w.safetensors") const
    {
        QFile out(QString::fromStdString(file(name)));
        if (out.exists() && !out.remove()) // a file system may flush one that was overwritten
            return false;
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
    }
    QByteArray bytes(const char *name = "w.safetensors") const
    {
        QFile in(QString::fromStdString(file(name)));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ModelFileTest::cards()
{
    auto card = sampleCard();
    card.weightsDigest = "00ff";
    card.parameters = 78409573;
    const auto read = modelCardFromJson(toJson(card));
    QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
    QCOMPARE(read->system, card.system);
    QCOMPARE(read->name, card.name);
    QCOMPARE(read->classes, card.classes);
    QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(read->options)),
             QJsonDocument::fromJson(QByteArray::fromStdString(card.options)));
    QCOMPARE(read->trainedOn, card.trainedOn);
    QCOMPARE(read->parent, card.parent);
    QCOMPARE(read->seed, card.seed);
    QCOMPARE(read->metrics.at("validation_map50"), 0.25);
    QVERIFY(std::isnan(read->metrics.at("loss")));
    QCOMPARE(read->weightsDigest, card.weightsDigest);
    QCOMPARE(read->parameters, card.parameters);
    QCOMPARE(read->licence, card.licence);
    QCOMPARE(toJson(*read), toJson(card));
    const auto least = modelCardFromJson(R"({"system":"etp","classes":[],"options":{},"later":[[1]]})");
    QVERIFY(least.ok());
    QCOMPARE(least->system, "etp");
    QCOMPARE(least->seed, 0U);
}

void ModelFileTest::badCards_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("key");
    QTest::addRow("text") << "hello"
                          << "malformed";
    QTest::addRow("list") << "[]"
                          << "no object";
    QTest::addRow("no system") << R"({"classes":[],"options":{}})"
                               << "'system' is missing";
    QTest::addRow("no classes") << R"({"system":"a","options":{}})"
                                << "'classes' is missing";
    QTest::addRow("no options") << R"({"system":"a","classes":[]})"
                                << "'options' is missing";
    QTest::addRow("class a number") << R"({"system":"a","classes":[1],"options":{}})"
                                    << "'classes'";
    QTest::addRow("options a list") << R"({"system":"a","classes":[],"options":[]})"
                                    << "'options'";
    QTest::addRow("system a number") << R"({"system":1,"classes":[],"options":{}})"
                                     << "'system'";
    QTest::addRow("seed negative") << R"({"system":"a","classes":[],"options":{},"seed":-1})"
                                   << "'seed'";
    QTest::addRow("seed a fraction") << R"({"system":"a","classes":[],"options":{},"seed":1.5})"
                                     << "'seed'";
    QTest::addRow("metrics") << R"({"system":"a","classes":[],"options":{},"metrics":{"a":"b"}})"
                             << "'metrics'";
    QTest::addRow("parameters")
        << R"({"system":"a","classes":[],"options":{},"parameters":18446744073709551615})"
        << "'parameters'";
    QTest::addRow("deep") << R"({"system":"a","classes":[],"options":)" + QString("[").repeated(100000)
                          << "malformed";
    QTest::addRow("twice") << R"({"system":"a","system":"b","classes":[],"options":{}})"
                           << "malformed";
}

void ModelFileTest::badCards()
{
    QFETCH(QString, json);
    QFETCH(QString, key);
    const auto card = modelCardFromJson(json.toStdString());
    QVERIFY(!card.ok());
    QVERIFY(card.error().code == Error::Code::BadInput);
    QVERIFY2(QString::fromStdString(card.error().message).contains(key), card.error().message.c_str());
}

void ModelFileTest::models()
{
    QVERIFY(writeSampleModel(file(), sampleCard(), 1).ok());
    const auto model = readSampleModel(file());
    QVERIFY2(model.ok(), model ? "" : model.error().message.c_str());
    QCOMPARE(model->card.classes, sampleCard().classes);
    // conv 2·3·2·2 + 2, norm 2 + 2, fc 2·4 + 4; running averages do not count
    QCOMPARE(model->card.parameters, 26 + 4 + 12);
    QCOMPARE(model->card.weightsDigest.size(), 64U);
    QVERIFY(model->tensors.find("net.norm.running_mean F32 [2] 0 0") != std::string::npos);
    const auto card = readModelCard(file());
    QVERIFY(card.ok());
    QCOMPARE(toJson(*card), toJson(model->card));
    QVERIFY(writeSampleModel(file("again"), sampleCard(), 1).ok());
    QCOMPARE(bytes("again"), bytes());
    QVERIFY(writeSampleModel(file("other"), sampleCard(), 2).ok());
    QVERIFY(readModelCard(file("other"))->weightsDigest != card->weightsDigest);
    auto bad = sampleCard();
    bad.options = "[]";
    QVERIFY(!writeSampleModel(file(), bad, 1).ok());
}

void ModelFileTest::damagedModels()
{
    QVERIFY(writeSampleModel(file(), sampleCard(), 1).ok());
    auto changed = bytes();
    changed[changed.size() - 3] = static_cast<char>(changed[changed.size() - 3] ^ 1);
    QVERIFY(put(changed));
    const auto model = readSampleModel(file());
    QVERIFY(!model.ok());
    QVERIFY(model.error().message.find("not those that were written") != std::string::npos);
    QVERIFY(readModelCard(file()).ok());
    QVERIFY(writeSampleTensors(file()).ok());
    for (const auto &error : {readSampleModel(file()).error(), readModelCard(file()).error()}) {
        QVERIFY(error.code == Error::Code::BadInput);
        QVERIFY(error.message.find("no model card") != std::string::npos);
    }
}

void ModelFileTest::loading()
{
    QVERIFY(writeSampleModel(file(), sampleCard(), 1).ok());
    const auto tensors = readSampleModel(file())->tensors;
    const auto loaded = loadedInto(file(), 3, 4);
    QVERIFY2(loaded.ok(), loaded ? "" : loaded.error().message.c_str());
    QCOMPARE(*loaded, tensors);
    const auto shape = loadedInto(file(), 3, 5);
    QVERIFY(!shape.ok());
    QVERIFY2(shape.error().message.find("'net.fc.bias' is 4 instead of 5") != std::string::npos,
             shape.error().message.c_str());
    QCOMPARE(fittingIn(file(), 3, 5).size(), 7U); // all but those of fc
    QCOMPARE(fittingIn(file(), 3, 4).size(), 9U);
    QVERIFY(copyDamaged(file(), file("less"), "net.conv.weight", Damage::Drop).ok());
    const auto missing = loadedInto(file("less"), 3, 4);
    QVERIFY(!missing.ok());
    QVERIFY(missing.error().message.find("'net.conv.weight' is missing") != std::string::npos);
    QVERIFY(missing.error().message.find("less") != std::string::npos);
    QVERIFY(copyDamaged(file(), file("old"), "net.norm.num_batches_tracked", Damage::Drop).ok());
    QVERIFY(loadedInto(file("old"), 3, 4).ok());
    QVERIFY(copyDamaged(file(), file("nan"), "net.fc.bias", Damage::NotANumber).ok());
    const auto nan = loadedInto(file("nan"), 3, 4);
    QVERIFY(!nan.ok());
    QVERIFY(nan.error().message.find("'net.fc.bias' has values that are no numbers") != std::string::npos);
}

void ModelFileTest::mutations()
{
    QVERIFY(writeSampleModel(file("valid"), sampleCard(), 1).ok());
    const auto whole = bytes("valid");
    const auto expected = readSampleModel(file("valid"));
    QVERIFY(expected.ok());
    std::uint64_t length = 0;
    std::memcpy(&length, whole.constData(), sizeof length);
    std::mt19937_64 random(11);
    const QByteArray pieces[] = {"[", "]", "{", "}", "\"", ":", ",", "-1", "1e999", "9223372036854775807",
                                 "0"};
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        auto changed = whole;
        const auto place = [&](std::uint64_t end) { return static_cast<qsizetype>(random() % end); };
        const auto limit = random() % 4 == 0 ? static_cast<std::uint64_t>(whole.size()) : length + 8;
        for (auto i = random() % 3; i < 3; ++i) {
            switch (random() % 5) {
            case 0:
                changed[place(limit)] = static_cast<char>(random());
                break;
            case 1:
                changed[place(limit)] = static_cast<char>('0' + random() % 10);
                break;
            case 2:
                changed.replace(place(limit), static_cast<qsizetype>(random() % 4), pieces[random() % 11]);
                break;
            case 3:
                changed.remove(place(limit), static_cast<qsizetype>(random() % 20));
                break;
            default:
                changed[place(8)] = static_cast<char>(random());
            }
        }
        if (random() % 5 == 0)
            changed.truncate(place(static_cast<std::uint64_t>(changed.size())));
        QVERIFY(put(changed));
        (void)describedTensors(file());
        const auto model = readSampleModel(file());
        refused += model.ok() ? 0 : 1;
        if (model.ok() && !model->card.weightsDigest.empty())
            QCOMPARE(model->tensors, expected->tensors);
    }
    QVERIFY(refused > 2500);
}

void ModelFileTest::wholeOrNotAtAll()
{
    QVERIFY(writeSampleModel(file(), sampleCard(), 1).ok());
    const auto before = bytes();
    {
        const FileSizeLimit limit(100);
        const auto status = writeSampleModel(file(), sampleCard(), 2);
        QVERIFY(!status.ok());
        QVERIFY(status.error().code == Error::Code::Io);
        QVERIFY(status.error().message.find("w.safetensors") != std::string::npos);
    }
    QCOMPARE(bytes(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    QVERIFY(!writeSampleModel(m_folder->path().toStdString() + "/no/such/w", sampleCard(), 2).ok());
    QVERIFY(writeSampleModel(file(), sampleCard(), 2).ok());
    QVERIFY(bytes() != before);
}

QTEST_GUILESS_MAIN(ModelFileTest)
#include "modelfiletest.moc"
