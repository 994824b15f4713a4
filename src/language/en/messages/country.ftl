# What stands at the head of the registers of a new site with the places of a country: comments, a line each.
country-vn-provinces =
    Viet Nam and its provinces: the 34 of today, then those that became parts of new ones on 1 July 2025
    (Resolution 202/2025/QH15). A province whose extent did not change is one entry that goes on; a new one has `-2025` in its id.
    Codes are those of the statistics office (`gso`); some were given anew, so they are never the key.
    `children: listed`: all that lies directly below stands in the register: the communes since 1 July 2025, the districts as
    they were on 30 June 2025. Dong Nai became a city on 30 April 2026; which of its communes became wards is not stated here.
# $province: its name.
country-vn-communes =
    { $province }: the communes, wards and special zones since 1 July 2025, and the districts of before that lay here.
    Codes: Decision 19/2025/QĐ-TTg. `predecessors` and `successors` lead from one to the other, `x-former` names the communes of
    before, with `~` those of which it took a part; `part` means that only a part went there, so that no earlier figure is carried over.
    Articles write the name (`Hồng Bàng`, `phường Hồng Bàng`, `Sơn Tây, Hà Nội`) or the id. Places that are not mentioned have no page.
country-indicators =
    What is counted: usual indicators of inspections and reviews, to take or leave. Remove what is not needed, and add with
    `bantin new indicator "NAME"`. `nature`: a stock is the state on a day (`as_of`), a flow happens in a period (`period`).
country-topics =
    The subjects, to take or leave. Articles write an id, a label or an alias. Add with `bantin new topic "NAME"`.
country-bodies =
    Committees and offices: who inspects, who is inspected, who reports. Add with `bantin new body "NAME"`, so that this file has, for
    example, the id, the label, the place and the body directly above:

    - id: district-committee
      labels: {"{"}vi: ..., en: ...{"}"}
      locality: ...
      parent: ...
country-directives =
    Directives, resolutions and other documents. Add with `bantin new directive "NUMBER"`, so that this file has, for example:

    - id: 01-ct-tu
      number: 01-CT/TU
      labels: {"{"}vi: ..., en: ...{"}"}
      date: 2026-01-05
