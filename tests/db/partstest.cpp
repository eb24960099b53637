// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/projectfixture.h"

#include "storage/db/connection.h"
#include "storage/db/dberror.h"
#include "storage/db/editjson.h"
#include "storage/db/filesystem.h"
#include "storage/db/packing.h"
#include "storage/db/relink.h"
#include "storage/db/transaction.h"

#include <filesystem>
#include <fstream>
#include <limits>
#include <stdexcept>

using namespace onset;
using namespace onset::test;

namespace fs = std::filesystem;

/// The parts that a project file is made of.
class PartsTest : public QObject
{
    Q_OBJECT

private slots:
    void packedEntriesComeBack_data();
    void packedEntriesComeBack();
    void packedEntriesAreSmall();
    void cutBlocksAreRefused();
    void editJsonComesBack();
    void transactionRollsBack();
    void statementsAreReused();
    void wrongSqlIsAnError();
    void guardedTurnsEverythingIntoErrors();
    void filesAreNamedOnce();
    void relativePaths();
    void relinkFindsMovedFiles();
    void relinkPrefersTheRelativePath();
    void relinkOfNothing();
    void plainInterfaceCannotCopy();

private:
    static void put(const std::string &path, const std::string &text)
    {
        fs::create_directories(fs::path(path).parent_path());
        std::ofstream(path) << text;
    }
    /// A file's contents are its identity here.
    static std::optional<FileIdentity> identify(const std::string &path)
    {
        std::ifstream in(path, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        if (text.empty())
            return std::nullopt;
        FileIdentity identity;
        identity.size = static_cast<std::int64_t>(text.size());
        identity.digests.fill(std::hash<std::string>()(text));
        return identity;
    }
};

void PartsTest::packedEntriesComeBack_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("many") << 2;
    QTest::newRow("extremes") << 3;
}

void PartsTest::packedEntriesComeBack()
{
    QFETCH(int, which);
    std::vector<FrameEntry> entries;
    if (which == 1)
        entries.resize(1);
    if (which == 2)
        entries = frameTable(10000, -5).entries();
    if (which == 3) {
        const auto low = std::numeric_limits<std::int64_t>::min();
        const auto high = std::numeric_limits<std::int64_t>::max();
        entries = {{low, high, low, high, std::numeric_limits<std::int32_t>::max(), -1, 255},
                   {high, low, high, low, std::numeric_limits<std::int32_t>::min(), 7, 0},
                   {0, 0, kNoPts, -1, 0, 0, 4}};
    }
    const auto packed = packEntries(entries);
    QVERIFY(unpackEntries(packed, static_cast<std::int64_t>(entries.size())) == entries);
}

void PartsTest::packedEntriesAreSmall()
{
    const auto entries = frameTable(100000).entries();
    QVERIFY(packEntries(entries).size() < entries.size() * 8);
}

void PartsTest::cutBlocksAreRefused()
{
    const auto packed = packEntries(frameTable(100).entries());
    for (std::size_t size = 0; size < packed.size(); ++size)
        QVERIFY_EXCEPTION_THROWN(unpackEntries(std::span(packed).first(size), 100), DbError);
    for (std::size_t at = 0; at < packed.size(); ++at) { // every damaged byte is noticed, or harmless
        auto damaged = packed;
        damaged[at] ^= std::byte{0x10};
        try {
            QVERIFY(unpackEntries(damaged, 100) == frameTable(100).entries());
        } catch (const DbError &e) {
            QVERIFY(e.error().code == Error::Code::BadInput);
            QVERIFY(std::string(e.what()).find("damaged") != std::string::npos);
        }
    }
    QVERIFY_EXCEPTION_THROWN(unpackEntries(packed, 99), DbError);
    QVERIFY_EXCEPTION_THROWN(unpackEntries(packed, 101), DbError);
    QVERIFY_EXCEPTION_THROWN(unpackEntries(packed, std::numeric_limits<std::int64_t>::max()), DbError);
    // Whole blocks whose columns are no columns.
    const Bytes endless(7, std::byte{0xFF});
    QVERIFY_EXCEPTION_THROWN(unpackEntries(compressed(endless), 1), DbError);
    const Bytes overlong(20, std::byte{0x80});
    QVERIFY_EXCEPTION_THROWN(unpackEntries(compressed(overlong), 1), DbError);
    const std::vector<float> samples{1, 2};
    QVERIFY_EXCEPTION_THROWN(unpackSamples(packSamples(samples), 3), DbError);
    QVERIFY_EXCEPTION_THROWN(unpackSamples(packSamples(samples), 0), DbError);
    QCOMPARE(unpackSamples(packSamples(samples), 2), samples);
}

void PartsTest::editJsonComesBack()
{
    ChangeSet changes;
    Segment s = segmentOf(3, videoNamed("one"), {2}, 5, 9);
    s.imported = {0.1, 1e300};
    s.startPts = kNoPts;
    s.origin = SegmentOrigin{{4}, frameRange(1, 2), {3}, 1.0 / 3};
    Segment plain = s;
    plain.origin.reset();
    plain.imported = {};
    changes.segments = {{s, plain}, {plain, {}}};
    Video video = videoNamed("näme", 0);
    video.id = {9};
    changes.videos = {{video, video}};
    changes.classes = {{{}, ActionClass{{5}, "c", 0xFFFFFFFF, "2", "d", false, true, -3}}};
    changes.coverage = {{Coverage{{1}, {2}, {3}, frameRange(0, 1), CoverageKind::Reviewed, {4}, 5}, {}}};
    changes.verdicts = {
        {{}, Verdict{{1}, {2}, {3}, frameRange(0, 1), {4}, VerdictKind::LabelWrong, {5}, 6, "\t"}}};
    QVERIFY(editFromJson(editToJson(changes)) == changes);
    QVERIFY(editFromJson("{}") == ChangeSet());
    QVERIFY_EXCEPTION_THROWN(editFromJson("[1,2"), DbError);
}

void PartsTest::transactionRollsBack()
{
    QTemporaryDir folder;
    Connection connection(folder.filePath("a").toStdString(), Connection::Mode::Create);
    connection.exec("CREATE TABLE t(a)");
    {
        const Transaction transaction(connection, Transaction::Kind::Edit);
        connection.exec("INSERT INTO t VALUES(1)");
        QVERIFY(connection.inTransaction());
    }
    QVERIFY(!connection.inTransaction());
    QCOMPARE(connection.number("SELECT count(*) FROM t"), 0);
    QCOMPARE(connection.number("PRAGMA synchronous"), 2);
    {
        Transaction transaction(connection, Transaction::Kind::Cache);
        connection.exec("INSERT INTO t VALUES(1)");
        transaction.commit();
    }
    QCOMPARE(connection.number("SELECT count(*) FROM t"), 1);
    QCOMPARE(connection.number("PRAGMA synchronous"), 1);
    QCOMPARE(connection.number("PRAGMA foreign_keys"), 1);
}

void PartsTest::statementsAreReused()
{
    Connection connection(":memory:", Connection::Mode::Create);
    connection.exec("CREATE TABLE t(a, b)");
    const std::string text("with\0zero", 9);
    for (int i = 0; i < 3; ++i) {
        auto insert = connection.prepare("INSERT INTO t VALUES(?,?)");
        insert.bind(text).bind(0.1);
        insert.run();
        insert.bindNull().bind(std::span<const std::byte>());
        insert.run();
    }
    auto one = connection.prepare("SELECT a, b FROM t");
    auto two = connection.prepare("SELECT a, b FROM t"); // the same text twice at once
    QVERIFY(one.step() && two.step() && two.step());
    QCOMPARE(one.text(0), text);
    QCOMPARE(one.real(1), 0.1);
    QVERIFY(two.isNull(0) && two.blob(1).empty() && !two.isNull(1));
}

void PartsTest::wrongSqlIsAnError()
{
    Connection connection(":memory:", Connection::Mode::Create);
    QVERIFY_EXCEPTION_THROWN(connection.exec("SELEKT"), DbError);
    QVERIFY_EXCEPTION_THROWN(connection.prepare("SELECT * FROM absent"), DbError);
    auto select = connection.prepare("SELECT ?");
    QVERIFY_EXCEPTION_THROWN(select.bind(1).bind(2), DbError);
    QVERIFY_EXCEPTION_THROWN(Connection("/no/such/folder/x", Connection::Mode::Create), DbError);
    QVERIFY_EXCEPTION_THROWN(Connection("/no/such/file", Connection::Mode::ReadWrite), DbError);
}

void PartsTest::guardedTurnsEverythingIntoErrors()
{
    REQUIRE_ERROR(guarded("a file", []() -> int { throw std::bad_alloc(); }), Error::Code::Internal,
                  "memory");
    REQUIRE_ERROR(guarded("a file", [] { throw std::runtime_error("why"); }), Error::Code::Internal,
                  "a file");
    REQUIRE_ERROR(guarded("a file",
                          [] {
                              throw DbError(Error{Error::Code::Cancelled, "stop", {}});
                          }),
                  Error::Code::Cancelled, "stop");
    QCOMPARE(guarded("a file", [] { return 5; }).value(), 5);
}

void PartsTest::filesAreNamedOnce()
{
    QTemporaryDir folder;
    const auto a = folder.filePath("a").toStdString();
    const auto b = folder.filePath("b").toStdString();
    put(a, "new");
    publishFile(a, b);
    QVERIFY(!fs::exists(a) && fs::exists(b));
    put(a, "newer");
    QVERIFY_EXCEPTION_THROWN(publishFile(a, b), DbError);
    QVERIFY(fs::exists(a));
    QVERIFY_EXCEPTION_THROWN(publishFile(a, "/no/such/folder/b"), DbError);
    QVERIFY_EXCEPTION_THROWN(syncFile("/no/such/file"), DbError);
}

void PartsTest::relativePaths()
{
    QTemporaryDir folder;
    const auto project = folder.filePath("p/p.onset").toStdString();
    put(project, "x");
    QCOMPARE(relativeToProject(project, folder.filePath("p/v/a.mp4").toStdString()), std::string("v/a.mp4"));
    QCOMPARE(relativeToProject(project, folder.filePath("a.mp4").toStdString()), std::string("../a.mp4"));
    QCOMPARE(relativeToProject(project, "a.mp4"), std::string());
}

void PartsTest::relinkFindsMovedFiles()
{
    QTemporaryDir folder;
    const auto at = [&](const char *name) { return folder.filePath(name).toStdString(); };
    put(at("deep/er/renamed.bin"), "first video");
    put(at("other/one.mp4"), "FIRST VIDEO"); // as long and named like it, but another
    put(at("two.mp4"), "the second video");
    put(at("copy/two.mp4"), "the second video");
    put(at("noise.txt"), "shopping");
    fs::create_directory_symlink(at("."), at("deep/loop"));

    const auto missing = [&](std::int64_t id, const char *key, const std::string &like) {
        Video video = videoNamed(key, 0);
        video.id = {id};
        video.identity = identify(like).value();
        return video;
    };
    const std::vector<Video> videos{missing(1, "one", at("deep/er/renamed.bin")),
                                    missing(2, "two", at("two.mp4")), videoNamed("gone", 0)};
    int asked = 0;
    const auto found = relinkCandidates(folder.path().toStdString(), videos, [&](const std::string &path) {
        ++asked;
        return identify(path);
    });
    QCOMPARE(found.size(), 2U);
    QVERIFY((found[0] == RelinkCandidate{{1}, at("deep/er/renamed.bin")}));
    QVERIFY((found[1] == RelinkCandidate{{2}, at("copy/two.mp4")}));
    QVERIFY(asked <= 3); // only files whose size fits, and none twice
}

void PartsTest::relinkPrefersTheRelativePath()
{
    QTemporaryDir folder;
    const auto at = [&](const char *name) { return folder.filePath(name).toStdString(); };
    put(at("a/two.mp4"), "same");
    put(at("z/two.mp4"), "same");
    Video video = videoNamed("two", 0);
    video.id = {1};
    video.relativePath = "z/two.mp4";
    video.identity = identify(at("z/two.mp4")).value();
    const auto found = relinkCandidates(folder.path().toStdString(), {video}, identify);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].path, at("z/two.mp4"));
}

void PartsTest::relinkOfNothing()
{
    QVERIFY(relinkCandidates("/no/such/folder", {videoNamed("one", 0)}, identify).empty());
    QTemporaryDir folder;
    put(folder.filePath("x").toStdString(), "1234");
    Video video = videoNamed("one", 0);
    video.identity.size = 4;
    QVERIFY(relinkCandidates(folder.path().toStdString(), {video}, [](const std::string &) {
                return std::optional<FileIdentity>(); // cannot be read
            }).empty());
}

void PartsTest::plainInterfaceCannotCopy()
{
    ProjectFixture project;
    REQUIRE_ERROR(project->ProjectFile::saveCopy("/elsewhere"), Error::Code::Unsupported, "/elsewhere");
}

QTEST_GUILESS_MAIN(PartsTest)
#include "partstest.moc"
