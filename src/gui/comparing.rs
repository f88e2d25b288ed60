//! How the panes stand in the room that there is, two translations compared beside their source included.
//!
//! The main function is [`fit`]. It must not know what a pane shows.

use egui::Rect;

use super::settings::Arrangement;

/// Panes that share less width than this, in points, stand above each other.
const TOO_NARROW: f32 = 560.0;
/// Panes that share less height than this, in points, stand alone.
const TOO_LOW: f32 = 340.0;
/// Three panes in a row are compared in no less than this, in points.
const THREE_WIDE: f32 = 840.0;
/// Three panes above each other in no less than this.
const THREE_HIGH: f32 = 510.0;

/// How the panes stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Fit {
    /// Source and translation; never [`Arrangement::Compared`].
    pub(super) arrangement: Arrangement,
    /// Whether a second translation stands with them.
    pub(super) compares: bool,
}

/// How the panes stand where there is no room for what was chosen: above each other, then two of three,
/// then `alone`. `can_compare` says that there is a second translation.
pub(super) fn fit(wanted: Arrangement, alone: Arrangement, room: Rect, can_compare: bool) -> Fit {
    let (width, height) = (room.width(), room.height());
    if wanted == Arrangement::Compared && can_compare {
        if width >= THREE_WIDE {
            return Fit { arrangement: Arrangement::Beside, compares: true };
        }
        if height >= THREE_HIGH {
            return Fit { arrangement: Arrangement::Stacked, compares: true };
        }
    }
    let arrangement = match wanted {
        Arrangement::Beside | Arrangement::Compared if width >= TOO_NARROW => Arrangement::Beside,
        Arrangement::Beside | Arrangement::Compared | Arrangement::Stacked if height < TOO_LOW => alone,
        Arrangement::Beside | Arrangement::Compared => Arrangement::Stacked,
        wanted => wanted,
    };
    Fit { arrangement, compares: false }
}

#[cfg(test)]
mod tests {
    use egui::{pos2, vec2};

    use super::*;

    #[test]
    fn what_has_no_room_stands_above_each_other_then_alone() {
        use Arrangement::{Beside, Compared, SourceAlone, Stacked, TranslationAlone};
        for (wanted, size, arrangement, compares) in [
            (Beside, [800.0, 700.0], Beside, false),
            (Beside, [800.0, 300.0], Beside, false),
            (Beside, [500.0, 700.0], Stacked, false),
            (Beside, [500.0, 300.0], SourceAlone, false),
            (Stacked, [800.0, 300.0], SourceAlone, false),
            (TranslationAlone, [900.0, 900.0], TranslationAlone, false),
            (Compared, [900.0, 300.0], Beside, true),
            (Compared, [700.0, 700.0], Stacked, true),
            (Compared, [700.0, 400.0], Beside, false),
            (Compared, [500.0, 400.0], Stacked, false),
            (Compared, [500.0, 300.0], SourceAlone, false),
        ] {
            let room = Rect::from_min_size(pos2(0.0, 0.0), vec2(size[0], size[1]));
            let fit = fit(wanted, SourceAlone, room, true);
            assert_eq!((fit.arrangement, fit.compares), (arrangement, compares), "{wanted:?} {size:?}");
        }
        let room = Rect::from_min_size(pos2(0.0, 0.0), vec2(1200.0, 700.0));
        let fit = fit(Compared, SourceAlone, room, false);
        assert_eq!((fit.arrangement, fit.compares), (Beside, false), "one translation alone");
    }
}
