// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/features/storable.h"

namespace onset {

Status checkStorable(const Video &video)
{
    if (!video.frames)
        return Error{
            Error::Code::InvalidArgument, "'" + video.key + "' was not indexed. Index it first.", {}};
    if (video.identity == FileIdentity{})
        return Error{Error::Code::InvalidArgument,
                     "'" + video.key + "' has no file identity, so nothing made of it can be stored.",
                     {}};
    return success();
}

} // namespace onset
