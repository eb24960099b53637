// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest> // first: moc 6.4 cannot parse <concepts> when it meets that before any Qt header

#include "inference/video/flowfactory.h"

#include <algorithm>
#include <cmath>
#include <thread>

using namespace onset;

namespace {

/// Smooth clouds, moved by (dx, dy).
Picture clouds(int width, int height, double dx, double dy)
{
    const int stride = width + 7; // as a decoded picture's rows: not packed
    const std::shared_ptr<std::uint8_t[]> pixels(
        new std::uint8_t[static_cast<std::size_t>(stride) * static_cast<std::size_t>(height)]());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const double u = x - dx;
            const double v = y - dy;
            const double value = 127 + 50 * std::sin(u / 5.1 + std::cos(v / 7.3)) +
                                 40 * std::cos(v / 4.7 + std::sin(u / 8.9)) +
                                 25 * std::sin((u + 2 * v) / 3.3);
            pixels[static_cast<std::size_t>(y * stride + x)] =
                static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0));
        }
    }
    return {width, height, stride, PixelLayout::Gray8,
            std::shared_ptr<const std::uint8_t>(pixels, pixels.get())};
}

double median(std::vector<float> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

class FlowTest : public QObject
{
    Q_OBJECT
private slots:
    void shifts_data();
    void shifts();
    void sameAlwaysAndInThreads_data() { shifts_data(); }
    void sameAlwaysAndInThreads();
    void oneSizeAfterAnother_data() { shifts_data(); }
    void oneSizeAfterAnother();
    void refusals_data() { shifts_data(); }
    void refusals();
};

void FlowTest::shifts_data()
{
    QTest::addColumn<int>("method");
    QTest::addRow("DIS") << static_cast<int>(FlowMethod::Dis);
    QTest::addRow("TV-L1") << static_cast<int>(FlowMethod::TvL1);
}

void FlowTest::shifts()
{
    QFETCH(int, method);
    const auto estimator = makeFlowFactory()(static_cast<FlowMethod>(method));
    QVERIFY(estimator.ok());
    const auto flow = (*estimator)->flow(clouds(86, 64, 0, 0), clouds(86, 64, 1.5, -0.75));
    QVERIFY(flow.ok());
    QCOMPARE(flow->width, 86);
    QCOMPARE(flow->height, 64);
    QCOMPARE(flow->x.size(), std::size_t{86 * 64});
    QCOMPARE(flow->y.size(), std::size_t{86 * 64});
    QVERIFY(std::abs(median(flow->x) - 1.5) < 0.15);
    QVERIFY(std::abs(median(flow->y) + 0.75) < 0.15);
    const auto none = (*estimator)->flow(clouds(86, 64, 0, 0), clouds(86, 64, 0, 0));
    QVERIFY(none.ok());
    QVERIFY(std::abs(median(none->x)) < 0.01);
}

void FlowTest::sameAlwaysAndInThreads()
{
    QFETCH(int, method);
    const auto run = [method] {
        const auto estimator = makeFlowFactory()(static_cast<FlowMethod>(method));
        std::vector<float> all;
        for (int i = 0; i < 4; ++i) {
            const auto flow = (*estimator)->flow(clouds(96, 72, i, 0.5 * i), clouds(96, 72, i * 1.7, 0));
            all.insert(all.end(), flow->x.begin(), flow->x.end());
            all.insert(all.end(), flow->y.begin(), flow->y.end());
        }
        return all;
    };
    const auto alone = run();
    std::vector<std::vector<float>> together(3);
    {
        std::vector<std::jthread> threads;
        for (auto &result : together)
            threads.emplace_back([&run, &result] { result = run(); });
    }
    for (const auto &result : together)
        QVERIFY(result == alone);
    QVERIFY(run() == alone);
}

void FlowTest::oneSizeAfterAnother()
{
    QFETCH(int, method);
    const auto used = makeFlowFactory()(static_cast<FlowMethod>(method));
    const auto fresh = makeFlowFactory()(static_cast<FlowMethod>(method));
    QVERIFY((*used)->flow(clouds(40, 40, 0, 0), clouds(40, 40, 1, 0)).ok());
    const auto a = (*used)->flow(clouds(171, 128, 0, 0), clouds(171, 128, 3, 2));
    const auto b = (*fresh)->flow(clouds(171, 128, 0, 0), clouds(171, 128, 3, 2));
    QVERIFY(a->x == b->x && a->y == b->y);
}

void FlowTest::refusals()
{
    QFETCH(int, method);
    const auto estimator = makeFlowFactory()(static_cast<FlowMethod>(method));
    auto colour = clouds(32, 32, 0, 0);
    colour.layout = PixelLayout::Rgb24;
    colour.width = 10;
    const std::vector<std::pair<Picture, Picture>> pairs{{clouds(32, 32, 0, 0), clouds(32, 33, 0, 0)},
                                                         {clouds(15, 32, 0, 0), clouds(15, 32, 0, 0)},
                                                         {clouds(32, 32, 0, 0), Picture{}},
                                                         {colour, colour}};
    for (const auto &[from, to] : pairs) {
        const auto flow = (*estimator)->flow(from, to);
        QVERIFY(!flow.ok());
        QVERIFY(flow.error().code == Error::Code::InvalidArgument);
    }
    QVERIFY((*estimator)->flow(clouds(16, 16, 0, 0), clouds(16, 16, 1, 0)).ok());
}

QTEST_GUILESS_MAIN(FlowTest)
#include "flowtest.moc"
