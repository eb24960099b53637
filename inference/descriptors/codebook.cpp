// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/codebook.h"

#include "storage/domain/sha256.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr float kVersion = 1;
constexpr std::size_t kMostNumbers = std::size_t{1} << 28;

class Writer
{
public:
    void number(double value) { m_numbers.push_back(static_cast<float>(value)); }
    void all(const std::vector<float> &values)
    {
        number(static_cast<double>(values.size() % 65536));
        number(static_cast<double>(values.size() / 65536));
        m_numbers.insert(m_numbers.end(), values.begin(), values.end());
    }
    void matrix(const Matrix &matrix)
    {
        number(static_cast<double>(matrix.columns));
        all(matrix.values);
    }
    void pca(const Pca &pca)
    {
        all(pca.mean);
        matrix(pca.basis);
    }
    std::vector<float> take() { return std::move(m_numbers); }

private:
    std::vector<float> m_numbers;
};

/// Reads what Writer wrote; ok() turns false at the first thing that does not fit.
class Reader
{
public:
    explicit Reader(std::span<const float> numbers)
        : m_numbers(numbers)
    {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_ok && m_at == m_numbers.size(); }
    void require(bool fits) { m_ok = m_ok && fits; }
    /// A whole number from 0 up to a limit.
    std::size_t whole(double most)
    {
        const float value = next();
        require(value >= 0 && static_cast<double>(value) <= most && value == std::floor(value));
        return m_ok ? static_cast<std::size_t>(value) : 0;
    }
    std::vector<float> all()
    {
        const auto low = whole(65535);
        const auto size = low + 65536 * whole(kMostNumbers / 65536.0);
        require(size <= m_numbers.size() - std::min(m_at, m_numbers.size()));
        if (!m_ok)
            return {};
        const auto part = m_numbers.subspan(m_at, size);
        m_at += size;
        require(std::all_of(part.begin(), part.end(), [](float v) { return std::isfinite(v); }));
        return {part.begin(), part.end()};
    }
    Matrix matrix()
    {
        const auto columns = whole(1 << 20);
        Matrix matrix{columns, all()};
        require(columns > 0 ? matrix.values.size() % columns == 0 : matrix.values.empty());
        return matrix;
    }
    Pca pca()
    {
        Pca pca{all(), {}};
        pca.basis = matrix();
        require(pca.basis.columns == pca.mean.size());
        return pca;
    }

private:
    float next()
    {
        require(m_at < m_numbers.size());
        return m_ok ? m_numbers[m_at++] : -1;
    }

    std::span<const float> m_numbers;
    std::size_t m_at = 0;
    bool m_ok = true;
};

bool consistent(const GaussianMixture &mixture, std::size_t columns)
{
    const auto positive = [](const std::vector<float> &values) {
        return std::all_of(values.begin(), values.end(), [](float v) { return v > 0; });
    };
    return mixture.means.columns == columns && mixture.variances.columns == columns &&
           mixture.means.values.size() == mixture.size() * columns &&
           mixture.variances.values.size() == mixture.size() * columns && positive(mixture.weights) &&
           positive(mixture.variances.values);
}

DescriptorSettings readSettings(Reader &reader)
{
    DescriptorSettings s;
    for (int *value : {&s.stride, &s.length, &s.side, &s.patch, &s.grid, &s.perRow, &s.words, &s.outputs})
        *value = static_cast<int>(reader.whole(1 << 20));
    s.seed = 0;
    for (int i = 0; i < 4; ++i)
        s.seed = s.seed << 16 | reader.whole(65535);
    reader.require(check(s).ok());
    return s;
}

} // namespace

std::string Codebook::digest() const
{
    const auto numbers = toNumbers(*this);
    Sha256 sha;
    sha.add(std::as_bytes(std::span(numbers)));
    return sha.finishHex().substr(0, 32);
}

std::vector<float> toNumbers(const Codebook &codebook)
{
    Writer writer;
    writer.number(kVersion);
    const auto &s = codebook.settings;
    for (const int value : {s.stride, s.length, s.side, s.patch, s.grid, s.perRow, s.words, s.outputs})
        writer.number(value);
    for (int i = 3; i >= 0; --i)
        writer.number(static_cast<double>(s.seed >> (16 * i) & 65535));
    for (const auto &channel : codebook.channels) {
        writer.pca(channel.pca);
        writer.all(channel.mixture.weights);
        writer.matrix(channel.mixture.means);
        writer.matrix(channel.mixture.variances);
    }
    writer.pca(codebook.last);
    return writer.take();
}

Result<Codebook> codebookFrom(std::span<const float> numbers)
{
    Reader reader(numbers);
    Codebook codebook;
    reader.require(reader.whole(1e6) == static_cast<std::size_t>(kVersion));
    codebook.settings = readSettings(reader);
    std::size_t fisher = 0;
    for (std::size_t c = 0; c < kChannels; ++c) {
        auto &channel = codebook.channels[c];
        channel.pca = reader.pca();
        channel.mixture.weights = reader.all();
        channel.mixture.means = reader.matrix();
        channel.mixture.variances = reader.matrix();
        reader.require(channel.mixture.size() == 0 || channel.pca.inputs() == channelValues({}, c).size());
        reader.require(consistent(channel.mixture, channel.pca.outputs()));
        fisher += 2 * channel.mixture.size() * channel.pca.outputs();
    }
    codebook.last = reader.pca();
    reader.require(codebook.last.outputs() == 0 || codebook.last.inputs() == fisher);
    reader.require(codebook.last.outputs() <= static_cast<std::size_t>(codebook.settings.outputs));
    if (!reader.atEnd())
        return Error{Error::Code::BadInput, "The stored codebook is damaged. Let the features be made again.",
                     "number " + std::to_string(numbers.size()) + " of it does not fit"};
    return codebook;
}

std::vector<float> channelValues(const LocalDescriptor &local, std::size_t channel)
{
    const auto values = [](const auto &bytes) {
        std::vector<float> result(bytes.size());
        std::transform(bytes.begin(), bytes.end(), result.begin(),
                       [](std::uint8_t byte) { return static_cast<float>(byte) / 255; });
        return result;
    };
    switch (channel) {
    case 0:
        return values(local.shape);
    case 1:
        return values(local.hog);
    case 2:
        return values(local.hof);
    case 3:
        return values(local.mbh);
    default:
        return values(local.colour);
    }
}

RowSums sumsOf(const Codebook &codebook, std::span<const LocalDescriptor> local)
{
    RowSums sums;
    for (std::size_t c = 0; c < kChannels; ++c) {
        const auto &channel = codebook.channels[c];
        if (channel.mixture.size() == 0)
            continue;
        std::vector<float> x(channel.pca.outputs());
        for (const auto &one : local) {
            channel.pca.apply(channelValues(one, c), x);
            sums.channels[c].add(channel.mixture, x);
        }
    }
    return sums;
}

std::vector<float> fisherVectors(const Codebook &codebook, const RowSums &sums)
{
    std::vector<float> all;
    for (std::size_t c = 0; c < kChannels; ++c) {
        const auto vector = fisherVector(codebook.channels[c].mixture, sums.channels[c]);
        all.insert(all.end(), vector.begin(), vector.end());
    }
    return all;
}

} // namespace onset
