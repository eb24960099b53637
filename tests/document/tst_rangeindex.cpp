// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/rangeindex.h"
#include "storage/domain/ids.h"

#include <QTest>

#include <map>
#include <random>

using namespace onset;

class TestRangeIndex : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithBruteForce();
    void looksAtFew();
};

void TestRangeIndex::agreesWithBruteForce()
{
    std::mt19937 random(2);
    const auto number = [&random](int below) { return std::int64_t(random() % unsigned(below)); };
    for (int round = 0; round < 8; ++round) {
        RangeIndex<SegmentId> index;
        std::map<SegmentId, FrameRange> plain;
        std::vector<RangeIndex<SegmentId>::Entry> initial;
        for (int i = 1; i <= round * 60; ++i) {
            const auto start = number(5000);
            const FrameRange range = frameRange(start, start + 1 + number(i % 10 == 0 ? 2000 : 40));
            plain[{i}] = range;
            initial.push_back({range, {i}});
        }
        index.assign(initial);
        for (int step = 0; step < 400; ++step) {
            const SegmentId id{1 + number(600)};
            if (const auto known = plain.find(id); known != plain.end()) {
                QVERIFY(index.erase(known->second, id));
                QVERIFY(!index.erase(known->second, id));
                plain.erase(known);
            } else {
                const auto start = number(5000);
                plain[id] = frameRange(start, start + 1 + number(300));
                index.insert(plain[id], id);
            }
            QCOMPARE(index.entries().size(), plain.size());
            const auto start = number(6000) - 500;
            const auto query = frameRange(start, start + number(200));
            std::vector<std::pair<std::int64_t, SegmentId>> expected;
            for (const auto &[key, range] : plain) {
                if (range.overlaps(query))
                    expected.emplace_back(range.start.value, key);
            }
            std::sort(expected.begin(), expected.end());
            std::vector<std::pair<std::int64_t, SegmentId>> found;
            index.visit(query, [&](const auto &e) { found.emplace_back(e.range.start.value, e.id); });
            QCOMPARE(found, expected);
        }
    }
}

void TestRangeIndex::looksAtFew()
{
    // 10^6 ranges, one of them as long as all: found at once, many times a second.
    std::vector<RangeIndex<SegmentId>::Entry> entries;
    for (std::int64_t i = 0; i < 1'000'000; ++i)
        entries.push_back({frameRange(i * 10, i * 10 + 8), {i + 1}});
    entries.front().range.end = {20'000'000};
    RangeIndex<SegmentId> index;
    index.assign(std::move(entries));
    QElapsedTimer timer;
    timer.start();
    std::size_t found = 0;
    for (std::int64_t i = 0; i < 10'000; ++i)
        index.visit(frameRange(i * 900, i * 900 + 30), [&](const auto &) { ++found; });
    QVERIFY(found >= 30'000);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed()))); // walking all: minutes
}

QTEST_GUILESS_MAIN(TestRangeIndex)
#include "tst_rangeindex.moc"
