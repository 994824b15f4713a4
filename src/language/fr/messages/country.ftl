# Ce qui est en tête des registres d’un nouveau site avec les lieux d’un pays : des commentaires, une ligne chacun.
country-vn-provinces =
    Le Viêt Nam et ses provinces : les 34 d’aujourd’hui, puis celles qui ont formé de nouvelles provinces le 1er juillet 2025
    (résolution 202/2025/QH15). Une province dont l’étendue n’a pas changé est une seule entrée ; une nouvelle a `-2025` dans son id.
    Les codes sont ceux de l’office de statistique (`gso`) ; certains ont été réattribués, ils ne sont donc jamais la clé.
    `children: listed` : tout ce qui est directement au-dessous est dans le registre : les communes depuis le 1er juillet 2025, les
    districts tels qu’ils étaient le 30 juin 2025. Dong Nai est devenue une ville le 30 avril 2026 ; quelles communes y sont devenues des quartiers n’est pas dit ici.
# $province: son nom.
country-vn-communes =
    { $province } : les communes, quartiers et zones spéciales depuis le 1er juillet 2025, et les districts d’avant qui se trouvaient ici.
    Codes : décision 19/2025/QĐ-TTg. `predecessors` et `successors` mènent de l’un à l’autre, `x-former` nomme les communes
    d’avant, avec `~` celles dont une partie est venue ; `part` veut dire qu’une partie seulement y est allée, si bien qu’aucun chiffre antérieur n’est repris.
    Les bulletins écrivent le nom (`Hồng Bàng`, `phường Hồng Bàng`, `Sơn Tây, Hà Nội`) ou l’id. Un lieu dont rien ne parle n’a pas de page.
country-indicators =
    Ce qui est compté : des indicateurs usuels de contrôles et de bilans, à prendre ou à laisser. Supprimez le superflu, ajoutez avec
    `bantin new indicator "NOM"`. `nature` : un stock est l’état d’un jour (`as_of`), un flux (flow) est ce qui se produit dans une période (`period`).
country-topics =
    Les sujets, à prendre ou à laisser. Les bulletins écrivent un id, un nom ou un autre nom. Ajoutez avec `bantin new topic "NOM"`.
country-bodies =
    Les comités et services : qui contrôle, qui est contrôlé, qui rend compte. Ajoutez avec `bantin new body "NOM"` ; chacun a un id, un nom,
    un lieu et l’organisme directement au-dessus, par exemple :

    - id: comite-de-district
      labels: {"{"}vi: ..., fr: ...{"}"}
      locality: ...
      parent: ...
country-directives =
    Les directives, résolutions et autres textes. Ajoutez avec `bantin new directive "NUMÉRO"` ; par exemple :

    - id: 01-ct-tu
      number: 01-CT/TU
      labels: {"{"}vi: ..., fr: ...{"}"}
      date: 2026-01-05
