# Runs the SQL statements that come in as a JSON array and prints the rows of each.
import json
import sys

import duckdb

connection = duckdb.connect()
answers = []
for statement in json.load(sys.stdin):
    answers.append(connection.execute(statement).fetchall())
json.dump(answers, sys.stdout, default=str)
