// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/generator.h"

#include "inference/synthetic/encoder.h"
#include "inference/synthetic/labels.h"
#include "inference/synthetic/scene.h"
#include "inference/synthetic/sound.h"
#include "inference/synthetic/textfile.h"

#include <filesystem>

namespace onset::synthetic {

Status renderVideo(const VideoSpec &video, const std::string &path, const std::string &people,
                   std::stop_token stop, const std::function<void()> &frameDone)
{
    auto writer = VideoWriter::open(path, video.width, video.height, video.fps, kSampleRate);
    if (!writer)
        return writer.error();
    Scene scene(video);
    const auto sound = renderSound(video);
    std::string text = peopleHeader();
    std::size_t heard = 0;
    for (std::int64_t frame = 0; frame < video.frames; ++frame) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, "stopped before " + path + " was complete", {}};
        if (const auto status = (*writer)->add(scene.draw(frame)); !status)
            return status;
        appendPeople(text, frame, scene.people(), video.width, video.height);
        const auto until =
            std::min(sound.size(), static_cast<std::size_t>((frame + 1) * kSampleRate / video.fps));
        if (const auto status = (*writer)->addSound({sound.data() + heard, until - heard}); !status)
            return status;
        heard = until;
        if (frameDone)
            frameDone();
    }
    if (!people.empty()) {
        if (const auto status = writeWhole(people, text); !status)
            return status;
    }
    const auto status = (*writer)->finish();
    if (!status && !people.empty()) {
        std::error_code ignored;
        std::filesystem::remove(people, ignored);
    }
    return status;
}

} // namespace onset::synthetic
