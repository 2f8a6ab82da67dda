//! # A day between an earliest, a likely and a latest one
//!
//! Drawn from the triangle over the three: density nothing at the ends, largest at the likely day.
//!
//! ```math
//! F^{-1}(u) = a + \sqrt{u\,(b-a)(m-a)} \;\; (u \le \tfrac{m-a}{b-a}), \qquad b - \sqrt{(1-u)(b-a)(b-m)} \;\; \text{else}
//! ```
//!
//! Beside it stands the planner's formula of the Program Evaluation and Review Technique (PERT), with mean (a + 4m + b)/6
//! and variance ((b - a)/6)². Added up along one path it is too early wherever something waits for the last of several.

/// Three points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ThreePoints {
    /// The earliest.
    pub earliest: f64,
    /// The likely.
    pub likely: f64,
    /// The latest.
    pub latest: f64,
}

impl ThreePoints {
    /// Where a certain thing is: all three in one.
    pub fn certain(day: f64) -> Self {
        Self { earliest: day, likely: day, latest: day }
    }

    /// The point below which the triangle has a share of its mass.
    pub fn quantile(self, share: f64) -> f64 {
        let Self { earliest, likely, latest } = self;
        let width = latest - earliest;
        if width <= 0.0 {
            return likely;
        }
        if share * width <= likely - earliest {
            earliest + (share * width * (likely - earliest)).sqrt()
        } else {
            latest - ((1.0 - share) * width * (latest - likely)).sqrt()
        }
    }

    /// The mean by PERT.
    pub fn pert_mean(self) -> f64 {
        (self.earliest + 4.0 * self.likely + self.latest) / 6.0
    }

    /// The variance by PERT.
    pub fn pert_variance(self) -> f64 {
        ((self.latest - self.earliest) / 6.0).powi(2)
    }
}
