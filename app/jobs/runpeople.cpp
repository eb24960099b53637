// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/runpeople.h"

#include <algorithm>
#include <iterator>

namespace onset {

Result<std::vector<Track>> peopleOf(ProjectFile &file, const Run &run, const std::vector<Video> &videos)
{
    std::vector<Track> people;
    for (const auto &video : videos) {
        if (std::ranges::find(run.videos, video.id) == run.videos.end())
            continue;
        auto products = file.products(run.id, video.id);
        if (!products)
            return products.error();
        std::ranges::move(products->tracks, std::back_inserter(people));
    }
    return people;
}

} // namespace onset
