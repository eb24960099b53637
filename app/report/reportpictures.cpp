// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportpictures.h"

#include "app/jobs/videofiles.h"

#include <QBuffer>
#include <QImage>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <map>

namespace onset::report {

namespace {

constexpr int kLongEdge = 240; // pixels
constexpr int kQuality = 78;
constexpr std::size_t kCacheBytes = 64'000'000;

using Frames = std::map<FrameIndex, std::string>; ///< data: URIs
using FramesOfVideos = std::map<VideoId, Frames>;

std::string dataUri(const QImage &image)
{
    for (const auto *format : {"JPEG", "PNG"}) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (image.save(&buffer, format, *format == 'J' ? kQuality : -1))
            return std::string("data:image/") + (*format == 'J' ? "jpeg" : "png") + ";base64," +
                   bytes.toBase64().toStdString();
    }
    return {};
}

QImage imageOf(const Picture &picture)
{
    return QImage(picture.pixels.get(), picture.width, picture.height, picture.stride, QImage::Format_RGB32);
}

/// Reads frames of one video.
class FrameSource
{
public:
    FrameSource(std::unique_ptr<VideoReader> reader, const Video &video)
        : m_reader(std::move(reader))
        , m_rotation(video.rotation)
    {
        m_reader->setFrames(video.frames);
        const auto &info = m_reader->info();
        const double width = info.width * (info.sampleAspect > 0 ? info.sampleAspect : 1);
        const double scale = std::min(1.0, kLongEdge / std::max(width, static_cast<double>(info.height)));
        m_width = std::max(2, static_cast<int>(std::lround(width * scale)));
        m_height = std::max(2, static_cast<int>(std::lround(info.height * scale)));
    }

    Result<std::string> uri(FrameIndex frame, const std::stop_token &stop)
    {
        const auto decoded = m_reader->frame(frame, stop);
        if (!decoded)
            return decoded.error();
        const auto picture = (*decoded)->toPicture(PixelLayout::Rgb32, m_width, m_height);
        if (!picture)
            return picture.error();
        const auto image = imageOf(*picture);
        return dataUri(m_rotation == 0 ? image : image.transformed(QTransform().rotate(m_rotation)));
    }

private:
    std::unique_ptr<VideoReader> m_reader;
    int m_rotation;
    int m_width = 0;
    int m_height = 0;
};

Result<FrameSource> openSource(const ProjectContents &contents, const Video &video,
                               const VideoBackend &backend)
{
    const auto file = stateOf(backend, video, contents.path);
    if (file.kind == VideoFileState::Missing)
        return Error{Error::Code::NotFound, "the file of the video '" + video.key + "' is missing", {}};
    if (file.kind == VideoFileState::Changed || !video.frames)
        return Error{Error::Code::Conflict,
                     file.path + " is not the file that was annotated as '" + video.key + "'",
                     {}};
    VideoBackend::ReaderOptions options;
    options.cacheBytes = kCacheBytes;
    auto reader = backend.open(file.path, options);
    if (!reader)
        return reader.error();
    return FrameSource(std::move(*reader), video);
}

class PictureReader
{
public:
    PictureReader(const ProjectContents &contents, const VideoBackend &backend, const ProgressSink &progress,
                  std::stop_token stop)
        : m_contents(contents)
        , m_backend(backend)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {}

    Result<PictureSet> read(const std::vector<AnalysisEntry> &entries)
    {
        for (const auto &entry : entries) {
            for (const auto *range : {&entry.predictedRange, &entry.trueRange}) {
                for (const auto frame : framesOf(*range))
                    m_frames[entry.video].try_emplace(frame);
            }
        }
        for (auto &[video, frames] : m_frames)
            m_total += frames.size();
        for (auto &[video, frames] : m_frames) {
            if (auto status = readVideo(video, frames); !status)
                return status.error();
        }
        for (const auto &entry : entries)
            m_set.entries.push_back(
                {triple(entry.video, entry.predictedRange), triple(entry.video, entry.trueRange)});
        return std::move(m_set);
    }

private:
    /// Only being stopped is an error.
    Status readVideo(VideoId id, Frames &frames)
    {
        const auto video = std::find_if(m_contents.videos.begin(), m_contents.videos.end(),
                                        [id](const Video &each) { return each.id == id; });
        auto source = video == m_contents.videos.end()
                          ? Result<FrameSource>(Error{Error::Code::NotFound, "a video is missing", {}})
                          : openSource(m_contents, *video, m_backend);
        if (!source)
            m_set.notes.push_back(source.error().message);
        for (auto &[frame, uri] : frames) {
            if (m_stop.stop_requested())
                return Error{Error::Code::Cancelled, "the report was stopped", {}};
            m_progress(static_cast<double>(++m_done) / static_cast<double>(m_total));
            if (!source || !frame.valid())
                continue;
            auto read = source->uri(frame, m_stop);
            if (!read && read.error().code != Error::Code::Cancelled)
                m_set.notes.push_back(read.error().message);
            if (read)
                uri = std::move(*read);
        }
        return success();
    }

    FrameTriple triple(VideoId video, const FrameRange &range)
    {
        FrameTriple uris;
        const auto frames = framesOf(range);
        for (std::size_t i = 0; i < frames.size(); ++i)
            uris[i] = m_frames[video][frames[i]];
        return uris;
    }

    const ProjectContents &m_contents;
    const VideoBackend &m_backend;
    const ProgressSink &m_progress;
    std::stop_token m_stop;
    FramesOfVideos m_frames;
    std::size_t m_total = 0;
    std::size_t m_done = 0;
    PictureSet m_set;
};

} // namespace

std::array<FrameIndex, 3> framesOf(const FrameRange &range)
{
    if (range.empty())
        return {};
    const auto last = range.end - 1;
    return {range.start, range.start + (last - range.start) / 2, last};
}

Result<PictureSet> readPictures(const ProjectContents &contents, const std::vector<AnalysisEntry> &entries,
                                const VideoBackend &backend, const ProgressSink &progress,
                                std::stop_token stop)
{
    return PictureReader(contents, backend, progress, std::move(stop)).read(entries);
}

} // namespace onset::report
