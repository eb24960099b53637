// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/coverageledger.h"

#include <QTest>

#include <random>
#include <set>

using namespace onset;

class TestCoverageLedger : public QObject
{
    Q_OBJECT
private slots:
    void joinsWhatTouches();
    void keepsOthersApart();
    void agreesWithFrameSets();
};

namespace {

Coverage row(std::int64_t id, std::int64_t start, std::int64_t end, ClassId actionClass = {2},
             AnnotatorId annotator = {1}, CoverageKind kind = CoverageKind::Reviewed)
{
    return {{id}, {1}, actionClass, frameRange(start, end), kind, annotator, 5};
}

} // namespace

void TestCoverageLedger::joinsWhatTouches()
{
    NextIds next;
    next.coverage = 10;
    CoverageLedger ledger({row(3, 0, 10), row(4, 20, 30), row(5, 40, 50)}, next);
    ledger.add(row(0, 10, 20));
    // Row 3 grows over row 4; row 5 stays.
    QCOMPARE(ledger.changes().size(), std::size_t(2));
    QCOMPARE(ledger.changes()[0], (Change<Coverage>{row(4, 20, 30), std::nullopt}));
    QCOMPARE(ledger.changes()[1], (Change<Coverage>{row(3, 0, 10), row(3, 0, 30)}));
    QCOMPARE(next.coverage, std::int64_t(10));
    // Once more in the same edit: one change of row 3 in all.
    ledger.add(row(0, 25, 45));
    QCOMPARE(ledger.changes().size(), std::size_t(3));
    QCOMPARE(ledger.changes()[1], (Change<Coverage>{row(3, 0, 10), row(3, 0, 50)}));
    // What is covered changes nothing.
    ledger.add(row(0, 5, 45));
    QCOMPARE(ledger.changes().size(), std::size_t(3));
}

void TestCoverageLedger::keepsOthersApart()
{
    NextIds next;
    next.coverage = 10;
    CoverageLedger ledger({row(1, 0, 10, ClassId{3}), row(2, 0, 10, {2}, AnnotatorId{2}),
                           row(3, 0, 10, {2}, {1}, CoverageKind::Seen), row(4, 100, 200, ClassId{})},
                          next);
    ledger.add(row(0, 0, 10));
    QCOMPARE(ledger.changes().size(), std::size_t(1));
    QCOMPARE(ledger.changes()[0].after->id.value, std::int64_t(10));
    ledger.add(row(0, 120, 130)); // covered by the row for all classes
    ledger.add(row(0, 5, 5));
    QCOMPARE(ledger.changes().size(), std::size_t(1));
    // A row made and swallowed within the edit leaves no trace.
    ledger.add(row(0, 20, 30));
    ledger.add(row(0, 8, 22));
    QCOMPARE(ledger.changes().size(), std::size_t(1));
    QCOMPARE(ledger.changes()[0].after->range, frameRange(0, 30));
    ledger.remove(*ledger.changes()[0].after);
    QVERIFY(ledger.changes().empty());
    ledger.remove(row(99, 0, 1));
    QVERIFY(ledger.changes().empty());
}

void TestCoverageLedger::agreesWithFrameSets()
{
    std::mt19937 random(3);
    NextIds next;
    std::vector<Coverage> rows;
    std::set<std::int64_t> frames;
    for (int i = 0; i < 400; ++i) {
        CoverageLedger ledger(rows, next);
        const auto start = std::int64_t(random() % 5000);
        const auto end = start + 1 + std::int64_t(random() % 30);
        ledger.add(row(0, start, end));
        for (auto f = start; f < end; ++f)
            frames.insert(f);
        for (const auto &change : ledger.changes()) {
            if (change.before)
                QCOMPARE(std::erase(rows, *change.before), std::size_t(1));
            if (change.after)
                rows.push_back(*change.after);
        }
        std::sort(rows.begin(), rows.end(), [](auto &a, auto &b) { return a.range < b.range; });
        std::int64_t sum = 0;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            sum += rows[r].range.length();
            QVERIFY(r == 0 || rows[r - 1].range.end < rows[r].range.start);
        }
        QCOMPARE(sum, std::int64_t(frames.size()));
    }
}

QTEST_GUILESS_MAIN(TestCoverageLedger)
#include "tst_coverageledger.moc"
