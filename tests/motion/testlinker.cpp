// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/boxes.h"
#include "inference/video/motion/linker.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace onset;

namespace {

constexpr double kStep = 0.1; // seconds

TrackBox personAt(float x, float y = 100, float score = 2)
{
    TrackBox b;
    b.x = x;
    b.y = y;
    b.width = 40;
    b.height = 100;
    b.score = score;
    return b;
}

/// Drives a linker with boxes that flow "finds".
struct Drive
{
    Linker linker{{}, 1};
    std::int64_t frame = 0;
    std::map<std::int64_t, std::vector<PathPoint>> tracks;

    double seconds() const { return static_cast<double>(frame) * kStep; }

    void see(std::vector<TrackBox> boxes)
    {
        std::vector<Observation> seen;
        for (auto box : boxes) {
            box.frame = {frame};
            seen.push_back({box, {}});
        }
        linker.observe(seen, seconds());
    }

    /// One frame on: everybody moves by dx, or flow loses everybody.
    void advance(float dx, bool lost = false)
    {
        const auto boxes = linker.boxes();
        linker.setMotion(std::vector<float>(boxes.size(), 0.25F));
        ++frame;
        std::vector<std::optional<TrackBox>> found;
        for (const auto &b : boxes)
            found.push_back(lost ? std::nullopt : std::optional(shifted(b, dx, 0, 1)));
        linker.advance({frame}, seconds(), found, std::vector<FlowVector>(boxes.size()));
    }

    void collect()
    {
        for (const auto &piece : linker.take()) {
            auto &points = tracks[piece.ordinal];
            points.insert(points.end(), piece.points.begin(), piece.points.end());
        }
    }

    void finish()
    {
        linker.finishAll();
        collect();
    }

    std::int64_t first(std::int64_t ordinal) { return tracks[ordinal].front().box.frame.value; }
    std::int64_t last(std::int64_t ordinal) { return tracks[ordinal].back().box.frame.value; }
};

} // namespace

class TestLinker : public QObject
{
    Q_OBJECT

private slots:
    void aWalkIsOneTrackWithoutHoles()
    {
        Drive d;
        for (int i = 0; i <= 60; ++i) {
            if (i > 0)
                d.advance(4);
            if (i % 5 == 0)
                d.see({personAt(4.0F * static_cast<float>(i))});
            d.collect();
        }
        d.finish();
        QCOMPARE(d.tracks.size(), std::size_t{1});
        const auto &points = d.tracks.at(1);
        QCOMPARE(points.size(), std::size_t{61});
        for (std::size_t i = 0; i < points.size(); ++i) {
            QCOMPARE(points[i].box.frame.value, static_cast<std::int64_t>(i));
            QVERIFY(std::abs(points[i].box.x - 4.0F * static_cast<float>(i)) < 0.5F);
            QCOMPARE(points[i].box.keyFrame, i % 5 == 0);
            QCOMPARE(points[i].motion, 0.25F);
        }
    }

    void nothingIsPutOutBeforeItIsConfirmed()
    {
        Drive d;
        d.see({personAt(0)});
        d.collect();
        d.advance(1);
        d.see({personAt(1)});
        d.collect();
        QVERIFY(d.tracks.empty());
        d.advance(1);
        d.see({personAt(2)});
        d.collect();
        QCOMPARE(d.tracks.at(1).size(), std::size_t{2}); // the newest waits for its motion
    }

    void driftIsSpreadOverTheWayBack()
    {
        Drive d;
        for (int i = 0; i <= 10; ++i) {
            if (i > 0)
                d.advance(0); // flow sticks, the person walks
            if (i % 5 == 0)
                d.see({personAt(3.0F * static_cast<float>(i))});
        }
        d.finish();
        const auto &points = d.tracks.at(1);
        for (std::size_t i = 1; i < points.size(); ++i) {
            const float step = points[i].box.x - points[i - 1].box.x;
            QVERIFY2(step > 0 && step < 5, qPrintable(QString::number(step)));
        }
    }

    void aGapIsBridgedByAStraightLine()
    {
        Drive d;
        for (int i = 0; i <= 30; ++i) {
            if (i > 0)
                d.advance(4, i == 16);
            if (i % 5 == 0 && i != 20)
                d.see({personAt(4.0F * static_cast<float>(i))});
        }
        d.finish();
        QCOMPARE(d.tracks.size(), std::size_t{1});
        const auto &points = d.tracks.at(1);
        QCOMPARE(points.size(), std::size_t{31});
        for (std::size_t i = 0; i < points.size(); ++i) {
            QVERIFY(std::abs(points[i].box.x - 4.0F * static_cast<float>(i)) < 1);
            QVERIFY(points[i].measured());
        }
    }

    void aLongGapIsNotBridged()
    {
        Drive d;
        for (int i = 0; i <= 90; ++i) {
            if (i > 0)
                d.advance(0);
            if (i % 5 == 0)
                d.see(i <= 20 || i >= 60 ? std::vector{personAt(10)} : std::vector<TrackBox>());
        }
        d.finish();
        QCOMPARE(d.tracks.size(), std::size_t{2});
        QCOMPARE(d.last(1), 20); // trimmed to the last detection
        QCOMPARE(d.first(2), 60);
    }

    void noTrackGoesOverACut()
    {
        Drive d;
        for (int i = 0; i <= 40; ++i) {
            if (i == 23) {
                ++d.frame;
                d.finish();
                d.see({personAt(10)});
                continue;
            }
            if (i > 0)
                d.advance(0);
            if (i % 5 == 0)
                d.see({personAt(10)});
        }
        d.finish();
        QCOMPARE(d.tracks.size(), std::size_t{2});
        QCOMPARE(d.last(1), 22); // followed to the cut: no detection pass missed it
        QCOMPARE(d.first(2), 23);
    }

    void twoWhoCrossKeepTheirTracks()
    {
        Drive d;
        const auto left = [](int i) { return personAt(5.0F * static_cast<float>(i), 100); };
        const auto right = [](int i) { return personAt(300 - 5.0F * static_cast<float>(i), 130); };
        for (int i = 0; i <= 60; ++i) {
            if (i > 0) {
                d.linker.setMotion(std::vector<float>(d.linker.boxes().size(), 0.0F));
                ++d.frame;
                std::vector<std::optional<TrackBox>> found;
                for (const auto &b : d.linker.boxes())
                    found.push_back(shifted(b, b.y < 115 ? 5.0F : -5.0F, 0, 1));
                d.linker.advance({d.frame}, d.seconds(), found, std::vector<FlowVector>(found.size()));
            }
            if (i % 5 == 0)
                d.see(i % 2 ? std::vector{left(i), right(i)} : std::vector{right(i), left(i)});
        }
        d.finish();
        QCOMPARE(d.tracks.size(), std::size_t{2});
        for (auto &[ordinal, points] : d.tracks) {
            QCOMPARE(points.size(), std::size_t{61});
            for (const auto &p : points)
                QVERIFY(std::abs(p.box.y - points.front().box.y) < 2);
        }
    }

    void somethingStillAndUnsureIsNoPerson()
    {
        Drive d;
        for (int i = 0; i <= 600; ++i) {
            if (i > 0)
                d.advance(0);
            if (i % 5 == 0)
                d.see({personAt(50, 100, 0.5F), personAt(200, 100, 2.5F)});
        }
        d.finish();
        QCOMPARE(d.tracks.size(), std::size_t{1});
        QVERIFY(std::abs(d.tracks.at(1).front().box.x - 200) < 1);
    }

    void aTrackIsTakenUpAgain()
    {
        Track stored;
        stored.id = productId<TrackId>(RunId{2}, 7);
        for (int f = 0; f <= 20; ++f) {
            stored.boxes.push_back(personAt(2.0F * static_cast<float>(f)));
            stored.boxes.back().frame = {f};
        }
        Drive d;
        d.linker = Linker({}, 8);
        d.frame = 10;
        for (int i = 10; i <= 40; ++i) {
            if (i > 10)
                d.advance(2);
            if (const auto box = boxAt(stored, {i}))
                d.linker.restore(stored, *box, d.seconds());
            if (i % 5 == 0)
                d.see({personAt(2.0F * static_cast<float>(i))});
            d.collect();
        }
        d.finish();
        QCOMPARE(d.tracks.size(), std::size_t{1});
        QCOMPARE(d.first(7), 21);
        QCOMPARE(d.last(7), 40);
    }
};

QTEST_GUILESS_MAIN(TestLinker)
#include "testlinker.moc"
