//! Text with Telegram's HTML tags that cannot hold a raw `<`.
//!
//! What people or facts say enters by [`Html::text`] alone, which escapes it; tags come from the
//! other constructors, always in pairs. There is no way to put a string in as it is.
//!
//! ```
//! use investor_desk::telegram::Html;
//! assert_eq!(Html::bold(Html::text("R&D <3")).as_str(), "<b>R&amp;D &lt;3</b>");
//! ```

/// Text ready for Telegram's `parse_mode` HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Plain text, escaped.
    pub fn text(plain: &str) -> Html {
        let mut escaped = String::with_capacity(plain.len());
        for letter in plain.chars() {
            match letter {
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '&' => escaped.push_str("&amp;"),
                '"' => escaped.push_str("&quot;"),
                _ => escaped.push(letter),
            }
        }
        Html(escaped)
    }

    /// Drawn strong.
    pub fn bold(inner: Html) -> Html {
        Html(format!("<b>{}</b>", inner.0))
    }

    /// Drawn quiet.
    pub fn italic(inner: Html) -> Html {
        Html(format!("<i>{}</i>", inner.0))
    }

    /// A link. An address that is neither `http` nor `https` is left away: Telegram would not
    /// follow it.
    pub fn link(address: &str, inner: Html) -> Html {
        if address.starts_with("https://") || address.starts_with("http://") {
            Html(format!("<a href=\"{}\">{}</a>", Html::text(address).0, inner.0))
        } else {
            inner
        }
    }

    /// Adds what follows.
    pub fn push(&mut self, next: Html) {
        self.0.push_str(&next.0);
    }

    /// The text as it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn an_address_cannot_leave_its_quotes() {
        let link = Html::link("https://a.vn/?q=\"><b>", Html::text("a"));
        assert_eq!(link.as_str(), "<a href=\"https://a.vn/?q=&quot;&gt;&lt;b&gt;\">a</a>");
        assert_eq!(Html::link("javascript:alert(1)", Html::text("a")).as_str(), "a");
    }
}
