// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/action.h"
#include "inference/synthetic/canvas.h"
#include "inference/synthetic/geometry.h"
#include "storage/domain/frame.h"
#include "storage/domain/video.h"

#include <cstdint>
#include <string>
#include <vector>

namespace onset::synthetic {

// A video before it is drawn, as plain values. Lengths are shares of the picture's height, with the origin in
// the picture's middle, x to the right and y down; times are frames, angles degrees.

/// Clothes and colours.
struct Look
{
    Rgb skin;
    Rgb hair;
    Rgb shirt;
    Rgb shirtStripe;
    Rgb trousers;
    Rgb shoes;
    int shirtStripes = 0; ///< across the trunk; 0: plain
    bool longSleeves = true;
    bool longTrousers = true;
    bool longHair = false;
    bool hat = false;
};

/// Proportions, 1 being the usual ones.
struct Build
{
    double girth = 1;
    double head = 1;
    double shoulders = 1;
    double legs = 1;
};

/// How somebody performs a movement.
struct Style
{
    double tempo = 1;     ///< of repetitions
    double amplitude = 1; ///< of angles
    double phase = 0;     ///< [0, 1)
};

enum class MoveKind : std::uint8_t {
    Stand,
    Talk, ///< standing, with small gestures
    Walk,
    StandUp, ///< from sitting
    Sit,     ///< sitting still
    GuardUp, ///< fists up, before punches
    Guard,   ///< between them
    GuardDown,
    Act, ///< a labelled action
};

/// What a person does in a range of frames. A person's moves follow each other without a gap.
struct Move
{
    MoveKind kind = MoveKind::Stand;
    Action action = Action::Wave; ///< of Act
    FrameRange range;
    double facing = 0; ///< 0: towards the camera, 90: to the right
    double fromX = 0;  ///< where the person stands at its start and end; differs when walking
    double toX = 0;
    Style style;
};

/// Something held in the acting hand.
struct Carry
{
    Item item = Item::None;
    FrameRange range;
};

struct Person
{
    int id = 1;        ///< from 1, in labels and in the people file
    bool acts = false; ///< performs labelled actions
    Look look;
    Build build;
    double height = 0.6; ///< of the body, upright
    double ground = 0.4; ///< y of the feet
    bool leftHanded = false;
    double breath = 0;     ///< phase of idle swaying, [0, 1)
    bool stool = false;    ///< one stands behind the place `home`
    double home = 0;       ///< x
    double homeFacing = 0; ///< when at home with the stool behind
    std::vector<Move> moves;
    std::vector<Carry> carries;
};

enum class Place : std::uint8_t { Room, Kitchen, Gym, Street, Park, Workshop };
inline constexpr int kPlaceCount = 6;

/// From its start to the next shot's: a camera position.
struct Shot
{
    std::int64_t start = 0;
    Place place = Place::Room;
    std::uint64_t backdrop = 0; ///< seed of what stands there
    double turn = 0;            ///< added to how people face
    double elevation = 8;       ///< degrees that the camera looks down
    double zoom = 1;
    Vec2 from; ///< what the camera looks at, at the shot's start and end
    Vec2 to;
    bool empty = false; ///< no people
};

/// A change of light: `gain` of red, green and blue from `start` on, reached after `fade` frames.
struct Light
{
    std::int64_t start = 0;
    std::int64_t fade = 1;
    double gain[3] = {1, 1, 1};
};

/// Something in front of people: a pole, a table's edge or a plant that stay, or somebody who passes close
/// by.
struct Occluder
{
    enum class Kind : std::uint8_t { Pole, Table, Plant, Passer } kind = Kind::Pole;
    FrameRange range;
    double x = 0;     ///< of Passer: where it begins
    double speed = 0; ///< picture heights a frame
    double size = 0.1;
    Rgb colour;
};

struct Shake
{
    double reach = 0; ///< picture heights
    double rate = 1;  ///< of the slowest swing, a second
    double phase = 0;
};

struct VideoSpec
{
    std::string id;
    Split split = Split::Training;
    std::uint64_t seed = 0; ///< of what is not listed here: sound, sway
    int width = 160;        ///< even
    int height = 120;       ///< even
    int fps = 15;
    std::int64_t frames = 0;
    std::vector<Person> persons;
    std::vector<Shot> shots; ///< the first starts at 0
    std::vector<Light> lights;
    std::vector<Occluder> occluders;
    Shake shake;
};

/// The ground truth: every Act of every person, by start, end and class.
struct Label
{
    Action action = Action::Wave;
    int person = 1;
    FrameRange range;

    bool operator==(const Label &) const = default;
};
std::vector<Label> labelsOf(const VideoSpec &video);

/// The shot at a frame.
const Shot &shotAt(const VideoSpec &video, std::int64_t frame);

/// What a person does at a frame; null where they are not there.
const Move *moveAt(const Person &person, std::int64_t frame);

} // namespace onset::synthetic
