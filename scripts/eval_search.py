#!/usr/bin/env python3
"""How well `investor-desk search` finds the one right text: hit@1, hit@5, MRR@10 per set and kind of noise.

    scripts/eval_search.py target/release/investor-desk
    scripts/eval_search.py BIN --external ../shared/external --noise ../shared/questions/noise.py --only vi,typos

Runs `BIN search --json --docs DOCS -k 10` once per row over XQuAD (Vietnamese, English) and Data Commons indicators,
clean and with noise made by noise.py. Standard library only; the sets and the noise stay outside this repository.
"""
import argparse, importlib.util, json, math, pathlib, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
# name, documents, questions, noises
SETS = [
    ("XQuAD vi", "paragraphs_vi", "xquad_vi", ["clean", "fold", "typos10", "fold+typos10", "telex"]),
    ("XQuAD en", "paragraphs_en", "xquad_en", ["clean", "typos10"]),
    ("Data Commons", "dc_indicator_docs_en", "dc_indicator_queries_en", ["clean", "typos10"]),
]


def load_noise(path):
    spec = importlib.util.spec_from_file_location("noise", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {"clean": lambda text: text, **module.MODES}


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def run(binary, docs, questions):
    """The hits of every question, in order, and the seconds it took."""
    asked = "".join(json.dumps({"id": q["qid"], "text": q["text"]}, ensure_ascii=False) + "\n" for q in questions)
    start = time.monotonic()
    done = subprocess.run([binary, "search", "--json", "--docs", str(docs), "-k", "10"], input=asked,
                          capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"{binary} search ended with {done.returncode}: {done.stderr.strip()[-500:]}")
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    if [reply.get("id") for reply in replies] != [q["qid"] for q in questions]:
        sys.exit(f"{binary} search: {len(replies)} replies to {len(questions)} questions, or in another order")
    return replies, time.monotonic() - start


def measure(questions, replies):
    first = five = reciprocal = 0
    for question, reply in zip(questions, replies):
        found = [hit["para_id"] for hit in reply["hits"][:10]]
        if question["para_id"] in found:
            rank = found.index(question["para_id"]) + 1
            first += rank == 1
            five += rank <= 5
            reciprocal += 1 / rank
    return first, five, reciprocal


def row(name, noise, count, figures, seconds):
    first, five, reciprocal = figures
    share = first / count
    margin = 1.645 * math.sqrt(share * (1 - share) / count)
    print(f"{name:<13} {noise:<13} {count:>5}  {100 * share:>5.1f} +-{100 * margin:<4.1f} {100 * five / count:>5.1f}"
          f"  {reciprocal / count:.3f}  {seconds:>5.1f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", metavar="BIN")
    parser.add_argument("--external", type=pathlib.Path, default=SHARED / "external", help="folder of the sets")
    parser.add_argument("--noise", type=pathlib.Path, default=SHARED / "questions" / "noise.py", help="noise.py")
    parser.add_argument("--only", default="", help="comma-separated words a row's name must all hold")
    options = parser.parse_args()
    noises = load_noise(options.noise)
    wanted = [word.lower() for word in options.only.split(",") if word]
    print(f"{'set':<13} {'noise':<13} {'n':>5}  {'hit@1':<11} hit@5  MRR    seconds")
    for name, docs, asked, kinds in SETS:
        questions = read_lines(options.external / f"{asked}.jsonl")
        for kind in kinds:
            if not all(word in f"{name} {kind}".lower() for word in wanted):
                continue
            noisy = [{**q, "text": noises[kind](q["question"])} for q in questions]
            replies, seconds = run(options.binary, options.external / f"{docs}.jsonl", noisy)
            row(name, kind, len(questions), measure(questions, replies), seconds)


if __name__ == "__main__":
    main()
