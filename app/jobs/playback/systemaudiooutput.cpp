// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/audiooutput.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <vector>

namespace onset {

namespace {

constexpr double kBufferSeconds = 0.12;

/// What the sink pulls from: the source's sound in the device's sample format.
class PulledSound : public QIODevice
{
public:
    PulledSound(SoundSource &source, const QAudioFormat &format)
        : m_source(source)
        , m_format(format)
    {
        open(QIODevice::ReadOnly);
    }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_format.bytesForDuration(1'000'000); }
    qint64 pulledBytes() const { return m_pulled; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const int frames = static_cast<int>(maxSize / m_format.bytesPerFrame());
        m_samples.resize(static_cast<std::size_t>(frames) *
                         static_cast<std::size_t>(m_format.channelCount()));
        m_source.read(m_samples.data(), frames);
        if (m_format.sampleFormat() == QAudioFormat::Float) {
            std::copy(m_samples.begin(), m_samples.end(), reinterpret_cast<float *>(data));
        } else {
            std::transform(
                m_samples.begin(), m_samples.end(), reinterpret_cast<std::int16_t *>(data), [](float s) {
                    return static_cast<std::int16_t>(std::lround(std::clamp(s, -1.0F, 1.0F) * 32767.0F));
                });
        }
        const qint64 bytes = qint64{frames} * m_format.bytesPerFrame();
        m_pulled += bytes;
        return bytes;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    SoundSource &m_source;
    QAudioFormat m_format;
    std::vector<float> m_samples;
    std::atomic<qint64> m_pulled{0};
};

class SystemAudioOutput : public AudioOutput
{
public:
    ~SystemAudioOutput() override { SystemAudioOutput::stop(); }

    Result<SoundFormat> format() override
    {
        const auto device = QMediaDevices::defaultAudioOutput();
        if (device.isNull())
            return Error{
                Error::Code::NotFound, "There is no sound device; playing goes on without sound.", {}};
        const auto preferred = device.preferredFormat();
        return SoundFormat{preferred.sampleRate() > 0 ? preferred.sampleRate() : 48000,
                           std::clamp(preferred.channelCount(), 1, 2)};
    }

    Status start(SoundSource &source, SoundFormat wanted) override
    {
        stop();
        const auto device = QMediaDevices::defaultAudioOutput();
        QAudioFormat format;
        format.setSampleRate(wanted.sampleRate);
        format.setChannelCount(wanted.channels);
        format.setSampleFormat(QAudioFormat::Float);
        if (!device.isFormatSupported(format))
            format.setSampleFormat(QAudioFormat::Int16);
        if (device.isNull() || !device.isFormatSupported(format))
            return Error{
                Error::Code::Unsupported, "The sound device takes neither float nor 16-bit sound.", {}};
        m_sound = std::make_unique<PulledSound>(source, format);
        m_sink = std::make_unique<QAudioSink>(device, format);
        m_sink->setBufferSize(format.bytesForDuration(static_cast<qint64>(kBufferSeconds * 1e6)));
        setVolume(m_volume);
        m_sink->start(m_sound.get());
        if (m_sink->error() == QAudio::NoError)
            return success();
        stop();
        return Error{Error::Code::Io, "The sound device could not be opened; close what else uses it.", {}};
    }

    void stop() override
    {
        if (m_sink)
            m_sink->reset();
        m_sink.reset();
        m_sound.reset();
    }

    double heardSeconds() override
    {
        if (!m_sink)
            return 0;
        // Some back ends count what was written, others what was heard. What they pulled less what waits in
        // their buffer bounds the first, and the second is below it anyhow.
        const auto waiting = m_sink->bufferSize() - m_sink->bytesFree();
        const double pulled = static_cast<double>(m_sound->pulledBytes() - waiting) /
                              (m_sink->format().bytesPerFrame() * double(m_sink->format().sampleRate()));
        return std::max(0.0, std::min(static_cast<double>(m_sink->processedUSecs()) * 1e-6, pulled));
    }

    void setVolume(double volume) override
    {
        m_volume = volume;
        if (m_sink)
            m_sink->setVolume(
                QAudio::convertVolume(volume, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
    }

private:
    std::unique_ptr<PulledSound> m_sound;
    std::unique_ptr<QAudioSink> m_sink;
    double m_volume = 1.0;
};

} // namespace

std::unique_ptr<AudioOutput> makeSystemAudioOutput()
{
    return std::make_unique<SystemAudioOutput>();
}

} // namespace onset
