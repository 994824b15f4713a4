//! Words of French that editors type for names of the program.

use crate::language::typed::Typed;

pub(super) static TYPED: Typed = Typed { keys: KEYS, zones: &[] };

#[rustfmt::skip]
const KEYS: &[(&str, &[&str])] = &[
    ("title", &["titre"]),
    ("topics", &["sujet", "sujets", "theme", "themes", "motscles"]),
    ("locality", &["lieu", "localite"]),
    ("kind", &["genre"]),
    ("authors", &["auteur", "auteurs"]),
    ("summary", &["resume", "chapeau"]),
    ("statistics", &["chiffres", "statistiques"]),
    ("indicator", &["indicateur"]),
    ("value", &["valeur"]),
    ("period", &["periode", "annee"]),
    ("quote", &["citation"]),
    ("unit", &["unite"]),
    ("name", &["nom"]),
    ("names", &["nom", "noms"]),
    ("labels", &["libelle", "libelles", "nom"]),
    ("parent", &["dans"]),
    ("why", &["raison", "motif"]),
];
