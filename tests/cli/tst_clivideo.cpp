// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirig.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace onset::test;

/// probe and frames.
class TestCliVideo : public QObject
{
    Q_OBJECT

    CliRig m_rig;
    QList<QByteArray> m_reference;

    QStringList indices(const Outcome &outcome) const
    {
        QStringList all;
        for (const auto &line : outcome.lines())
            all << QString::fromLatin1(line.left(line.indexOf(',')));
        return all;
    }

    bool equalsReference(const Outcome &outcome) const
    {
        const auto lines = outcome.lines();
        return outcome.code == 0 && outcome.silent() &&
               std::all_of(lines.begin(), lines.end(), [this](const QByteArray &line) {
                   return m_reference.value(line.left(line.indexOf(',')).toInt()) == line;
               });
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_rig.pattern("clip.mp4", 40,
                              {"-c:v", "libx264", "-bf", "2", "-g", "12", "-pix_fmt", "yuv420p",
                               "-x264-params", "scenecut=0"}));
        m_reference = m_rig.reference("clip.mp4");
        QCOMPARE(m_reference.size(), 40);
    }

    void probeTells()
    {
        const auto outcome = m_rig.cli({"probe", "clip.mp4", "--json"});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.silent(), outcome.err.constData());
        const auto json = outcome.json();
        auto keys = json.keys();
        keys.sort();
        QCOMPARE(keys,
                 QStringList({"audio_streams", "average_rate", "codec", "first_pts", "frames", "height",
                              "keyframes", "last_pts", "rotation", "time_base", "variable_rate", "width"}));
        QCOMPARE(json["frames"].toInt(), 40);
        QCOMPARE(json["width"].toInt(), 160);
        QCOMPARE(json["height"].toInt(), 120);
        QCOMPARE(json["codec"].toString(), QStringLiteral("h264"));
        QCOMPARE(json["time_base"].toString(), QStringLiteral("1/12800"));
        QCOMPARE(json["first_pts"].toInt(-1), m_reference.first().split(',')[1].toInt());
        QCOMPARE(json["last_pts"].toInt(), m_reference.last().split(',')[1].toInt());
        QCOMPARE(json["average_rate"].toDouble(), 25.0);
        QCOMPARE(json["variable_rate"].toBool(true), false);
        QCOMPARE(json["keyframes"].toInt(), 4);
        QCOMPARE(json["rotation"].toInt(-1), 0);
        QVERIFY(json["audio_streams"].isArray());
        QCOMPARE(json["audio_streams"].toArray().size(), 0);
        QVERIFY(m_rig.cli({"probe", "clip.mp4"}).out.contains("codec: h264\n"));
    }

    void probeRefusesWhatIsNoVideo()
    {
        QVERIFY(m_rig.write("text.mp4", "nothing to see"));
        for (const auto &name : {"text.mp4", "missing.mp4", "."}) {
            const auto outcome = m_rig.cli({"probe", name, "--json"});
            QCOMPARE(outcome.code, 1);
            QVERIFY(outcome.out.isEmpty());
            QVERIFY(outcome.err.contains(name));
        }
    }

    void everyOrderGivesTheSamePictures()
    {
        const auto forward = m_rig.cli({"frames", "clip.mp4", "--order", "forward"});
        QCOMPARE(forward.lines(), m_reference);
        const auto reverse = m_rig.cli({"frames", "clip.mp4", "--order", "reverse"});
        auto mirrored = reverse.lines();
        std::reverse(mirrored.begin(), mirrored.end());
        QCOMPARE(mirrored, m_reference);
        const auto random = m_rig.cli({"frames", "clip.mp4", "--order", "random", "--seed", "3"});
        QVERIFY(equalsReference(random));
        const auto shuffled = indices(random);
        QCOMPARE(QSet<QString>(shuffled.begin(), shuffled.end()).size(), 40);
        QVERIFY(shuffled != indices(forward));
    }

    void aSeedGivesAnOrder()
    {
        const auto with = [this](const char *seed) {
            return indices(
                m_rig.cli({"frames", "clip.mp4", "--order", "random", "--seed", seed, "--count", "10"}));
        };
        QCOMPARE(with("5"), with("5"));
        QVERIFY(with("5") != with("6"));
        QCOMPARE(with("5").size(), 10);
    }

    void countsAreDistinctAndBounded()
    {
        QCOMPARE(indices(m_rig.cli({"frames", "clip.mp4", "--order", "forward", "--count", "3"})),
                 QStringList({"0", "1", "2"}));
        QCOMPARE(indices(m_rig.cli({"frames", "clip.mp4", "--order", "reverse", "--count", "3"})),
                 QStringList({"39", "38", "37"}));
        for (const auto &order : {"forward", "reverse", "random"}) {
            const auto all = indices(m_rig.cli({"frames", "clip.mp4", "--order", order, "--count", "99999"}));
            QCOMPARE(all.size(), 40);
            QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 40);
        }
        QVERIFY(m_rig.cli({"frames", "clip.mp4", "--order", "forward", "--count", "0"}).out.isEmpty());
    }

    void aListIsFollowed()
    {
        const auto outcome = m_rig.cli({"frames", "clip.mp4", "--index", "7,3,12,39,3"});
        QCOMPARE(indices(outcome), QStringList({"7", "3", "12", "39", "3"}));
        QVERIFY(equalsReference(outcome));
    }

    void framesThatAreNotThere()
    {
        const auto beyond = m_rig.cli({"frames", "clip.mp4", "--index", "40"});
        QCOMPARE(beyond.code, 1);
        QVERIFY(beyond.err.contains("40"));
        QVERIFY(beyond.out.isEmpty());
        QCOMPARE(m_rig.cli({"frames", "missing.mp4", "--index", "1"}).code, 1);
        for (const auto &words : {QStringList{},
                                  {"--index", "1,x"},
                                  {"--index", "-1"},
                                  {"--index", ""},
                                  {"--order", "sideways"},
                                  {"--index", "1", "--order", "forward"},
                                  {"--order", "forward", "--count", "-2"},
                                  {"--order", "random", "--seed", "abc"},
                                  {"--index", "1", "--count", "2"}}) {
            const auto outcome = m_rig.cli(QStringList{"frames", "clip.mp4"} + words);
            QVERIFY2(outcome.code == 2, qPrintable(words.join(' ')));
        }
    }
};

QTEST_GUILESS_MAIN(TestCliVideo)
#include "tst_clivideo.moc"
