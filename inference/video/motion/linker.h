// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/video/motion/person.h"
#include "storage/domain/track.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace onset {

/// A stretch of a confirmed track that is final.
struct PathPiece
{
    std::int64_t ordinal = 0;
    std::vector<PathPoint> points; ///< consecutive analysed frames
};

/// Links people found now and then, and followed in between, into tracks. The pairs of tracks and detections
/// are those of least total cost (overlap, distance, colours; assignment.h). A track is confirmed, and put
/// out, after `confirmHits` detections when it also moves or its detections are sure; it ends with its last
/// detection. A gap is bridged when the person is found again within the limits, never across finishAll().
/// Boxes in pixels of the video. One thread at a time; deterministic.
class Linker
{
public:
    struct Settings
    {
        int confirmHits = 3;
        double stillScore = 1.2;
        double maxGapSeconds = 3;
        double maxLostSeconds = 1.5;
    };

    /// Tracks are numbered from firstOrdinal on.
    Linker(Settings settings, std::int64_t firstOrdinal);

    /// Where the people are on the current frame, in the order that the next calls expect.
    std::vector<TrackBox> boxes() const;
    /// Normalized motion of each from the current frame to the next; call it before advance().
    void setMotion(std::span<const float> motion);
    /// Goes to the next analysed frame: for each person the box that flow found (or nothing) and the
    /// background's shift there.
    void advance(FrameIndex frame, double seconds, std::span<const std::optional<TrackBox>> found,
                 std::span<const FlowVector> camera);
    /// People found on the current frame.
    void observe(const std::vector<Observation> &seen, double seconds);
    /// A cut, or the end: all tracks end here.
    void finishAll();
    /// What became final since the last call, ordered by track.
    std::vector<PathPiece> take();

    /// Resuming: the stored track has a box on `frame`, the current one. The person is there and confirmed;
    /// what was put out is not put out again.
    void restore(const Track &track, const TrackBox &box, double seconds);

private:
    std::vector<int> matched(const std::vector<Observation> &seen) const;
    void confirm(Person &person);
    void dropStale(double seconds);
    void finish(Person &person);

    Settings m_settings;
    std::int64_t m_nextOrdinal;
    std::vector<Person> m_people;
    std::vector<PathPiece> m_finished;
};

} // namespace onset
