import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), delimiter=";"))
assert all(len(row) == len(rows[0]) for row in rows), [len(row) for row in rows]
row = dict(zip(rows[0], rows[1]))
print(repr([row["id"][:5], row["werk"], row["titel"], row["tekst"]]))
