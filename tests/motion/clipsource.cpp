// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/motion/clipsource.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <algorithm>
#include <filesystem>

namespace onset {
namespace {

constexpr const char *kPedestrians = "/usr/share/doc/opencv-doc/examples/data/vtest.avi";

class ClipFrame final : public DecodedFrame
{
public:
    ClipFrame(FrameIndex index, cv::Mat bgr)
        : m_index(index)
        , m_bgr(std::move(bgr))
    {}
    FrameIndex index() const override { return m_index; }
    Ticks pts() const override { return m_index.value; }
    bool damaged() const override { return false; }
    std::size_t bytes() const override { return m_bgr.total() * 3; }
    std::string md5() const override { return {}; }
    Result<Picture> toPicture(PixelLayout layout, int width, int height) const override
    {
        auto mat = std::make_shared<cv::Mat>();
        const cv::Size size(width > 0 ? width : m_bgr.cols, height > 0 ? height : m_bgr.rows);
        if (layout == PixelLayout::Gray8)
            cv::cvtColor(m_bgr, *mat, cv::COLOR_BGR2GRAY);
        else if (layout == PixelLayout::Bgr24)
            *mat = m_bgr.clone();
        else
            return Error{Error::Code::Unsupported, "not in tests", {}};
        if (mat->size() != size)
            cv::resize(*mat, *mat, size, 0, 0, size.width > mat->cols ? cv::INTER_LINEAR : cv::INTER_AREA);
        Picture picture{mat->cols, mat->rows, static_cast<int>(mat->step), layout, {}};
        picture.pixels = std::shared_ptr<const std::uint8_t>(mat, mat->data);
        return picture;
    }

private:
    FrameIndex m_index;
    cv::Mat m_bgr;
};

class ClipFrames final : public FrameSource
{
public:
    ClipFrames(const Clip &clip, std::int64_t from)
        : m_table(clip.table())
        , m_next(clip.open(from))
        , m_index(from)
    {
        m_info.width = clip.width;
        m_info.height = clip.height;
        m_info.rotation = clip.rotation;
        m_info.averageRate = clip.rate;
        m_info.timeBase = m_table->timeBase();
    }
    const VideoInfo &info() const override { return m_info; }
    std::shared_ptr<const FrameTable> frames() const override { return m_table; }
    Result<std::optional<Item>> next() override
    {
        if (m_index >= m_table->size())
            return std::optional<Item>();
        const FrameIndex index{m_index++};
        return std::optional(Item{index, std::make_shared<ClipFrame>(index, m_next())});
    }

private:
    VideoInfo m_info;
    std::shared_ptr<const FrameTable> m_table;
    std::function<cv::Mat()> m_next;
    std::int64_t m_index;
};

} // namespace

std::shared_ptr<const FrameTable> Clip::table() const
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(frames));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].pts = static_cast<Ticks>(i);
        entries[i].duration = 1;
    }
    const TimeBase timeBase{1000, static_cast<std::int32_t>(rate * 1000)};
    return std::make_shared<FrameTable>(timeBase, std::move(entries), rate);
}

Video Clip::video() const
{
    Video video;
    video.id = VideoId{3};
    video.key = "clip";
    video.absolutePath = "clip.avi";
    video.width = width;
    video.height = height;
    video.rotation = rotation;
    video.frames = table();
    return video;
}

FrameSourceOpener Clip::opener() const
{
    return [clip = *this](FrameIndex from) -> Result<std::unique_ptr<FrameSource>> {
        return std::unique_ptr<FrameSource>(std::make_unique<ClipFrames>(clip, from.value));
    };
}

Clip drawnClip(int width, int height, double rate, std::int64_t frames,
               std::function<cv::Mat(std::int64_t)> draw)
{
    Clip clip{width, height, rate, frames, 0, {}};
    clip.open = [draw = std::move(draw)](std::int64_t from) {
        return [draw, next = from]() mutable { return draw(next++); };
    };
    return clip;
}

Clip pedestrians(std::int64_t frames)
{
    constexpr std::int64_t kAll = 795;
    Clip clip{768, 576, 10, 0, 0, {}};
    if (!std::filesystem::exists(kPedestrians))
        return clip;
    clip.frames = frames > 0 ? std::min(frames, kAll) : kAll;
    clip.open = [](std::int64_t from) {
        auto capture = std::make_shared<cv::VideoCapture>(kPedestrians, cv::CAP_FFMPEG);
        for (std::int64_t i = 0; i < from; ++i)
            capture->grab();
        return [capture] {
            cv::Mat picture;
            capture->read(picture);
            return picture.clone();
        };
    };
    return clip;
}

} // namespace onset
