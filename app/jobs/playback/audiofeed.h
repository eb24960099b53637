// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/playback/audiooutput.h"
#include "inference/api/audioreader.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace onset {

/// Decodes sound in a thread of its own, about half a second ahead, and hands it to the output. Past the end
/// of the sound it gives silence for ever, so that the device's clock goes on; what an underrun filled with
/// silence is left out later, so that sound and picture stay together.
class AudioFeed : public SoundSource
{
public:
    struct Order
    {
        std::string path;
        int stream = 0;
        SoundFormat format;
        double seconds = 0; ///< on the video's clock
        double tempo = 1;
        bool looped = false;
        double loopStart = 0;
        double loopEnd = 0;
    };
    enum class State { Idle, Filling, Ready, Failed };

    /// `wake` is called from the feed's thread when the state changes.
    AudioFeed(AudioOpener opener, std::function<void()> wake);
    ~AudioFeed() override;

    // GUI thread.
    void start(Order order); ///< drops what was there; Filling until there is enough to begin
    void stop();
    State state() const;
    /// Closes the file as well.
    void close();

    void read(float *to, int frames) override;

private:
    void run(std::stop_token quit);
    Status begin(const Order &order);
    Result<std::vector<float>> nextChunk();
    bool hasRoom() const;
    void append(std::uint64_t job, Result<std::vector<float>> chunk);

    AudioOpener m_opener;
    std::function<void()> m_wake;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    // Guarded by the mutex.
    std::optional<Order> m_order;
    bool m_closing = false;
    std::uint64_t m_job = 0; ///< counts start() and stop()
    State m_state = State::Idle;
    bool m_ended = false;
    SoundFormat m_format;
    std::vector<float> m_samples;
    std::size_t m_taken = 0; ///< samples of m_samples already read
    std::size_t m_debt = 0;  ///< samples of silence given for sound that came too late

    // The feed thread's own.
    std::unique_ptr<AudioReader> m_reader;
    Order m_current;
    double m_lapFramesLeft = 0;
    std::jthread m_thread;
};

} // namespace onset
