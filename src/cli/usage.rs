//! Help and wrong usage in the person's language.
//!
//! The main functions are [`dressed`], which gives a command its words, and [`exit`], which ends the
//! process as clap would. The notation of usage lines (`[OPTIONS]`, `<FILE>`) stays as it is.

use std::process;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};

use super::complain;
use crate::locale::Locale;

/// `command` with its help from Fluent: ids are `PREFIX` and `PREFIX-ARGUMENT`.
pub(super) fn dressed(locale: &Locale, command: Command, prefix: &str) -> Command {
    let usage = locale.format("cli-usage", &[("usage", "{usage}".into())]);
    let with_words = |argument: Arg| {
        let heading = if argument.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
        let id = format!("{prefix}-{}", argument.get_id().as_str().replace('_', "-"));
        // What may be given stands in the words of the help.
        let takes_value = matches!(argument.get_action(), ArgAction::Set | ArgAction::Append);
        let argument = argument.help_heading(locale.text(heading)).hide_possible_values(takes_value);
        if locale.has(&id) { argument.help(locale.text(&id)) } else { argument }
    };
    let flag = |name: &'static str, short, action, id| {
        let flag = Arg::new(name).short(short).long(name).action(action).help(locale.text(id));
        flag.help_heading(locale.text("cli-heading-options"))
    };
    let has_version = command.get_version().is_some();
    let mut command = command
        .about(locale.text(prefix))
        .help_template(format!("{{about-with-newline}}\n{usage}\n\n{{all-args}}"))
        .subcommand_help_heading(locale.text("cli-heading-commands"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .mut_args(with_words)
        .arg(flag("help", 'h', ArgAction::Help, "cli-help-help"));
    if has_version {
        command = command.arg(flag("version", 'V', ArgAction::Version, "cli-help-version"));
    }
    command
}

/// Ends the process: with help or version on standard output, or with what is wrong on standard error and
/// exit 2.
pub(super) fn exit(locale: &Locale, error: &Error) -> ! {
    let Some(message) = explanation(locale, error) else { error.exit() };
    complain(&locale.format("cli-error", &[("message", message.into())]));
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.strip_prefix("Usage:").unwrap_or(&usage).trim();
        complain("");
        complain(&locale.format("cli-usage", &[("usage", usage.into())]));
    }
    complain("");
    complain(&locale.format("cli-usage-more", &[("option", "--help".into())]));
    process::exit(error.exit_code())
}

/// What is wrong, in sentences; `None` for what clap says itself.
fn explanation(locale: &Locale, error: &Error) -> Option<String> {
    let get = |kind| match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(several) => Some(locale.list(several)),
        _ => None,
    };
    let say = |id: &str, name: &str, kind| Some(locale.format(id, &[(name, get(kind)?.into())]));
    let and = |first: Option<String>, second: Option<String>| {
        Some(first.into_iter().chain(second).collect::<Vec<_>>().join(" ")).filter(|words| !words.is_empty())
    };
    let argument = ContextKind::InvalidArg;
    match error.kind() {
        ErrorKind::UnknownArgument => and(
            say("cli-usage-argument-unknown", "argument", argument),
            say("cli-usage-similar", "similar", ContextKind::SuggestedArg),
        ),
        ErrorKind::InvalidSubcommand => and(
            say("cli-usage-command-unknown", "command", ContextKind::InvalidSubcommand),
            say("cli-usage-similar", "similar", ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::MissingRequiredArgument => say("cli-usage-missing", "arguments", argument),
        ErrorKind::ArgumentConflict => match get(ContextKind::PriorArg) {
            Some(other) if Some(&other) != get(argument).as_ref() => {
                let values = [("argument", get(argument)?.into()), ("other", other.into())];
                Some(locale.format("cli-usage-conflict", &values))
            }
            _ => say("cli-usage-twice", "argument", argument),
        },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = get(ContextKind::InvalidValue).unwrap_or_default();
            if value.is_empty() {
                return say("cli-usage-value-missing", "argument", argument);
            }
            let values = [("value", value.into()), ("argument", get(argument)?.into())];
            and(
                Some(locale.format("cli-usage-value", &values)),
                say("cli-usage-known", "known", ContextKind::ValidValue),
            )
        }
        ErrorKind::InvalidUtf8 => Some(locale.text("cli-usage-not-utf-8")),
        _ => None,
    }
}
