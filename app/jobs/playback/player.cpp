// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/player.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <variant>

namespace onset {

namespace {

/// Shares the picture's pixels; the image is made in the GUI thread, so Qt's own counters stay in one thread.
QImage imageOf(const Picture &picture)
{
    using Pixels = std::shared_ptr<const std::uint8_t>;
    auto hold = std::make_unique<Pixels>(picture.pixels);
    return {picture.pixels.get(), picture.width,
            picture.height,       picture.stride,
            QImage::Format_RGB32, [](void *pixels) { delete static_cast<Pixels *>(pixels); },
            hold.release()};
}

QStringList trackNames(const VideoInfo &info)
{
    QStringList names;
    for (const auto &stream : info.audioStreams) {
        auto name = QStringLiteral("%1: %2").arg(stream.index + 1).arg(QString::fromStdString(stream.codec));
        if (!stream.language.empty())
            name += QStringLiteral(" (%1)").arg(QString::fromStdString(stream.language));
        names += name;
    }
    return names;
}

} // namespace

Player::Player(Playhead &playhead, PictureFeed &pictures, VideoBackend backend, AudioOpener sound,
               std::unique_ptr<AudioOutput> output, QObject *parent)
    : QObject(parent)
    , m_playhead(playhead)
    , m_pictures(pictures)
    , m_decode(backend, [this] { m_wake.wake(); })
    , m_thumbnails(backend,
                   [this](playback::Event event) {
                       m_decode.events().push(std::move(event));
                       m_wake.wake();
                   })
    , m_feed(std::move(sound), [this] { m_wake.wake(); })
    , m_engine(m_decode.desk(), m_feed, std::move(output))
    , m_audioTrack(playhead.audioTrack())
{
    connect(&m_wake, &Wake::woken, this, &Player::handleEvents);
    connect(&m_playhead, &Playhead::frameRequested, this, &Player::onRequested);
    connect(&m_playhead, &Playhead::playingChanged, this, &Player::onPlayingChanged);
    connect(&m_playhead, &Playhead::rateChanged, this, &Player::restartPlaying);
    connect(&m_playhead, &Playhead::loopChanged, this, &Player::restartPlaying);
    connect(&m_playhead, &Playhead::audioChanged, this, &Player::onAudioChanged);
    connect(&m_pictures, &PictureFeed::requested, this, &Player::requestThumbnails);
    connect(&m_engine, &PlayEngine::pictureDue, this, [this](const DecodedPicture &picture) {
        m_pending.reset();
        present(picture);
    });
    connect(&m_engine, &PlayEngine::played, this, [this](FrameRange range) { emit played(m_video, range); });
    connect(&m_engine, &PlayEngine::statisticsChanged, this,
            [this] { m_playhead.setStatistics(m_engine.playedFrames(), m_engine.droppedFrames()); });
    connect(&m_engine, &PlayEngine::ended, this, &Player::onEnded);
    onAudioChanged();
}

Player::~Player()
{
    m_engine.disconnect(this);
    m_engine.stop();
}

void Player::open(const Video &video, FrameIndex at)
{
    close();
    m_open = video;
    m_video = video.id;
    m_decode.desk().open({m_session, video.absolutePath, video.identity, video.frames});
    m_playhead.setVideo(video.id, video.frames);
    if (video.frames) {
        m_thumbnails.open(m_session, video.absolutePath, video.frames);
        m_playhead.request(at);
    } else if (at.value > 0) {
        m_pending = at;
    }
}

void Player::close()
{
    ++m_session;
    m_playhead.pause();
    m_engine.stop();
    m_decode.desk().close();
    m_thumbnails.close();
    m_feed.close();
    m_info.reset();
    m_pending.reset();
    m_shown = {};
    if (m_video.valid())
        m_playhead.setVideo({}, nullptr);
    m_video = {};
    m_open = {};
}

void Player::cancelIndexing()
{
    m_decode.cancelIndexing(m_session);
}

void Player::setViewSize(QSize size)
{
    const auto before = m_decode.desk().view();
    const PictureSize now{size.width(), size.height()};
    m_decode.desk().setView(now);
    // A picture made for a smaller view is made anew.
    const bool finer = m_info && pictureSizeFor(*m_info, now).width != pictureSizeFor(*m_info, before).width;
    if (finer && !m_engine.active() && m_shown.valid() && m_open.frames)
        requestPicture(position());
}

void Player::handleEvents()
{
    for (auto &event : m_decode.events().drain()) {
        std::visit(
            [this](const auto &value) {
                if (value.session == m_session && m_video.valid())
                    handle(value);
            },
            event);
    }
    m_engine.poll();
}

void Player::handle(const playback::Opened &event)
{
    m_info = event.info;
    m_playhead.setAudioTracks(trackNames(event.info));
    if (event.fileChanged) {
        m_open.frames.reset();
        m_engine.stop();
        m_playhead.pause();
        m_thumbnails.close();
        m_playhead.setVideo(m_video, nullptr);
        emit fileChanged(m_video);
    }
    emit opened(m_video, event.info);
}

void Player::handle(const playback::OpenFailed &event)
{
    if (!m_info)
        close();
    emit openFailed(event.error);
}

void Player::handle(const playback::IndexProgress &event)
{
    emit indexProgress(event.fraction);
}

void Player::handle(const playback::Indexed &event)
{
    m_open.frames = event.frames;
    m_open.identity = event.identity;
    m_playhead.setVideo(m_video, event.frames);
    m_thumbnails.open(m_session, m_open.absolutePath, event.frames);
    emit indexProgress(1.0);
    emit indexed(m_video, event.identity, event.frames, *m_info);
    if (m_pending && m_video.valid()) {
        const FrameIndex wanted{std::clamp<std::int64_t>(m_pending->value, 0, event.frames->size() - 1)};
        m_playhead.request(wanted);
    }
}

void Player::handle(const playback::PictureReady &event)
{
    if (m_engine.active()) // asked for before playing began
        return;
    if (event.generation == m_generation)
        m_pending.reset();
    present(event.picture);
}

void Player::handle(const playback::PictureFailed &event)
{
    if (event.generation != m_generation && event.generation != 0)
        return;
    m_pending.reset();
    emit decodingFailed(event.index, event.error);
}

void Player::handle(const playback::ThumbnailReady &event)
{
    m_pictures.deliver(QString::fromStdString(event.purpose), shownFrame(event.picture));
}

void Player::onRequested(FrameIndex frame)
{
    if (!m_video.valid() || !frame.valid())
        return;
    m_pending = frame;
    if (m_engine.active())
        startPlaying(frame);
    else if (m_open.frames)
        requestPicture(frame);
}

void Player::requestPicture(FrameIndex frame)
{
    m_pending = frame;
    m_decode.desk().show({++m_generation, frame});
}

FrameIndex Player::position() const
{
    if (m_pending)
        return *m_pending;
    return m_shown.valid() ? m_shown : FrameIndex{0};
}

void Player::onPlayingChanged(bool playing)
{
    if (!playing) {
        m_engine.stop();
        if (m_pending && m_open.frames)
            requestPicture(*m_pending);
        return;
    }
    if (!m_open.frames) {
        m_playhead.pause();
        return;
    }
    m_engine.resetStatistics();
    startPlaying(position());
}

void Player::startPlaying(FrameIndex from)
{
    auto plan = std::make_shared<const PlayPlan>(m_open.frames, from, m_playhead.rate(), m_playhead.loop());
    const bool shown = !m_pending && m_shown == plan->start();
    if (!shown)
        m_pending = plan->start();
    std::optional<AudioFeed::Order> sound;
    const int track = m_playhead.audioTrack();
    const bool hasTrack = m_info && track >= 0 && track < static_cast<int>(m_info->audioStreams.size());
    if (hasTrack && plan->rate() >= 0.25 && plan->rate() <= 4.0) {
        AudioFeed::Order order;
        order.path = m_open.absolutePath;
        order.stream = track;
        sound = std::move(order);
    }
    m_engine.start(++m_generation, std::move(plan), shown, std::move(sound));
}

void Player::restartPlaying()
{
    if (m_engine.active() && m_open.frames)
        startPlaying(position());
}

void Player::onAudioChanged()
{
    m_engine.setVolume(m_playhead.muted() ? 0.0 : m_playhead.volume());
    if (m_audioTrack == m_playhead.audioTrack())
        return;
    m_audioTrack = m_playhead.audioTrack();
    restartPlaying();
}

void Player::onEnded()
{
    const auto end = m_playhead.rate() < 0 ? FrameIndex{0} : FrameIndex{m_open.frames->size() - 1};
    if (m_shown != end && m_shown.valid() && std::abs(end - m_shown) <= 8)
        requestPicture(end); // fast playing shows every n-th frame, and the last one always
    m_playhead.pause();
}

void Player::present(const DecodedPicture &picture)
{
    m_shown = picture.index;
    m_playhead.setShown(shownFrame(picture));
}

ShownFrame Player::shownFrame(const DecodedPicture &picture) const
{
    ShownFrame shown;
    shown.video = m_video;
    shown.index = picture.index;
    shown.pts = picture.pts;
    shown.seconds = picture.seconds;
    shown.damaged = picture.damaged;
    shown.image = imageOf(picture.picture);
    if (m_info) {
        shown.rotation = m_info->rotation;
        shown.sampleAspect = m_info->sampleAspect;
    }
    return shown;
}

void Player::requestThumbnails(const QString &purpose, VideoId video, const std::vector<FrameIndex> &frames,
                               QSize within)
{
    if (video.valid() && video == m_video)
        m_thumbnails.request(purpose.toStdString(), frames, {within.width(), within.height()});
}

} // namespace onset
