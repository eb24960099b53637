// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/body.h"

#include <array>

namespace onset::synthetic {

namespace {

// Half the width of the parts, in body heights.
constexpr double kThighTop = 0.058;
constexpr double kKnee = 0.043;
constexpr double kAnkleWidth = 0.032;
constexpr double kShoulderWidth = 0.042;
constexpr double kElbow = 0.034;
constexpr double kWristWidth = 0.027;
constexpr double kHandWidth = 0.034;
constexpr double kTrunkWidth = 0.052;
constexpr double kHeadWidth = 0.075;

enum class Part { Thigh, Shank, Foot, Trunk, Neck, Head, UpperArm, Forearm, Hand };

struct Piece
{
    Part part;
    Joint from;
    Joint to;
    double nearness;
};

double reachOf(Part part)
{
    switch (part) {
    case Part::Thigh:
        return kThighTop;
    case Part::Head:
        return kHeadWidth * 1.15;
    case Part::Trunk:
        return kTrunkWidth;
    case Part::Foot:
        return kAnkleWidth;
    default:
        return kShoulderWidth;
    }
}

class Painter
{
public:
    Painter(Canvas &canvas, const Figure &figure, const Look &look, const Build &build)
        : m_canvas(canvas)
        , m_figure(figure)
        , m_look(look)
        , m_build(build)
        , m_outline(std::max(0.7, 0.011 * figure.size))
    {}

    void draw(const Piece &piece)
    {
        const Vec2 a = place(piece.from);
        const Vec2 b = place(piece.to);
        switch (piece.part) {
        case Part::Thigh:
            return limb(a, b, kThighTop, kKnee, m_look.trousers);
        case Part::Shank:
            return limb(a, b, kKnee, kAnkleWidth, m_look.longTrousers ? m_look.trousers : m_look.skin);
        case Part::Foot:
            return limb(a, b, kAnkleWidth, 0.026, m_look.shoes);
        case Part::Trunk:
            return trunk();
        case Part::Neck:
            return limb(a, b, 0.034, 0.034, scaled(m_look.skin, 0.9));
        case Part::Head:
            return head(b);
        case Part::UpperArm:
            return limb(a, b, kShoulderWidth, kElbow, m_look.shirt);
        case Part::Forearm:
            return limb(a, b, kElbow, kWristWidth, m_look.longSleeves ? m_look.shirt : m_look.skin);
        case Part::Hand:
            return hand(a, b, piece.to);
        }
    }

private:
    Vec2 place(Joint joint) const { return m_figure.joints[at(joint)].position; }
    double pixels(double share) const { return share * m_figure.size * m_build.girth; }
    Paint paint(Rgb colour) const { return {colour, {}, 0, m_outline, 0.22, 1}; }

    void limb(Vec2 a, Vec2 b, double widthA, double widthB, Rgb colour)
    {
        fillCapsule(m_canvas, a, b, pixels(widthA), pixels(widthB), paint(colour));
    }

    void trunk()
    {
        const std::array corners{place(Joint::LeftHip), place(Joint::RightHip), place(Joint::RightShoulder),
                                 place(Joint::LeftShoulder)};
        Paint shirt = paint(m_look.shirt);
        shirt.stripe = m_look.shirtStripe;
        shirt.stripes = m_look.shirtStripes;
        fillPolygon(m_canvas, corners, pixels(kTrunkWidth), shirt);
        fillCapsule(m_canvas, corners[0], corners[1], pixels(kTrunkWidth), pixels(kTrunkWidth),
                    {m_look.trousers, {}, 0, 0, 0.15, 1});
    }

    void head(Vec2 middle)
    {
        const double r = kHeadWidth * m_build.head * m_figure.size;
        // Turned away, the hair is all that is seen.
        const double front = cosine(m_figure.facing);
        const double side = sine(m_figure.facing);
        if (m_look.longHair)
            fillCapsule(m_canvas, middle + Vec2{-0.25 * r * side, 0},
                        middle + Vec2{-0.5 * r * side, 0.55 * r}, 1.08 * r, 0.95 * r, paint(m_look.hair));
        fillCapsule(m_canvas, middle + Vec2{0, -0.1 * r}, middle + Vec2{0, 0.12 * r}, r, 0.92 * r,
                    paint(front < -0.5 ? m_look.hair : m_look.skin));
        if (front >= -0.5)
            face(middle, r, front, side);
        if (m_look.hat)
            fillCapsule(m_canvas, middle + Vec2{-0.75 * r, -0.62 * r},
                        middle + Vec2{(0.75 + 0.5 * side) * r, -0.62 * r}, 0.38 * r, 0.3 * r,
                        paint(m_look.shirtStripe));
    }

    void face(Vec2 middle, double r, double front, double side)
    {
        const Vec2 cap = middle + Vec2{-0.3 * r * side, -0.42 * r};
        fillCapsule(m_canvas, cap + Vec2{-0.3 * r, 0}, cap + Vec2{0.3 * r, 0}, 0.72 * r, 0.72 * r,
                    {m_look.hair, {}, 0, m_outline, 0.1, 1});
        fillCapsule(m_canvas, middle + Vec2{0.3 * r * side, 0.25 * r}, middle + Vec2{0.3 * r * side, 0.4 * r},
                    0.66 * r, 0.5 * r, {m_look.skin, {}, 0, 0, 0.1, 1});
        for (const double eye : {-0.32, 0.32}) {
            const double x = eye * front + 0.75 * side;
            if (x > -0.8 && x < 0.8 && (eye * side <= 0.2 || front > 0.4))
                fillDisc(m_canvas, middle + Vec2{x * r, 0.16 * r}, 0.12 * r,
                         {{30, 24, 24}, {}, 0, 0, 0, 0.9});
        }
    }

    void hand(Vec2 wrist, Vec2 end, Joint joint)
    {
        const bool acting = joint == (m_figure.leftHanded ? Joint::LeftHand : Joint::RightHand);
        if (acting && m_figure.item != Item::None && m_figure.held > 0.05)
            drawItem(m_canvas, m_figure.item, wrist, end, m_figure.size * m_figure.held);
        fillCapsule(m_canvas, wrist, end, pixels(kWristWidth), pixels(kHandWidth), paint(m_look.skin));
    }

    Canvas &m_canvas;
    const Figure &m_figure;
    const Look &m_look;
    const Build &m_build;
    double m_outline;
};

/// All parts, far ones first.
std::vector<Piece> piecesOf(const SeenSkeleton &joints)
{
    std::vector<Piece> pieces;
    const auto add = [&](Part part, Joint from, Joint to, double bias = 0) {
        pieces.push_back({part, from, to, (joints[at(from)].nearness + joints[at(to)].nearness) / 2 + bias});
    };
    const auto next = [](Joint joint, std::size_t n) { return static_cast<Joint>(at(joint) + n); };
    for (const auto hip : {Joint::LeftHip, Joint::RightHip}) {
        add(Part::Thigh, hip, next(hip, 1));
        add(Part::Shank, next(hip, 1), next(hip, 2));
        add(Part::Foot, next(hip, 2), next(hip, 3), 0.01);
    }
    for (const auto shoulder : {Joint::LeftShoulder, Joint::RightShoulder}) {
        add(Part::UpperArm, shoulder, next(shoulder, 1));
        add(Part::Forearm, next(shoulder, 1), next(shoulder, 2), 0.01);
        add(Part::Hand, next(shoulder, 2), next(shoulder, 3), 0.02);
    }
    // Nearness grows a little with height; the trunk's middle is lower than its shoulders.
    add(Part::Trunk, Joint::Pelvis, Joint::Neck, -0.01);
    add(Part::Neck, Joint::Neck, Joint::Head, -0.02);
    add(Part::Head, Joint::Neck, Joint::Head, 0.01);
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece &a, const Piece &b) { return a.nearness < b.nearness; });
    return pieces;
}

} // namespace

void drawBody(Canvas &canvas, const Figure &figure, const Look &look, const Build &build)
{
    Painter painter(canvas, figure, look, build);
    for (const auto &piece : piecesOf(figure.joints))
        painter.draw(piece);
}

Bounds boundsOf(const Figure &figure, const Build &build)
{
    Bounds bounds{{1e9, 1e9}, {-1e9, -1e9}};
    for (const auto &piece : piecesOf(figure.joints)) {
        const double scale = piece.part == Part::Head ? build.head : build.girth;
        const double r = reachOf(piece.part) * figure.size * scale;
        for (const auto joint : {piece.from, piece.to}) {
            const Vec2 p = figure.joints[at(joint)].position;
            bounds.low = {std::min(bounds.low.x, p.x - r), std::min(bounds.low.y, p.y - r)};
            bounds.high = {std::max(bounds.high.x, p.x + r), std::max(bounds.high.y, p.y + r)};
        }
    }
    return bounds;
}

} // namespace onset::synthetic
