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
#include <optional>
#include <utility>
#include <vector>

namespace onset {

class Derivation;

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

        /// The sample that stands for this frame; none outside of the curve and where it has no value.
        std::optional<float> at(FrameIndex frame) const;
    };

    explicit RunStore(QObject *parent = nullptr);
    ~RunStore() override;

    // Runs of the project, newest first.
    const std::vector<Run> &runs() const { return m_runs; }
    const Run *run(RunId id) const;
    RunId newestFinished() const; ///< none: there is no finished one
    void setRuns(std::vector<Run> runs);
    void updateRun(const Run &run); ///< inserts or replaces
    void removeRun(RunId id);

    // Products for one video.
    VideoId video() const { return m_video; }
    /// Another video is open: forgets all products. `frames` may be null.
    void setVideo(VideoId video, std::shared_ptr<const FrameTable> frames);
    /// From the database; ignored for another video. Where updates that are newer came first, it fills what
    /// they do not tell.
    void setProducts(const RunProducts &products);
    void apply(const DetectionUpdate &update); ///< ignored for another video; replay-safe

    /// The run whose curves, boxes and detections are shown; by default the newest one over the open video.
    RunId shownRun() const { return m_shownRun; }
    void setShownRun(RunId id); ///< none: the default again

    /// While somebody labels a stretch blind: what runs put out there is not to be shown. Whoever shows
    /// detections, curves or scores leaves out what isHidden(); signals say that they changed.
    void hide(VideoId video, FrameRange range);
    void hideNothing();
    /// What is hidden of the open video; empty: nothing.
    FrameRange hidden() const { return m_hiddenVideo == m_video ? m_hidden : FrameRange{}; }
    bool isHidden(const FrameRange &range) const { return hidden().overlaps(range); }

    std::vector<const CurveView *> curves(RunId run) const;
    const CurveView *curve(const CurveKey &key) const;
    const std::vector<Track> &tracks(RunId run) const;
    const Track *track(TrackId id) const;
    /// Boxes of the shown run on a frame, with their tracks; O(tracks on that frame · log boxes).
    std::vector<std::pair<const Track *, TrackBox>> boxesAt(FrameIndex frame) const;
    const std::vector<Detection> &detections(RunId run) const; ///< by start frame
    /// Those that overlap `range`, by start, then id; O(log n + found).
    std::vector<const Detection *> detections(RunId run, FrameRange range) const;
    const Detection *detection(DetectionId id) const;

    /// Proposals below this share of the best score that their run put out for the video are weak: whoever
    /// lists proposals leaves them out. 0: none is.
    double leastShown() const { return m_leastShown; }
    void setLeastShown(double share); ///< clamped to 0 … 1; then detections have changed
    bool isWeak(const Detection &detection) const;
    int weak(RunId run) const; ///< how many are
    /// It is not weak from now on, until another is revealed: somebody goes there.
    void reveal(DetectionId id);

    // Proposals derived anew from the curves.
    /// Whether that suits the shown run: proposals that tell classes are not of a threshold.
    bool derives() const;
    const DeriveSettings &deriveSettings() const { return m_settings; }
    /// Derives the shown run's detections on another thread and replaces them when done; the newest request
    /// wins. Ignored unless derives(). From then on the engine's own detections of that run are derived anew
    /// with these settings.
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
    void chooseShownRun();
    void merge(Products &products, const RunProducts &stored);
    bool applyDetections(Products &products, const DetectionUpdate &update);
    void requestDerivation(RunId run, bool keep);
    void takeDerived();

    std::vector<Run> m_runs;
    VideoId m_video;
    std::shared_ptr<const FrameTable> m_frames;
    RunId m_shownRun;
    bool m_shownRunChosen = false;
    VideoId m_hiddenVideo;
    FrameRange m_hidden;
    double m_leastShown = 0;
    DetectionId m_revealed;
    DeriveSettings m_settings;
    std::map<RunId, std::unique_ptr<Products>> m_products;
    std::unique_ptr<Derivation> m_worker;
    std::uint64_t m_derivation = 0; ///< number of the newest request
    std::uint64_t m_forgotten = 0;  ///< requests up to this one are of no interest any more
};

} // namespace onset
