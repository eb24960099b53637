// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/picturefeed.h"
#include "app/document/playhead.h"
#include "app/jobs/playback/audiofeed.h"
#include "app/jobs/playback/audiooutput.h"
#include "app/jobs/playback/decodethread.h"
#include "app/jobs/playback/playengine.h"
#include "app/jobs/playback/thumbnailthread.h"
#include "app/jobs/wake.h"
#include "storage/domain/video.h"

#include <QObject>
#include <QSize>

#include <memory>
#include <optional>

namespace onset {

/// Joins the playhead and the picture feed to the threads that decode: what they request is answered with
/// Playhead::setShown() and PictureFeed::deliver(). One video is open at a time. Playing follows the sound
/// that is heard, or the system's clock where there is no device, no sound, or the rate is negative. GUI
/// thread; never blocks (the destructor waits for the running decode to stop).
class Player : public QObject
{
    Q_OBJECT
public:
    /// `output`: a device for the sound; null: none.
    Player(Playhead &playhead, PictureFeed &pictures, VideoBackend backend, AudioOpener sound,
           std::unique_ptr<AudioOutput> output = makeSystemAudioOutput(), QObject *parent = nullptr);
    ~Player() override;

    /// Sets the playhead's video at once and shows `at`, or frame 0 while the file is being indexed. The
    /// frame table in `video` is used if the file still has video.identity (or that is unknown); else the
    /// file is indexed and indexed() is emitted.
    void open(const Video &video, FrameIndex at = FrameIndex{0});
    void close();
    void cancelIndexing(); ///< openFailed with Error::Cancelled follows; frame 0 stays
    bool isOpen() const { return m_video.valid(); }
    const std::optional<VideoInfo> &info() const { return m_info; } ///< once opened()
    /// The size of the view in device pixels: pictures above 1080p are converted no larger than it needs.
    void setViewSize(QSize size);
    bool followsSound() const { return m_engine.active() && m_engine.followsSound(); }

signals:
    void opened(onset::VideoId video, const onset::VideoInfo &info);
    /// The file could not be opened (nothing is open then) or indexed (frame 0 stays, nothing can be played).
    void openFailed(const onset::Error &error);
    void fileChanged(onset::VideoId video); ///< not the file that was annotated; it is indexed anew
    void indexProgress(double fraction);
    void indexed(onset::VideoId video, const onset::FileIdentity &identity,
                 std::shared_ptr<const onset::FrameTable> frames, const onset::VideoInfo &info);
    void decodingFailed(onset::FrameIndex frame, const onset::Error &error);
    void played(onset::VideoId video, onset::FrameRange range); ///< was seen; in pieces of some seconds

private:
    void handleEvents();
    void handle(const playback::Opened &event);
    void handle(const playback::OpenFailed &event);
    void handle(const playback::IndexProgress &event);
    void handle(const playback::Indexed &event);
    void handle(const playback::PictureReady &event);
    void handle(const playback::PictureFailed &event);
    void handle(const playback::ThumbnailReady &event);

    void onRequested(FrameIndex frame);
    void onPlayingChanged(bool playing);
    void onAudioChanged();
    void onEnded();
    void startPlaying(FrameIndex from);
    void restartPlaying();
    FrameIndex position() const; ///< where playing stands, or what was asked for and has not come yet
    void requestPicture(FrameIndex frame);
    void present(const DecodedPicture &picture);
    ShownFrame shownFrame(const DecodedPicture &picture) const;
    void requestThumbnails(const QString &purpose, VideoId video, const std::vector<FrameIndex> &frames,
                           QSize within);

    Playhead &m_playhead;
    PictureFeed &m_pictures;
    Wake m_wake;
    DecodeThread m_decode;
    ThumbnailThread m_thumbnails;
    AudioFeed m_feed;
    PlayEngine m_engine;

    Video m_open; ///< what open() was given
    VideoId m_video;
    std::uint64_t m_session = 0;
    std::uint64_t m_generation = 1; ///< 0: the picture that comes with opening
    std::optional<VideoInfo> m_info;
    std::optional<FrameIndex> m_pending; ///< asked for and not shown yet
    FrameIndex m_shown;                  ///< of this session; invalid: nothing yet
    int m_audioTrack = 0;
};

} // namespace onset
