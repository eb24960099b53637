// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/curvepyramid.h"
#include "inference/proposals/derive.h"
#include "storage/domain/detectionupdate.h"
#include "storage/domain/runproducts.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace onset {

/// What runs put out for the video that is open: curves with their pyramids, tracks, detections. Filled by
/// the session from the database and, while a run goes on, from its updates. GUI thread.
class RunStore : public QObject
{
    Q_OBJECT
public:
    struct CurveView
    {
        CurveKey key;
        FrameIndex first{0};
        int stride = 1;
        CurvePyramid pyramid;
    };

    explicit RunStore(QObject *parent = nullptr);
    ~RunStore() override;

    // Runs of the project, newest first.
    const std::vector<Run> &runs() const { return m_runs; }
    const Run *run(RunId id) const;
    void setRuns(std::vector<Run> runs);
    void updateRun(const Run &run); ///< inserts or replaces
    void removeRun(RunId id);

    // Products for one video.
    VideoId video() const { return m_video; }
    /// Another video is open: forgets all products. `frames` may be null.
    void setVideo(VideoId video, std::shared_ptr<const FrameTable> frames);
    void setProducts(const RunProducts &products); ///< ignored for another video
    void apply(const DetectionUpdate &update);     ///< ignored for another video; replay-safe

    /// The run whose curves, boxes and detections are shown; the newest by default.
    RunId shownRun() const { return m_shownRun; }
    void setShownRun(RunId id);

    std::vector<const CurveView *> curves(RunId run) const;
    const CurveView *curve(const CurveKey &key) const;
    const std::vector<Track> &tracks(RunId run) const;
    const Track *track(TrackId id) const;
    /// Boxes of the shown run on a frame, with their tracks; O(tracks on that frame · log boxes).
    std::vector<std::pair<const Track *, TrackBox>> boxesAt(FrameIndex frame) const;
    const std::vector<Detection> &detections(RunId run) const; ///< by start frame
    const Detection *detection(DetectionId id) const;

    // Proposals derived anew from the curves.
    const DeriveSettings &deriveSettings() const { return m_settings; }
    /// Derives the shown run's detections on the pool and replaces them when done; the newest request wins.
    /// `keep` also emits derivationAccepted once done, upon which the session stores them (at the end of a
    /// drag).
    void deriveWith(const DeriveSettings &settings, bool keep);

signals:
    void runsChanged();
    void shownRunChanged(onset::RunId run);
    void videoChanged(onset::VideoId video);
    void curvesChanged(onset::RunId run, onset::FrameRange range);
    void tracksChanged(onset::RunId run);
    void detectionsChanged(onset::RunId run);
    void deriveSettingsChanged();
    void derivationAccepted(onset::RunId run, onset::VideoId video, std::vector<onset::Detection> detections);

private:
    struct Products;
    Products &products(RunId run);
    const Products *find(RunId run) const;

    std::vector<Run> m_runs;
    VideoId m_video;
    std::shared_ptr<const FrameTable> m_frames;
    RunId m_shownRun;
    DeriveSettings m_settings;
    std::map<RunId, std::unique_ptr<Products>> m_products;
    std::uint64_t m_derivation = 0;
};

} // namespace onset
