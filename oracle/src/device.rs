//! What a device is under Article 2.

use std::collections::BTreeSet;

use crate::cast::{Cast, Device};
use crate::positions::Positions;

/// What a device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    AntiPersonnelMine,
    OtherMine,
    NotAMine,
}

impl Class {
    /// The word of the scenario format.
    pub fn word(self) -> &'static str {
        match self {
            Class::AntiPersonnelMine => "anti-personnel-mine",
            Class::OtherMine => "other-mine",
            Class::NotAMine => "not-a-mine",
        }
    }
}

/// The class of a named device; where none is named it is an ordinary anti-personnel mine.
pub fn named(cast: &Cast, name: Option<&String>, positions: &Positions) -> Class {
    match name.and_then(|name| cast.devices.get(name)) {
        Some(device) => class(device, positions),
        None => Class::AntiPersonnelMine,
    }
}

/// The class of a device.
pub fn class(device: &Device, positions: &Positions) -> Class {
    // What sets it off: the modes that work, and those a kit adds. RD-37: a kit kept with the munition
    // counts. RD-07: on the strict position so does one kept elsewhere, for a munition that is fired by
    // command.
    let mut triggers: BTreeSet<&str> = device.set_off_by.iter().map(String::as_str).collect();
    let by_command = |trigger: &&str| ["command-wire", "radio", "telephone", "operator"].contains(trigger);
    let command_fired = triggers.iter().any(by_command);
    let together = device.kit_kept == "with-it" && positions.takes("parts", "complete-or-kit-together");
    let convertible = command_fired
        && device.kit_kept != "destroyed"
        && positions.takes("command-fired", "convertible-counts");
    if together || convertible {
        triggers.extend(device.kit.iter().map(String::as_str));
    }
    // RD-07, networked systems: a sensor that only informs a person who decides each explosion fires nothing.
    if triggers.contains("operator") && positions.takes("command-fired", "human-decision") {
        triggers.remove("sensor");
    }
    // 2(2): a munition, complete (RD-37).
    let complete = match device.condition.as_str() {
        "live" => true,
        "inert" => false,
        _ => together && !device.kit.is_empty(),
    };
    if !complete {
        return Class::NotAMine;
    }
    // By whom each trigger is set off.
    let certain = ["person-weight", "touch", "tripwire", "breakwire"];
    let by_vehicle = ["vehicle-weight", "tilt-rod", "magnetic", "sensor"];
    let mut person = triggers.iter().any(|trigger| certain.contains(trigger));
    let vehicle = triggers.iter().any(|trigger| by_vehicle.contains(trigger));
    if vehicle && device.person_can == Some(true) {
        person = true;
    }
    // 2(1), second sentence: an anti-handling device alone makes no anti-personnel mine of a mine against vehicles.
    // RD-06: one that also reacts to accident is none under 2(3). Of anything else, whoever handles it sets it off.
    let for_vehicles = match &device.made_against {
        Some(targets) => targets.contains("vehicle") && !targets.contains("person"),
        None => vehicle && !triggers.iter().any(|trigger| certain.contains(trigger)),
    };
    let anti_handling_device = device.anti_handling == "tamper-only"
        || (device.anti_handling == "any-touch" && positions.takes("anti-handling", "always-saved"));
    let by_handling = device.anti_handling != "none" && !(for_vehicles && anti_handling_device);
    // 2(2): made to lie on a surface and to be exploded by a person or a vehicle.
    if !device.placed || !(person || vehicle || by_handling) {
        return Class::NotAMine;
    }
    // RD-05: on one position a mine made against vehicles alone is no anti-personnel mine for its fuze.
    let against_vehicles = match &device.made_against {
        Some(targets) => !targets.contains("person"),
        None => !triggers.iter().any(|trigger| certain.contains(trigger)),
    };
    if against_vehicles && positions.takes("sensitive-fuze", "design-purpose") {
        person = false;
    }
    // RD-08: on one position improvised devices are a class of their own.
    if device.made == "improvised" && positions.takes("improvised", "separate-class") {
        return Class::NotAMine;
    }
    // 2(1): exploded by a person, and able to injure.
    if (person || by_handling) && device.harms_people {
        Class::AntiPersonnelMine
    } else {
        Class::OtherMine
    }
}
