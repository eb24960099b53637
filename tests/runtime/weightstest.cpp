// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest> // first: moc 6.4 cannot parse <concepts> when it meets that before any Qt header

#include "tests/db/hardships.h"
#include "tests/runtime/weightsprobe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstring>

#include <sys/stat.h>

using namespace onset;
using namespace onset::test;

namespace {

QByteArray lengthBytes(std::uint64_t length)
{
    return {reinterpret_cast<const char *>(&length), sizeof length};
}

/// A file as the published layout says, from its header's text and the data.
QByteArray fileOf(const QByteArray &header, const QByteArray &data)
{
    return lengthBytes(static_cast<std::uint64_t>(header.size())) + header + data;
}

} // namespace

class WeightsTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void roundTrip();
    void writtenByTheLayout();
    void byHand();
    void hostile_data();
    void hostile();
    void otherFiles();

private:
    std::string file(const char *name = "w.safetensors") const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    bool put(const QByteArray &bytes, const char *name = "w.safetensors") const
    {
        QFile out(QString::fromStdString(file(name)));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
    }
    QByteArray bytes(const char *name = "w.safetensors") const
    {
        QFile in(QString::fromStdString(file(name)));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void WeightsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void WeightsTest::roundTrip()
{
    QVERIFY(writeSampleTensors(file()).ok());
    const auto text = describedTensors(file());
    QVERIFY2(text.ok(), text ? "" : text.error().message.c_str());
    QCOMPARE(QString::fromStdString(*text), "none F32 [0x5]\n"
                                            "scalar F32 [] -2.5\n"
                                            "t.BF16 BF16 [2x3] 0 1 2 3 4 5\n"
                                            "t.BOOL BOOL [2x3] 0 1 1 1 1 1\n"
                                            "t.F16 F16 [2x3] 0 1 2 3 4 5\n"
                                            "t.F32 F32 [2x3] 0 1 2 3 4 5\n"
                                            "t.F64 F64 [2x3] 0 1 2 3 4 5\n"
                                            "t.I32 I32 [2x3] 0 1 2 3 4 5\n"
                                            "t.I64 I64 [2x3] 0 1 2 3 4 5\n"
                                            "t.U8 U8 [2x3] 0 1 2 3 4 5\n"
                                            "turned F32 [3x2] 0 3 1 4 2 5\n"
                                            "note=a \"quoted\" ü\n");
    const auto metadata = test::metadataOf(file());
    QVERIFY(metadata.ok());
    QCOMPARE(metadata->at("note"), "a \"quoted\" ü");
    const auto unsupported = writeUnsupportedTensor(file("c"));
    QVERIFY(!unsupported.ok());
    QVERIFY(unsupported.error().message.find("'complex'") != std::string::npos);
}

void WeightsTest::writtenByTheLayout()
{
    QVERIFY(writeSampleTensors(file()).ok());
    const auto whole = bytes();
    std::uint64_t length = 0;
    std::memcpy(&length, whole.constData(), sizeof length);
    QCOMPARE(length % 8, 0U);
    const auto header = QJsonDocument::fromJson(whole.mid(8, static_cast<qsizetype>(length))).object();
    QCOMPARE(header["__metadata__"].toObject()["note"].toString(), QString::fromUtf8("a \"quoted\" ü"));
    const auto one = header["t.F32"].toObject();
    QCOMPARE(one["dtype"].toString(), "F32");
    QCOMPARE(one["shape"].toArray(), (QJsonArray{2, 3}));
    const auto begin = one["data_offsets"].toArray()[0].toInt();
    QCOMPARE(one["data_offsets"].toArray()[1].toInt() - begin, 24);
    float value = 0;
    std::memcpy(&value, whole.constData() + 8 + length + begin + 20, sizeof value);
    QCOMPARE(value, 5.0F);
}

void WeightsTest::byHand()
{
    // Tensors in another order than their names', a header that ends in blanks, no metadata.
    const QByteArray header = R"({"b":{"dtype":"U8","shape":[3],"data_offsets":[0,3]},)"
                              R"("a":{"shape":[1,2],"dtype":"F32","data_offsets":[3,11]}}   )";
    const float values[2] = {1.5F, -2};
    QVERIFY(put(fileOf(header, QByteArray("\1\2\3") +
                                   QByteArray(reinterpret_cast<const char *>(values), sizeof values))));
    const auto text = describedTensors(file());
    QVERIFY2(text.ok(), text ? "" : text.error().message.c_str());
    QCOMPARE(*text, "a F32 [1x2] 1.5 -2\nb U8 [3] 1 2 3\n");
    QVERIFY(put(fileOf("{}", {})));
    QCOMPARE(describedTensors(file()).value(), "");
    // a byte that is neither 0 nor 1 is still a truth value
    QVERIFY(put(
        fileOf(R"({"a":{"dtype":"BOOL","shape":[3],"data_offsets":[0,3]}})", QByteArray("\0\x07\xff", 3))));
    QCOMPARE(describedTensors(file()).value(), "a BOOL [3] 0 1 1\n");
}

void WeightsTest::hostile_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("says");
    const auto tensor = [](const QByteArray &dtype, const QByteArray &shape, const QByteArray &offsets) {
        return R"({"a":{"dtype":")" + dtype + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets +
               "}}";
    };
    const QByteArray eight(8, 'x');
    const auto row = [](const char *name, const QByteArray &contents, const char *says) {
        QTest::addRow("%s", name) << contents << QString::fromLatin1(says);
    };
    row("empty", {}, "is empty");
    row("one byte", "x", "first bytes");
    row("length alone", lengthBytes(8), "first bytes");
    row("length past the end", lengthBytes(100) + "{}", "longer than the file");
    row("length 2^64-1", lengthBytes(~0ULL) + "{}", "longer than the file");
    row("length 2^63", lengthBytes(1ULL << 63) + "{}", "longer than the file");
    row("length 0", lengthBytes(0) + "{}", "longer than the file");
    row("no JSON", fileOf("{hello}", {}), "malformed");
    row("NaN", fileOf(tensor("F32", "[NaN]", "[0,4]"), "xxxx"), "malformed");
    row("array", fileOf("[1,2]", {}), "no object");
    row("not UTF-8", fileOf("{\"a\xff\":1}", {}), "malformed");
    row("number for tensor", fileOf(R"({"a":3})", {}), "'a' lacks");
    row("no shape", fileOf(R"({"a":{"dtype":"F32","data_offsets":[0,8]}})", eight), "'a' lacks");
    row("unknown dtype", fileOf(tensor("F8_E4M3", "[8]", "[0,8]"), eight), "F8_E4M3");
    row("shape 2^63", fileOf(tensor("F32", "[9223372036854775808]", "[0,8]"), eight), "whole numbers");
    row("shape 2^62", fileOf(tensor("F32", "[4611686018427387904]", "[0,8]"), eight), "do not fit");
    row("shape overflow to 8", fileOf(tensor("F32", "[4294967296,4294967296,2]", "[0,8]"), eight),
        "do not fit");
    row("shape 0 by 2^63-1", fileOf(tensor("U8", "[0,9223372036854775807,3]", "[0,0]"), {}), "do not fit");
    row("negative shape", fileOf(tensor("F32", "[-2]", "[0,8]"), eight), "whole numbers");
    row("fraction", fileOf(tensor("F32", "[2.0]", "[0,8]"), eight), "whole numbers");
    row("many dimensions", fileOf(tensor("F32", "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,2]", "[0,8]"), eight),
        "no shape");
    row("shape does not fit", fileOf(tensor("F32", "[3]", "[0,8]"), eight), "do not fit");
    row("offsets outside", fileOf(tensor("F32", "[4]", "[0,16]"), eight), "outside");
    row("offsets turned", fileOf(tensor("F32", "[2]", "[8,0]"), eight), "outside");
    row("offsets 2^64", fileOf(tensor("F32", "[2]", "[0,18446744073709551616]"), eight), "outside");
    row("one offset", fileOf(tensor("F32", "[2]", "[8]"), eight), "outside");
    row("truncated", fileOf(tensor("F32", "[2]", "[0,8]"), eight.left(7)), "outside");
    row("bytes behind", fileOf(tensor("F32", "[2]", "[0,8]"), eight + "x"), "behind");
    row("gap before", fileOf(tensor("F32", "[1]", "[4,8]"), eight), "gap");
    row("gap",
        fileOf(R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},)"
               R"("b":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}})",
               eight),
        "gap");
    row("overlap",
        fileOf(R"({"a":{"dtype":"U8","shape":[6],"data_offsets":[0,6]},)"
               R"("b":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}})",
               eight),
        "overlaps");
    row("same place",
        fileOf(R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},)"
               R"("b":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})",
               eight),
        "overlaps");
    row("a name twice",
        fileOf(R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},)"
               R"("a":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}})",
               eight),
        "'a' stands there twice");
    row("a key twice", fileOf(R"({"a":{"dtype":"U8","shape":[8],"shape":[8],"data_offsets":[0,8]}})", eight),
        "twice");
    row("metadata a number", fileOf(R"({"__metadata__":{"k":3}})", {}), "metadata");
    row("metadata a text", fileOf(R"({"__metadata__":"k"})", {}), "metadata");
    row("nested", fileOf(R"({"a":)" + QByteArray(200000, '[') + QByteArray(200000, ']') + "}", {}), "deeply");
    row("nested objects", fileOf(QByteArray(R"({"a":)").repeated(100000), {}), "deeply");
}

void WeightsTest::hostile()
{
    QFETCH(QByteArray, contents);
    QFETCH(QString, says);
    QVERIFY(put(contents));
    for (const auto &error : {describedTensors(file()).ok() ? Error{} : describedTensors(file()).error(),
                              test::metadataOf(file()).ok() ? Error{} : test::metadataOf(file()).error()}) {
        QVERIFY2(QString::fromStdString(error.message).contains(says), error.message.c_str());
        QVERIFY(error.message.find("w.safetensors") != std::string::npos);
        QVERIFY(error.code == Error::Code::BadInput || error.code == Error::Code::Unsupported);
    }
}

void WeightsTest::otherFiles()
{
    const auto missing = describedTensors(file("none"));
    QVERIFY(!missing.ok() && missing.error().code == Error::Code::NotFound);
    const auto folder = describedTensors(m_folder->path().toStdString());
    QVERIFY(!folder.ok() && folder.error().code == Error::Code::BadInput);
    QVERIFY(folder.error().message.find("no file") != std::string::npos);
    QCOMPARE(::mkfifo(file("pipe").c_str(), 0600), 0); // must not wait for a writer
    QVERIFY(!describedTensors(file("pipe")).ok());
    for (const auto &start :
         {QByteArray("PK\3\4\x14\0\0\0\0\0\0\0", 12), QByteArray("\x80\2}q\0(X\6\0\0\0", 11),
          QByteArray("\x80\2\x8a\nl\xfc\x9c\x46\xf9\x20", 10)}) {
        QVERIFY(put(start + QByteArray(500, 'q')));
        const auto pickle = describedTensors(file());
        QVERIFY(!pickle.ok());
        QVERIFY(pickle.error().code == Error::Code::Unsupported);
        QVERIFY(pickle.error().message.find("save_file") != std::string::npos);
    }
    // a header whose length looks like a pickle's start
    const QByteArray header = R"({"__metadata__":{"k":"v"}})";
    QVERIFY(put(fileOf(header + QByteArray(0x10280 - header.size(), ' '), {})));
    QVERIFY(describedTensors(file()).ok());
    QVERIFY(QFile(QString::fromStdString(file())).setPermissions(QFile::Permissions{}));
    const Unprivileged nobody;
    QVERIFY(!describedTensors(file()).ok());
}

QTEST_GUILESS_MAIN(WeightsTest)
#include "weightstest.moc"
