// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/snippets.h"

#include <torch/torch.h>

#include <vector>

namespace onset {

namespace {

constexpr double kMiddle = 128;
constexpr double kRgbScale = 64;
constexpr double kFlowScale = 16; // movements of a pixel or two fill a tenth of the flow's range
constexpr double kContrast = 0.2;
constexpr double kBrightness = 0.3;

/// How one clip is cut and changed.
struct Look
{
    std::int64_t x = 0;
    std::int64_t y = 0;
    bool mirrored = false;
    double contrast = 1;
    double brightness = 0;
};

Look drawn(const BackboneSpec &spec, Random *random)
{
    const int spareX = spec.stream.width - spec.crop;
    const int spareY = spec.stream.height - spec.crop;
    Look look{spareX / 2, spareY / 2, false, 1, 0};
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
    auto cut = pictures.narrow(1, 0, spec.planes()).narrow(2, look.y, spec.crop).narrow(3, look.x, spec.crop);
    if (look.mirrored)
        cut = cut.flip(3);
    out.copy_(cut.permute({1, 0, 2, 3}));
    const bool rgb = spec.stream.kind == StreamKind::Rgb;
    const double scale = look.contrast / (rgb ? kRgbScale : kFlowScale);
    out.sub_(kMiddle).mul_(scale);
    if (look.brightness != 0)
        out.add_(look.brightness);
    if (look.mirrored && !rgb)
        out.select(0, 0).neg_();
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
    return spec.volumetric() ? clip : clip.flatten(1, 2);
}

torch::Tensor prepareSnippets(const BackboneSpec &spec, const StreamRows &rows,
                              std::span<const std::int64_t> starts, Random *random)
{
    std::vector<std::int64_t> frames;
    frames.reserve(starts.size() * static_cast<std::size_t>(spec.frames));
    for (const auto start : starts) {
        for (int i = 0; i < spec.frames; ++i)
            frames.push_back(start + i);
    }
    return prepareClips(spec, rows, frames, random);
}

} // namespace onset
