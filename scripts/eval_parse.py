#!/usr/bin/env python3
"""Runs `BIN parse --json` over the public date and number sets and prints how much it reads right.

    eval_parse.py [--sets DIR] [--misses] BIN [ARGUMENT...]        ARGUMENT: by default `parse --json`

The sets are described in their own README (`../shared/external/README.md`). A row is right when

    instant    some date begins with `value` when both are cut to the row's grain, and has that grain
    interval   the same for `value` and, where the row has it, `to`
    open       the period's closed end is `value` (either side of its unit)
    any_of     `value`: some date begins there and is no longer than a day; `start` and `end`: a period from and to
               there (Recognizers leaves the last unit of a range out, the desk has it in: both are taken);
               only one of them: that end of an open period
    number     some number equals `value` (to 12 digits); a range: both ends are there
    unit       money: the currency is the row's, where it names one
    nothing    no date at all
"""
import argparse, json, os, subprocess, sys
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
LENGTH = {"year": 4, "quarter": 7, "half": 7, "month": 7, "week": 10, "day": 10, "hour": 13, "minute": 16, "second": 19}
CODES = {"Dollar": "USD", "Cent": "cent", "Pound": "pound", "Dinar": "dinar", "Riyal": "riyal", "Rial": "rial"}


def rows(folder, name):
    with open(os.path.join(folder, name + ".jsonl"), encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def replies(command, requests):
    given = "".join(json.dumps(request, ensure_ascii=False) + "\n" for request in requests)
    done = subprocess.run(command, input=given.encode(), stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    if [a["id"] for a in answers] != [r["id"] for r in requests]:
        sys.exit("the replies do not answer the requests one by one")
    return answers


def same(moment, wanted, grain):
    size = LENGTH.get(grain, 19)
    return moment.ljust(19)[:size] == wanted.ljust(19)[:size]


def starts(row, date):
    grain = row.get("grain", "day")
    return same(date["from"], row["value"], grain) and (date["grain"] == grain)


def interval(row, date):
    return same(date["from"], row["value"], row["grain"]) and same(date["to"], row["to"], "second")


def opened(row, date):
    end = date["from"] if row["kind"] == "open_after" else date["to"]
    return end[:4] in (row["value"][:4], str(int(row["value"][:4]) + 1))


def last_unit(date):
    """Where the last unit of a range begins, as far as day, month and year go."""
    end = (date.get("ends") or [None, None])[1]
    return end[:10] if end else previous(date)


def previous(date):
    import datetime

    to = datetime.date.fromisoformat(date["to"][:10])
    if date["grain"] == "year":
        return to.replace(year=to.year - 1).isoformat()
    if date["grain"] == "month":
        return (to - datetime.timedelta(days=1)).replace(day=1).isoformat()
    return (to - datetime.timedelta(days=1)).isoformat()


def reading(wanted, date, loose):
    begin, end = date["from"][:10], date["to"][:10]
    if "value" in wanted:
        return begin == wanted["value"] and date["grain"] in ("day", "hour", "minute", "second")
    ends = [end] + ([last_unit(date)] if loose else [])
    begin_right = "start" not in wanted or begin == wanted["start"]
    return begin_right and ("end" not in wanted or wanted["end"] in ends)


def number_right(row, numbers):
    if row.get("kind") == "between":
        wanted = [row["from"], row["to"]]
    else:
        wanted = [float(str(row["value"]).rstrip("%"))]
    values = [number["value"] for number in numbers]
    return all(any(abs(v - w) <= 1e-12 * max(1, abs(w)) + abs(w) * 1e-12 for v in values) for w in wanted)


def unit_right(row, numbers):
    wanted = row.get("iso") or CODES.get(row.get("unit"), row.get("unit"))
    if not wanted or wanted in ("Unnamed",) or len(wanted) > 6:
        return True
    return any(number.get("unit") == wanted for number in numbers)


class Tally:
    def __init__(self, show):
        self.right, self.all, self.show, self.latency = Counter(), Counter(), show, []

    def count(self, group, ok, row, reply):
        self.all[group] += 1
        self.right[group] += bool(ok)
        if self.show and not ok:
            wanted = {k: v for k, v in row.items() if k not in ("id", "text", "reference_time", "dim")}
            got = [(d["from"], d["to"], d["grain"]) for d in reply["dates"]], [(n["value"], n.get("unit")) for n in reply["numbers"]]
            print(f"  MISS {group}: {row['text']!r}\n       want {wanted}\n       got  {got}", file=sys.stderr)

    def print(self):
        for group, total in self.all.items():
            print(f"{group:58} {self.right[group]:4} of {total:4}  {100 * self.right[group] / total:5.1f}%")
        if self.latency:
            times = sorted(self.latency)
            print(f"{'latency, microseconds: median, 99th of 100':58} {times[len(times) // 2]}, {times[len(times) * 99 // 100]}")


def time_sets(ask, folder, tally):
    for lang in ("vi", "en"):
        found = rows(folder, lang + "_time")
        for row, reply in zip(found, ask(found, lang)):
            flags, dates = row.get("flags", []), reply["dates"]
            if row["kind"] == "none":
                tally.count(f"{lang}_time, must not parse", not dates, row, reply)
                continue
            judge = {"instant": starts, "interval": interval}.get(row["kind"], opened)
            right = any(judge(row, date) for date in dates)
            if "calendar" in flags:
                kind = "instants" if row["kind"] == "instant" else "intervals"
                default = ", by default forward" if "forward_default" in flags else ""
                tally.count(f"{lang}_time calendar {kind}{default}", right, row, reply)
            elif "holiday" not in flags:
                tally.count(f"{lang}_time clock", right, row, reply)


def recognizers_dates(ask, folder, tally):
    found = rows(folder, "en_dates_recognizers")
    for row, reply in zip(found, ask(found, "en")):
        for group, loose in (("en_dates_recognizers any_of", True), ("en_dates_recognizers any_of, ends as printed", False)):
            right = any(reading(w, d, loose) for w in row["any_of"] for d in reply["dates"])
            tally.count(group, right, row, reply)


def number_sets(ask, folder, tally):
    for name in ("vi_numerals", "vi_money", "en_numerals", "en_money", "en_numbers_recognizers"):
        found = rows(folder, name)
        for row, reply in zip(found, ask(found, name[:2])):
            numbers = reply["numbers"]
            if row.get("kind") == "none":
                tally.count(f"{name}, must not parse", not any(n.get("unit") for n in numbers), row, reply)
            else:
                tally.count(name, number_right(row, numbers) and unit_right(row, numbers), row, reply)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", default=os.path.join(HERE, "..", "..", "shared", "external"))
    parser.add_argument("--misses", action="store_true", help="print every row that was read wrong on standard error")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    if not options.command:
        parser.error("which program?")
    command = options.command if len(options.command) > 1 else options.command + ["parse", "--json"]
    tally = Tally(options.misses)

    def ask(found, lang):
        requests = [
            {"id": row["id"], "text": row["text"], "now": row.get("reference_time", "2026-11-22T09:00:00"), "lang": lang}
            for row in found
        ]
        answers = replies(command, requests)
        tally.latency += [answer["latency_us"] for answer in answers if "latency_us" in answer]
        return answers

    time_sets(ask, options.sets, tally)
    recognizers_dates(ask, options.sets, tally)
    number_sets(ask, options.sets, tally)
    tally.print()


if __name__ == "__main__":
    main()
