// Package neo4j keeps a network in a Neo4j database (docs/adr/0005). Only cmd names it.
package neo4j
