// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/scene.h"

#include "inference/synthetic/motion.h"

namespace onset::synthetic {

namespace {

constexpr double kTurningSeconds = 0.4;
constexpr double kPocketSeconds = 0.3; ///< to take a thing out or put it away
constexpr double kStoolBehind = 0.15;
constexpr double kCloseNearness = 1.25; ///< of what stands before people

/// Seconds into a move at the middle of a frame: the first labelled frame has begun to move.
double secondsIn(const Move &move, std::int64_t frame, int fps)
{
    return (static_cast<double>(frame - move.range.start.value) + 0.5) / fps;
}

double lengthOf(const Move &move, int fps)
{
    return static_cast<double>(move.range.length()) / fps;
}

/// Towards which way somebody looks: turning happens at the start of moves that are no action.
double facingAt(const Person &person, const Move &move, std::int64_t frame, int fps)
{
    if (&move == person.moves.data() || move.kind == MoveKind::Act)
        return move.facing;
    const double before = (&move - 1)->facing;
    return mix(before, move.facing, smooth(secondsIn(move, frame, fps) / kTurningSeconds));
}

double heldAt(const Carry &carry, std::int64_t frame, int fps)
{
    const double pocket = kPocketSeconds * fps;
    const auto in = static_cast<double>(frame - carry.range.start.value) + 1;
    const auto left = static_cast<double>(carry.range.end.value - frame);
    return std::min({1.0, in / pocket, left / pocket});
}

} // namespace

Scene::Scene(const VideoSpec &video)
    : m_video(video)
    , m_canvas(video.width, video.height)
{
    for (const auto &person : m_video.persons)
        m_order.push_back(&person);
    std::stable_sort(m_order.begin(), m_order.end(),
                     [](const Person *a, const Person *b) { return a->ground < b->ground; });
}

const Backdrop &Scene::backdropOf(const Shot &shot)
{
    const bool same = m_shown && m_shown->place == shot.place && m_shown->backdrop == shot.backdrop;
    if (!same)
        m_backdrop.emplace(shot.place, shot.backdrop, m_video.height,
                           static_cast<double>(m_video.width) / m_video.height);
    m_shown = &shot;
    return *m_backdrop;
}

Camera Scene::cameraAt(std::int64_t frame, const Shot &shot) const
{
    const Shot *next = &shot + 1;
    const bool last = next == m_video.shots.data() + m_video.shots.size();
    const std::int64_t end = last ? m_video.frames : next->start;
    const double t = static_cast<double>(frame - shot.start) /
                     static_cast<double>(std::max<std::int64_t>(1, end - shot.start));
    const double seconds = static_cast<double>(frame) / m_video.fps;
    const auto &shake = m_video.shake;
    const auto swing = [&](double rate, double offset) {
        return sine(360 * (rate * shake.rate * seconds + shake.phase + offset));
    };
    Camera camera;
    camera.centre = {
        mix(shot.from.x, shot.to.x, smooth(t)) + shake.reach * (swing(1, 0) + 0.4 * swing(3.7, 0.3)),
        mix(shot.from.y, shot.to.y, smooth(t)) + shake.reach * (swing(1.3, 0.6) + 0.4 * swing(4.3, 0.1))};
    camera.zoom = shot.zoom;
    camera.pixels = m_video.height;
    camera.middle = {m_video.width / 2.0, m_video.height / 2.0};
    return camera;
}

const Canvas &Scene::draw(std::int64_t frame)
{
    const Shot &shot = shotAt(m_video, frame);
    const Camera camera = cameraAt(frame, shot);
    backdropOf(shot).draw(m_canvas, camera, static_cast<double>(frame) / m_video.fps);
    m_people.clear();
    for (const auto *person : m_order) {
        const Move *move = shot.empty ? nullptr : moveAt(*person, frame);
        if (move)
            drawPerson(*person, *move, frame, camera, shot);
    }
    for (const auto &occluder : m_video.occluders) {
        if (occluder.range.contains(FrameIndex{frame}))
            drawOccluder(occluder, frame, camera);
    }
    applyLight(frame);
    return m_canvas;
}

void Scene::drawPerson(const Person &person, const Move &move, std::int64_t frame, const Camera &camera,
                       const Shot &shot)
{
    const int fps = m_video.fps;
    const double t = secondsIn(move, frame, fps);
    const double length = lengthOf(move, fps);
    const double x = mix(move.fromX, move.toX, t / length);
    const double size = person.height * camera.zoom * camera.pixels;
    const double facing = facingAt(person, move, frame, fps) + shot.turn;
    const Projection projection{facing, shot.elevation, camera.toPixels({x, person.ground}), size};
    const Pose pose = swayed(poseIn(move, t, length), static_cast<double>(frame) / fps, person.breath);
    const double head = facing + (person.leftHanded ? pose.look : -pose.look);
    Figure figure{seen(skeletonOf(pose, person.build, person.leftHanded), projection),
                  size,
                  head,
                  0,
                  Item::None,
                  person.leftHanded};
    for (const auto &carry : person.carries) {
        if (carry.range.contains(FrameIndex{frame})) {
            figure.item = carry.item;
            figure.held = heldAt(carry, frame, fps);
        }
    }
    PersonView view{person.id, std::nullopt, boundsOf(figure, person.build), figure.joints};
    if (move.kind == MoveKind::Act)
        view.action = move.action;
    if (person.stool) {
        Projection home{person.homeFacing + shot.turn, shot.elevation,
                        camera.toPixels({person.home, person.ground}), size};
        drawStool(m_canvas, seen(Vec3{-kStoolBehind, 0, 0}, home).position, size);
    }
    const bool inside = view.box.high.x > 0 && view.box.high.y > 0 && view.box.low.x < m_video.width &&
                        view.box.low.y < m_video.height;
    if (!inside)
        return;
    drawShadow(m_canvas, projection.ground, size, pose.lift);
    drawBody(m_canvas, figure, person.look, person.build);
    m_people.push_back(view);
}

void Scene::drawOccluder(const Occluder &o, std::int64_t frame, const Camera &camera)
{
    const double unit = camera.zoom * camera.pixels;
    const double x = o.x + o.speed * static_cast<double>(frame - o.range.start.value);
    const auto place = [&](double px, double py) { return camera.toPixels({px, py}, kCloseNearness); };
    const Paint paint{o.colour, {}, 0, 0, 0.2, 1};
    switch (o.kind) {
    case Occluder::Kind::Pole:
        return fillCapsule(m_canvas, place(x, -1), place(x, 1), 0.5 * o.size * unit, 0.5 * o.size * unit,
                           paint);
    case Occluder::Kind::Table:
        return fillBox(m_canvas, place(-2, 0.5 - o.size), place(2, 1.2),
                       {o.colour, scaled(o.colour, 0.8), 1, 1, 0, 1});
    case Occluder::Kind::Plant:
        for (int i = 0; i < 6; ++i) {
            const double sway = 0.02 * sine(9.0 * static_cast<double>(frame) + 60 * i);
            fillCapsule(m_canvas, place(x, 0.6),
                        place(x + 0.05 * (i - 2.5) + sway, 0.5 - o.size * (1.2 + 0.12 * i)), 0.01 * unit,
                        0.035 * unit, {scaled(o.colour, 0.8 + 0.08 * i), {}, 0, 0, 0.2, 1});
        }
        return;
    case Occluder::Kind::Passer: // a shoulder and a head, too close to be sharp
        fillCapsule(m_canvas, place(x, 0.05), place(x, 1), 1.1 * o.size * unit, 1.3 * o.size * unit, paint);
        fillDisc(m_canvas, place(x, -0.28), 0.75 * o.size * unit, {scaled(o.colour, 0.7), {}, 0, 0, 0.2, 1});
        return;
    }
}

void Scene::applyLight(std::int64_t frame)
{
    double gain[3] = {1, 1, 1};
    for (const auto &change : m_video.lights) {
        if (frame < change.start)
            break;
        const double t = smooth(static_cast<double>(frame - change.start + 1) /
                                static_cast<double>(std::max<std::int64_t>(1, change.fade)));
        for (int c = 0; c < 3; ++c)
            gain[c] = mix(gain[c], change.gain[c], t);
    }
    light(m_canvas, gain);
}

} // namespace onset::synthetic
