// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/codebook.h"
#include "inference/descriptors/encoder.h"
#include "inference/runtime/training/random.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace onset;

/// Principal components, mixtures, Fisher vectors and the codebook made of them, against their definitions.
class TestCodebook : public QObject
{
    Q_OBJECT
private slots:
    void eigenvectorsRebuildTheMatrix();
    void componentsPointAlongTheSpread();
    void whiteningGivesUnitCovariance();
    void aDirectionWithoutSpreadIsNotBlownUp();
    void theLargePcaEqualsTheExactOne();
    void posteriorsByTheDefinition();
    void aMixtureFindsItsClusters();
    void fewSamplesGiveFewGaussians();
    void aFisherVectorByTheDefinition();
    void sumsOfPartsAreSumsOfAll();
    void nothingGivesZeros();
    void aCodebookSurvivesStoring();
    void hostileNumbersAreRefused();
    void settingsThatMakeNoSenseAreNamed();
    void everySettingIsInTheKeys();
    void rowsArePackedAndCutToTheirBytes();
};

namespace {

Matrix noise(std::size_t rows, std::size_t columns, std::uint64_t seed)
{
    Random random(seed);
    Matrix matrix{columns, std::vector<float>(rows * columns)};
    for (auto &value : matrix.values)
        value = static_cast<float>(random.normal());
    return matrix;
}

/// Noise whose column d is stretched by columns - d, and turned a little.
Matrix stretched(std::size_t rows, std::size_t columns, std::uint64_t seed)
{
    auto matrix = noise(rows, columns, seed);
    for (std::size_t i = 0; i < rows; ++i) {
        auto row = matrix.row(i);
        for (std::size_t d = 0; d < columns; ++d)
            row[d] = 5 + row[d] * static_cast<float>(columns - d);
        for (std::size_t d = 1; d < columns; ++d)
            row[d] += 0.3F * row[d - 1];
    }
    return matrix;
}

Matrix applied(const Pca &pca, const Matrix &samples)
{
    Matrix result{pca.outputs(), std::vector<float>(samples.rows() * pca.outputs())};
    for (std::size_t i = 0; i < samples.rows(); ++i)
        pca.apply(samples.row(i), result.row(i));
    return result;
}

double covariance(const Matrix &samples, std::size_t a, std::size_t b)
{
    double meanA = 0;
    double meanB = 0;
    double product = 0;
    for (std::size_t i = 0; i < samples.rows(); ++i) {
        meanA += samples.row(i)[a];
        meanB += samples.row(i)[b];
        product += static_cast<double>(samples.row(i)[a]) * samples.row(i)[b];
    }
    const double n = static_cast<double>(samples.rows());
    return product / n - meanA / n * (meanB / n);
}

GaussianMixture smallMixture()
{
    GaussianMixture mixture;
    mixture.weights = {0.25F, 0.75F};
    mixture.means = {2, {0, 1, 2, -1}};
    mixture.variances = {2, {1, 0.5F, 2, 1.5F}};
    return mixture;
}

double density(const GaussianMixture &mixture, std::size_t g, std::span<const float> x)
{
    double product = mixture.weights[g];
    for (std::size_t d = 0; d < x.size(); ++d) {
        const double variance = mixture.variances.row(g)[d];
        const double away = static_cast<double>(x[d]) - mixture.means.row(g)[d];
        product *= std::exp(-away * away / (2 * variance)) / std::sqrt(2 * M_PI * variance);
    }
    return product;
}

double naivePosterior(const GaussianMixture &mixture, std::size_t g, std::span<const float> x)
{
    double sum = 0;
    for (std::size_t k = 0; k < mixture.size(); ++k)
        sum += density(mixture, k, x);
    return density(mixture, g, x) / sum;
}

/// The gradients of Sánchez et al. 2013, eq. 17 and 18, one descriptor after the other.
std::vector<double> naiveFisher(const GaussianMixture &mixture, const Matrix &x)
{
    const auto columns = mixture.means.columns;
    std::vector<double> vector(2 * mixture.size() * columns, 0.0);
    for (std::size_t g = 0; g < mixture.size(); ++g) {
        for (std::size_t d = 0; d < columns; ++d) {
            for (std::size_t t = 0; t < x.rows(); ++t) {
                const double share = naivePosterior(mixture, g, x.row(t));
                const double z = (x.row(t)[d] - static_cast<double>(mixture.means.row(g)[d])) /
                                 std::sqrt(mixture.variances.row(g)[d]);
                const double n = static_cast<double>(x.rows());
                vector[g * columns + d] += share * z / (n * std::sqrt(mixture.weights[g]));
                vector[(mixture.size() + g) * columns + d] +=
                    share * (z * z - 1) / (n * std::sqrt(2 * mixture.weights[g]));
            }
        }
    }
    double length = 0;
    for (auto &value : vector) {
        value = std::copysign(std::sqrt(std::abs(value)), value);
        length += value * value;
    }
    for (auto &value : vector)
        value /= std::sqrt(length);
    return vector;
}

/// A codebook with something in every part; the smallest that is consistent.
Codebook smallCodebook()
{
    Codebook codebook;
    codebook.settings.outputs = 2;
    codebook.settings.seed = 0x1234567890abcdefU;
    for (std::size_t c = 0; c < kChannels; ++c) {
        auto &channel = codebook.channels[c];
        channel.pca = learnPca(noise(40, channelValues({}, c).size(), 7 + c), 2, Whiten::No);
        channel.mixture = smallMixture();
    }
    codebook.last = learnPca(noise(30, kChannels * 8, 5), 2, Whiten::Yes);
    return codebook;
}

} // namespace

void TestCodebook::eigenvectorsRebuildTheMatrix()
{
    constexpr std::size_t kSize = 9;
    const auto samples = stretched(50, kSize, 1);
    std::vector<double> symmetric(kSize * kSize);
    for (std::size_t i = 0; i < kSize; ++i) {
        for (std::size_t j = 0; j < kSize; ++j)
            symmetric[i * kSize + j] = covariance(samples, i, j);
    }
    const auto eigen = eigenOf(symmetric, kSize);
    QVERIFY(std::is_sorted(eigen.values.rbegin(), eigen.values.rend()));
    for (std::size_t i = 0; i < kSize; ++i) {
        for (std::size_t j = 0; j < kSize; ++j) {
            double rebuilt = 0;
            double product = 0;
            for (std::size_t k = 0; k < kSize; ++k) {
                rebuilt += eigen.values[k] * eigen.vectors[k * kSize + i] * eigen.vectors[k * kSize + j];
                product += eigen.vectors[i * kSize + k] * eigen.vectors[j * kSize + k];
            }
            QVERIFY(std::abs(rebuilt - symmetric[i * kSize + j]) < 1e-9);
            QVERIFY(std::abs(product - (i == j ? 1 : 0)) < 1e-12);
        }
    }
}

void TestCodebook::componentsPointAlongTheSpread()
{
    // Along (3, 4) by ±5 and ±1 across.
    Matrix samples{2, {13, 9, 7, 1, 10.8F, 4.4F, 9.2F, 5.6F}};
    const auto pca = learnPca(samples, 2, Whiten::No);
    QVERIFY(std::abs(pca.mean[0] - 10) < 1e-5 && std::abs(pca.mean[1] - 5) < 1e-5);
    QVERIFY(std::abs(pca.basis.row(0)[0] - 0.6F) < 1e-5 && std::abs(pca.basis.row(0)[1] - 0.8F) < 1e-5);
    std::array<float, 2> out{};
    pca.apply(samples.row(0), out);
    QVERIFY(std::abs(out[0] - 5) < 1e-5 && std::abs(out[1]) < 1e-5);
}

void TestCodebook::whiteningGivesUnitCovariance()
{
    const auto samples = stretched(400, 12, 2);
    for (const auto &pca : {learnPca(samples, 5, Whiten::Yes), learnLargePca(samples, 5, Whiten::Yes, 1)}) {
        const auto white = applied(pca, samples);
        QCOMPARE(white.columns, std::size_t{5});
        for (std::size_t a = 0; a < 5; ++a) {
            for (std::size_t b = 0; b < 5; ++b)
                QVERIFY(std::abs(covariance(white, a, b) - (a == b ? 1 : 0)) < 2e-3);
        }
    }
}

void TestCodebook::aDirectionWithoutSpreadIsNotBlownUp()
{
    auto samples = noise(60, 3, 4);
    for (std::size_t i = 0; i < samples.rows(); ++i)
        samples.row(i)[2] = 7;
    for (const auto value : applied(learnPca(samples, 3, Whiten::Yes), samples).values)
        QVERIFY(std::abs(value) < 10);
    const Matrix same{3, {1, 2, 3, 1, 2, 3}};
    for (const auto value : applied(learnLargePca(same, 3, Whiten::Yes, 1), same).values)
        QCOMPARE(value, 0.0F);
}

void TestCodebook::theLargePcaEqualsTheExactOne()
{
    const auto samples = stretched(300, 40, 3);
    const auto exact = learnPca(samples, 6, Whiten::No);
    const auto large = learnLargePca(samples, 6, Whiten::No, 1);
    for (std::size_t k = 0; k < 6; ++k) {
        double product = 0;
        for (std::size_t d = 0; d < 40; ++d)
            product += static_cast<double>(exact.basis.row(k)[d]) * large.basis.row(k)[d];
        QVERIFY2(std::abs(std::abs(product) - 1) < 2e-3, qPrintable(QString::number(product)));
    }
    QCOMPARE(learnLargePca(noise(4, 40, 1), 6, Whiten::Yes, 1).outputs(), std::size_t{4});
    QVERIFY(learnLargePca(samples, 6, Whiten::No, 1).basis.values == large.basis.values);
}

void TestCodebook::posteriorsByTheDefinition()
{
    const auto mixture = smallMixture();
    const auto x = noise(20, 2, 8);
    std::array<float, 2> shares{};
    for (std::size_t i = 0; i < x.rows(); ++i) {
        mixture.posteriors(x.row(i), shares);
        for (std::size_t g = 0; g < 2; ++g)
            QVERIFY(std::abs(shares[g] - naivePosterior(mixture, g, x.row(i))) < 1e-5);
    }
    // So far away that both densities vanish.
    mixture.posteriors(std::array<float, 2>{1e4F, -1e4F}, shares);
    QVERIFY(std::abs(shares[0] + shares[1] - 1) < 1e-6);
}

void TestCodebook::aMixtureFindsItsClusters()
{
    auto samples = noise(600, 2, 9);
    for (std::size_t i = 0; i < samples.rows(); ++i)
        samples.row(i)[0] = samples.row(i)[0] * 0.5F + (i % 3 == 0 ? -10.0F : 10.0F);
    const auto mixture = learnMixture(samples, 2, 1);
    QCOMPARE(mixture.size(), std::size_t{2});
    const std::size_t left = mixture.means.row(0)[0] < 0 ? 0 : 1;
    QVERIFY(std::abs(mixture.weights[left] - 1.0F / 3) < 0.02F);
    QVERIFY(std::abs(mixture.means.row(left)[0] + 10) < 0.2F);
    QVERIFY(std::abs(mixture.variances.row(left)[0] - 0.25F) < 0.8F); // kept above a hundredth of all
    QVERIFY(std::abs(mixture.variances.row(left)[1] - 1) < 0.3F);
    const auto again = learnMixture(samples, 2, 1);
    QVERIFY(again.means.values == mixture.means.values && again.weights == mixture.weights);
}

void TestCodebook::fewSamplesGiveFewGaussians()
{
    QCOMPARE(learnMixture(noise(0, 3, 1), 16, 1).size(), std::size_t{0});
    QCOMPARE(learnMixture(noise(5, 3, 1), 16, 1).size(), std::size_t{1});
    QCOMPARE(learnMixture(noise(60, 3, 1), 16, 1).size(), std::size_t{3});
    const auto same = learnMixture({2, std::vector<float>(200, 3.5F)}, 4, 1);
    for (const auto variance : same.variances.values)
        QVERIFY(variance > 0);
    for (const auto mean : same.means.values)
        QCOMPARE(mean, 3.5F);
}

void TestCodebook::aFisherVectorByTheDefinition()
{
    const auto mixture = smallMixture();
    const auto x = noise(17, 2, 11);
    FisherSums sums;
    for (std::size_t i = 0; i < x.rows(); ++i)
        sums.add(mixture, x.row(i));
    const auto vector = fisherVector(mixture, sums);
    const auto expected = naiveFisher(mixture, x);
    QCOMPARE(vector.size(), expected.size());
    for (std::size_t i = 0; i < vector.size(); ++i)
        QVERIFY(std::abs(vector[i] - expected[i]) < 1e-4);
}

void TestCodebook::sumsOfPartsAreSumsOfAll()
{
    const auto mixture = smallMixture();
    const auto x = noise(9, 2, 12);
    FisherSums all;
    FisherSums first;
    FisherSums second;
    for (std::size_t i = 0; i < x.rows(); ++i) {
        all.add(mixture, x.row(i));
        (i < 4 ? first : second).add(mixture, x.row(i));
    }
    FisherSums joined;
    joined.add(first);
    joined.add(second);
    joined.add(FisherSums{});
    QCOMPARE(joined.count, all.count);
    const auto a = fisherVector(mixture, all);
    const auto b = fisherVector(mixture, joined);
    for (std::size_t i = 0; i < a.size(); ++i)
        QVERIFY(std::abs(a[i] - b[i]) < 1e-6);
}

void TestCodebook::nothingGivesZeros()
{
    const auto vector = fisherVector(smallMixture(), {});
    QCOMPARE(vector, std::vector<float>(8, 0.0F));
    // A codebook of videos in which nothing moved: the figures alone.
    const auto codebook = std::make_shared<Codebook>();
    DescriptorEncoder encoder(codebook);
    TrajectoryRow row;
    row.local.resize(3);
    row.statistics[5] = 0.75F;
    std::vector<float> out(codebook->featureSize(), -1);
    encoder.encode(row, out);
    for (std::size_t i = 0; i < out.size(); ++i)
        QCOMPARE(out[i], i == 128 + 5 ? 0.75F : 0.0F);
}

void TestCodebook::aCodebookSurvivesStoring()
{
    const auto codebook = smallCodebook();
    const auto read = codebookFrom(toNumbers(codebook));
    QVERIFY2(read.ok(), read ? "" : read.error().detail.c_str());
    QVERIFY(read->settings == codebook.settings);
    QCOMPARE(read->digest(), codebook.digest());
    std::vector<LocalDescriptor> local(3);
    local[1].hog[7] = 200;
    local[2].shape[3] = 90;
    QVERIFY(fisherVectors(*read, sumsOf(*read, local)) == fisherVectors(codebook, sumsOf(codebook, local)));
    auto other = codebook;
    other.channels[2].mixture.means.values[1] += 1e-3F;
    QVERIFY(other.digest() != codebook.digest());
    QVERIFY(codebookFrom(toNumbers(Codebook())).ok()); // of nothing
}

void TestCodebook::hostileNumbersAreRefused()
{
    const auto numbers = toNumbers(smallCodebook());
    for (std::size_t size = 0; size < numbers.size(); size += 1 + size / 50)
        QVERIFY(!codebookFrom(std::span(numbers).first(size)));
    auto longer = numbers;
    longer.push_back(0);
    QVERIFY(!codebookFrom(longer));
    constexpr float kBad[] = {-1, 0.5F, 1e30F, std::numeric_limits<float>::infinity(),
                              std::numeric_limits<float>::quiet_NaN()};
    for (std::size_t i = 0; i < 15; ++i) { // version, settings, the first sizes
        for (const float bad : kBad) {
            auto hostile = numbers;
            hostile[i] = bad;
            QVERIFY2(!codebookFrom(hostile), qPrintable(QString("%1 at %2").arg(bad).arg(i)));
        }
    }
    for (std::size_t i = 0; i < numbers.size(); i += 7) {
        auto hostile = numbers;
        hostile[i] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(!codebookFrom(hostile));
        hostile[i] = 12345;
        (void)codebookFrom(hostile); // may be any value: does not crash
    }
}

void TestCodebook::settingsThatMakeNoSenseAreNamed()
{
    QVERIFY(check(DescriptorSettings{}).ok());
    DescriptorSettings settings;
    settings.stride = 0;
    const auto refused = check(settings);
    QVERIFY(!refused && refused.error().message.find("'stride'") != std::string::npos);
    settings = {};
    settings.length = 16;
    QVERIFY(!check(settings));
    settings = {};
    settings.words = 100000;
    QVERIFY(!check(settings));
}

void TestCodebook::everySettingIsInTheKeys()
{
    const DescriptorSettings settings;
    int DescriptorSettings::*const members[] = {
        &DescriptorSettings::stride, &DescriptorSettings::length,  &DescriptorSettings::side,
        &DescriptorSettings::patch,  &DescriptorSettings::grid,    &DescriptorSettings::perRow,
        &DescriptorSettings::words,  &DescriptorSettings::outputs,
    };
    for (std::size_t i = 0; i < std::size(members); ++i) {
        auto other = settings;
        other.*members[i] += 3;
        QVERIFY(codebookKey(other) != codebookKey(settings));
        QCOMPARE(trajectoryKey(other) == trajectoryKey(settings),
                 i >= 6); // words and outputs change no trajectory
    }
    auto seeded = settings;
    seeded.seed = 2;
    QVERIFY(codebookKey(seeded) != codebookKey(settings));
    QCOMPARE(trajectoryKey(seeded), trajectoryKey(settings));
}

void TestCodebook::rowsArePackedAndCutToTheirBytes()
{
    TrajectoryRow row;
    row.statistics[3] = 2.5F;
    row.local.resize(4);
    row.local[3].mbh[0] = 9;
    std::vector<std::byte> bytes(trajectoryRowBytes(6));
    packRow(row, 6, bytes);
    QVERIFY(unpackRow(bytes) == row);
    std::vector<std::byte> few(trajectoryRowBytes(2));
    packRow(row, 2, few);
    QCOMPARE(unpackRow(few).local.size(), std::size_t{2});
    // A count that lies, a figure that is none, too few bytes.
    std::fill_n(bytes.begin(), 4, std::byte{0xff});
    std::fill_n(bytes.begin() + 4, 4, std::byte{0xff});
    const auto damaged = unpackRow(bytes);
    QCOMPARE(damaged.local.size(), std::size_t{6});
    QCOMPARE(damaged.statistics[0], 0.0F);
    QVERIFY(unpackRow(std::span(bytes).first(10)).local.empty());
}

QTEST_APPLESS_MAIN(TestCodebook)
#include "testcodebook.moc"
