//! Days and times as owners know them: a bare day, or a minute with its offset.
//!
//! A bare day is the whole day. Where hours are counted from one, they run from its first minute, at the place in the
//! business's country where that day began first, so the result is never too late.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// When something happened, as exactly as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Some time on this day.
    Day(NaiveDate),
    /// This minute, by the clock of the business, whose offset is not known.
    Clock(NaiveDateTime),
    /// This minute.
    Minute(DateTime<FixedOffset>),
}

/// A text that is neither a day nor a time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a date: write 2026-03-02, or 2026-03-02T14:30:00-05:00")]
pub struct NotAMoment(pub String);

impl Moment {
    /// The day on the calendar of whoever wrote it down.
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Clock(clock) => clock.date(),
            Self::Minute(minute) => minute.date_naive(),
        }
    }

    /// The earliest instant it can mean, for a business whose day begins at `offset`.
    pub(crate) fn earliest(self, offset: FixedOffset) -> DateTime<FixedOffset> {
        let local = match self {
            Self::Day(day) => day.and_time(NaiveTime::MIN),
            Self::Clock(clock) => clock,
            Self::Minute(minute) => return minute,
        };
        // A fixed offset maps every local time to exactly one instant, so the fallback is never taken.
        local.and_local_timezone(offset).single().unwrap_or_else(|| local.and_utc().fixed_offset())
    }
}

impl From<NaiveDate> for Moment {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Day(day) => write!(out, "{day}"),
            Self::Clock(clock) => write!(out, "{}", clock.format("%Y-%m-%dT%H:%M:%S")),
            Self::Minute(minute) => out.write_str(&minute.to_rfc3339_opts(SecondsFormat::Secs, false)),
        }
    }
}

impl std::str::FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return Ok(Self::Day(day));
        }
        if let Ok(minute) = DateTime::parse_from_rfc3339(text) {
            return Ok(Self::Minute(minute));
        }
        for form in ["%Y-%m-%dT%H:%M%:z", "%Y-%m-%dT%H:%M%#z", "%Y-%m-%dT%H:%M:%S%.f%#z"] {
            if let Ok(minute) = DateTime::parse_from_str(text, form) {
                return Ok(Self::Minute(minute));
            }
        }
        if let Some(utc) = text.strip_suffix(['Z', 'z'])
            && let Ok(clock) = NaiveDateTime::parse_from_str(utc, "%Y-%m-%dT%H:%M")
        {
            return Ok(Self::Minute(clock.and_utc().fixed_offset()));
        }
        ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"]
            .iter()
            .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
            .map(Self::Clock)
            .ok_or_else(|| NotAMoment(text.to_owned()))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// When a duty is due: its last day, or its last minute where the law counts hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The whole of this day is still in time.
    Day(NaiveDate),
    /// Up to this minute.
    Minute(DateTime<FixedOffset>),
}

impl Due {
    /// The day on which it falls.
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Minute(minute) => minute.date_naive(),
        }
    }
}

impl std::fmt::Display for Due {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Day(day) => write!(out, "{day}"),
            Self::Minute(minute) => out.write_str(&minute.to_rfc3339_opts(SecondsFormat::Secs, false)),
        }
    }
}

impl Serialize for Due {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Due {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        match text.parse::<Moment>().map_err(serde::de::Error::custom)? {
            Moment::Day(day) => Ok(Self::Day(day)),
            Moment::Minute(minute) => Ok(Self::Minute(minute)),
            Moment::Clock(_) => Err(serde::de::Error::custom(NotAMoment(text))),
        }
    }
}
