<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Create segment</source>
        <translation>Segment anlegen</translation>
    </message>
    <message>
        <source>Move edge</source>
        <translation>Grenze verschieben</translation>
    </message>
    <message>
        <source>Set class</source>
        <translation>Klasse zuweisen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Akzeptieren</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Delete segment</source>
        <translation>Segment löschen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Create class</source>
        <translation>Klasse anlegen</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>Klasse ändern</translation>
    </message>
    <message>
        <source>Delete class</source>
        <translation>Klasse löschen</translation>
    </message>
    <message>
        <source>Change split</source>
        <translation>Teilmenge ändern</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Als geprüft markieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Seen while playing</source>
        <translation>Bei der Wiedergabe gesehen</translation>
    </message>
    <message>
        <source>Times from the frame table</source>
        <translation>Zeiten aus der Bildtabelle</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Add classes of a model</source>
        <translation>Klassen eines Modells anlegen</translation>
    </message>
    <message>
        <source>Take back verdict</source>
        <translation>Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Correct class</source>
        <translation>Klasse berichtigen</translation>
    </message>
    <message>
        <source>Annotate prediction</source>
        <translation>Vorhersage annotieren</translation>
    </message>
    <message>
        <source>Accept, nothing else here</source>
        <translation>Akzeptieren, sonst nichts hier</translation>
    </message>
    <message>
        <source>Reject, nothing here</source>
        <translation>Ablehnen, hier ist nichts</translation>
    </message>
    <message>
        <source>Set class, nothing else here</source>
        <translation>Klasse setzen, sonst ist hier nichts</translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Share of the video</source>
        <translation>Anteil am Video</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Vorkommen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>&gt; %1</source>
        <translation>&gt; %1</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
</context>
<context>
    <name>ChangeCharts</name>
    <message>
        <source>%1: bias %2 ms (positive: too early), median error %3 ms, 90 % within %4 ms</source>
        <translation>%1: Versatz %2 ms (positiv: zu früh), mittlerer Fehler (Median) %3 ms, 90 % innerhalb von %4 ms</translation>
    </message>
    <message>
        <source>change of AP, tIoU 0.5</source>
        <translation>Änderung der AP, tIoU 0,5</translation>
    </message>
    <message>
        <source>%1: AP %2 → %3 (%4), %5 annotations</source>
        <translation>%1: AP %2 → %3 (%4), %5 Annotationen</translation>
    </message>
    <message>
        <source>95 % of resamples between %1 and %2</source>
        <translation>95 % der Stichproben zwischen %1 und %2</translation>
    </message>
    <message>
        <source>bias in ms (positive: too early)</source>
        <translation>Versatz in ms (positiv: zu früh)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Gained %1, lost %2, moved %3; %4 as before.</source>
        <translation>Gewonnen %1, verloren %2, verschoben %3; %4 wie zuvor.</translation>
    </message>
    <message>
        <source>How good they are cannot be told: no held-out video is annotated. Set the split of a video to held out and annotate it.</source>
        <translation>Wie gut sie sind, lässt sich nicht sagen: Kein Holdout-Video ist annotiert. Die Aufteilung eines Videos auf „Holdout“ setzen und es annotieren.</translation>
    </message>
    <message>
        <source>On %1 held-out videos mAP (tIoU 0.5) went from %2 to %3 % (%4).</source>
        <translation>Auf %1 Holdout-Videos ging die mAP (tIoU 0,5) von %2 auf %3 % (%4).</translation>
    </message>
    <message>
        <source>95 % of resamples lie between %1 and %2.</source>
        <translation>95 % der Stichproben liegen zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>Version %1 was kept: it is better on the held-out videos.</source>
        <translation>Version %1 wurde behalten: Sie ist auf den Holdout-Videos besser.</translation>
    </message>
    <message>
        <source>Version %1 was kept: it is not worse on the held-out videos.</source>
        <translation>Version %1 wurde behalten: Sie ist auf den Holdout-Videos nicht schlechter.</translation>
    </message>
    <message>
        <source>Version %1 was not taken: it is worse on the held-out videos.</source>
        <translation>Version %1 wurde nicht übernommen: Sie ist auf den Holdout-Videos schlechter.</translation>
    </message>
    <message>
        <source>Version %1 waits for you: look at what changed, then keep it or not.</source>
        <translation>Version %1 wartet auf Sie: ansehen, was sich änderte, dann behalten oder nicht.</translation>
    </message>
    <message>
        <source>Version %1 was rolled back; version %2 is the current one.</source>
        <translation>Version %1 wurde zurückgenommen; aktuell ist Version %2.</translation>
    </message>
    <message>
        <source>Version %1 was taken by hand.</source>
        <translation>Version %1 wurde von Hand übernommen.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>%1: AP %2 at tIoU %3, %4 on average over the tIoUs
%5 annotations, %6 predictions</source>
        <translation>%1: AP %2 bei tIoU %3, im Mittel über die tIoUs %4
%5 Annotationen, %6 Vorhersagen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1
mAP %2 at tIoU %3</source>
        <translation>%1
mAP %2 bei tIoU %3</translation>
    </message>
    <message>
        <source>Average precision at tIoU %1</source>
        <translation>Average Precision bei tIoU %1</translation>
    </message>
    <message>
        <source>no annotation</source>
        <translation>keine Annotation</translation>
    </message>
    <message>
        <source>tIoU that counts as found</source>
        <translation>tIoU, ab der als gefunden gilt</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>Precision %1 at recall %2</source>
        <translation>Precision %1 bei Recall %2</translation>
    </message>
    <message>
        <source>Predictions with a score of %1 and more</source>
        <translation>Vorhersagen mit einem Score ab %1</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>Annotiert</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>%1 predicted as %2 where nothing is annotated</source>
        <translation>%1 als %2 vorhergesagt, wo nichts annotiert ist</translation>
    </message>
    <message>
        <source>%1 annotated as %2 that no prediction found</source>
        <translation>%1 als %2 annotiert, die keine Vorhersage fand</translation>
    </message>
    <message>
        <source>%1 annotated as %3, predicted as %2</source>
        <translation>%1 als %3 annotiert, als %2 vorhergesagt</translation>
    </message>
    <message>
        <source>Share of the predictions</source>
        <translation>Anteil der Vorhersagen</translation>
    </message>
    <message>
        <source>Best predictions of each class, in steps of its number of annotations (G)</source>
        <translation>Beste Vorhersagen jeder Klasse in Schritten ihrer Annotationszahl (G)</translation>
    </message>
    <message>
        <source>%1G</source>
        <comment>multiple of the annotations</comment>
        <translation>%1G</translation>
    </message>
    <message>
        <source>%1 in step %2G: %3 of %4 predictions (%5)</source>
        <translation>%1 in Schritt %2G: %3 von %4 Vorhersagen (%5)</translation>
    </message>
    <message>
        <source>Average mAP gained without them</source>
        <translation>Gewinn an mittlerer mAP ohne sie</translation>
    </message>
    <message>
        <source>%1: average mAP would be higher by %2 without these predictions</source>
        <translation>%1: ohne diese Vorhersagen wäre die mittlere mAP um %2 höher</translation>
    </message>
    <message>
        <source>%1 of %2 annotations missed (%3)</source>
        <translation>%1 von %2 Annotationen verfehlt (%3)</translation>
    </message>
    <message>
        <source>Missed at tIoU %1</source>
        <translation>Verfehlt bei tIoU %1</translation>
    </message>
    <message>
        <source>Normalized average mAP %1 over %2 annotations</source>
        <translation>Normalisierte mittlere mAP %1 über %2 Annotationen</translation>
    </message>
    <message>
        <source>Normalized average mAP</source>
        <translation>Normalisierte mittlere mAP</translation>
    </message>
    <message>
        <source>Right predictions</source>
        <translation>Richtige Vorhersagen</translation>
    </message>
    <message>
        <source>Start: predicted too late (−) or too early (+)</source>
        <translation>Anfang: zu spät (−) oder zu früh (+) vorhergesagt</translation>
    </message>
    <message>
        <source>End: predicted too late (−) or too early (+)</source>
        <translation>Ende: zu spät (−) oder zu früh (+) vorhergesagt</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2 right predictions</source>
        <translation>%1: %2 richtige Vorhersagen</translation>
    </message>
    <message>
        <source>Starts are right on average; half of them are within %1, 90 % within %2.</source>
        <translation>Anfänge stimmen im Mittel; die Hälfte liegt innerhalb von %1, 90 % innerhalb von %2.</translation>
    </message>
    <message>
        <source>Ends are right on average; half of them are within %1, 90 % within %2.</source>
        <translation>Enden stimmen im Mittel; die Hälfte liegt innerhalb von %1, 90 % innerhalb von %2.</translation>
    </message>
    <message>
        <source>Starts come %1 too early on average; half of them are within %2, 90 % within %3.</source>
        <translation>Anfänge kommen im Mittel %1 zu früh; die Hälfte liegt innerhalb von %2, 90 % innerhalb von %3.</translation>
    </message>
    <message>
        <source>Starts come %1 too late on average; half of them are within %2, 90 % within %3.</source>
        <translation>Anfänge kommen im Mittel %1 zu spät; die Hälfte liegt innerhalb von %2, 90 % innerhalb von %3.</translation>
    </message>
    <message>
        <source>Ends come %1 too early on average; half of them are within %2, 90 % within %3.</source>
        <translation>Enden kommen im Mittel %1 zu früh; die Hälfte liegt innerhalb von %2, 90 % innerhalb von %3.</translation>
    </message>
    <message>
        <source>Ends come %1 too late on average; half of them are within %2, 90 % within %3.</source>
        <translation>Enden kommen im Mittel %1 zu spät; die Hälfte liegt innerhalb von %2, 90 % innerhalb von %3.</translation>
    </message>
    <message>
        <source>%1
Scores of %2 to %3: %4 of %5 predictions are right, their mean score is %6</source>
        <translation>%1
Werte von %2 bis %3: %4 von %5 Vorhersagen sind richtig, ihr mittlerer Wert ist %6</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>Anteil der richtigen</translation>
    </message>
    <message>
        <source>As sure as right</source>
        <translation>So sicher wie richtig</translation>
    </message>
    <message>
        <source>%1 scores are not within 0 to 1: this run&apos;s scores are no probabilities.</source>
        <translation>%1 Werte liegen nicht zwischen 0 und 1: Die Werte dieses Laufs sind keine Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Scores are off by %1 on average (expected calibration error)</source>
        <translation>Werte liegen im Mittel um %1 daneben (erwarteter Kalibrierungsfehler)</translation>
    </message>
    <message>
        <source>%1; %2: %3</source>
        <comment>what is off; other run: its error</comment>
        <translation>%1; %2: %3</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>Make a new project file</source>
        <translation>Eine neue Projektdatei anlegen</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation>Eine Projektdatei öffnen</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>Close the project; everything is already stored</source>
        <translation>Das Projekt schließen; alles ist bereits gespeichert</translation>
    </message>
    <message>
        <source>&amp;Add videos…</source>
        <translation>&amp;Videos hinzufügen…</translation>
    </message>
    <message>
        <source>Add video files to the project</source>
        <translation>Dem Projekt Videodateien hinzufügen</translation>
    </message>
    <message>
        <source>Find &amp;moved videos…</source>
        <translation>Verschobene Videos s&amp;uchen…</translation>
    </message>
    <message>
        <source>Look in a folder for videos that were moved or renamed</source>
        <translation>In einem Ordner nach verschobenen oder umbenannten Videos suchen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Read segments from an ActivityNet or CSV file</source>
        <translation>Segmente aus ActivityNet oder CSV lesen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Write segments or detections to an ActivityNet or CSV file</source>
        <translation>Segmente oder Erkennungen als ActivityNet oder CSV schreiben</translation>
    </message>
    <message>
        <source>Save a &amp;snapshot…</source>
        <translation>&amp;Momentaufnahme speichern…</translation>
    </message>
    <message>
        <source>Save a copy of the project as it is now; the project itself is always stored</source>
        <translation>Den jetzigen Stand als Kopie sichern; das Projekt ist stets gespeichert</translation>
    </message>
    <message>
        <source>Check the pro&amp;ject</source>
        <translation>Projekt &amp;prüfen</translation>
    </message>
    <message>
        <source>Check the project file and its contents for damage</source>
        <translation>Die Projektdatei und ihren Inhalt auf Schäden prüfen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>Einstellun&amp;gen…</translation>
    </message>
    <message>
        <source>Language, theme and your name</source>
        <translation>Sprache, Farbschema und eigener Name</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window; work is already stored</source>
        <translation>Das Fenster schließen; die Arbeit ist bereits gespeichert</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the edit again that was taken back</source>
        <translation>Die zurückgenommene Änderung wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find segments</source>
        <translation>Segmente &amp;suchen</translation>
    </message>
    <message>
        <source>Filter the table of segments</source>
        <translation>Die Segmenttabelle filtern</translation>
    </message>
    <message>
        <source>Add a &amp;class</source>
        <translation>&amp;Klasse hinzufügen</translation>
    </message>
    <message>
        <source>Add a class and name it</source>
        <translation>Eine Klasse hinzufügen und benennen</translation>
    </message>
    <message>
        <source>Re&amp;name the class</source>
        <translation>Klasse &amp;umbenennen</translation>
    </message>
    <message>
        <source>Rename the class chosen in the palette</source>
        <translation>Die gewählte Klasse umbenennen</translation>
    </message>
    <message>
        <source>Change the class’s c&amp;olour…</source>
        <translation>Klassen&amp;farbe ändern…</translation>
    </message>
    <message>
        <source>Choose another colour for the class chosen in the palette</source>
        <translation>Für die gewählte Klasse eine andere Farbe wählen</translation>
    </message>
    <message>
        <source>Remo&amp;ve the class</source>
        <translation>Klasse &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove the class chosen in the palette, if no segment uses it</source>
        <translation>Die gewählte Klasse entfernen, falls kein Segment sie verwendet</translation>
    </message>
    <message>
        <source>Set the &amp;start here</source>
        <translation>&amp;Anfang hier setzen</translation>
    </message>
    <message>
        <source>Move the selected segment’s start to the frame shown, or begin a new segment</source>
        <translation>Das Segment mit dem gezeigten Bild beginnen oder ein neues anlegen</translation>
    </message>
    <message>
        <source>Set the &amp;end here</source>
        <translation>&amp;Ende hier setzen</translation>
    </message>
    <message>
        <source>Make the frame shown the selected segment’s last one, or end the new segment</source>
        <translation>Das Segment, auch ein neues, mit dem gezeigten Bild beenden</translation>
    </message>
    <message>
        <source>Choose the start edge</source>
        <translation>Anfangsgrenze wählen</translation>
    </message>
    <message>
        <source>The start is the edge that nudging moves</source>
        <translation>Das Feinverschieben wirkt auf den Anfang</translation>
    </message>
    <message>
        <source>Choose the end edge</source>
        <translation>Endgrenze wählen</translation>
    </message>
    <message>
        <source>The end is the edge that nudging moves</source>
        <translation>Das Feinverschieben wirkt auf das Ende</translation>
    </message>
    <message>
        <source>Nudge the edge &amp;back</source>
        <translation>Grenze &amp;zurückschieben</translation>
    </message>
    <message>
        <source>Move the chosen edge one frame earlier</source>
        <translation>Die gewählte Grenze ein Bild früher setzen</translation>
    </message>
    <message>
        <source>Nudge the edge &amp;forward</source>
        <translation>Grenze &amp;vorschieben</translation>
    </message>
    <message>
        <source>Move the chosen edge one frame later</source>
        <translation>Die gewählte Grenze ein Bild später setzen</translation>
    </message>
    <message>
        <source>Nudge back five frames</source>
        <translation>Um fünf Bilder zurückschieben</translation>
    </message>
    <message>
        <source>Move the chosen edge five frames earlier</source>
        <translation>Die gewählte Grenze fünf Bilder früher setzen</translation>
    </message>
    <message>
        <source>Nudge forward five frames</source>
        <translation>Um fünf Bilder vorschieben</translation>
    </message>
    <message>
        <source>Move the chosen edge five frames later</source>
        <translation>Die gewählte Grenze fünf Bilder später setzen</translation>
    </message>
    <message>
        <source>S&amp;plit here</source>
        <translation>Hier &amp;teilen</translation>
    </message>
    <message>
        <source>Split the selected segment before the frame shown</source>
        <translation>Das ausgewählte Segment vor dem gezeigten Bild teilen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>Zusammen&amp;führen</translation>
    </message>
    <message>
        <source>Merge the selected segments, or the selected one with the next of its class</source>
        <translation>Die Auswahl zusammenführen, sonst mit dem nächsten der Klasse</translation>
    </message>
    <message>
        <source>Loc&amp;k or unlock</source>
        <translation>&amp;Sperren oder entsperren</translation>
    </message>
    <message>
        <source>Protect the selected segment from changes, or let it change again</source>
        <translation>Das Segment vor Änderungen schützen oder wieder freigeben</translation>
    </message>
    <message>
        <source>&amp;Deselect</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>Select nothing and drop a segment that was begun</source>
        <translation>Nichts auswählen und ein begonnenes Segment verwerfen</translation>
    </message>
    <message>
        <source>&amp;Next undecided</source>
        <translation>&amp;Nächster offener Vorschlag</translation>
    </message>
    <message>
        <source>Go to the next proposal that nobody decided and loop it</source>
        <translation>Den nächsten offenen Vorschlag in Schleife abspielen</translation>
    </message>
    <message>
        <source>&amp;Previous undecided</source>
        <translation>&amp;Vorheriger offener Vorschlag</translation>
    </message>
    <message>
        <source>Go to the previous proposal that nobody decided and loop it</source>
        <translation>Den vorherigen offenen Vorschlag in Schleife abspielen</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Akzeptieren</translation>
    </message>
    <message>
        <source>Accept the selected proposal and go to the next</source>
        <translation>Den Vorschlag akzeptieren und zum nächsten gehen</translation>
    </message>
    <message>
        <source>&amp;Reject or delete</source>
        <translation>Ab&amp;lehnen oder löschen</translation>
    </message>
    <message>
        <source>Reject the selected proposal and go to the next; a segment made by hand is deleted</source>
        <translation>Ablehnen und weiter; manuell erstellte Segmente werden gelöscht</translation>
    </message>
    <message>
        <source>&amp;Loop the segment</source>
        <translation>Segment in &amp;Schleife abspielen</translation>
    </message>
    <message>
        <source>Play the selected segment again and again; press again to stop</source>
        <translation>Das Segment immer wieder abspielen; erneutes Drücken beendet es</translation>
    </message>
    <message>
        <source>Mark as re&amp;viewed</source>
        <translation>Als &amp;geprüft markieren</translation>
    </message>
    <message>
        <source>Mark the selected segment’s or the loop’s frames as reviewed for the visible classes</source>
        <translation>Segment oder Schleife für die sichtbaren Klassen als geprüft markieren</translation>
    </message>
    <message>
        <source>Class 1</source>
        <translation>Klasse 1</translation>
    </message>
    <message>
        <source>Give the selection the class with key 1</source>
        <translation>Der Auswahl die Klasse mit der Taste 1 zuweisen</translation>
    </message>
    <message>
        <source>Class 2</source>
        <translation>Klasse 2</translation>
    </message>
    <message>
        <source>Give the selection the class with key 2</source>
        <translation>Der Auswahl die Klasse mit der Taste 2 zuweisen</translation>
    </message>
    <message>
        <source>Class 3</source>
        <translation>Klasse 3</translation>
    </message>
    <message>
        <source>Give the selection the class with key 3</source>
        <translation>Der Auswahl die Klasse mit der Taste 3 zuweisen</translation>
    </message>
    <message>
        <source>Class 4</source>
        <translation>Klasse 4</translation>
    </message>
    <message>
        <source>Give the selection the class with key 4</source>
        <translation>Der Auswahl die Klasse mit der Taste 4 zuweisen</translation>
    </message>
    <message>
        <source>Class 5</source>
        <translation>Klasse 5</translation>
    </message>
    <message>
        <source>Give the selection the class with key 5</source>
        <translation>Der Auswahl die Klasse mit der Taste 5 zuweisen</translation>
    </message>
    <message>
        <source>Class 6</source>
        <translation>Klasse 6</translation>
    </message>
    <message>
        <source>Give the selection the class with key 6</source>
        <translation>Der Auswahl die Klasse mit der Taste 6 zuweisen</translation>
    </message>
    <message>
        <source>Class 7</source>
        <translation>Klasse 7</translation>
    </message>
    <message>
        <source>Give the selection the class with key 7</source>
        <translation>Der Auswahl die Klasse mit der Taste 7 zuweisen</translation>
    </message>
    <message>
        <source>Class 8</source>
        <translation>Klasse 8</translation>
    </message>
    <message>
        <source>Give the selection the class with key 8</source>
        <translation>Der Auswahl die Klasse mit der Taste 8 zuweisen</translation>
    </message>
    <message>
        <source>Class 9</source>
        <translation>Klasse 9</translation>
    </message>
    <message>
        <source>Give the selection the class with key 9</source>
        <translation>Der Auswahl die Klasse mit der Taste 9 zuweisen</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Wiedergabe oder Pause</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play &amp;backward</source>
        <translation>&amp;Rückwärts abspielen</translation>
    </message>
    <message>
        <source>Play backward; each press doubles the speed. With K held: one frame back</source>
        <translation>Rückwärts; jeder Druck verdoppelt das Tempo. Mit K: ein Bild zurück</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Pause; held, J and L step one frame</source>
        <translation>Anhalten; bei gehaltener Taste gehen J und L je ein Bild weiter</translation>
    </message>
    <message>
        <source>Play &amp;forward</source>
        <translation>&amp;Vorwärts abspielen</translation>
    </message>
    <message>
        <source>Play forward; each press doubles the speed. With K held: one frame forward</source>
        <translation>Vorwärts; jeder Druck verdoppelt das Tempo. Mit K: ein Bild vor</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>Step one frame back</source>
        <translation>Um ein Bild zurückgehen</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>Ein Bild vor</translation>
    </message>
    <message>
        <source>Step one frame forward</source>
        <translation>Um ein Bild vorgehen</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>Jump one second back</source>
        <translation>Um eine Sekunde zurückspringen</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>Eine Sekunde vor</translation>
    </message>
    <message>
        <source>Jump one second forward</source>
        <translation>Um eine Sekunde vorspringen</translation>
    </message>
    <message>
        <source>Previous edge</source>
        <translation>Vorherige Grenze</translation>
    </message>
    <message>
        <source>Go to the nearest start or end before this frame</source>
        <translation>Zum nächsten Anfang oder Ende vor diesem Bild gehen</translation>
    </message>
    <message>
        <source>Next edge</source>
        <translation>Nächste Grenze</translation>
    </message>
    <message>
        <source>Go to the nearest start or end after this frame</source>
        <translation>Zum nächsten Anfang oder Ende nach diesem Bild gehen</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Go to the first frame</source>
        <translation>Zum ersten Bild gehen</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Go to the last frame</source>
        <translation>Zum letzten Bild gehen</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Gehe zu…</translation>
    </message>
    <message>
        <source>Go to a time, a frame or a PTS</source>
        <translation>Zu einer Zeit, einem Bild oder einem PTS gehen</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Stummschalten</translation>
    </message>
    <message>
        <source>Switch the sound off or on</source>
        <translation>Den Ton aus- oder einschalten</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Halve the playing speed</source>
        <translation>Die Wiedergabegeschwindigkeit halbieren</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Double the playing speed</source>
        <translation>Die Wiedergabegeschwindigkeit verdoppeln</translation>
    </message>
    <message>
        <source>Timeline: fit the &amp;selection</source>
        <translation>Zeitleiste: &amp;Auswahl einpassen</translation>
    </message>
    <message>
        <source>Zoom the timeline to the selected segment</source>
        <translation>Die Zeitleiste auf das ausgewählte Segment zoomen</translation>
    </message>
    <message>
        <source>Timeline: fit &amp;all</source>
        <translation>Zeitleiste: alles &amp;einpassen</translation>
    </message>
    <message>
        <source>Show the whole video on the timeline</source>
        <translation>Das ganze Video auf der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Timeline: zoom &amp;in</source>
        <translation>Zeitleiste: ver&amp;größern</translation>
    </message>
    <message>
        <source>Show a shorter stretch of the timeline</source>
        <translation>Einen kürzeren Ausschnitt der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Timeline: zoom &amp;out</source>
        <translation>Zeitleiste: ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show a longer stretch of the timeline</source>
        <translation>Einen längeren Ausschnitt der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Lane up</source>
        <translation>Zeile nach oben</translation>
    </message>
    <message>
        <source>Go to the lane above</source>
        <translation>Zur Zeile darüber gehen</translation>
    </message>
    <message>
        <source>Lane down</source>
        <translation>Zeile nach unten</translation>
    </message>
    <message>
        <source>Go to the lane below</source>
        <translation>Zur Zeile darunter gehen</translation>
    </message>
    <message>
        <source>One lane a &amp;person</source>
        <translation>Eine Zeile je &amp;Person</translation>
    </message>
    <message>
        <source>Lanes by person instead of by class</source>
        <translation>Zeilen nach Personen statt nach Klassen</translation>
    </message>
    <message>
        <source>Picture: zoom in</source>
        <translation>Bild: vergrößern</translation>
    </message>
    <message>
        <source>Enlarge the picture</source>
        <translation>Das Bild größer darstellen</translation>
    </message>
    <message>
        <source>Picture: zoom out</source>
        <translation>Bild: verkleinern</translation>
    </message>
    <message>
        <source>Make the picture smaller</source>
        <translation>Das Bild kleiner darstellen</translation>
    </message>
    <message>
        <source>Picture: &amp;fit</source>
        <translation>Bild: e&amp;inpassen</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>Show &amp;boxes</source>
        <translation>&amp;Rahmen zeigen</translation>
    </message>
    <message>
        <source>Draw the people found by the shown run</source>
        <translation>Die vom gezeigten Lauf gefundenen Personen einzeichnen</translation>
    </message>
    <message>
        <source>Show &amp;trails</source>
        <translation>Be&amp;wegungspfade zeigen</translation>
    </message>
    <message>
        <source>Draw where each person came from</source>
        <translation>Einzeichnen, woher jede Person kam</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Layout &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>Alle Bereiche an ihren ursprünglichen Platz zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Run detection…</source>
        <translation>Erkennung &amp;starten…</translation>
    </message>
    <message>
        <source>Look for people and actions in videos</source>
        <translation>In Videos nach Personen und Handlungen suchen</translation>
    </message>
    <message>
        <source>&amp;Show the chosen run</source>
        <translation>Gewählten Lauf &amp;zeigen</translation>
    </message>
    <message>
        <source>Show the curves, boxes and proposals of the run chosen in the list</source>
        <translation>Kurven, Rahmen und Vorschläge des gewählten Laufs zeigen</translation>
    </message>
    <message>
        <source>Res&amp;ume the chosen run</source>
        <translation>Gewählten Lauf &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Go on with a run that was stopped</source>
        <translation>Einen angehaltenen Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Re&amp;move the chosen run…</source>
        <translation>Gewählten Lauf &amp;entfernen…</translation>
    </message>
    <message>
        <source>Remove a run with its curves, boxes and proposals; segments stay</source>
        <translation>Lauf mit Kurven, Rahmen und Vorschlägen entfernen; Segmente bleiben</translation>
    </message>
    <message>
        <source>&amp;Cancel the running job</source>
        <translation>&amp;Laufende Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>Stop the job that is running; what it found is kept</source>
        <translation>Die laufende Aufgabe abbrechen; was sie gefunden hat, bleibt erhalten</translation>
    </message>
    <message>
        <source>C&amp;lear finished jobs</source>
        <translation>&amp;Aufgabenliste aufräumen</translation>
    </message>
    <message>
        <source>Take finished jobs off the list</source>
        <translation>Beendete Aufgaben aus der Liste nehmen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>See and change all keys</source>
        <translation>Alle Tasten ansehen und ändern</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnosedaten kopieren</translation>
    </message>
    <message>
        <source>Copy versions, settings and the log’s end for a bug report</source>
        <translation>Versionen, Einstellungen und Protokollende für Fehlerberichte kopieren</translation>
    </message>
    <message>
        <source>&amp;About Onset</source>
        <translation>Ü&amp;ber Onset</translation>
    </message>
    <message>
        <source>Version, libraries and licence</source>
        <translation>Version, Bibliotheken und Lizenz</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>&amp;Segment</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Detection</source>
        <translation>&amp;Erkennung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Evaluation</source>
        <translation>A&amp;uswertung</translation>
    </message>
    <message>
        <source>See what a run gets right and wrong, and go there</source>
        <translation>Sehen, was ein Lauf richtig und falsch macht, und dorthin gehen</translation>
    </message>
    <message>
        <source>Show &amp;all errors</source>
        <translation>&amp;Alle Fehler zeigen</translation>
    </message>
    <message>
        <source>List all errors of the run, whatever was clicked</source>
        <translation>Alle Fehler des Laufs auflisten, was auch angeklickt war</translation>
    </message>
    <message>
        <source>Suspected &amp;missing annotations</source>
        <translation>Vermutlich &amp;fehlende Annotationen</translation>
    </message>
    <message>
        <source>List confident predictions where nothing is annotated: F annotates what is there</source>
        <translation>Sichere Vorhersagen auflisten, wo nichts annotiert ist: F annotiert, was da ist</translation>
    </message>
    <message>
        <source>Suspected &amp;label errors</source>
        <translation>Vermutlich falsche &amp;Labels</translation>
    </message>
    <message>
        <source>List confident predictions of another class than the annotation: F takes the predicted one</source>
        <translation>Sichere Vorhersagen einer anderen Klasse als der annotierten auflisten: F übernimmt die vorhergesagte</translation>
    </message>
    <message>
        <source>&amp;Next error</source>
        <translation>&amp;Nächster Fehler</translation>
    </message>
    <message>
        <source>Go to the next error of the list and loop it</source>
        <translation>Zum nächsten Fehler der Liste gehen und ihn in Schleife abspielen</translation>
    </message>
    <message>
        <source>&amp;Previous error</source>
        <translation>&amp;Vorheriger Fehler</translation>
    </message>
    <message>
        <source>Go to the previous error of the list and loop it</source>
        <translation>Zum vorherigen Fehler der Liste gehen und ihn in Schleife abspielen</translation>
    </message>
    <message>
        <source>Model &amp;wrong</source>
        <translation>&amp;Modell falsch</translation>
    </message>
    <message>
        <source>The annotation is right, the model is wrong; goes to the next error</source>
        <translation>Die Annotation stimmt, das Modell irrt; geht zum nächsten Fehler</translation>
    </message>
    <message>
        <source>Label wrong</source>
        <translation>Label falsch</translation>
    </message>
    <message>
        <source>The annotation is wrong: correct it here, then go on with N</source>
        <translation>Die Annotation ist falsch: hier berichtigen, dann mit N weiter</translation>
    </message>
    <message>
        <source>Am&amp;biguous</source>
        <translation>Mehr&amp;deutig</translation>
    </message>
    <message>
        <source>Nobody can tell who is wrong; goes to the next error</source>
        <translation>Niemand kann sagen, wer irrt; geht zum nächsten Fehler</translation>
    </message>
    <message>
        <source>&amp;Clear the verdict</source>
        <translation>&amp;Beurteilung löschen</translation>
    </message>
    <message>
        <source>Take the verdict on this error back</source>
        <translation>Die Beurteilung dieses Fehlers zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Take the prediction</source>
        <translation>V&amp;orhersage übernehmen</translation>
    </message>
    <message>
        <source>Make the annotation as predicted, or annotate what was predicted; goes to the next error</source>
        <translation>Die Annotation der Vorhersage anpassen oder das Vorhergesagte annotieren; geht zum nächsten Fehler</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>Be&amp;richt…</translation>
    </message>
    <message>
        <source>Write numbers, charts and the worst errors into one HTML file</source>
        <translation>Zahlen, Diagramme und die schlimmsten Fehler in eine HTML-Datei schreiben</translation>
    </message>
    <message>
        <source>Ev&amp;aluation</source>
        <translation>Auswer&amp;tung</translation>
    </message>
    <message>
        <source>How far two people who annotated the same videos agree</source>
        <translation>Wie weit zwei Personen übereinstimmen, die dieselben Videos annotiert haben</translation>
    </message>
    <message>
        <source>A&amp;greement of annotators…</source>
        <translation>Über&amp;einstimmung der Annotatoren…</translation>
    </message>
    <message>
        <source>Re&amp;train…</source>
        <translation>Neu &amp;trainieren …</translation>
    </message>
    <message>
        <source>Learn a new model version from what was corrected and reviewed</source>
        <translation>Aus dem, was korrigiert und geprüft wurde, eine neue Modellversion lernen</translation>
    </message>
    <message>
        <source>Training and &amp;versions</source>
        <translation>Training und &amp;Versionen</translation>
    </message>
    <message>
        <source>See the training that goes on, and the model versions there are</source>
        <translation>Das laufende Training und die vorhandenen Modellversionen ansehen</translation>
    </message>
    <message>
        <source>&amp;Pause the training</source>
        <translation>Training an&amp;halten</translation>
    </message>
    <message>
        <source>Pause the training, or let it go on</source>
        <translation>Das Training anhalten oder weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop the training &amp;early</source>
        <translation>Training f&amp;rüh beenden</translation>
    </message>
    <message>
        <source>End the training soon; the best weights so far become the version</source>
        <translation>Das Training bald beenden; die bisher besten Gewichte werden zur Version</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the training</source>
        <translation>Training a&amp;bbrechen</translation>
    </message>
    <message>
        <source>End the training and throw away what it learnt</source>
        <translation>Das Training beenden und das Gelernte verwerfen</translation>
    </message>
    <message>
        <source>Use the chosen vers&amp;ion</source>
        <translation>Gewählte Version verwen&amp;den</translation>
    </message>
    <message>
        <source>Make the version chosen in the list the current one: keep it, or roll back to it</source>
        <translation>Die gewählte Version zur aktuellen machen: sie behalten oder zu ihr zurückkehren</translation>
    </message>
    <message>
        <source>Run detection &amp;with it…</source>
        <translation>&amp;Mit ihr erkennen …</translation>
    </message>
    <message>
        <source>Look for actions in videos with the version chosen in the list</source>
        <translation>Mit der gewählten Version in Videos nach Handlungen suchen</translation>
    </message>
    <message>
        <source>N&amp;ote on the chosen version</source>
        <translation>N&amp;otiz zur gewählten Version</translation>
    </message>
    <message>
        <source>Write a note on the version chosen in the list</source>
        <translation>Eine Notiz zur gewählten Version schreiben</translation>
    </message>
    <message>
        <source>What it learnt &amp;from…</source>
        <translation>&amp;Woraus sie lernte …</translation>
    </message>
    <message>
        <source>See the videos and labels that the chosen version learnt from</source>
        <translation>Die Videos und Annotationen ansehen, aus denen die gewählte Version lernte</translation>
    </message>
    <message>
        <source>W&amp;hat changed</source>
        <translation>Was sich &amp;änderte</translation>
    </message>
    <message>
        <source>See what a version finds that the one before did not, and the other way round</source>
        <translation>Ansehen, was eine Version findet und die vorige nicht, und umgekehrt</translation>
    </message>
    <message>
        <source>Review &amp;queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>See what to look at next, over all videos</source>
        <translation>Zeigen, was als Nächstes anzusehen ist, über alle Videos</translation>
    </message>
    <message>
        <source>&amp;Order the queue</source>
        <translation>Warteschlange &amp;ordnen</translation>
    </message>
    <message>
        <source>Put what a run found in the order in which there is most to learn from it</source>
        <translation>Was ein Lauf fand, so ordnen, dass am meisten daraus zu lernen ist</translation>
    </message>
    <message>
        <source>Tab &amp;follows the queue</source>
        <translation>Tab &amp;folgt der Warteschlange</translation>
    </message>
    <message>
        <source>Tab and decisions go on through the queue, over all videos, instead of by time</source>
        <translation>Tab und Entscheidungen gehen in der Warteschlange weiter, über alle Videos, statt nach der Zeit</translation>
    </message>
    <message>
        <source>&amp;Blind samples</source>
        <translation>&amp;Blinde Stichproben</translation>
    </message>
    <message>
        <source>In half of the random stretches, hide what the run found until they are labelled</source>
        <translation>In der Hälfte der Zufallsabschnitte verbergen, was der Lauf fand, bis sie annotiert sind</translation>
    </message>
    <message>
        <source>Accept, nothing &amp;else here</source>
        <translation>Akzeptieren, sonst nichts &amp;hier</translation>
    </message>
    <message>
        <source>Accept the selected proposal; the frames that its loop plays show no other action and are reviewed for all classes</source>
        <translation>Den Vorschlag akzeptieren; was seine Schleife zeigt, enthält keine andere Handlung und gilt für alle Klassen als geprüft</translation>
    </message>
    <message>
        <source>Reject, nothing &amp;here</source>
        <translation>Ablehnen, hier ist nich&amp;ts</translation>
    </message>
    <message>
        <source>Reject the selected proposal; the frames that its loop plays show no action and are reviewed for all classes</source>
        <translation>Den Vorschlag ablehnen; was seine Schleife zeigt, enthält keine Handlung und gilt für alle Klassen als geprüft</translation>
    </message>
    <message>
        <source>Open for reading on&amp;ly…</source>
        <translation>Nu&amp;r zum Lesen öffnen…</translation>
    </message>
    <message>
        <source>Look at a project without changing anything in its file or beside it</source>
        <translation>Ein Projekt ansehen, ohne etwas in seiner Datei oder daneben zu ändern</translation>
    </message>
    <message>
        <source>Class 1, and nothing else</source>
        <translation>Klasse 1, und sonst nichts</translation>
    </message>
    <message>
        <source>Give the selection the class with key 1; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Der Auswahl die Klasse mit der Taste 1 geben; die Bilder, die ihre Schleife abspielt, zeigen sonst nichts und sind für alle Klassen geprüft</translation>
    </message>
    <message>
        <source>Class 2, and nothing else</source>
        <translation>Klasse 2, und sonst nichts</translation>
    </message>
    <message>
        <source>Give the selection the class with key 2; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Der Auswahl die Klasse mit der Taste 2 geben; die Bilder, die ihre Schleife abspielt, zeigen sonst nichts und sind für alle Klassen geprüft</translation>
    </message>
    <message>
        <source>Class 3, and nothing else</source>
        <translation>Klasse 3, und sonst nichts</translation>
    </message>
    <message>
        <source>Give the selection the class with key 3; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Der Auswahl die Klasse mit der Taste 3 geben; die Bilder, die ihre Schleife abspielt, zeigen sonst nichts und sind für alle Klassen geprüft</translation>
    </message>
    <message>
        <source>Class 4, and nothing else</source>
        <translation>Klasse 4, und sonst nichts</translation>
    </message>
    <message>
        <source>Give the selection the class with key 4; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Der Auswahl die Klasse mit der Taste 4 geben; die Bilder, die ihre Schleife abspielt, zeigen sonst nichts und sind für alle Klassen geprüft</translation>
    </message>
    <message>
        <source>Class 5, and nothing else</source>
        <translation>Klasse 5, und sonst nichts</translation>
    </message>
    <message>
        <source>Give the selection the class with key 5; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Der Auswahl die Klasse mit der Taste 5 geben; die Bilder, die ihre Schleife abspielt, zeigen sonst nichts und sind für alle Klassen geprüft</translation>
    </message>
    <message>
        <source>Class 6, and nothing else</source>
        <translation>Klasse 6, und sonst nichts</translation>
    </message>
    <message>
        <source>Give the selection the class with key 6; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Der Auswahl die Klasse mit der Taste 6 geben; die Bilder, die ihre Schleife abspielt, zeigen sonst nichts und sind für alle Klassen geprüft</translation>
    </message>
    <message>
        <source>Class 7, and nothing else</source>
        <translation>Klasse 7, und sonst nichts</translation>
    </message>
    <message>
        <source>Give the selection the class with key 7; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Der Auswahl die Klasse mit der Taste 7 geben; die Bilder, die ihre Schleife abspielt, zeigen sonst nichts und sind für alle Klassen geprüft</translation>
    </message>
    <message>
        <source>Class 8, and nothing else</source>
        <translation>Klasse 8, und sonst nichts</translation>
    </message>
    <message>
        <source>Give the selection the class with key 8; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Der Auswahl die Klasse mit der Taste 8 geben; die Bilder, die ihre Schleife abspielt, zeigen sonst nichts und sind für alle Klassen geprüft</translation>
    </message>
    <message>
        <source>Class 9, and nothing else</source>
        <translation>Klasse 9, und sonst nichts</translation>
    </message>
    <message>
        <source>Give the selection the class with key 9; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Der Auswahl die Klasse mit der Taste 9 geben; die Bilder, die ihre Schleife abspielt, zeigen sonst nichts und sind für alle Klassen geprüft</translation>
    </message>
    <message>
        <source>&amp;Describe the videos</source>
        <translation>V&amp;ideos beschreiben</translation>
    </message>
    <message>
        <source>Make features of all videos, and of the people of the run that is shown: the queue tells by them what looks new, and trainings have them ready</source>
        <translation>Merkmale aller Videos berechnen, auch die der Personen des gezeigten Laufs: Daran erkennt die Warteschlange, was neu aussieht, und Trainings haben sie bereit</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Not found: %1</source>
        <translation>Nicht gefunden: %1</translation>
    </message>
    <message>
        <source>This file cannot be used: %1</source>
        <translation>Diese Datei ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Not supported here: %1</source>
        <translation>Hier nicht unterstützt: %1</translation>
    </message>
    <message>
        <source>Reading or writing failed: %1</source>
        <translation>Lesen oder Schreiben fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>In conflict: %1</source>
        <translation>Konflikt: %1</translation>
    </message>
    <message>
        <source>Made by a newer version of Onset: %1</source>
        <translation>Mit einer neueren Version von Onset erstellt: %1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation>Nicht möglich: %1</translation>
    </message>
    <message>
        <source>Something went wrong inside Onset: %1</source>
        <translation>Interner Fehler in Onset: %1</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>predicted as “%1” where nothing is annotated</source>
        <translation>als „%1“ vorhergesagt, wo nichts annotiert ist</translation>
    </message>
    <message>
        <source>“%1” that no prediction found</source>
        <translation>„%1“, das keine Vorhersage fand</translation>
    </message>
    <message>
        <source>“%1” predicted as “%2”</source>
        <translation>„%1“ als „%2“ vorhergesagt</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>%1 off by less than %2</source>
        <translation>%1 um weniger als %2 daneben</translation>
    </message>
    <message>
        <source>%1 off by %2 and more</source>
        <translation>%1 um %2 und mehr daneben</translation>
    </message>
    <message>
        <source>%1 off by %2 to %3</source>
        <translation>%1 um %2 bis %3 daneben</translation>
    </message>
    <message>
        <source>Suspected missing annotations</source>
        <translation>Vermutlich fehlende Annotationen</translation>
    </message>
    <message>
        <source>Suspected label errors</source>
        <translation>Vermutlich falsche Labels</translation>
    </message>
    <message>
        <source>of “%1”</source>
        <translation>von „%1“</translation>
    </message>
    <message>
        <source>predicted as “%1”</source>
        <translation>als „%1“ vorhergesagt</translation>
    </message>
    <message>
        <source>annotated as “%1”</source>
        <translation>als „%1“ annotiert</translation>
    </message>
    <message>
        <source>in step %1G</source>
        <translation>in Schritt %1G</translation>
    </message>
    <message>
        <source>of one video</source>
        <translation>eines Videos</translation>
    </message>
    <message>
        <source>score of %1 and more</source>
        <translation>Score ab %1</translation>
    </message>
    <message>
        <source>All errors</source>
        <translation>Alle Fehler</translation>
    </message>
    <message>
        <source>score of %1 to %2</source>
        <translation>Wert von %1 bis %2</translation>
    </message>
    <message>
        <source>score below %1</source>
        <translation>Wert unter %1</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Median window (samples)</source>
        <translation>Medianfenster (Abtastwerte)</translation>
    </message>
    <message>
        <source>Shortest proposal (s)</source>
        <translation>Kürzester Vorschlag (s)</translation>
    </message>
    <message>
        <source>Longest proposal (s)</source>
        <translation>Längster Vorschlag (s)</translation>
    </message>
    <message>
        <source>Pictures looked at a second</source>
        <translation>Ausgewertete Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Searches for people a second</source>
        <translation>Personensuchen pro Sekunde</translation>
    </message>
    <message>
        <source>Pixels searched for people</source>
        <translation>Pixel für die Personensuche</translation>
    </message>
    <message>
        <source>Longest gap bridged in a track (s)</source>
        <translation>Größte überbrückte Lücke einer Spur (s)</translation>
    </message>
    <message>
        <source>Threads (0: all but one)</source>
        <translation>Threads (0: alle bis auf einen)</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>%1 annotations, %2 predictions</source>
        <translation>%1 Annotationen, %2 Vorhersagen</translation>
    </message>
    <message>
        <source>%1 annotated boxes, %2 predicted ones</source>
        <translation>%1 annotierte Rahmen, %2 vorhergesagte</translation>
    </message>
    <message>
        <source>%1: AP %2 at %3</source>
        <translation>%1: AP %2 bei %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1
%2 at %3</source>
        <translation>%1
%2 bei %3</translation>
    </message>
    <message>
        <source>Video-mAP</source>
        <translation>Video-mAP</translation>
    </message>
    <message>
        <source>Frame-mAP</source>
        <translation>Frame-mAP</translation>
    </message>
    <message>
        <source>Average precision at %1</source>
        <translation>Average Precision bei %1</translation>
    </message>
    <message>
        <source>%1 that counts as found</source>
        <translation>%1, ab der etwas als gefunden gilt</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>All classes as one ranking</source>
        <translation>Alle Klassen als eine Rangfolge</translation>
    </message>
    <message>
        <source>%1 %2 at %3, %4 on average over %5 to %6; all classes as one ranking: %7.</source>
        <translation>%1 %2 bei %3, im Mittel über %5 bis %6 %4; alle Klassen als eine Rangfolge: %7.</translation>
    </message>
    <message>
        <source>“%1”: %2, %3 on average.</source>
        <translation>„%1“: %2, im Mittel %3.</translation>
    </message>
    <message>
        <source>Videos with annotated people: %1</source>
        <translation>Videos mit annotierten Personen: %1</translation>
    </message>
    <message>
        <source>their annotations: %1</source>
        <translation>deren Annotationen: %1</translation>
    </message>
    <message>
        <source>predictions of people: %1</source>
        <translation>Vorhersagen zu Personen: %1</translation>
    </message>
    <message>
        <source>left out, since they name no person: %1</source>
        <translation>ausgelassen, da sie keine Person nennen: %1</translation>
    </message>
    <message>
        <source>left out, since the person is not there then: %1</source>
        <translation>ausgelassen, da die Person dann nicht da ist: %1</translation>
    </message>
</context>
<context>
    <name>Position</name>
    <message>
        <source>The video has frames 0 to %1 and lasts %2.</source>
        <translation>Das Video hat die Bilder 0 bis %1 und dauert %2.</translation>
    </message>
    <message>
        <source>No frame of the video has the PTS %1.</source>
        <translation>Kein Bild des Videos hat den PTS %1.</translation>
    </message>
    <message>
        <source>The video&apos;s frames are not known yet.</source>
        <translation>Die Bilder des Videos sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>“%1” is no time (1:02.5 or 62.5s), frame (#1234) or timestamp (pts 90000).</source>
        <translation>„%1“ ist weder eine Zeit (1:02.5 oder 62.5s) noch ein Bild (#1234) noch ein Zeitstempel (pts 90000).</translation>
    </message>
</context>
<context>
    <name>ProjectNotices</name>
    <message>
        <source>The project was upgraded from format %1 to %2. The file as it was is kept as “%3”.</source>
        <translation>Das Projekt wurde von Format %1 auf %2 gebracht. Die Datei, wie sie war, bleibt als „%3“ erhalten.</translation>
    </message>
    <message>
        <source>The project was written by a newer version of Onset, which says that this one can work with it.</source>
        <translation>Das Projekt wurde von einer neueren Version von Onset geschrieben; nach deren Angabe kann diese hier damit arbeiten.</translation>
    </message>
    <message>
        <source>“%1” is on a network file system: storing is slower there, and only one computer may have the project open. Prefer a local disk.</source>
        <translation>„%1“ liegt auf einem Netzlaufwerk: Speichern dauert dort länger, und nur ein Rechner darf das Projekt geöffnet haben. Besser ist eine lokale Platte.</translation>
    </message>
    <message>
        <source>“%1” is read as it is now; changes that others make meanwhile are not seen.</source>
        <translation>„%1“ wird gelesen, wie es jetzt ist; was andere inzwischen ändern, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>The file system of “%1” knows no locks: make sure that no other program has the project open.</source>
        <translation>Das Dateisystem von „%1“ kennt keine Sperren: Achten Sie darauf, dass kein anderes Programm das Projekt geöffnet hat.</translation>
    </message>
    <message>
        <source>The frame table of the video “%1” is damaged; the video has to be indexed again. %2</source>
        <translation>Die Bildtabelle des Videos „%1“ ist beschädigt; das Video muss neu indiziert werden. %2</translation>
    </message>
    <message>
        <source>The video “%1” was found at “%2”.</source>
        <translation>Das Video „%1“ wurde unter „%2“ gefunden.</translation>
    </message>
    <message>
        <source>The video “%1” is not at “%2” any more. Tell where it is.</source>
        <translation>Das Video „%1“ liegt nicht mehr unter „%2“. Geben Sie an, wo es ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were interrupted and can be resumed.</source>
        <translation>
            <numerusform>%n Lauf wurde unterbrochen und kann fortgesetzt werden.</numerusform>
            <numerusform>%n Läufe wurden unterbrochen und können fortgesetzt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Average precision of each class</source>
        <translation>Average Precision jeder Klasse</translation>
    </message>
    <message>
        <source>%1: %2 of %3 annotations, %4 predictions</source>
        <translation>%1: %2 bei %3 Annotationen, %4 Vorhersagen</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Alle Werte</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Average precision of each class at tIoU %1, best first.</source>
        <translation>Average Precision jeder Klasse bei tIoU %1, die beste zuerst.</translation>
    </message>
    <message>
        <source>mAP over tIoU</source>
        <translation>mAP über tIoU</translation>
    </message>
    <message>
        <source>Precision over recall, mean of the classes</source>
        <translation>Genauigkeit über Trefferquote, Mittel der Klassen</translation>
    </message>
    <message>
        <source>Precision over recall at tIoU %1, mean of the classes</source>
        <translation>Genauigkeit über Trefferquote bei tIoU %1, Mittel der Klassen</translation>
    </message>
    <message>
        <source>Overlap and ranking</source>
        <translation>Überlappung und Rangfolge</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Verwechslungsmatrix</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>Annotiert</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>%1 predicted as %2: %3</source>
        <translation>%1 als %2 vorhergesagt: %3</translation>
    </message>
    <message>
        <source>Predictions and annotations paired one to one, best score first, whatever the class. The last row are predictions without annotation, the last column annotations that were missed.</source>
        <translation>Vorhersagen und Annotationen, eins zu eins gepaart, die höchste Bewertung zuerst, gleich welcher Klasse. Die letzte Zeile sind Vorhersagen ohne Annotation, die letzte Spalte verpasste Annotationen.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n class(es) those with the most errors.</source>
        <translation>
            <numerusform>Von %n Klasse die mit den meisten Fehlern.</numerusform>
            <numerusform>Von %n Klassen die mit den meisten Fehlern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Verwechslung</translation>
    </message>
    <message>
        <source>Kinds of predictions, band by band</source>
        <translation>Arten von Vorhersagen, Band für Band</translation>
    </message>
    <message>
        <source>best predictions; G: annotations of the class</source>
        <translation>beste Vorhersagen; G: Annotationen der Klasse</translation>
    </message>
    <message>
        <source>What each kind of error costs</source>
        <translation>Was jede Art von Fehler kostet</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie er ist</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>annotation − prediction</source>
        <translation>Annotation − Vorhersage</translation>
    </message>
    <message>
        <source>bias %1, median %2, 90 % within %3</source>
        <translation>Verzerrung %1, Median %2, 90 % innerhalb von %3</translation>
    </message>
    <message>
        <source>What the best predictions are</source>
        <translation>Was die besten Vorhersagen sind</translation>
    </message>
    <message>
        <source>What mAP would gain without each kind</source>
        <translation>Was mAP ohne jede Art gewänne</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
    <message>
        <source>Kinds of false predictions, by the annotation of any class that overlaps them most.</source>
        <translation>Arten falscher Vorhersagen, nach der Annotation beliebiger Klasse, die sie am meisten überlappt.</translation>
    </message>
    <message>
        <source>If perfect</source>
        <translation>Wenn perfekt</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>mAP at stIoU %1 if classes, times or boxes were right wherever they overlap by more than 0.3.</source>
        <translation>mAP bei stIoU %1, wenn Klassen, Zeiten oder Rahmen stimmten, wo immer sie sich um mehr als 0,3 überlappen.</translation>
    </message>
    <message>
        <source>mAP at tIoU %1 if classes or times were right wherever they overlap by more than 0.3.</source>
        <translation>mAP bei tIoU %1, wenn Klassen oder Zeiten stimmten, wo immer sie sich um mehr als 0,3 überlappen.</translation>
    </message>
    <message>
        <source>Where there is most to gain</source>
        <translation>Wo am meisten zu gewinnen ist</translation>
    </message>
    <message>
        <source>Annotations by</source>
        <translation>Annotationen nach</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>mAP, normalized</source>
        <translation>mAP, normiert</translation>
    </message>
    <message>
        <source>What is hard to find</source>
        <translation>Was schwer zu finden ist</translation>
    </message>
    <message>
        <source>Share of the annotations that no prediction found at tIoU %1.</source>
        <translation>Anteil der Annotationen, die keine Vorhersage bei tIoU %1 fand.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Anfänge</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Enden</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Grenzen</translation>
    </message>
    <message numerus="yes">
        <source>How far the edges of %n right prediction(s) are off; positive where they come too early. The outermost bars hold everything beyond.</source>
        <translation>
            <numerusform>Wie weit die Ränder von %n richtigen Vorhersage daneben liegen; positiv, wo sie zu früh kommen. Die äußersten Balken enthalten alles Weitere.</numerusform>
            <numerusform>Wie weit die Ränder von %n richtigen Vorhersagen daneben liegen; positiv, wo sie zu früh kommen. Die äußersten Balken enthalten alles Weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotated: %1</source>
        <translation>Annotiert: %1</translation>
    </message>
    <message>
        <source>Predicted: %1</source>
        <translation>Vorhergesagt: %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Bewertung %1</translation>
    </message>
    <message>
        <source>tIoU %1</source>
        <translation>tIoU %1</translation>
    </message>
    <message>
        <source>costs %1 of its class&apos;s average precision</source>
        <translation>kostet %1 der Average Precision ihrer Klasse</translation>
    </message>
    <message>
        <source>The worst errors</source>
        <translation>Die schlimmsten Fehler</translation>
    </message>
    <message>
        <source>%1 of %2, costliest first: first, middle and last frame.</source>
        <translation>%1 von %2, die teuersten zuerst: erstes, mittleres und letztes Bild.</translation>
    </message>
    <message>
        <source>Run %1 of the project “%2”</source>
        <translation>Lauf %1 des Projekts „%2“</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>What %1 gets wrong</source>
        <translation>Was %1 falsch macht</translation>
    </message>
    <message>
        <source>Written by Onset.</source>
        <translation>Geschrieben von Onset.</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) without annotation</source>
        <translation>
            <numerusform>%n Video ohne Annotation</numerusform>
            <numerusform>%n Videos ohne Annotation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) that the run did not come to the end of</source>
        <translation>
            <numerusform>%n Video, dessen Ende der Lauf nicht erreicht hat</numerusform>
            <numerusform>%n Videos, deren Ende der Lauf nicht erreicht hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) whose frames are not known yet</source>
        <translation>
            <numerusform>%n Video, dessen Bilder noch nicht bekannt sind</numerusform>
            <numerusform>%n Videos, deren Bilder noch nicht bekannt sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prediction(s) where nobody looked</source>
        <translation>
            <numerusform>%n Vorhersage, wo niemand hingesehen hat</numerusform>
            <numerusform>%n Vorhersagen, wo niemand hingesehen hat</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message>
        <source>protocol of THUMOS14</source>
        <translation>Protokoll von THUMOS14</translation>
    </message>
    <message>
        <source>protocol of ActivityNet</source>
        <translation>Protokoll von ActivityNet</translation>
    </message>
    <message>
        <source>tIoU %1 to %2</source>
        <translation>tIoU %1 bis %2</translation>
    </message>
    <message>
        <source>videos for %1</source>
        <translation>Videos für %1</translation>
    </message>
    <message>
        <source>all videos</source>
        <translation>alle Videos</translation>
    </message>
    <message>
        <source>predictions where nobody looked count too</source>
        <translation>Vorhersagen, wo niemand hingesehen hat, zählen mit</translation>
    </message>
    <message>
        <source>mAP at tIoU %1</source>
        <translation>mAP bei tIoU %1</translation>
    </message>
    <message>
        <source>mAP, average over the tIoUs</source>
        <translation>mAP, Mittel über die tIoUs</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>No annotation can be measured here, so there is no average precision.</source>
        <translation>Hier lässt sich keine Annotation messen, also gibt es keine Average Precision.</translation>
    </message>
    <message>
        <source>Worth a look: %1 suspected missing annotations, %2 suspected wrong labels.</source>
        <translation>Einen Blick wert: %1 vermutlich fehlende Annotationen, %2 vermutlich falsche Klassen.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>Anteil der richtigen</translation>
    </message>
    <message>
        <source>Reliability of scores</source>
        <translation>Verlässlichkeit der Werte</translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) are not within 0 to 1: they are no probabilities.</source>
        <translation>
            <numerusform>%n Wert liegt nicht zwischen 0 und 1: Er ist keine Wahrscheinlichkeit.</numerusform>
            <numerusform>%n Werte liegen nicht zwischen 0 und 1: Sie sind keine Wahrscheinlichkeiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>How many predictions of a score are right, in ten bins; on the diagonal a score is a probability. Expected calibration error: %1.</source>
        <translation>Wie viele Vorhersagen eines Wertes richtig sind, in zehn Klassen; auf der Diagonale ist ein Wert eine Wahrscheinlichkeit. Erwarteter Kalibrierungsfehler: %1.</translation>
    </message>
    <message>
        <source>Of the run before: %1.</source>
        <translation>Des Laufs davor: %1.</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>Run %1 · %2 · %3</source>
        <comment>number · system · date</comment>
        <translation>Lauf %1 · %2 · %3</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped; can be resumed</source>
        <translation>angehalten; fortsetzbar</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>SnapshotText</name>
    <message>
        <source>a removed video</source>
        <translation>ein entferntes Video</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1: keine</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>split: how many (names)</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Frozen on %1</source>
        <translation>Eingefroren am %1</translation>
    </message>
    <message>
        <source>%1: %2 segments</source>
        <translation>%1: %2 Segmente</translation>
    </message>
    <message>
        <source>Rejected proposals, learnt as background: %1</source>
        <translation>Abgelehnte Vorschläge, als Hintergrund gelernt: %1</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>Holdout</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>predicted</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>akzeptiert</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>human</source>
        <translation>manuell</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>“%1” cannot be compared: nothing it found can be measured here.</source>
        <translation>„%1“ lässt sich nicht vergleichen: nichts davon ist hier messbar.</translation>
    </message>
    <message>
        <source>As good as “%1” on average.</source>
        <translation>Im Mittel so gut wie „%1“.</translation>
    </message>
    <message>
        <source>▲ %1 points more than “%2” on average.</source>
        <translation>▲ Im Mittel %1 Punkte mehr als „%2“.</translation>
    </message>
    <message>
        <source>▼ %1 points less than “%2” on average.</source>
        <translation>▼ Im Mittel %1 Punkte weniger als „%2“.</translation>
    </message>
    <message>
        <source>No class has an annotation in these videos, so there is no average precision.</source>
        <translation>Keine Klasse hat in diesen Videos eine Annotation, also gibt es keine Average Precision.</translation>
    </message>
    <message>
        <source>mAP %1 at tIoU %2</source>
        <translation>mAP %1 bei tIoU %2</translation>
    </message>
    <message>
        <source>, %1 on average over %2 to %3</source>
        <translation>, im Mittel über %2 bis %3 %1</translation>
    </message>
    <message>
        <source>1 video</source>
        <translation>1 Video</translation>
    </message>
    <message>
        <source>%1 videos</source>
        <translation>%1 Videos</translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation>1 Annotation</translation>
    </message>
    <message>
        <source>%1 annotations</source>
        <translation>%1 Annotationen</translation>
    </message>
    <message>
        <source>1 prediction</source>
        <translation>1 Vorhersage</translation>
    </message>
    <message>
        <source>%1 predictions</source>
        <translation>%1 Vorhersagen</translation>
    </message>
    <message>
        <source>1 video without annotation left out</source>
        <translation>1 Video ohne Annotation ausgelassen</translation>
    </message>
    <message>
        <source>%1 videos without annotation left out</source>
        <translation>%1 Videos ohne Annotation ausgelassen</translation>
    </message>
    <message>
        <source>1 video that the run has not finished left out</source>
        <translation>1 Video ausgelassen, das der Lauf nicht beendet hat</translation>
    </message>
    <message>
        <source>%1 videos that the run has not finished left out</source>
        <translation>%1 Videos ausgelassen, die der Lauf nicht beendet hat</translation>
    </message>
    <message>
        <source>1 video not yet indexed left out</source>
        <translation>1 noch nicht indiziertes Video ausgelassen</translation>
    </message>
    <message>
        <source>%1 videos not yet indexed left out</source>
        <translation>%1 noch nicht indizierte Videos ausgelassen</translation>
    </message>
    <message>
        <source>1 prediction left out where nobody looked</source>
        <translation>1 Vorhersage ausgelassen, wo niemand hingesehen hat</translation>
    </message>
    <message>
        <source>%1 predictions left out where nobody looked</source>
        <translation>%1 Vorhersagen ausgelassen, wo niemand hingesehen hat</translation>
    </message>
</context>
<context>
    <name>onset::AboutDialog</name>
    <message>
        <source>About Onset</source>
        <translation>Über Onset</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Onset %1&lt;/h2&gt;&lt;p&gt;Find, review and correct human actions in long videos.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Onset %1&lt;/h2&gt;&lt;p&gt;Menschliche Handlungen in langen Videos finden, prüfen und korrigieren.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>© 2026 The Onset developers. This program is free software: you may redistribute it and change it under the terms of the GNU General Public License, version 3 or (at your option) any later one. It comes with no warranty, to the extent permitted by law.</source>
        <translation>© 2026 The Onset developers. Dieses Programm ist freie Software: Es darf unter den Bedingungen der GNU General Public License, Version 3 oder (nach eigener Wahl) jeder späteren Version, weitergegeben und verändert werden. Es wird, soweit gesetzlich zulässig, ohne jede Gewährleistung bereitgestellt.</translation>
    </message>
    <message>
        <source>It uses these libraries:</source>
        <translation>Verwendete Bibliotheken:</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnosedaten kopieren</translation>
    </message>
</context>
<context>
    <name>onset::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tip (key)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>onset::AgreementDialog</name>
    <message>
        <source>tIoU</source>
        <translation>tIoU</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Kappa of the segments</source>
        <translation>Kappa der Segmente</translation>
    </message>
    <message>
        <source>Kappa of their classes</source>
        <translation>Kappa ihrer Klassen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweiter</translation>
    </message>
    <message>
        <source>F1 at tIoU %1</source>
        <translation>F1 bei tIoU %1</translation>
    </message>
    <message>
        <source>Kappa over time</source>
        <translation>Kappa über die Zeit</translation>
    </message>
    <message>
        <source>Agreement of annotators</source>
        <translation>Übereinstimmung der Annotatoren</translation>
    </message>
    <message>
        <source>An annotator; a segment is whose who changed it last</source>
        <translation>Ein Annotator; ein Segment gehört, wer es zuletzt geändert hat</translation>
    </message>
    <message>
        <source>The annotator to compare with; neither is taken for the truth</source>
        <translation>Der Annotator zum Vergleich; keiner von beiden gilt als die Wahrheit</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>Alle Videos</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Choose two annotators.</source>
        <translation>Wählen Sie zwei Annotatoren.</translation>
    </message>
    <message>
        <source>Fewer than two people annotated this project. Import the segments of another as a table (CSV), whose column “annotator” names them.</source>
        <translation>Weniger als zwei Personen haben dieses Projekt annotiert. Importieren Sie die Segmente einer anderen als Tabelle (CSV), deren Spalte „annotator“ sie nennt.</translation>
    </message>
    <message>
        <source>There is no video that both annotated.</source>
        <translation>Es gibt kein Video, das beide annotiert haben.</translation>
    </message>
    <message numerus="yes">
        <source>They say the same %1 of the time in %n video(s), kappa %2.</source>
        <translation>
            <numerusform>Sie sagen in %1 der Zeit dasselbe, in %n Video, Kappa %2.</numerusform>
            <numerusform>Sie sagen in %1 der Zeit dasselbe, in %n Videos, Kappa %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) that only one of them annotated do not count.</source>
        <translation>
            <numerusform>%n Video, das nur einer von ihnen annotiert hat, zählt nicht.</numerusform>
            <numerusform>%n Videos, die nur einer von ihnen annotiert hat, zählen nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::AnalysisPages</name>
    <message>
        <source>Mean of the classes</source>
        <translation>Mittel der Klassen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Precision, recall</source>
        <translation>Precision, Recall</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Verwechslung</translation>
    </message>
    <message>
        <source>Kinds of error</source>
        <translation>Fehlerarten</translation>
    </message>
    <message>
        <source>What is hard</source>
        <translation>Was schwer ist</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Average precision of each class</source>
        <translation>Average Precision jeder Klasse</translation>
    </message>
    <message>
        <source>mAP over the tIoU; a click measures at that tIoU</source>
        <translation>mAP über der tIoU; ein Klick misst bei dieser tIoU</translation>
    </message>
    <message>
        <source>Precision over recall</source>
        <translation>Precision über Recall</translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation>Was wofür gehalten wird</translation>
    </message>
    <message>
        <source>What the best predictions are</source>
        <translation>Was die besten Vorhersagen sind</translation>
    </message>
    <message>
        <source>What each kind of error costs</source>
        <translation>Was jede Fehlerart kostet</translation>
    </message>
    <message>
        <source>Annotations missed</source>
        <translation>Verfehlte Annotationen</translation>
    </message>
    <message>
        <source>How well annotations of a kind are found</source>
        <translation>Wie gut Annotationen welcher Art gefunden werden</translation>
    </message>
    <message>
        <source>How far starts are off</source>
        <translation>Wie weit Anfänge danebenliegen</translation>
    </message>
    <message>
        <source>How far ends are off</source>
        <translation>Wie weit Enden danebenliegen</translation>
    </message>
    <message>
        <source>Bins…</source>
        <translation>Klassengrenzen…</translation>
    </message>
    <message>
        <source>By which bins annotations are told apart</source>
        <translation>Nach welchen Grenzen Annotationen eingeteilt werden</translation>
    </message>
    <message>
        <source>The class whose curve is shown</source>
        <translation>Die Klasse, deren Kurve gezeigt wird</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>How often predictions of a score are right</source>
        <translation>Wie oft Vorhersagen eines Werts richtig sind</translation>
    </message>
</context>
<context>
    <name>onset::AnnotatorDialog</name>
    <message>
        <source>Who is at work?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>Every segment keeps who made or corrected it. Your name stays in the project file and on this computer; you can change it in the preferences.</source>
        <translation>Zu jedem Segment wird festgehalten, wer es erstellt oder korrigiert hat. Der Name bleibt in der Projektdatei und auf diesem Rechner; er lässt sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Your name or initials</source>
        <translation>Name oder Kürzel</translation>
    </message>
</context>
<context>
    <name>onset::BinsDialog</name>
    <message>
        <source>Bins of the annotations</source>
        <translation>Einteilung der Annotationen</translation>
    </message>
    <message>
        <source>Where one bin ends and the next begins, ascending, separated by semicolons.</source>
        <translation>Wo ein Bereich endet und der nächste beginnt, aufsteigend, durch Semikolon getrennt.</translation>
    </message>
    <message>
        <source>&amp;Share of the video (%)</source>
        <translation>&amp;Anteil am Video (%)</translation>
    </message>
    <message>
        <source>&amp;Length (s)</source>
        <translation>&amp;Länge (s)</translation>
    </message>
    <message>
        <source>&amp;Instances in the video</source>
        <translation>&amp;Vorkommen im Video</translation>
    </message>
    <message>
        <source>The bins of this data set</source>
        <translation>Die Einteilung dieses Datensatzes</translation>
    </message>
    <message>
        <source>The shares of the video</source>
        <translation>Die Anteile am Video</translation>
    </message>
    <message>
        <source>The lengths</source>
        <translation>Die Längen</translation>
    </message>
    <message>
        <source>The instances</source>
        <translation>Die Vorkommen</translation>
    </message>
    <message>
        <source>%1: give one to %2 numbers between 0 and 100, ascending.</source>
        <translation>%1: eine bis %2 Zahlen zwischen 0 und 100 angeben, aufsteigend.</translation>
    </message>
    <message>
        <source>%1: give one to %2 numbers above 0, ascending.</source>
        <translation>%1: eine bis %2 Zahlen über 0 angeben, aufsteigend.</translation>
    </message>
</context>
<context>
    <name>onset::CacheController</name>
    <message>
        <source>Features are in use. Empty their folder when the jobs have ended.</source>
        <translation>Merkmale werden gerade benutzt. Leeren Sie ihren Ordner, wenn die Aufträge beendet sind.</translation>
    </message>
    <message>
        <source>%1 of kept features were removed.</source>
        <translation>%1 aufbewahrte Merkmale wurden entfernt.</translation>
    </message>
    <message>
        <source>Kept features took more than %1 GB (Preferences): %2 of those that were not used for longest were removed.</source>
        <translation>Aufbewahrte Merkmale belegten mehr als %1 GB (Einstellungen): %2 der am längsten unbenutzten wurden entfernt.</translation>
    </message>
</context>
<context>
    <name>onset::CacheField</name>
    <message>
        <source>Decoded frames and features of your videos, so that trainings and detections need not make them again. Beyond this, those that were not used for longest are removed; that costs time only</source>
        <translation>Dekodierte Bilder und Merkmale Ihrer Videos, damit Trainings und Erkennungen sie nicht neu berechnen müssen. Darüber hinaus werden die am längsten unbenutzten entfernt; das kostet nur Zeit</translation>
    </message>
    <message>
        <source>Most GB of kept features</source>
        <translation>Höchstens so viele GB aufbewahrte Merkmale</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>any amount</source>
        <translation>beliebig viel</translation>
    </message>
    <message>
        <source>&amp;Empty</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Remove all kept features; they are made again when they are needed</source>
        <translation>Alle aufbewahrten Merkmale entfernen; sie werden neu berechnet, wenn sie gebraucht werden</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
</context>
<context>
    <name>onset::ChangeController</name>
    <message>
        <source>The two runs have no video in common that both came to the end of. Run both over the same videos.</source>
        <translation>Die beiden Läufe haben kein Video gemeinsam, das beide zu Ende bearbeitet haben. Beide über dieselben Videos laufen lassen.</translation>
    </message>
</context>
<context>
    <name>onset::ChangeListModel</name>
    <message>
        <source>gained</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>How many frames the start and the end moved</source>
        <translation>Um wie viele Bilder sich Anfang und Ende verschoben</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>onset::ChangePanel</name>
    <message>
        <source>The earlier run</source>
        <translation>Der frühere Lauf</translation>
    </message>
    <message>
        <source>The later run</source>
        <translation>Der spätere Lauf</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alle Änderungen</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>Dieses Video</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>Alle Videos</translation>
    </message>
    <message>
        <source>from </source>
        <comment>score</comment>
        <translation>ab </translation>
    </message>
    <message>
        <source>What scores lower takes no part: networks list many guesses</source>
        <translation>Was niedriger bewertet ist, zählt nicht mit: Netze listen viele Vermutungen</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Enter or a double click goes to the moment</source>
        <translation>Eingabe oder ein Doppelklick führt zur Stelle</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>&amp;Zurückkehren</translation>
    </message>
    <message>
        <source>There are no two runs yet. After a training the new version runs over the videos, and what it finds otherwise is listed here.</source>
        <translation>Es gibt noch keine zwei Läufe. Nach einem Training läuft die neue Version über die Videos, und was sie anders findet, steht dann hier.</translation>
    </message>
    <message>
        <source>Choose the two runs above.</source>
        <translation>Oben die beiden Läufe wählen.</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Vergleiche …</translation>
    </message>
    <message>
        <source>Nothing of this kind changed.</source>
        <translation>Nichts dieser Art hat sich geändert.</translation>
    </message>
    <message>
        <source>Version %1 becomes the current one</source>
        <translation>Version %1 wird die aktuelle</translation>
    </message>
    <message>
        <source>Version %1 becomes the current one; annotations stay</source>
        <translation>Version %1 wird die aktuelle; Annotationen bleiben</translation>
    </message>
    <message>
        <source>What touches the stretch that you label blind is not shown until it is done.</source>
        <translation>Was den Abschnitt berührt, den Sie blind annotieren, wird erst gezeigt, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>Nothing else of this kind is listed.</source>
        <translation>Sonst ist nichts dieser Art aufgeführt.</translation>
    </message>
</context>
<context>
    <name>onset::ChartExport</name>
    <message>
        <source>“%1” cannot be written: charts are saved as .png, .svg or .pdf.</source>
        <translation>„%1“ lässt sich nicht schreiben: Diagramme werden als .png, .svg oder .pdf gespeichert.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>„%1“ lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>The chart is on the clipboard.</source>
        <translation>Das Diagramm liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg);;PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Als „%1“ gespeichert.</translation>
    </message>
</context>
<context>
    <name>onset::ChartFrame</name>
    <message>
        <source>Copy as image</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the chart as an image</source>
        <translation>Das Diagramm als Bild kopieren</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or PDF…</source>
        <translation>Als PNG, SVG oder PDF speichern…</translation>
    </message>
    <message>
        <source>Save the chart as PNG, SVG or PDF</source>
        <translation>Das Diagramm als PNG, SVG oder PDF speichern</translation>
    </message>
</context>
<context>
    <name>onset::ClassListModel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) that stand</source>
        <translation>
            <numerusform>%n gültiges Segment</numerusform>
            <numerusform>%n gültige Segmente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected, not counted</source>
        <translation>
            <numerusform>%n abgelehntes, nicht mitgezählt</numerusform>
            <numerusform>%n abgelehnte, nicht mitgezählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposed as this class and given another, not counted</source>
        <translation>
            <numerusform>%n als diese Klasse vorgeschlagen und einer anderen gegeben, nicht mitgezählt</numerusform>
            <numerusform>%n als diese Klasse vorgeschlagen und einer anderen gegeben, nicht mitgezählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::ClassPanel</name>
    <message>
        <source>Open a project to see its classes.</source>
        <translation>Nach dem Öffnen eines Projekts stehen hier seine Klassen.</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Klasse hinzufügen</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation>Farbe von „%1“</translation>
    </message>
</context>
<context>
    <name>onset::CommandStates</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>onset::DerivePanel</name>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>The score a curve must rise above; also the line on the timeline</source>
        <translation>Der Score, den eine Kurve übersteigen muss; auch als Linie auf der Zeitleiste</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Samples of the median filter that takes short spikes away; 1: none</source>
        <translation>Abtastwerte des Medianfilters, der kurze Ausschläge entfernt; 1: kein Filter</translation>
    </message>
    <message>
        <source>Shorter proposals are left out</source>
        <translation>Kürzere Vorschläge entfallen</translation>
    </message>
    <message>
        <source>Longer proposals are left out</source>
        <translation>Längere Vorschläge entfallen</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Weakest</source>
        <translation>Schwächste</translation>
    </message>
    <message>
        <source>Proposals below this share of the best score in the video are not listed: not on the timeline, in Segments, by Tab and in a queue that is ordered next. The run keeps them; its measures count them.</source>
        <translation>Vorschläge unter diesem Anteil des besten Werts im Video werden nicht aufgeführt: weder auf der Zeitleiste noch unter Segmente, mit Tab oder in einer Liste, die danach geordnet wird. Der Lauf behält sie; seine Maße zählen sie mit.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n weak proposal(s) of this video not listed</source>
        <translation>
            <numerusform>%n schwacher Vorschlag dieses Videos nicht aufgeführt</numerusform>
            <numerusform>%n schwache Vorschläge dieses Videos nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Shorter and longer proposals are left out</source>
        <translation>Kürzere und längere Vorschläge entfallen</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the shortest and the longest length</comment>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>onset::Docks</name>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>Warteschlange</translation>
    </message>
</context>
<context>
    <name>onset::Document</name>
    <message>
        <source>No project is open.</source>
        <translation>Es ist kein Projekt geöffnet.</translation>
    </message>
    <message>
        <source>An edit is being undone; try again.</source>
        <translation>Gerade wird eine Änderung zurückgenommen; bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The project has no class with number %1.</source>
        <translation>Das Projekt hat keine Klasse mit der Nummer %1.</translation>
    </message>
    <message>
        <source>The class “%1” is locked; unlock it first.</source>
        <translation>Die Klasse „%1“ ist gesperrt; sie muss zuerst entsperrt werden.</translation>
    </message>
    <message>
        <source>The project has no video with number %1.</source>
        <translation>Das Projekt hat kein Video mit der Nummer %1.</translation>
    </message>
    <message>
        <source>A segment must have at least one frame.</source>
        <translation>Ein Segment muss mindestens ein Bild umfassen.</translation>
    </message>
    <message>
        <source>Frames %1 to %2 lie outside of the video “%3”.</source>
        <translation>Die Bilder %1 bis %2 liegen außerhalb des Videos „%3“.</translation>
    </message>
    <message>
        <source>There is no segment %1 any more.</source>
        <translation>Das Segment %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The segment is locked; unlock it first.</source>
        <translation>Das Segment ist gesperrt; es muss zuerst entsperrt werden.</translation>
    </message>
    <message>
        <source>The proposal is not there any more.</source>
        <translation>Den Vorschlag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The proposal was decided already.</source>
        <translation>Über den Vorschlag wurde bereits entschieden.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>The project changed meanwhile; read the file again.</source>
        <translation>Das Projekt hat sich inzwischen geändert; die Datei muss erneut gelesen werden.</translation>
    </message>
    <message>
        <source>An import cannot change video files.</source>
        <translation>Ein Import kann keine Videodateien ändern.</translation>
    </message>
    <message>
        <source>What was seen while playing cannot be imported.</source>
        <translation>Bei der Wiedergabe Gesehenes lässt sich nicht importieren.</translation>
    </message>
    <message>
        <source>An import cannot remove classes.</source>
        <translation>Ein Import kann keine Klassen entfernen.</translation>
    </message>
    <message>
        <source>A class needs a number.</source>
        <translation>Eine Klasse braucht eine Nummer.</translation>
    </message>
    <message>
        <source>There is a class “%1” already.</source>
        <translation>Die Klasse „%1“ gibt es bereits.</translation>
    </message>
    <message>
        <source>A segment that is stored must be decided.</source>
        <translation>Ein Segment lässt sich erst speichern, wenn darüber entschieden ist.</translation>
    </message>
    <message>
        <source>A class needs a name.</source>
        <translation>Eine Klasse braucht einen Namen.</translation>
    </message>
    <message>
        <source>The key of a class is one of 1 to 9.</source>
        <translation>Die Taste einer Klasse ist eine der Ziffern 1 bis 9.</translation>
    </message>
    <message>
        <source>The key %1 belongs to the class “%2”; free it first.</source>
        <translation>Die Taste %1 gehört zur Klasse „%2“; sie muss dort zuerst frei werden.</translation>
    </message>
    <message>
        <source>The class “%1” is built in and keeps its name.</source>
        <translation>Die Klasse „%1“ ist fest eingebaut und behält ihren Namen.</translation>
    </message>
    <message>
        <source>The class “%1” is built in and cannot be removed.</source>
        <translation>Die Klasse „%1“ ist fest eingebaut und lässt sich nicht entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) use the class “%1”; give them another one first.</source>
        <translation>
            <numerusform>%n Segment verwendet die Klasse „%1“; ihm muss zuerst eine andere zugewiesen werden.</numerusform>
            <numerusform>%n Segmente verwenden die Klasse „%1“; ihnen muss zuerst eine andere zugewiesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no track %1.</source>
        <translation>Die Spur %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The edges are where they were.</source>
        <translation>Die Grenzen sind unverändert.</translation>
    </message>
    <message>
        <source>Frame %1 is not within the segment; nothing to split.</source>
        <translation>Das Bild %1 liegt nicht im Segment; es gibt nichts zu teilen.</translation>
    </message>
    <message>
        <source>Select two or more segments to merge.</source>
        <translation>Zum Zusammenführen mindestens zwei Segmente auswählen.</translation>
    </message>
    <message>
        <source>A rejected segment cannot be merged; accept it first.</source>
        <translation>Ein abgelehntes Segment lässt sich nicht zusammenführen; es muss zuerst akzeptiert werden.</translation>
    </message>
    <message>
        <source>Only segments of one video, class and track can be merged.</source>
        <translation>Nur Segmente desselben Videos, derselben Klasse und derselben Spur lassen sich zusammenführen.</translation>
    </message>
    <message>
        <source>Merged into segment %1.</source>
        <translation>Im Segment %1 zusammengeführt.</translation>
    </message>
    <message>
        <source>A rejected segment cannot be locked; accept it first.</source>
        <translation>Ein abgelehntes Segment lässt sich nicht sperren; es muss zuerst akzeptiert werden.</translation>
    </message>
    <message>
        <source>The prediction is annotated already.</source>
        <translation>Die Vorhersage ist bereits annotiert.</translation>
    </message>
    <message>
        <source>The project has no run %1.</source>
        <translation>Das Projekt hat keinen Lauf %1.</translation>
    </message>
    <message>
        <source>The verdict is about another run.</source>
        <translation>Das Urteil betrifft einen anderen Lauf.</translation>
    </message>
    <message>
        <source>This project is open for reading only. Open it normally to change it.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet. Zum Ändern normal öffnen.</translation>
    </message>
</context>
<context>
    <name>onset::EdgePanel</name>
    <message>
        <source>First %1 · %2</source>
        <comment>frame · time</comment>
        <translation>Erstes %1 · %2</translation>
    </message>
    <message>
        <source>Last %1 · %2</source>
        <comment>frame · time</comment>
        <translation>Letztes %1 · %2</translation>
    </message>
    <message>
        <source>Select a segment or a proposal to see its first and last frame.</source>
        <translation>Ist ein Segment oder Vorschlag ausgewählt, erscheinen hier sein erstes und sein letztes Bild.</translation>
    </message>
</context>
<context>
    <name>onset::EditLogModel</name>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>onset::EntryListModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>tIoU</source>
        <translation>tIoU</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>Falsche Klasse</translation>
    </message>
    <message>
        <source>Localization</source>
        <translation>Ungenaue Grenzen</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Verwechslung</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>Model wrong</source>
        <translation>Modell falsch</translation>
    </message>
    <message>
        <source>Label wrong</source>
        <translation>Annotation falsch</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Mehrdeutig</translation>
    </message>
</context>
<context>
    <name>onset::ErrorPanel</name>
    <message>
        <source>Enter or a double click goes to the moment; then W, E, A say who is wrong</source>
        <translation>Eingabe oder Doppelklick geht zur Stelle; dann sagen W, E, A, wer irrt</translation>
    </message>
    <message>
        <source>%1: the costliest %2 of %3</source>
        <translation>%1: die teuersten %2 von %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter: how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Missing? %1</source>
        <comment>suspected missing annotations</comment>
        <translation>Fehlt? %1</translation>
    </message>
    <message>
        <source>Mislabelled? %1</source>
        <comment>suspected label errors</comment>
        <translation>Falsch? %1</translation>
    </message>
    <message>
        <source>What a run gets wrong is listed here once it is measured; see the Evaluation panel.</source>
        <translation>Hier steht, was ein Lauf falsch macht, sobald er ausgewertet ist; siehe Auswertung.</translation>
    </message>
    <message>
        <source>This run makes no error at this tIoU.</source>
        <translation>Dieser Lauf macht bei dieser tIoU keinen Fehler.</translation>
    </message>
    <message>
        <source>Nothing of this kind. Click another bar, cell or point, or show all errors.</source>
        <translation>Nichts dieser Art. Einen anderen Balken, eine Zelle oder einen Punkt anklicken oder alle Fehler zeigen.</translation>
    </message>
    <message>
        <source>%1. What touches the stretch that you label blind is not listed until it is done.</source>
        <translation>%1. Was den Abschnitt berührt, den Sie blind annotieren, wird erst aufgeführt, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>Nothing else of this kind is listed.</source>
        <translation>Sonst ist nichts dieser Art aufgeführt.</translation>
    </message>
</context>
<context>
    <name>onset::ErrorWalk</name>
    <message>
        <source>The list of errors is empty; choose something in the evaluation first.</source>
        <translation>Die Fehlerliste ist leer; zuerst in der Auswertung etwas wählen.</translation>
    </message>
    <message>
        <source>That was the last error of the list.</source>
        <translation>Das war der letzte Fehler der Liste.</translation>
    </message>
    <message>
        <source>This is the first error of the list.</source>
        <translation>Das ist der erste Fehler der Liste.</translation>
    </message>
    <message>
        <source>Correct the annotation now: I, O and , . move its edges, 1–9 change its class, F takes the prediction. N goes on.</source>
        <translation>Jetzt die Annotation berichtigen: I, O und , . verschieben ihre Grenzen, 1–9 ändern die Klasse, F übernimmt die Vorhersage. N geht weiter.</translation>
    </message>
    <message>
        <source>The annotation is now as predicted. Ctrl+Z takes it back.</source>
        <translation>Die Annotation ist nun wie vorhergesagt. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>There is nothing to take from this prediction: nothing is missing, and the class is right.</source>
        <translation>Von dieser Vorhersage ist nichts zu übernehmen: es fehlt nichts, und die Klasse stimmt.</translation>
    </message>
    <message>
        <source>Choose an error of the list first.</source>
        <translation>Zuerst einen Fehler der Liste wählen.</translation>
    </message>
    <message>
        <source>This touches the stretch that you label blind; finish that first.</source>
        <translation>Das berührt den Abschnitt, den Sie blind annotieren; beenden Sie ihn zuerst.</translation>
    </message>
</context>
<context>
    <name>onset::EvaluationHeader</name>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>tIoU</source>
        <translation>tIoU</translation>
    </message>
    <message>
        <source>Only what was reviewed</source>
        <translation>Nur Geprüftes</translation>
    </message>
    <message>
        <source>The run that is measured</source>
        <translation>Der Lauf, der ausgewertet wird</translation>
    </message>
    <message>
        <source>The earlier run it is compared with</source>
        <translation>Der frühere Lauf, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>The videos that count</source>
        <translation>Die Videos, die zählen</translation>
    </message>
    <message>
        <source>How average precision is computed, and at which tIoUs</source>
        <translation>Wie und bei welchen tIoUs die Average Precision berechnet wird</translation>
    </message>
    <message>
        <source>From which overlap on a prediction counts as right</source>
        <translation>Ab welcher Überlappung eine Vorhersage als richtig gilt</translation>
    </message>
    <message>
        <source>In videos with reviewed stretches, predictions elsewhere do not count: unseen is not background</source>
        <translation>In Videos mit geprüften Abschnitten zählen Vorhersagen anderswo nicht: Ungesehenes ist kein Hintergrund</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>Alle Videos</translation>
    </message>
    <message>
        <source>no other run</source>
        <translation>kein anderer Lauf</translation>
    </message>
</context>
<context>
    <name>onset::EvaluationPanel</name>
    <message>
        <source>Run %1 · %2</source>
        <comment>number · system</comment>
        <translation>Lauf %1 · %2</translation>
    </message>
    <message>
        <source>%1 Measuring anew …</source>
        <translation>%1 Wird neu ausgewertet …</translation>
    </message>
</context>
<context>
    <name>onset::EvaluationState</name>
    <message>
        <source>Measure all videos</source>
        <translation>Alle Videos auswerten</translation>
    </message>
    <message>
        <source>Open a project to see what its runs get right and wrong.</source>
        <translation>Ein Projekt öffnen, um zu sehen, was seine Läufe richtig und falsch machen.</translation>
    </message>
    <message>
        <source>There is no video yet. Add some, annotate actions in them, and run a detection: here you will see how well it does.</source>
        <translation>Noch kein Video. Videos hinzufügen, Handlungen darin annotieren und eine Erkennung starten: hier zeigt sich, wie gut sie ist.</translation>
    </message>
    <message>
        <source>There is no run yet whose detections could be measured against the annotations.</source>
        <translation>Noch kein Lauf, dessen Erkennungen sich an den Annotationen messen ließen.</translation>
    </message>
    <message>
        <source>The run’s detections could not be read. Choose another run, or check the project.</source>
        <translation>Die Erkennungen des Laufs ließen sich nicht lesen. Einen anderen Lauf wählen oder das Projekt prüfen.</translation>
    </message>
    <message>
        <source>No video of this run is in this split. Choose another one, or set the split of videos in the Videos panel.</source>
        <translation>Kein Video dieses Laufs gehört zu dieser Aufteilung. Eine andere wählen oder sie unter „Videos“ ändern.</translation>
    </message>
    <message>
        <source>The run has not come to the end of any video yet. What is complete is measured at once.</source>
        <translation>Der Lauf ist noch bei keinem Video am Ende. Was fertig ist, wird sofort ausgewertet.</translation>
    </message>
    <message>
        <source>The frames of these videos are not known yet. Open the videos once.</source>
        <translation>Die Bilder dieser Videos sind noch nicht erfasst. Die Videos einmal öffnen.</translation>
    </message>
    <message>
        <source>Nobody has annotated a video that the run looked at. Accept some of its proposals, press I and O around an action, or import annotations.</source>
        <translation>Niemand hat ein Video annotiert, das der Lauf gesehen hat. Vorschläge akzeptieren, mit I und O eine Handlung markieren oder Annotationen importieren.</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Wird ausgewertet …</translation>
    </message>
</context>
<context>
    <name>onset::EvaluationStore</name>
    <message>
        <source>The entry has no annotation and prediction whose classes could differ.</source>
        <translation>Der Eintrag hat keine Annotation und Vorhersage, deren Klassen sich unterscheiden könnten.</translation>
    </message>
    <message>
        <source>The entry has no prediction that could become an annotation.</source>
        <translation>Der Eintrag hat keine Vorhersage, die zur Annotation werden könnte.</translation>
    </message>
</context>
<context>
    <name>onset::FeaturesController</name>
    <message>
        <source>The videos are being described already.</source>
        <translation>Die Videos werden schon beschrieben.</translation>
    </message>
    <message>
        <source>Describing the videos</source>
        <translation>Beschreiben der Videos</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 in them</source>
        <translation>%1 und %2 darin</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Described: %1. Order the queue anew to see first what looks new.</source>
        <translation>Beschrieben: %1. Ordnen Sie die Warteschlange neu, um zuerst zu sehen, was neu aussieht.</translation>
    </message>
</context>
<context>
    <name>onset::GotoDialog</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation>&amp;Bild</translation>
    </message>
    <message>
        <source>&amp;PTS</source>
        <translation>&amp;PTS</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Frame %1, which begins at %2</source>
        <translation>Bild %1, beginnt bei %2</translation>
    </message>
    <message>
        <source>Frame %1, which begins at %2, PTS %3</source>
        <translation>Bild %1, beginnt bei %2, PTS %3</translation>
    </message>
</context>
<context>
    <name>onset::HistoryPanel</name>
    <message>
        <source>As it was opened</source>
        <translation>Stand beim Öffnen</translation>
    </message>
    <message>
        <source>Click a step to go back or forward to it</source>
        <translation>Ein Klick auf einen Schritt geht zu ihm zurück oder vor</translation>
    </message>
    <message>
        <source>Stored edit log</source>
        <translation>Gespeichertes Änderungsprotokoll</translation>
    </message>
    <message>
        <source>No edits are stored yet. Every edit is kept here with who made it and when.</source>
        <translation>Noch sind keine Änderungen gespeichert. Jede Änderung wird hier mit Person und Zeitpunkt festgehalten.</translation>
    </message>
</context>
<context>
    <name>onset::JobDelegate</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>progress</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>onset::JobPanel</name>
    <message>
        <source>Nothing is being worked on. Detection, indexing and imports show their progress here.</source>
        <translation>Zurzeit läuft nichts. Erkennung, Indizierung und Importe zeigen hier ihren Fortschritt.</translation>
    </message>
</context>
<context>
    <name>onset::LaneTexts</name>
    <message>
        <source>Person %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>Ganzes Video</translation>
    </message>
</context>
<context>
    <name>onset::LegendPopup</name>
    <message>
        <source>Legend of the timeline</source>
        <translation>Legende der Zeitleiste</translation>
    </message>
    <message>
        <source>score curve of the compared run</source>
        <translation>Score-Kurve des Vergleichslaufs</translation>
    </message>
    <message>
        <source>threshold: drag it to derive anew</source>
        <translation>Schwelle: Ziehen leitet neu ab</translation>
    </message>
    <message>
        <source>playhead</source>
        <translation>Abspielposition</translation>
    </message>
    <message>
        <source>gained since the earlier run</source>
        <translation>seit dem früheren Lauf gewonnen</translation>
    </message>
    <message>
        <source>lost since the earlier run</source>
        <translation>seit dem früheren Lauf verloren</translation>
    </message>
    <message>
        <source>moved since the earlier run</source>
        <translation>seit dem früheren Lauf verschoben</translation>
    </message>
    <message>
        <source>overview: the highest score</source>
        <translation>Übersicht: der höchste Score</translation>
    </message>
    <message>
        <source>overview: made or accepted by people</source>
        <translation>Übersicht: von Menschen angelegt oder akzeptiert</translation>
    </message>
    <message>
        <source>overview: reviewed</source>
        <translation>Übersicht: geprüft</translation>
    </message>
    <message>
        <source>overview: seen, not reviewed</source>
        <translation>Übersicht: gesehen, nicht geprüft</translation>
    </message>
</context>
<context>
    <name>onset::MainMenus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zu&amp;letzt geöffnet</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
</context>
<context>
    <name>onset::MainWindow</name>
    <message>
        <source>Onset</source>
        <translation>Onset</translation>
    </message>
    <message>
        <source>%1 – %2 – Onset</source>
        <comment>video – project</comment>
        <translation>%1 – %2 – Onset</translation>
    </message>
    <message>
        <source>%1 – Onset</source>
        <comment>project</comment>
        <translation>%1 – Onset</translation>
    </message>
    <message>
        <source>%1 (reading only)</source>
        <comment>project</comment>
        <translation>%1 (nur lesen)</translation>
    </message>
</context>
<context>
    <name>onset::ModelController</name>
    <message>
        <source>Added the model %1.</source>
        <translation>Das Modell %1 wurde hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>onset::NetworkChoice</name>
    <message>
        <source>&amp;Add model…</source>
        <translation>Modell &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Automatic (GPU if there is one)</source>
        <translation>Automatisch (GPU, wenn vorhanden)</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>32 bit (exact)</source>
        <translation>32 Bit (genau)</translation>
    </message>
    <message>
        <source>16 bit (bfloat16, faster where the processor has it)</source>
        <translation>16 Bit (bfloat16, schneller, wo der Prozessor es kann)</translation>
    </message>
    <message>
        <source>Choose a weights file (*.safetensors) that was trained with this system</source>
        <translation>Eine Gewichtsdatei (*.safetensors) wählen, die mit diesem System trainiert wurde</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Built in – learnt from synthetic videos</source>
        <translation>Eingebaut – an synthetischen Videos gelernt</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Weights (*.safetensors);;All files (*)</source>
        <translation>Gewichte (*.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 frames a second in the last such run</source>
        <translation>%1 Bilder pro Sekunde im letzten solchen Lauf</translation>
    </message>
    <message>
        <source>not yet with these settings</source>
        <translation>mit diesen Einstellungen noch nicht</translation>
    </message>
    <message>
        <source>Those of the model</source>
        <translation>Die des Modells</translation>
    </message>
    <message>
        <source>“%1” for all, to be named by you</source>
        <translation>„%1“ für alle, Sie benennen sie</translation>
    </message>
    <message>
        <source>For footage with other actions than those the model learnt: it finds where something happens, and the key of a class names it</source>
        <translation>Für Aufnahmen mit anderen Handlungen als denen, die das Modell gelernt hat: Es findet, wo etwas geschieht, und die Taste einer Klasse benennt es</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>There is no trained model of this system yet. Add a weights file, or train one: Retrain in this menu.</source>
        <translation>Es gibt noch kein trainiertes Modell dieses Systems. Fügen Sie eine Gewichtsdatei hinzu oder trainieren Sie eines: „Neu trainieren“ in diesem Menü.</translation>
    </message>
</context>
<context>
    <name>onset::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Older notices: they come back when this one is closed</source>
        <translation>Ältere Meldungen: sie kommen wieder, wenn diese geschlossen wird</translation>
    </message>
</context>
<context>
    <name>onset::OfferBar</name>
    <message>
        <source>Close this; nothing is done</source>
        <translation>Schließen; es geschieht nichts</translation>
    </message>
</context>
<context>
    <name>onset::PeoplePage</name>
    <message>
        <source>ACT, without NMS</source>
        <translation>ACT, ohne NMS</translation>
    </message>
    <message>
        <source>Whole tubes of a person, each box of them, or the boxes of whole seconds</source>
        <translation>Ganze Röhren einer Person, jeder ihrer Rahmen oder die Rahmen ganzer Sekunden</translation>
    </message>
    <message>
        <source>Whose evaluation program it equals</source>
        <translation>Wessen Auswertungsprogramm es gleicht</translation>
    </message>
    <message>
        <source>From which overlap on a prediction counts as right</source>
        <translation>Ab welcher Überlappung eine Vorhersage als richtig gilt</translation>
    </message>
    <message>
        <source>Average precision of each class</source>
        <translation>Average Precision jeder Klasse</translation>
    </message>
    <message>
        <source>mAP over the overlap; a click measures there</source>
        <translation>mAP über der Überlappung; ein Klick misst dort</translation>
    </message>
    <message>
        <source>The run’s people could not be read. Choose another run, or check the project.</source>
        <translation>Die Personen des Laufs ließen sich nicht lesen. Wählen Sie einen anderen Lauf, oder prüfen Sie das Projekt.</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Wird ausgewertet …</translation>
    </message>
    <message>
        <source>%1 Measuring anew …</source>
        <translation>%1 Wird neu ausgewertet …</translation>
    </message>
    <message>
        <source>No annotation in these videos names a person, so there is nothing to measure. Run a system that follows people, such as “motion”, and accept its proposals: each keeps its person.</source>
        <translation>Keine Annotation in diesen Videos nennt eine Person, daher gibt es nichts zu messen. Lassen Sie ein System laufen, das Personen verfolgt, etwa „motion“, und nehmen Sie dessen Vorschläge an: Jeder behält seine Person.</translation>
    </message>
    <message>
        <source>No prediction of this run names a person. Choose a run of a system that follows people, such as “motion”.</source>
        <translation>Keine Vorhersage dieses Laufs nennt eine Person. Wählen Sie einen Lauf eines Systems, das Personen verfolgt, etwa „motion“.</translation>
    </message>
</context>
<context>
    <name>onset::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Eigener &amp;Name</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation>Zuerst ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Kept with every segment you make or correct</source>
        <translation>Wird bei jedem selbst erstellten oder korrigierten Segment festgehalten</translation>
    </message>
    <message>
        <source>The texts of this language are not installed.</source>
        <translation>Die Texte dieser Sprache sind nicht installiert.</translation>
    </message>
    <message>
        <source>&amp;Overlap of the decided</source>
        <translation>&amp;Überlappung mit Entschiedenem</translation>
    </message>
    <message>
        <source>A proposal of another run is not offered again where it overlaps what you rejected or confirmed of its class at least this much (temporal IoU)</source>
        <translation>Ein Vorschlag eines anderen Laufs wird nicht erneut gezeigt, wenn er mindestens so weit mit etwas überlappt, das Sie in seiner Klasse abgelehnt oder bestätigt haben (zeitliche IoU)</translation>
    </message>
    <message>
        <source>&amp;Kept features, at most</source>
        <translation>Aufbewahrte &amp;Merkmale, höchstens</translation>
    </message>
</context>
<context>
    <name>onset::ProjectCommands</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Onset projects (*.onset)</source>
        <translation>Onset-Projekte (*.onset)</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Onset projects (*.onset);;All files (*)</source>
        <translation>Onset-Projekte (*.onset);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>Videos hinzufügen</translation>
    </message>
    <message>
        <source>All files (*);;Videos (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ts *.mts *.m2ts *.wmv *.h264)</source>
        <translation>Alle Dateien (*);;Videos (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ts *.mts *.m2ts *.wmv *.h264)</translation>
    </message>
    <message>
        <source>Find moved videos in a folder</source>
        <translation>Verschobene Videos in einem Ordner suchen</translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation>Momentaufnahme speichern</translation>
    </message>
    <message>
        <source>Diagnostics are on the clipboard; paste them in your report.</source>
        <translation>Die Diagnosedaten liegen in der Zwischenablage und lassen sich in den Bericht einfügen.</translation>
    </message>
    <message>
        <source>“%1” is not the file that was annotated: its contents changed, and segments may lie on other frames now. Put the former file back or check the segments.</source>
        <translation>„%1“ ist nicht die annotierte Datei: Ihr Inhalt hat sich geändert, Segmente liegen nun womöglich auf anderen Bildern. Die frühere Datei zurücklegen oder die Segmente prüfen.</translation>
    </message>
    <message>
        <source>Make or open a project first; then add videos to it.</source>
        <translation>Zuerst ein Projekt anlegen oder öffnen, dann Videos hinzufügen.</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>bericht</translation>
    </message>
    <message>
        <source>Open project for reading only</source>
        <translation>Projekt nur zum Lesen öffnen</translation>
    </message>
</context>
<context>
    <name>onset::ProjectController</name>
    <message>
        <source>Your last change could not be stored and was taken back. %1</source>
        <translation>Die letzte Änderung konnte nicht gespeichert werden und wurde zurückgenommen. %1</translation>
    </message>
    <message>
        <source>A copy was written to %1.</source>
        <translation>Eine Kopie wurde unter %1 gespeichert.</translation>
    </message>
    <message>
        <source>The project file is sound.</source>
        <translation>Die Projektdatei ist in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>The project file has %n problem(s).</source>
        <translation>
            <numerusform>Die Projektdatei hat %n Fehler.</numerusform>
            <numerusform>Die Projektdatei hat %n Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was moved or deleted while it was open. Everything stored until then was saved as %2; open that file to go on.</source>
        <translation>%1 wurde im geöffneten Zustand verschoben oder gelöscht. Alles bis dahin Gespeicherte liegt nun in %2; zum Weiterarbeiten diese Datei öffnen.</translation>
    </message>
    <message>
        <source>“%1” can be opened for reading only.</source>
        <translation>„%1“ kann nur zum Lesen geöffnet werden.</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>onset::QueueController</name>
    <message>
        <source>Ordering the review queue</source>
        <translation>Warteschlange wird geordnet</translation>
    </message>
    <message>
        <source>No features of these videos are kept, so what looks new is not known. “Describe the videos” (menu Detection) makes them, and so does a training; then order anew.</source>
        <translation>Von diesen Videos sind keine Merkmale gespeichert, deshalb ist nicht bekannt, was neu aussieht. „Videos beschreiben“ (Menü Erkennung) berechnet sie, ein Training ebenso; ordnen Sie danach neu.</translation>
    </message>
</context>
<context>
    <name>onset::QueueHeader</name>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>The run whose findings are reviewed</source>
        <translation>Der Lauf, dessen Funde geprüft werden</translation>
    </message>
    <message>
        <source>Another run: where the two disagree there is more to learn</source>
        <translation>Ein anderer Lauf: wo die beiden sich widersprechen, ist mehr zu lernen</translation>
    </message>
    <message>
        <source>Lists only this class, and goes only through it</source>
        <translation>Zeigt nur diese Klasse und geht nur durch sie</translation>
    </message>
    <message>
        <source>Lists only this video, and goes only through it</source>
        <translation>Zeigt nur dieses Video und geht nur durch dieses</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>the run before</source>
        <translation>den Lauf davor</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>Alle Videos</translation>
    </message>
    <message>
        <source>Tab follows</source>
        <translation>Tab folgt</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
</context>
<context>
    <name>onset::QueueListModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Random stretch</source>
        <translation>Zufallsabschnitt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>an entry of the queue that is done</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>when, in which video</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Score %1, gain %2</source>
        <translation>Wert %1, Gewinn %2</translation>
    </message>
    <message>
        <source>New stretch</source>
        <translation>Neue Strecke</translation>
    </message>
    <message>
        <source>Like %1</source>
        <comment>a stretch that looks like an action</comment>
        <translation>Wie %1</translation>
    </message>
</context>
<context>
    <name>onset::QueuePanel</name>
    <message>
        <source>Review queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>From the random stretches that were labelled: how much the run misses, and whether people agree with it more where they see what it found</source>
        <translation>Aus den annotierten Zufallsabschnitten: wie viel der Lauf übersieht, und ob Menschen ihm eher zustimmen, wo sie seine Funde sehen</translation>
    </message>
    <message>
        <source>Enter, Tab or a double click goes to the moment; then Enter accepts, Delete rejects and Tab goes on</source>
        <translation>Eingabe, Tab oder ein Doppelklick führt zur Stelle; dann nimmt Eingabe an, Entf verwirft, und Tab geht weiter</translation>
    </message>
</context>
<context>
    <name>onset::QueueStore</name>
    <message>
        <source>No random stretch is being labelled.</source>
        <translation>Es wird kein Zufallsabschnitt annotiert.</translation>
    </message>
</context>
<context>
    <name>onset::QueueTexts</name>
    <message>
        <source>Label some stretches blind (Review, Blind samples) to learn how far seeing predictions sways you.</source>
        <translation>Annotieren Sie einige Abschnitte blind (Prüfung, Blinde Stichproben), um zu erfahren, wie sehr gesehene Vorhersagen Sie beeinflussen.</translation>
    </message>
    <message>
        <source>People and run agree to F1 %1 where predictions are seen (%2 stretches), %3 where they are not (%4): %5 by seeing them, at 95 % %6 to %7.</source>
        <translation>Menschen und Lauf stimmen mit F1 %1 überein, wo Vorhersagen gesehen werden (%2 Abschnitte), mit %3, wo nicht (%4): %5 durch das Sehen, bei 95 % %6 bis %7.</translation>
    </message>
    <message>
        <source>Open a project to see what to look at next.</source>
        <translation>Öffnen Sie ein Projekt, um zu sehen, was als Nächstes anzusehen ist.</translation>
    </message>
    <message>
        <source>What to look at next stands here. Run a detection first with Ctrl+D.</source>
        <translation>Hier steht, was als Nächstes anzusehen ist. Starten Sie zuerst mit Strg+D eine Erkennung.</translation>
    </message>
    <message>
        <source>Press “Order”: what the run found and nobody decided is put in the order in which there is most to learn from it, over all videos.</source>
        <translation>Drücken Sie „Ordnen“: was der Lauf fand und niemand entschied, wird so geordnet, dass am meisten daraus zu lernen ist, über alle Videos.</translation>
    </message>
    <message>
        <source>Ordering …</source>
        <translation>Wird geordnet …</translation>
    </message>
    <message>
        <source>Nothing passes these filters.</source>
        <translation>Nichts passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Everything here is done. Retrain, detect anew, and order the queue again.</source>
        <translation>Hier ist alles erledigt. Trainieren Sie neu, erkennen Sie neu, und ordnen Sie die Warteschlange wieder.</translation>
    </message>
    <message>
        <source>There is nothing to decide: the run found nothing new in the videos that are not held out.</source>
        <translation>Es gibt nichts zu entscheiden: der Lauf fand nichts Neues in den Videos, die nicht zurückgehalten sind.</translation>
    </message>
    <message>
        <source>Run %1: %2 of %3 left</source>
        <translation>Lauf %1: noch %2 von %3</translation>
    </message>
    <message>
        <source>Label random stretches to learn what the run misses.</source>
        <translation>Annotieren Sie Zufallsabschnitte, um zu erfahren, was der Lauf übersieht.</translation>
    </message>
    <message>
        <source>Nobody found anything in %1 random stretches.</source>
        <translation>In %1 Zufallsabschnitten fand niemand etwas.</translation>
    </message>
    <message>
        <source>The run finds %1 of what happens, at 95 % %2 to %3: %4 actions in %5 random stretches.</source>
        <translation>Der Lauf findet %1 dessen, was geschieht, bei 95 % %2 bis %3: %4 Handlungen in %5 Zufallsabschnitten.</translation>
    </message>
    <message>
        <source>Recall: not known</source>
        <translation>Recall: unbekannt</translation>
    </message>
    <message>
        <source>Recall %1 % (%2 to %3)</source>
        <translation>Recall %1 % (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1; new: not known</source>
        <comment>how many are left; whether they look new</comment>
        <translation>%1; Neues: unbekannt</translation>
    </message>
    <message>
        <source>Run %1 against run %2</source>
        <translation>Lauf %1 gegen Lauf %2</translation>
    </message>
</context>
<context>
    <name>onset::QueueWalk</name>
    <message>
        <source>There is no finished run to review. Run a detection first (Ctrl+D).</source>
        <translation>Es gibt keinen beendeten Lauf zu prüfen. Starten Sie zuerst eine Erkennung (Strg+D).</translation>
    </message>
    <message>
        <source>Nothing is left in the queue that passes its filters.</source>
        <translation>In der Warteschlange ist nichts mehr, was zu ihren Filtern passt.</translation>
    </message>
    <message>
        <source>Everything in the queue is done. Order it anew to go on.</source>
        <translation>In der Warteschlange ist alles erledigt. Ordnen Sie sie neu, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Done. What the run found here is shown again.</source>
        <translation>Fertig. Was der Lauf hier fand, ist wieder zu sehen.</translation>
    </message>
    <message>
        <source>Done. The stretch is reviewed for all classes.</source>
        <translation>Fertig. Der Abschnitt ist für alle Klassen geprüft.</translation>
    </message>
</context>
<context>
    <name>onset::RangeGesture</name>
    <message>
        <source>frame %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>Länge %1</translation>
    </message>
    <message>
        <source>playhead</source>
        <translation>Abspielposition</translation>
    </message>
    <message>
        <source>other edge</source>
        <translation>andere Grenze</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
</context>
<context>
    <name>onset::ReasonTexts</name>
    <message>
        <source>unsure of its class</source>
        <translation>Klasse unsicher</translation>
    </message>
    <message>
        <source>edges unclear</source>
        <translation>Ränder unklar</translation>
    </message>
    <message>
        <source>the other run says otherwise</source>
        <translation>der andere Lauf sagt es anders</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neuartig</translation>
    </message>
    <message>
        <source>likely right: one key</source>
        <translation>wohl richtig: eine Taste</translation>
    </message>
    <message>
        <source>nobody looked yet</source>
        <translation>noch niemand sah hin</translation>
    </message>
    <message>
        <source>tells what the run misses</source>
        <translation>zeigt, was der Lauf übersieht</translation>
    </message>
    <message>
        <source>new; nothing is proposed</source>
        <translation>neu; nichts ist vorgeschlagen</translation>
    </message>
    <message>
        <source>few labels; nothing is proposed</source>
        <translation>wenige Annotationen; nichts ist vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>onset::ReportController</name>
    <message>
        <source>There is no run to report on. Run a detection first.</source>
        <translation>Es gibt keinen Lauf, über den zu berichten wäre. Starten Sie zuerst eine Erkennung.</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>Bericht %1</translation>
    </message>
    <message>
        <source>Wrote the report %1.</source>
        <translation>Bericht %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>onset::RetrainDialog</name>
    <message>
        <source>Then run the new version and show &amp;what changed</source>
        <translation>Danach die neue Version laufen lassen und zeigen, &amp;was sich änderte</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>About how long all of it may take, without pauses; features of videos are computed once and kept</source>
        <translation>Wie lange alles etwa dauern darf, ohne Pausen; Merkmale der Videos werden einmal berechnet und aufgehoben</translation>
    </message>
    <message>
        <source>Automatic (GPU if there is one)</source>
        <translation>Automatisch (GPU, wenn vorhanden)</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>Going on from a version keeps what it knows and is quicker</source>
        <translation>Von einer Version weiterzulernen behält, was sie weiß, und geht schneller</translation>
    </message>
    <message>
        <source>Go on from</source>
        <translation>Weiter von</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Nothing: from scratch</source>
        <translation>Nichts: von vorn</translation>
    </message>
    <message>
        <source>No system that learns is there.</source>
        <translation>Es ist kein lernendes System vorhanden.</translation>
    </message>
    <message>
        <source>Choose at least one class that has examples.</source>
        <translation>Mindestens eine Klasse mit Beispielen wählen.</translation>
    </message>
    <message>
        <source>Choose at least one video to learn from.</source>
        <translation>Mindestens ein Video zum Lernen wählen.</translation>
    </message>
    <message>
        <source>Learns from %1 segments in %2 videos; %3 for validation, %4 held out.</source>
        <translation>Lernt aus %1 Segmenten in %2 Videos; %3 zur Validierung, %4 Holdout.</translation>
    </message>
    <message>
        <source>Another training goes on: wait for its end, or cancel it first.</source>
        <translation>Ein anderes Training läuft: sein Ende abwarten oder es erst abbrechen.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Descriptors and the program’s networks</source>
        <translation>Deskriptoren und die Netze des Programms</translation>
    </message>
    <message>
        <source>The program’s networks</source>
        <translation>Die Netze des Programms</translation>
    </message>
    <message>
        <source>Descriptors: no network</source>
        <translation>Deskriptoren: kein Netz</translation>
    </message>
    <message>
        <source>What the system sees of the videos: descriptors of motion and colour that are learnt on your own videos, the networks that come with the program, or both. A version to go on from brings its own.</source>
        <translation>Was das System von den Videos sieht: Deskriptoren von Bewegung und Farbe, die auf Ihren eigenen Videos gelernt werden, die Netze des Programms, oder beides. Eine Version, von der aus es weitergeht, bringt ihre eigenen mit.</translation>
    </message>
    <message>
        <source>The system’s own</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>Those of the version</source>
        <translation>Die der Version</translation>
    </message>
</context>
<context>
    <name>onset::ReviewCommands</name>
    <message>
        <source>There is no later segment of this class to merge with.</source>
        <translation>Es gibt kein späteres Segment dieser Klasse zum Zusammenführen.</translation>
    </message>
    <message>
        <source>Select a segment first; a proposal can be locked once it is accepted.</source>
        <translation>Zuerst ein Segment auswählen; ein Vorschlag lässt sich sperren, sobald er akzeptiert ist.</translation>
    </message>
    <message>
        <source>No class has the key %1; give it to one in the Classes panel.</source>
        <translation>Keine Klasse hat die Taste %1; im Bereich „Klassen“ lässt sie sich vergeben.</translation>
    </message>
    <message>
        <source>Select a segment or loop a stretch first; then R marks it as reviewed.</source>
        <translation>Zuerst ein Segment auswählen oder einen Abschnitt in Schleife abspielen; dann markiert R ihn als geprüft.</translation>
    </message>
    <message>
        <source>Select a segment or a proposal first.</source>
        <translation>Zuerst ein Segment oder einen Vorschlag auswählen.</translation>
    </message>
    <message>
        <source>Nothing is left to decide in this video.</source>
        <translation>In diesem Video ist nichts mehr zu entscheiden.</translation>
    </message>
    <message>
        <source>%1: reviewed for all classes.</source>
        <translation>%1: für alle Klassen geprüft.</translation>
    </message>
    <message>
        <source>%1: reviewed for all classes; other proposals answered: %2.</source>
        <translation>%1: für alle Klassen geprüft; weitere Vorschläge damit beantwortet: %2.</translation>
    </message>
</context>
<context>
    <name>onset::RunController</name>
    <message>
        <source>Choose a system and at least one video.</source>
        <translation>Ein System und mindestens ein Video wählen.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 × real time</source>
        <translation>%1 × Echtzeit</translation>
    </message>
    <message>
        <source>Cancel the run before you remove it.</source>
        <translation>Der Lauf muss vor dem Entfernen abgebrochen werden.</translation>
    </message>
    <message>
        <source>The system %1 needs a trained model: choose one, or add its file.</source>
        <translation>Das System %1 braucht ein trainiertes Modell: Wählen Sie eines oder fügen Sie seine Datei hinzu.</translation>
    </message>
</context>
<context>
    <name>onset::RunDialog</name>
    <message>
        <source>Run detection</source>
        <translation>Erkennung starten</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>No detection system is there.</source>
        <translation>Es ist kein Erkennungssystem vorhanden.</translation>
    </message>
</context>
<context>
    <name>onset::RunPanel</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No run yet. Add a video, then press Ctrl+D to look for people and actions in it.</source>
        <translation>Noch kein Lauf. Ein Video hinzufügen, dann mit Strg+D darin nach Personen und Handlungen suchen.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>progress</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Einstellungen: %1</translation>
    </message>
    <message>
        <source>Remove run</source>
        <translation>Lauf entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” with its curves, boxes and proposals? This cannot be undone. Segments that people made or confirmed stay.</source>
        <translation>„%1“ mit allen Kurven, Rahmen und Vorschlägen entfernen? Das lässt sich nicht rückgängig machen. Von Menschen erstellte oder bestätigte Segmente bleiben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>onset::SampleBanner</name>
    <message>
        <source>Blind: label everything you see from %1 to %2, then press %3</source>
        <translation>Blind: annotieren Sie alles, was Sie von %1 bis %2 sehen, dann drücken Sie %3</translation>
    </message>
    <message>
        <source>Random stretch: label everything from %1 to %2, then press %3</source>
        <translation>Zufallsabschnitt: annotieren Sie alles von %1 bis %2, dann drücken Sie %3</translation>
    </message>
    <message>
        <source>New stretch: label everything from %1 to %2, then press %3</source>
        <translation>Neue Strecke: Alles von %1 bis %2 annotieren, dann %3 drücken</translation>
    </message>
    <message>
        <source>Looks like %1: label everything from %2 to %3, then press %4</source>
        <translation>Sieht aus wie %1: alles von %2 bis %3 beschriften, dann %4 drücken</translation>
    </message>
</context>
<context>
    <name>onset::SegmentPanel</name>
    <message>
        <source>Find in segments</source>
        <translation>In Segmenten suchen</translation>
    </message>
    <message>
        <source>Shows only rows that contain this text</source>
        <translation>Zeigt nur Zeilen, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Shows only rows in this state</source>
        <translation>Zeigt nur Zeilen mit diesem Status</translation>
    </message>
    <message>
        <source>Shows only rows of this class</source>
        <translation>Zeigt nur Zeilen dieser Klasse</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Open a video to see its segments.</source>
        <translation>Nach dem Öffnen eines Videos stehen hier seine Segmente.</translation>
    </message>
    <message>
        <source>No segment passes these filters.</source>
        <translation>Kein Segment entspricht diesen Filtern.</translation>
    </message>
    <message>
        <source>No segments yet. Press I at the first frame of an action and O at its last, or run a detection with Ctrl+D.</source>
        <translation>Noch keine Segmente. Am ersten Bild einer Handlung I und am letzten O drücken oder mit Strg+D eine Erkennung starten.</translation>
    </message>
</context>
<context>
    <name>onset::SegmentTableModel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
</context>
<context>
    <name>onset::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Single keys act while the video, the timeline or the table of segments has the focus. Digits and punctuation mean the key at that place of a US keyboard.</source>
        <translation>Einzelne Tasten wirken, solange das Video, die Zeitleiste oder die Segmenttabelle den Fokus hat. Ziffern und Satzzeichen meinen die Taste an dieser Stelle einer US-Tastatur.</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>Nach einem Befehl oder einer Taste suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>&amp;All to defaults</source>
        <translation>&amp;Alle auf Standard</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>Hier die neue Taste drücken</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>Give the chosen command this key alone</source>
        <translation>Dem gewählten Befehl nur diese Taste geben</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Give the chosen command this key besides those it has</source>
        <translation>Dem gewählten Befehl diese Taste zusätzlich zu seinen bisherigen geben</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>De&amp;fault</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>“%1” belongs to “%2”, which loses it when you assign it here.</source>
        <translation>„%1“ gehört zu „%2“; beim Zuweisen geht die Taste dort verloren.</translation>
    </message>
</context>
<context>
    <name>onset::SplitDelegate</name>
    <message>
        <source>no split</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>Holdout</translation>
    </message>
</context>
<context>
    <name>onset::StatusView</name>
    <message>
        <source>A new segment begins at frame %1: press O at its last frame, Esc to drop it</source>
        <translation>Ein neues Segment beginnt bei Bild %1: O am letzten Bild drücken, Esc zum Verwerfen</translation>
    </message>
    <message>
        <source>A new segment ends with frame %1: press I at its first frame, Esc to drop it</source>
        <translation>Ein neues Segment endet mit Bild %1: I am ersten Bild drücken, Esc zum Verwerfen</translation>
    </message>
    <message>
        <source>%1 of %2 frames dropped (%3 %)</source>
        <translation>%1 von %2 Bildern ausgelassen (%3 %)</translation>
    </message>
    <message>
        <source>Frames that were due while playing and could not be shown in time</source>
        <translation>Bilder, die bei der Wiedergabe fällig waren und nicht rechtzeitig gezeigt werden konnten</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichert…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Edits are on their way to the project file</source>
        <translation>Änderungen sind auf dem Weg in die Projektdatei</translation>
    </message>
    <message>
        <source>Everything is in the project file</source>
        <translation>Alles steht in der Projektdatei</translation>
    </message>
    <message>
        <source>1 correction since the last training</source>
        <translation>1 Korrektur seit dem letzten Training</translation>
    </message>
    <message numerus="yes">
        <source>%n corrections since the last training</source>
        <translation>
            <numerusform>%n Korrektur seit dem letzten Training</numerusform>
            <numerusform>%n Korrekturen seit dem letzten Training</numerusform>
        </translation>
    </message>
    <message>
        <source>1 job running</source>
        <translation>1 Aufgabe läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation>
            <numerusform>%n Aufgabe läuft</numerusform>
            <numerusform>%n Aufgaben laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Learn from them: retrain …</source>
        <translation>Aus ihnen lernen: neu trainieren …</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Nothing is changed in the project file. To work on it, open it with File, Open project.</source>
        <translation>In der Projektdatei wird nichts geändert. Um daran zu arbeiten, das Projekt über „Datei, Projekt öffnen“ öffnen.</translation>
    </message>
</context>
<context>
    <name>onset::TimelineMenu</name>
    <message>
        <source>&amp;Class</source>
        <translation>&amp;Klasse</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Akzeptieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Lös&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>An der Abspielposition &amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Merge the selected</source>
        <translation>Auswahl &amp;zusammenführen</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>In Schle&amp;ife abspielen</translation>
    </message>
    <message>
        <source>&amp;Zoom to it</source>
        <translation>Darauf z&amp;oomen</translation>
    </message>
</context>
<context>
    <name>onset::TimelinePainter</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Segments: %1</source>
        <translation>Segmente: %1</translation>
    </message>
    <message>
        <source>Open a video to begin</source>
        <translation>Zum Beginnen ein Video öffnen</translation>
    </message>
    <message>
        <source>Reading the video’s frames …</source>
        <translation>Die Bilder des Videos werden gelesen …</translation>
    </message>
    <message>
        <source>No visible class. Make one, or show one, in the class palette</source>
        <translation>Keine sichtbare Klasse. In der Klassenpalette eine anlegen oder einblenden</translation>
    </message>
    <message>
        <source>Press I and O to mark an action, or run detection (Ctrl+D)</source>
        <translation>Mit I und O eine Handlung markieren oder die Erkennung starten (Strg+D)</translation>
    </message>
</context>
<context>
    <name>onset::TimelineTip</name>
    <message>
        <source>provisional: the run goes on</source>
        <translation>vorläufig: der Lauf dauert an</translation>
    </message>
    <message>
        <source>predicted, undecided</source>
        <translation>erkannt, offen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>akzeptiert</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>manuell erstellt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>unknown class</source>
        <translation>unbekannte Klasse</translation>
    </message>
    <message>
        <source>%1 – %2 (%3 s)</source>
        <translation>%1 – %2 (%3 s)</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, Lauf %2</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>proposed by %1</source>
        <translation>vorgeschlagen von %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1 – %2, length %3</source>
        <translation>%1 – %2, Länge %3</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Drag an edge to move it (Alt: no snapping). Ctrl+drag moves the selected segment.</source>
        <translation>Grenzen lassen sich ziehen (Alt: ohne Einrasten). Strg+Ziehen verschiebt das ausgewählte Segment.</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Taste: %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>onset::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Shift+drag makes a segment, an edge drags, Ctrl+drag moves the selected segment, Alt turns snapping off, Ctrl+wheel zooms</source>
        <translation>Umschalt+Ziehen legt ein Segment an, Grenzen lassen sich ziehen, Strg+Ziehen verschiebt das ausgewählte Segment, Alt schaltet das Einrasten aus, Strg+Mausrad zoomt</translation>
    </message>
    <message>
        <source>Lanes: classes</source>
        <translation>Zeilen: Klassen</translation>
    </message>
    <message>
        <source>Lanes: people</source>
        <translation>Zeilen: Personen</translation>
    </message>
    <message>
        <source>Show one lane a person</source>
        <translation>Eine Zeile je Person zeigen</translation>
    </message>
    <message>
        <source>Show one lane a class</source>
        <translation>Eine Zeile je Klasse zeigen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show the whole video</source>
        <translation>Das ganze Video zeigen</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>Threshold: drag to derive the proposals anew</source>
        <translation>Schwelle: Ziehen leitet die Vorschläge neu ab</translation>
    </message>
    <message>
        <source>Shift+drag makes a segment here</source>
        <translation>Umschalt+Ziehen legt hier ein Segment an</translation>
    </message>
    <message>
        <source>The whole video: drag the window over it</source>
        <translation>Das ganze Video: Der Ausschnitt lässt sich darüber ziehen</translation>
    </message>
    <message>
        <source>Choose a class first: the new segment needs one.</source>
        <translation>Zuerst eine Klasse wählen: Das neue Segment braucht eine.</translation>
    </message>
    <message>
        <source>Show the &amp;whole video</source>
        <translation>&amp;Ganzes Video zeigen</translation>
    </message>
    <message>
        <source>One lane a &amp;person</source>
        <translation>Eine Zeile je &amp;Person</translation>
    </message>
    <message>
        <source>One lane a &amp;class</source>
        <translation>Eine Zeile &amp;je Klasse</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>Lege&amp;nde</translation>
    </message>
</context>
<context>
    <name>onset::TrainingChart</name>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>mAP, %</source>
        <translation>mAP, %</translation>
    </message>
    <message>
        <source>The losses should fall and the validation mAP rise; the best weights count, not the last</source>
        <translation>Die Verluste sollen fallen und die Validierungs-mAP steigen; es zählen die besten Gewichte, nicht die letzten</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>best validation mAP %1 %</source>
        <translation>beste Validierungs-mAP %1 %</translation>
    </message>
</context>
<context>
    <name>onset::TrainingChoices</name>
    <message>
        <source>Classes, with how many examples there are</source>
        <translation>Klassen, mit der Zahl ihrer Beispiele</translation>
    </message>
    <message>
        <source>Videos to learn from</source>
        <translation>Videos, aus denen gelernt wird</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>class (examples)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Held out: versions are compared on it, so none may learn from it</source>
        <translation>Holdout: Versionen werden darauf verglichen, also darf keine daraus lernen</translation>
    </message>
</context>
<context>
    <name>onset::TrainingController</name>
    <message>
        <source>Training %1</source>
        <translation>Training %1</translation>
    </message>
    <message>
        <source>Another training goes on: wait for its end, or cancel it first.</source>
        <translation>Ein anderes Training läuft: sein Ende abwarten oder es erst abbrechen.</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Zuerst ein Projekt öffnen.</translation>
    </message>
    <message>
        <source>The training failed. %1</source>
        <translation>Das Training ist fehlgeschlagen. %1</translation>
    </message>
    <message>
        <source>The training can go on from its last checkpoint once that is mended.</source>
        <translation>Sobald das behoben ist, kann das Training vom letzten Zwischenstand weitergehen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>A training that began on %1 was interrupted. It can go on from its last checkpoint, with the labels as they were then.</source>
        <translation>Ein am %1 begonnenes Training wurde unterbrochen. Es kann vom letzten Zwischenstand weitergehen, mit den Annotationen von damals.</translation>
    </message>
</context>
<context>
    <name>onset::TrainingPanel</name>
    <message>
        <source>What it learnt from</source>
        <translation>Woraus sie lernte</translation>
    </message>
</context>
<context>
    <name>onset::TrainingProgressView</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>Früh beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Preparing: the videos are looked at and what is learnt from is stored …</source>
        <translation>Vorbereitung: Die Videos werden angesehen, und was gelernt wird, wird gespeichert …</translation>
    </message>
    <message>
        <source>Learning: %1, stage %2 of %3</source>
        <translation>Lernt: %1, Stufe %2 von %3</translation>
    </message>
    <message>
        <source>Learning: it begins …</source>
        <translation>Lernt: Es beginnt …</translation>
    </message>
    <message>
        <source>Paused. Nothing is lost; go on when you like.</source>
        <translation>Angehalten. Nichts ist verloren; es geht weiter, wann Sie wollen.</translation>
    </message>
    <message>
        <source>Ending …</source>
        <translation>Endet …</translation>
    </message>
    <message>
        <source>The training was cancelled; nothing changed.</source>
        <translation>Das Training wurde abgebrochen; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>The training failed: %1</source>
        <translation>Das Training ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>best validation mAP %1 %</source>
        <translation>beste Validierungs-mAP %1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1:%2 min</source>
        <comment>minutes and seconds</comment>
        <translation>%1:%2 min</translation>
    </message>
    <message>
        <source>Learnt in %1.</source>
        <translation>Gelernt in %1.</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>onset::TransferController</name>
    <message numerus="yes">
        <source>Imported %n segment(s) from %1.</source>
        <translation>
            <numerusform>%n Segment aus %1 importiert.</numerusform>
            <numerusform>%n Segmente aus %1 importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
</context>
<context>
    <name>onset::TransferDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>ActivityNet annotations (JSON)</source>
        <translation>ActivityNet-Annotationen (JSON)</translation>
    </message>
    <message>
        <source>ActivityNet results (JSON)</source>
        <translation>ActivityNet-Ergebnisse (JSON)</translation>
    </message>
    <message>
        <source>ActivityNet proposals (JSON)</source>
        <translation>ActivityNet-Vorschläge (JSON)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durch&amp;suchen…</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>The newest finished run</source>
        <translation>Der neueste fertige Lauf</translation>
    </message>
    <message>
        <source>Segments that people made or confirmed, in seconds, by video and class.</source>
        <translation>Von Menschen erstellte oder bestätigte Segmente, in Sekunden, nach Video und Klasse.</translation>
    </message>
    <message>
        <source>A run’s detections with class and score, in seconds.</source>
        <translation>Die Erkennungen eines Laufs mit Klasse und Score, in Sekunden.</translation>
    </message>
    <message>
        <source>A run’s proposals with score and without class, in seconds.</source>
        <translation>Die Vorschläge eines Laufs mit Score und ohne Klasse, in Sekunden.</translation>
    </message>
    <message>
        <source>One row a segment with seconds, frame and PTS of both edges.</source>
        <translation>Eine Zeile je Segment mit Sekunden, Bild und PTS beider Grenzen.</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>JSON-Dateien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Everything in these videos was labelled: &amp;mark them as reviewed</source>
        <translation>In diesen Videos ist alles annotiert: als &amp;geprüft markieren</translation>
    </message>
    <message>
        <source>What nobody looked at is not learnt as background. Labels that are complete say that all the rest is background; that has to be said here.</source>
        <translation>Was niemand angesehen hat, wird nicht als Hintergrund gelernt. Sind die Markierungen vollständig, ist alles Übrige Hintergrund; das muss hier gesagt werden.</translation>
    </message>
    <message>
        <source>THUMOS14 annotations (folder of text)</source>
        <translation>THUMOS14-Annotationen (Ordner mit Text)</translation>
    </message>
    <message>
        <source>THUMOS14 detections (text)</source>
        <translation>THUMOS14-Erkennungen (Text)</translation>
    </message>
    <message>
        <source>Segments that people made or confirmed: a file of each class and subset, and the list of classes, detclasslist.txt.</source>
        <translation>Segmente, die Menschen gemacht oder bestätigt haben: je Klasse und Teilmenge eine Datei, dazu die Liste der Klassen, detclasslist.txt.</translation>
    </message>
    <message>
        <source>A run’s detections, one a line; the detclasslist.txt beside the file tells the numbers of the classes.</source>
        <translation>Die Erkennungen eines Laufs, je Zeile eine; die detclasslist.txt neben der Datei nennt die Nummern der Klassen.</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>Textdateien (*.txt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>onset::TransportBar</name>
    <message>
        <source>%1×</source>
        <comment>playing speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Playing speed; negative plays backward</source>
        <translation>Wiedergabegeschwindigkeit; negative Werte spielen rückwärts</translation>
    </message>
    <message>
        <source>Time of the frame shown, counted from the first frame</source>
        <translation>Zeit des gezeigten Bildes, gezählt ab dem ersten Bild</translation>
    </message>
    <message>
        <source>Index of the frame shown, from 0, and the number of frames</source>
        <translation>Nummer des gezeigten Bildes, gezählt ab 0, und Anzahl der Bilder</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Audio track</source>
        <translation>Tonspur</translation>
    </message>
    <message>
        <source>PTS –</source>
        <translation>PTS –</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>frame / frames</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>PTS none</source>
        <translation>PTS fehlt</translation>
    </message>
    <message>
        <source>PTS %1</source>
        <translation>PTS %1</translation>
    </message>
    <message>
        <source>Presentation time stamp of the frame shown, as the file has it</source>
        <translation>Zeitstempel (PTS) des gezeigten Bildes, wie er in der Datei steht</translation>
    </message>
    <message>
        <source>Presentation time stamp of the frame shown, as the file has it; one tick is %1/%2 s</source>
        <translation>Zeitstempel (PTS) des gezeigten Bildes, wie er in der Datei steht; ein Tick dauert %1/%2 s</translation>
    </message>
    <message>
        <source>The decoder reported damage in this frame’s group</source>
        <translation>Der Decoder meldete Schäden in der Bildgruppe dieses Bildes</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
</context>
<context>
    <name>onset::TrialController</name>
    <message>
        <source>Version %1 was learnt. Version %2 is still the current one.</source>
        <translation>Version %1 wurde gelernt. Version %2 ist weiter die aktuelle.</translation>
    </message>
    <message>
        <source>The run of version %1 did not come to its end, so what changed is not known.</source>
        <translation>Der Lauf der Version %1 kam nicht zu Ende; was sich änderte, ist also nicht bekannt.</translation>
    </message>
    <message>
        <source>Version %1 was kept: better on the held-out videos.</source>
        <translation>Version %1 wurde behalten: besser auf den Holdout-Videos.</translation>
    </message>
    <message>
        <source>Version %1 was kept: not worse on the held-out videos.</source>
        <translation>Version %1 wurde behalten: nicht schlechter auf den Holdout-Videos.</translation>
    </message>
    <message>
        <source>Version %1 was not taken: worse on the held-out videos.</source>
        <translation>Version %1 wurde nicht übernommen: schlechter auf den Holdout-Videos.</translation>
    </message>
    <message>
        <source>Version %1 was learnt. Whether it is better cannot be told: no held-out video is annotated.</source>
        <translation>Version %1 wurde gelernt. Ob sie besser ist, lässt sich nicht sagen: Kein Holdout-Video ist annotiert.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>Keep version %1</source>
        <translation>Version %1 behalten</translation>
    </message>
    <message>
        <source>Version %1 was learnt, and is not in use yet.</source>
        <translation>Version %1 wurde gelernt und ist noch nicht in Gebrauch.</translation>
    </message>
    <message>
        <source>Version %1 was learnt, but whether it takes the place of version %2 was not decided.</source>
        <translation>Version %1 wurde gelernt; ob sie an die Stelle von Version %2 tritt, wurde nicht entschieden.</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Jetzt vergleichen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>onset::VersionController</name>
    <message>
        <source>Version %1 is the current one now.</source>
        <translation>Version %1 ist jetzt die aktuelle.</translation>
    </message>
</context>
<context>
    <name>onset::VersionList</name>
    <message>
        <source>Version %1 · %2</source>
        <comment>number · system</comment>
        <translation>Version %1 · %2</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Held-out mAP</source>
        <translation>Holdout-mAP</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>On the held-out videos when it was new, tIoU 0.5; a number in brackets is of the validation videos</source>
        <translation>Auf den Holdout-Videos, als sie neu war, tIoU 0,5; eine Zahl in Klammern gilt für die Validierungsvideos</translation>
    </message>
    <message>
        <source>How many segments it learnt from</source>
        <translation>Aus wie vielen Segmenten sie lernte</translation>
    </message>
    <message>
        <source>Nothing was trained yet. Correct and review some proposals, then press %1: a few minutes make a first version.</source>
        <translation>Noch nichts wurde trainiert. Einige Vorschläge korrigieren und prüfen, dann %1 drücken: Wenige Minuten ergeben eine erste Version.</translation>
    </message>
    <message>
        <source>%1 (current)</source>
        <translation>%1 (aktuell)</translation>
    </message>
    <message>
        <source>Made %1
%2</source>
        <translation>Erstellt %1
%2</translation>
    </message>
</context>
<context>
    <name>onset::VideoController</name>
    <message>
        <source>Counting the frames of %1</source>
        <translation>Bilder von %1 zählen</translation>
    </message>
    <message>
        <source>%1 is not the file that was annotated: its contents changed. Its frames are counted anew; check that the segments still fit.</source>
        <translation>%1 ist nicht die annotierte Datei: Ihr Inhalt hat sich geändert. Die Bilder werden neu gezählt; bitte prüfen, ob die Segmente noch passen.</translation>
    </message>
    <message>
        <source>No video is missing.</source>
        <translation>Es fehlt kein Video.</translation>
    </message>
    <message>
        <source>%1 of %2 missing videos were found.</source>
        <translation>%1 von %2 fehlenden Videos gefunden.</translation>
    </message>
    <message>
        <source>%1 is not there any more. Use File → Find moved videos.</source>
        <translation>%1 ist nicht mehr da. Abhilfe: Datei → Verschobene Videos suchen.</translation>
    </message>
</context>
<context>
    <name>onset::VideoListModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not indexed yet</source>
        <translation>nicht indiziert</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>onset::VideoPanel</name>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>No videos yet. Add some with Ctrl+Shift+O, or drop them on the window.</source>
        <translation>Noch keine Videos. Mit Strg+Umschalt+O hinzufügen oder auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Make a project with Ctrl+N or open one with Ctrl+O.</source>
        <translation>Mit Strg+N ein Projekt anlegen oder mit Strg+O eines öffnen.</translation>
    </message>
    <message>
        <source>Double-click opens a video; a click on its split changes it</source>
        <translation>Doppelklick öffnet ein Video; ein Klick auf seine Teilmenge ändert sie</translation>
    </message>
    <message>
        <source>This project has no videos yet.</source>
        <translation>Dieses Projekt hat noch keine Videos.</translation>
    </message>
    <message>
        <source>Double-click opens a video</source>
        <translation>Doppelklick öffnet ein Video</translation>
    </message>
</context>
<context>
    <name>onset::WelcomePage</name>
    <message>
        <source>Choose a video</source>
        <translation>Ein Video wählen</translation>
    </message>
    <message>
        <source>Double-click a video in the list to open it, or add more.</source>
        <translation>Ein Video in der Liste mit Doppelklick öffnen oder weitere hinzufügen.</translation>
    </message>
    <message>
        <source>Add your first video</source>
        <translation>Das erste Video hinzufügen</translation>
    </message>
    <message>
        <source>Add video files here or drop them on the window. They stay where they are.</source>
        <translation>Videodateien hier hinzufügen oder auf das Fenster ziehen. Sie bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Welcome to Onset</source>
        <translation>Willkommen bei Onset</translation>
    </message>
    <message>
        <source>Make a project to find, review and correct actions in your videos, or open one.</source>
        <translation>Ein Projekt anlegen oder öffnen, um Handlungen in Videos zu finden, zu prüfen und zu korrigieren.</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Double-click a video in the list to open it.</source>
        <translation>Ein Video in der Liste mit Doppelklick öffnen.</translation>
    </message>
    <message>
        <source>This project has no videos yet</source>
        <translation>Dieses Projekt hat noch keine Videos</translation>
    </message>
    <message>
        <source>It is open for reading only. Open it normally to add some.</source>
        <translation>Es ist nur zum Lesen geöffnet. Zum Hinzufügen normal öffnen.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a project; its folder</comment>
        <translation>%1 in %2</translation>
    </message>
</context>
</TS>
