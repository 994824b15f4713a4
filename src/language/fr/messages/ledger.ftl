# Nombres qui ne peuvent tous être vrais, et remarques sur des chiffres.

# Conseil de plusieurs problèmes.
compare-numbers = les comparer avec leurs sources : l’un est faux, ou ils ne parlent pas du même jour, de la même période ou du même lieu

# Autres endroits qui expliquent un problème de cette étape.
number-whole = le tout
number-part = une partie
number-published = publié aussi
number-suppressed = donne la valeur tenue secrète
number-share = une autre part
number-numerator = le numérateur
number-denominator = le dénominateur
number-complement = le complément
number-before = la valeur d’avant
number-decimals = avec d’autres décimales
number-weight = le poids
number-stands = le nombre retenu
number-rests = un nombre sur lequel il repose

# Une partie dépasse son tout. $part, $whole : nombres tels que leurs bulletins les ont. $dimension : ce
# selon quoi c’est une partie.
part-exceeds-whole = `{ $part }`, une partie selon `{ $dimension }`, dépasse le tout, `{ $whole }`
# $below, $above : identifiants des deux lieux.
part-exceeds-whole-place = `{ $part }` dans « { $below } » dépasse `{ $whole }` dans « { $above } », dont il fait partie
# $inside, $period : les deux périodes.
part-exceeds-whole-time = `{ $part }` ({ $inside }) dépasse `{ $whole }` ({ $period }), dont c’est une partie

# Quelques parties dépassent le tout. $sum : leur somme.
part-exceeds-whole-sum = des parties selon `{ $dimension }` font ensemble { $sum }, plus que `{ $whole }`, le tout
part-exceeds-whole-places = des lieux subordonnés font ensemble { $sum }, plus que `{ $whole }` de « { $above } »
part-exceeds-whole-periods = des périodes comprises font ensemble { $sum }, plus que `{ $whole }` ({ $period })

# Toutes les parties ne font pas le tout.
parts-differ-from-whole = toutes les parties selon `{ $dimension }` font ensemble { $sum }, et non `{ $whole }`, le tout
parts-differ-from-whole-places = tous les lieux subordonnés font ensemble { $sum }, et non `{ $whole }` de « { $above } »
parts-differ-from-whole-periods = toutes les périodes comprises font ensemble { $sum }, et non `{ $whole }` ({ $period })

# Une statistique, comme on en parle. $members : les membres de sa ventilation.
statistic = « { $label } », { $place }, { $period }
statistic-part = « { $label } » ({ $members }), { $place }, { $period }
# $numbers : les statistiques dont elle découle ; $name : la statistique tenue secrète.
suppressed-computable = une valeur tenue secrète, { $name }, découle de { $numbers }
    .hint = tenir secrète une de plus de celles-ci par `suppressed: true`, ou ôter `suppressed: true` de { $name }
suppressed-computable-open = `{ $article }` tient secrète la valeur qui est dite ouvertement ici
    .hint = la tenir secrète ici aussi par `suppressed: true` et retirer le nombre du texte ; ou publier { $name }

# $shares : les nombres avec un plus entre eux. $margin : ce que l’arrondi peut expliquer.
shares-unlike-whole = les parts { $shares } font { $sum } %, et non 100 %, ce que l’arrondi n’explique pas (seulement jusqu’à { $margin })
    .hint = les comparer avec la source ; s’il y en a d’autres, ne pas les déclarer `complete`
shares-unlike-whole-rounded = les parts { $shares } font { $sum } %, et non 100 %, ce que l’arrondi explique (jusqu’à { $margin })

# Une part n’est pas le quotient de ses nombres. $right : ce qu’elle est, sans son signe.
share-differs = `{ $part }` de `{ $whole }` font { $right } %, et non `{ $share }`
    .label-cut-off = tronqué au lieu d’être arrondi
    .hint = comparer les trois avec la source ; l’un est faux, ou ils ne parlent pas de la même chose
# Aucun nombre entier de choses n’a cette part. $below a $percent, et $above est trop.
share-differs-no-part = aucun nombre entier de `{ $whole }` ne fait `{ $share }` : { $below } de `{ $whole }` font { $percent } %, et { $above } font plus que `{ $share }`
    .hint = comparer les deux avec la source ; l’un est faux, ou ils ne parlent pas de la même chose, et rien n’est calculé

# $indicator : l’identifiant du complément.
complement-differs = `{ $share }` et `{ $other }` de « { $indicator } », son complément, ne font pas 100 %
    .hint = corriger celui qui est faux ; si quelque chose n’est ni dans l’un ni dans l’autre, retirer `complement` du registre

# $then, $now : périodes des deux nombres.
jump = `{ $new }` ({ $now }) est à plus d’un facteur dix de `{ $old }` ({ $then })
    .hint = comparer les deux avec leurs sources : points et virgules se confondent facilement, 1.142 et 1,142

# $more : autres séries de l’indicateur dans le même cas.
mixed-decimals = `{ $new }` est imprimé avec d’autres décimales que `{ $old }` de la même série{ $more ->
        [0] {""}
        [one]  ; { $more } autre série de cet indicateur est dans ce cas
       *[other]  ; { $more } autres séries de cet indicateur sont dans ce cas
    }

# $period : un mois. $day : de publication. $more : autres statistiques de l’indicateur dans le même cas.
running-month = { $period } : ce mois n’était pas fini à la publication du bulletin, le { $day }{ $more ->
        [0] {""}
        [one]  ; { $more } autre statistique de cet indicateur est dans ce cas
       *[other]  ; { $more } autres statistiques de cet indicateur sont dans ce cas
    }
    .hint = il n’y a rien à faire si le nombre est celui du mois jusque-là

# Il manque un poids à une moyenne. $place : sur quel lieu. $weight : l’indicateur qui pèse. $part : le
# lieu auquel il manque. $more : autres chiffres de l’indicateur sans moyenne.
no-mean = « { $place } » a une fourchette et pas de moyenne ({ $period }) : « { $weight } » de « { $part } » n’est pas connu{ $more ->
        [0] {""}
        [one]  ; { $more } autre chiffre de cet indicateur est dans ce cas
       *[other]  ; { $more } autres chiffres de cet indicateur sont dans ce cas
    }
no-mean-inexact = « { $place } » a une fourchette et pas de moyenne ({ $period }) : « { $weight } » de « { $part } » n’est pas un nombre exact{ $more ->
        [0] {""}
        [one]  ; { $more } autre chiffre de cet indicateur est dans ce cas
       *[other]  ; { $more } autres chiffres de cet indicateur sont dans ce cas
    }

# $figures de $places ; $place et $period : du plus récent.
carried-forward = { $figures ->
        [1] le chiffre de « { $place } » ({ $period }) est un nombre d’une période antérieure
       *[other] { $figures } chiffres de { $places ->
            [1] un lieu
           *[other] { $places } lieux
        } sont des nombres d’une période antérieure ; le plus récent est celui de « { $place } » ({ $period })
    }

# Des chiffres ne reposent pas sur le tout. $reported, $expected : lieux subordonnés du plus récent.
partial-coverage = { $figures ->
        [1] le chiffre de « { $place } » ({ $period }), dont { $reported ->
            [one] { $reported } lieu subordonné sur { $expected } a déclaré
           *[other] { $reported } lieux subordonnés sur { $expected } ont déclaré
        }, ne repose pas sur le tout
       *[other] { $figures } chiffres de { $places ->
            [1] un lieu
           *[other] { $places } lieux
        } ne reposent pas sur le tout ; le plus récent est celui de « { $place } » ({ $period }), dont { $reported ->
            [one] { $reported } lieu subordonné sur { $expected } a déclaré
           *[other] { $reported } lieux subordonnés sur { $expected } ont déclaré
        }
    }
    .hint = rien à faire : le portail dit que le chiffre est incomplet ; un lieu qui n’a pas à en rendre compte porte `reports: false` dans `content/registers/localities.yaml`
partial-coverage-unlisted = { $figures ->
        [1] le chiffre de « { $place } » ({ $period }), dont { $reported ->
            [one] { $reported } lieu subordonné a déclaré
           *[other] { $reported } lieux subordonnés ont déclaré
        }, sans qu’on sache sur combien, ne repose pas sur le tout
       *[other] { $figures } chiffres de { $places ->
            [1] un lieu
           *[other] { $places } lieux
        } ne reposent pas sur le tout ; le plus récent est celui de « { $place } » ({ $period }), dont { $reported ->
            [one] { $reported } lieu subordonné a déclaré
           *[other] { $reported } lieux subordonnés ont déclaré
        }, sans qu’on sache sur combien
    }
    .hint = rien à faire : le portail dit que le chiffre est incomplet ; si le registre contient tous les lieux subordonnés, écrire `children: listed` à ce lieu dans `content/registers/localities.yaml`
partial-coverage-incomplete = { $figures ->
        [1] le chiffre de « { $place } » ({ $period }), dont quelques lieux subordonnés sont incomplets, ne repose pas sur le tout
       *[other] { $figures } chiffres de { $places ->
            [1] un lieu
           *[other] { $places } lieux
        } ne reposent pas sur le tout ; le plus récent est celui de « { $place } » ({ $period }), dont quelques lieux subordonnés sont incomplets
    }
partial-coverage-time = { $figures ->
        [1] le chiffre de « { $place } » ({ $period }), dont une partie du temps est connue, ne repose pas sur le tout
       *[other] { $figures } chiffres de { $places ->
            [1] un lieu
           *[other] { $places } lieux
        } ne reposent pas sur le tout ; le plus récent est celui de « { $place } » ({ $period }), dont une partie du temps est connue
    }
    .hint = rien à faire : le portail dit que le chiffre est incomplet ; déclarer les nombres du reste du temps quand ils sont connus

# $more : autres lieux pour lesquels il en va de même.
open-list = rien ne dit que le registre contient tous les lieux subordonnés à « { $place } » : leur somme est donnée comme le minimum certain{ $more ->
        [0] {""}
        [1]  ; il en va de même d’un autre lieu
       *[other]  ; il en va de même de { $more } autres lieux
    }
    .hint = si tous y sont, ajouter `children: listed` au lieu, ou `registers: {"{"}localities: whole{"}"}` à bantin.yaml ; sinon, dire combien ils sont : `children: [{"{"}count: 15{"}"}]`

# Plusieurs valeurs d’une même clé. $kept : le nombre retenu. $left : l’autre. $by : `this` si le bulletin
# donne les deux. $article : l’identifiant de l’autre bulletin.
merged-duplicates = { $by ->
        [this] `{ $left }` est donné aussi par ce bulletin ; un seul chiffre repose sur les deux
       *[other] `{ $left }` est donné aussi par `{ $article }` ; un seul chiffre repose sur les deux
    }
    .related = donné ici aussi
compatible-figures = { $by ->
        [this] `{ $kept }` est retenu ; ce bulletin donne `{ $left }`, qui en dit moins et s’accorde avec lui
       *[other] `{ $kept }` est retenu ; `{ $article }` donne `{ $left }`, qui en dit moins et s’accorde avec lui
    }
    .related = la valeur plus large
# $now, $before : valeurs de la clé `status`.
status-decided = { $by ->
        [this] `{ $kept }` ({ $now ->
            [provisional] provisoire
            [corrected] corrigé
            [revised] révisé
            [withdrawn] retiré
           *[final] définitif
        }) est retenu ; ce bulletin donne `{ $left }` ({ $before ->
            [provisional] provisoire
            [corrected] corrigé
            [revised] révisé
            [withdrawn] retiré
           *[final] définitif
        })
       *[other] `{ $kept }` ({ $now ->
            [provisional] provisoire
            [corrected] corrigé
            [revised] révisé
            [withdrawn] retiré
           *[final] définitif
        }) est retenu ; `{ $article }` donne `{ $left }` ({ $before ->
            [provisional] provisoire
            [corrected] corrigé
            [revised] révisé
            [withdrawn] retiré
           *[final] définitif
        })
    }
    .related = la valeur qu’il remplace
overlapping-figures = { $by ->
        [this] `{ $kept }` est retenu, mais ce bulletin donne `{ $left }`, qui ne s’accorde qu’en partie
       *[other] `{ $kept }` est retenu, mais `{ $article }` donne `{ $left }`, qui ne s’accorde qu’en partie
    }
figures-of-other-scale = `{ $kept }` et `{ $left }` parlent du même chiffre ; ils s’accordent, mais l’un vaut mille fois l’autre
    .hint = vérifiez l’échelle (mille, millions, milliards) dans les deux phrases
contradicting-figures = { $by ->
        [this] `{ $kept }` est retenu, mais ce bulletin donne `{ $left }` pour les mêmes indicateur, lieu et période
       *[other] `{ $kept }` est retenu, mais `{ $article }` donne `{ $left }` pour les mêmes indicateur, lieu et période
    }
# $name : l’autre statistique, `article#2`.
contradicting-pair =
    .related = l’autre valeur
    .hint = comparer les deux nombres avec leurs sources, ainsi que le lieu et le jour ; si celui-ci remplace l’autre, ajouter ici `status: corrected` et `corrects: { $name }`, et `corrections` à l’en-tête, dans la colonne de `title`
