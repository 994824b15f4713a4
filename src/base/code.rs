//! The table of problem codes: word, default severity, meaning. `bantin explain CODE` prints the page
//! of the same name.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::problem::Severity::{self, Error, Note, Warning};

macro_rules! codes {
    ($($variant:ident $word:literal $severity:ident $title:literal;)*) => {
        /// A kind of problem.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word by which people and machines know it, `unknown-locality`.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The severity it has unless a rule says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => $severity,)* }
            }

        }
    };
}

codes! {
    // Files and folders.
    NotUtf8 "not-utf8" Error "a file is not UTF-8 text";
    UnreadableFile "unreadable-file" Error "a file cannot be read";
    FileTooLarge "file-too-large" Error "a file is larger than its kind may be";
    SymbolicLink "symbolic-link" Error "a symbolic link stands among the sources";
    SameFileName "same-file-name" Error "two file names differ only in case or normal form";
    TooManyPixels "too-many-pixels" Error "a picture has more pixels than a browser should be asked to show";
    UndecodablePicture "undecodable-picture" Warning "the pixels of a picture cannot be read, so that it has one size";
    CacheUnreadable "cache-unreadable" Note "a record of the last build is damaged, or of another version";
    CacheUnwritable "cache-unwritable" Note "the record of a build cannot be written";
    IgnoredFile "ignored-file" Warning "a file that is not read because of its name or place";
    MissingSettings "missing-settings" Error "the site has no `bantin.yaml`";
    // YAML and its values.
    YamlSyntax "yaml-syntax" Error "YAML cannot be read";
    YamlAlias "yaml-alias" Error "anchors and aliases are not allowed";
    MissingFrontMatter "missing-front-matter" Error "an article has no front matter";
    UnclosedFrontMatter "unclosed-front-matter" Error "front matter has no closing `---`";
    UnknownKey "unknown-key" Error "a key that bantin does not know";
    DuplicateKey "duplicate-key" Error "a key is given twice";
    MissingKey "missing-key" Error "a key that is needed is not there";
    WrongType "wrong-type" Error "a list, a map or text where another was expected";
    InvalidValue "invalid-value" Error "a value that the key cannot have";
    InvalidDate "invalid-date" Error "a date that cannot be read";
    DateOrder "date-order" Warning "two dates that cannot both be meant";
    InvalidPeriod "invalid-period" Error "a period that cannot be read";
    InvalidSlug "invalid-slug" Error "a slug that cannot stand in an address";
    InvalidId "invalid-id" Error "an id with other characters than lower-case letters, digits and hyphens";
    DuplicateId "duplicate-id" Error "one id is given to two things";
    UnknownLanguage "unknown-language" Error "a language that bantin or the site does not have";
    ControlCharacter "control-character" Error "a character that nobody sees and no page may hold";
    DirectionMark "direction-mark" Warning "a mark that turns the direction of writing";
    // Names that refer to registers.
    UnknownLocality "unknown-locality" Error "no locality has this id, name or alias";
    AmbiguousLocality "ambiguous-locality" Error "several localities have this name";
    AmbiguousName "ambiguous-name" Error "several entries of a register have this name";
    UnknownIndicator "unknown-indicator" Error "no indicator has this id, label or alias";
    UnknownTopic "unknown-topic" Error "no topic has this id, label or alias";
    UnknownBody "unknown-body" Error "no body has this id, label or alias";
    UnknownDirective "unknown-directive" Error "no directive has this id, number or alias";
    UnknownBreakdown "unknown-breakdown" Error "a breakdown that the indicator does not declare";
    UnknownArticle "unknown-article" Error "an article or observation that does not exist is named";
    RegisterCycle "register-cycle" Error "entries of a register are each other's parents";
    SameNameTwice "same-name-twice" Warning "two places of one parent, or two entries of a register, have one name";
    NamedTwice "named-twice" Note "one thing is named twice in a list";
    OutsideValidity "outside-validity" Warning "a place did not exist on that date";
    TileTaken "tile-taken" Error "two places have one cell of the map of tiles at one time";
    CountBelowListed "count-below-listed" Warning "more places are listed below one than its count says";
    ForbiddenAggregation "forbidden-aggregation" Error "percents, rates and indices cannot be added up";
    // Statistics.
    BareNumber "bare-number" Error "a number with a point is written without quotes";
    UnreadableQuantity "unreadable-quantity" Error "a value that cannot be read as a quantity";
    RepairedQuantity "repaired-quantity" Warning "a number is written in an unusual way";
    WrongUnit "wrong-unit" Error "the value's unit is not the indicator's";
    OutOfRange "out-of-range" Error "a value outside the indicator's range";
    OutOfSoftRange "out-of-soft-range" Warning "a value outside the range that is usual for the indicator";
    FractionalCount "fractional-count" Error "a fraction where whole things are counted";
    MissingPeriod "missing-period" Error "a flow has no period";
    MissingAsOf "missing-as-of" Warning "a stock has no day";
    PeriodForStock "period-for-stock" Error "a stock has a period, or a flow a day";
    PeriodAfterPublication "period-after-publication" Error "a statistic from the future";
    RunningMonth "running-month" Note "a statistic of a month that was not over";
    MissingLocality "missing-locality" Error "a statistic belongs to no place, or to several";
    SameStatisticTwice "same-statistic-twice" Error "an article states one statistic twice with different values";
    ChangedInTranslation "changed-in-translation" Warning "a translation says something else than its original";
    StatisticsInBoth "statistics-in-both" Error "an article and its translation both declare statistics";
    QuoteNotFound "quote-not-found" Error "a quote does not stand in the body";
    MissingQuote "missing-quote" Warning "a statistic has no quote";
    AmbiguousQuote "ambiguous-quote" Warning "a quote stands in the body more than once";
    QuoteDiffers "quote-differs" Error "the number in the quote is not the declared one";
    NeedlessDiffers "needless-differs" Warning "a quote that agrees is said to differ";
    CorrectionCycle "correction-cycle" Error "statistics correct each other in a circle";
    CorrectsElsewhere "corrects-elsewhere" Note "a statistic corrects one about something else";
    CorrectedLater "corrected-later" Note "a corrected value that is not known yet";
    MissingCorrection "missing-correction" Error "a corrected figure has no entry under `corrections`";
    FoldedQuote "folded-quote" Note "a quote is spelt otherwise than the text";
    RepeatedQuote "repeated-quote" Warning "one number of the text is declared for two periods";
    MixedGrouping "mixed-grouping" Warning "one article groups thousands in two ways";
    NotObserved "not-observed" Note "a target or norm is kept apart";
    TargetAsObserved "target-as-observed" Warning "a goal is declared as if it had been reached";
    ComparedPeriod "compared-period" Note "a change is told against another period";
    UndeclaredNumber "undeclared-number" Note "numbers of the text are not declared";
    VagueAmount "vague-amount" Note "amounts of the text are stated without a number";
    QualifierLost "qualifier-lost" Warning "the quote's qualifier is missing from the value";
    // The ledger.
    ContradictingFigures "contradicting-figures" Warning "two articles state different values";
    OverlappingFigures "overlapping-figures" Warning "two articles state values that agree only in part";
    CompatibleFigures "compatible-figures" Note "one statistic is stated twice, once more exactly";
    MergedDuplicates "merged-duplicates" Note "the same statistic is stated twice";
    StatusDecided "status-decided" Note "a final or corrected value replaces an older one";
    PartExceedsWhole "part-exceeds-whole" Warning "a part is larger than its whole";
    PartsDifferFromWhole "parts-differ-from-whole" Warning "all parts together are not the whole";
    SharesUnlikeWhole "shares-unlike-whole" Warning "the shares of a whole do not make 100%";
    ShareDiffers "share-differs" Warning "a share is not the quotient of its numbers";
    ComplementDiffers "complement-differs" Warning "a share and its complement do not make 100%";
    Jump "jump" Warning "a value differs from the one before by a factor of more than ten";
    SuppressedComputable "suppressed-computable" Error "a suppressed value can be computed from others";
    MixedDecimals "mixed-decimals" Note "shares of one series are printed with different decimals";
    CarriedForward "carried-forward" Note "figures are numbers of an earlier time";
    PartialCoverage "partial-coverage" Note "figures do not rest on all that they stand for";
    OpenList "open-list" Note "nothing says that all places below are listed";
    NoMean "no-mean" Note "a mean could not be made for want of a weight";
    // Links, routes and pictures.
    RouteCollision "route-collision" Error "two sources claim one address";
    LostAddress "lost-address" Warning "a page of the last portal is gone";
    ReplacedFile "replaced-file" Note "a file of the site stands in for one that is made";
    DeadLink "dead-link" Error "a link leads nowhere";
    LinkToUnpublished "link-to-unpublished" Error "a link leads to an article that is not published";
    MissingPicture "missing-picture" Error "a picture does not exist";
    UncleanPicture "unclean-picture" Error "a picture from which hidden data cannot be removed";
    HiddenData "hidden-data" Warning "a file is published with data that is not shown";
    UnsafeFile "unsafe-file" Error "a file of a kind that is not published";
    WrongFileType "wrong-file-type" Error "a document is something else than its name says";
    ForeignPicture "foreign-picture" Error "a picture lies on another host";
    ForeignRequest "foreign-request" Error "a page asks another host for something";
    InlineCode "inline-code" Error "a script or style stands in a page";
    UnsafeLink "unsafe-link" Error "a link with a scheme that is not allowed";
    RawHtmlRemoved "raw-html-removed" Warning "HTML that could do harm was taken out";
    OpenComment "open-comment" Warning "a comment has no end";
    StrayMarkup "stray-markup" Warning "marks that were not understood, so that readers see them";
    LostCells "lost-cells" Warning "a row of a table has more cells than its header";
    CodeBlock "code-block" Warning "a part of the text is shown as program code";
    MissingAlt "missing-alt" Warning "a picture without words for those who cannot see it";
    NestedTooDeep "nested-too-deep" Error "lists and quotations are nested too deep";
    // The host.
    HostLimit "host-limit" Error "the portal goes beyond a limit of its host";
    // The settings and the theme.
    SampleName "sample-name" Note "title or publisher are still those of a new site";
    LowContrast "low-contrast" Error "a colour that is not read well enough where the theme uses it";
    UnknownTheme "unknown-theme" Error "the theme does not exist";
    MissingTemplate "missing-template" Error "a theme lacks templates";
    BrokenTemplate "broken-template" Error "a template cannot be read or filled in";
    MissingText "missing-text" Error "a template uses a text that a language lacks";
    BrokenText "broken-text" Error "a text of the portal cannot be filled in";
    UnusedOverride "unused-override" Warning "an override that overrides nothing";
}

impl Code {
    /// The code with this word.
    pub fn find(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.word() == word)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        Self::find(&word).ok_or_else(|| D::Error::custom("no code of a problem"))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn words_are_unique_and_kebab_case() {
        let words: BTreeSet<&str> = Code::ALL.iter().map(|code| code.word()).collect();
        assert_eq!(words.len(), Code::ALL.len());
        assert!(words.iter().all(|word| crate::base::slug::is_slug(word)));
    }
}
