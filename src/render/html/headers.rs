//! HTTP headers of every file, for hosts that read `_headers` (Cloudflare Pages, Netlify): the
//! policy of pages once more, for files that are no pages, and headers that only a server can send.

use super::metadata::POLICY;
use crate::bulletin::site::{Alternate, Site};

/// Nothing of the portal asks for these.
const PERMISSIONS: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/// The list of headers. What a header and a page both say holds twice, so that pages stay as strict
/// as their own policy, and what stands here must let every file do what it needs: copies of
/// articles have their styles in themselves. Nothing here may forbid frames: the charts of
/// indicators are made to stand on pages of others, and a header for all files cannot be taken back
/// for some on every host.
pub(in crate::render) fn list(site: &Site) -> String {
    let has_copies = site.alternates.contains(&Alternate::Archive);
    let styles = if has_copies { "; style-src 'self' 'unsafe-inline'" } else { "" };
    format!(
        "{base}/*\n  Content-Security-Policy: {POLICY}{styles}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n  Permissions-Policy: {PERMISSIONS}\n",
        base = site.base_path(),
    )
}
