<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Create segment</source>
        <translation>Création d’un segment</translation>
    </message>
    <message>
        <source>Move edge</source>
        <translation>Déplacement d’une borne</translation>
    </message>
    <message>
        <source>Set class</source>
        <translation>Choix de la classe</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Acceptation</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejet</translation>
    </message>
    <message>
        <source>Delete segment</source>
        <translation>Suppression d’un segment</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Scission</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouillage</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouillage</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Modification d’une note</translation>
    </message>
    <message>
        <source>Create class</source>
        <translation>Création d’une classe</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>Modification d’une classe</translation>
    </message>
    <message>
        <source>Delete class</source>
        <translation>Suppression d’une classe</translation>
    </message>
    <message>
        <source>Change split</source>
        <translation>Changement de jeu</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Marquage comme vérifié</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Seen while playing</source>
        <translation>Vu pendant la lecture</translation>
    </message>
    <message>
        <source>Times from the frame table</source>
        <translation>Temps tirés de la table des images</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Add classes of a model</source>
        <translation>Ajouter les classes d’un modèle</translation>
    </message>
    <message>
        <source>Take back verdict</source>
        <translation>Retirer le verdict</translation>
    </message>
    <message>
        <source>Correct class</source>
        <translation>Corriger la classe</translation>
    </message>
    <message>
        <source>Annotate prediction</source>
        <translation>Annoter la prédiction</translation>
    </message>
    <message>
        <source>Accept, nothing else here</source>
        <translation>Accepter, rien d’autre ici</translation>
    </message>
    <message>
        <source>Reject, nothing here</source>
        <translation>Rejeter, rien ici</translation>
    </message>
    <message>
        <source>Set class, nothing else here</source>
        <translation>Définir la classe, rien d’autre ici</translation>
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
        <translation>arrière-plan</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Share of the video</source>
        <translation>Part de la vidéo</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Occurrences</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
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
        <translation>%1 : biais %2 ms (positif : trop tôt), erreur médiane %3 ms, 90 % à moins de %4 ms</translation>
    </message>
    <message>
        <source>change of AP, tIoU 0.5</source>
        <translation>variation de l’AP, tIoU 0,5</translation>
    </message>
    <message>
        <source>%1: AP %2 → %3 (%4), %5 annotations</source>
        <translation>%1 : AP %2 → %3 (%4), %5 annotations</translation>
    </message>
    <message>
        <source>95 % of resamples between %1 and %2</source>
        <translation>95 % des rééchantillonnages entre %1 et %2</translation>
    </message>
    <message>
        <source>bias in ms (positive: too early)</source>
        <translation>biais en ms (positif : trop tôt)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Gained %1, lost %2, moved %3; %4 as before.</source>
        <translation>Gagnés %1, perdus %2, déplacés %3 ; %4 comme avant.</translation>
    </message>
    <message>
        <source>How good they are cannot be told: no held-out video is annotated. Set the split of a video to held out and annotate it.</source>
        <translation>Leur qualité ne peut être mesurée : aucune vidéo mise de côté n’est annotée. Mettez une vidéo de côté par sa partition et annotez-la.</translation>
    </message>
    <message>
        <source>On %1 held-out videos mAP (tIoU 0.5) went from %2 to %3 % (%4).</source>
        <translation>Sur %1 vidéos mises de côté, la mAP (tIoU 0,5) est passée de %2 à %3 % (%4).</translation>
    </message>
    <message>
        <source>95 % of resamples lie between %1 and %2.</source>
        <translation>95 % des rééchantillonnages se situent entre %1 et %2.</translation>
    </message>
    <message>
        <source>Version %1 was kept: it is better on the held-out videos.</source>
        <translation>La version %1 a été gardée : elle est meilleure sur les vidéos mises de côté.</translation>
    </message>
    <message>
        <source>Version %1 was kept: it is not worse on the held-out videos.</source>
        <translation>La version %1 a été gardée : elle n’est pas moins bonne sur les vidéos mises de côté.</translation>
    </message>
    <message>
        <source>Version %1 was not taken: it is worse on the held-out videos.</source>
        <translation>La version %1 n’a pas été retenue : elle est moins bonne sur les vidéos mises de côté.</translation>
    </message>
    <message>
        <source>Version %1 waits for you: look at what changed, then keep it or not.</source>
        <translation>La version %1 vous attend : voyez ce qui a changé, puis gardez-la ou non.</translation>
    </message>
    <message>
        <source>Version %1 was rolled back; version %2 is the current one.</source>
        <translation>La version %1 a été annulée ; la version %2 est la version actuelle.</translation>
    </message>
    <message>
        <source>Version %1 was taken by hand.</source>
        <translation>La version %1 a été adoptée à la main.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>%1: AP %2 at tIoU %3, %4 on average over the tIoUs
%5 annotations, %6 predictions</source>
        <translation>%1 : AP %2 à tIoU %3, %4 en moyenne sur les tIoU
%5 annotations, %6 prédictions</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1
mAP %2 at tIoU %3</source>
        <translation>%1
mAP %2 à tIoU %3</translation>
    </message>
    <message>
        <source>Average precision at tIoU %1</source>
        <translation>Précision moyenne à tIoU %1</translation>
    </message>
    <message>
        <source>no annotation</source>
        <translation>aucune annotation</translation>
    </message>
    <message>
        <source>tIoU that counts as found</source>
        <translation>tIoU à partir de laquelle c’est trouvé</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>Precision %1 at recall %2</source>
        <translation>Précision %1 pour un rappel de %2</translation>
    </message>
    <message>
        <source>Predictions with a score of %1 and more</source>
        <translation>Prédictions de score %1 et plus</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>Annoté</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prédit</translation>
    </message>
    <message>
        <source>%1 predicted as %2 where nothing is annotated</source>
        <translation>%1 prédits comme %2 là où rien n’est annoté</translation>
    </message>
    <message>
        <source>%1 annotated as %2 that no prediction found</source>
        <translation>%1 annotés %2 qu’aucune prédiction n’a trouvés</translation>
    </message>
    <message>
        <source>%1 annotated as %3, predicted as %2</source>
        <translation>%1 annotés %3, prédits comme %2</translation>
    </message>
    <message>
        <source>Share of the predictions</source>
        <translation>Part des prédictions</translation>
    </message>
    <message>
        <source>Best predictions of each class, in steps of its number of annotations (G)</source>
        <translation>Meilleures prédictions de chaque classe, par pas de son nombre d’annotations (G)</translation>
    </message>
    <message>
        <source>%1G</source>
        <comment>multiple of the annotations</comment>
        <translation>%1G</translation>
    </message>
    <message>
        <source>%1 in step %2G: %3 of %4 predictions (%5)</source>
        <translation>%1 au pas %2G : %3 prédictions sur %4 (%5)</translation>
    </message>
    <message>
        <source>Average mAP gained without them</source>
        <translation>Gain de mAP moyenne sans elles</translation>
    </message>
    <message>
        <source>%1: average mAP would be higher by %2 without these predictions</source>
        <translation>%1 : sans ces prédictions, la mAP moyenne gagnerait %2</translation>
    </message>
    <message>
        <source>%1 of %2 annotations missed (%3)</source>
        <translation>%1 annotations manquées sur %2 (%3)</translation>
    </message>
    <message>
        <source>Missed at tIoU %1</source>
        <translation>Manquées à tIoU %1</translation>
    </message>
    <message>
        <source>Normalized average mAP %1 over %2 annotations</source>
        <translation>mAP moyenne normalisée %1 sur %2 annotations</translation>
    </message>
    <message>
        <source>Normalized average mAP</source>
        <translation>mAP moyenne normalisée</translation>
    </message>
    <message>
        <source>Right predictions</source>
        <translation>Prédictions justes</translation>
    </message>
    <message>
        <source>Start: predicted too late (−) or too early (+)</source>
        <translation>Début : prédit trop tard (−) ou trop tôt (+)</translation>
    </message>
    <message>
        <source>End: predicted too late (−) or too early (+)</source>
        <translation>Fin : prédite trop tard (−) ou trop tôt (+)</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>moins de %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 et plus</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1: %2 right predictions</source>
        <translation>%1 : %2 prédictions justes</translation>
    </message>
    <message>
        <source>Starts are right on average; half of them are within %1, 90 % within %2.</source>
        <translation>Les débuts sont justes en moyenne ; la moitié à %1 près, 90 % à %2 près.</translation>
    </message>
    <message>
        <source>Ends are right on average; half of them are within %1, 90 % within %2.</source>
        <translation>Les fins sont justes en moyenne ; la moitié à %1 près, 90 % à %2 près.</translation>
    </message>
    <message>
        <source>Starts come %1 too early on average; half of them are within %2, 90 % within %3.</source>
        <translation>Les débuts arrivent en moyenne %1 trop tôt ; la moitié à %2 près, 90 % à %3 près.</translation>
    </message>
    <message>
        <source>Starts come %1 too late on average; half of them are within %2, 90 % within %3.</source>
        <translation>Les débuts arrivent en moyenne %1 trop tard ; la moitié à %2 près, 90 % à %3 près.</translation>
    </message>
    <message>
        <source>Ends come %1 too early on average; half of them are within %2, 90 % within %3.</source>
        <translation>Les fins arrivent en moyenne %1 trop tôt ; la moitié à %2 près, 90 % à %3 près.</translation>
    </message>
    <message>
        <source>Ends come %1 too late on average; half of them are within %2, 90 % within %3.</source>
        <translation>Les fins arrivent en moyenne %1 trop tard ; la moitié à %2 près, 90 % à %3 près.</translation>
    </message>
    <message>
        <source>%1
Scores of %2 to %3: %4 of %5 predictions are right, their mean score is %6</source>
        <translation>%1
Scores de %2 à %3 : %4 des %5 prédictions sont justes, leur score moyen est %6</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>Part qui est juste</translation>
    </message>
    <message>
        <source>As sure as right</source>
        <translation>Aussi sûr que juste</translation>
    </message>
    <message>
        <source>%1 scores are not within 0 to 1: this run&apos;s scores are no probabilities.</source>
        <translation>%1 scores ne sont pas entre 0 et 1 : les scores de cette exécution ne sont pas des probabilités.</translation>
    </message>
    <message>
        <source>Scores are off by %1 on average (expected calibration error)</source>
        <translation>Les scores s’écartent de %1 en moyenne (erreur de calibration attendue)</translation>
    </message>
    <message>
        <source>%1; %2: %3</source>
        <comment>what is off; other run: its error</comment>
        <translation>%1 ; %2 : %3</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nouveau projet…</translation>
    </message>
    <message>
        <source>Make a new project file</source>
        <translation>Créer un fichier de projet</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation>Ouvrir un fichier de projet</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Fermer le projet</translation>
    </message>
    <message>
        <source>Close the project; everything is already stored</source>
        <translation>Fermer le projet&#x202f;; tout est déjà enregistré</translation>
    </message>
    <message>
        <source>&amp;Add videos…</source>
        <translation>&amp;Ajouter des vidéos…</translation>
    </message>
    <message>
        <source>Add video files to the project</source>
        <translation>Ajouter des fichiers vidéo au projet</translation>
    </message>
    <message>
        <source>Find &amp;moved videos…</source>
        <translation>Retrouver les vidéos &amp;déplacées…</translation>
    </message>
    <message>
        <source>Look in a folder for videos that were moved or renamed</source>
        <translation>Chercher dans un dossier les vidéos déplacées ou renommées</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Read segments from an ActivityNet or CSV file</source>
        <translation>Lire des segments dans un fichier ActivityNet ou CSV</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Write segments or detections to an ActivityNet or CSV file</source>
        <translation>Écrire les segments ou les détections dans un fichier ActivityNet ou CSV</translation>
    </message>
    <message>
        <source>Save a &amp;snapshot…</source>
        <translation>Enregistrer un in&amp;stantané…</translation>
    </message>
    <message>
        <source>Save a copy of the project as it is now; the project itself is always stored</source>
        <translation>Enregistrer une copie du projet dans son état actuel&#x202f;; le projet lui-même est toujours enregistré</translation>
    </message>
    <message>
        <source>Check the pro&amp;ject</source>
        <translation>&amp;Vérifier le projet</translation>
    </message>
    <message>
        <source>Check the project file and its contents for damage</source>
        <translation>Contrôler l’intégrité du fichier de projet et de son contenu</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>Language, theme and your name</source>
        <translation>Langue, thème et votre nom</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close the window; work is already stored</source>
        <translation>Fermer la fenêtre&#x202f;; le travail est déjà enregistré</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Make the edit again that was taken back</source>
        <translation>Rétablir la modification annulée</translation>
    </message>
    <message>
        <source>&amp;Find segments</source>
        <translation>&amp;Chercher des segments</translation>
    </message>
    <message>
        <source>Filter the table of segments</source>
        <translation>Filtrer la table des segments</translation>
    </message>
    <message>
        <source>Add a &amp;class</source>
        <translation>A&amp;jouter une classe</translation>
    </message>
    <message>
        <source>Add a class and name it</source>
        <translation>Ajouter une classe et la nommer</translation>
    </message>
    <message>
        <source>Re&amp;name the class</source>
        <translation>Re&amp;nommer la classe</translation>
    </message>
    <message>
        <source>Rename the class chosen in the palette</source>
        <translation>Renommer la classe choisie dans la palette</translation>
    </message>
    <message>
        <source>Change the class’s c&amp;olour…</source>
        <translation>Changer la c&amp;ouleur de la classe…</translation>
    </message>
    <message>
        <source>Choose another colour for the class chosen in the palette</source>
        <translation>Choisir une autre couleur pour la classe choisie dans la palette</translation>
    </message>
    <message>
        <source>Remo&amp;ve the class</source>
        <translation>&amp;Supprimer la classe</translation>
    </message>
    <message>
        <source>Remove the class chosen in the palette, if no segment uses it</source>
        <translation>Supprimer la classe choisie dans la palette si aucun segment ne l’utilise</translation>
    </message>
    <message>
        <source>Set the &amp;start here</source>
        <translation>Placer le &amp;début ici</translation>
    </message>
    <message>
        <source>Move the selected segment’s start to the frame shown, or begin a new segment</source>
        <translation>Déplacer le début du segment sélectionné à l’image affichée, ou commencer un nouveau segment</translation>
    </message>
    <message>
        <source>Set the &amp;end here</source>
        <translation>Placer la &amp;fin ici</translation>
    </message>
    <message>
        <source>Make the frame shown the selected segment’s last one, or end the new segment</source>
        <translation>Faire de l’image affichée la dernière du segment sélectionné, ou terminer le nouveau segment</translation>
    </message>
    <message>
        <source>Choose the start edge</source>
        <translation>Choisir la borne de début</translation>
    </message>
    <message>
        <source>The start is the edge that nudging moves</source>
        <translation>La borne de début est celle que l’on avance ou recule</translation>
    </message>
    <message>
        <source>Choose the end edge</source>
        <translation>Choisir la borne de fin</translation>
    </message>
    <message>
        <source>The end is the edge that nudging moves</source>
        <translation>La borne de fin est celle que l’on avance ou recule</translation>
    </message>
    <message>
        <source>Nudge the edge &amp;back</source>
        <translation>Reculer la &amp;borne</translation>
    </message>
    <message>
        <source>Move the chosen edge one frame earlier</source>
        <translation>Reculer la borne choisie d’une image</translation>
    </message>
    <message>
        <source>Nudge the edge &amp;forward</source>
        <translation>A&amp;vancer la borne</translation>
    </message>
    <message>
        <source>Move the chosen edge one frame later</source>
        <translation>Avancer la borne choisie d’une image</translation>
    </message>
    <message>
        <source>Nudge back five frames</source>
        <translation>Reculer de cinq images</translation>
    </message>
    <message>
        <source>Move the chosen edge five frames earlier</source>
        <translation>Reculer la borne choisie de cinq images</translation>
    </message>
    <message>
        <source>Nudge forward five frames</source>
        <translation>Avancer de cinq images</translation>
    </message>
    <message>
        <source>Move the chosen edge five frames later</source>
        <translation>Avancer la borne choisie de cinq images</translation>
    </message>
    <message>
        <source>S&amp;plit here</source>
        <translation>&amp;Scinder ici</translation>
    </message>
    <message>
        <source>Split the selected segment before the frame shown</source>
        <translation>Scinder le segment sélectionné juste avant l’image affichée</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>F&amp;usionner</translation>
    </message>
    <message>
        <source>Merge the selected segments, or the selected one with the next of its class</source>
        <translation>Fusionner les segments sélectionnés, ou le segment sélectionné et le suivant de sa classe</translation>
    </message>
    <message>
        <source>Loc&amp;k or unlock</source>
        <translation>Ve&amp;rrouiller ou déverrouiller</translation>
    </message>
    <message>
        <source>Protect the selected segment from changes, or let it change again</source>
        <translation>Protéger le segment sélectionné des modifications, ou les autoriser de nouveau</translation>
    </message>
    <message>
        <source>&amp;Deselect</source>
        <translation>&amp;Tout désélectionner</translation>
    </message>
    <message>
        <source>Select nothing and drop a segment that was begun</source>
        <translation>Tout désélectionner et abandonner le segment commencé</translation>
    </message>
    <message>
        <source>&amp;Next undecided</source>
        <translation>Proposition &amp;suivante à traiter</translation>
    </message>
    <message>
        <source>Go to the next proposal that nobody decided and loop it</source>
        <translation>Aller à la prochaine proposition encore à traiter et la lire en boucle</translation>
    </message>
    <message>
        <source>&amp;Previous undecided</source>
        <translation>Proposition &amp;précédente à traiter</translation>
    </message>
    <message>
        <source>Go to the previous proposal that nobody decided and loop it</source>
        <translation>Revenir à la précédente proposition encore à traiter et la lire en boucle</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Accepter</translation>
    </message>
    <message>
        <source>Accept the selected proposal and go to the next</source>
        <translation>Accepter la proposition sélectionnée et passer à la suivante</translation>
    </message>
    <message>
        <source>&amp;Reject or delete</source>
        <translation>&amp;Rejeter ou supprimer</translation>
    </message>
    <message>
        <source>Reject the selected proposal and go to the next; a segment made by hand is deleted</source>
        <translation>Rejeter la proposition sélectionnée et passer à la suivante&#x202f;; un segment créé à la main est supprimé</translation>
    </message>
    <message>
        <source>&amp;Loop the segment</source>
        <translation>&amp;Lire le segment en boucle</translation>
    </message>
    <message>
        <source>Play the selected segment again and again; press again to stop</source>
        <translation>Lire le segment sélectionné en boucle&#x202f;; répéter la commande pour arrêter</translation>
    </message>
    <message>
        <source>Mark as re&amp;viewed</source>
        <translation>Marquer comme &amp;vérifié</translation>
    </message>
    <message>
        <source>Mark the selected segment’s or the loop’s frames as reviewed for the visible classes</source>
        <translation>Marquer les images du segment sélectionné ou de la boucle comme vérifiées pour les classes visibles</translation>
    </message>
    <message>
        <source>Class 1</source>
        <translation>Classe 1</translation>
    </message>
    <message>
        <source>Give the selection the class with key 1</source>
        <translation>Donner à la sélection la classe de la touche 1</translation>
    </message>
    <message>
        <source>Class 2</source>
        <translation>Classe 2</translation>
    </message>
    <message>
        <source>Give the selection the class with key 2</source>
        <translation>Donner à la sélection la classe de la touche 2</translation>
    </message>
    <message>
        <source>Class 3</source>
        <translation>Classe 3</translation>
    </message>
    <message>
        <source>Give the selection the class with key 3</source>
        <translation>Donner à la sélection la classe de la touche 3</translation>
    </message>
    <message>
        <source>Class 4</source>
        <translation>Classe 4</translation>
    </message>
    <message>
        <source>Give the selection the class with key 4</source>
        <translation>Donner à la sélection la classe de la touche 4</translation>
    </message>
    <message>
        <source>Class 5</source>
        <translation>Classe 5</translation>
    </message>
    <message>
        <source>Give the selection the class with key 5</source>
        <translation>Donner à la sélection la classe de la touche 5</translation>
    </message>
    <message>
        <source>Class 6</source>
        <translation>Classe 6</translation>
    </message>
    <message>
        <source>Give the selection the class with key 6</source>
        <translation>Donner à la sélection la classe de la touche 6</translation>
    </message>
    <message>
        <source>Class 7</source>
        <translation>Classe 7</translation>
    </message>
    <message>
        <source>Give the selection the class with key 7</source>
        <translation>Donner à la sélection la classe de la touche 7</translation>
    </message>
    <message>
        <source>Class 8</source>
        <translation>Classe 8</translation>
    </message>
    <message>
        <source>Give the selection the class with key 8</source>
        <translation>Donner à la sélection la classe de la touche 8</translation>
    </message>
    <message>
        <source>Class 9</source>
        <translation>Classe 9</translation>
    </message>
    <message>
        <source>Give the selection the class with key 9</source>
        <translation>Donner à la sélection la classe de la touche 9</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Lecture ou pause</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lancer la lecture ou la mettre en pause</translation>
    </message>
    <message>
        <source>Play &amp;backward</source>
        <translation>Lecture &amp;arrière</translation>
    </message>
    <message>
        <source>Play backward; each press doubles the speed. With K held: one frame back</source>
        <translation>Lire en arrière&#x202f;; chaque appui double la vitesse. Avec K maintenu&#xa0;: reculer d’une image</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Pause; held, J and L step one frame</source>
        <translation>Mettre en pause&#x202f;; touche maintenue, J et L reculent et avancent d’une image</translation>
    </message>
    <message>
        <source>Play &amp;forward</source>
        <translation>Lecture a&amp;vant</translation>
    </message>
    <message>
        <source>Play forward; each press doubles the speed. With K held: one frame forward</source>
        <translation>Lire en avant&#x202f;; chaque appui double la vitesse. Avec K maintenu&#xa0;: avancer d’une image</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>Step one frame back</source>
        <translation>Reculer d’une image</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Step one frame forward</source>
        <translation>Avancer d’une image</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Une seconde en arrière</translation>
    </message>
    <message>
        <source>Jump one second back</source>
        <translation>Reculer d’une seconde</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>Une seconde en avant</translation>
    </message>
    <message>
        <source>Jump one second forward</source>
        <translation>Avancer d’une seconde</translation>
    </message>
    <message>
        <source>Previous edge</source>
        <translation>Borne précédente</translation>
    </message>
    <message>
        <source>Go to the nearest start or end before this frame</source>
        <translation>Aller au début ou à la fin de segment qui précède cette image</translation>
    </message>
    <message>
        <source>Next edge</source>
        <translation>Borne suivante</translation>
    </message>
    <message>
        <source>Go to the nearest start or end after this frame</source>
        <translation>Aller au début ou à la fin de segment qui suit cette image</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Première image</translation>
    </message>
    <message>
        <source>Go to the first frame</source>
        <translation>Aller à la première image</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Dernière image</translation>
    </message>
    <message>
        <source>Go to the last frame</source>
        <translation>Aller à la dernière image</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>All&amp;er à…</translation>
    </message>
    <message>
        <source>Go to a time, a frame or a PTS</source>
        <translation>Aller à un temps, une image ou un PTS</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>Couper le &amp;son</translation>
    </message>
    <message>
        <source>Switch the sound off or on</source>
        <translation>Couper ou rétablir le son</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Ralentir</translation>
    </message>
    <message>
        <source>Halve the playing speed</source>
        <translation>Diviser par deux la vitesse de lecture</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Accélérer</translation>
    </message>
    <message>
        <source>Double the playing speed</source>
        <translation>Doubler la vitesse de lecture</translation>
    </message>
    <message>
        <source>Timeline: fit the &amp;selection</source>
        <translation>Chronologie&#xa0;: cadrer la &amp;sélection</translation>
    </message>
    <message>
        <source>Zoom the timeline to the selected segment</source>
        <translation>Cadrer la chronologie sur le segment sélectionné</translation>
    </message>
    <message>
        <source>Timeline: fit &amp;all</source>
        <translation>Chronologie&#xa0;: &amp;tout afficher</translation>
    </message>
    <message>
        <source>Show the whole video on the timeline</source>
        <translation>Afficher toute la vidéo dans la chronologie</translation>
    </message>
    <message>
        <source>Timeline: zoom &amp;in</source>
        <translation>Chronologie&#xa0;: zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Show a shorter stretch of the timeline</source>
        <translation>Afficher une plus petite partie de la chronologie</translation>
    </message>
    <message>
        <source>Timeline: zoom &amp;out</source>
        <translation>Chronologie&#xa0;: zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Show a longer stretch of the timeline</source>
        <translation>Afficher une plus grande partie de la chronologie</translation>
    </message>
    <message>
        <source>Lane up</source>
        <translation>Ligne du dessus</translation>
    </message>
    <message>
        <source>Go to the lane above</source>
        <translation>Passer à la ligne du dessus</translation>
    </message>
    <message>
        <source>Lane down</source>
        <translation>Ligne du dessous</translation>
    </message>
    <message>
        <source>Go to the lane below</source>
        <translation>Passer à la ligne du dessous</translation>
    </message>
    <message>
        <source>One lane a &amp;person</source>
        <translation>Une ligne par &amp;personne</translation>
    </message>
    <message>
        <source>Lanes by person instead of by class</source>
        <translation>Répartir les lignes par personne plutôt que par classe</translation>
    </message>
    <message>
        <source>Picture: zoom in</source>
        <translation>Image&#xa0;: zoom avant</translation>
    </message>
    <message>
        <source>Enlarge the picture</source>
        <translation>Agrandir l’image</translation>
    </message>
    <message>
        <source>Picture: zoom out</source>
        <translation>Image&#xa0;: zoom arrière</translation>
    </message>
    <message>
        <source>Make the picture smaller</source>
        <translation>Réduire l’image</translation>
    </message>
    <message>
        <source>Picture: &amp;fit</source>
        <translation>Image&#xa0;: &amp;ajuster</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Afficher l’image entière</translation>
    </message>
    <message>
        <source>Show &amp;boxes</source>
        <translation>Afficher les &amp;cadres</translation>
    </message>
    <message>
        <source>Draw the people found by the shown run</source>
        <translation>Encadrer les personnes trouvées par l’exécution affichée</translation>
    </message>
    <message>
        <source>Show &amp;trails</source>
        <translation>Afficher les tra&amp;jectoires</translation>
    </message>
    <message>
        <source>Draw where each person came from</source>
        <translation>Tracer le chemin parcouru par chaque personne</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Pl&amp;ein écran</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Utiliser tout l’écran</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Réinitialiser la &amp;disposition</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>Remettre tous les panneaux à leur place d’origine</translation>
    </message>
    <message>
        <source>&amp;Run detection…</source>
        <translation>&amp;Lancer une détection…</translation>
    </message>
    <message>
        <source>Look for people and actions in videos</source>
        <translation>Chercher des personnes et des actions dans les vidéos</translation>
    </message>
    <message>
        <source>&amp;Show the chosen run</source>
        <translation>&amp;Afficher l’exécution choisie</translation>
    </message>
    <message>
        <source>Show the curves, boxes and proposals of the run chosen in the list</source>
        <translation>Afficher les courbes, cadres et propositions de l’exécution choisie dans la liste</translation>
    </message>
    <message>
        <source>Res&amp;ume the chosen run</source>
        <translation>&amp;Reprendre l’exécution choisie</translation>
    </message>
    <message>
        <source>Go on with a run that was stopped</source>
        <translation>Poursuivre une exécution interrompue</translation>
    </message>
    <message>
        <source>Re&amp;move the chosen run…</source>
        <translation>&amp;Supprimer l’exécution choisie…</translation>
    </message>
    <message>
        <source>Remove a run with its curves, boxes and proposals; segments stay</source>
        <translation>Supprimer une exécution avec ses courbes, cadres et propositions&#x202f;; les segments sont conservés</translation>
    </message>
    <message>
        <source>&amp;Cancel the running job</source>
        <translation>&amp;Interrompre la tâche en cours</translation>
    </message>
    <message>
        <source>Stop the job that is running; what it found is kept</source>
        <translation>Interrompre la tâche en cours&#x202f;; ce qu’elle a trouvé est conservé</translation>
    </message>
    <message>
        <source>C&amp;lear finished jobs</source>
        <translation>Retirer les tâches &amp;terminées</translation>
    </message>
    <message>
        <source>Take finished jobs off the list</source>
        <translation>Retirer de la liste les tâches terminées</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>See and change all keys</source>
        <translation>Voir et modifier tous les raccourcis</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Copier le diagnostic</translation>
    </message>
    <message>
        <source>Copy versions, settings and the log’s end for a bug report</source>
        <translation>Copier les versions, les réglages et la fin du journal pour un rapport d’anomalie</translation>
    </message>
    <message>
        <source>&amp;About Onset</source>
        <translation>À &amp;propos d’Onset</translation>
    </message>
    <message>
        <source>Version, libraries and licence</source>
        <translation>Version, bibliothèques et licence</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>&amp;Segment</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Vérification</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Detection</source>
        <translation>Dé&amp;tection</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Evaluation</source>
        <translation>Éval&amp;uation</translation>
    </message>
    <message>
        <source>See what a run gets right and wrong, and go there</source>
        <translation>Voir ce qu’une exécution réussit et manque, et s’y rendre</translation>
    </message>
    <message>
        <source>Show &amp;all errors</source>
        <translation>&amp;Toutes les erreurs</translation>
    </message>
    <message>
        <source>List all errors of the run, whatever was clicked</source>
        <translation>Lister toutes les erreurs de l’exécution, quel que soit le choix</translation>
    </message>
    <message>
        <source>Suspected &amp;missing annotations</source>
        <translation>Annotations sans doute &amp;manquantes</translation>
    </message>
    <message>
        <source>List confident predictions where nothing is annotated: F annotates what is there</source>
        <translation>Lister les prédictions sûres là où rien n’est annoté : F annote ce qui s’y trouve</translation>
    </message>
    <message>
        <source>Suspected &amp;label errors</source>
        <translation>Étiquettes sans &amp;doute fausses</translation>
    </message>
    <message>
        <source>List confident predictions of another class than the annotation: F takes the predicted one</source>
        <translation>Lister les prédictions sûres d’une autre classe que l’annotation : F adopte la classe prédite</translation>
    </message>
    <message>
        <source>&amp;Next error</source>
        <translation>Erreur &amp;suivante</translation>
    </message>
    <message>
        <source>Go to the next error of the list and loop it</source>
        <translation>Aller à l’erreur suivante de la liste et la lire en boucle</translation>
    </message>
    <message>
        <source>&amp;Previous error</source>
        <translation>Erreur &amp;précédente</translation>
    </message>
    <message>
        <source>Go to the previous error of the list and loop it</source>
        <translation>Revenir à l’erreur précédente de la liste et la lire en boucle</translation>
    </message>
    <message>
        <source>Model &amp;wrong</source>
        <translation>M&amp;odèle en tort</translation>
    </message>
    <message>
        <source>The annotation is right, the model is wrong; goes to the next error</source>
        <translation>L’annotation est juste, le modèle a tort ; passe à l’erreur suivante</translation>
    </message>
    <message>
        <source>Label wrong</source>
        <translation>Étiquette fausse</translation>
    </message>
    <message>
        <source>The annotation is wrong: correct it here, then go on with N</source>
        <translation>L’annotation est fausse : la corriger ici, puis continuer avec N</translation>
    </message>
    <message>
        <source>Am&amp;biguous</source>
        <translation>Am&amp;bigu</translation>
    </message>
    <message>
        <source>Nobody can tell who is wrong; goes to the next error</source>
        <translation>Nul ne peut dire qui a tort ; passe à l’erreur suivante</translation>
    </message>
    <message>
        <source>&amp;Clear the verdict</source>
        <translation>&amp;Effacer le verdict</translation>
    </message>
    <message>
        <source>Take the verdict on this error back</source>
        <translation>Retirer le verdict sur cette erreur</translation>
    </message>
    <message>
        <source>&amp;Take the prediction</source>
        <translation>&amp;Adopter la prédiction</translation>
    </message>
    <message>
        <source>Make the annotation as predicted, or annotate what was predicted; goes to the next error</source>
        <translation>Rendre l’annotation conforme à la prédiction, ou annoter ce qui est prédit ; passe à l’erreur suivante</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Rapport…</translation>
    </message>
    <message>
        <source>Write numbers, charts and the worst errors into one HTML file</source>
        <translation>Écrire chiffres, graphiques et pires erreurs dans un seul fichier HTML</translation>
    </message>
    <message>
        <source>Ev&amp;aluation</source>
        <translation>Évaluati&amp;on</translation>
    </message>
    <message>
        <source>How far two people who annotated the same videos agree</source>
        <translation>Jusqu’où s’accordent deux personnes qui ont annoté les mêmes vidéos</translation>
    </message>
    <message>
        <source>A&amp;greement of annotators…</source>
        <translation>A&amp;ccord entre annotateurs…</translation>
    </message>
    <message>
        <source>Re&amp;train…</source>
        <translation>Réentraî&amp;ner…</translation>
    </message>
    <message>
        <source>Learn a new model version from what was corrected and reviewed</source>
        <translation>Apprendre une nouvelle version du modèle à partir de ce qui a été corrigé et vérifié</translation>
    </message>
    <message>
        <source>Training and &amp;versions</source>
        <translation>Entraînement et &amp;versions</translation>
    </message>
    <message>
        <source>See the training that goes on, and the model versions there are</source>
        <translation>Voir l’entraînement en cours et les versions du modèle</translation>
    </message>
    <message>
        <source>&amp;Pause the training</source>
        <translation>Sus&amp;pendre l’entraînement</translation>
    </message>
    <message>
        <source>Pause the training, or let it go on</source>
        <translation>Suspendre l’entraînement ou le reprendre</translation>
    </message>
    <message>
        <source>Stop the training &amp;early</source>
        <translation>Ter&amp;miner l’entraînement plus tôt</translation>
    </message>
    <message>
        <source>End the training soon; the best weights so far become the version</source>
        <translation>Terminer bientôt l’entraînement ; les meilleurs poids obtenus deviennent la version</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the training</source>
        <translation>A&amp;bandonner l’entraînement</translation>
    </message>
    <message>
        <source>End the training and throw away what it learnt</source>
        <translation>Arrêter l’entraînement et jeter ce qu’il a appris</translation>
    </message>
    <message>
        <source>Use the chosen vers&amp;ion</source>
        <translation>&amp;Utiliser la version choisie</translation>
    </message>
    <message>
        <source>Make the version chosen in the list the current one: keep it, or roll back to it</source>
        <translation>Faire de la version choisie la version courante : la garder ou y revenir</translation>
    </message>
    <message>
        <source>Run detection &amp;with it…</source>
        <translation>Détecter av&amp;ec elle…</translation>
    </message>
    <message>
        <source>Look for actions in videos with the version chosen in the list</source>
        <translation>Chercher des actions dans des vidéos avec la version choisie</translation>
    </message>
    <message>
        <source>N&amp;ote on the chosen version</source>
        <translation>N&amp;ote sur la version choisie</translation>
    </message>
    <message>
        <source>Write a note on the version chosen in the list</source>
        <translation>Écrire une note sur la version choisie</translation>
    </message>
    <message>
        <source>What it learnt &amp;from…</source>
        <translation>À partir de &amp;quoi elle a appris…</translation>
    </message>
    <message>
        <source>See the videos and labels that the chosen version learnt from</source>
        <translation>Voir les vidéos et annotations dont la version choisie a appris</translation>
    </message>
    <message>
        <source>W&amp;hat changed</source>
        <translation>Ce qui a c&amp;hangé</translation>
    </message>
    <message>
        <source>See what a version finds that the one before did not, and the other way round</source>
        <translation>Voir ce qu’une version trouve et que la précédente ne trouvait pas, et inversement</translation>
    </message>
    <message>
        <source>Review &amp;queue</source>
        <translation>&amp;File de vérification</translation>
    </message>
    <message>
        <source>See what to look at next, over all videos</source>
        <translation>Voir ce qu’il faut regarder ensuite, sur toutes les vidéos</translation>
    </message>
    <message>
        <source>&amp;Order the queue</source>
        <translation>&amp;Ordonner la file</translation>
    </message>
    <message>
        <source>Put what a run found in the order in which there is most to learn from it</source>
        <translation>Mettre ce qu’une exécution a trouvé dans l’ordre où il y a le plus à apprendre</translation>
    </message>
    <message>
        <source>Tab &amp;follows the queue</source>
        <translation>Tab s&amp;uit la file</translation>
    </message>
    <message>
        <source>Tab and decisions go on through the queue, over all videos, instead of by time</source>
        <translation>Tab et les décisions avancent dans la file, sur toutes les vidéos, au lieu de suivre le temps</translation>
    </message>
    <message>
        <source>&amp;Blind samples</source>
        <translation>Échantillons à l’aveu&amp;gle</translation>
    </message>
    <message>
        <source>In half of the random stretches, hide what the run found until they are labelled</source>
        <translation>Dans la moitié des passages tirés au hasard, cacher ce que l’exécution a trouvé jusqu’à leur annotation</translation>
    </message>
    <message>
        <source>Accept, nothing &amp;else here</source>
        <translation>Accepter, rien d’autre i&amp;ci</translation>
    </message>
    <message>
        <source>Accept the selected proposal; the frames that its loop plays show no other action and are reviewed for all classes</source>
        <translation>Accepter la proposition sélectionnée ; les images de sa boucle ne montrent aucune autre action et sont vérifiées pour toutes les classes</translation>
    </message>
    <message>
        <source>Reject, nothing &amp;here</source>
        <translation>Rejeter, r&amp;ien ici</translation>
    </message>
    <message>
        <source>Reject the selected proposal; the frames that its loop plays show no action and are reviewed for all classes</source>
        <translation>Rejeter la proposition sélectionnée ; les images de sa boucle ne montrent aucune action et sont vérifiées pour toutes les classes</translation>
    </message>
    <message>
        <source>Open for reading on&amp;ly…</source>
        <translation>Ouvrir en &amp;lecture seule…</translation>
    </message>
    <message>
        <source>Look at a project without changing anything in its file or beside it</source>
        <translation>Regarder un projet sans rien changer dans son fichier ni à côté</translation>
    </message>
    <message>
        <source>Class 1, and nothing else</source>
        <translation>Classe 1, et rien d’autre</translation>
    </message>
    <message>
        <source>Give the selection the class with key 1; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Donner à la sélection la classe de la touche 1 ; les images lues par sa boucle ne montrent rien d’autre et sont vérifiées pour toutes les classes</translation>
    </message>
    <message>
        <source>Class 2, and nothing else</source>
        <translation>Classe 2, et rien d’autre</translation>
    </message>
    <message>
        <source>Give the selection the class with key 2; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Donner à la sélection la classe de la touche 2 ; les images lues par sa boucle ne montrent rien d’autre et sont vérifiées pour toutes les classes</translation>
    </message>
    <message>
        <source>Class 3, and nothing else</source>
        <translation>Classe 3, et rien d’autre</translation>
    </message>
    <message>
        <source>Give the selection the class with key 3; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Donner à la sélection la classe de la touche 3 ; les images lues par sa boucle ne montrent rien d’autre et sont vérifiées pour toutes les classes</translation>
    </message>
    <message>
        <source>Class 4, and nothing else</source>
        <translation>Classe 4, et rien d’autre</translation>
    </message>
    <message>
        <source>Give the selection the class with key 4; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Donner à la sélection la classe de la touche 4 ; les images lues par sa boucle ne montrent rien d’autre et sont vérifiées pour toutes les classes</translation>
    </message>
    <message>
        <source>Class 5, and nothing else</source>
        <translation>Classe 5, et rien d’autre</translation>
    </message>
    <message>
        <source>Give the selection the class with key 5; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Donner à la sélection la classe de la touche 5 ; les images lues par sa boucle ne montrent rien d’autre et sont vérifiées pour toutes les classes</translation>
    </message>
    <message>
        <source>Class 6, and nothing else</source>
        <translation>Classe 6, et rien d’autre</translation>
    </message>
    <message>
        <source>Give the selection the class with key 6; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Donner à la sélection la classe de la touche 6 ; les images lues par sa boucle ne montrent rien d’autre et sont vérifiées pour toutes les classes</translation>
    </message>
    <message>
        <source>Class 7, and nothing else</source>
        <translation>Classe 7, et rien d’autre</translation>
    </message>
    <message>
        <source>Give the selection the class with key 7; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Donner à la sélection la classe de la touche 7 ; les images lues par sa boucle ne montrent rien d’autre et sont vérifiées pour toutes les classes</translation>
    </message>
    <message>
        <source>Class 8, and nothing else</source>
        <translation>Classe 8, et rien d’autre</translation>
    </message>
    <message>
        <source>Give the selection the class with key 8; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Donner à la sélection la classe de la touche 8 ; les images lues par sa boucle ne montrent rien d’autre et sont vérifiées pour toutes les classes</translation>
    </message>
    <message>
        <source>Class 9, and nothing else</source>
        <translation>Classe 9, et rien d’autre</translation>
    </message>
    <message>
        <source>Give the selection the class with key 9; the frames that its loop plays show nothing else and are reviewed for all classes</source>
        <translation>Donner à la sélection la classe de la touche 9 ; les images lues par sa boucle ne montrent rien d’autre et sont vérifiées pour toutes les classes</translation>
    </message>
    <message>
        <source>&amp;Describe the videos</source>
        <translation>&amp;Décrire les vidéos</translation>
    </message>
    <message>
        <source>Make features of all videos, and of the people of the run that is shown: the queue tells by them what looks new, and trainings have them ready</source>
        <translation>Calculer les caractéristiques de toutes les vidéos, et celles des personnes de l’exécution affichée : la file y voit ce qui paraît nouveau, et les entraînements les trouvent prêtes</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Not found: %1</source>
        <translation>Introuvable&#xa0;: %1</translation>
    </message>
    <message>
        <source>This file cannot be used: %1</source>
        <translation>Ce fichier est inutilisable&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not supported here: %1</source>
        <translation>Non pris en charge ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reading or writing failed: %1</source>
        <translation>Échec de lecture ou d’écriture&#xa0;: %1</translation>
    </message>
    <message>
        <source>In conflict: %1</source>
        <translation>Conflit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Made by a newer version of Onset: %1</source>
        <translation>Créé par une version plus récente d’Onset&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Interrompu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation>Impossible&#xa0;: %1</translation>
    </message>
    <message>
        <source>Something went wrong inside Onset: %1</source>
        <translation>Erreur interne d’Onset&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>predicted as “%1” where nothing is annotated</source>
        <translation>prédit comme « %1 » là où rien n’est annoté</translation>
    </message>
    <message>
        <source>“%1” that no prediction found</source>
        <translation>« %1 » qu’aucune prédiction n’a trouvé</translation>
    </message>
    <message>
        <source>“%1” predicted as “%2”</source>
        <translation>« %1 » prédit comme « %2 »</translation>
    </message>
    <message>
        <source>start</source>
        <translation>début</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>%1 off by less than %2</source>
        <translation>%1 décalé de moins de %2</translation>
    </message>
    <message>
        <source>%1 off by %2 and more</source>
        <translation>%1 décalé de %2 et plus</translation>
    </message>
    <message>
        <source>%1 off by %2 to %3</source>
        <translation>%1 décalé de %2 à %3</translation>
    </message>
    <message>
        <source>Suspected missing annotations</source>
        <translation>Annotations sans doute manquantes</translation>
    </message>
    <message>
        <source>Suspected label errors</source>
        <translation>Étiquettes sans doute fausses</translation>
    </message>
    <message>
        <source>of “%1”</source>
        <translation>de « %1 »</translation>
    </message>
    <message>
        <source>predicted as “%1”</source>
        <translation>prédit comme « %1 »</translation>
    </message>
    <message>
        <source>annotated as “%1”</source>
        <translation>annoté « %1 »</translation>
    </message>
    <message>
        <source>in step %1G</source>
        <translation>au pas %1G</translation>
    </message>
    <message>
        <source>of one video</source>
        <translation>d’une seule vidéo</translation>
    </message>
    <message>
        <source>score of %1 and more</source>
        <translation>score de %1 et plus</translation>
    </message>
    <message>
        <source>All errors</source>
        <translation>Toutes les erreurs</translation>
    </message>
    <message>
        <source>score of %1 to %2</source>
        <translation>score de %1 à %2</translation>
    </message>
    <message>
        <source>score below %1</source>
        <translation>score inférieur à %1</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Median window (samples)</source>
        <translation>Fenêtre médiane (échantillons)</translation>
    </message>
    <message>
        <source>Shortest proposal (s)</source>
        <translation>Proposition la plus courte (s)</translation>
    </message>
    <message>
        <source>Longest proposal (s)</source>
        <translation>Proposition la plus longue (s)</translation>
    </message>
    <message>
        <source>Pictures looked at a second</source>
        <translation>Images analysées par seconde</translation>
    </message>
    <message>
        <source>Searches for people a second</source>
        <translation>Recherches de personnes par seconde</translation>
    </message>
    <message>
        <source>Pixels searched for people</source>
        <translation>Pixels pour chercher les personnes</translation>
    </message>
    <message>
        <source>Longest gap bridged in a track (s)</source>
        <translation>Plus longue lacune comblée dans une piste (s)</translation>
    </message>
    <message>
        <source>Threads (0: all but one)</source>
        <translation>Fils d’exécution (0&#xa0;: tous sauf un)</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>%1 annotations, %2 predictions</source>
        <translation>%1 annotations, %2 prédictions</translation>
    </message>
    <message>
        <source>%1 annotated boxes, %2 predicted ones</source>
        <translation>%1 cadres annotés, %2 prédits</translation>
    </message>
    <message>
        <source>%1: AP %2 at %3</source>
        <translation>%1 : AP %2 à %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1
%2 at %3</source>
        <translation>%1
%2 à %3</translation>
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
        <translation>Précision moyenne à %1</translation>
    </message>
    <message>
        <source>%1 that counts as found</source>
        <translation>%1 à partir duquel c’est trouvé</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>All classes as one ranking</source>
        <translation>Toutes les classes en un seul classement</translation>
    </message>
    <message>
        <source>%1 %2 at %3, %4 on average over %5 to %6; all classes as one ranking: %7.</source>
        <translation>%1 de %2 à %3, %4 en moyenne de %5 à %6 ; toutes les classes en un seul classement : %7.</translation>
    </message>
    <message>
        <source>“%1”: %2, %3 on average.</source>
        <translation>« %1 » : %2, %3 en moyenne.</translation>
    </message>
    <message>
        <source>Videos with annotated people: %1</source>
        <translation>Vidéos avec des personnes annotées : %1</translation>
    </message>
    <message>
        <source>their annotations: %1</source>
        <translation>leurs annotations : %1</translation>
    </message>
    <message>
        <source>predictions of people: %1</source>
        <translation>prédictions de personnes : %1</translation>
    </message>
    <message>
        <source>left out, since they name no person: %1</source>
        <translation>laissées de côté, car elles ne désignent personne : %1</translation>
    </message>
    <message>
        <source>left out, since the person is not there then: %1</source>
        <translation>laissées de côté, car la personne n’y est pas alors : %1</translation>
    </message>
</context>
<context>
    <name>Position</name>
    <message>
        <source>The video has frames 0 to %1 and lasts %2.</source>
        <translation>La vidéo va de l’image 0 à l’image %1 et dure %2.</translation>
    </message>
    <message>
        <source>No frame of the video has the PTS %1.</source>
        <translation>Aucune image de la vidéo n’a le PTS %1.</translation>
    </message>
    <message>
        <source>The video&apos;s frames are not known yet.</source>
        <translation>Les images de la vidéo ne sont pas encore connues.</translation>
    </message>
    <message>
        <source>“%1” is no time (1:02.5 or 62.5s), frame (#1234) or timestamp (pts 90000).</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni un temps (1:02.5 ou 62.5s), ni une image (#1234), ni un horodatage (pts 90000).</translation>
    </message>
</context>
<context>
    <name>ProjectNotices</name>
    <message>
        <source>The project was upgraded from format %1 to %2. The file as it was is kept as “%3”.</source>
        <translation>Le projet est passé du format %1 au format %2. Le fichier d’origine est conservé sous « %3 ».</translation>
    </message>
    <message>
        <source>The project was written by a newer version of Onset, which says that this one can work with it.</source>
        <translation>Le projet a été écrit par une version plus récente d’Onset, selon laquelle celle-ci peut l’utiliser.</translation>
    </message>
    <message>
        <source>“%1” is on a network file system: storing is slower there, and only one computer may have the project open. Prefer a local disk.</source>
        <translation>« %1 » se trouve sur un système de fichiers réseau : l’enregistrement y est plus lent, et un seul ordinateur peut avoir le projet ouvert. Préférez un disque local.</translation>
    </message>
    <message>
        <source>“%1” is read as it is now; changes that others make meanwhile are not seen.</source>
        <translation>« %1 » est lu dans son état actuel ; les modifications faites entre-temps par d’autres n’apparaissent pas.</translation>
    </message>
    <message>
        <source>The file system of “%1” knows no locks: make sure that no other program has the project open.</source>
        <translation>Le système de fichiers de « %1 » ne connaît pas de verrous : assurez-vous qu’aucun autre programme n’a ouvert le projet.</translation>
    </message>
    <message>
        <source>The frame table of the video “%1” is damaged; the video has to be indexed again. %2</source>
        <translation>La table des images de la vidéo « %1 » est endommagée ; la vidéo doit être indexée de nouveau. %2</translation>
    </message>
    <message>
        <source>The video “%1” was found at “%2”.</source>
        <translation>La vidéo « %1 » a été trouvée à « %2 ».</translation>
    </message>
    <message>
        <source>The video “%1” is not at “%2” any more. Tell where it is.</source>
        <translation>La vidéo « %1 » ne se trouve plus à « %2 ». Indiquez où elle est.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were interrupted and can be resumed.</source>
        <translation>
            <numerusform>%n exécution a été interrompue et peut être reprise.</numerusform>
            <numerusform>%n exécutions ont été interrompues et peuvent être reprises.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Prédictions</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Average precision of each class</source>
        <translation>Précision moyenne de chaque classe</translation>
    </message>
    <message>
        <source>%1: %2 of %3 annotations, %4 predictions</source>
        <translation>%1 : %2 pour %3 annotations, %4 prédictions</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Toutes les valeurs</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Average precision of each class at tIoU %1, best first.</source>
        <translation>Précision moyenne de chaque classe à un tIoU de %1, la meilleure d’abord.</translation>
    </message>
    <message>
        <source>mAP over tIoU</source>
        <translation>mAP selon le tIoU</translation>
    </message>
    <message>
        <source>Precision over recall, mean of the classes</source>
        <translation>Précision selon le rappel, moyenne des classes</translation>
    </message>
    <message>
        <source>Precision over recall at tIoU %1, mean of the classes</source>
        <translation>Précision selon le rappel à un tIoU de %1, moyenne des classes</translation>
    </message>
    <message>
        <source>Overlap and ranking</source>
        <translation>Recouvrement et classement</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>Annoté</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prédit</translation>
    </message>
    <message>
        <source>%1 predicted as %2: %3</source>
        <translation>%1 prédit comme %2 : %3</translation>
    </message>
    <message>
        <source>Predictions and annotations paired one to one, best score first, whatever the class. The last row are predictions without annotation, the last column annotations that were missed.</source>
        <translation>Prédictions et annotations appariées une à une, le meilleur score d’abord, quelle que soit la classe. La dernière ligne contient les prédictions sans annotation, la dernière colonne les annotations manquées.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n class(es) those with the most errors.</source>
        <translation>
            <numerusform>Sur %n classe, celles qui ont le plus d’erreurs.</numerusform>
            <numerusform>Sur %n classes, celles qui ont le plus d’erreurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Confusion</translation>
    </message>
    <message>
        <source>Kinds of predictions, band by band</source>
        <translation>Types de prédictions, tranche par tranche</translation>
    </message>
    <message>
        <source>best predictions; G: annotations of the class</source>
        <translation>meilleures prédictions ; G : annotations de la classe</translation>
    </message>
    <message>
        <source>What each kind of error costs</source>
        <translation>Ce que coûte chaque type d’erreur</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
    </message>
    <message>
        <source>time</source>
        <translation>temps</translation>
    </message>
    <message>
        <source>space</source>
        <translation>espace</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>annotation − prediction</source>
        <translation>annotation − prédiction</translation>
    </message>
    <message>
        <source>bias %1, median %2, 90 % within %3</source>
        <translation>biais %1, médiane %2, 90 % à moins de %3</translation>
    </message>
    <message>
        <source>What the best predictions are</source>
        <translation>Ce que sont les meilleures prédictions</translation>
    </message>
    <message>
        <source>What mAP would gain without each kind</source>
        <translation>Ce que la mAP gagnerait sans chaque type</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>Kinds of false predictions, by the annotation of any class that overlaps them most.</source>
        <translation>Types de fausses prédictions, selon l’annotation, de n’importe quelle classe, qui les recouvre le plus.</translation>
    </message>
    <message>
        <source>If perfect</source>
        <translation>Si parfait</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>mAP at stIoU %1 if classes, times or boxes were right wherever they overlap by more than 0.3.</source>
        <translation>mAP à un stIoU de %1 si les classes, les temps ou les cadres étaient justes partout où ils se recouvrent à plus de 0,3.</translation>
    </message>
    <message>
        <source>mAP at tIoU %1 if classes or times were right wherever they overlap by more than 0.3.</source>
        <translation>mAP à un tIoU de %1 si les classes ou les temps étaient justes partout où ils se recouvrent à plus de 0,3.</translation>
    </message>
    <message>
        <source>Where there is most to gain</source>
        <translation>Où il y a le plus à gagner</translation>
    </message>
    <message>
        <source>Annotations by</source>
        <translation>Annotations selon</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqué</translation>
    </message>
    <message>
        <source>mAP, normalized</source>
        <translation>mAP normalisée</translation>
    </message>
    <message>
        <source>What is hard to find</source>
        <translation>Ce qui est difficile à trouver</translation>
    </message>
    <message>
        <source>Share of the annotations that no prediction found at tIoU %1.</source>
        <translation>Part des annotations qu’aucune prédiction n’a trouvées à un tIoU de %1.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Débuts</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fins</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Bornes</translation>
    </message>
    <message numerus="yes">
        <source>How far the edges of %n right prediction(s) are off; positive where they come too early. The outermost bars hold everything beyond.</source>
        <translation>
            <numerusform>Écart des bornes de %n prédiction juste ; positif quand elles viennent trop tôt. Les barres extrêmes contiennent tout ce qui est au-delà.</numerusform>
            <numerusform>Écart des bornes de %n prédictions justes ; positif quand elles viennent trop tôt. Les barres extrêmes contiennent tout ce qui est au-delà.</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotated: %1</source>
        <translation>Annoté : %1</translation>
    </message>
    <message>
        <source>Predicted: %1</source>
        <translation>Prédit : %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>score %1</translation>
    </message>
    <message>
        <source>tIoU %1</source>
        <translation>tIoU %1</translation>
    </message>
    <message>
        <source>costs %1 of its class&apos;s average precision</source>
        <translation>coûte %1 de la précision moyenne de sa classe</translation>
    </message>
    <message>
        <source>The worst errors</source>
        <translation>Les pires erreurs</translation>
    </message>
    <message>
        <source>%1 of %2, costliest first: first, middle and last frame.</source>
        <translation>%1 sur %2, les plus coûteuses d’abord : première, médiane et dernière image.</translation>
    </message>
    <message>
        <source>Run %1 of the project “%2”</source>
        <translation>Exécution %1 du projet « %2 »</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>non terminée</translation>
    </message>
    <message>
        <source>What %1 gets wrong</source>
        <translation>Ce que %1 rate</translation>
    </message>
    <message>
        <source>Written by Onset.</source>
        <translation>Écrit par Onset.</translation>
    </message>
    <message>
        <source>background</source>
        <translation>arrière-plan</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) without annotation</source>
        <translation>
            <numerusform>%n vidéo sans annotation</numerusform>
            <numerusform>%n vidéos sans annotation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) that the run did not come to the end of</source>
        <translation>
            <numerusform>%n vidéo que l’exécution n’a pas menée à son terme</numerusform>
            <numerusform>%n vidéos que l’exécution n’a pas menées à leur terme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) whose frames are not known yet</source>
        <translation>
            <numerusform>%n vidéo dont les images ne sont pas encore connues</numerusform>
            <numerusform>%n vidéos dont les images ne sont pas encore connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prediction(s) where nobody looked</source>
        <translation>
            <numerusform>%n prédiction là où personne n’a regardé</numerusform>
            <numerusform>%n prédictions là où personne n’a regardé</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Laissé de côté : %1.</translation>
    </message>
    <message>
        <source>protocol of THUMOS14</source>
        <translation>protocole de THUMOS14</translation>
    </message>
    <message>
        <source>protocol of ActivityNet</source>
        <translation>protocole d’ActivityNet</translation>
    </message>
    <message>
        <source>tIoU %1 to %2</source>
        <translation>tIoU de %1 à %2</translation>
    </message>
    <message>
        <source>videos for %1</source>
        <translation>vidéos pour %1</translation>
    </message>
    <message>
        <source>all videos</source>
        <translation>toutes les vidéos</translation>
    </message>
    <message>
        <source>predictions where nobody looked count too</source>
        <translation>les prédictions là où personne n’a regardé comptent aussi</translation>
    </message>
    <message>
        <source>mAP at tIoU %1</source>
        <translation>mAP à un tIoU de %1</translation>
    </message>
    <message>
        <source>mAP, average over the tIoUs</source>
        <translation>mAP, moyenne sur les tIoU</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>vidéos</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>annotations</translation>
    </message>
    <message>
        <source>predictions</source>
        <translation>prédictions</translation>
    </message>
    <message>
        <source>No annotation can be measured here, so there is no average precision.</source>
        <translation>Aucune annotation ne peut être mesurée ici : il n’y a donc pas de précision moyenne.</translation>
    </message>
    <message>
        <source>Worth a look: %1 suspected missing annotations, %2 suspected wrong labels.</source>
        <translation>À regarder : %1 annotations sans doute manquantes, %2 étiquettes sans doute fausses.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Justes</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>Part des justes</translation>
    </message>
    <message>
        <source>Reliability of scores</source>
        <translation>Fiabilité des scores</translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) are not within 0 to 1: they are no probabilities.</source>
        <translation>
            <numerusform>%n score n’est pas entre 0 et 1 : ce n’est pas une probabilité.</numerusform>
            <numerusform>%n scores ne sont pas entre 0 et 1 : ce ne sont pas des probabilités.</numerusform>
        </translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>How many predictions of a score are right, in ten bins; on the diagonal a score is a probability. Expected calibration error: %1.</source>
        <translation>Combien de prédictions d’un score sont justes, en dix tranches ; sur la diagonale, un score est une probabilité. Erreur de calibration attendue : %1.</translation>
    </message>
    <message>
        <source>Of the run before: %1.</source>
        <translation>De l’exécution précédente : %1.</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>Run %1 · %2 · %3</source>
        <comment>number · system · date</comment>
        <translation>N°&#xa0;%1 · %2 · %3</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>stopped; can be resumed</source>
        <translation>interrompue&#x202f;; reprise possible</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
</context>
<context>
    <name>SnapshotText</name>
    <message>
        <source>a removed video</source>
        <translation>une vidéo supprimée</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1 : aucune</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>split: how many (names)</comment>
        <translation>%1 : %2 (%3)</translation>
    </message>
    <message>
        <source>Frozen on %1</source>
        <translation>Figé le %1</translation>
    </message>
    <message>
        <source>%1: %2 segments</source>
        <translation>%1 : %2 segments</translation>
    </message>
    <message>
        <source>Rejected proposals, learnt as background: %1</source>
        <translation>Propositions refusées, apprises comme arrière-plan : %1</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraîn.</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>de côté</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>human</source>
        <translation>manuel</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillé</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>“%1” cannot be compared: nothing it found can be measured here.</source>
        <translation>« %1 » ne peut être comparée : rien de ce qu’elle a trouvé n’est mesurable ici.</translation>
    </message>
    <message>
        <source>As good as “%1” on average.</source>
        <translation>Aussi bonne que « %1 » en moyenne.</translation>
    </message>
    <message>
        <source>▲ %1 points more than “%2” on average.</source>
        <translation>▲ %1 points de plus que « %2 » en moyenne.</translation>
    </message>
    <message>
        <source>▼ %1 points less than “%2” on average.</source>
        <translation>▼ %1 points de moins que « %2 » en moyenne.</translation>
    </message>
    <message>
        <source>No class has an annotation in these videos, so there is no average precision.</source>
        <translation>Aucune classe n’est annotée dans ces vidéos : il n’y a pas de précision moyenne.</translation>
    </message>
    <message>
        <source>mAP %1 at tIoU %2</source>
        <translation>mAP %1 à tIoU %2</translation>
    </message>
    <message>
        <source>, %1 on average over %2 to %3</source>
        <translation>, %1 en moyenne de %2 à %3</translation>
    </message>
    <message>
        <source>1 video</source>
        <translation>1 vidéo</translation>
    </message>
    <message>
        <source>%1 videos</source>
        <translation>%1 vidéos</translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation>1 annotation</translation>
    </message>
    <message>
        <source>%1 annotations</source>
        <translation>%1 annotations</translation>
    </message>
    <message>
        <source>1 prediction</source>
        <translation>1 prédiction</translation>
    </message>
    <message>
        <source>%1 predictions</source>
        <translation>%1 prédictions</translation>
    </message>
    <message>
        <source>1 video without annotation left out</source>
        <translation>1 vidéo sans annotation écartée</translation>
    </message>
    <message>
        <source>%1 videos without annotation left out</source>
        <translation>%1 vidéos sans annotation écartées</translation>
    </message>
    <message>
        <source>1 video that the run has not finished left out</source>
        <translation>1 vidéo que l’exécution n’a pas terminée écartée</translation>
    </message>
    <message>
        <source>%1 videos that the run has not finished left out</source>
        <translation>%1 vidéos que l’exécution n’a pas terminées écartées</translation>
    </message>
    <message>
        <source>1 video not yet indexed left out</source>
        <translation>1 vidéo pas encore indexée écartée</translation>
    </message>
    <message>
        <source>%1 videos not yet indexed left out</source>
        <translation>%1 vidéos pas encore indexées écartées</translation>
    </message>
    <message>
        <source>1 prediction left out where nobody looked</source>
        <translation>1 prédiction écartée là où personne n’a regardé</translation>
    </message>
    <message>
        <source>%1 predictions left out where nobody looked</source>
        <translation>%1 prédictions écartées là où personne n’a regardé</translation>
    </message>
</context>
<context>
    <name>onset::AboutDialog</name>
    <message>
        <source>About Onset</source>
        <translation>À propos d’Onset</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Onset %1&lt;/h2&gt;&lt;p&gt;Find, review and correct human actions in long videos.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Onset %1&lt;/h2&gt;&lt;p&gt;Trouver, vérifier et corriger les actions humaines dans de longues vidéos.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>© 2026 The Onset developers. This program is free software: you may redistribute it and change it under the terms of the GNU General Public License, version 3 or (at your option) any later one. It comes with no warranty, to the extent permitted by law.</source>
        <translation>© 2026 Les développeurs d’Onset. Ce programme est un logiciel libre&#xa0;: vous pouvez le redistribuer et le modifier selon les termes de la licence publique générale GNU, version 3 ou (à votre choix) toute version ultérieure. Il est fourni sans aucune garantie, dans les limites permises par la loi.</translation>
    </message>
    <message>
        <source>It uses these libraries:</source>
        <translation>Il utilise les bibliothèques suivantes&#xa0;:</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Copier le diagnostic</translation>
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
        <translation>Kappa des segments</translation>
    </message>
    <message>
        <source>Kappa of their classes</source>
        <translation>Kappa de leurs classes</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>F1 at tIoU %1</source>
        <translation>F1 à tIoU %1</translation>
    </message>
    <message>
        <source>Kappa over time</source>
        <translation>Kappa dans le temps</translation>
    </message>
    <message>
        <source>Agreement of annotators</source>
        <translation>Accord entre annotateurs</translation>
    </message>
    <message>
        <source>An annotator; a segment is whose who changed it last</source>
        <translation>Un annotateur ; un segment est à qui l’a modifié en dernier</translation>
    </message>
    <message>
        <source>The annotator to compare with; neither is taken for the truth</source>
        <translation>L’annotateur à comparer ; ni l’un ni l’autre n’est tenu pour la vérité</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>Toutes les vidéos</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>Choose two annotators.</source>
        <translation>Choisissez deux annotateurs.</translation>
    </message>
    <message>
        <source>Fewer than two people annotated this project. Import the segments of another as a table (CSV), whose column “annotator” names them.</source>
        <translation>Moins de deux personnes ont annoté ce projet. Importez les segments d’une autre sous forme de table (CSV) dont la colonne « annotator » la nomme.</translation>
    </message>
    <message>
        <source>There is no video that both annotated.</source>
        <translation>Aucune vidéo n’a été annotée par les deux.</translation>
    </message>
    <message numerus="yes">
        <source>They say the same %1 of the time in %n video(s), kappa %2.</source>
        <translation>
            <numerusform>Ils disent la même chose %1 du temps dans %n vidéo, kappa %2.</numerusform>
            <numerusform>Ils disent la même chose %1 du temps dans %n vidéos, kappa %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) that only one of them annotated do not count.</source>
        <translation>
            <numerusform>%n vidéo annotée par un seul d’entre eux ne compte pas.</numerusform>
            <numerusform>%n vidéos annotées par un seul d’entre eux ne comptent pas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::AnalysisPages</name>
    <message>
        <source>Mean of the classes</source>
        <translation>Moyenne des classes</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Recouvrement</translation>
    </message>
    <message>
        <source>Precision, recall</source>
        <translation>Précision, rappel</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Confusion</translation>
    </message>
    <message>
        <source>Kinds of error</source>
        <translation>Types d’erreur</translation>
    </message>
    <message>
        <source>What is hard</source>
        <translation>Ce qui est difficile</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Average precision of each class</source>
        <translation>Précision moyenne de chaque classe</translation>
    </message>
    <message>
        <source>mAP over the tIoU; a click measures at that tIoU</source>
        <translation>mAP selon la tIoU ; un clic mesure à cette tIoU</translation>
    </message>
    <message>
        <source>Precision over recall</source>
        <translation>Précision selon le rappel</translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation>Ce qui est pris pour quoi</translation>
    </message>
    <message>
        <source>What the best predictions are</source>
        <translation>Ce que sont les meilleures prédictions</translation>
    </message>
    <message>
        <source>What each kind of error costs</source>
        <translation>Ce que coûte chaque type d’erreur</translation>
    </message>
    <message>
        <source>Annotations missed</source>
        <translation>Annotations manquées</translation>
    </message>
    <message>
        <source>How well annotations of a kind are found</source>
        <translation>Comment chaque sorte d’annotation est trouvée</translation>
    </message>
    <message>
        <source>How far starts are off</source>
        <translation>De combien les débuts sont décalés</translation>
    </message>
    <message>
        <source>How far ends are off</source>
        <translation>De combien les fins sont décalées</translation>
    </message>
    <message>
        <source>Bins…</source>
        <translation>Intervalles…</translation>
    </message>
    <message>
        <source>By which bins annotations are told apart</source>
        <translation>Selon quels intervalles les annotations sont réparties</translation>
    </message>
    <message>
        <source>The class whose curve is shown</source>
        <translation>La classe dont la courbe est affichée</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>How often predictions of a score are right</source>
        <translation>À quelle fréquence les prédictions d’un score sont justes</translation>
    </message>
</context>
<context>
    <name>onset::AnnotatorDialog</name>
    <message>
        <source>Who is at work?</source>
        <translation>Qui travaille&#x202f;?</translation>
    </message>
    <message>
        <source>Every segment keeps who made or corrected it. Your name stays in the project file and on this computer; you can change it in the preferences.</source>
        <translation>Chaque segment garde le nom de la personne qui l’a créé ou corrigé. Le vôtre reste dans le fichier de projet et sur cet ordinateur&#x202f;; vous pouvez le changer dans les préférences.</translation>
    </message>
    <message>
        <source>Your name or initials</source>
        <translation>Votre nom ou vos initiales</translation>
    </message>
</context>
<context>
    <name>onset::BinsDialog</name>
    <message>
        <source>Bins of the annotations</source>
        <translation>Intervalles des annotations</translation>
    </message>
    <message>
        <source>Where one bin ends and the next begins, ascending, separated by semicolons.</source>
        <translation>Où finit un intervalle et où commence le suivant, par ordre croissant, séparés par des points-virgules.</translation>
    </message>
    <message>
        <source>&amp;Share of the video (%)</source>
        <translation>&amp;Part de la vidéo (%)</translation>
    </message>
    <message>
        <source>&amp;Length (s)</source>
        <translation>&amp;Durée (s)</translation>
    </message>
    <message>
        <source>&amp;Instances in the video</source>
        <translation>&amp;Occurrences dans la vidéo</translation>
    </message>
    <message>
        <source>The bins of this data set</source>
        <translation>Les intervalles de ce jeu de données</translation>
    </message>
    <message>
        <source>The shares of the video</source>
        <translation>Les parts de la vidéo</translation>
    </message>
    <message>
        <source>The lengths</source>
        <translation>Les durées</translation>
    </message>
    <message>
        <source>The instances</source>
        <translation>Les occurrences</translation>
    </message>
    <message>
        <source>%1: give one to %2 numbers between 0 and 100, ascending.</source>
        <translation>%1 : donnez de un à %2 nombres entre 0 et 100, croissants.</translation>
    </message>
    <message>
        <source>%1: give one to %2 numbers above 0, ascending.</source>
        <translation>%1 : donnez de un à %2 nombres supérieurs à 0, croissants.</translation>
    </message>
</context>
<context>
    <name>onset::CacheController</name>
    <message>
        <source>Features are in use. Empty their folder when the jobs have ended.</source>
        <translation>Des caractéristiques sont en cours d’utilisation. Videz leur dossier quand les tâches sont terminées.</translation>
    </message>
    <message>
        <source>%1 of kept features were removed.</source>
        <translation>%1 de caractéristiques conservées ont été supprimés.</translation>
    </message>
    <message>
        <source>Kept features took more than %1 GB (Preferences): %2 of those that were not used for longest were removed.</source>
        <translation>Les caractéristiques conservées dépassaient %1 Go (Préférences) : %2 parmi les plus longtemps inutilisées ont été supprimés.</translation>
    </message>
</context>
<context>
    <name>onset::CacheField</name>
    <message>
        <source>Decoded frames and features of your videos, so that trainings and detections need not make them again. Beyond this, those that were not used for longest are removed; that costs time only</source>
        <translation>Images décodées et caractéristiques de vos vidéos, pour que les entraînements et détections n’aient pas à les recalculer. Au-delà, celles inutilisées depuis le plus longtemps sont supprimées ; cela ne coûte que du temps</translation>
    </message>
    <message>
        <source>Most GB of kept features</source>
        <translation>Nombre maximal de Go de caractéristiques conservées</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> Go</translation>
    </message>
    <message>
        <source>any amount</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>&amp;Empty</source>
        <translation>&amp;Vider</translation>
    </message>
    <message>
        <source>Remove all kept features; they are made again when they are needed</source>
        <translation>Supprimer toutes les caractéristiques conservées ; elles seront recalculées au besoin</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>actuellement %1</translation>
    </message>
</context>
<context>
    <name>onset::ChangeController</name>
    <message>
        <source>The two runs have no video in common that both came to the end of. Run both over the same videos.</source>
        <translation>Les deux exécutions n’ont aucune vidéo commune achevée. Lancez-les toutes deux sur les mêmes vidéos.</translation>
    </message>
</context>
<context>
    <name>onset::ChangeListModel</name>
    <message>
        <source>gained</source>
        <translation>gagné</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
    <message>
        <source>How many frames the start and the end moved</source>
        <translation>De combien d’images le début et la fin se sont déplacés</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
</context>
<context>
    <name>onset::ChangePanel</name>
    <message>
        <source>The earlier run</source>
        <translation>L’exécution antérieure</translation>
    </message>
    <message>
        <source>The later run</source>
        <translation>L’exécution ultérieure</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Tous les changements</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>Cette vidéo</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>Toutes les vidéos</translation>
    </message>
    <message>
        <source>from </source>
        <comment>score</comment>
        <translation>dès </translation>
    </message>
    <message>
        <source>What scores lower takes no part: networks list many guesses</source>
        <translation>Ce qui a un score inférieur ne compte pas : les réseaux listent beaucoup d’hypothèses</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Bornes</translation>
    </message>
    <message>
        <source>Enter or a double click goes to the moment</source>
        <translation>Entrée ou un double clic mène à ce moment</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Garder</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>&amp;Revenir en arrière</translation>
    </message>
    <message>
        <source>There are no two runs yet. After a training the new version runs over the videos, and what it finds otherwise is listed here.</source>
        <translation>Il n’y a pas encore deux exécutions. Après un entraînement, la nouvelle version parcourt les vidéos, et ce qu’elle trouve autrement est listé ici.</translation>
    </message>
    <message>
        <source>Choose the two runs above.</source>
        <translation>Choisissez les deux exécutions ci-dessus.</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Nothing of this kind changed.</source>
        <translation>Rien de ce genre n’a changé.</translation>
    </message>
    <message>
        <source>Version %1 becomes the current one</source>
        <translation>La version %1 devient la version courante</translation>
    </message>
    <message>
        <source>Version %1 becomes the current one; annotations stay</source>
        <translation>La version %1 devient la version courante ; les annotations restent</translation>
    </message>
    <message>
        <source>What touches the stretch that you label blind is not shown until it is done.</source>
        <translation>Ce qui touche le passage que vous annotez à l’aveugle n’est montré qu’une fois celui-ci terminé.</translation>
    </message>
    <message>
        <source>Nothing else of this kind is listed.</source>
        <translation>Rien d’autre de ce genre n’est listé.</translation>
    </message>
</context>
<context>
    <name>onset::ChartExport</name>
    <message>
        <source>“%1” cannot be written: charts are saved as .png, .svg or .pdf.</source>
        <translation>« %1 » ne peut être écrit : les graphiques s’enregistrent en .png, .svg ou .pdf.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>« %1 » ne peut être écrit : %2</translation>
    </message>
    <message>
        <source>The chart is on the clipboard.</source>
        <translation>Le graphique est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
        <translation>Image PNG (*.png);;Dessin SVG (*.svg);;Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Enregistré sous « %1 ».</translation>
    </message>
</context>
<context>
    <name>onset::ChartFrame</name>
    <message>
        <source>Copy as image</source>
        <translation>Copier comme image</translation>
    </message>
    <message>
        <source>Copy the chart as an image</source>
        <translation>Copier le graphique comme image</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or PDF…</source>
        <translation>Enregistrer en PNG, SVG ou PDF…</translation>
    </message>
    <message>
        <source>Save the chart as PNG, SVG or PDF</source>
        <translation>Enregistrer le graphique en PNG, SVG ou PDF</translation>
    </message>
</context>
<context>
    <name>onset::ClassListModel</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Visible</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillée</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) that stand</source>
        <translation>
            <numerusform>%n segment valable</numerusform>
            <numerusform>%n segments valables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected, not counted</source>
        <translation>
            <numerusform>%n rejeté, non compté</numerusform>
            <numerusform>%n rejetés, non comptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposed as this class and given another, not counted</source>
        <translation>
            <numerusform>%n proposé dans cette classe et mis dans une autre, non compté</numerusform>
            <numerusform>%n proposés dans cette classe et mis dans une autre, non comptés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onset::ClassPanel</name>
    <message>
        <source>Open a project to see its classes.</source>
        <translation>Ouvrez un projet pour voir ses classes.</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Ajout d’une classe</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation>Couleur de «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>onset::CommandStates</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
</context>
<context>
    <name>onset::DerivePanel</name>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>The score a curve must rise above; also the line on the timeline</source>
        <translation>Score qu’une courbe doit dépasser&#x202f;; c’est aussi la ligne dans la chronologie</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Samples of the median filter that takes short spikes away; 1: none</source>
        <translation>Nombre d’échantillons du filtre médian qui efface les pics brefs&#x202f;; 1&#xa0;: aucun filtre</translation>
    </message>
    <message>
        <source>Shorter proposals are left out</source>
        <translation>Les propositions plus courtes sont écartées</translation>
    </message>
    <message>
        <source>Longer proposals are left out</source>
        <translation>Les propositions plus longues sont écartées</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation>&#xa0;s</translation>
    </message>
    <message>
        <source>Weakest</source>
        <translation>Plus faibles</translation>
    </message>
    <message>
        <source>Proposals below this share of the best score in the video are not listed: not on the timeline, in Segments, by Tab and in a queue that is ordered next. The run keeps them; its measures count them.</source>
        <translation>Les propositions au-dessous de cette part du meilleur score de la vidéo ne sont pas listées : ni sur la frise, ni dans Segments, ni par Tab, ni dans une file ordonnée ensuite. L’exécution les garde ; ses mesures les comptent.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n weak proposal(s) of this video not listed</source>
        <translation>
            <numerusform>%n proposition faible de cette vidéo non listée</numerusform>
            <numerusform>%n propositions faibles de cette vidéo non listées</numerusform>
        </translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Shorter and longer proposals are left out</source>
        <translation>Les propositions plus courtes ou plus longues sont omises</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the shortest and the longest length</comment>
        <translation>à</translation>
    </message>
</context>
<context>
    <name>onset::Docks</name>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Bornes</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>File de vérification</translation>
    </message>
</context>
<context>
    <name>onset::Document</name>
    <message>
        <source>No project is open.</source>
        <translation>Aucun projet n’est ouvert.</translation>
    </message>
    <message>
        <source>An edit is being undone; try again.</source>
        <translation>Une modification est en cours d’annulation&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>The project has no class with number %1.</source>
        <translation>Le projet n’a pas de classe numéro %1.</translation>
    </message>
    <message>
        <source>The class “%1” is locked; unlock it first.</source>
        <translation>La classe «&#xa0;%1&#xa0;» est verrouillée&#x202f;; déverrouillez-la d’abord.</translation>
    </message>
    <message>
        <source>The project has no video with number %1.</source>
        <translation>Le projet n’a pas de vidéo numéro %1.</translation>
    </message>
    <message>
        <source>A segment must have at least one frame.</source>
        <translation>Un segment doit comporter au moins une image.</translation>
    </message>
    <message>
        <source>Frames %1 to %2 lie outside of the video “%3”.</source>
        <translation>Les images %1 à %2 sont hors de la vidéo «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>There is no segment %1 any more.</source>
        <translation>Le segment %1 n’existe plus.</translation>
    </message>
    <message>
        <source>The segment is locked; unlock it first.</source>
        <translation>Le segment est verrouillé&#x202f;; déverrouillez-le d’abord.</translation>
    </message>
    <message>
        <source>The proposal is not there any more.</source>
        <translation>La proposition n’existe plus.</translation>
    </message>
    <message>
        <source>The proposal was decided already.</source>
        <translation>La proposition a déjà été traitée.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Rien n’est sélectionné.</translation>
    </message>
    <message>
        <source>The project changed meanwhile; read the file again.</source>
        <translation>Le projet a changé entre-temps&#x202f;; relisez le fichier.</translation>
    </message>
    <message>
        <source>An import cannot change video files.</source>
        <translation>Une importation ne peut pas modifier les fichiers vidéo.</translation>
    </message>
    <message>
        <source>What was seen while playing cannot be imported.</source>
        <translation>Ce qui a été vu pendant la lecture ne peut pas être importé.</translation>
    </message>
    <message>
        <source>An import cannot remove classes.</source>
        <translation>Une importation ne peut pas supprimer de classes.</translation>
    </message>
    <message>
        <source>A class needs a number.</source>
        <translation>Une classe doit avoir un numéro.</translation>
    </message>
    <message>
        <source>There is a class “%1” already.</source>
        <translation>Il existe déjà une classe «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>A segment that is stored must be decided.</source>
        <translation>Un segment enregistré doit être accepté ou rejeté.</translation>
    </message>
    <message>
        <source>A class needs a name.</source>
        <translation>Une classe doit avoir un nom.</translation>
    </message>
    <message>
        <source>The key of a class is one of 1 to 9.</source>
        <translation>La touche d’une classe est un chiffre de 1 à 9.</translation>
    </message>
    <message>
        <source>The key %1 belongs to the class “%2”; free it first.</source>
        <translation>La touche %1 est celle de la classe «&#xa0;%2&#xa0;»&#x202f;; libérez-la d’abord.</translation>
    </message>
    <message>
        <source>The class “%1” is built in and keeps its name.</source>
        <translation>La classe «&#xa0;%1&#xa0;» est intégrée et garde son nom.</translation>
    </message>
    <message>
        <source>The class “%1” is built in and cannot be removed.</source>
        <translation>La classe «&#xa0;%1&#xa0;» est intégrée et ne peut pas être supprimée.</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) use the class “%1”; give them another one first.</source>
        <translation>
            <numerusform>%n segment utilise la classe «&#xa0;%1&#xa0;»&#x202f;; donnez-lui d’abord une autre classe.</numerusform>
            <numerusform>%n segments utilisent la classe «&#xa0;%1&#xa0;»&#x202f;; donnez-leur d’abord une autre classe.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no track %1.</source>
        <translation>Il n’y a pas de piste %1.</translation>
    </message>
    <message>
        <source>The edges are where they were.</source>
        <translation>Les bornes n’ont pas bougé.</translation>
    </message>
    <message>
        <source>Frame %1 is not within the segment; nothing to split.</source>
        <translation>L’image %1 n’est pas à l’intérieur du segment&#x202f;; rien à scinder.</translation>
    </message>
    <message>
        <source>Select two or more segments to merge.</source>
        <translation>Sélectionnez au moins deux segments à fusionner.</translation>
    </message>
    <message>
        <source>A rejected segment cannot be merged; accept it first.</source>
        <translation>Un segment rejeté ne peut pas être fusionné&#x202f;; acceptez-le d’abord.</translation>
    </message>
    <message>
        <source>Only segments of one video, class and track can be merged.</source>
        <translation>Seuls des segments d’une même vidéo, classe et piste peuvent être fusionnés.</translation>
    </message>
    <message>
        <source>Merged into segment %1.</source>
        <translation>Fusionné dans le segment %1.</translation>
    </message>
    <message>
        <source>A rejected segment cannot be locked; accept it first.</source>
        <translation>Un segment rejeté ne peut pas être verrouillé&#x202f;; acceptez-le d’abord.</translation>
    </message>
    <message>
        <source>The prediction is annotated already.</source>
        <translation>La prédiction est déjà annotée.</translation>
    </message>
    <message>
        <source>The project has no run %1.</source>
        <translation>Le projet n’a pas d’exécution %1.</translation>
    </message>
    <message>
        <source>The verdict is about another run.</source>
        <translation>Le verdict concerne une autre exécution.</translation>
    </message>
    <message>
        <source>This project is open for reading only. Open it normally to change it.</source>
        <translation>Ce projet est ouvert en lecture seule. Ouvrez-le normalement pour le modifier.</translation>
    </message>
</context>
<context>
    <name>onset::EdgePanel</name>
    <message>
        <source>First %1 · %2</source>
        <comment>frame · time</comment>
        <translation>De %1 · %2</translation>
    </message>
    <message>
        <source>Last %1 · %2</source>
        <comment>frame · time</comment>
        <translation>À %1 · %2</translation>
    </message>
    <message>
        <source>Select a segment or a proposal to see its first and last frame.</source>
        <translation>Sélectionnez un segment ou une proposition pour voir sa première et sa dernière image.</translation>
    </message>
</context>
<context>
    <name>onset::EditLogModel</name>
    <message>
        <source>Undo: %1</source>
        <translation>Annulation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablissement&#xa0;: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Modification</translation>
    </message>
</context>
<context>
    <name>onset::EntryListModel</name>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prédite</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Réelle</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>tIoU</source>
        <translation>tIoU</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>Mauvaise classe</translation>
    </message>
    <message>
        <source>Localization</source>
        <translation>Localisation</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Confusion</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Arrière-plan</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqué</translation>
    </message>
    <message>
        <source>Model wrong</source>
        <translation>Modèle en faute</translation>
    </message>
    <message>
        <source>Label wrong</source>
        <translation>Annotation en faute</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambigu</translation>
    </message>
</context>
<context>
    <name>onset::ErrorPanel</name>
    <message>
        <source>Enter or a double click goes to the moment; then W, E, A say who is wrong</source>
        <translation>Entrée ou un double-clic va au moment ; puis W, E, A disent qui a tort</translation>
    </message>
    <message>
        <source>%1: the costliest %2 of %3</source>
        <translation>%1 : les %2 plus coûteuses sur %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter: how many</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Missing? %1</source>
        <comment>suspected missing annotations</comment>
        <translation>Manque ? %1</translation>
    </message>
    <message>
        <source>Mislabelled? %1</source>
        <comment>suspected label errors</comment>
        <translation>Mal étiqueté ? %1</translation>
    </message>
    <message>
        <source>What a run gets wrong is listed here once it is measured; see the Evaluation panel.</source>
        <translation>Les erreurs d’une exécution sont listées ici une fois mesurée ; voir le panneau Évaluation.</translation>
    </message>
    <message>
        <source>This run makes no error at this tIoU.</source>
        <translation>Cette exécution ne fait aucune erreur à cette tIoU.</translation>
    </message>
    <message>
        <source>Nothing of this kind. Click another bar, cell or point, or show all errors.</source>
        <translation>Rien de tel. Cliquez une autre barre, case ou un autre point, ou affichez toutes les erreurs.</translation>
    </message>
    <message>
        <source>%1. What touches the stretch that you label blind is not listed until it is done.</source>
        <translation>%1. Ce qui touche le passage que vous annotez à l’aveugle n’est listé qu’une fois celui-ci terminé.</translation>
    </message>
    <message>
        <source>Nothing else of this kind is listed.</source>
        <translation>Rien d’autre de ce genre n’est listé.</translation>
    </message>
</context>
<context>
    <name>onset::ErrorWalk</name>
    <message>
        <source>The list of errors is empty; choose something in the evaluation first.</source>
        <translation>La liste d’erreurs est vide ; choisissez d’abord quelque chose dans l’évaluation.</translation>
    </message>
    <message>
        <source>That was the last error of the list.</source>
        <translation>C’était la dernière erreur de la liste.</translation>
    </message>
    <message>
        <source>This is the first error of the list.</source>
        <translation>C’est la première erreur de la liste.</translation>
    </message>
    <message>
        <source>Correct the annotation now: I, O and , . move its edges, 1–9 change its class, F takes the prediction. N goes on.</source>
        <translation>Corrigez maintenant l’annotation : I, O et , . déplacent ses limites, 1–9 changent sa classe, F adopte la prédiction. N continue.</translation>
    </message>
    <message>
        <source>The annotation is now as predicted. Ctrl+Z takes it back.</source>
        <translation>L’annotation est désormais conforme à la prédiction. Ctrl+Z annule.</translation>
    </message>
    <message>
        <source>There is nothing to take from this prediction: nothing is missing, and the class is right.</source>
        <translation>Rien à adopter de cette prédiction : rien ne manque et la classe est juste.</translation>
    </message>
    <message>
        <source>Choose an error of the list first.</source>
        <translation>Choisissez d’abord une erreur de la liste.</translation>
    </message>
    <message>
        <source>This touches the stretch that you label blind; finish that first.</source>
        <translation>Cela touche le passage que vous annotez à l’aveugle ; terminez-le d’abord.</translation>
    </message>
</context>
<context>
    <name>onset::EvaluationHeader</name>
    <message>
        <source>against</source>
        <translation>contre</translation>
    </message>
    <message>
        <source>tIoU</source>
        <translation>tIoU</translation>
    </message>
    <message>
        <source>Only what was reviewed</source>
        <translation>Seulement le vérifié</translation>
    </message>
    <message>
        <source>The run that is measured</source>
        <translation>L’exécution mesurée</translation>
    </message>
    <message>
        <source>The earlier run it is compared with</source>
        <translation>L’exécution antérieure à laquelle elle est comparée</translation>
    </message>
    <message>
        <source>The videos that count</source>
        <translation>Les vidéos prises en compte</translation>
    </message>
    <message>
        <source>How average precision is computed, and at which tIoUs</source>
        <translation>Comment la précision moyenne est calculée, et à quelles tIoU</translation>
    </message>
    <message>
        <source>From which overlap on a prediction counts as right</source>
        <translation>Recouvrement à partir duquel une prédiction est juste</translation>
    </message>
    <message>
        <source>In videos with reviewed stretches, predictions elsewhere do not count: unseen is not background</source>
        <translation>Dans les vidéos aux passages vérifiés, les prédictions ailleurs ne comptent pas : non vu n’est pas arrière-plan</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>Toutes les vidéos</translation>
    </message>
    <message>
        <source>no other run</source>
        <translation>aucune autre</translation>
    </message>
</context>
<context>
    <name>onset::EvaluationPanel</name>
    <message>
        <source>Run %1 · %2</source>
        <comment>number · system</comment>
        <translation>N° %1 · %2</translation>
    </message>
    <message>
        <source>%1 Measuring anew …</source>
        <translation>%1 Nouvelle mesure …</translation>
    </message>
</context>
<context>
    <name>onset::EvaluationState</name>
    <message>
        <source>Measure all videos</source>
        <translation>Mesurer toutes les vidéos</translation>
    </message>
    <message>
        <source>Open a project to see what its runs get right and wrong.</source>
        <translation>Ouvrez un projet pour voir ce que ses exécutions réussissent et manquent.</translation>
    </message>
    <message>
        <source>There is no video yet. Add some, annotate actions in them, and run a detection: here you will see how well it does.</source>
        <translation>Pas encore de vidéo. Ajoutez-en, annotez-y des actions et lancez une détection : vous verrez ici ce qu’elle vaut.</translation>
    </message>
    <message>
        <source>There is no run yet whose detections could be measured against the annotations.</source>
        <translation>Aucune exécution dont les détections puissent être mesurées aux annotations.</translation>
    </message>
    <message>
        <source>The run’s detections could not be read. Choose another run, or check the project.</source>
        <translation>Les détections de l’exécution n’ont pu être lues. Choisissez-en une autre, ou vérifiez le projet.</translation>
    </message>
    <message>
        <source>No video of this run is in this split. Choose another one, or set the split of videos in the Videos panel.</source>
        <translation>Aucune vidéo de cette exécution n’est dans cette partition. Choisissez-en une autre, ou changez-la dans le panneau Vidéos.</translation>
    </message>
    <message>
        <source>The run has not come to the end of any video yet. What is complete is measured at once.</source>
        <translation>L’exécution n’a encore terminé aucune vidéo. Ce qui est complet est mesuré aussitôt.</translation>
    </message>
    <message>
        <source>The frames of these videos are not known yet. Open the videos once.</source>
        <translation>Les images de ces vidéos ne sont pas encore connues. Ouvrez une fois ces vidéos.</translation>
    </message>
    <message>
        <source>Nobody has annotated a video that the run looked at. Accept some of its proposals, press I and O around an action, or import annotations.</source>
        <translation>Personne n’a annoté de vidéo vue par l’exécution. Acceptez de ses propositions, appuyez sur I et O autour d’une action, ou importez des annotations.</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Mesure en cours …</translation>
    </message>
</context>
<context>
    <name>onset::EvaluationStore</name>
    <message>
        <source>The entry has no annotation and prediction whose classes could differ.</source>
        <translation>L’entrée n’a pas d’annotation et de prédiction dont les classes pourraient différer.</translation>
    </message>
    <message>
        <source>The entry has no prediction that could become an annotation.</source>
        <translation>L’entrée n’a pas de prédiction qui pourrait devenir une annotation.</translation>
    </message>
</context>
<context>
    <name>onset::FeaturesController</name>
    <message>
        <source>The videos are being described already.</source>
        <translation>Les vidéos sont déjà en cours de description.</translation>
    </message>
    <message>
        <source>Describing the videos</source>
        <translation>Description des vidéos</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n vidéo</numerusform>
            <numerusform>%n vidéos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 in them</source>
        <translation>%1 et %2 à l’intérieur</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Described: %1. Order the queue anew to see first what looks new.</source>
        <translation>Décrit : %1. Réordonnez la file pour voir d’abord ce qui paraît nouveau.</translation>
    </message>
</context>
<context>
    <name>onset::GotoDialog</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Temps</translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation>&amp;Image</translation>
    </message>
    <message>
        <source>&amp;PTS</source>
        <translation>&amp;PTS</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Aller</translation>
    </message>
    <message>
        <source>Frame %1, which begins at %2</source>
        <translation>Image %1, qui commence à %2</translation>
    </message>
    <message>
        <source>Frame %1, which begins at %2, PTS %3</source>
        <translation>Image %1, qui commence à %2, PTS %3</translation>
    </message>
</context>
<context>
    <name>onset::HistoryPanel</name>
    <message>
        <source>As it was opened</source>
        <translation>État à l’ouverture</translation>
    </message>
    <message>
        <source>Click a step to go back or forward to it</source>
        <translation>Cliquez sur une étape pour y revenir ou y avancer</translation>
    </message>
    <message>
        <source>Stored edit log</source>
        <translation>Journal des modifications</translation>
    </message>
    <message>
        <source>No edits are stored yet. Every edit is kept here with who made it and when.</source>
        <translation>Aucune modification enregistrée pour l’instant. Chacune est conservée ici avec son auteur et sa date.</translation>
    </message>
</context>
<context>
    <name>onset::JobDelegate</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>progress</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>encore %1</translation>
    </message>
</context>
<context>
    <name>onset::JobPanel</name>
    <message>
        <source>Nothing is being worked on. Detection, indexing and imports show their progress here.</source>
        <translation>Aucune tâche en cours. La progression des détections, indexations et importations s’affiche ici.</translation>
    </message>
</context>
<context>
    <name>onset::LaneTexts</name>
    <message>
        <source>Person %1</source>
        <translation>Personne %1</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>Vidéo entière</translation>
    </message>
</context>
<context>
    <name>onset::LegendPopup</name>
    <message>
        <source>Legend of the timeline</source>
        <translation>Légende de la chronologie</translation>
    </message>
    <message>
        <source>score curve of the compared run</source>
        <translation>courbe de score de l’exécution comparée</translation>
    </message>
    <message>
        <source>threshold: drag it to derive anew</source>
        <translation>seuil&#xa0;: à faire glisser pour recalculer</translation>
    </message>
    <message>
        <source>playhead</source>
        <translation>tête de lecture</translation>
    </message>
    <message>
        <source>gained since the earlier run</source>
        <translation>gagné depuis l’exécution antérieure</translation>
    </message>
    <message>
        <source>lost since the earlier run</source>
        <translation>perdu depuis l’exécution antérieure</translation>
    </message>
    <message>
        <source>moved since the earlier run</source>
        <translation>déplacé depuis l’exécution antérieure</translation>
    </message>
    <message>
        <source>overview: the highest score</source>
        <translation>vue d’ensemble : le score le plus haut</translation>
    </message>
    <message>
        <source>overview: made or accepted by people</source>
        <translation>vue d’ensemble : créé ou accepté par une personne</translation>
    </message>
    <message>
        <source>overview: reviewed</source>
        <translation>vue d’ensemble : vérifié</translation>
    </message>
    <message>
        <source>overview: seen, not reviewed</source>
        <translation>vue d’ensemble : vu, non vérifié</translation>
    </message>
</context>
<context>
    <name>onset::MainMenus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Projets &amp;récents</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>Pa&amp;nneaux</translation>
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
        <translation>%1 (lecture seule)</translation>
    </message>
</context>
<context>
    <name>onset::ModelController</name>
    <message>
        <source>Added the model %1.</source>
        <translation>Le modèle %1 a été ajouté.</translation>
    </message>
</context>
<context>
    <name>onset::NetworkChoice</name>
    <message>
        <source>&amp;Add model…</source>
        <translation>&amp;Ajouter un modèle…</translation>
    </message>
    <message>
        <source>Automatic (GPU if there is one)</source>
        <translation>Automatique (GPU s’il y en a un)</translation>
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
        <translation>32 bits (exact)</translation>
    </message>
    <message>
        <source>16 bit (bfloat16, faster where the processor has it)</source>
        <translation>16 bits (bfloat16, plus rapide si le processeur le permet)</translation>
    </message>
    <message>
        <source>Choose a weights file (*.safetensors) that was trained with this system</source>
        <translation>Choisir un fichier de poids (*.safetensors) entraîné avec ce système</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Built in – learnt from synthetic videos</source>
        <translation>Intégré – appris sur des vidéos synthétiques</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>Weights (*.safetensors);;All files (*)</source>
        <translation>Poids (*.safetensors);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 frames a second in the last such run</source>
        <translation>%1 images par seconde lors de la dernière exécution de ce type</translation>
    </message>
    <message>
        <source>not yet with these settings</source>
        <translation>pas encore avec ces réglages</translation>
    </message>
    <message>
        <source>Those of the model</source>
        <translation>Celles du modèle</translation>
    </message>
    <message>
        <source>“%1” for all, to be named by you</source>
        <translation>« %1 » pour toutes, à nommer par vous</translation>
    </message>
    <message>
        <source>For footage with other actions than those the model learnt: it finds where something happens, and the key of a class names it</source>
        <translation>Pour des images montrant d’autres actions que celles que le modèle a apprises : il trouve où il se passe quelque chose, et la touche d’une classe le nomme</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>There is no trained model of this system yet. Add a weights file, or train one: Retrain in this menu.</source>
        <translation>Il n’y a pas encore de modèle entraîné de ce système. Ajoutez un fichier de poids, ou entraînez-en un : « Réentraîner » dans ce menu.</translation>
    </message>
</context>
<context>
    <name>onset::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
    <message>
        <source>Older notices: they come back when this one is closed</source>
        <translation>Avis plus anciens : ils reviennent quand celui-ci est fermé</translation>
    </message>
</context>
<context>
    <name>onset::OfferBar</name>
    <message>
        <source>Close this; nothing is done</source>
        <translation>Fermer ; rien n’est fait</translation>
    </message>
</context>
<context>
    <name>onset::PeoplePage</name>
    <message>
        <source>ACT, without NMS</source>
        <translation>ACT, sans NMS</translation>
    </message>
    <message>
        <source>Whole tubes of a person, each box of them, or the boxes of whole seconds</source>
        <translation>Les tubes entiers d’une personne, chacun de leurs cadres, ou les cadres des secondes entières</translation>
    </message>
    <message>
        <source>Whose evaluation program it equals</source>
        <translation>Le programme d’évaluation auquel c’est égal</translation>
    </message>
    <message>
        <source>From which overlap on a prediction counts as right</source>
        <translation>Recouvrement à partir duquel une prédiction est juste</translation>
    </message>
    <message>
        <source>Average precision of each class</source>
        <translation>Précision moyenne de chaque classe</translation>
    </message>
    <message>
        <source>mAP over the overlap; a click measures there</source>
        <translation>mAP selon le recouvrement ; un clic mesure à cet endroit</translation>
    </message>
    <message>
        <source>The run’s people could not be read. Choose another run, or check the project.</source>
        <translation>Les personnes de l’exécution n’ont pas pu être lues. Choisissez une autre exécution, ou vérifiez le projet.</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Mesure en cours …</translation>
    </message>
    <message>
        <source>%1 Measuring anew …</source>
        <translation>%1 Nouvelle mesure …</translation>
    </message>
    <message>
        <source>No annotation in these videos names a person, so there is nothing to measure. Run a system that follows people, such as “motion”, and accept its proposals: each keeps its person.</source>
        <translation>Aucune annotation de ces vidéos ne désigne une personne : il n’y a rien à mesurer. Lancez un système qui suit les personnes, comme « motion », et acceptez ses propositions : chacune garde sa personne.</translation>
    </message>
    <message>
        <source>No prediction of this run names a person. Choose a run of a system that follows people, such as “motion”.</source>
        <translation>Aucune prédiction de cette exécution ne désigne une personne. Choisissez une exécution d’un système qui suit les personnes, comme « motion ».</translation>
    </message>
</context>
<context>
    <name>onset::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Votre &amp;nom</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation>Ouvrez d’abord un projet</translation>
    </message>
    <message>
        <source>Kept with every segment you make or correct</source>
        <translation>Conservé avec chaque segment que vous créez ou corrigez</translation>
    </message>
    <message>
        <source>The texts of this language are not installed.</source>
        <translation>Les textes de cette langue ne sont pas installés.</translation>
    </message>
    <message>
        <source>&amp;Overlap of the decided</source>
        <translation>&amp;Recouvrement avec ce qui est décidé</translation>
    </message>
    <message>
        <source>A proposal of another run is not offered again where it overlaps what you rejected or confirmed of its class at least this much (temporal IoU)</source>
        <translation>Une proposition d’une autre exécution n’est plus présentée si elle recouvre au moins autant ce que vous avez rejeté ou confirmé de sa classe (IoU temporelle)</translation>
    </message>
    <message>
        <source>&amp;Kept features, at most</source>
        <translation>&amp;Caractéristiques conservées, au plus</translation>
    </message>
</context>
<context>
    <name>onset::ProjectCommands</name>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Onset projects (*.onset)</source>
        <translation>Projets Onset (*.onset)</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Onset projects (*.onset);;All files (*)</source>
        <translation>Projets Onset (*.onset);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>Ajouter des vidéos</translation>
    </message>
    <message>
        <source>All files (*);;Videos (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ts *.mts *.m2ts *.wmv *.h264)</source>
        <translation>Tous les fichiers (*);;Vidéos (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ts *.mts *.m2ts *.wmv *.h264)</translation>
    </message>
    <message>
        <source>Find moved videos in a folder</source>
        <translation>Retrouver les vidéos déplacées dans un dossier</translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation>Enregistrer un instantané</translation>
    </message>
    <message>
        <source>Diagnostics are on the clipboard; paste them in your report.</source>
        <translation>Le diagnostic est dans le presse-papiers&#x202f;; collez-le dans votre rapport.</translation>
    </message>
    <message>
        <source>“%1” is not the file that was annotated: its contents changed, and segments may lie on other frames now. Put the former file back or check the segments.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le fichier qui a été annoté&#xa0;: son contenu a changé et les segments peuvent maintenant porter sur d’autres images. Remettez l’ancien fichier en place ou vérifiez les segments.</translation>
    </message>
    <message>
        <source>Make or open a project first; then add videos to it.</source>
        <translation>Créez ou ouvrez d’abord un projet, puis ajoutez-y des vidéos.</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Écrire un rapport</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Pages web (*.html)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>Open project for reading only</source>
        <translation>Ouvrir un projet en lecture seule</translation>
    </message>
</context>
<context>
    <name>onset::ProjectController</name>
    <message>
        <source>Your last change could not be stored and was taken back. %1</source>
        <translation>Votre dernière modification n’a pas pu être enregistrée et a été annulée. %1</translation>
    </message>
    <message>
        <source>A copy was written to %1.</source>
        <translation>Une copie a été écrite dans %1.</translation>
    </message>
    <message>
        <source>The project file is sound.</source>
        <translation>Le fichier de projet est intact.</translation>
    </message>
    <message numerus="yes">
        <source>The project file has %n problem(s).</source>
        <translation>
            <numerusform>Le fichier de projet présente %n problème.</numerusform>
            <numerusform>Le fichier de projet présente %n problèmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was moved or deleted while it was open. Everything stored until then was saved as %2; open that file to go on.</source>
        <translation>%1 a été déplacé ou supprimé alors qu’il était ouvert. Tout ce qui était enregistré jusque-là se trouve dans %2&#x202f;; ouvrez ce fichier pour continuer.</translation>
    </message>
    <message>
        <source>“%1” can be opened for reading only.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut être ouvert qu’en lecture seule.</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>onset::QueueController</name>
    <message>
        <source>Ordering the review queue</source>
        <translation>Mise en ordre de la file de vérification</translation>
    </message>
    <message>
        <source>No features of these videos are kept, so what looks new is not known. “Describe the videos” (menu Detection) makes them, and so does a training; then order anew.</source>
        <translation>Aucune caractéristique de ces vidéos n’est conservée, on ne sait donc pas ce qui paraît nouveau. « Décrire les vidéos » (menu Détection) les calcule, un entraînement aussi ; réordonnez ensuite.</translation>
    </message>
</context>
<context>
    <name>onset::QueueHeader</name>
    <message>
        <source>against</source>
        <translation>contre</translation>
    </message>
    <message>
        <source>The run whose findings are reviewed</source>
        <translation>L’exécution dont les trouvailles sont vérifiées</translation>
    </message>
    <message>
        <source>Another run: where the two disagree there is more to learn</source>
        <translation>Une autre exécution : là où les deux divergent, il y a plus à apprendre</translation>
    </message>
    <message>
        <source>Lists only this class, and goes only through it</source>
        <translation>Ne montre que cette classe et ne parcourt qu’elle</translation>
    </message>
    <message>
        <source>Lists only this video, and goes only through it</source>
        <translation>Ne montre que cette vidéo et ne parcourt qu’elle</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordonner</translation>
    </message>
    <message>
        <source>the run before</source>
        <translation>l’exécution d’avant</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>Toutes les vidéos</translation>
    </message>
    <message>
        <source>Tab follows</source>
        <translation>Tab suit</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>À l’aveugle</translation>
    </message>
</context>
<context>
    <name>onset::QueueListModel</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Random stretch</source>
        <translation>Passage au hasard</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
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
        <translation>Score %1, gain %2</translation>
    </message>
    <message>
        <source>New stretch</source>
        <translation>Nouveau passage</translation>
    </message>
    <message>
        <source>Like %1</source>
        <comment>a stretch that looks like an action</comment>
        <translation>Comme %1</translation>
    </message>
</context>
<context>
    <name>onset::QueuePanel</name>
    <message>
        <source>Review queue</source>
        <translation>File de vérification</translation>
    </message>
    <message>
        <source>From the random stretches that were labelled: how much the run misses, and whether people agree with it more where they see what it found</source>
        <translation>D’après les passages au hasard annotés : ce que l’exécution manque, et si l’on est plus souvent d’accord avec elle quand on voit ce qu’elle a trouvé</translation>
    </message>
    <message>
        <source>Enter, Tab or a double click goes to the moment; then Enter accepts, Delete rejects and Tab goes on</source>
        <translation>Entrée, Tab ou un double clic mène au moment ; ensuite Entrée accepte, Suppr rejette et Tab continue</translation>
    </message>
</context>
<context>
    <name>onset::QueueStore</name>
    <message>
        <source>No random stretch is being labelled.</source>
        <translation>Aucun passage au hasard n’est en cours d’annotation.</translation>
    </message>
</context>
<context>
    <name>onset::QueueTexts</name>
    <message>
        <source>Label some stretches blind (Review, Blind samples) to learn how far seeing predictions sways you.</source>
        <translation>Annotez quelques passages à l’aveugle (Vérification, Échantillons à l’aveugle) pour savoir combien la vue des prédictions vous influence.</translation>
    </message>
    <message>
        <source>People and run agree to F1 %1 where predictions are seen (%2 stretches), %3 where they are not (%4): %5 by seeing them, at 95 % %6 to %7.</source>
        <translation>L’accord entre personnes et exécution est de F1 %1 où les prédictions sont vues (%2 passages), %3 où elles ne le sont pas (%4) : %5 du fait de les voir, à 95 % de %6 à %7.</translation>
    </message>
    <message>
        <source>Open a project to see what to look at next.</source>
        <translation>Ouvrez un projet pour voir ce qu’il faut regarder ensuite.</translation>
    </message>
    <message>
        <source>What to look at next stands here. Run a detection first with Ctrl+D.</source>
        <translation>Ici figure ce qu’il faut regarder ensuite. Lancez d’abord une détection avec Ctrl+D.</translation>
    </message>
    <message>
        <source>Press “Order”: what the run found and nobody decided is put in the order in which there is most to learn from it, over all videos.</source>
        <translation>Appuyez sur « Ordonner » : ce que l’exécution a trouvé et que personne n’a décidé est mis dans l’ordre où il y a le plus à apprendre, sur toutes les vidéos.</translation>
    </message>
    <message>
        <source>Ordering …</source>
        <translation>Mise en ordre …</translation>
    </message>
    <message>
        <source>Nothing passes these filters.</source>
        <translation>Rien ne passe ces filtres.</translation>
    </message>
    <message>
        <source>Everything here is done. Retrain, detect anew, and order the queue again.</source>
        <translation>Tout est fait ici. Réentraînez, détectez à nouveau, puis ordonnez encore la file.</translation>
    </message>
    <message>
        <source>There is nothing to decide: the run found nothing new in the videos that are not held out.</source>
        <translation>Il n’y a rien à décider : l’exécution n’a rien trouvé de nouveau dans les vidéos non réservées.</translation>
    </message>
    <message>
        <source>Run %1: %2 of %3 left</source>
        <translation>Exécution %1 : reste %2 sur %3</translation>
    </message>
    <message>
        <source>Label random stretches to learn what the run misses.</source>
        <translation>Annotez des passages au hasard pour savoir ce que l’exécution manque.</translation>
    </message>
    <message>
        <source>Nobody found anything in %1 random stretches.</source>
        <translation>Personne n’a rien trouvé dans %1 passages au hasard.</translation>
    </message>
    <message>
        <source>The run finds %1 of what happens, at 95 % %2 to %3: %4 actions in %5 random stretches.</source>
        <translation>L’exécution trouve %1 de ce qui se passe, à 95 % de %2 à %3 : %4 actions dans %5 passages au hasard.</translation>
    </message>
    <message>
        <source>Recall: not known</source>
        <translation>Rappel : inconnu</translation>
    </message>
    <message>
        <source>Recall %1 % (%2 to %3)</source>
        <translation>Rappel %1 % (%2 à %3)</translation>
    </message>
    <message>
        <source>%1; new: not known</source>
        <comment>how many are left; whether they look new</comment>
        <translation>%1 ; nouveauté inconnue</translation>
    </message>
    <message>
        <source>Run %1 against run %2</source>
        <translation>Exécution %1 contre l’exécution %2</translation>
    </message>
</context>
<context>
    <name>onset::QueueWalk</name>
    <message>
        <source>There is no finished run to review. Run a detection first (Ctrl+D).</source>
        <translation>Il n’y a pas d’exécution terminée à vérifier. Lancez d’abord une détection (Ctrl+D).</translation>
    </message>
    <message>
        <source>Nothing is left in the queue that passes its filters.</source>
        <translation>Il ne reste rien dans la file qui passe ses filtres.</translation>
    </message>
    <message>
        <source>Everything in the queue is done. Order it anew to go on.</source>
        <translation>Tout est fait dans la file. Ordonnez-la à nouveau pour continuer.</translation>
    </message>
    <message>
        <source>Done. What the run found here is shown again.</source>
        <translation>C’est fait. Ce que l’exécution a trouvé ici est de nouveau visible.</translation>
    </message>
    <message>
        <source>Done. The stretch is reviewed for all classes.</source>
        <translation>C’est fait. Le passage est vérifié pour toutes les classes.</translation>
    </message>
</context>
<context>
    <name>onset::RangeGesture</name>
    <message>
        <source>frame %1</source>
        <translation>image %1</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1&#xa0;images</translation>
    </message>
    <message>
        <source>playhead</source>
        <translation>tête de lecture</translation>
    </message>
    <message>
        <source>other edge</source>
        <translation>autre borne</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>seuil</translation>
    </message>
</context>
<context>
    <name>onset::ReasonTexts</name>
    <message>
        <source>unsure of its class</source>
        <translation>classe incertaine</translation>
    </message>
    <message>
        <source>edges unclear</source>
        <translation>bords peu clairs</translation>
    </message>
    <message>
        <source>the other run says otherwise</source>
        <translation>l’autre exécution dit autre chose</translation>
    </message>
    <message>
        <source>new</source>
        <translation>inédit</translation>
    </message>
    <message>
        <source>likely right: one key</source>
        <translation>sans doute juste : une touche</translation>
    </message>
    <message>
        <source>nobody looked yet</source>
        <translation>personne n’a encore regardé</translation>
    </message>
    <message>
        <source>tells what the run misses</source>
        <translation>dit ce que l’exécution manque</translation>
    </message>
    <message>
        <source>new; nothing is proposed</source>
        <translation>nouveau ; rien n’est proposé</translation>
    </message>
    <message>
        <source>few labels; nothing is proposed</source>
        <translation>peu d’annotations ; rien n’est proposé</translation>
    </message>
</context>
<context>
    <name>onset::ReportController</name>
    <message>
        <source>There is no run to report on. Run a detection first.</source>
        <translation>Il n’y a aucune exécution à rapporter. Lancez d’abord une détection.</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>Rapport %1</translation>
    </message>
    <message>
        <source>Wrote the report %1.</source>
        <translation>Rapport %1 écrit.</translation>
    </message>
</context>
<context>
    <name>onset::RetrainDialog</name>
    <message>
        <source>Then run the new version and show &amp;what changed</source>
        <translation>Lancer ensuite la nouvelle version et montrer ce &amp;qui a changé</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Réentraîner</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Entraîner</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>About how long all of it may take, without pauses; features of videos are computed once and kept</source>
        <translation>Durée approximative de l’ensemble, sans les pauses ; les caractéristiques des vidéos sont calculées une fois et gardées</translation>
    </message>
    <message>
        <source>Automatic (GPU if there is one)</source>
        <translation>Automatique (GPU s’il y en a un)</translation>
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
        <translation>Partir d’une version garde ce qu’elle sait et va plus vite</translation>
    </message>
    <message>
        <source>Go on from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Nothing: from scratch</source>
        <translation>Rien : à partir de zéro</translation>
    </message>
    <message>
        <source>No system that learns is there.</source>
        <translation>Aucun système qui apprend n’est disponible.</translation>
    </message>
    <message>
        <source>Choose at least one class that has examples.</source>
        <translation>Choisissez au moins une classe qui a des exemples.</translation>
    </message>
    <message>
        <source>Choose at least one video to learn from.</source>
        <translation>Choisissez au moins une vidéo dont apprendre.</translation>
    </message>
    <message>
        <source>Learns from %1 segments in %2 videos; %3 for validation, %4 held out.</source>
        <translation>Apprend de %1 segments dans %2 vidéos ; %3 pour la validation, %4 mises de côté.</translation>
    </message>
    <message>
        <source>Another training goes on: wait for its end, or cancel it first.</source>
        <translation>Un autre entraînement est en cours : attendez sa fin ou abandonnez-le d’abord.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Caractéristiques</translation>
    </message>
    <message>
        <source>Descriptors and the program’s networks</source>
        <translation>Descripteurs et réseaux du programme</translation>
    </message>
    <message>
        <source>The program’s networks</source>
        <translation>Réseaux du programme</translation>
    </message>
    <message>
        <source>Descriptors: no network</source>
        <translation>Descripteurs : aucun réseau</translation>
    </message>
    <message>
        <source>What the system sees of the videos: descriptors of motion and colour that are learnt on your own videos, the networks that come with the program, or both. A version to go on from brings its own.</source>
        <translation>Ce que le système voit des vidéos : des descripteurs de mouvement et de couleur appris sur vos propres vidéos, les réseaux fournis avec le programme, ou les deux. Une version dont on repart apporte les siens.</translation>
    </message>
    <message>
        <source>The system’s own</source>
        <translation>Celles du système</translation>
    </message>
    <message>
        <source>Those of the version</source>
        <translation>Celles de la version</translation>
    </message>
</context>
<context>
    <name>onset::ReviewCommands</name>
    <message>
        <source>There is no later segment of this class to merge with.</source>
        <translation>Aucun segment ultérieur de cette classe avec lequel fusionner.</translation>
    </message>
    <message>
        <source>Select a segment first; a proposal can be locked once it is accepted.</source>
        <translation>Sélectionnez d’abord un segment&#x202f;; une proposition peut être verrouillée une fois acceptée.</translation>
    </message>
    <message>
        <source>No class has the key %1; give it to one in the Classes panel.</source>
        <translation>Aucune classe n’a la touche %1&#x202f;; attribuez-la dans le panneau Classes.</translation>
    </message>
    <message>
        <source>Select a segment or loop a stretch first; then R marks it as reviewed.</source>
        <translation>Sélectionnez d’abord un segment ou lisez un passage en boucle&#x202f;; R le marque ensuite comme vérifié.</translation>
    </message>
    <message>
        <source>Select a segment or a proposal first.</source>
        <translation>Sélectionnez d’abord un segment ou une proposition.</translation>
    </message>
    <message>
        <source>Nothing is left to decide in this video.</source>
        <translation>Il ne reste rien à traiter dans cette vidéo.</translation>
    </message>
    <message>
        <source>%1: reviewed for all classes.</source>
        <translation>%1 : vérifié pour toutes les classes.</translation>
    </message>
    <message>
        <source>%1: reviewed for all classes; other proposals answered: %2.</source>
        <translation>%1 : vérifié pour toutes les classes ; autres propositions ainsi réglées : %2.</translation>
    </message>
</context>
<context>
    <name>onset::RunController</name>
    <message>
        <source>Choose a system and at least one video.</source>
        <translation>Choisissez un système et au moins une vidéo.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 × real time</source>
        <translation>%1&#xa0;× temps réel</translation>
    </message>
    <message>
        <source>Cancel the run before you remove it.</source>
        <translation>Interrompez l’exécution avant de la supprimer.</translation>
    </message>
    <message>
        <source>The system %1 needs a trained model: choose one, or add its file.</source>
        <translation>Le système %1 a besoin d’un modèle entraîné : choisissez-en un ou ajoutez son fichier.</translation>
    </message>
</context>
<context>
    <name>onset::RunDialog</name>
    <message>
        <source>Run detection</source>
        <translation>Lancer une détection</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>No detection system is there.</source>
        <translation>Aucun système de détection disponible.</translation>
    </message>
</context>
<context>
    <name>onset::RunPanel</name>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>No run yet. Add a video, then press Ctrl+D to look for people and actions in it.</source>
        <translation>Aucune exécution pour l’instant. Ajoutez une vidéo, puis appuyez sur Ctrl+D pour y chercher des personnes et des actions.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>progress</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Réglages&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove run</source>
        <translation>Supprimer l’exécution</translation>
    </message>
    <message>
        <source>Remove “%1” with its curves, boxes and proposals? This cannot be undone. Segments that people made or confirmed stay.</source>
        <translation>Supprimer «&#xa0;%1&#xa0;» avec ses courbes, cadres et propositions&#x202f;? Cette action est irréversible. Les segments créés ou confirmés par une personne sont conservés.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>onset::SampleBanner</name>
    <message>
        <source>Blind: label everything you see from %1 to %2, then press %3</source>
        <translation>À l’aveugle : annotez tout ce que vous voyez de %1 à %2, puis appuyez sur %3</translation>
    </message>
    <message>
        <source>Random stretch: label everything from %1 to %2, then press %3</source>
        <translation>Passage au hasard : annotez tout de %1 à %2, puis appuyez sur %3</translation>
    </message>
    <message>
        <source>New stretch: label everything from %1 to %2, then press %3</source>
        <translation>Nouveau passage : annotez tout de %1 à %2, puis appuyez sur %3</translation>
    </message>
    <message>
        <source>Looks like %1: label everything from %2 to %3, then press %4</source>
        <translation>Ressemble à %1 : annotez tout de %2 à %3, puis appuyez sur %4</translation>
    </message>
</context>
<context>
    <name>onset::SegmentPanel</name>
    <message>
        <source>Find in segments</source>
        <translation>Chercher un segment</translation>
    </message>
    <message>
        <source>Shows only rows that contain this text</source>
        <translation>N’affiche que les lignes contenant ce texte</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Traités</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetés</translation>
    </message>
    <message>
        <source>Shows only rows in this state</source>
        <translation>N’affiche que les lignes dans cet état</translation>
    </message>
    <message>
        <source>Shows only rows of this class</source>
        <translation>N’affiche que les lignes de cette classe</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>Open a video to see its segments.</source>
        <translation>Ouvrez une vidéo pour voir ses segments.</translation>
    </message>
    <message>
        <source>No segment passes these filters.</source>
        <translation>Aucun segment ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>No segments yet. Press I at the first frame of an action and O at its last, or run a detection with Ctrl+D.</source>
        <translation>Aucun segment pour l’instant. Appuyez sur I à la première image d’une action et sur O à la dernière, ou lancez une détection avec Ctrl+D.</translation>
    </message>
</context>
<context>
    <name>onset::SegmentTableModel</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Piste</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotateur</translation>
    </message>
</context>
<context>
    <name>onset::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Single keys act while the video, the timeline or the table of segments has the focus. Digits and punctuation mean the key at that place of a US keyboard.</source>
        <translation>Les raccourcis d’une seule touche agissent quand la vidéo, la chronologie ou la table des segments est active. Chiffres et ponctuation désignent la touche située au même endroit sur un clavier américain.</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>Chercher une commande ou une touche</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>&amp;All to defaults</source>
        <translation>&amp;Tout par défaut</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>Tapez ici le nouveau raccourci</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>&amp;Attribuer</translation>
    </message>
    <message>
        <source>Give the chosen command this key alone</source>
        <translation>Attribuer ce seul raccourci à la commande choisie</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>Give the chosen command this key besides those it has</source>
        <translation>Ajouter ce raccourci à ceux que la commande choisie a déjà</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>Auc&amp;un</translation>
    </message>
    <message>
        <source>De&amp;fault</source>
        <translation>Par &amp;défaut</translation>
    </message>
    <message>
        <source>“%1” belongs to “%2”, which loses it when you assign it here.</source>
        <translation>«&#xa0;%1&#xa0;» appartient à «&#xa0;%2&#xa0;», qui le perdra si vous l’attribuez ici.</translation>
    </message>
</context>
<context>
    <name>onset::SplitDelegate</name>
    <message>
        <source>no split</source>
        <translation>aucun jeu</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>mis de côté</translation>
    </message>
</context>
<context>
    <name>onset::StatusView</name>
    <message>
        <source>A new segment begins at frame %1: press O at its last frame, Esc to drop it</source>
        <translation>Nouveau segment commencé à l’image %1&#xa0;: appuyez sur O à sa dernière image, sur Échap pour l’abandonner</translation>
    </message>
    <message>
        <source>A new segment ends with frame %1: press I at its first frame, Esc to drop it</source>
        <translation>Nouveau segment terminé à l’image %1&#xa0;: appuyez sur I à sa première image, sur Échap pour l’abandonner</translation>
    </message>
    <message>
        <source>%1 of %2 frames dropped (%3 %)</source>
        <translation>%1&#xa0;images sur %2 sautées (%3&#xa0;%)</translation>
    </message>
    <message>
        <source>Frames that were due while playing and could not be shown in time</source>
        <translation>Images attendues pendant la lecture qui n’ont pas pu être affichées à temps</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Edits are on their way to the project file</source>
        <translation>Les modifications sont en route vers le fichier de projet</translation>
    </message>
    <message>
        <source>Everything is in the project file</source>
        <translation>Tout est dans le fichier de projet</translation>
    </message>
    <message>
        <source>1 correction since the last training</source>
        <translation>1 correction depuis le dernier entraînement</translation>
    </message>
    <message numerus="yes">
        <source>%n corrections since the last training</source>
        <translation>
            <numerusform>%n correction depuis le dernier entraînement</numerusform>
            <numerusform>%n corrections depuis le dernier entraînement</numerusform>
        </translation>
    </message>
    <message>
        <source>1 job running</source>
        <translation>1 tâche en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation>
            <numerusform>%n tâche en cours</numerusform>
            <numerusform>%n tâches en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Learn from them: retrain …</source>
        <translation>En apprendre : réentraîner…</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Nothing is changed in the project file. To work on it, open it with File, Open project.</source>
        <translation>Rien n’est modifié dans le fichier de projet. Pour y travailler, ouvrez-le avec Fichier, Ouvrir un projet.</translation>
    </message>
</context>
<context>
    <name>onset::TimelineMenu</name>
    <message>
        <source>&amp;Class</source>
        <translation>&amp;Classe</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Accepter</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Su&amp;pprimer</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;Rejeter</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>&amp;Scinder à la tête de lecture</translation>
    </message>
    <message>
        <source>&amp;Merge the selected</source>
        <translation>&amp;Fusionner la sélection</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>Dé&amp;verrouiller</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>L&amp;oop</source>
        <translation>Lire en &amp;boucle</translation>
    </message>
    <message>
        <source>&amp;Zoom to it</source>
        <translation>&amp;Zoomer dessus</translation>
    </message>
</context>
<context>
    <name>onset::TimelinePainter</name>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>Segments: %1</source>
        <translation>Segments&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open a video to begin</source>
        <translation>Ouvrez une vidéo pour commencer</translation>
    </message>
    <message>
        <source>Reading the video’s frames …</source>
        <translation>Lecture des images de la vidéo…</translation>
    </message>
    <message>
        <source>No visible class. Make one, or show one, in the class palette</source>
        <translation>Aucune classe visible. Créez ou affichez une classe dans la palette</translation>
    </message>
    <message>
        <source>Press I and O to mark an action, or run detection (Ctrl+D)</source>
        <translation>Appuyez sur I puis O pour marquer une action, ou lancez une détection (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>onset::TimelineTip</name>
    <message>
        <source>provisional: the run goes on</source>
        <translation>provisoire&#xa0;: exécution en cours</translation>
    </message>
    <message>
        <source>predicted, undecided</source>
        <translation>prédit, à traiter</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>créé à la main</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillé</translation>
    </message>
    <message>
        <source>unknown class</source>
        <translation>classe inconnue</translation>
    </message>
    <message>
        <source>%1 – %2 (%3 s)</source>
        <translation>%1 – %2 (%3&#xa0;s)</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, exécution %2</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>exécution %1</translation>
    </message>
    <message>
        <source>proposed by %1</source>
        <translation>proposition&#xa0;: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>%1 – %2, length %3</source>
        <translation>%1 – %2, longueur %3</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Drag an edge to move it (Alt: no snapping). Ctrl+drag moves the selected segment.</source>
        <translation>Faites glisser une borne pour la déplacer (Alt&#xa0;: sans aimantation). Ctrl+glisser déplace le segment sélectionné.</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Touche&#xa0;: %1</translation>
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
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Shift+drag makes a segment, an edge drags, Ctrl+drag moves the selected segment, Alt turns snapping off, Ctrl+wheel zooms</source>
        <translation>Maj+glisser&#xa0;: créer&#x202f;; glisser une borne&#xa0;: ajuster&#x202f;; Ctrl+glisser&#xa0;: déplacer&#x202f;; Alt&#xa0;: sans aimantation&#x202f;; Ctrl+molette&#xa0;: zoom</translation>
    </message>
    <message>
        <source>Lanes: classes</source>
        <translation>Lignes&#xa0;: classes</translation>
    </message>
    <message>
        <source>Lanes: people</source>
        <translation>Lignes&#xa0;: personnes</translation>
    </message>
    <message>
        <source>Show one lane a person</source>
        <translation>Afficher une ligne par personne</translation>
    </message>
    <message>
        <source>Show one lane a class</source>
        <translation>Afficher une ligne par classe</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Show the whole video</source>
        <translation>Afficher toute la vidéo</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>Signification des repères</translation>
    </message>
    <message>
        <source>Threshold: drag to derive the proposals anew</source>
        <translation>Seuil&#xa0;: faites-le glisser pour recalculer les propositions</translation>
    </message>
    <message>
        <source>Shift+drag makes a segment here</source>
        <translation>Maj+glisser crée un segment ici</translation>
    </message>
    <message>
        <source>The whole video: drag the window over it</source>
        <translation>La vidéo entière&#xa0;: faites-y glisser la fenêtre</translation>
    </message>
    <message>
        <source>Choose a class first: the new segment needs one.</source>
        <translation>Choisissez d’abord une classe&#xa0;: le nouveau segment en a besoin.</translation>
    </message>
    <message>
        <source>Show the &amp;whole video</source>
        <translation>Afficher &amp;toute la vidéo</translation>
    </message>
    <message>
        <source>One lane a &amp;person</source>
        <translation>&amp;Une ligne par personne</translation>
    </message>
    <message>
        <source>One lane a &amp;class</source>
        <translation>&amp;Une ligne par classe</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>&amp;Légende</translation>
    </message>
</context>
<context>
    <name>onset::TrainingChart</name>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>mAP, %</source>
        <translation>mAP, %</translation>
    </message>
    <message>
        <source>The losses should fall and the validation mAP rise; the best weights count, not the last</source>
        <translation>Les pertes doivent baisser et la mAP de validation monter ; ce sont les meilleurs poids qui comptent, non les derniers</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>perte %1</translation>
    </message>
    <message>
        <source>best validation mAP %1 %</source>
        <translation>meilleure mAP de validation %1 %</translation>
    </message>
</context>
<context>
    <name>onset::TrainingChoices</name>
    <message>
        <source>Classes, with how many examples there are</source>
        <translation>Classes, avec leur nombre d’exemples</translation>
    </message>
    <message>
        <source>Videos to learn from</source>
        <translation>Vidéos dont apprendre</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>class (examples)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Held out: versions are compared on it, so none may learn from it</source>
        <translation>Mise de côté : les versions y sont comparées, aucune ne peut donc en apprendre</translation>
    </message>
</context>
<context>
    <name>onset::TrainingController</name>
    <message>
        <source>Training %1</source>
        <translation>Entraînement %1</translation>
    </message>
    <message>
        <source>Another training goes on: wait for its end, or cancel it first.</source>
        <translation>Un autre entraînement est en cours : attendez sa fin ou abandonnez-le d’abord.</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Ouvrez d’abord un projet.</translation>
    </message>
    <message>
        <source>The training failed. %1</source>
        <translation>L’entraînement a échoué. %1</translation>
    </message>
    <message>
        <source>The training can go on from its last checkpoint once that is mended.</source>
        <translation>Une fois cela réparé, l’entraînement peut reprendre à son dernier point de contrôle.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>A training that began on %1 was interrupted. It can go on from its last checkpoint, with the labels as they were then.</source>
        <translation>Un entraînement commencé le %1 a été interrompu. Il peut reprendre à son dernier point de contrôle, avec les annotations d’alors.</translation>
    </message>
</context>
<context>
    <name>onset::TrainingPanel</name>
    <message>
        <source>What it learnt from</source>
        <translation>À partir de quoi elle a appris</translation>
    </message>
</context>
<context>
    <name>onset::TrainingProgressView</name>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>Terminer plus tôt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Preparing: the videos are looked at and what is learnt from is stored …</source>
        <translation>Préparation : les vidéos sont examinées et ce qui sera appris est enregistré…</translation>
    </message>
    <message>
        <source>Learning: %1, stage %2 of %3</source>
        <translation>Apprentissage : %1, étape %2 sur %3</translation>
    </message>
    <message>
        <source>Learning: it begins …</source>
        <translation>Apprentissage : il commence…</translation>
    </message>
    <message>
        <source>Paused. Nothing is lost; go on when you like.</source>
        <translation>Suspendu. Rien n’est perdu ; reprenez quand vous voulez.</translation>
    </message>
    <message>
        <source>Ending …</source>
        <translation>Fin…</translation>
    </message>
    <message>
        <source>The training was cancelled; nothing changed.</source>
        <translation>L’entraînement a été abandonné ; rien n’a changé.</translation>
    </message>
    <message>
        <source>The training failed: %1</source>
        <translation>L’entraînement a échoué : %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>pas %1 sur %2</translation>
    </message>
    <message>
        <source>best validation mAP %1 %</source>
        <translation>meilleure mAP de validation %1 %</translation>
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
        <translation>Appris en %1.</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore environ %1</translation>
    </message>
</context>
<context>
    <name>onset::TransferController</name>
    <message numerus="yes">
        <source>Imported %n segment(s) from %1.</source>
        <translation>
            <numerusform>%n segment importé depuis %1.</numerusform>
            <numerusform>%n segments importés depuis %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exporté dans %1.</translation>
    </message>
</context>
<context>
    <name>onset::TransferDialog</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>ActivityNet annotations (JSON)</source>
        <translation>Annotations ActivityNet (JSON)</translation>
    </message>
    <message>
        <source>ActivityNet results (JSON)</source>
        <translation>Résultats ActivityNet (JSON)</translation>
    </message>
    <message>
        <source>ActivityNet proposals (JSON)</source>
        <translation>Propositions ActivityNet (JSON)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Table (CSV)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xécution</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>Fic&amp;hier</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>The newest finished run</source>
        <translation>La dernière exécution terminée</translation>
    </message>
    <message>
        <source>Segments that people made or confirmed, in seconds, by video and class.</source>
        <translation>Segments créés ou confirmés par une personne, en secondes, par vidéo et par classe.</translation>
    </message>
    <message>
        <source>A run’s detections with class and score, in seconds.</source>
        <translation>Détections d’une exécution avec classe et score, en secondes.</translation>
    </message>
    <message>
        <source>A run’s proposals with score and without class, in seconds.</source>
        <translation>Propositions d’une exécution avec score et sans classe, en secondes.</translation>
    </message>
    <message>
        <source>One row a segment with seconds, frame and PTS of both edges.</source>
        <translation>Une ligne par segment avec secondes, image et PTS des deux bornes.</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>Fichiers CSV (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>Fichiers JSON (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Everything in these videos was labelled: &amp;mark them as reviewed</source>
        <translation>Tout est annoté dans ces vidéos : les &amp;marquer comme vérifiées</translation>
    </message>
    <message>
        <source>What nobody looked at is not learnt as background. Labels that are complete say that all the rest is background; that has to be said here.</source>
        <translation>Ce que personne n’a regardé n’est pas appris comme arrière-plan. Si les annotations sont complètes, tout le reste est arrière-plan ; il faut le dire ici.</translation>
    </message>
    <message>
        <source>THUMOS14 annotations (folder of text)</source>
        <translation>Annotations THUMOS14 (dossier de textes)</translation>
    </message>
    <message>
        <source>THUMOS14 detections (text)</source>
        <translation>Détections THUMOS14 (texte)</translation>
    </message>
    <message>
        <source>Segments that people made or confirmed: a file of each class and subset, and the list of classes, detclasslist.txt.</source>
        <translation>Segments que des personnes ont faits ou confirmés : un fichier par classe et sous-ensemble, et la liste des classes, detclasslist.txt.</translation>
    </message>
    <message>
        <source>A run’s detections, one a line; the detclasslist.txt beside the file tells the numbers of the classes.</source>
        <translation>Détections d’une exécution, une par ligne ; le detclasslist.txt à côté du fichier donne les numéros des classes.</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>Fichiers texte (*.txt);;Tous les fichiers (*)</translation>
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
        <translation>Vitesse de lecture&#x202f;; négative pour lire en arrière</translation>
    </message>
    <message>
        <source>Time of the frame shown, counted from the first frame</source>
        <translation>Temps de l’image affichée, compté à partir de la première image</translation>
    </message>
    <message>
        <source>Index of the frame shown, from 0, and the number of frames</source>
        <translation>Indice de l’image affichée, à partir de 0, et nombre d’images</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Audio track</source>
        <translation>Piste audio</translation>
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
        <translation>PTS absent</translation>
    </message>
    <message>
        <source>PTS %1</source>
        <translation>PTS %1</translation>
    </message>
    <message>
        <source>Presentation time stamp of the frame shown, as the file has it</source>
        <translation>Horodatage de présentation (PTS) de l’image affichée, tel qu’il est dans le fichier</translation>
    </message>
    <message>
        <source>Presentation time stamp of the frame shown, as the file has it; one tick is %1/%2 s</source>
        <translation>Horodatage de présentation (PTS) de l’image affichée, tel qu’il est dans le fichier&#x202f;; une unité vaut %1/%2&#xa0;s</translation>
    </message>
    <message>
        <source>The decoder reported damage in this frame’s group</source>
        <translation>Le décodeur a signalé des données altérées dans le groupe de cette image</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Sans son</translation>
    </message>
</context>
<context>
    <name>onset::TrialController</name>
    <message>
        <source>Version %1 was learnt. Version %2 is still the current one.</source>
        <translation>La version %1 a été apprise. La version %2 reste la version courante.</translation>
    </message>
    <message>
        <source>The run of version %1 did not come to its end, so what changed is not known.</source>
        <translation>L’exécution de la version %1 n’est pas arrivée à son terme ; ce qui a changé n’est donc pas connu.</translation>
    </message>
    <message>
        <source>Version %1 was kept: better on the held-out videos.</source>
        <translation>La version %1 a été gardée : meilleure sur les vidéos mises de côté.</translation>
    </message>
    <message>
        <source>Version %1 was kept: not worse on the held-out videos.</source>
        <translation>La version %1 a été gardée : pas moins bonne sur les vidéos mises de côté.</translation>
    </message>
    <message>
        <source>Version %1 was not taken: worse on the held-out videos.</source>
        <translation>La version %1 n’a pas été retenue : moins bonne sur les vidéos mises de côté.</translation>
    </message>
    <message>
        <source>Version %1 was learnt. Whether it is better cannot be told: no held-out video is annotated.</source>
        <translation>La version %1 a été apprise. On ne peut dire si elle est meilleure : aucune vidéo mise de côté n’est annotée.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>L’utiliser quand même</translation>
    </message>
    <message>
        <source>Keep version %1</source>
        <translation>Garder la version %1</translation>
    </message>
    <message>
        <source>Version %1 was learnt, and is not in use yet.</source>
        <translation>La version %1 a été apprise et n’est pas encore utilisée.</translation>
    </message>
    <message>
        <source>Version %1 was learnt, but whether it takes the place of version %2 was not decided.</source>
        <translation>La version %1 a été apprise, mais on n’a pas décidé si elle remplace la version %2.</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Comparer maintenant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
</context>
<context>
    <name>onset::VersionController</name>
    <message>
        <source>Version %1 is the current one now.</source>
        <translation>La version %1 est maintenant la version courante.</translation>
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
        <translation>mAP de côté</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>On the held-out videos when it was new, tIoU 0.5; a number in brackets is of the validation videos</source>
        <translation>Sur les vidéos mises de côté quand elle était nouvelle, tIoU 0,5 ; un nombre entre parenthèses concerne les vidéos de validation</translation>
    </message>
    <message>
        <source>How many segments it learnt from</source>
        <translation>De combien de segments elle a appris</translation>
    </message>
    <message>
        <source>Nothing was trained yet. Correct and review some proposals, then press %1: a few minutes make a first version.</source>
        <translation>Rien n’a encore été entraîné. Corrigez et vérifiez quelques propositions, puis appuyez sur %1 : quelques minutes font une première version.</translation>
    </message>
    <message>
        <source>%1 (current)</source>
        <translation>%1 (courante)</translation>
    </message>
    <message>
        <source>Made %1
%2</source>
        <translation>Créée le %1
%2</translation>
    </message>
</context>
<context>
    <name>onset::VideoController</name>
    <message>
        <source>Counting the frames of %1</source>
        <translation>Comptage des images de %1</translation>
    </message>
    <message>
        <source>%1 is not the file that was annotated: its contents changed. Its frames are counted anew; check that the segments still fit.</source>
        <translation>%1 n’est pas le fichier qui a été annoté&#xa0;: son contenu a changé. Ses images sont recomptées&#x202f;; vérifiez que les segments correspondent encore.</translation>
    </message>
    <message>
        <source>No video is missing.</source>
        <translation>Aucune vidéo ne manque.</translation>
    </message>
    <message>
        <source>%1 of %2 missing videos were found.</source>
        <translation>Vidéos manquantes retrouvées&#xa0;: %1 sur %2.</translation>
    </message>
    <message>
        <source>%1 is not there any more. Use File → Find moved videos.</source>
        <translation>%1 n’est plus là. Utilisez Fichier → Retrouver les vidéos déplacées.</translation>
    </message>
</context>
<context>
    <name>onset::VideoListModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>not indexed yet</source>
        <translation>à indexer</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Jeu</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>onset::VideoPanel</name>
    <message>
        <source>differs</source>
        <translation>diffère</translation>
    </message>
    <message>
        <source>No videos yet. Add some with Ctrl+Shift+O, or drop them on the window.</source>
        <translation>Aucune vidéo pour l’instant. Ajoutez-en avec Ctrl+Maj+O ou déposez-les sur la fenêtre.</translation>
    </message>
    <message>
        <source>Make a project with Ctrl+N or open one with Ctrl+O.</source>
        <translation>Créez un projet avec Ctrl+N ou ouvrez-en un avec Ctrl+O.</translation>
    </message>
    <message>
        <source>Double-click opens a video; a click on its split changes it</source>
        <translation>Un double-clic ouvre une vidéo&#x202f;; un clic sur son jeu le change</translation>
    </message>
    <message>
        <source>This project has no videos yet.</source>
        <translation>Ce projet n’a pas encore de vidéo.</translation>
    </message>
    <message>
        <source>Double-click opens a video</source>
        <translation>Un double-clic ouvre une vidéo</translation>
    </message>
</context>
<context>
    <name>onset::WelcomePage</name>
    <message>
        <source>Choose a video</source>
        <translation>Choisissez une vidéo</translation>
    </message>
    <message>
        <source>Double-click a video in the list to open it, or add more.</source>
        <translation>Double-cliquez sur une vidéo de la liste pour l’ouvrir, ou ajoutez-en d’autres.</translation>
    </message>
    <message>
        <source>Add your first video</source>
        <translation>Ajoutez votre première vidéo</translation>
    </message>
    <message>
        <source>Add video files here or drop them on the window. They stay where they are.</source>
        <translation>Ajoutez des fichiers vidéo ici ou déposez-les sur la fenêtre. Ils restent là où ils sont.</translation>
    </message>
    <message>
        <source>Welcome to Onset</source>
        <translation>Bienvenue dans Onset</translation>
    </message>
    <message>
        <source>Make a project to find, review and correct actions in your videos, or open one.</source>
        <translation>Créez un projet pour trouver, vérifier et corriger des actions dans vos vidéos, ou ouvrez-en un.</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Double-click a video in the list to open it.</source>
        <translation>Double-cliquez sur une vidéo de la liste pour l’ouvrir.</translation>
    </message>
    <message>
        <source>This project has no videos yet</source>
        <translation>Ce projet n’a pas encore de vidéo</translation>
    </message>
    <message>
        <source>It is open for reading only. Open it normally to add some.</source>
        <translation>Il est ouvert en lecture seule. Ouvrez-le normalement pour en ajouter.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a project; its folder</comment>
        <translation>%1 dans %2</translation>
    </message>
</context>
</TS>
