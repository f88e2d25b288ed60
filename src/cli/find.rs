//! Parts of a project by the names that a person gives on the command line.

use uuid::Uuid;

use crate::locale::Locale;
use crate::messages::report::text_name;
use crate::model::{Language, Project, Role, Text, TextId};

/// The text that `name` means: a role, a language or an id.
pub(super) fn text<'a>(locale: &Locale, project: &'a Project, name: &str) -> Result<&'a Text, String> {
    let role = match name {
        "source" => Some(Role::Source),
        "translation" => Some(Role::Translation),
        _ => None,
    };
    let id = name.parse::<Uuid>().ok().map(TextId);
    let language = Language::new(name);
    let fits = |text: &&Text| match (role, id) {
        (Some(role), _) => text.role == role,
        (None, Some(id)) => text.id == id,
        (None, None) => text.language == language || text.language.primary() == language.as_str(),
    };
    let found: Vec<&Text> = project.texts.iter().filter(fits).collect();
    let complain = |id: &str, texts: &[&Text]| {
        let known: Vec<String> =
            texts.iter().map(|text| format!("{}: {}", text_name(locale, text), text.id)).collect();
        locale.format(id, &[("text", name.into()), ("known", locale.list(&known).into())])
    };
    match found.as_slice() {
        [text] => Ok(text),
        [] => Err(complain("cli-annotate-text-unknown", &project.texts.iter().collect::<Vec<_>>())),
        several => Err(complain("cli-annotate-text-ambiguous", several)),
    }
}
