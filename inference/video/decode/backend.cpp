// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/videobackend.h"

#include "inference/video/decode/decoderlog.h"
#include "inference/video/decode/demuxer.h"
#include "inference/video/decode/exactreader.h"
#include "inference/video/decode/fileidentity.h"
#include "inference/video/decode/indexer.h"

#include <exception>

namespace onset {

namespace {

/// Runs `work`; what it throws (memory, mostly) becomes an Error.
template <class Work> auto guarded(const std::string &path, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::exception &exception) {
        return Error{Error::Code::Internal, "Reading '" + path + "' failed.", exception.what()};
    }
}

Result<VideoInfo> probe(const std::string &path)
{
    auto demuxer = Demuxer::open(path);
    if (!demuxer)
        return demuxer.error();
    return (*demuxer)->info();
}

} // namespace

VideoBackend makeVideoBackend()
{
    installDecoderLog();
    VideoBackend backend;
    backend.probe = [](const std::string &path) { return guarded(path, [&] { return probe(path); }); };
    backend.identify = [](const std::string &path) {
        return guarded(path, [&] { return identifyFile(path); });
    };
    backend.index = [](const std::string &path, std::stop_token stop, ProgressSink progress) {
        return guarded(path, [&] { return indexVideo(path, stop, progress); });
    };
    backend.open = [](const std::string &path, const VideoBackend::ReaderOptions &options) {
        return guarded(path, [&] { return ExactReader::open(path, options); });
    };
    return backend;
}

} // namespace onset
