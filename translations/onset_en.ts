<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ProjectNotices</name>
    <message numerus="yes">
        <source>%n run(s) were interrupted and can be resumed.</source>
        <translation>
            <numerusform>%n run was interrupted and can be resumed.</numerusform>
            <numerusform>%n runs were interrupted and can be resumed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message numerus="yes">
        <source>Of %n class(es) those with the most errors.</source>
        <translation>
            <numerusform>Of one class, its errors.</numerusform>
            <numerusform>Of %n classes those with the most errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How far the edges of %n right prediction(s) are off; positive where they come too early. The outermost bars hold everything beyond.</source>
        <translation>
            <numerusform>How far the edges of %n right prediction are off; positive where they come too early. The outermost bars hold everything beyond.</numerusform>
            <numerusform>How far the edges of %n right predictions are off; positive where they come too early. The outermost bars hold everything beyond.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) are not within 0 to 1: they are no probabilities.</source>
        <translation>
            <numerusform>%n score is not within 0 to 1: it is no probability.</numerusform>
            <numerusform>%n scores are not within 0 to 1: they are no probabilities.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) without annotation</source>
        <translation>
            <numerusform>%n video without annotation</numerusform>
            <numerusform>%n videos without annotation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) that the run did not come to the end of</source>
        <translation>
            <numerusform>%n video that the run did not come to the end of</numerusform>
            <numerusform>%n videos that the run did not come to the end of</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) whose frames are not known yet</source>
        <translation>
            <numerusform>%n video whose frames are not known yet</numerusform>
            <numerusform>%n videos whose frames are not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prediction(s) where nobody looked</source>
        <translation>
            <numerusform>%n prediction where nobody looked</numerusform>
            <numerusform>%n predictions where nobody looked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::AgreementDialog</name>
    <message numerus="yes">
        <source>They say the same %1 of the time in %n video(s), kappa %2.</source>
        <translation>
            <numerusform>They say the same %1 of the time in %n video, kappa %2.</numerusform>
            <numerusform>They say the same %1 of the time in %n videos, kappa %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) that only one of them annotated do not count.</source>
        <translation>
            <numerusform>%n video that only one of them annotated does not count.</numerusform>
            <numerusform>%n videos that only one of them annotated do not count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::ClassListModel</name>
    <message numerus="yes">
        <source>%n segment(s) that stand</source>
        <translation>
            <numerusform>%n segment that stands</numerusform>
            <numerusform>%n segments that stand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected, not counted</source>
        <translation>
            <numerusform>%n rejected, not counted</numerusform>
            <numerusform>%n rejected, not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposed as this class and given another, not counted</source>
        <translation>
            <numerusform>%n proposed as this class and given another, not counted</numerusform>
            <numerusform>%n proposed as this class and given another, not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::DerivePanel</name>
    <message numerus="yes">
        <source>%n weak proposal(s) of this video not listed</source>
        <translation>
            <numerusform>%n weak proposal of this video not listed</numerusform>
            <numerusform>%n weak proposals of this video not listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::Document</name>
    <message numerus="yes">
        <source>%n segment(s) use the class “%1”; give them another one first.</source>
        <translation>
            <numerusform>%n segment uses the class “%1”; give it another one first.</numerusform>
            <numerusform>%n segments use the class “%1”; give them another one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::FeaturesController</name>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::ProjectController</name>
    <message numerus="yes">
        <source>The project file has %n problem(s).</source>
        <translation>
            <numerusform>The project file has %n problem.</numerusform>
            <numerusform>The project file has %n problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::StatusView</name>
    <message numerus="yes">
        <source>%n corrections since the last training</source>
        <translation>
            <numerusform>%n correction since the last training</numerusform>
            <numerusform>%n corrections since the last training</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation>
            <numerusform>%n job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::TransferController</name>
    <message numerus="yes">
        <source>Imported %n segment(s) from %1.</source>
        <translation>
            <numerusform>Imported %n segment from %1.</numerusform>
            <numerusform>Imported %n segments from %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
