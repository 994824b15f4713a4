# Images, pièces jointes et HTML brut, tels qu’ils sont publiés.

# $what : l’un des `removed-...`.
raw-html-removed = du HTML qui pourrait nuire a été retiré : { $what }
    .hint = l’écrire en Markdown ; scripts, styles, cadres, formulaires et identifiants ne sont pas publiés
removed-film = un film ou un son dans un `<img>` : écrire `![…](film.mp4)`
removed-tangled = trop d’éléments emboîtés
removed-inside-line = `<{ $tag }>` dans une ligne
removed-element = `<{ $tag }>`
removed-attribute = `{ $attribute }` de `<{ $tag }>`

# $size et $tenth : mégaoctets de 1 024 fois 1 024 octets, et dixièmes. $limit : en mégaoctets.
file-too-large-media = le fichier pèse { $size }{ $tenth ->
        [0] {""}
       *[other] ,{ $tenth }
    } Mio ; { $limit } Mio sont admis
    .hint = partager le fichier, ou mettre un lien vers lui sur un autre serveur
    .hint-picture = enregistrer l’image en plus petit : aucun écran ne montre plus de 4 000 pixels en largeur

# $at : le numéro de l’octet.
unclean-picture = l’image est abîmée à l’octet { $at } : rien de ce qu’elle cache ne peut être retiré
    .hint = copier à nouveau le fichier depuis son origine, ou l’ouvrir dans un logiciel d’images et l’enregistrer à nouveau
unclean-picture-cut-off = l’image est coupée : le fichier finit avant elle
unclean-picture-unknown = ceci n’est pas une image d’un format que montrent les navigateurs
    .hint = l’enregistrer en AVIF, GIF, JPEG, PNG ou WebP
unclean-picture-avif = rien de ce que cache une image AVIF de cette forme ne peut être retiré
    .hint = l’enregistrer en JPEG, PNG ou WebP

# $width et $height : de l’image, en pixels. $limit : en millions de pixels. $side : en pixels.
too-many-pixels = l’image a { $width } pixels sur { $height } ; { $limit } millions sont admis, et { $side } dans un sens
    .hint = l’enregistrer en plus petit : aucun écran ne montre plus de 4 000 pixels en largeur
undecodable-picture = les pixels de l’image ne peuvent pas être lus : elle est publiée en une seule taille, et les navigateurs ne la montreront peut-être pas
    .hint = l’ouvrir dans un logiciel d’images et l’enregistrer à nouveau en JPEG, PNG ou WebP

# $kinds : quelques-uns des `hidden-...`.
hidden-data = l’image est publiée avec tout ce qu’elle cache : { $kinds }
    .hint = la mettre à côté du bulletin ou dans `content/media`, où ces données sont retirées, ou enregistrer l’image sans elles
hidden-kinds = { $first }, { $next }
hidden-exif = EXIF (appareil, heure, position)
hidden-xmp = XMP
hidden-iptc = IPTC
hidden-comment = commentaires
hidden-thumbnail = une petite copie
hidden-trailing = octets derrière sa fin
hidden-other = autres données
