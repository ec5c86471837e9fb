//! The zones nearest to a place, as the crow flies.

use rust_decimal::prelude::ToPrimitive;

use super::Catalogue;
use super::model::{Position, Zone};

/// A place on a map, in degrees of WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// A zone and how far it is.
#[derive(Clone, Debug)]
pub struct Near<'c> {
    /// The zone.
    pub zone: &'c Zone,
    /// Its published coordinates.
    pub position: &'c Position,
    /// Kilometres in a straight line.
    pub kilometres: f64,
}

/// At most so many zones, nearest first; nothing when the facts hold no coordinates of any zone, or
/// the point is none.
pub fn nearest(catalogue: &Catalogue, from: Point, most: usize) -> Vec<Near<'_>> {
    let known = catalogue.zones.iter().filter_map(|zone| {
        let position = zone.position.as_ref()?;
        let to = Point { latitude: position.latitude.0.to_f64()?, longitude: position.longitude.0.to_f64()? };
        let kilometres = distance(from, to);
        kilometres.is_finite().then_some(Near { zone, position, kilometres })
    });
    let mut near: Vec<Near> = known.collect();
    near.sort_by(|a, b| a.kilometres.total_cmp(&b.kilometres).then_with(|| a.zone.id.cmp(&b.zone.id)));
    near.truncate(most);
    near
}

/// Kilometres on a sphere of the earth's mean radius (IUGG, 6,371.0088 km) by the haversine formula
/// (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984); within half a percent.
pub fn distance(from: Point, to: Point) -> f64 {
    const RADIUS: f64 = 6371.0088;
    let (a, b) = (from.latitude.to_radians(), to.latitude.to_radians());
    let across = ((b - a) / 2.0).sin().powi(2);
    let along = ((to.longitude - from.longitude).to_radians() / 2.0).sin().powi(2);
    2.0 * RADIUS * (across + a.cos() * b.cos() * along).clamp(0.0, 1.0).sqrt().asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(latitude: f64, longitude: f64) -> Point {
        Point { latitude, longitude }
    }

    #[test]
    fn a_degree_of_latitude_is_a_hundred_and_eleven_kilometres() {
        let one = distance(point(20.0, 106.0), point(21.0, 106.0));
        assert!((one - 111.195).abs() < 0.01, "{one}");
        assert_eq!(distance(point(20.0, 106.0), point(20.0, 106.0)), 0.0);
        let half = distance(point(0.0, 0.0), point(0.0, 180.0));
        assert!((half - 20015.1).abs() < 0.1, "{half}");
    }
}
