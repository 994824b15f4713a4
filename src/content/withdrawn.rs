//! Bulletins that were taken back as a whole: what is still told of them. Title, date and place stay
//! at the address; text, picture and names are gone, so that nothing quotes what is no longer said.
//! The reason is a correction of its own, and the statistics are withdrawn (STATISTICS "Status and
//! flags").

use std::borrow::Cow;
use std::sync::Arc;

use crate::base::Span;
use crate::bulletin::article::{
    Article, Bodies, BodyText, Correction, CorrectionKind, FileText, Withdrawal,
};
use crate::bulletin::observation::{Role, Statement, Status};

/// An article and its statistics, as they are published.
pub(super) fn as_withdrawn<'a>(
    article: &Arc<Article>,
    statements: &'a [Arc<Statement>],
) -> (Arc<Article>, Cow<'a, [Arc<Statement>]>) {
    match &article.withdrawn {
        None => (Arc::clone(article), Cow::Borrowed(statements)),
        Some(withdrawal) => {
            let observed = statements.iter().filter(|statement| statement.role == Role::Observed);
            let taken_back = observed.map(|statement| Arc::new(taken_back(statement)));
            (Arc::new(notice(article, withdrawal)), taken_back.collect())
        }
    }
}

/// The article without everything but its notice.
fn notice(article: &Article, withdrawal: &Withdrawal) -> Article {
    let mut notice = Article {
        summary: None,
        authors: Vec::new(),
        outlet: None,
        bodies: Bodies::default(),
        directives: Vec::new(),
        image: None,
        attachments: Vec::new(),
        related: Vec::new(),
        restated: Vec::new(),
        updated: None,
        featured_until: None,
        body: BodyText {
            span: Span::new(0, 0),
            text: FileText::held("", [0; 32]),
            links: Vec::new(),
            headings: Vec::new(),
        },
        ..article.clone()
    };
    notice.corrections.push(Correction {
        date: withdrawal.date,
        kind: CorrectionKind::Withdrawal,
        major: true,
        what: withdrawal.why.clone(),
        why: String::new(),
    });
    notice
}

/// A statistic that is said no longer, nor what it said against another one.
fn taken_back(statement: &Statement) -> Statement {
    Statement {
        status: Status::Withdrawn,
        corrects: None,
        quote: None,
        differs: None,
        ..statement.clone()
    }
}
