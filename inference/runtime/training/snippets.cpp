// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/snippets.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace onset {

namespace {

constexpr double kMiddle = 128;
constexpr double kRgbScale = 64;
constexpr double kFlowScale = 16; // movements of a pixel or two fill a tenth of the flow's range
constexpr double kContrast = 0.2;
constexpr double kBrightness = 0.3;
constexpr double kGain = 0.15;      // of each colour, of small networks
constexpr double kLeastPart = 0.75; // of the picture's sides, enlarged
constexpr double kAspect = 0.1;

/// How one clip is cut and changed.
struct Look
{
    std::int64_t x = 0;
    std::int64_t y = 0;
    std::int64_t width = 0; ///< of what is cut out, and scaled where that is not the crop
    std::int64_t height = 0;
    std::array<double, 3> gain{1, 1, 1};
    bool mirrored = false;
    double contrast = 1;
    double brightness = 0;
};

/// A random part of the picture, where the crop is all of it.
void drawPart(const BackboneSpec &spec, Random &random, Look &look)
{
    const double part = random.uniform(kLeastPart, 1);
    const double across = std::clamp(part * random.uniform(1 - kAspect, 1 + kAspect), 0.5, 1.0);
    look.height = std::max<std::int64_t>(1, std::llround(part * spec.crop));
    look.width = std::max<std::int64_t>(1, std::llround(across * spec.crop));
    if (spec.stream.kind == StreamKind::Rgb) {
        for (auto &gain : look.gain)
            gain = random.uniform(1 - kGain, 1 + kGain);
    }
}

Look drawn(const BackboneSpec &spec, Random *random)
{
    Look look;
    look.width = look.height = spec.crop;
    const bool whole = spec.stream.width == spec.crop && spec.stream.height == spec.crop;
    if (random && whole)
        drawPart(spec, *random, look);
    const auto spareX = spec.stream.width - look.width;
    const auto spareY = spec.stream.height - look.height;
    look.x = spareX / 2;
    look.y = spareY / 2;
    if (!random)
        return look;
    look.x = random->below(spareX + 1);
    look.y = random->below(spareY + 1);
    look.mirrored = random->chance(0.5);
    if (spec.stream.kind == StreamKind::Rgb) {
        look.contrast = random->uniform(1 - kContrast, 1 + kContrast);
        look.brightness = random->uniform(-kBrightness, kBrightness);
    }
    return look;
}

/// pictures: [frames, 3, height, width] bytes → `out`, [planes, frames, crop, crop].
void putClip(const BackboneSpec &spec, const Look &look, const torch::Tensor &pictures, torch::Tensor out)
{
    auto cut =
        pictures.narrow(1, 0, spec.planes()).narrow(2, look.y, look.height).narrow(3, look.x, look.width);
    const bool scaled = look.width != spec.crop || look.height != spec.crop;
    if (scaled)
        cut = at::upsample_bilinear2d(cut.to(torch::kFloat), {spec.crop, spec.crop}, false);
    if (look.mirrored)
        cut = cut.flip(3);
    out.copy_(cut.permute({1, 0, 2, 3}));
    const bool rgb = spec.stream.kind == StreamKind::Rgb;
    const double scale = look.contrast / (rgb ? kRgbScale : kFlowScale);
    out.sub_(kMiddle).mul_(scale);
    for (std::int64_t plane = 0; rgb && plane < 3; ++plane) {
        if (look.gain[static_cast<std::size_t>(plane)] != 1)
            out.select(0, plane).mul_(look.gain[static_cast<std::size_t>(plane)]);
    }
    if (scaled && !rgb) { // what is enlarged moves faster
        out.select(0, 0).mul_(static_cast<double>(spec.crop) / static_cast<double>(look.width));
        out.select(0, 1).mul_(static_cast<double>(spec.crop) / static_cast<double>(look.height));
    }
    if (look.brightness != 0)
        out.add_(look.brightness);
    if (look.mirrored && !rgb)
        out.select(0, 0).neg_();
}

/// Changes are small: enlarged, they weigh as much as the pictures.
constexpr double kChange = 2;

/// [n, planes, frames, …] → [n, 2 · planes, frames, …]; the first frame's change is that to the next.
torch::Tensor withChanges(const torch::Tensor &clips)
{
    const auto frames = clips.size(2);
    if (frames < 2)
        return torch::cat({clips, torch::zeros_like(clips)}, 1);
    const auto changes = (clips.slice(2, 1) - clips.slice(2, 0, frames - 1)).mul_(kChange);
    return torch::cat({clips, torch::cat({changes.slice(2, 0, 1), changes}, 2)}, 1);
}

/// [n, frames, planes, …], the same shape: the middle frame, then the changes.
torch::Tensor middleAndChanges(const torch::Tensor &stacks)
{
    const auto frames = stacks.size(1);
    const auto changes = (stacks.slice(1, 1) - stacks.slice(1, 0, frames - 1)).mul_(kChange);
    return torch::cat({stacks.slice(1, frames / 2, frames / 2 + 1), changes}, 1);
}

} // namespace

torch::Tensor prepareClips(const BackboneSpec &spec, const StreamRows &rows,
                           std::span<const std::int64_t> frames, Random *random)
{
    const auto length = static_cast<std::int64_t>(spec.frames);
    const auto clips = static_cast<std::int64_t>(frames.size()) / length;
    const auto pictures = rows.gather(spec.stream, frames);
    // Frames before planes, as the flat networks want their channels; the volumetric view swaps them.
    auto clip = spec.volumetric() ? torch::empty({clips, spec.planes(), length, spec.crop, spec.crop})
                                  : torch::empty({clips, length, spec.planes(), spec.crop, spec.crop});
    for (std::int64_t i = 0; i < clips; ++i) {
        auto out = clip.select(0, i);
        putClip(spec, drawn(spec, random), pictures.narrow(0, i * length, length),
                spec.volumetric() ? out : out.transpose(0, 1));
    }
    if (spec.differences)
        clip = spec.volumetric() ? withChanges(clip) : middleAndChanges(clip);
    return spec.volumetric() ? clip : clip.flatten(1, 2);
}

torch::Tensor prepareSnippets(const BackboneSpec &spec, const StreamRows &rows,
                              std::span<const std::int64_t> starts, Random *random)
{
    std::vector<std::int64_t> frames;
    frames.reserve(starts.size() * static_cast<std::size_t>(spec.frames));
    for (const auto start : starts) {
        for (int i = 0; i < spec.frames; ++i)
            frames.push_back(start + i * spec.step);
    }
    return prepareClips(spec, rows, frames, random);
}

} // namespace onset
