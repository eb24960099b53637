// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/plan.h"

#include "inference/synthetic/casting.h"
#include "inference/synthetic/script.h"
#include "inference/synthetic/staging.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>

namespace onset::synthetic {

namespace {

constexpr double kBackgroundOnly = 1.0 / 12; ///< share of videos
constexpr double kTwoActors = 0.3;           ///< share of videos
constexpr double kMinute = 60;
constexpr Action kLongAction = Action::Jog;
constexpr double kOnePunch = 0.35; ///< seconds

/// What is drawn for one video of a subset.
struct Cards
{
    std::vector<Action> actions;
    bool minute = false; ///< and an action of a minute
};

/// How many actions each video has; their sum is a multiple of the number of classes, the nearest one.
std::vector<int> handSizes(int videos, const Preset &preset, int classes, Random &random)
{
    std::vector<int> sizes(static_cast<std::size_t>(videos));
    int sum = 0;
    for (auto &size : sizes)
        sum += size = random.whole(preset.fewest, preset.most);
    const int decks = std::max(1, (sum + classes / 2) / classes);
    while (sum != decks * classes) {
        auto &size = sizes[static_cast<std::size_t>(random.below(videos))];
        const int step = sum < decks * classes ? 1 : -1;
        if (size + step >= 1) {
            size += step;
            sum += step;
        }
    }
    return sizes;
}

/// Deals full decks of the classes, so that every class comes equally often. A class comes twice in a video
/// only where it has to.
std::vector<Cards> deal(int videos, const Preset &preset, const std::vector<Action> &actions, Random &random)
{
    std::vector<Action> deck;
    const auto next = [&](const std::vector<Action> &hand) {
        if (deck.empty()) {
            deck = actions;
            random.shuffle(deck);
        }
        auto chosen = std::find_if(deck.rbegin(), deck.rend(), [&](Action a) {
            return std::find(hand.begin(), hand.end(), a) == hand.end();
        });
        const auto at = chosen == deck.rend() ? deck.end() - 1 : chosen.base() - 1;
        const Action action = *at;
        deck.erase(at);
        return action;
    };
    std::vector<Cards> hands;
    for (const int size : handSizes(videos, preset, static_cast<int>(actions.size()), random)) {
        Cards cards;
        for (int i = 0; i < size; ++i)
            cards.actions.push_back(next(cards.actions));
        hands.push_back(std::move(cards));
    }
    return hands;
}

std::vector<Part> partsOf(const std::vector<Action> &actions, const VideoSpec &video, double lengths,
                          Random &random)
{
    std::vector<Part> parts;
    for (const auto action : actions)
        parts.push_back(writePart(action, random, video.fps, lengths));
    return parts;
}

/// Frames for which the parts leave the wanted share of background.
std::int64_t wantedFrames(const std::vector<Part> &parts, int fps, double background)
{
    std::int64_t busy = 0;
    for (const auto &part : parts) {
        for (const auto &move : part.moves)
            busy += move.kind == MoveKind::Act ? move.range.length() : 0;
    }
    return std::max(leastFrames(parts, fps),
                    static_cast<std::int64_t>(static_cast<double>(busy) / (1 - background)));
}

/// One or two people with the actions of the hand. Of two, each has classes of their own.
void castAndPerform(VideoSpec &video, const Cards &cards, double lengths, Random &random)
{
    const int actors = cards.actions.size() >= 2 && random.chance(kTwoActors) ? 2 : 1;
    std::array<std::vector<Action>, 2> hands;
    for (std::size_t i = 0; i < cards.actions.size(); ++i) {
        const auto action = cards.actions[i];
        const auto &first = hands[0];
        const auto &second = hands[1];
        const bool firstHas = (cards.minute && action == kLongAction) ||
                              std::find(first.begin(), first.end(), action) != first.end();
        const bool secondHas = std::find(second.begin(), second.end(), action) != second.end();
        const bool toSecond = actors == 2 && !firstHas && (secondHas || i % 2 == 1);
        hands[toSecond ? 1 : 0].push_back(action);
    }
    std::array<std::vector<Part>, 2> parts{partsOf(hands[0], video, lengths, random),
                                           partsOf(hands[1], video, lengths, random)};
    if (cards.minute) {
        Part jog = writePart(kLongAction, random, video.fps, lengths, kMinute);
        parts[0].insert(parts[0].begin() + random.below(static_cast<int>(parts[0].size()) + 1),
                        std::move(jog));
    }
    const double background = random.real(0.38, 0.62);
    video.frames = std::max(wantedFrames(parts[0], video.fps, cards.minute ? 0.2 : background),
                            wantedFrames(parts[1], video.fps, background));
    for (int i = 0; i < actors; ++i) {
        Person person = castActor(random, i + 1, i, actors);
        perform(person, parts[static_cast<std::size_t>(i)], video.frames, video.fps, random);
        video.persons.push_back(std::move(person));
    }
}

/// Nobody acts: empty, or people who stand about.
void idle(VideoSpec &video, const Preset &preset, Random &random)
{
    video.frames =
        random.whole(10 + static_cast<int>(15 * preset.lengths), 20 + static_cast<int>(25 * preset.lengths)) *
        video.fps;
    for (int people = random.below(3), i = 0; i < people; ++i) {
        Person person = castActor(random, i + 1, i, people);
        perform(person, {}, video.frames, video.fps, random);
        video.persons.push_back(std::move(person));
    }
}

VideoSpec blank(Split split, const char *prefix, int index, const Random &random, const PictureFormat &format)
{
    VideoSpec video;
    std::array<char, 32> id{};
    std::snprintf(id.data(), id.size(), "%s_%04d", prefix, index + 1);
    video.id = id.data();
    video.split = split;
    video.seed = random.fork(0).next();
    video.width = format.width;
    video.height = format.height;
    video.fps = format.fps;
    return video;
}

void planSubset(std::vector<VideoSpec> &videos, Split split, const char *prefix, int count,
                const Preset &preset, const Random &seed, const PictureFormat &format,
                const std::vector<Action> &actions)
{
    Random random = seed.fork(static_cast<std::uint64_t>(split));
    const int still = count < 4 ? 0 : std::max(1, static_cast<int>(count * kBackgroundOnly + 0.5));
    auto hands = deal(count - still, preset, actions, random);
    const bool minute = std::find(actions.begin(), actions.end(), kLongAction) != actions.end();
    const auto minutes = static_cast<std::size_t>(
        count / preset.longEvery + (split == Split::HeldOut || split == Split::Training ? 1 : 0));
    for (std::size_t i = 0; minute && i < minutes && i < hands.size(); ++i)
        hands[i].minute = true;
    for (int i = 0; i < still; ++i)
        hands.push_back({});
    random.shuffle(hands);
    for (int i = 0; i < count; ++i) {
        Random own = random.fork(static_cast<std::uint64_t>(i) + 1);
        VideoSpec video = blank(split, prefix, i, own, format);
        const auto &hand = hands[static_cast<std::size_t>(i)];
        if (hand.actions.empty())
            idle(video, preset, own);
        else
            castAndPerform(video, hand, preset.lengths, own);
        stage(video, own);
        videos.push_back(std::move(video));
    }
}

} // namespace

std::vector<VideoSpec> planDataset(const Preset &preset, std::uint64_t seed, const PictureFormat &format,
                                   const std::vector<Action> &actions)
{
    const Random random(seed);
    auto drawn = actions;
    if (drawn.empty())
        std::ranges::transform(allActions(), std::back_inserter(drawn), &ActionInfo::action);
    std::vector<VideoSpec> videos;
    planSubset(videos, Split::Training, "train", preset.training, preset, random, format, drawn);
    planSubset(videos, Split::Validation, "val", preset.validation, preset, random, format, drawn);
    planSubset(videos, Split::HeldOut, "test", preset.testing, preset, random, format, drawn);
    return videos;
}

VideoSpec planClip(Action action, std::uint64_t seed, const PictureFormat &format, double seconds)
{
    Random random(seed);
    if (action == Action::Punch && seconds <= 0)
        seconds = kOnePunch; // or there would be a row of them
    VideoSpec video = blank(Split::None, "clip", 0, random, format);
    const std::vector<Part> parts{writePart(action, random, format.fps, 0.3, seconds)};
    video.frames = leastFrames(parts, format.fps);
    Person person = castActor(random, 1, 0, 1);
    perform(person, parts, video.frames, format.fps, random);
    video.persons.push_back(std::move(person));
    Shot shot;
    shot.place = static_cast<Place>(random.below(kPlaceCount));
    shot.backdrop = random.next();
    video.shots = {shot};
    return video;
}

} // namespace onset::synthetic
