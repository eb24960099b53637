// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/backdrop.h"
#include "inference/synthetic/body.h"
#include "inference/synthetic/spec.h"

#include <optional>
#include <vector>

namespace onset::synthetic {

/// A person in one frame: the ground truth in space.
struct PersonView
{
    int id = 1;
    std::optional<Action> action; ///< performed in this frame
    Bounds box;                   ///< of the whole body, pixels; may reach out of the picture
    SeenSkeleton joints;
};

/// Draws a video's frames, in any order; the same spec gives the same pixels everywhere.
class Scene
{
public:
    explicit Scene(const VideoSpec &video);
    Scene(const Scene &) = delete;
    Scene &operator=(const Scene &) = delete;

    /// The picture of a frame, 0 ≤ frame < video.frames; valid until the next call.
    const Canvas &draw(std::int64_t frame);
    /// Who is in the frame drawn last, far ones first; those wholly out of the picture are left out.
    const std::vector<PersonView> &people() const { return m_people; }

private:
    const Backdrop &backdropOf(const Shot &shot);
    Camera cameraAt(std::int64_t frame, const Shot &shot) const;
    void drawPerson(const Person &person, const Move &move, std::int64_t frame, const Camera &camera,
                    const Shot &shot);
    void drawOccluder(const Occluder &occluder, std::int64_t frame, const Camera &camera);
    void applyLight(std::int64_t frame);

    VideoSpec m_video;
    std::vector<const Person *> m_order; ///< far ones first
    Canvas m_canvas;
    std::optional<Backdrop> m_backdrop;
    const Shot *m_shown = nullptr;
    std::vector<PersonView> m_people;
};

} // namespace onset::synthetic
