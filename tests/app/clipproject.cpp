// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clipproject.h"

#include "inference/synthetic/generator.h"
#include "inference/video/videobackend.h"

#include <QtGlobal>

namespace onset {

Video addClip(ProjectFile &file, const QString &folder, int number, Split split, FrameRange &label)
{
    using namespace onset::synthetic;
    auto clip =
        planClip(number % 2 == 0 ? Action::Jump : Action::Wave, 20 + static_cast<unsigned>(number), {}, 2.5);
    label = labelsOf(clip).front().range;
    Video video;
    video.key = "clip" + std::to_string(number + 1);
    video.absolutePath = folder.toStdString() + '/' + video.key + ".mp4";
    video.split = split;
    if (const auto drawn = renderVideo(clip, video.absolutePath, video.absolutePath + ".csv"); !drawn)
        qFatal("%s", drawn.error().message.c_str());
    const auto backend = makeVideoBackend();
    const auto frames = backend.index(video.absolutePath, {}, {});
    const auto identity = backend.identify(video.absolutePath);
    const auto added = file.addVideo(video);
    if (!frames || !identity || !added || !file.setFrames(added->id, *identity, **frames))
        qFatal("%s could not be added", video.key.c_str());
    video = *added;
    video.frames = *frames;
    return video;
}

ActionClass classNamed(ClassId id, const char *name, const char *hotkey)
{
    ActionClass made;
    made.id = id;
    made.name = name;
    made.hotkey = hotkey;
    made.position = static_cast<int>(id.value);
    return made;
}

} // namespace onset
