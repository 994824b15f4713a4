# Textes des bulletins et des pages.

# Des marques que les lecteurs verraient. $found : telles qu’elles figurent dans le texte.
stray-markup-address = `{ $found }` paraît comme du texte : son adresse est illisible
stray-markup-open-address = `{ $found }` paraît comme du texte : rien ne termine son adresse
    .hint = écrire `)` là où elle finit, ce qui ferme la parenthèse
stray-markup-link-in-link = `{ $found }` n’est pas un lien : il y en a un autre dans ses mots
    .hint = n’en faire qu’un lien, ou deux l’un à côté de l’autre
stray-markup-parts = `{ $found }` paraît comme du texte : mots et adresse ne sont pas à leur place
stray-markup-note = il n’y a pas de note `{ $name }`, et les lecteurs voient `{ $found }`
    .hint = ajouter `[^{ $name }]: ...` sur sa propre ligne, avec une ligne vide au-dessus
stray-markup-definition = `{ $found }` paraît comme du texte : rien ne dit où mène `{ $name }`
    .hint = ajouter `[{ $name }]: ADDRESS` sur sa propre ligne, ou écrire `[words](ADDRESS)`
stray-markup-inline-note = `{ $found }` n’est pas une note
    .hint = écrire `[^1]`, et la note sur sa propre ligne : `[^1]: ...`
stray-markup-wiki-link = `{ $found }` n’est pas un lien
    .hint = écrire `[{ $words }](ADDRESS)`
stray-markup-emphasis = `{ $found }` n’est pas mis en relief : l’une de ses marques n’est pas à sa place
stray-markup-open-emphasis = `{ $sign }` commence une mise en relief que rien ne termine dans ce paragraphe
    .hint = la fermer par `{ $sign }`, ou supprimer la marque
stray-markup-heading = `{ $found }` n’est pas un intertitre : il manque une espace
stray-markup-shortcode = `{ $found }` appelle un autre programme, et les lecteurs le voient tel quel
    .hint = écrire en Markdown ce qu’il représente, ou le supprimer
stray-markup-callout = `{ $found }` ne fait pas d’encadré ici, et les lecteurs le voient tel quel
    .hint = écrire un mot à sa place : `**Note :** ...`
stray-markup-fenced-block = `{ $found }` n’ouvre pas de bloc ici : les lecteurs voient les marques `:::`
    .hint = supprimer les lignes qui commencent par `:::`
stray-markup-table = `{ $found }` ne commence pas un tableau
    .hint = écrire une ligne `| --- | --- |` sous l’en-tête, avec autant de colonnes que lui
stray-markup-attributes = les lecteurs voient `{ $found }` : rien n’a d’attributs ici
    .hint = le supprimer

lost-cells = la cellule `{ $cell }` n’a pas de colonne, et se perd sur la page
    .hint = donner à l’en-tête autant de cellules qu’à cette ligne, ou écrire `\|` pour une barre dans une cellule

code-block-indented = un paragraphe qui commence par quatre espaces ou une tabulation est du code de programme
    .hint = commencer la ligne sans espaces
code-block-open = rien ne termine cette clôture : tout ce qui suit est du code de programme
    .hint = supprimer la ligne, ou en écrire une autre qui la termine

# $target : l’adresse de l’image.
missing-alt = rien ne dit ce que montre cette image à ceux qui ne la voient pas
    .hint = écrire entre les crochets ce qu’elle montre, ou `<img src="{ $target }" alt="">` si elle ne fait que décorer
    .hint-html = ajouter `alt="..."`, ou `alt=""` si elle ne fait que décorer

# D’une citation dont les mots ne figurent que dans du code de programme.
quote-in-code =
    .related = ces mots sont du code de programme, où rien n’est affirmé
    .hint = sortir les mots du code : pas d’accents graves, pas d’espaces au début de la ligne

# D’une citation dont les mots sont barrés.
quote-struck-out =
    .related = ces mots sont barrés : le bulletin ne les affirme plus
    .hint = citer les mots qui restent et déclarer leur nombre ; si le nombre a été corrigé, voir `corrections`

nested-too-deep = listes et citations sont emboîtées ici sur plus de 100 niveaux
    .hint = l’écrire avec moins de niveaux

open-comment = rien ne termine ce commentaire : les lecteurs le voient
    .hint = le terminer par `-->`, ou le supprimer
open-comment-hiding = ce commentaire n’a pas de `-->` : rien de ce qui suit ne serait publié

# Ce que personne ne voit. $point : son numéro dans Unicode ; $character : lequel.
direction-mark = `{ $point }` figure ici, { $character ->
        [direction-override] un sens d’écriture forcé
        [direction-change] un changement du sens d’écriture
       *[other] une marque du sens d’écriture
    } : le texte paraît dans un autre ordre qu’il n’est écrit
control-character = `{ $point }` figure ici, { $character ->
        [nul] la fin d’un texte pour les programmes
        [backspace] un retour arrière
        [line-break] un saut de ligne des traitements de texte
        [page-break] un saut de page
        [escape] le début d’un ordre au terminal
        [delete] un caractère effacé
        [next-line] un saut de ligne des gros ordinateurs
       *[other] un caractère de commande
    }, que personne ne voit et qu’aucune page ne peut contenir
    .hint = le supprimer
