//! Window envelopes, in millimetres: what a window may show of a folded letter, however far the sheet has slid inside.
//!
//! The template (`template.typ`) puts the last line of the address at the lower end of what every one of these windows always shows,
//! so that longer addresses grow upwards, and nothing else where a window may ever look.

use crate::Sheet;

/// An envelope with a window, for letters folded in three.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Envelope {
    /// Its name in shops.
    pub name: &'static str,
    /// Width and height.
    pub size: (f64, f64),
    /// Width and height of the window.
    pub window: (f64, f64),
    /// How far the window is from the left and the lower edge of the envelope.
    pub from: (f64, f64),
    /// Height of the part of the sheet that lies behind the window, from its upper edge to the fold.
    pub panel: f64,
}

/// A part of a sheet: left, upper, right and lower edge in millimetres from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

const US_10: [Envelope; 1] =
    [Envelope { name: "US #10 window", size: (241.3, 104.8), window: (114.3, 28.6), from: (22.2, 12.7), panel: 93.1 }];
const A4: [Envelope; 3] = [
    Envelope { name: "DL window", size: (220.0, 110.0), window: (90.0, 35.0), from: (20.0, 18.0), panel: 99.0 },
    Envelope { name: "C6/5 window", size: (229.0, 114.0), window: (90.0, 45.0), from: (20.0, 15.0), panel: 99.0 },
    Envelope {
        name: "C6/5 window, folded at 105 mm",
        size: (229.0, 114.0),
        window: (90.0, 45.0),
        from: (20.0, 15.0),
        panel: 105.0,
    },
];

impl Sheet {
    /// The window envelopes that letters on this paper are made for.
    pub fn envelopes(self) -> &'static [Envelope] {
        match self {
            Self::UsLetter => &US_10,
            Self::A4 => &A4,
        }
    }

    /// Width in millimetres.
    fn width(self) -> f64 {
        match self {
            Self::UsLetter => 215.9,
            Self::A4 => 210.0,
        }
    }
}

impl Envelope {
    /// What the window shows of the sheet wherever the sheet has slid, and all that it may show.
    pub fn shows(&self, sheet: Sheet) -> (Area, Area) {
        let (slack_x, slack_y) = (self.size.0 - sheet.width(), self.size.1 - self.panel);
        let (left, right) = (self.from.0, self.from.0 + self.window.0);
        let bottom = self.size.1 - self.from.1;
        let top = bottom - self.window.1;
        // The sheet lies at the upper left of the envelope, or as far right and down as it can.
        (
            Area { left, top, right: right - slack_x, bottom: bottom - slack_y },
            Area { left: left - slack_x, top: top - slack_y, right, bottom: bottom.min(self.panel) },
        )
    }
}
