// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/audiobackend.h"

#include "inference/video/audio/libavaudioreader.h"
#include "inference/video/videobackend.h"

namespace onset {

namespace {

/// The file's clock at the first video frame. The frame is decoded: a container's start time is that of a
/// packet, which need not become a frame.
double secondsOfFirstFrame(const std::string &path)
{
    VideoBackend::ReaderOptions options;
    options.threads = 1;
    options.cacheBytes = 0;
    const auto reader = makeVideoBackend().open(path, options);
    if (!reader)
        return 0;
    const auto frame = (*reader)->frame(FrameIndex{0});
    if (!frame || (*frame)->pts() == kNoPts)
        return 0;
    return (*reader)->info().timeBase.seconds((*frame)->pts());
}

Result<std::unique_ptr<AudioReader>> openAudio(const std::string &path, int audioStream, int sampleRate,
                                               int channels)
{
    auto source = PcmSource::open(path, audioStream, sampleRate, channels, secondsOfFirstFrame(path));
    if (!source)
        return source.error();
    return std::unique_ptr<AudioReader>(std::make_unique<LibavAudioReader>(std::move(*source)));
}

} // namespace

AudioOpener makeAudioOpener()
{
    return openAudio;
}

} // namespace onset
