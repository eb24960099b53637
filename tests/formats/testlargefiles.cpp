// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/activitynetraw.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <functional>
#include <istream>
#include <streambuf>

using namespace onset;

namespace {

constexpr std::size_t kLarge = 500'000'000; ///< bytes

/// A file that is made while it is read: a beginning, parts up to a size, an end.
class MadeUp : public std::streambuf
{
public:
    MadeUp(std::string begin, std::function<std::string(std::size_t)> part, std::string end)
        : m_text(std::move(begin))
        , m_part(std::move(part))
        , m_last(std::move(end))
    {
        show();
    }

    std::size_t bytes() const { return m_made; }

protected:
    int_type underflow() override
    {
        if (m_ended)
            return traits_type::eof();
        m_ended = m_made >= kLarge;
        m_text = m_ended ? m_last : m_part(m_next++);
        show();
        return traits_type::to_int_type(*gptr());
    }

private:
    void show()
    {
        m_made += m_text.size();
        setg(m_text.data(), m_text.data(), m_text.data() + m_text.size());
    }

    std::string m_text;
    std::function<std::string(std::size_t)> m_part;
    std::string m_last;
    std::size_t m_next = 0;
    std::size_t m_made = 0;
    bool m_ended = false;
};

/// The most memory the process ever held, in bytes; 0 where the system does not tell.
double peak()
{
    QFile file("/proc/self/status");
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return 1024 * line.mid(6).trimmed().split(' ').first().toDouble();
    }
    return 0;
}

std::string video(std::size_t number)
{
    std::string text = (number == 0 ? "\"v" : ", \"v") + std::to_string(number) + "\": [";
    for (int i = 0; i < 100; ++i)
        text += std::string(i == 0 ? "" : ", ") + R"({"label": "Throwing darts", "score": 0.)" +
                std::to_string(number * 7919 % 1'000'003 + 1'000'000) +
                R"(, "segment": [12.083333333333334, )" + std::to_string(20 + i) + ".53125]}";
    return text + "]";
}

struct Read
{
    Result<RawSegments> result;
    double bytes = 0;
    double grown = 0; ///< bytes
};

Read readAll(MadeUp &file)
{
    const double before = peak();
    std::istream in(&file);
    QElapsedTimer timer;
    timer.start();
    auto result = readRawResults(in, "large.json", RawLabels::Needed);
    const auto ms = std::max<qint64>(1, timer.elapsed());
    const double bytes = static_cast<double>(file.bytes());
    qInfo("%.0f MB in %.1f s: %.0f MB/s, memory grew by %.0f MB", bytes / 1e6, static_cast<double>(ms) / 1e3,
          bytes / 1e3 / static_cast<double>(ms), (peak() - before) / 1e6);
    return {std::move(result), bytes, peak() - before};
}

} // namespace

/// Files of half a gigabyte.
class TestLargeFiles : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (peak() <= 0)
            QSKIP("this system does not tell how much memory a process used");
    }

    void whatIsPassedOverCostsNothing()
    {
        MadeUp file(R"({"external_data": {)", video, R"(}, "results": {}})");
        const auto read = readAll(file);
        QVERIFY2(read.result, read.result ? "" : read.result.error().message.c_str());
        QVERIFY(read.bytes >= kLarge);
        QVERIFY(read.result->entries.empty());
        QVERIFY(read.grown < 16e6); // names of videos, to refuse repeated ones
    }

    void memoryFollowsWhatIsKept()
    {
        MadeUp file(R"({"results": {)", video, "}}");
        const auto read = readAll(file);
        QVERIFY2(read.result, read.result ? "" : read.result.error().message.c_str());
        QVERIFY(read.result->entries.size() > 4'000'000);
        QVERIFY(read.grown < read.bytes);
    }

    void aFaultAtTheEndNamesItsEntry()
    {
        MadeUp file(R"({"results": {)", video, R"(, "last": [{"label": "a", "segment": [1, 2]}]}})");
        const auto read = readAll(file);
        QVERIFY(!read.result);
        QCOMPARE(QString::fromStdString(read.result.error().message),
                 QStringLiteral("large.json: /results/last/0: has no \"score\"."));
    }
};

QTEST_GUILESS_MAIN(TestLargeFiles)
#include "testlargefiles.moc"
