-- How many nodes have each value of a property, how many are there, and of how many does no source say?
WITH found (name, nodes) AS MATERIALIZED (SELECT {column}, count(*) {nodes} GROUP BY 1)
SELECT 'group', name, nodes FROM found WHERE name <> ''
UNION ALL
SELECT 'total', '', COALESCE(sum(nodes), 0) FROM found
UNION ALL
SELECT 'none', '', nodes FROM found WHERE name = ''
ORDER BY nodes DESC, 2
