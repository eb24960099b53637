// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/timetext.h"

#include <QTest>

#include <cmath>

using namespace onset;

class TestTimeText : public QObject
{
    Q_OBJECT
private slots:
    void formats_data();
    void formats();
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void roundTrip();
    void withoutPts();

private:
    FrameTable m_frames = table(true);
    static FrameTable table(bool pts);
};

FrameTable TestTimeText::table(bool pts)
{
    std::vector<FrameEntry> entries(100'000); // 29.97 frames a second, first PTS 9000
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i].pts = pts ? 9000 + std::int64_t(i) * 3003 : kNoPts;
    return {{1, 90000}, std::move(entries), 30000.0 / 1001};
}

void TestTimeText::formats_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << "0:00:00.000";
    QTest::newRow("parts") << 3723.4567 << "1:02:03.457";
    QTest::newRow("carry") << 59.9996 << "0:01:00.000";
    QTest::newRow("negative") << -1.5 << "-0:00:01.500";
    QTest::newRow("nearly zero") << -0.0001 << "0:00:00.000";
    QTest::newRow("long") << 360000.0 << "100:00:00.000";
    QTest::newRow("nan") << double(NAN) << "–";
    QTest::newRow("huge") << 1e300 << "–";
}

void TestTimeText::formats()
{
    QFETCH(double, seconds);
    QTEST(formatTime(seconds), "text");
}

void TestTimeText::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("frame");
    QTest::newRow("frame") << "1234" << qint64(1234);
    QTest::newRow("hash") << " #1234 " << qint64(1234);
    QTest::newRow("hash space") << "# 12" << qint64(12);
    QTest::newRow("minutes") << "1:02.5" << qint64(1873); // 62.5 s · 29.97 = 1873.1
    QTest::newRow("comma") << "1:02,5" << qint64(1873);
    QTest::newRow("hours") << "0:01:02.5" << qint64(1873);
    QTest::newRow("seconds") << "62.5s" << qint64(1873);
    QTest::newRow("seconds space") << "62.5 S" << qint64(1873);
    QTest::newRow("point first") << ".5s" << qint64(14);
    QTest::newRow("beyond the end") << "90:00" << qint64(-1);
    QTest::newRow("pts") << "pts 9000" << qint64(0);
    QTest::newRow("pts exact") << "PTS 12003" << qint64(1);
    QTest::newRow("pts between") << "pts12002" << qint64(0);
    QTest::newRow("end") << "3336.6s" << qint64(99998);
}

void TestTimeText::parses()
{
    QFETCH(QString, text);
    QFETCH(qint64, frame);
    const auto result = parsePosition(text, m_frames);
    if (frame < 0) {
        QVERIFY(!result);
        return;
    }
    QVERIFY2(result.ok(), result ? "" : result.error().message.c_str());
    QCOMPARE(result->value, frame);
}

void TestTimeText::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "abc", "12.5", "1:75", "1:75:00", "-3", "#-3", "100000", "99999999999999999999", "9:59:59",
          "999999s", "pts", "pts x", "pts 1", "pts 99999999999", "1::2", "s", "1:2:3:4"})
        QTest::newRow(text) << text;
}

void TestTimeText::refuses()
{
    QFETCH(QString, text);
    const auto result = parsePosition(text, m_frames);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::InvalidArgument);
    QVERIFY(!result.error().message.empty());
}

void TestTimeText::roundTrip()
{
    // What is shown beside a frame leads back to it: with milliseconds rounded down that would fail.
    for (std::int64_t i = 0; i < m_frames.size(); i += 977) {
        const auto middle = (m_frames.secondsOf({i}) + m_frames.secondsOf({i + 1})) / 2;
        const auto back = parsePosition(formatTime(middle), m_frames);
        QVERIFY(back);
        QCOMPARE(back->value, i);
    }
}

void TestTimeText::withoutPts()
{
    const auto frames = table(false);
    QVERIFY(!parsePosition("pts 9000", frames));
    QCOMPARE(parsePosition("1s", frames)->value, std::int64_t(29));
    QVERIFY(!parsePosition("0", FrameTable{}));
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
