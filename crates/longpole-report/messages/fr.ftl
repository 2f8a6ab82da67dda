# Le rapport en français. Des phrases entières : chaque langue les ordonne à son gré. `$n` ne choisit que le pluriel.

# Chiffres
tonnes = { $number } t
from = { $number } % +
more = +{ $number }

# La première page
kind = Plan de réponse
page = Page
footer = { $title } · établi avec Longpole { $version }
scenario = Scénario : { $scenario }
base = en l’état actuel
span = Du { $first } au { $last }, { $days }
needed = Planifié pour : { $needs }
people-label = Personnes dans le besoin
people-steady = { $n ->
    [one] avec un besoin, pendant tout le plan
   *[other] avec { $n } besoins, pendant tout le plan
}
people-end = le premier jour ; { $people } pendant la dernière période
survival-label = Sous le seuil de survie, avec le plan
standard-label = Sous la norme, avec le plan
as-if = { $n ->
    [one] comme si { $people } personne
   *[other] comme si { $people } personnes
}
short-note = n’avaient rien d’une chose aucun jour ; en jours-personnes : { $sum }
nobody = Personne
all-met = Chaque besoin est couvert chaque jour.
worst-label = La moins bien lotie
worst-note = reçoit { $share } de ce qui lui est dû, tous besoins confondus ; l’ensemble reçoit { $all }
cost-label = Coût
cost-note = { $purchases } pour acheter, { $transport } pour transporter.
cost-works = { $works } pour les travaux.
cost-forces = { $forces } pour les forces sur le terrain.
cost-unspent = { $unspent } des fonds disponibles restent à la fin.
pole-kind = Le facteur limitant : la limite qui retient le plus de monde
pole-gone = Sans { $limit }, le manque { $aim } diminuerait de { $part } : en jours-personnes, { $gain } de moins.
pole-gone-other = Sans { $limit }, le plan gagnerait { $gain } { $aim } : { $part } de tout ce qu’il y a à gagner.
pole-first = Pour { $limit }, { $unit } réduirait le manque { $aim } : en jours-personnes, { $gain } de moins.
pole-first-other = Pour { $limit }, { $unit } ferait gagner { $gain } { $aim }.
pole-people = { $n ->
    [one] C’est comme si { $people } personne de plus avait le nécessaire chacun des { $days }.
   *[other] C’est comme si { $people } personnes de plus avaient le nécessaire chacun des { $days }.
}
pole-enough = La limite n’a pas à disparaître : { $units } suffit pour tout cela, à un millième près.
pole-next = Ensuite, ce qui retient le plus de monde est { $limit }.
pole-confirmed = Confirmé par un nouveau calcul.
pole-none = Aucune limite ne retient personne : chaque besoin est couvert chaque jour.
pole-no-limit = Aucune des limites essayées ne retient personne.
pole-out-of-reach = Aucune limite de ce plan ne pourrait être assouplie utilement : ce qui manque n’est pas offert, pas payé, ou exclu jusqu’à une date.
limits-title = Ce qui retient le plus de monde
options-heading = Les options côte à côte, et ce qu’il faut décider avant quand
option-title = Option
option-short = Dans le manque, comme si tant de personnes
option-change = Par rapport à la première
option-worst = La moins bien lotie, reçoit
option-cost = Coût, millions { $currency }
option-by = Décider avant le
options-note = Dans le manque : personnes qui n’auraient rien d’une chose aucun jour, au premier niveau non atteint. Décider avant le : dernier jour où l’option peut commencer et garder la moitié de son effet.
options-more = { $n ->
    [one] { $number } autre option figure dans la comparaison.
   *[other] { $number } autres options figurent dans la comparaison.
}
option-no-plan = pas de plan
place-share = { $place }, { $share }
by-gain = { $day }
by-loss = des personnes y perdent
by-nothing = ne change rien pour les personnes
by-fixed = sans date

# Images
map-title = Qui reçoit combien, et par quelles voies
map-alt = Carte : zones ombrées selon la part de tous les besoins couverte, et liaisons en traits, plus larges là où l’on transporte davantage.
map-note = Cercles : zones, plus grandes là où vivent plus de personnes. Traits : liaisons, plus larges là où l’on transporte davantage ; pointillés : non utilisées.
map-note-edge = Cercles : zones, plus grandes là où vivent plus de personnes. Traits : liaisons, plus larges là où l’on transporte davantage ; pointillés : non utilisées. Carrés au bord : lieux plus éloignés, dans leur direction.
chart-title = Part de chaque besoin couverte
chart-alt = Graphique : pour chaque besoin et chaque période, la part couverte, le besoin le moins couvert en premier.
chart-note = Une case par période du plan ; plus foncée là où l’on couvre moins. En bout de ligne : sur tout le plan. La carte a les mêmes teintes.
chart-all = total
legend = Part couverte

# Annexes
annexes = Annexes
areas-title = Qui reçoit quoi
areas-note = Jours-personnes : une personne sans une chose pendant un jour, additionnés sur le plan. Personnes : moyenne sur les jours du plan.
area = Zone
people = Personnes
need = Besoin
met = Couvert
below-survival = Jours-personnes sous le seuil de survie
below-standard = Jours-personnes sous la norme
supplies-title = Ce qui est acheté
item = Article
handed-over = Remis à
offer = Offre
tonnes-title = Tonnes
cost-title = Coût, { $currency }
links-title = Ce qui est transporté
from-place = De
to-place = À
days-on-way = Jours de trajet
trucks-title = Camions
money-title = L’argent par fonds
money-note = L’argent annoncé et promis est montré et n’est pas compté. Les montants sont ceux qui ont été publiés ; reçu : ce sur quoi le plan compte.
money-unlimited = L’argent n’est pas limité dans ce plan.
fund = Fonds
status = État
tied-to = Affecté à
not-tied = rien
amount-title = Montant, { $currency }
received = Reçu
paid = Payé
left = Reste à la fin
fund-announced = annoncé
fund-pledged = promis
fund-committed = engagé
fund-paid = versé
orders-title = Ce qui est ordonné
orders-note = Chaque période est examinée pour elle-même, et chaque zone pour elle-même là où il s’agit de besoins. Un tiret : il n’y en a pas. Ce qui n’est pas examiné se situe hors du plan.
order = Ordonnance
order-bound = Doit être
order-tested = Examiné dès
order-met = Respecté
order-periods = Périodes respectées
order-met-from = Respecté jusqu’à la fin dès
order-worst = Au pire
order-of = { $met } sur { $tested }
order-worst-at = { $value } à { $place }, { $day }
order-worst-on = { $value }, { $day }
works-title = Travaux
works-note = Achevé : la part faite à la fin du plan. Coût : sans les matériaux. Un tiret : non commencé dans ce plan.
work = Ouvrage
work-begins = Début
work-ends = Dernier jour
work-done = Achevé
forces-title = Forces sur le terrain
force = Force
available = Effectif disponible, maximum
posted = Effectif déployé, maximum
due = Solde due, { $currency }
force-paid = Payé, { $currency }
unpaid = Non payés, maximum
tried-title = Toutes les limites essayées
poles-note = Chaque limite a été essayée en recalculant sans elle. Gagné : jours-personnes qui ne manqueraient plus. Un tiret : elle ne peut être supprimée, ou rien n’a été trouvé.
rank = N°
limit = Limite
gone = Gagné sans elle
part = Du total
people-title = En personnes
enough = Suffit
together = Ensemble, { $limits } font gagner { $gain } ; séparément { $apart }.
sources-title = Hypothèses et sources
sources-note = Chaque chiffre nomme sa source. L’attribution dit comment une source le sait : mesuré ou compté par qui le publie, dit par une personne ou une organisation nommée, par un responsable, par des responsables non nommés, estimé selon une méthode, ou supposé par qui a établi le dossier.
source-id = Source
source-title = Titre et éditeur
title-publisher = { $title }. { $publisher }
attribution = Attribution
published = Publié
rivals-title = Chiffres concurrents
fact = Fait
used = Utilisé
others = Non utilisés
reason = Raison donnée
figure-source = { $value } ({ $source })
audit-title = Vérification
audit-holds = { $n ->
    [one] Le plan a été confronté au dossier par un code qui ne sait rien de la façon dont il a été trouvé : { $rules } règles, { $checks } contrôle, aucun écart.
   *[other] Le plan a été confronté au dossier par un code qui ne sait rien de la façon dont il a été trouvé : { $rules } règles, { $checks } contrôles, aucun écart.
}
audit-fails = Le plan ne tient pas : { $breaches } écarts sur { $checks } contrôles de { $rules } règles.
again-title = Comment le refaire
again = Lancer { $command } avec Longpole { $version } et le solveur { $solver } sur un dossier contenant les fichiers ci-dessous. Le même dossier et la même version donnent les mêmes octets. Les empreintes BLAKE3 disent si les fichiers sont les mêmes.
digest-what = Partie
digest-input = dossier
digest-plan = plan
file = Fichier
digest = Empreinte BLAKE3
