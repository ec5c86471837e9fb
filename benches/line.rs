//! The line – question to reply – at the real store and at generated ones.
//!
//!     cargo bench --bench line
//!     DESK_BENCH_MILLION=1 cargo bench --bench line    with 1,000,000 observations as well
//!
//! One round asks every question of `support/questions.txt` once: divide by their number, which is
//! the throughput criterion shows.

mod support;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn line(c: &mut Criterion) {
    let questions = support::questions();
    let mut sizes = vec![support::REAL, 100_000];
    if std::env::var_os("DESK_BENCH_MILLION").is_some() {
        sizes.push(1_000_000);
    }
    let mut group = c.benchmark_group("line");
    group
        .throughput(Throughput::Elements(questions.len() as u64))
        .sample_size(20)
        .measurement_time(Duration::from_secs(8));
    for size in sizes {
        let desk = support::desk(support::generated(size));
        group.bench_function(format!("{size} observations"), |bencher| {
            bencher.iter(|| questions.iter().for_each(|question| drop(black_box(desk.asked(question, None)))));
        });
    }
    group.finish();
}

criterion_group!(benches, line);
criterion_main!(benches);
