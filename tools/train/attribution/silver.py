"""Articles of US outlets, 1,500 to 12,000 characters, nine million characters in all, none that is near a development text: standard input to standard output."""
import json, sys
seen = 0
for line in sys.stdin:
    d = json.loads(line)
    if d['source'].startswith('article-bias') and not d.get('dev') and 1500 < len(d['text']) < 12000 and seen <= 9_000_000:
        seen += len(d['text']); print(json.dumps({'id': d['id'], 'text': d['text']}))
