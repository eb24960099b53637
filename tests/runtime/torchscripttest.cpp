// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest> // first: moc 6.4 cannot parse <concepts> when it meets that before any Qt header

#include "tests/runtime/torchscriptprobe.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace onset;
using namespace onset::test;

class TorchScriptTest : public QObject
{
    Q_OBJECT
private slots:
    void pictures();
    void clips();
    void bf16_data();
    void bf16();
    void anotherDigest();
    void refused_data();
    void refused();
    void otherFiles();

private:
    std::string file(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    QTemporaryDir m_folder;
};

void TorchScriptTest::pictures()
{
    QVERIFY(saveScript(file("p.pt"), R"(
def forward(self, x):
    return torch.matmul(x.mean([2, 3]), self.w)
)"));
    const auto facts = scriptFacts(file("p.pt"), 0, 4);
    QVERIFY2(facts.ok(), facts ? "" : facts.error().message.c_str());
    QCOMPARE(facts->featureSize, 5);
    QCOMPARE(facts->features, (std::vector<double>{3, 3, 3, 3, 3, 6, 6, 6, 6, 6}));
    QCOMPARE(facts->logits, (std::vector<std::int64_t>{2, 4}));
    QCOMPARE(facts->parameters, 2U); // the classifier's; the script stays as it is
    QCOMPARE(facts->digest.size(), 64U);
    QCOMPARE(scriptFacts(file("p.pt"), 0, 0)->parameters, 0U);
}

void TorchScriptTest::clips()
{
    QVERIFY(saveScript(file("c.pt"), R"(
def forward(self, x):
    return x.mean([2, 3, 4], True) * 2
)"));
    const auto facts = scriptFacts(file("c.pt"), 6, 0);
    QVERIFY2(facts.ok(), facts ? "" : facts.error().message.c_str());
    QCOMPARE(facts->featureSize, 3);
    QCOMPARE(facts->features, (std::vector<double>{2, 2, 2, 4, 4, 4}));
}

void TorchScriptTest::bf16_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("exact");
    QTest::addRow("computes in it") << "    return (x * 1.003).mean([2, 3])\n" << false;
    // Scripts made in C++ know types by number: 6 is float.
    QTest::addRow("has no such kernel") << "    assert x.dtype == 6\n    return (x * 1.003).mean([2, 3])\n"
                                        << true;
    // 256 + 0.5 is 256 in bf16, so the difference is lost.
    QTest::addRow("loses its numbers")
        << "    return (x + 256.0).mean([2, 3]) - (x * 0.0 + 256.0).mean([2, 3])\n"
        << true;
}

void TorchScriptTest::bf16()
{
    QFETCH(QString, body);
    QFETCH(bool, exact);
    QVERIFY(saveScript(file("b.pt"), "\ndef forward(self, x):\n" + body.toStdString()));
    const auto facts = scriptFacts(file("b.pt"), 0, 0);
    QVERIFY2(facts.ok(), facts ? "" : facts.error().message.c_str());
    QVERIFY(facts->givesBf16);
    double worst = 0;
    for (std::size_t i = 0; i < facts->features.size(); ++i)
        worst = std::max(worst, std::abs(facts->rough[i] - facts->features[i]) / facts->features[i]);
    // bf16 keeps 8 bits: what was computed in fp32 is rounded once, at the end.
    QVERIFY2(worst < (exact ? 0.004 : 0.02), qPrintable(QString::number(worst)));
}

void TorchScriptTest::anotherDigest()
{
    QVERIFY(saveScript(file("d.pt"), "\ndef forward(self, x):\n    return x.mean([2, 3])\n"));
    const auto digest = scriptFacts(file("d.pt"), 0, 0)->digest;
    QVERIFY(scriptFacts(file("d.pt"), 0, 0, digest).ok());
    QVERIFY(saveScript(file("d.pt"), "\ndef forward(self, x):\n    return x.mean([2, 3]) + 1.0\n"));
    const auto changed = scriptFacts(file("d.pt"), 0, 0, digest);
    QVERIFY(!changed.ok() && changed.error().code == Error::Code::BadInput);
    QVERIFY(changed.error().message.find("changed since") != std::string::npos);
}

void TorchScriptTest::refused_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("says");
    QTest::addRow("throws") << "    assert False, \"no such thing\"\n    return x\n"
                            << "fails on an input of [1, 3, 8, 8]";
    QTest::addRow("wants clips") << "    return x.mean([2, 3, 4])\n"
                                 << "fails on an input";
    QTest::addRow("wrong channels") << "    return torch.matmul(x.mean([2, 3])[:, :2], self.w)\n"
                                    << "fails on an input";
    QTest::addRow("tuple") << "    return (x, x)\n"
                           << "gives no tensor but Tuple";
    QTest::addRow("scalar") << "    return x.mean()\n"
                            << "one row of features";
    QTest::addRow("map") << "    return x\n"
                         << "one row of features";
    QTest::addRow("no batch") << "    return x.mean([0, 2, 3]).unsqueeze(0)\n"
                              << "one row of features";
    QTest::addRow("nothing") << "    return x.mean([2, 3])[:, :0]\n"
                             << "one row of features";
    QTest::addRow("whole numbers") << "    return x.mean([2, 3]).long()\n"
                                   << "whole numbers (Long)";
    QTest::addRow("no numbers") << "    return x.mean([2, 3]) / 0.0\n"
                                << "no numbers";
}

void TorchScriptTest::refused()
{
    QFETCH(QString, body);
    QFETCH(QString, says);
    QVERIFY(saveScript(file("r.pt"), "\ndef forward(self, x):\n" + body.toStdString()));
    const auto facts = scriptFacts(file("r.pt"), 0, 0);
    QVERIFY(!facts.ok());
    QVERIFY(facts.error().code == Error::Code::BadInput);
    QVERIFY2(QString::fromStdString(facts.error().message).contains(says), facts.error().message.c_str());
    QVERIFY(facts.error().message.find("r.pt") != std::string::npos);
}

void TorchScriptTest::otherFiles()
{
    const auto missing = scriptFacts(file("none.pt"), 0, 0);
    QVERIFY(!missing.ok() && missing.error().code == Error::Code::NotFound);
    const auto folder = scriptFacts(m_folder.path().toStdString(), 0, 0);
    QVERIFY(!folder.ok() && folder.error().code == Error::Code::Io);
    QVERIFY(saveScript(file("whole.pt"), "\ndef forward(self, x):\n    return x.mean([2, 3])\n"));
    QFile whole(QString::fromStdString(file("whole.pt")));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const auto bytes = whole.readAll();
    const QByteArray contents[] = {{},
                                   "hello",
                                   bytes.left(bytes.size() / 2),
                                   QByteArray("PK\3\4", 4) + QByteArray(200, 'x'),
                                   QByteArray("\x80\2}q\0.", 6)};
    for (const auto &content : contents) {
        QFile out(QString::fromStdString(file("bad.pt")));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
        out.close();
        const auto facts = scriptFacts(file("bad.pt"), 0, 0);
        QVERIFY(!facts.ok());
        QVERIFY(facts.error().code == Error::Code::BadInput);
        QVERIFY(facts.error().message.find("bad.pt") != std::string::npos);
        QVERIFY(facts.error().message.find("torch.jit.script") != std::string::npos);
    }
}

QTEST_GUILESS_MAIN(TorchScriptTest)
#include "torchscripttest.moc"
