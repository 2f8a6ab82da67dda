# La page en français. Des phrases entières : chaque langue les ordonne à son gré. `$n` ne choisit que le pluriel.

# Chiffres
percent = { $number } %
less-than = < { $number }
from = { $number } % +
million = { $n ->
    [one] { $number } million
   *[other] { $number } millions
}
billion = { $n ->
    [one] { $number } milliard
   *[other] { $number } milliards
}
trillion = { $n ->
    [one] { $number } billion
   *[other] { $number } billions
}
money = { $amount } { $currency }
tonnes = { $number } t
days = { $n ->
    [one] { $number } jour
   *[other] { $number } jours
}
none = –
litres = litres

# Autour de la page
skip = Aller au contenu
parts = Parties de la page
tab-plan = Plan
tab-poles = Ce qui retient le plus de monde
tab-options = Options
tab-flows = Flux
tab-data = Données
language = Langue
scenario = Scénario
base = En l’état actuel
opening = Ouverture…
close = Fermer
footer = Longpole { $version }, résolu avec { $solver }, sur cet ordinateur. La page montre ce qui pourrait être fait avec l’accès, les offres et l’argent du dossier ; elle ne dit pas ce qui est parvenu aux gens.
folder-errors = { $n ->
    [one] Le dossier contient { $number } erreur, et rien ne peut être planifié avant qu’elle soit corrigée.
   *[other] Le dossier contient { $number } erreurs, et rien ne peut être planifié avant qu’elles soient corrigées.
}
trace-of = D’où cela vient : { $what }

# Travail en cours
plan-again = Refaire le plan
plan-stale = Le dossier a changé depuis que ce plan a été fait.
cancel = Annuler
work-plan = Planification.
work-poles = Essai de ce qui retient le plus de monde, en recalculant sans chaque limite.
work-comparison = Planification des options pour les mettre côte à côte.
work-report = Rédaction du rapport.
work-aim-survival = Aussi peu que possible sous le seuil de survie :
work-aim-standard = Aussi peu que possible sous la norme :
work-aim-worst-off = Autant que possible pour les moins bien lotis :
work-aim-cost = Au coût le plus faible possible :
work-steps = { $n ->
    [one] { $number } pas,
   *[other] { $number } pas,
}
work-seconds = { $n ->
    [one] { $number } seconde.
   *[other] { $number } secondes.
}
report = Rédiger le rapport
report-files = Rapport :
file-pdf = PDF
file-html = page
file-xlsx = classeur
first-plan = Le premier plan de ce dossier est en préparation. Il apparaîtra ici dès qu’il sera prêt.

# Ce qui n’a pas marché
problem = Cela n’a pas pu être fait.
problem-interrupted = Annulé. Ce qui était là avant y est toujours.
problem-unreachable = Longpole ne répond pas. Si sa fenêtre a été fermée, le relancer, puis rouvrir cette page.
problem-changed = Le fichier a changé sur le disque depuis son ouverture ici. Rouvrir la table et refaire les modifications.
problem-exists = Un scénario de ce nom existe déjà. Choisir un autre nom.
problem-no-plan = Ce scénario n’a pas encore été planifié.
problem-token = Cette page ne peut plus parler à Longpole. Ouvrir l’adresse que Longpole affiche dans sa fenêtre.

# La première vue
who-kind = Qui manque de quoi
short-survival = { $need } : comme si { $people } { $n ->
    [one] personne
   *[other] personnes
} n’en avaient pas
short-standard = { $need } : comme si { $people } { $n ->
    [one] personne
   *[other] personnes
} n’en avaient pas
short-sum-survival = En jours-personnes, { $sum } sont sous le seuil de survie pendant les { $days } du plan.
short-sum-standard = En jours-personnes, { $sum } sont sous la norme pendant les { $days } du plan. Personne n’est sous le seuil de survie.
short-worst = La moins bien lotie en cela est { $place } : elle reçoit { $share } de ce qui lui est dû.
all-met = Chaque besoin est couvert chaque jour.
span = Du { $first } au { $last }
span-short = du { $first } au { $last }
people-label = Personnes dans le besoin
people-steady = { $n ->
    [one] avec un besoin, pendant tout le plan
   *[other] avec { $n } besoins, pendant tout le plan
}
people-end = le premier jour ; { $people } pendant la dernière période
survival-label = Sous le seuil de survie, avec le plan
standard-label = Sous la norme, avec le plan
as-if = { $n ->
    [one] jours-personnes : comme si { $people } personne n’avait rien d’une chose aucun jour
   *[other] jours-personnes : comme si { $people } personnes n’avaient rien d’une chose aucun jour
}
nobody = Personne
worst-label = La moins bien lotie
worst-note = reçoit { $share } de ce qui lui est dû, tous besoins confondus ; l’ensemble reçoit { $all }
cost-label = Coût
cost-note = { $purchases } pour acheter, { $transport } pour transporter.
cost-works = { $works } pour les travaux.
cost-forces = { $forces } pour les forces sur le terrain.
cost-unspent = { $unspent } des fonds disponibles restent à la fin.
audit-holds = { $n ->
    [one] Le plan a été confronté au dossier par un code qui ne sait rien de la façon dont il a été trouvé : { $rules } règles, { $checks } contrôle, aucun écart.
   *[other] Le plan a été confronté au dossier par un code qui ne sait rien de la façon dont il a été trouvé : { $rules } règles, { $checks } contrôles, aucun écart.
}
old-plan = Ceci est un ancien plan, du { $time }.
old-back = Revenir au plan d’aujourd’hui

# Le facteur limitant
pole-kind = Le facteur limitant : la limite qui retient le plus de monde
pole-gone = Sans elle, le manque { $aim } diminuerait de { $part } : en jours-personnes, { $gain } de moins.
pole-gone-other = Sans elle, le plan gagnerait { $gain } { $aim } : { $part } de tout ce qu’il y a à gagner.
pole-first = Ici, { $unit } réduirait le manque { $aim } : en jours-personnes, { $gain } de moins.
pole-first-other = Ici, { $unit } ferait gagner { $gain } { $aim }.
pole-people = { $n ->
    [one] C’est comme si { $people } personne de plus avait le nécessaire chacun des { $days }.
   *[other] C’est comme si { $people } personnes de plus avaient le nécessaire chacun des { $days }.
}
pole-enough = Elle n’a pas à disparaître : { $units } suffit pour tout cela, à un millième près.
pole-next = Ensuite, ce qui retient le plus de monde est { $limit }.
pole-confirmed = Confirmé par un nouveau calcul.
pole-none = Aucune limite ne retient personne
pole-out-of-reach = Aucune limite de ce plan ne pourrait être assouplie utilement : ce qui manque n’est pas offert, pas payé, ou exclu jusqu’à une date
pole-waiting = Chaque limite importante est essayée, en recalculant sans elle. Celle qui retient le plus de monde apparaîtra ici.
pole-untried = Ce qui retient le plus de monde n’a pas été cherché.
pole-find = Le chercher
pole-try = La déplacer et regarder
pole-old = Ce qui retenait le plus de monde alors n’a pas été conservé. Refaire le plan pour le trouver.

# Images de la première vue
map-title = Qui reçoit combien, et par quelles voies
map-alt = Carte : zones ombrées selon la part de ce qui leur est dû qu’elles reçoivent, et liaisons en traits, plus larges là où l’on transporte davantage. Le tableau des zones donne les mêmes chiffres.
map-schematic = Le dossier ne situe pas les lieux : ils sont placés dans l’ordre que suivent les biens.
link-carries = De { $from } à { $to } : { $tonnes }
place-share = { $place } : { $share }
way = { $from } – { $to }
need = Besoin
group = Groupe
everybody = tout le monde
all-needs = Tous besoins confondus
layer-flows = ce qui est transporté
layer-works = travaux
layer-posts = présence
work-told = { $work } : début { $begins }, fin { $done }
works-done = { $done } sur { $count } finis
post-told = { $force }, { $site } : { $n ->
    [one] { $number } personne
   *[other] { $number } personnes
}
when = Quand
whole-plan = tout le plan
play = Dérouler
pause = Arrêter
legend = Part couverte
sign-area = zone, plus grande là où vivent plus de personnes
sign-crossing = point de passage
sign-hub = port, plateforme ou origine ; plus loin : au bord, dans sa direction
sign-idle = non utilisée
sign-air = par air ou par mer
sign-work = travaux, remplis une fois finis
sign-post = membres d’une force présents
chart-title = Part de chaque besoin couverte
chart-note = Une case par période ; plus foncée là où l’on couvre moins. Choisir un besoin pour le voir sur la carte.
areas-title = Zones : { $what }
areas-note = Jours-personnes : une personne sans une chose pendant un jour.
trace-hint = Choisir un besoin, un groupe et une période pour suivre un chiffre jusqu’à ses sources.
area = Zone
people = Personnes
met = Couvert
below-survival = Jours-personnes sous le seuil de survie
below-standard = Jours-personnes sous la norme
orders-title = Ce qui est ordonné
order = Obligation
order-state = Respectée
order-short = Manque, au pire
order-met = respectée
order-not-met = non respectée
order-untested = non vérifiée

# Limites
limit-truck-a-day = la limite de camions par jour ({ $site })
limit-t-a-day = la limite de tonnes par jour ({ $site })
limit-m3-a-day = la limite de mètres cubes par jour ({ $site })
limit-capacity = la capacité { $id } ({ $site })
limit-service = la limite du service { $id } ({ $place })
limit-supply = la limite de l’offre { $id } ({ $place })
limit-storage = la place dans l’entrepôt { $id } ({ $place })
limit-stock = la limite du stock de { $item } à { $place }
limit-pipeline = la limite de l’envoi { $id } ({ $place })
limit-fund = la limite du fonds { $id }
limit-fund-of = la limite du fonds { $id } ({ $donor })
limit-link = la durée du trajet ({ $site })
limit-ration = la règle de ration de { $id }
limit-force = la limite de l’effectif de { $force }
limit-gate = la date de « { $title } »
limit-other = la limite { $id }
aim-survival = sous le seuil de survie
aim-standard = sous la norme
aim-worst-off = pour les moins bien lotis
aim-cost = en coût
unit-trucks-day = { $n ->
    [one] { $amount } camion par jour de plus
   *[other] { $amount } camions par jour de plus
}
unit-t-day = { $amount } t par jour de plus
unit-m3-day = { $amount } m³ par jour de plus
unit-t-period = { $amount } t par période de plus
unit-t = { $amount } t de plus
unit-room = de la place pour { $amount } t de plus
unit-money-sooner = { $n ->
    [one] son argent { $amount } jour plus tôt
   *[other] son argent { $amount } jours plus tôt
}
unit-way = { $n ->
    [one] { $amount } jour de trajet de moins
   *[other] { $amount } jours de trajet de moins
}
unit-order = { $n ->
    [one] { $amount } jour de moins entre commande et remise
   *[other] { $amount } jours de moins entre commande et remise
}
unit-gram-more = { $amount } g par personne et par jour permis de plus
unit-gram-less = { $amount } g par personne et par jour exigés de moins
unit-share-more = { $n ->
    [one] { $amount } centième de la ration permis de plus
   *[other] { $amount } centièmes de la ration permis de plus
}
unit-share-less = { $n ->
    [one] { $amount } centième de la ration exigé de moins
   *[other] { $amount } centièmes de la ration exigés de moins
}
unit-strength = { $n ->
    [one] { $amount } personne de plus à l’effectif
   *[other] { $amount } personnes de plus à l’effectif
}
unit-sooner = { $n ->
    [one] une ouverture { $amount } jour plus tôt
   *[other] une ouverture { $amount } jours plus tôt
}
unit-at-start = une ouverture dès le début
unit-fund = { $amount } { $currency } de plus, versés comme ce fonds verse
unit-earmark = { $amount } { $currency } libérés de leur affectation
unit-need-day = { $amount } { $unit } par jour de plus
unit-other = { $amount } × « { $unit } »

# Ce qui retient le plus de monde
poles-title = Ce qui retient le plus de monde
poles-note = Chaque limite a été essayée en recalculant sans elle. En déplacer une, ou plusieurs : le plan est recalculé sous vos yeux.
poles-untried = { $n ->
    [one] { $number } autre limite a un prix plus faible et n’a pas été essayée.
   *[other] { $number } autres limites ont des prix plus faibles et n’ont pas été essayées.
}
pole-as-people = { $n ->
    [one] { $people } personne retenue ({ $part } du manque)
   *[other] { $people } personnes retenues ({ $part } du manque)
}
pole-unit-people = { $n ->
    [one] { $people } personne de plus avec le nécessaire, pour { $unit }
   *[other] { $people } personnes de plus avec le nécessaire, pour { $unit }
}
pole-gains = { $gain } à gagner ({ $part } du total)
pole-move = Déplacer { $limit }
pole-was = à présent { $figure }
pole-fixed = Cette limite n’a pas de chiffre que l’on puisse déplacer ici.
pole-then = Sans elle, ce qui retient le plus de monde est { $limit }.
tick-now = à présent
tick-enough = suffit
together = Ensemble, { $limits } font gagner { $gain } ; séparément { $apart }.
figure-truck-day = { $n ->
    [one] { $number } camion par jour
   *[other] { $number } camions par jour
}
figure-t-day = { $number } t par jour
figure-m3-day = { $number } m³ par jour
figure-litre-day = { $n ->
    [one] { $number } litre par jour
   *[other] { $number } litres par jour
}
figure-t = { $number } t
figure-day = { $n ->
    [one] { $number } jour
   *[other] { $number } jours
}
figure-g = { $number } g
figure-percent = { $number } %
figure-person = { $n ->
    [one] { $number } personne
   *[other] { $number } personnes
}
figure-litre = { $n ->
    [one] { $number } litre
   *[other] { $number } litres
}
figure-person-day = { $n ->
    [one] { $number } jour-personne
   *[other] { $number } jours-personnes
}
figure-other = { $number } { $unit }
live-title = Recalculé sous vos yeux
live-total = jours-personnes { $aim }
live-unmoved = Rien n’est déplacé. Faire glisser une limite pour voir ce qui change pour les gens.
live-same = Cela ne change rien pour les gens.
live-fewer = { $gain } de moins ({ $part }) : comme si { $n ->
    [one] { $people } personne de plus avait
   *[other] { $people } personnes de plus avaient
} le nécessaire chaque jour.
live-more = { $gain } de plus ({ $part }) : comme si { $n ->
    [one] { $people } personne de moins avait
   *[other] { $people } personnes de moins avaient
} le nécessaire chaque jour.
live-solving = Nouveau calcul…
live-next = Ensuite, ce qui retient le plus de monde est { $limit }.
live-no-next = Ensuite, aucune limite ne retient personne.
live-needs = Jours-personnes manquants, par besoin
live-before = avant
live-after = avec les limites déplacées
live-map-survival = { $need } : part du seuil de survie couverte
live-map-standard = { $need } : part de la norme couverte
live-map-alt = Carte : zones ombrées selon la part couverte avec les limites déplacées, plus foncées là où l’on couvre moins.
live-works = Les travaux restent tels que le plan les a décidés.
live-note = Pendant que les limites bougent, seul le premier but est recalculé : aussi peu que possible { $aim }. Là où plusieurs plans se valent, on peut en voir ici un autre que celui qu’un plan complet choisirait, et son coût n’est pas dit. Le garder comme scénario pour le planifier en entier.
live-note-other = Pendant que les limites bougent, seul ce but est recalculé. Là où plusieurs plans se valent, on peut en voir ici un autre que celui qu’un plan complet choisirait. Le garder comme scénario pour le planifier en entier.
live-time = { $n ->
    [one] Recalculé en { $ms } milliseconde.
   *[other] Recalculé en { $ms } millisecondes.
}
keep = Garder comme scénario
keep-title = Nom
keep-not = Ceci ne peut être gardé comme scénario, car ce n’est pas un seul chiffre d’une seule ligne : { $limits }.
kept = Gardé dans { $file }.
kept-plan = Le planifier en entier
reset = Tout remettre en place

# D’où vient un chiffre
trace-title = D’où vient ce chiffre
trace-waiting = Le chiffre est suivi jusqu’à ses sources…
trace-held = Ce qui le retient, le plus proche d’abord
trace-price = { $amount } de plus éviteraient { $price } jours-personnes de manque.
trace-made = De quoi il est fait
trace-input = Les chiffres du dossier sur lesquels il repose
trace-known = Attribution : { $how }
known-measured = mesuré
known-named = nommé
known-official = officiel
known-unnamed = responsables non nommés
known-estimated = estimé
known-assumed = supposé

# Options
options-title = Les options côte à côte
options-choose = { $n ->
    [0] Choisir les options à mettre côte à côte
    [one] { $number } option choisie, à côté de l’état actuel
   *[other] { $number } options choisies, à côté de l’état actuel
}
options-run = Mettre côte à côte
options-all = Toutes
options-none = Aucune
options-cost = Chaque option est planifiée en entier et ses limites sont essayées : compter une dizaine de secondes pour chacune.
options-nothing = Ce dossier n’a pas de scénarios. Déplacer une limite et la garder comme scénario pour avoir des options.
option = Option
option-alt = Carte de { $option } : zones ombrées selon la part couverte, tous besoins confondus. Le tableau donne les chiffres.
option-no-plan = pas de plan
option-short = { $n ->
    [one] comme si { $people } personne n’avait rien
   *[other] comme si { $people } personnes n’avaient rien
}
option-people-survival = Sous le seuil de survie, comme si tant de personnes
option-people-standard = Sous la norme, comme si tant de personnes
option-change = Par rapport à l’état actuel
option-worst = { $place }, { $share }
option-pole = Facteur limitant
option-cost = Coût, { $currency }
option-by = Décider avant le
option-open = Ouvrir
option-open-one = Ouvrir le plan de { $option }
options-note = Comme si tant de personnes n’avaient rien d’une chose aucun jour. Décider avant le : dernier jour où l’option peut commencer et garder la moitié de son effet.
by-loss = des personnes y perdent
by-nothing = ne change rien pour les personnes
by-fixed = sans date
same = pareil
difference-title = Ce qui diffère avec
difference-areas = Part couverte par zone, tous besoins confondus
difference = Différence
difference-note = Blanc : en l’état actuel. Plein : avec l’option.
points = { $n ->
    [one] { $number } point
   *[other] { $number } points
}
changes-title = Ce qui est fait autrement, le plus grand d’abord
change-what = Quoi
change-purchases = Acheté
change-shipments = Transporté
change-deliveries = Donné
item = Article
timeline-title = Ce qui devient possible, et quand : { $scenario }
timeline-gates = Conditions datées
timeline-forces = Forces sur le terrain
timeline-works = Travaux
timeline-money = Argent
gate-opens = S’ouvre le { $day }.
gate-never = Ne s’ouvre pas.
gate-by = Décision : { $who }.
force-most = { $n ->
    [one] au plus { $people } personne
   *[other] au plus { $people } personnes
}
work-from = Début le { $day }.
work-done = Fin le { $day }.
work-not = Pas commencés.
money-both = Reçu et payé, à chaque période
money-most = au plus { $money }
key-open = ouvert
key-range = de tôt à tard, une fois sur dix au-delà de chaque côté
key-all = disponible ou reçu
key-part = déployé ou payé

# Flux
flows-title = De la source à la zone
flows-alt = Flux des sources aux zones par les points de passage ; le tableau ci-dessous donne les mêmes chiffres.
flows-note = Rubans : ce qui entre dans chaque liaison, plus larges là où l’on transporte davantage. Bleu : origines, ports et plateformes ; brun : points de passage ; orange : zones.
flows-back = Absents de l’image, parce qu’ils mènent en arrière : { $links }.
flows-none = Rien de cela n’est transporté alors.
flows-table = Ce qui est transporté
flows-trace = Choisir un article et une période pour suivre un chiffre jusqu’à ses sources.
all-items = tous les articles
from-place = De
to-place = À
mode = Par
mode-road = route
mode-sea = mer
mode-air = air
mode-river = fleuve
mode-foot = à pied
mode-pipeline = conduite
days-on-way = Jours de trajet
tonnes-title = Tonnes

# Données
data-title = Les chiffres du dossier
data-note = Ce qui est saisi est vérifié aussitôt avec tout le dossier. Enregistrer ne change que ce qui a été modifié : le reste du fichier demeure tel quel.
table = Table
line = Ligne
cell = { $column }, ligne { $line }
kind-date = date
if-empty = vide signifie { $value }
save = Enregistrer
undo = Défaire
row-add = Ajouter une ligne
row-new = nouvelle
row-remove = Retirer
row-remove-one = Retirer la ligne { $line }
rows-more = { $n ->
    [one] En montrer { $number } de plus
   *[other] En montrer { $number } de plus
}
row-sources = Sources de cette ligne
row-line = ligne { $line }
row-unsourced = Cette ligne ne nomme aucune source.
checking = Vérification…
saved = Enregistré dans { $file }.
saved-again = Le plan affiché a été fait avant ce changement.
data-errors = { $n ->
    [one] { $number } erreur. On peut enregistrer, mais rien ne peut être planifié avant qu’elle soit corrigée.
   *[other] { $number } erreurs. On peut enregistrer, mais rien ne peut être planifié avant qu’elles soient corrigées.
}
data-edits = { $n ->
    [one] { $number } modification, pas encore enregistrée.
   *[other] { $number } modifications, pas encore enregistrées.
}
tables-here = Tables du dossier
tables-new = Tables qu’il pourrait avoir
table-new = Le dossier n’a pas encore cette table. Enregistrer une première ligne crée { $file }.
settings-here = Réglages et scénarios
settings-base = longpole.toml
settings-about = Dates, monnaie, ordre des buts ; ce que change un scénario. Écrit en TOML ; commentaires et ordre restent tels quels.
settings-text = Texte de { $file }
settings-edited = Modifié, non enregistré
line-of = Ligne { $line }
data-locked = Cette table ne peut être modifiée ici : c’est une feuille d’un classeur, ou elle n’est pas en UTF-8. La modifier dans un tableur.
data-elsewhere = { $n ->
    [one] { $number } remarque sur d’autres tables
   *[other] { $number } remarques sur d’autres tables
}
columns-title = Ce que signifient les colonnes

# Historique
history-title = Plans faits auparavant
history-note = En choisir deux pour les comparer.
history-none = Aucun plan n’a encore été fait.
history-time = Fait
history-folder = Dossier
history-current = tel qu’à présent
history-other = a changé depuis
history-pick = Comparer
history-pick-one = Comparer le plan du { $time }
history-open-one = Ouvrir le plan du { $time }
history-compared = Les deux plans, par part couverte
history-files = Fichiers qui diffèrent :
history-same = Les deux ont été faits à partir des mêmes fichiers.
