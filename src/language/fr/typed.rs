//! Words of French that editors type for names of the program.

use crate::language::typed::Typed;

pub(super) static TYPED: Typed =
    Typed { keys: KEYS, values: VALUES, joins: &[" et "], commands: COMMANDS, zones: &[] };

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

#[rustfmt::skip]
const VALUES: &[(&str, &[&str])] = &[
    ("true", &["oui", "vrai"]),
    ("false", &["non", "faux"]),
    ("provisional", &["provisoire"]),
    ("final", &["definitif"]),
    ("corrected", &["corrige"]),
    ("revised", &["revise"]),
    ("withdrawn", &["retire"]),
    ("observed", &["constate"]),
    ("target", &["objectif"]),
    ("norm", &["norme"]),
    ("stock", &["etat"]),
    ("flow", &["flux"]),
    ("count", &["nombre"]),
    ("percent", &["pourcentage", "pourcent"]),
    ("amount", &["montant", "quantite"]),
    ("rate", &["taux"]),
    ("index", &["indice"]),
    ("revision", &["revision"]),
    ("withdrawal", &["retrait"]),
    ("minor", &["mineure"]),
    ("major", &["majeure"]),
    ("year", &["an", "annee"]),
    ("half", &["semestre"]),
    ("quarter", &["trimestre"]),
    ("month", &["mois"]),
    ("own", &["propre"]),
    ("person", &["personne"]),
    ("organization", &["organisme", "organisation"]),
];

#[rustfmt::skip]
const COMMANDS: &[(&str, &[&str])] = &[
    ("build", &["construire", "publier"]),
    ("check", &["verifier", "controler"]),
    ("serve", &["servir"]),
    ("new", &["nouveau", "ajouter"]),
    ("suggest", &["proposer", "suggerer"]),
    ("diff", &["comparer"]),
    ("explain", &["expliquer"]),
    ("help", &["aide"]),
    ("article", &["bulletin"]),
    ("locality", &["lieu"]),
    ("indicator", &["indicateur"]),
    ("topic", &["theme"]),
    ("body", &["organisme"]),
];
