#!/usr/bin/env python3
"""Fills fuzz/corpus with what the repository has of real input, and writes a dictionary per target."""
import json, pathlib, re

FUZZ = pathlib.Path(__file__).resolve().parent
ROOT = FUZZ.parent


def put(target, name, data):
    folder = FUZZ / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def dictionary(target, words):
    quoted = (re.sub(rb'[^ !#-\[\]-~]', lambda m: b"\\x%02X" % m[0][0], word.encode()) for word in sorted(set(words)))
    (FUZZ / "corpus" / f"{target}.dict").write_bytes(b"".join(b'"' + word + b'"\n' for word in quoted if 1 < len(word) < 120))


def questions():
    for path in sorted((ROOT / "tests" / "golden").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line), line


def main():
    for row, line in questions():
        turns = [turn["text"] for turn in row.get("turns") or [row]]
        put("understand", row["id"], b"\0" + "\n".join(turns).encode())
        put("json_lines", row["id"], line.encode())
    for path in sorted((ROOT / "tests" / "corpus").glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            if line.strip():
                put("understand", f"{path.stem}-{number}", b"\1" + str(json.loads(line).get("text", line)).encode())
    for number, line in enumerate((FUZZ / "seeds" / "requests.jsonl").read_text(encoding="utf-8").splitlines()):
        put("json_lines", f"request-{number}", line.encode())
    for path in [*(ROOT / "src" / "facts").rglob("*.yaml"), *(ROOT / "facts").rglob("*.yaml")]:
        text = path.read_text(encoding="utf-8")
        name = str(path.relative_to(ROOT)).replace("/", "-")
        if len(text) < 4096:
            put("facts", name, text.encode())
        # The first records of each file, under its key.
        head, *records = re.split(r"(?m)^- ", text)
        for number in range(min(len(records), 4)):
            put("facts", f"{name}-{number}", (head.splitlines(True)[-1] + "- " + records[number]).encode() if head else b"")
    for path in (FUZZ / "seeds" / "telegram").iterdir():
        put("telegram", path.name, path.read_bytes())
    for number, line in enumerate((FUZZ / "seeds" / "arguments.txt").read_text(encoding="utf-8").splitlines()):
        put("settings", f"arguments-{number}", line.replace("\t", "\n").encode())

    words = []
    for path in (ROOT / "src" / "understand" / "words").glob("*.yaml"):
        words += [word.strip() for word in re.split(r"[,\[\]{}:\n#]", path.read_text(encoding="utf-8"))]
    dictionary("understand", words)
    keys = [key for path in (ROOT / "facts").rglob("*.yaml") for key in re.findall(r"(?m)([a-z_]+:)", path.read_text())]
    dictionary("facts", keys + ["USD", "percent", "2024-Q3", "2024-05/2025-07", "preferred", "deprecated"])
    fields = [word for _, line in questions() for word in re.findall(r'"[a-z_]+":', line)]
    dictionary("json_lines", fields + ['"answer_text":', '"facts":[]', '"status":"unknown"', '"context":{"session":'])
    updates = "".join(path.read_text() for path in (FUZZ / "seeds" / "telegram").iterdir())
    dictionary("telegram", re.findall(r'"[a-z_]+"', updates))
    dictionary("settings", ["sqlite://", "--database", "--json", "--now", "--lang", "ask", "eval", "2026-11-22", "123456:AAH"])


main()
