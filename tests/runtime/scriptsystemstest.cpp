// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest> // first: moc 6.4 cannot parse <concepts> when it meets that before any Qt header

#include "inference/runtime/training/train.h"
#include "inference/runtime/weights/modelcard.h"
#include "tests/runtime/torchscriptprobe.h"
#include "tests/ssn/colourset.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

using namespace onset;
using namespace onset::test;

/// The systems that learn on features, on those of a user's script: from labels to detections, and what goes
/// wrong with the script's file.
class ScriptSystemsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ColourSet> m_world;

    std::string path(const std::string &name) const { return m_folder.path().toStdString() + '/' + name; }
    std::string model(const std::string &system) const
    {
        return path(system + '/' + system + ".safetensors");
    }
    QJsonObject options(const std::string &system) const
    {
        const auto card = readModelCard(model(system));
        return card ? QJsonDocument::fromJson(QByteArray::fromStdString(card->options)).object()
                    : QJsonObject();
    }
    TrainRequest request(const std::string &system, const std::string &folder) const;
    Result<TrainOutcome> trained(const TrainRequest &request, const TrainSink &sink = {},
                                 std::stop_token stop = {}) const
    {
        return train(request, m_world->set(), m_world->services(), sink, stop);
    }
    bool scriptsAreBack() const; ///< as they were at first
    static QByteArray told(const Error &error)
    {
        return QByteArray::fromStdString(error.message + ' ' + error.detail);
    }

private slots:
    void initTestCase();
    void learnsOnAScript_data();
    void learnsOnAScript();
    void detectsWithIt_data() { learnsOnAScript_data(); }
    void detectsWithIt();
    void goesOnFromItsModel_data() { learnsOnAScript_data(); }
    void goesOnFromItsModel();
    void onlyScoresNeedAClassifier();
    void aScriptMayLieBesideItsModel();
    void aMissingScriptIsNamed();
    void aChangedScriptIsRefused_data() { learnsOnAScript_data(); }
    void aChangedScriptIsRefused();
    void aBrokenTrainingIsNotGoneOnFromWithAnotherScript();
    void anotherScriptHasFeaturesOfItsOwn();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
};

namespace {

std::string fitOf(int steps)
{
    return R"({"steps": )" + std::to_string(steps) +
           R"(, "optimizer": "adam", "learningRate": 0.01, "schedule": "cosine", "warmup": 0,
               "weightDecay": 0.0, "clipNorm": 5.0})";
}

std::string scriptOf(const std::string &file, const std::string &more = {})
{
    return R"({"network": "torchscript", "script": ")" + file +
           R"(", "streamWidth": 36, "streamHeight": 36, "crop": 32, "batch": 8, "validationSnippets": 10)" +
           more + R"(, "fit": )" + fitOf(60) + "}";
}

std::string stageOf(int steps)
{
    return R"({"dropout": 0.0, "fit": )" + fitOf(steps) + "}";
}

std::string twoStreams(const std::string &folder)
{
    return R"({"preset": "tiny", "stride": 2, "rgb": )" + scriptOf(folder + "pictures.pt") + R"(, "flow": )" +
           scriptOf(folder + "pictures.pt") + R"(, "sampling": {"videos": 4}, "actionness": )" + stageOf(150);
}

std::string parametersOf(const std::string &system, const std::string &folder)
{
    if (system == "ssn")
        return twoStreams(folder) + R"(, "a": )" + stageOf(100) + R"(, "b": )" + stageOf(100) + "}";
    if (system == "prop-ssad")
        return twoStreams(folder) + R"(, "classifier": )" + stageOf(100) +
               R"(, "ssad": {"steps": 64, "channels": 16, "chunk": 0, "batch": 4, "dropout": 0.0, "fit": )" +
               fitOf(100) + "}}";
    if (system == "glimpse")
        return R"({"preset": "tiny", "clipLengths": [48, 96], "batch": 16, "heads": {"hidden": 32},
                   "classifier": )" +
               scriptOf(folder + "clips.pt", R"(, "clips": true, "frames": 8)") + R"(, "fit": )" +
               fitOf(300) + "}";
    return R"({"preset": "tiny", "stride": 2, "featureStride": 2, "unitLength": 16,
               "heads": {"embedding": 16, "hidden": 16}, "classifierRgb": )" +
           scriptOf(folder + "pictures.pt") + R"(, "classifierFlow": )" + scriptOf(folder + "pictures.pt") +
           R"(, "refinement": {"batch": 8, "fit": )" + fitOf(80) +
           R"(}, "localization": {"positives": 8, "fit": )" + fitOf(80) + "}}";
}

/// Of the first backbone that a card describes.
QJsonObject specIn(const QJsonObject &options)
{
    if (options.contains("streams"))
        return options["streams"].toObject()["rgb"].toObject()["spec"].toObject();
    if (options.contains("specs"))
        return options["specs"].toObject()["rgb"].toObject()["actionness"].toObject();
    return options["spec"].toObject();
}

} // namespace

TrainRequest ScriptSystemsTest::request(const std::string &system, const std::string &folder) const
{
    TrainRequest request;
    request.system = system;
    request.parameters = parametersOf(system, path(""));
    request.device = Device::Cpu;
    request.folder = path(folder);
    return request;
}

void ScriptSystemsTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_world = std::make_unique<ColourSet>(m_folder.path().toStdString());
    QVERIFY(saveScript(path("pictures.kept"), "\ndef forward(self, x):\n    return x.mean([2, 3])\n"));
    QVERIFY(saveScript(path("clips.kept"), "\ndef forward(self, x):\n    return x.mean([2, 3, 4])\n"));
    QVERIFY(scriptsAreBack());
}

bool ScriptSystemsTest::scriptsAreBack() const
{
    const auto back = [this](const QString &name) {
        QFile::remove(m_folder.filePath(name + ".pt"));
        return QFile::copy(m_folder.filePath(name + ".kept"), m_folder.filePath(name + ".pt"));
    };
    return back("pictures") && back("clips");
}

void ScriptSystemsTest::learnsOnAScript_data()
{
    QTest::addColumn<QString>("system");
    for (const auto *system : {"ssn", "prop-ssad", "etp", "glimpse"})
        QTest::newRow(system) << system;
}

void ScriptSystemsTest::learnsOnAScript()
{
    QFETCH(QString, system);
    const auto outcome = trained(request(system.toStdString(), system.toStdString()));
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY2(outcome->validationMap > 0.4, qPrintable(QString::number(outcome->validationMap)));
    const auto spec = specIn(options(system.toStdString()));
    QCOMPARE(spec["network"].toString(), QStringLiteral("torchscript"));
    const QString script = system == "glimpse" ? "clips.pt" : "pictures.pt";
    QCOMPARE(spec["script"].toString(), m_folder.filePath(script));
    const auto facts = scriptFacts(m_folder.filePath(script).toStdString(), system == "glimpse" ? 8 : 0, 0);
    QVERIFY(facts.ok());
    QCOMPARE(spec["scriptDigest"].toString().toStdString(), facts->digest);
}

void ScriptSystemsTest::detectsWithIt()
{
    QFETCH(QString, system);
    const auto updates = m_world->detect(system.toStdString(), model(system.toStdString()), "{}");
    QVERIFY2(updates.ok(), updates ? "" : told(updates.error()));
    QVERIFY(!updates->back().detections.empty());
    double overlap = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, updates->back().detections.size()); ++i)
        overlap = std::max(overlap, m_world->overlap(updates->back().detections[i]));
    QVERIFY2(overlap > 0.5, qPrintable(QString::number(overlap)));
}

void ScriptSystemsTest::goesOnFromItsModel()
{
    QFETCH(QString, system);
    auto again = request(system.toStdString(), system.toStdString() + "-again");
    again.initialModel = model(system.toStdString());
    const auto outcome = trained(again);
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    QVERIFY2(outcome->validationMap > 0.4, qPrintable(QString::number(outcome->validationMap)));
}

void ScriptSystemsTest::onlyScoresNeedAClassifier()
{
    // SSN takes features only: nothing is trained on the script, so there is no checkpoint of it.
    QVERIFY(QFile::exists(m_folder.filePath("ssn/rgb.safetensors")));
    QVERIFY(!QFile::exists(m_folder.filePath("ssn/rgb.checkpoint")));
    QVERIFY(QFile::exists(m_folder.filePath("etp/rgb.checkpoint")));
    const auto card = readModelCard(path("etp/rgb.safetensors"));
    QVERIFY(card.ok());
    QCOMPARE(card->parameters, std::int64_t{3 * 3 + 3}); // three means to two classes and background
    QVERIFY(card->metrics.at("validation_accuracy") > 0.5);
}

void ScriptSystemsTest::aScriptMayLieBesideItsModel()
{
    QVERIFY(QFile::rename(m_folder.filePath("pictures.pt"), m_folder.filePath("ssn/pictures.pt")));
    const auto updates = m_world->detect("ssn", model("ssn"), "{}");
    QVERIFY2(updates.ok(), updates ? "" : told(updates.error()));
    QVERIFY(QFile::rename(m_folder.filePath("ssn/pictures.pt"), m_folder.filePath("pictures.pt")));
}

void ScriptSystemsTest::aMissingScriptIsNamed()
{
    QVERIFY(QFile::rename(m_folder.filePath("pictures.pt"), m_folder.filePath("away.pt")));
    for (const auto *system : {"ssn", "prop-ssad", "etp"}) {
        const auto updates = m_world->detect(system, model(system), "{}");
        QVERIFY(!updates.ok());
        QCOMPARE(updates.error().code, Error::Code::NotFound);
        QVERIFY2(told(updates.error()).contains("pictures.pt"), told(updates.error()));
        const auto refused = trained(request(system, "missing"));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, Error::Code::NotFound);
        QVERIFY2(told(refused.error()).contains("pictures.pt"), told(refused.error()));
    }
    QVERIFY(QFile::rename(m_folder.filePath("away.pt"), m_folder.filePath("pictures.pt")));
}

void ScriptSystemsTest::aChangedScriptIsRefused()
{
    QFETCH(QString, system);
    QVERIFY(saveScript(path("pictures.pt"), "\ndef forward(self, x):\n    return x.mean([2, 3]) * 2.0\n"));
    QVERIFY(saveScript(path("clips.pt"), "\ndef forward(self, x):\n    return x.mean([2, 3, 4]) * 2.0\n"));
    const auto updates = m_world->detect(system.toStdString(), model(system.toStdString()), "{}");
    QVERIFY(!updates.ok());
    QCOMPARE(updates.error().code, Error::Code::BadInput);
    QVERIFY2(told(updates.error()).contains("has changed since"), told(updates.error()));
    QVERIFY2(told(updates.error()).contains(system == "glimpse" ? "clips.pt" : "pictures.pt"),
             told(updates.error()));
    auto resumed = request(system.toStdString(), system.toStdString());
    resumed.resume = true;
    const auto refused = trained(resumed);
    QVERIFY(!refused.ok());
    QVERIFY2(told(refused.error()).contains("has changed since"), told(refused.error()));
    QVERIFY(scriptsAreBack());
}

void ScriptSystemsTest::aBrokenTrainingIsNotGoneOnFromWithAnotherScript()
{
    auto broken = request("etp", "broken");
    // A validation tells where the training is.
    const std::string fit = R"("fit": {)";
    broken.parameters.insert(broken.parameters.find(fit) + fit.size(), R"("validateEvery": 20, )");
    std::stop_source stop;
    const auto stopped = trained(
        broken,
        [&](const TrainProgress &progress) { progress.step > 0 ? void(stop.request_stop()) : void(); },
        stop.get_token());
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    QVERIFY(QFile::exists(m_folder.filePath("broken/rgb.checkpoint")));
    QVERIFY(saveScript(path("pictures.pt"), "\ndef forward(self, x):\n    return x.mean([2, 3]) * 3.0\n"));
    broken.resume = true;
    const auto refused = trained(broken);
    QVERIFY(!refused.ok());
    QVERIFY2(told(refused.error()).contains("rgb.checkpoint"), told(refused.error()));
    QVERIFY(scriptsAreBack());
    const auto done = trained(broken);
    QVERIFY2(done.ok(), done ? "" : told(done.error()));
}

void ScriptSystemsTest::anotherScriptHasFeaturesOfItsOwn()
{
    // The same place and settings, other numbers: what is in the cache must not be taken for it.
    QVERIFY(saveScript(path("pictures.pt"), "\ndef forward(self, x):\n    return x.mean([2, 3]) * -1.0\n"));
    const auto outcome = trained(request("ssn", "other"));
    QVERIFY2(outcome.ok(), outcome ? "" : told(outcome.error()));
    const auto updates = m_world->detect("ssn", path("other/ssn.safetensors"), "{}");
    QVERIFY2(updates.ok(), updates ? "" : told(updates.error()));
    QVERIFY(!updates->back().detections.empty());
    QVERIFY(m_world->overlap(updates->back().detections.front()) > 0.5);
    QVERIFY(scriptsAreBack());
}

void ScriptSystemsTest::mistakesAreNamed_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<QString>("says");
    QVERIFY(saveScript(path("shape.pt"), "\ndef forward(self, x):\n    return x\n"));
    QVERIFY(saveScript(path("throws.pt"), "\ndef forward(self, x):\n    assert False, \"no such thing\"\n    "
                                          "return x\n"));
    // The trial's values end at 1, the red of the videos lies above.
    QVERIFY(saveScript(path("later.pt"), "\ndef forward(self, x):\n    assert bool((x < 1.5).all()), \"too "
                                         "red\"\n    return x.mean([2, 3])\n"));
    const auto row = [&](const char *name, const char *system, const std::string &parameters,
                         const char *says) {
        QTest::newRow(name) << system << QString::fromStdString(parameters) << says;
    };
    const auto rgb = [&](const std::string &file) {
        return R"({"preset": "tiny", "stride": 2, "rgb": )" + scriptOf(path(file)) + R"(, "flow": )" +
               scriptOf(path("pictures.pt")) + "}";
    };
    row("wrong shape", "ssn", rgb("shape.pt"), "shape.pt' gives [1, 3, 32, 32]");
    row("throws", "prop-ssad", rgb("throws.pt"), "throws.pt' fails on an input of [1, 3, 32, 32]");
    row("throws later", "ssn", rgb("later.pt"), "later.pt' failed");
    row("clips for pictures", "ssn", rgb("clips.pt"), "clips.pt' fails on an input");
    row("no file", "ssn", R"({"preset": "tiny", "rgb": {"network": "torchscript"}})", "'script'");
    row("no such network", "ssn", R"({"preset": "tiny", "rgb": {"script": ")" + path("pictures.pt") + "\"}}",
        "'torchscript'");
    row("needs a C3D", "scnn", R"({"preset": "tiny", "classifier": )" + scriptOf(path("pictures.pt")) + "}",
        "needs a C3D");
    row("needs a C3D, too", "rc3d",
        R"({"preset": "tiny", "classifier": )" + scriptOf(path("pictures.pt")) + "}", "needs a C3D");
}

void ScriptSystemsTest::mistakesAreNamed()
{
    QFETCH(QString, system);
    QFETCH(QString, parameters);
    QFETCH(QString, says);
    auto wrong = request("ssn", "wrong");
    wrong.system = system.toStdString();
    wrong.parameters = parameters.toStdString();
    const auto refused = trained(wrong);
    QVERIFY(!refused.ok());
    QVERIFY2(told(refused.error()).contains(says.toUtf8()), told(refused.error()));
}

QTEST_GUILESS_MAIN(ScriptSystemsTest)
#include "scriptsystemstest.moc"
