-- What did X say about Y? For the Parquet that examples/spark writes, or any table with the columns `id` and `dispatch`.
-- $speaker: a part of a name; $subject: words of what was said. A source is asked by its own words and by its entity's names, so
-- that "she" and "the minister" are found by the name of the person.
WITH said AS (
  SELECT
    id,
    unnest(from_json(dispatch -> 'attributions', '[{
      "mode": "VARCHAR",
      "source": {"text": "VARCHAR", "entity": "VARCHAR"},
      "cue": {"text": "VARCHAR", "lemma": "VARCHAR", "stance": "VARCHAR"},
      "content": {"text": "VARCHAR"},
      "parent": "VARCHAR",
      "confidence": "DOUBLE"
    }]')) AS a,
    dispatch
  FROM dispatches
),
people AS (
  SELECT id, unnest(from_json(dispatch -> 'entities', '[{"id": "VARCHAR", "name": "VARCHAR", "aliases": ["VARCHAR"]}]')) AS e
  FROM dispatches
)
SELECT
  coalesce(e.name, a.source.text) AS who,
  a.cue.text AS how,
  a.content.text AS what,
  count(*) AS dispatches,
  round(avg(a.confidence), 2) AS confidence
FROM said
LEFT JOIN people ON people.id = said.id AND e.id = a.source.entity
WHERE (a.source.text ILIKE '%' || $speaker || '%' OR e.name ILIKE '%' || $speaker || '%')
  AND a.content.text ILIKE '%' || $subject || '%'
GROUP BY ALL
ORDER BY dispatches DESC, what
LIMIT 10
