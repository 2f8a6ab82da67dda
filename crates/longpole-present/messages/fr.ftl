# Ce que les commandes affichent et ce que contiennent les classeurs, en français. Des phrases entières : chaque langue les
# ordonne à son gré. `$n` ne choisit que le pluriel. Un message de plusieurs lignes : les titres d’une table, ou un titre long.

amount = { $number } { $unit }

summary-head = Scénario { $scenario } : { $span }, { $people }
summary-people-steady = { $n ->
    [one] { $people } personne
   *[other] { $people } personnes
}
summary-people-changing = { $first } personnes au début, { $last } à la fin
summary-nobody-needs = Personne n’a besoin de quoi que ce soit.
summary-short-title = Qui est dans le manque, en jours-personnes (une personne sans une chose pendant un jour) :
summary-column-need = besoin
summary-column-met = couvert
summary-column-worst = moins bien loti
summary-column-below-survival =
    sous
    survie
summary-column-below-standard =
    sous
    norme
summary-column-until = jusqu’au
summary-the-end = la fin
summary-as-if = Sous le seuil de survie, { $need } : c’est comme si { $people } n’en avaient pas du tout pendant les { $days }.
summary-as-if-one-day = Sous le seuil de survie, { $need } : c’est comme si { $people } n’en avaient pas du tout ce jour-là.
summary-all-met = Personne ne manque de rien. Entièrement couverts : { $needs }.
summary-others-met = Entièrement couverts : { $needs }.
summary-cost = Coût : { $total } { $currency }, dont { $purchases } pour acheter et { $transport } pour transporter.
summary-cost-with-forces = Coût : { $total } { $currency }, dont { $purchases } pour acheter, { $transport } pour transporter et { $forces } pour payer des forces.
summary-cost-with-both = Coût : { $total } { $currency }, dont { $purchases } pour acheter, { $transport } pour transporter, { $works } pour des travaux et { $forces } pour payer des forces.
summary-cost-works = Coût : { $total } { $currency }, dont { $purchases } pour acheter, { $transport } pour transporter et { $works } pour des travaux.
summary-works-done = Travaux : { $done } sur { $all } achevés, les derniers le { $last }.
summary-works-none = Travaux : aucun sur { $all } n’est achevé.
summary-works-proved = Aucun autre choix des dates de début ne fait mieux.
summary-works-within = Les dates de début ont été choisies à { $gap } % près du meilleur possible pour « { $aim } ».
summary-cost-sectors = Par secteur : { $sectors }.
summary-cost-sectors-unpaid = Par secteur, sans ce que reçoivent les forces : { $sectors }.
summary-sector = { $sector } { $cost }
summary-unspent = Non dépensé à la fin : { $unspent } { $currency }.
summary-unspent-tied = De cela, { $unspent } de { $fund } ne peuvent servir que pour : { $ties }.
summary-not-shared = Les jours-personnes sont additionnés, non répartis également : la table `coverage` dit qui les supporte.
summary-money-unlimited = L’argent n’est pas limité.
summary-uncounted = Annoncé ou promis, et non compté : { $uncounted } { $currency }.
summary-in-field = { $n ->
    [one] Sur le terrain : { $force }, au plus { $posted } personne déployée sur { $available } qui peuvent l’être. La force reçoit { $paid } { $currency }.
   *[other] Sur le terrain : { $force }, au plus { $posted } personnes déployées sur { $available } qui peuvent l’être. La force reçoit { $paid } { $currency }.
}
summary-in-field-unpaid = { $n ->
    [one] Il est dû { $unpaid } { $currency } de plus que l’argent disponible : jusqu’à { $people } personne n’est pas payée et ne peut être déployée.
   *[other] Il est dû { $unpaid } { $currency } de plus que l’argent disponible : jusqu’à { $people } personnes ne sont pas payées et ne peuvent être déployées.
}
summary-not-begun = Sur le terrain : { $force }, mais sans personne, car elle n’est jamais autorisée, ou aucun fonds qui la paie n’a de quoi commencer.
summary-unguarded = Aucune force n’est sur le terrain : rien ne passe là où une présence serait nécessaire ({ $sites }).
summary-orders-title = Ce qui est ordonné :
summary-order-met-start = { $title } ({ $bound }) : respecté dès le début.
summary-order-met = { $title } ({ $bound }) : respecté à partir du { $day }.
summary-order-short = { $title } ({ $bound }) : { $short } dans la période du { $period }{ $at } ; respecté dans { $met } sur { $periods }{ $later }.
summary-order-untested = { $title } ({ $bound }) : non vérifié, car aucune période où vivent les personnes concernées ne commence lorsqu’il doit être respecté.
summary-order-later = {", "}et du { $day } jusqu’à la fin
summary-order-at = {", "}{ $place }
summary-short-by = il manque { $amount }
summary-over-by = dépassé de { $amount }
summary-bound-least = au moins { $least }
summary-bound-most = au plus { $most }
summary-bound-band = de { $least } à { $most }
summary-trucks-a-day = { $n ->
    [one] { $amount } camion par jour
   *[other] { $amount } camions par jour
}
summary-tonnes-a-day = { $amount } t par jour
summary-no-limits-met = Aucune capacité, offre, place, aucun service, stock ou fonds ne retient quoi que ce soit. `longpole poles` essaie aussi les affectations, les dates, les jours de trajet et les rations.
summary-no-limits-short = Assouplir un peu une seule capacité, offre, place, un seul service, stock ou fonds n’aiderait pas. `longpole poles` essaie aussi les affectations, les dates, les jours de trajet et les rations.
summary-limits-title = Ce qui aiderait le plus (gain de la première unité d’après son prix ; `longpole poles` l’essaie) :
summary-limit = { $rank }. { $id } ({ $table }) : { $unit } { $gain } ; atteinte dans { $reached } sur { $periods }.
summary-limit-always = { $rank }. { $id } ({ $table }) : { $unit } { $gain } ; atteinte tout du long.
summary-gain-all = épargne les { $total } sous { $level } avant même qu’une unité entière soit utilisée
summary-not-priced = Ce qui aiderait le plus n’est pas calculé en mode rapide.
summary-gain-survival = épargne { $gain } sous le seuil de survie
summary-gain-standard = épargne { $gain } sous la norme
summary-gain-other = économise { $gain }
summary-gain-worst = réduit la plus grande part manquante de { $gain }
summary-periods = { $n ->
    [one] { $number } période
   *[other] { $number } périodes
}

needs-title = Ce dont les gens ont besoin, { $span } :
needs-legend = Personnes en moyenne ; ce qui se consomme pour tous les jours ensemble, ce qui se garde au moment où il y a le plus de personnes.
needs-column-place = lieu
needs-column-people = personnes
needs-column-to-survive = pour survivre
needs-column-owed = dû
needs-all-places = Tous les lieux

book-sheet-summary = Synthèse
book-sheet-by-place = Couverture par lieu
book-sheet-sources = Sources citées
book-sheet-about = À propos
book-sheet-shortfall = Manque
book-label-period = Dans la période du
book-other-needs = Autres besoins
book-chart-time-survival = Jours-personnes sous le seuil de survie, par période et par besoin
book-chart-time-standard = Jours-personnes sous la norme, par période et par besoin
book-chart-area-survival = Jours-personnes sous le seuil de survie, par zone et par besoin
book-chart-area-standard = Jours-personnes sous la norme, par zone et par besoin
book-label-crisis = Crise
book-label-scenario = Scénario
book-label-first-day = Premier jour
book-label-last-day = Dernier jour
book-label-periods = Périodes
book-label-currency = Monnaie
book-label-version = Version de Longpole
book-label-people-first = Personnes dans la première période
book-label-people-last = Personnes dans la dernière période
book-section-needs = Qui manque de quoi
book-needs-columns =
    Besoin
    Jours-personnes dans le besoin
    Jours-personnes sous le seuil de survie
    Comme si tant de personnes n’en avaient pas du tout, tous les jours
    Jours-personnes sous la norme
    Part couverte
    Lieu le moins bien loti
    Sa part couverte
    Sous le seuil de survie jusqu’au
    Sous la norme jusqu’au
book-section-cost = Ce que cela coûte
book-label-sector = Secteur
book-label-pay = Paie des forces
book-label-total = Total
book-label-purchases = dont achats
book-label-transport = dont transport
book-label-forces = dont paie des forces
book-label-works = dont travaux
book-label-unspent = Reçu et non dépensé le dernier jour
book-label-uncounted = Annoncé ou promis, non compté
book-section-orders = Ce qui est ordonné, et si ce plan le respecte
book-orders-columns =
    Obligation
    Respectée
    Respectée à partir du
    Doit être respectée à partir du
    Écart
    Unité
    Valeur la plus mauvaise
    Lieu
    Dans la période du
    Périodes respectées, sur celles vérifiées
book-n-of = { $number } sur { $all }
book-section-limits = Ce qui retient le plus de monde
book-limits-caution = Gain de la première unité d’après son prix implicite ; `longpole poles` essaie les limites. Toutes les limites sont sur la feuille `limits`.
book-limits-columns =
    Ligne des données
    Table
    Une unité
    Gain
    Unité du gain
    Périodes où elle est atteinte
    Périodes où elle vaut
book-section-aims = Les buts, dans l’ordre
book-aims-columns =
    But
    Atteint
    Meilleur possible
    Unité
book-by-place-note = Part de ce qui est dû (la norme) qui est fournie sur tout le plan. Orange : peu ; bleu : tout. Vide : pas nécessaire en ce lieu.
book-by-place-columns =
    Lieu
    Identifiant
    Personnes en moyenne
book-cut = { $n ->
    [one] … { $number } ligne de plus ne tient pas sur une feuille ; le fichier CSV les a toutes
   *[other] … { $number } lignes de plus ne tiennent pas sur une feuille ; le fichier CSV les a toutes
}
book-about-cut = { $n ->
    [one] Il manque à la feuille `{ $sheet }` sa dernière ligne, qui n’y tient pas ; `{ $file }` les a toutes.
   *[other] Il manque à la feuille `{ $sheet }` ses { $number } dernières lignes, qui n’y tiennent pas ; `{ $file }` les a toutes.
}
book-section-reading = Comment lire ce classeur
book-reading =
    Chaque table du plan est une feuille. Les identifiants sont ceux du dossier de la crise ; pointez un titre de colonne pour lire ce qu’elle veut dire (en anglais).
    Une période porte le nom de son premier jour. Les montants valent pour toute la période, sauf si le titre dit autre chose.
    Un jour-personne est une personne à qui il manque une chose pendant un jour. Deux personnes à qui il en manque la moitié font un jour-personne.
    L’unité d’un besoin est celle qui est donnée plus bas. Les tonnes sont métriques : 1 000 kg.
    Un prix implicite est le gain de la première unité d’assouplissement. Il vaut près du plan, non pour de grands changements.
    Un plan est rarement le seul : d’autres envois peuvent atteindre les mêmes buts.
    Les chiffres sont arrondis pour la lecture ; les cellules ont six décimales.
book-section-units = Les besoins et leurs unités
book-units-columns =
    Besoin
    Nom
    Secteur
    Unité
    Consommé ou conservé
    Norme
book-section-columns = Ce que veulent dire les colonnes
book-meaning-columns =
    Feuille
    Colonne
    Unité
    Sens

template-title = Un dossier de crise vide
template-reading =
    Une feuille est une table, une ligne est une chose. Gardez les noms des feuilles et des colonnes ; leur ordre est libre.
    Les titres foncés doivent être remplis dans chaque ligne ; les clairs peuvent rester vides. Pointez un titre pour lire ce que la colonne veut dire.
    Supprimez les feuilles dont vous ne vous servez pas, sauf celles que la liste ci-dessous dit nécessaires. Une feuille `funds` vide dit qu’il n’y a pas d’argent ; l’absence de cette feuille, que l’argent n’est pas limité.
    Mettez ce classeur dans un dossier avec `longpole.toml`, qui nomme la crise, son premier jour, ses périodes et sa monnaie.
    Les dates sont des jours du calendrier, comme 2024-03-29. Plusieurs identifiants dans une cellule sont séparés par `;`.
    Une cellule vide est un chiffre inconnu ou non donné ; elle n’est jamais zéro. Écrivez 0 pour zéro.
    Les feuilles dont le nom commence par `_`, et celles nommées `readme` et `notes`, sont à vous : elles ne sont pas lues.
template-tables =
    Feuille
    Nécessaire
    Ce qu’est une ligne
template-columns =
    Feuille
    Colonne
    Doit être rempli
    Contient
    Unité
    Si vide
    Sens
template-yes = oui
template-no = non
template-comment-empty = si vide : { $empty }
template-choice-wrong = Choisissez dans la liste.
template-number-wrong = Écrivez un nombre, { $range }.

kind-text = texte
kind-number = nombre
kind-date = date
kind-date-or = date, ou `{ $word }`
kind-count-or = { $words } ou un nombre entier
kind-choice = l’un de { $words }
kind-id = identifiant
kind-reference = identifiant dans { $tables }
kind-references = identifiants dans { $tables }, séparés par `;`
kind-texts = mots, séparés par `;`
or = {" "}ou{" "}
range-between = de { $least } à { $most }
range-at-least = au moins { $least }
range-above = plus de { $bound }
range-above-to = plus de { $bound }, au plus { $most }
range-at-most = au plus { $most }

page-columns =
    colonne
    contient
    si vide
    bornes
    sens
page-required = ne doit pas être vide
page-empty = inconnu ou non donné
page-default = `{ $default }`
page-file = Fichier `{ $file }`.
page-file-needed = Fichier `{ $file }`. Chaque dossier en a besoin.
page-key = Les lignes se distinguent par { $key }.
page-no-key = Les lignes n’ont pas à être différentes.
index-columns =
    table
    nécessaire
    ce qu’est une ligne

summary-worst-off = Tous besoins confondus, le lieu le moins bien loti est { $place }, avec { $share } de ce qui lui est dû ; coefficient de Gini entre lieux { $gini } (0 si tous reçoivent la même part).

## Une vérification
audit-line = Vérifié : { $rules }, { $checks }, aucun écart.
audit-rules = { $n ->
    [one] { $number } règle
   *[other] { $number } règles
}
audit-checks = { $n ->
    [one] { $number } contrôle
   *[other] { $number } contrôles
}
audit-breaches = { $n ->
    [one] { $number } écart
   *[other] { $number } écarts
}
audit-head = Vérification du plan pour { $title }, scénario { $scenario }
audit-checked-title = Ce qui a été contrôlé :
audit-column-rule = règle
audit-column-checks = contrôles
audit-column-breaches = écarts
audit-column-meaning = ce qui doit être vrai
audit-breaches-title = Ce qui n’est pas vrai :
audit-more = … et { $number } de plus pour { $rule }
audit-totals-title = Le registre, additionné à nouveau d’après ce qui est remis, acheté et transporté :
audit-column-aim = but
audit-column-line = ligne
audit-column-plan = le plan dit
audit-column-anew = additionné à nouveau
audit-column-room = peut différer de
audit-totals-legend = Peut différer de : ce à quoi peuvent arriver, additionnés sur toutes les lignes, les arrondis dans les fichiers, les quantités trop petites pour être écrites et la tolérance du solveur.
audit-column-unit = unité
audit-whole = (tout)
audit-dips = { $n ->
    [one] Remarque : jour par jour, un stock s’épuiserait au cours d’une période et serait reconstitué avant la fin de celle-ci : { $amount } t de { $item }, { $place }, le { $day }. Au cours d’une période tous les jours ne font qu’un, ce n’est donc pas un écart ; des périodes plus courtes en montrent davantage.
   *[other] Remarque : jour par jour, des stocks s’épuiseraient { $number } fois au cours d’une période et seraient reconstitués avant la fin de celle-ci ; au plus { $amount } t de { $item }, { $place }, le { $day }. Au cours d’une période tous les jours ne font qu’un, ce n’est donc pas un écart ; des périodes plus courtes en montrent davantage.
}
audit-about-more = Parmi eux, { $checks }, que la vérification avant l’écriture ne peut pas faire, portent sur `plan.json` et le classeur.
audit-plan-holds = Le plan tient : { $rules }, { $checks }, aucun écart.
audit-broken = Le plan ne tient pas : { $breaches } sur { $checks }.
audit-refused = sa vérification trouve { $breaches } sur { $checks } ; c’est une faute de Longpole, non du dossier. Signalez-la avec le dossier.
audit-refused-brief = le plan trouvé ne tient pas à la vérification : { $breach }

audit-breach = { $rule } : { $table } { $row }, { $what } : { $wrong }
audit-is-not = est { $planned }, mais devrait être { $allowed }{ $off }
audit-is-more = est { $planned }, mais peut être au plus { $allowed }{ $off }
audit-is-less = est { $planned }, mais doit être au moins { $allowed }{ $off }
audit-off = {" "}; écart de { $size } { $unit }
audit-unknown = { $planned } n’est pas dans le dossier
audit-twice = y figure deux fois
audit-missing = manque
audit-unsupported = { $planned } n’est appuyé par rien dans le dossier et le plan
audit-nothing = rien

audit-proof-least = Prouvé : { $aim } est à son minimum, { $value } ; les bornes du programme n’en permettent pas moins.
audit-proof-bound = Prouvé : d’après { $prices } prix, aucun plan de ce programme ne ramène { $aim } sous { $least } { $unit } ; celui-ci atteint { $reached }. Écart : { $gap } { $unit }.
audit-proof-loose = Non prouvé : d’après { $prices } prix, aucun plan de ce programme ne ramène { $aim } sous { $least } { $unit } ; celui-ci atteint { $reached }. Écart : { $gap } { $unit }.
audit-proof-beyond = Faux : d’après { $prices } prix, aucun plan de ce programme ne ramène { $aim } sous { $least } { $unit } ; celui-ci prétend atteindre { $reached }, soit { $gap } { $unit } de moins.
audit-proof-held = Cela vaut parmi les plans qui gardent les buts précédents à leur minimum.
audit-proof-decided = Cela vaut parmi les plans qui commencent les mêmes travaux aux mêmes dates ; qu’aucune autre date ne fasse mieux, c’est ce qu’affirme le solveur dans plan.json.
audit-proof-caps = Cela vaut parmi les plans où aucun des { $number } chiffres que rien ne limite ne dépasse { $cap } ; pour cela la borne est abaissée de { $lowered }.
audit-proof-open = Rien n’est prouvé pour : { $aims }. Les prix sont ceux du premier but qui n’est pas à son minimum.
audit-proof-no-prices = Rien n’est prouvé pour : { $aims }. Le plan n’a pas de prix.

## Les scénarios côte à côte

compare-head = { $n ->
    [one] { $scenarios }, { $span }, { $days } ; base : { $people } personne
   *[other] { $scenarios }, { $span }, { $days } ; base : { $people } personnes
}
compare-scenarios = { $n ->
    [one] { $number } scénario
   *[other] { $number } scénarios
}
compare-short-title = Qui est dans le manque, en { $unit } (une personne sans une chose pendant un jour), tous besoins confondus :
compare-millions = millions de { $unit }
compare-billions = milliards de { $unit }
compare-word-millions = millions
compare-word-billions = milliards
compare-other-length = Le scénario { $number }, { $scenario }, est planifié pour un autre temps : { $span }, { $days }. Des sommes sur d’autres durées ne se comparent pas ; les personnes, les parts et les dates, si.
compare-other-length-cell = Planifiés pour un autre temps que { $other }, de sorte que les sommes ne se comparent pas aux siennes : { $scenarios }.
compare-column-number = nº
compare-column-scenario = scénario
compare-column-below-survival =
    sous
    survie
compare-column-vs-base = / base
compare-column-as-if =
    comme si,
    personnes
compare-column-until = jusqu’au
compare-column-below-standard =
    sous
    norme
compare-column-worst = moins bien lotie
compare-column-gets = reçoit
compare-column-gini = Gini
compare-short-legend = Comme si tant de personnes n’avaient rien d’une chose nécessaire à la survie, tous les jours.
compare-fair-title = Qui le supporte : la zone qui reçoit la plus petite part de ce qui lui est dû
compare-column-all-worst =
    tous besoins :
    moins bien lotie
compare-column-uneven =
    besoin le plus
    inégal
compare-fair-legend = Gini : 0 si chaque zone reçoit la même part, pondérée par les personnes. Une petite somme peut cacher une zone affamée ; la table `fairness` a chaque besoin.
compare-no-plan = Le scénario { $number }, { $scenario }, n’a pas de plan : { $problem }
compare-nothing-planned = Aucun scénario n’a de plan.
compare-cost-title = Coût et argent, en { $unit } :
compare-column-cost = coût
compare-column-received = reçu
compare-column-spent = dépensé
compare-column-stuck-date =
    bloqué,
    date
compare-column-stuck-earmark =
    bloqué,
    affectation
compare-column-stuck-other =
    autre
    reste
compare-no-regret-title = Sans regret : ce que chaque plan fait au moins dans les quatre premières semaines, jusqu’au { $last }, en tonnes :
compare-no-regret-none = Sans regret : il n’y a rien que chaque plan fasse dans les quatre premières semaines, jusqu’au { $last }.
compare-hedges-title = Précautions : ce que seuls certains plans font pendant ces semaines, en tonnes. Un plan est rarement le seul : un autre peut s’en passer et être aussi bon.
compare-hedges-none = Précautions : aucune ; les plans ne diffèrent pas de plus d’un dixième pendant ces semaines.
compare-one-plan = Avec un seul plan, il n’y a rien à comparer.
compare-column-action = action
compare-column-item = article
compare-column-tonnes = t
compare-column-least = le moins
compare-column-most = le plus
compare-column-more = plus dans nº
compare-buy = acheter à { $on }
compare-send = envoyer par { $on }
compare-give = remettre : { $on }
compare-give-group = remettre : { $on } ({ $group })
compare-only-way = { $scenarios } ; autre voie
compare-other-way = Autre voie : au total, chaque plan achète, envoie ou remet à peu près autant de l’article.
compare-more-rows = { $n ->
    [one] { $number } de plus est dans la table `{ $table }`.
   *[other] { $number } de plus sont dans la table `{ $table }`.
}
compare-orders-title = Ce qui est ordonné : premier jour à partir duquel chaque scénario le respecte jusqu’à la fin, ou de combien il s’en écarte au pire :
compare-order-late = { $day } (tard)
compare-order-untested = non vérifié
compare-orders-legend = { $order } : { $title }.
compare-orders-late = Tard : respecté à partir de ce jour et jusqu’à la fin, mais dû avant.
compare-dates-title = Premier jour à partir duquel la survie est assurée jusqu’à la fin :
compare-dates-met = La survie est assurée partout, du premier jour au dernier, dans chaque plan.
compare-column-area = zone
compare-column-need = besoin
compare-from-start = début
compare-never = jamais
compare-not-lasting = cesse
compare-lapses = Cesse : assurée pendant un temps, pas à la fin.
compare-dates-caution = Des plans où il manque autant au total peuvent l’assurer à d’autres dates.
compare-not-shown = Les scénarios à partir du nº { $number } ne tiennent pas ici ; la table `dates` les a tous.
compare-options-title = Forces sur le terrain : ce qu’elles reçoivent, en { $currency }, et ce qui passe grâce à elles :
compare-column-paid = payé
compare-column-most-people =
    personnes,
    au plus
compare-column-half-there =
    la moitié
    là le
compare-column-because =
    par jour
    grâce à elles
compare-column-pays =
    vaut sa
    paie
compare-pays-always = tout effet
compare-pays-from = dès { $part }
compare-pays-never = jamais
compare-options-legend = Les personnes sont celles qui peuvent être déployées à la fin d’un mois. Vaut sa paie : à partir de quelle part de l’effet donné dans le dossier aussi peu de personnes sont dans le manque que si le même argent allait à l’aide et que personne n’était sur le terrain ; tout effet : l’argent n’épargnerait rien à personne ailleurs. L’effet est un jugement des personnes interrogées, non un constat ; la table `break_even` a ses bornes basse et haute.
compare-untied = { $amount } { $currency } de { $fund }, libérés de leur affectation, feraient gagner { $gain } dans le scénario { $number }.

compare-section-options = Forces sur le terrain
compare-option-columns =
    Scénario
    Identifiant
    Forces
    Payé aux forces ({ $currency })
    Personnes déployables, au plus
    La moitié d’entre elles là le
    Passe grâce à elles un jour moyen
    Vaut sa paie
    Manque avec elles (unité du but)
    Manque avec l’aide à la place
compare-sheet-comparison = Comparaison
compare-sheet-by-need = Besoins par scénario
compare-chart-short-survival = Jours-personnes sous le seuil de survie, par scénario et par besoin
compare-chart-short-standard = Jours-personnes sous la norme, par scénario et par besoin
compare-chart-cost = Coût par scénario ({ $currency })
compare-chart-poles = Sans son facteur limitant : tant de personnes de plus ont le nécessaire, tous les jours
compare-sheet-by-area = Zones par scénario
compare-sheet-reading = À propos
compare-book-title = { $title } : les scénarios côte à côte
compare-section-scenarios = Ce que donne chaque scénario
compare-scenarios-note = Tous besoins confondus. Un jour-personne est une personne sans une chose pendant un jour.
compare-scenario-columns =
    Scénario
    Identifiant
    Jours-personnes sous le seuil de survie
    Différence avec la base
    Comme si tant de personnes n’avaient rien pour survivre
    Quelqu’un sous le seuil de survie jusqu’au
    Jours-personnes sous la norme
    Différence avec la base
    Coût ({ $currency })
    Différence avec la base
compare-section-fair = Qui le supporte : la zone qui reçoit la plus petite part de ce qui lui est dû
compare-fair-columns =
    Scénario
    Identifiant
    Tous besoins : zone la moins bien lotie
    Elle reçoit
    Coefficient de Gini des zones
    Besoin le plus inégal
    Zone la moins bien lotie
    Elle reçoit
    Coefficient de Gini des zones
compare-section-orders = Ce qui est ordonné, et quel scénario le respecte
compare-orders-columns =
    Scénario
    Identifiant
    Obligation
    Respectée
    Respectée à partir du, jusqu’à la fin
    Doit être respectée à partir du
    Écart
    Unité
    Périodes respectées, sur celles vérifiées
compare-section-poles = Le facteur limitant de chacun : ce qui aiderait le plus
compare-no-plan-cell = pas de plan : { $problem }
compare-section-money = Argent ({ $currency })
compare-money-columns =
    Scénario
    Identifiant
    Reçu
    Dépensé
    Bloqué : arrivé trop tard ou expiré
    Bloqué : affecté à d’autres
    Reste pour d’autres raisons
compare-section-no-regret = Sans regret : ce que chaque plan fait au moins dans les quatre premières semaines
compare-no-regret-columns =
    Action
    Article
    Tonnes
compare-section-hedges = Précautions : ce que seuls certains plans font dans les quatre premières semaines
compare-hedges-note = Un plan est rarement le seul : un autre plan du même scénario peut se passer d’une précaution et être aussi bon.
compare-hedges-columns =
    Action
    Article
    Tonnes, le moins
    Tonnes, le plus
    Les plans diffèrent par
    Plus dans ces scénarios
compare-section-dates = Premier jour à partir duquel la survie est assurée jusqu’à la fin
compare-section-areas-survival = Jours-personnes sous le seuil de survie, tous besoins confondus
compare-section-areas-share = Part de ce qui est dû qui est fournie, tous besoins confondus
compare-column-area-title = Zone
compare-column-need-title = Besoin
compare-reading =
    Chaque table de la comparaison est une feuille. Les identifiants sont ceux du dossier de la crise ; pointez un titre de colonne pour lire ce qu’elle veut dire (en anglais).
    Un jour-personne est une personne à qui il manque une chose pendant un jour. Deux personnes à qui il en manque la moitié font un jour-personne.
    Un plan est le mieux qui pourrait être fait si l’on savait que son scénario se réalise ; personne ne le sait lorsque la première commande est passée.
    Sans regret : la plus petite quantité que fait un plan quelconque d’un scénario quelconque. Qui la fait maintenant peut encore suivre chacun des plans.
    Précaution : de combien le plan qui fait le plus dépasse celui qui fait le moins, si c’est plus d’un dixième du plus. Un plan est rarement le seul : un autre plan du même scénario peut s’en passer et être aussi bon.
    L’argent est bloqué par sa date s’il est arrivé trop tard pour qu’une commande arrive, ou a expiré alors que les gens manquaient de ce qu’il aurait pu acheter ; par son affectation si ceux à qui il est destiné ne manquent de rien qu’il puisse acheter, alors que d’autres en manquent.
    Le coefficient de Gini est 0 si chaque zone reçoit la même part de ce qui lui est dû. Un plan où il manque peu au total peut encore laisser une zone sans rien : regardez la zone la moins bien lotie.
    Les chiffres sont arrondis pour la lecture ; les cellules ont six décimales.

compare-poles-title = Le facteur limitant de chacun : la limite qui retient le plus de monde, essayée en recalculant sans elle :
compare-column-pole = facteur limitant
compare-column-gone =
    sans elle,
    épargné
compare-column-as-people =
    en
    personnes
compare-column-enough =
    unités
    suffisantes
compare-column-then = ensuite
compare-poles-legend = Épargné : jours-personnes sous { $aim }, sauf mention contraire.
compare-pole-units = Une unité de { $id } : { $unit }.
compare-spared-other = { $gain } ({ $aim })
compare-spared-first = première unité { $gain }
compare-by-price = prix { $gain }, non essayé
compare-no-limit-helps = aucune limite seule n’aiderait
compare-no-pole = aucune limite ne retient personne
compare-poles-note = Chaque limite a été essayée en recalculant sans elle. Assouplir d’autant d’« unités suffisantes » fait tout cela à un millième près. Une limite qu’on ne peut supprimer, comme un stock, montre ce que gagne sa première unité.
compare-of-what = { $unit } ({ $aim })
compare-of-what-first = { $unit } ({ $aim }), première unité
compare-of-what-price = { $unit } ({ $aim }), d’après son prix, non essayé
compare-pole-columns =
    Scénario
    Identifiant
    Facteur limitant
    Sans elle, épargné
    De quoi
    En personnes, tous les jours
    Unités suffisantes
    Une unité
    Ce qui retient ensuite

compare-deadlines-title = Dates limites de décision : jusqu’à quand chaque option peut encore commencer et avoir son effet :
compare-column-effect =
    effet en
    jours-personnes
compare-column-begins =
    commence
    d’elle-même
compare-column-half-by =
    la moitié
    avant le
compare-column-any-by =
    un effet
    avant le
compare-column-waits = attend
compare-gains = épargne { $effect }
compare-loses = coûte { $effect }
compare-weighted = { $effect } pondérés
compare-weighted-legend = Pondéré comme le dit `needs.csv` ; on ne peut pas y lire des personnes.
compare-no-effect = aucun jour-personne
compare-cannot-wait = sans date
compare-not-found-out = sans réponse
compare-and-one = { $first } +1
compare-lines = { $number } { $tables }
compare-deadlines-legend = Une option commencée un jour donné est la base jusqu’à la veille. La moitié : ce jour-là elle garde la moitié de son effet, une période plus tard moins. Un effet : une période plus tard il n’en reste rien.
compare-loss-legend = Ce qui coûte aux gens est à retarder : retardé au-delà du dernier jour, cela ne coûte plus rien.
compare-fixed-legend = Sans date : ce qui change vaut pour tout le plan : { $scenarios }.
compare-fixed-one = { $number } ({ $columns })
compare-both-legend = * : plus ici et moins là ; commencée encore plus tard elle peut de nouveau faire plus, ce qui n’a pas été recherché.
compare-both = { $number }*
compare-section-deadlines = Jusqu’à quand chacun peut encore commencer
compare-deadlines-note = Une option commencée un jour donné : la base jusqu’à la veille, le scénario à partir de ce jour. Les jours sont les premiers jours des périodes. Ce qui coûte aux gens est à retarder : au-delà du dernier jour cela ne coûte plus rien. Ce qu’un scénario attend figure en entier dans la table `deadlines`.
compare-deadline-columns =
    Scénario
    Identifiant
    But
    Jours-personnes épargnés (perdus : moins de 0), pondérés comme les besoins
    En personnes, tous les jours
    Commence d’elle-même le
    La moitié de son effet si elle commence avant le
    Un effet si elle commence avant le
    Ce qu’elle attend
compare-fixed-cell = ne peut pas commencer plus tard, car cela vaut pour tout le plan : { $columns }
compare-nothing-cell = ni plus ni moins de jours-personnes
compare-failed-cell = n’a pas pu être établi
compare-both-cell = { $lines } ; plus ici, moins là : plus tard elle peut de nouveau faire plus

## Ce qui retient le plus de monde
poles-title = Ce qui retient le plus de monde : { $crisis }
poles-short-of = { $aim } : il manque { $value } en { $days }, comme si { $people } n’avaient rien aucun de ces jours.
poles-short-of-one-day = { $aim } : il manque { $value } en { $days }, comme si { $people } n’avaient rien.
poles-short-of-other = { $aim } : { $value } en { $days }.
poles-weighted = Pondéré comme le dit `needs.csv` ; on ne peut pas y lire des personnes.
poles-tried-out = Chaque limite a été essayée : supprimée, et assouplie d’une unité.
poles-tried-out-partly = Chaque limite a été essayée : assouplie d’une unité, et supprimée là où c’est possible. Des biens en stock ou attendus ne peuvent être supprimés comme limite (–) : il ne peut qu’y en avoir plus.
poles-no-limit = Aucune limite du dossier, assouplie un peu, n’aiderait à elle seule.
poles-none-tried = { $n ->
    [one] Une limite a un prix et n’a pas été essayée.
   *[other] { $number } limites ont des prix et aucune n’a été essayée.
}
poles-column-limit = limite
poles-column-if-gone =
    sans
    elle
poles-column-of-all =
    du
    total
poles-column-people =
    en
    personnes
poles-column-enough =
    unités
    suffisantes
poles-column-first =
    première
    unité
poles-column-holds =
    chacune
    jusqu’à
poles-column-next =
    ce qui
    retient ensuite
poles-limit = { $rank }. { $id }
poles-nothing-left = rien
poles-units = Une unité est, pour
poles-units-of = { $ranks } ({ $table }) : { $unit }.
poles-pole = Le facteur limitant est { $id } ({ $table }). Sans cette limite, { $gain } { $unit } de moins sous { $aim } : { $part } du total.
poles-pole-other = Le facteur limitant est { $id } ({ $table }). Sans cette limite, { $gain } de moins : { $part } du total.
poles-pole-enough = Elle n’a pas à disparaître : { $units } fois « { $unit } » gagne tout cela à un millième près.
poles-pole-next = Ensuite, ce qui retient est { $id } ({ $table }).
poles-who = Qui manque alors de moins : { $who }.
poles-who-more = Qui manque alors de plus : { $who }.
poles-one = { $place }, { $group } : { $need }, { $gain }
poles-other-plans = D’autres plans peuvent être aussi bons et répartir autrement.
poles-misled = { $id } : le prix promet { $price } pour une unité, et la première unité gagne { $gain } : son taux vaut pour moins d’une unité.
poles-together = Seulement ensemble : { $limits }. Supprimées ensemble elles gagnent { $gain }, séparément { $apart }.
poles-more-together = Plus ensemble : { $limits }. Supprimées ensemble elles gagnent { $gain }, séparément { $apart }.
poles-untried = { $n ->
    [one] Une autre limite a un prix plus faible et n’a pas été essayée.
   *[other] { $number } autres limites ont des prix plus faibles et n’ont pas été essayées.
}
poles-no-poles = Aucune limite ne retient personne : chaque but qui compte des personnes est atteint.
poles-out-of-reach = { $aim } : { $value }, quelle que soit la limite qui cède. Ce qui manque n’est nulle part disponible, pas payé, ou exclu jusqu’à une date : une date plus proche, une nouvelle route ou une autre offre est un scénario à comparer.
poles-decided = Les travaux commencent comme dans le plan, quoi qui cède : en commencer d’autres, ou plus tôt, est un scénario à comparer.

## Quand rien ne va ensemble
quarrel-title = erreur[quarrel] : aucun plan ne peut respecter toutes ces règles : { $tonnes } t de rations minimales ne peuvent être remises ({ $places }), { $periods }
quarrel-at = {"  "}{ $at } : { $says }
quarrel-at-in = {"  "}{ $at } : { $says }, { $periods }
quarrel-shut = {"  "}{ $at } : { $way } est fermé, { $periods }
quarrel-one-period = dans la période du { $first }
quarrel-periods = dans { $number } périodes sur { $all }, la première le { $first }
quarrel-more-places = { $n ->
    [one] { $places } et { $number } lieu de plus
   *[other] { $places } et { $number } lieux de plus
}
quarrel-place = `{ $place }`
quarrel-brief = ces règles ne peuvent toutes être respectées : { $rules }

quarrel-least = au moins { $grams } g de `{ $item }` par personne et par jour
quarrel-most = au plus { $grams } g de `{ $item }` par personne et par jour
quarrel-for-group = {" "}pour `{ $group }`
quarrel-share-least = au moins { $share } de { $whole } provient de `{ $item }`
quarrel-share-most = au plus { $share } de { $whole } provient de `{ $item }`
quarrel-whole = la masse de la ration
quarrel-whole-of = `{ $need }` de la ration
quarrel-shared-group = chaque groupe a une seule ration où qu’il vive
quarrel-shared-common = tout le monde a la même ration
quarrel-capacity = `{ $id }` laisse passer { $amount } { $measure } par jour par `{ $on }`
quarrel-presence = seul y passe ce que protègent les personnes déployées à `{ $on }`
quarrel-supply-day = `{ $id }` offre { $amount } t de `{ $item }` par jour à `{ $place }`
quarrel-supply-period = `{ $id }` offre { $amount } t de `{ $item }` par période à `{ $place }`
quarrel-supply-total = `{ $id }` offre { $amount } t de `{ $item }` en tout à `{ $place }`
quarrel-room = `{ $id }` a de la place pour { $amount } t à `{ $place }`
quarrel-goods = { $amount } t de `{ $item }` sont à `{ $place }` à partir du { $from }
quarrel-fund = `{ $id }` a { $amount } { $currency }
quarrel-unpaid = aucun fonds compté ne paie pour `{ $sector }`
quarrel-earmark = l’argent pour `{ $sector }` à `{ $place }` ne paie que ce qui y parvient
quarrel-shelf = `{ $item }` se garde { $days } jours

quarrel-hint = {"  "}conseil : un seul de ces changements suffit, tout le reste étant égal
quarrel-hint-together = {"  "}conseil : il y a plus d’un conflit, et aucun changement ne suffit seul ; tous ceux-ci ensemble suffisent
quarrel-remedy = {"    "}{ $remedy }
quarrel-not-alone = {"  "}ne suffit pas seul, car d’autres règles sont aussi en conflit : { $at }
quarrel-lower = abaissez `{ $field }` à { $at } à { $figure } ou moins, ou videz-le
quarrel-empty = videz `{ $field }` à { $at }
quarrel-raise-or-empty = relevez `{ $field }` à { $at } à { $figure } ou plus, ou videz-le
quarrel-raise = relevez `{ $field }` à { $at } à { $figure } ou plus
quarrel-raise-or-add = relevez `{ $field }` à { $at } à { $figure } ou plus, ou ajoutez la différence par une autre ligne de `supplies.csv`, `stocks.csv` ou `pipeline.csv`, assez tôt
quarrel-raise-sum = relevez `{ $field }` à { $at } jusqu’à ce que leur somme soit { $figure } ou plus
quarrel-unshare = laissez chaque lieu avoir sa propre ration : `ration = "per-place"` sous `[aims]`
quarrel-pay = faites qu’un fonds paie alors assez pour cela : par son `status`, ses dates, ses `sectors`, ou `[funds] count` d’un scénario
quarrel-protect = faites qu’un scénario déploie alors assez de personnes, ou videz `presence_per_unit` à { $at }
quarrel-open = ouvrez { $way } tout du long : videz les dates à { $at }

## Ce qui devient possible et quand
timeline-title = Ce qui devient possible et quand : { $crisis }
timeline-span = Scénario { $scenario } : { $span }
timeline-no-gates = Le dossier n’a pas de conditions datées : rien n’attend quoi que ce soit.
timeline-column-gate = condition
timeline-column-opens = s’ouvre
timeline-column-because = à cause de
timeline-column-p10 =
    ouverte
    1 fois/10
timeline-column-p50 = 5 fois/10
timeline-column-p90 = 9 fois/10
timeline-column-by-end =
    avant
    la fin
timeline-own = sa propre date
timeline-never = jamais
timeline-bars = Du { $first } au { $last }, un signe pour { $step } :
timeline-weeks = { $n ->
    [one] une semaine
   *[other] { $number } semaines
}
timeline-bars-legend = · fermée ; ░ ouverte dans au moins un tirage sur dix ; █ dans au moins neuf sur dix.
timeline-opens = Ce qui s’ouvre :
timeline-column-row = ligne
timeline-column-waits = attend
timeline-column-from =
    en vigueur
    du
timeline-column-until = au
timeline-to-the-end = la fin
timeline-row = { $id } ({ $table })
timeline-moves = Ce qui déplace ces dates :
timeline-chain = { $gate } : { $chain }.
timeline-chain-step = { $gate } { $date }
timeline-arrow = {" "}→{" "}
timeline-day-for-day = Chaque jour de retard de { $gates } la retarde d’un jour.
timeline-day-for-day-up-to = Chaque jour de retard de { $gates } la retarde d’un jour, jusqu’à { $days } ; ensuite autre chose la laisse s’ouvrir.
timeline-slack = { $gate } peut avoir { $days } de retard avant que cela compte.
timeline-no-matter = Un retard de { $gates } ne change rien.
timeline-sooner = Si { $gate } n’était pas un obstacle, elle s’ouvrirait { $days } plus tôt.
timeline-freed = Elle ne s’ouvre jamais, à cause de { $gate } : sans cet obstacle, elle s’ouvrirait.
timeline-decided = Ce qui en décide dans les tirages où elle s’ouvre : { $shares }.
timeline-decided-one = { $gate } dans { $share }
timeline-runs = { $runs } tirages, graine { $seed } : les jours sont tirés du triangle sur le plus tôt, le probable et le plus tard, chaque condition indépendamment des autres. Ce qui les retarde toutes à la fois n’y est pas.
timeline-none-fielded = Aucune force n’est sur le terrain : un scénario en met une sous `[forces]`.
timeline-force = { $name } ({ $id }) :
timeline-column-date = le
timeline-column-under-contract =
    personnes
    sous contrat
timeline-column-can-be-posted =
    pouvant être
    déployées
timeline-column-spent =
    payé
    alors
timeline-line-start = démarrage
timeline-line-training = formation
timeline-line-equipment = équipement
timeline-line-wages = salaires ou remboursement
timeline-line-civilians = personnel civil
timeline-line-logistics = logistique
timeline-cost-line = { $name } { $amount }
timeline-cost = Coût par le bas : { $total } { $currency } ({ $lines }).
timeline-unpaid = { $n ->
    [one] De cela, { $unpaid } { $currency } ne sont pas payés faute d’argent : jusqu’à { $people } personne n’est pas payée dans une période.
   *[other] De cela, { $unpaid } { $currency } ne sont pas payés faute d’argent : jusqu’à { $people } personnes ne sont pas payées dans une période.
}
timeline-cost-none = Coût par le bas : 0 { $currency }.
timeline-low = bas
timeline-central = central
timeline-high = haut
timeline-from-above = Par le haut, d’après le coût par tête et par an : { $lines } { $currency }.
timeline-from-above-none = Par le haut : le dossier ne donne pas de coût par tête et par an.
timeline-size-ceiling = { $n ->
    [one] Pour { $people } personne de { $force } le { $date } : un plafond de { $ceiling } suffit, et aucun plus petit.
   *[other] Pour { $people } personnes de { $force } le { $date } : un plafond de { $ceiling } suffit, et aucun plus petit.
}
timeline-size-seats = { $n ->
    [one] Pour { $people } personne de { $force } le { $date }, aucun plafond ne suffit avec les classes actuelles. Il suffirait que chaque classe ait { $times } fois ses places.
   *[other] Pour { $people } personnes de { $force } le { $date }, aucun plafond ne suffit avec les classes actuelles. Il suffirait que chaque classe ait { $times } fois ses places.
}
timeline-size-authorization = { $n ->
    [one] Pour { $people } personne de { $force } le { $date }, rien ne suffit : elle n’est autorisée que le { $opens } ({ $gate }).
   *[other] Pour { $people } personnes de { $force } le { $date }, rien ne suffit : elle n’est autorisée que le { $opens } ({ $gate }).
}
timeline-size-authorization-never = { $n ->
    [one] Pour { $people } personne de { $force } le { $date }, rien ne suffit : elle n’est jamais autorisée ({ $gate }).
   *[other] Pour { $people } personnes de { $force } le { $date }, rien ne suffit : elle n’est jamais autorisée ({ $gate }).
}
timeline-size-entry = { $n ->
    [one] Pour { $people } personne de { $force } le { $date }, rien ne suffit : elle ne peut entrer que le { $opens } ({ $gate }).
   *[other] Pour { $people } personnes de { $force } le { $date }, rien ne suffit : elle ne peut entrer que le { $opens } ({ $gate }).
}
timeline-size-entry-never = { $n ->
    [one] Pour { $people } personne de { $force } le { $date }, rien ne suffit : elle ne peut jamais entrer ({ $gate }).
   *[other] Pour { $people } personnes de { $force } le { $date }, rien ne suffit : elle ne peut jamais entrer ({ $gate }).
}
timeline-size-classes = { $n ->
    [one] Pour { $people } personne de { $force } le { $date }, rien ne suffit : les premières personnes d’une classe sont là le { $opens }.
   *[other] Pour { $people } personnes de { $force } le { $date }, rien ne suffit : les premières personnes d’une classe sont là le { $opens }.
}
timeline-size-no-classes = { $n ->
    [one] Pour { $people } personne de { $force } le { $date }, rien ne suffit : personne ne sort d’une classe avant la fin du plan.
   *[other] Pour { $people } personnes de { $force } le { $date }, rien ne suffit : personne ne sort d’une classe avant la fin du plan.
}
timeline-size-curve = { $n ->
    [one] Pour { $people } personne de { $force } le { $date }, rien ne suffit : à cette date, presque personne n’a été envoyé, quel que soit le plafond.
   *[other] Pour { $people } personnes de { $force } le { $date }, rien ne suffit : à cette date, presque personne n’a été envoyé, quel que soit le plafond.
}
timeline-the-start = le premier jour du plan

## D’où viennent les chiffres

trace-figure = { $name } : { $amount }
trace-made-title = Lu dans ces colonnes du plan :
trace-made = { $what } : { $amount } ({ $name })
trace-made-adds = { $adds } par { $what } : { $amount } ({ $name })
trace-made-more = … les plus grandes de { $number }
trace-binding-title = Maintenu là où il est par :
trace-binding-none = Aucune ligne ayant un prix, et aucune limite, ne le maintient.
trace-held-by-title = Derrière ces prix se trouvent, les plus proches d’abord :
trace-binding = { $what }, { $side } ({ $name })
trace-side-least = au minimum permis, { $limit }
trace-side-most = au maximum permis, { $limit }
trace-side-equal = qui doit s’équilibrer
trace-side-equal-given = qui doit s’équilibrer, { $limit } étant donné
trace-price-more = { $unit } de plus { $gain }.
trace-price-less = { $unit } de moins { $gain }.
trace-price-none = La première unité d’assouplissement ne gagne rien pour le but « { $aim } » ; les buts qui le suivent n’ont pas de prix ici.
trace-no-prices = Pas de prix : aucune limite n’empêche d’atteindre un but qui compte des personnes.
trace-spares = épargne { $gain } sous { $aim }
trace-costs-days = coûte { $gain } sous { $aim }
trace-saves = économise { $gain }
trace-costs = coûte { $gain }
trace-made-from = de { $lines }
trace-more = … et { $number } de plus ; `--json` les a tous
trace-lines-title = Cela vient de :
trace-line = { $name }, à { $at } : { $figures }
trace-line-plain = { $name }, à { $at }
trace-line-sources = { $standing } : { $sources }
trace-line-note = remarque : { $note }
trace-sources-title = Sources :
trace-source = { $id } ({ $standing }) : { $about }
trace-source-bare = { $id } : non décrite dans `sources`
trace-no-source = sans source

trace-no-form = `{ $cell }` ne nomme pas une cellule ; écrivez `table[key]`, `table[key].column` ou `table.csv:line`
trace-no-table = `{ $table }` n’est pas une table d’un plan
trace-no-line = { $n ->
    [one] `{ $file }` a { $number } ligne, l’en-tête étant la première
   *[other] `{ $file }` a { $number } lignes, l’en-tête étant la première
}
trace-no-key = les lignes de `{ $table }` se distinguent par { $key } : donnez une valeur pour chacun, séparées par des virgules
trace-no-row = aucune ligne de `{ $table }` n’a là pour `{ $field }` la valeur `{ $value }` ; les lignes nulles ne sont pas écrites
trace-no-column = `{ $field }` n’est pas une colonne de `{ $table }`
trace-no-from = `{ $from }` n’est ni une source ni une ligne des données ; écrivez `sources/ID` ou `table/ID`
trace-meant = {" "}; vouliez-vous dire « { $near } » ?
trace-there-is = {" "}; il y a `{ $some }`

trace-forward-title = Ce qui repose sur { $from }
trace-cited = { $n ->
    [one] Elle figure dans une ligne des données :
   *[other] Elle figure dans { $number } lignes des données :
}
trace-cited-none = Aucune ligne des données ne la cite : rien ne repose sur elle.
trace-share = Pour { $aim }, { $share } repose dessus, en sommes sans signe : ces chiffres ajoutent { $adds } et retirent { $takes }. Nombre de lignes qui y ont part : { $number }.
trace-no-share = Aucun chiffre n’a de prix : chaque but est atteint, ou le manque demeure quelle que soit la limite qui cède. `longpole poles` le dit.
trace-reliant-title = Lignes du plan qui reposent dessus : faites à partir d’elle, ou maintenues par une ligne ayant un prix qui l’est.
trace-reliant = { $table } : { $number } sur { $of }, les plus grandes { $largest }

trace-rests-title = Sur quoi repose le plan
trace-rests-head = Le premier but qui n’est pas atteint est { $aim } : { $value }. C’est la somme de ses parts : ce qui est dû aux gens y ajoute, ce qui est disponible et ce qui peut passer en retire, chacun à son prix.
trace-rests-known = Comment ses parts sont connues, d’après la source la plus faible de chaque ligne, et d’après la plus forte :
trace-column-known = connu comme
trace-column-share =
    part, la
    plus faible
trace-column-at-best =
    la plus
    forte
trace-column-adds = ajoute
trace-column-takes = retire
trace-column-lines = lignes
trace-rests-largest = Les plus grandes parts, en { $unit } :
trace-part = { $amount } { $lines }
trace-part-sources = { $standing } : { $sources }
trace-times = {" "}×{" "}
trace-rests-meaning = Une part dit sur quel genre de chiffres repose la somme. Elle ne dit pas de combien ils peuvent être faux, ni ce qui changerait : de grandes parts se compensent, et les contenus, chargements, délais, pertes et coûts n’agissent que par les prix.

trace-rivals-none = Le dossier n’a pas de chiffres concurrents ; `[[rival]]` dans longpole.toml les contient.
trace-rivals-title = Chiffres concurrents, et ce que donne le plan avec chacun
trace-rival-name = { $id } : { $column } de { $table }, { $row }
trace-rival-reason = Utilisé parce que { $reason }
trace-rival-scenario = Choisi par le scénario ; la raison que le dossier donne de son propre choix : { $reason }
trace-rival-used = { $value } ({ $source }), utilisé : { $aims }
trace-rival-other = { $value } ({ $source }) : { $aims }
trace-rival-together = Tout ce que { $source } dit autrement ({ $rivals }) : { $aims }
trace-rival-failed = pas de plan ; { $why }
trace-aim = { $aim } { $value }
trace-aim-more = { $aim } { $value } (+{ $change })
trace-aim-less = { $aim } { $value } (-{ $change })
trace-aim-people = { $n ->
    [one] {", "}comme { $people } personne de plus sans une chose chaque jour
   *[other] {", "}comme { $people } personnes de plus sans une chose chaque jour
}
trace-aim-fewer = { $n ->
    [one] {", "}comme { $people } personne de moins sans une chose chaque jour
   *[other] {", "}comme { $people } personnes de moins sans une chose chaque jour
}
trace-rival-line = Chiffres concurrents pour { $column } de { $table }, { $row } : { $figures }. Utilisé : { $source }, parce que { $reason }.
trace-rival-line-scenario = Chiffres concurrents pour { $column } de { $table }, { $row } : { $figures }. Utilisé : { $source }, comme le dit le scénario.
trace-rival-figure = { $value } ({ $source })
trace-section-rivals = Chiffres concurrents
trace-rivals-columns =
    Fait
    Chiffre
    Source
    Utilisé
    Pourquoi

trace-what-purchase = ce qui est acheté de { $a } dans la période du { $b }
trace-what-flow = ce qui entre dans { $a } de { $b } dans la période du { $c }
trace-what-stock = ce qui se trouve à { $a } de { $b } à la fin de la période du { $c }
trace-what-discarded = ce qui est jeté ou refoulé à { $a } de { $b } dans la période du { $c }
trace-what-delivery = ce qui est remis à { $a } à { $b } de { $c } dans la période du { $d }
trace-what-shortfall-survival = ce qui manque à { $b } à { $a } de { $c } pour la survie dans la période du { $d }
trace-what-shortfall-standard = ce qui manque à { $b } à { $a } de { $c } entre survie et norme dans la période du { $d }
trace-what-ration = la ration de { $b } que { $a } partagent dans la période du { $c }
trace-what-usage = ce que { $a } laisse passer dans la période du { $b }
trace-what-posted = les personnes de { $a } déployées à { $b } dans la période du { $c }
trace-what-presence = ce qui passe { $a } et qui le protège dans la période du { $b }
trace-what-posts = où les personnes de { $a } sont déployées dans la période du { $b }
trace-what-start = si { $a } commence dans la période du { $b }
trace-what-progress = la part de { $a } qui est faite dans la période du { $b }
trace-what-finished = si { $a } est achevé au début de la période du { $b }
trace-what-wait = combien de temps { $a } est attendu
trace-what-makespan = quand les derniers travaux sont achevés
trace-what-works = { $a } se fait une fois
trace-what-precedence = { $a } attend { $b } dans la période du { $c }
trace-what-precedence-finished = ce qui est fait de { $a } au début de la période du { $b }
trace-what-crews = équipes de { $a } au travail sur { $b }
trace-what-repaired = ce que { $a } laisse passer une fois ses travaux achevés, dans la période du { $b }
trace-what-waiting-longest = les derniers travaux ne sont pas achevés avant { $a }
trace-what-payment = ce que { $a } paie pour { $b } à { $c } dans la période du { $d }
trace-what-payroll = ce que { $b } paie à { $a } dans la période du { $c }
trace-what-unspent = ce qui reste à { $a } à la fin de la période du { $b }
trace-what-stock-balance = ce qui arrive à { $a } de { $b } et ce qui en part dans la période du { $c }
trace-what-supply-total = ce qui est acheté de { $a } en tout
trace-what-capacity = ce qui passe { $a } en { $b } et ce qui peut passer dans la période du { $c }
trace-what-storage = ce qui se trouve à { $a } à la fin de la période du { $b }
trace-what-shelf-life = ce qui se trouve à { $a } de { $b } avant sa péremption à la fin de la période du { $c }
trace-what-shelf-life-total = ce qu’il y a de { $a } avant sa péremption à la fin de la période du { $b }
trace-what-coverage = ce que { $b } à { $a } reçoivent de { $c } et ce qui leur manque dans la période du { $d }
trace-what-held = ce que { $b } à { $a } ont en main de { $c } à la fin de la période du { $d }
trace-what-ration-same = la même ration de { $c } pour { $b } à { $a } qu’ailleurs dans la période du { $d }
trace-what-ration-least = la plus petite part que { $c } a dans la ration de { $b } à { $a } dans la période du { $d }
trace-what-ration-most = la plus grande part que { $c } a dans la ration de { $b } à { $a } dans la période du { $d }
trace-what-service = ce que { $a } sert dans la période du { $last }
trace-what-spending = ce que coûte { $a } et ce qui est payé pour cela dans la période du { $b }
trace-what-cash = ce que { $a } reçoit, paie et garde dans la période du { $b }
trace-what-earmark = ce qui est payé pour { $a } avec l’argent qui n’est que pour { $b }
trace-what-share-short = la part de ce qui leur est dû qui manque de { $c } à { $b } à { $a } sur tout le plan
trace-what-worst = la plus grande part qui manque à quelqu’un
trace-what-worst-off = à personne ne manque une plus grande part qu’aux moins bien lotis : { $b } à { $a }, { $c }
trace-what-other = une partie du programme

audit-must-rows = chaque ligne nomme ce que le dossier contient, une fois, et ses colonnes concordent
audit-must-supply = rien n’est acheté qui ne soit offert
audit-must-stock = ce qui part ou est remis s’y trouvait, jour par jour
audit-must-capacity = ce qui passe un lieu ou une liaison y tient
audit-must-presence = là où une présence est nécessaire elle y est, et pas plus de personnes qu’il n’y en a
audit-must-storage = ce qui se trouve quelque part y a sa place
audit-must-shelf-life = rien n’est gardé au-delà de sa péremption
audit-must-service = les services ne donnent pas plus qu’ils ne peuvent
audit-must-works = les travaux durent leurs jours, dans leur ordre, avec des équipes présentes
audit-must-ration = les rations gardent leurs bornes et sont partagées
audit-must-held = ce que les gens ont en main a été remis et n’est pas usé
audit-must-coverage = ce qui est dû aux gens, ce qu’ils reçoivent et ce qui leur manque
audit-must-spending = tout est payé, par l’argent qui peut le payer
audit-must-cash = aucun fonds ne paie ce qu’il n’a pas reçu
audit-must-earmark = l’argent d’un lieu paie ce qui y est arrivé
audit-must-orders = les obligations sont respectées comme le plan le dit
audit-must-ledger = les lignes du registre s’additionnent
audit-must-prices = le gain d’une limite est la somme de ses prix
audit-must-about = plan.json et le classeur vont avec les tables

## Noms des limites, des unités, des buts et des genres
way = { $from } – { $to }
limit-capacity = la capacité { $id } ({ $site })
limit-pipeline = l’envoi { $id } ({ $place })
limit-fund = le fonds { $id }
limit-fund-of = le fonds { $id } ({ $donor })
limit-link = la durée du trajet { $site }
limit-ration = la règle de ration de { $id }
limit-force = l’effectif de { $force }
limit-gate = la date de « { $title } »
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
unit-other = { $amount } × « { $unit } »
measured = mesuré
named = nommé
official = officiel
unnamed = responsables non nommés
estimated = estimé
assumed = supposé
limit-crew = le nombre d’équipes { $id }
unit-crew = { $n ->
    [one] { $amount } équipe de plus
   *[other] { $amount } équipes de plus
}
aim-name-survival = le seuil de survie
aim-name-standard = la norme
aim-name-worst-off = les moins bien lotis
aim-name-cost = le coût
aim-name-recovery = le relèvement
aim-name-makespan = la durée des travaux
unit-name-person-days = { $n ->
    [one] jour-personne
   *[other] jours-personnes
}
unit-name-weighted = { $n ->
    [one] jour-personne pondéré
   *[other] jours-personnes pondérés
}
unit-name-days = { $n ->
    [one] jour
   *[other] jours
}
unit-name-litres = { $n ->
    [one] litre
   *[other] litres
}
unit-name-people = { $n ->
    [one] personne
   *[other] personnes
}
unit-name-trucks = { $n ->
    [one] camion
   *[other] camions
}
unit-name-t = t
unit-name-kg = kg
unit-name-g = g
unit-name-share = part
sector-food = sécurité alimentaire
sector-water = eau
sector-wash = eau, hygiène et assainissement
sector-health = santé
sector-nutrition = nutrition
sector-shelter = abris
sector-education = éducation
sector-logistics = logistique
sector-protection = protection
sector-energy = énergie
order-yes = oui
order-no = non
order-untested = non vérifié
differs-amount = quantité
differs-way = voie
need-eaten = consommé
need-held = conservé
limit-service = le service { $id } ({ $need }, { $place })
limit-supply = l’offre { $id } ({ $item }, { $place })
limit-storage = l’entrepôt { $id } ({ $place })
limit-stock = le stock de { $item } à { $place }
