// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/chartexport.h"

#include "app/document/requests.h"
#include "widgets/evaluation/chart.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>

namespace onset {

namespace {

constexpr double kScale = 2;
constexpr int kDotsPerInch = 96; ///< as the fonts on screen are measured
constexpr double kPointsPerInch = 72;

QImage pictureOf(Chart &chart)
{
    const auto size = chart.printSize();
    QImage picture(size * kScale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(kScale);
    picture.fill(Qt::white);
    chart.print(picture, size);
    return picture;
}

void writeSvg(Chart &chart, const QString &title, QIODevice &device)
{
    const auto size = chart.printSize();
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setTitle(title);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(kDotsPerInch);
    chart.print(generator, size);
}

void writePdf(Chart &chart, const QString &title, QIODevice &device)
{
    const auto size = chart.printSize();
    QPdfWriter writer(&device);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Onset"));
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(
        QPageSize(QSizeF(size) * kPointsPerInch / kDotsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    chart.print(writer, size);
}

Status refused(const QString &text)
{
    return Error{Error::Code::Io, text.toStdString(), {}};
}

} // namespace

void copyChart(Chart &chart)
{
    QGuiApplication::clipboard()->setImage(pictureOf(chart));
}

Status saveChart(Chart &chart, const QString &title, const QString &path)
{
    const auto suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1String("png") && suffix != QLatin1String("svg") && suffix != QLatin1String("pdf"))
        return refused(
            ChartExport::tr("“%1” cannot be written: charts are saved as .png, .svg or .pdf.").arg(path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refused(ChartExport::tr("“%1” cannot be written: %2").arg(path, file.errorString()));
    bool written = true;
    if (suffix == QLatin1String("png"))
        written = pictureOf(chart).save(&file, "PNG");
    else if (suffix == QLatin1String("svg"))
        writeSvg(chart, title, file);
    else
        writePdf(chart, title, file);
    if (!written || !file.commit())
        return refused(ChartExport::tr("“%1” cannot be written: %2").arg(path, file.errorString()));
    return success();
}

ChartExport::ChartExport(Notices &notices, QObject *parent)
    : QObject(parent)
    , m_notices(notices)
{}

void ChartExport::copy(Chart &chart)
{
    copyChart(chart);
    emit m_notices.notice(Notices::Info, tr("The chart is on the clipboard."), {});
}

void ChartExport::save(Chart &chart, const QString &title)
{
    static const QRegularExpression unwanted(QStringLiteral("[^\\w]+"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    const auto name = title.toLower().replace(unwanted, QStringLiteral("-"));
    auto path = m_chooser.save(&chart, {tr("Save the chart"),
                                        tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"),
                                        QStringLiteral("%1/%2.png").arg(m_folder, name)});
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".png");
    const auto saved = saveChart(chart, title, path);
    if (saved)
        emit m_notices.notice(Notices::Info, tr("Saved as “%1”.").arg(path), {});
    else
        emit m_notices.notice(Notices::Warning, QString::fromStdString(saved.error().message), {});
}

} // namespace onset
