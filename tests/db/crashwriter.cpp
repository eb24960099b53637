// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Usage: db_crashwriter PROJECT PREFIX SEED
// Makes random edits for ever. Writes "PREFIX-<n>\n" to standard output after each one that was acknowledged,
// whose action in the edit log has the same name. It is killed from outside.
#include "storage/db/projectfile.h"
#include "storage/domain/time.h"

#include <cstdio>
#include <cstdlib>
#include <random>
#include <unistd.h>

using namespace onset;

namespace {

class Writer
{
public:
    Writer(ProjectFile &project, unsigned seed)
        : m_project(project)
        , m_random(seed)
    {}

    bool load()
    {
        const auto contents = m_project.load();
        if (!contents || contents.value().videos.empty() || contents.value().runs.empty())
            return false;
        m_video = contents.value().videos.front().id;
        m_run = contents.value().runs.front();
        m_segments = contents.value().segments;
        m_next = contents.value().next.segment;
        return true;
    }

    bool edit(const std::string &action)
    {
        Edit edit;
        edit.action = action;
        edit.whenMs = nowMs();
        auto &changes = edit.changes.segments;
        const auto index = m_segments.empty() ? 0 : m_random() % m_segments.size();
        const auto kind = m_segments.size() < 5 ? 0 : m_random() % 3;
        if (kind == 0) {
            for (unsigned n = 1 + m_random() % 4; n > 0; --n)
                changes.push_back({{}, fresh({m_next++}, 1)});
        } else if (kind == 1) {
            changes.push_back(
                {m_segments[index], fresh(m_segments[index].id, m_segments[index].revision + 1)});
        } else {
            changes.push_back({m_segments[index], {}});
        }
        if (!m_project.apply(edit))
            return false;
        if (kind > 0)
            m_segments.erase(m_segments.begin() + static_cast<std::ptrdiff_t>(index));
        for (const auto &change : changes) {
            if (change.after)
                m_segments.push_back(*change.after);
        }
        return true;
    }

    bool append()
    {
        DetectionUpdate update;
        update.run = m_run.id;
        update.video = m_video;
        update.sequence = ++m_run.lastSequence;
        CurveChunk chunk;
        chunk.key = {m_run.id, m_video, CurveKind::Motion, {}, {}};
        chunk.sampleStart = (update.sequence - 1) % 900;
        chunk.values = {static_cast<float>(update.sequence)};
        update.curves.push_back(chunk);
        return m_project.append({&update, 1}).ok();
    }

private:
    Segment fresh(SegmentId id, std::int64_t revision)
    {
        Segment segment;
        segment.id = id;
        segment.video = m_video;
        segment.actionClass = kMotionClass;
        const auto start = static_cast<std::int64_t>(m_random() % 900);
        segment.range = frameRange(start, start + 1 + static_cast<std::int64_t>(m_random() % 90));
        segment.startPts = segment.endPts = kNoPts;
        segment.revision = revision;
        segment.note = std::string(m_random() % 3000, 'n');
        return segment;
    }

    ProjectFile &m_project;
    std::mt19937 m_random;
    VideoId m_video;
    Run m_run;
    std::vector<Segment> m_segments;
    std::int64_t m_next = 1;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    auto project = ProjectFile::open(argv[1]);
    if (!project) {
        std::fprintf(stderr, "%s %s\n", project.error().message.c_str(), project.error().detail.c_str());
        return 1;
    }
    Writer writer(**project, static_cast<unsigned>(std::strtoul(argv[3], nullptr, 10)));
    if (!writer.load())
        return 1;
    for (int i = 0;; ++i) {
        const std::string action = std::string(argv[2]) + "-" + std::to_string(i);
        if (!writer.edit(action) || (i % 3 == 0 && !writer.append()))
            return 1;
        const std::string line = action + "\n";
        if (write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
            return 1;
    }
}
