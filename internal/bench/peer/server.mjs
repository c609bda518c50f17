// The peer: @neo4j/graphql behind Apollo Server, as its documentation advises.
// PEER_FIELDS names a file with further fields of Query: its hand-written Cypher.
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, PEER_FIELDS } = process.env;

const typeDefs = readFileSync(new URL("types.graphql", import.meta.url), "utf8") + readFileSync(PEER_FIELDS, "utf8");
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD));
const neoSchema = new Neo4jGraphQL({ typeDefs, driver });
const server = new ApolloServer({ schema: await neoSchema.getSchema() });
const { url } = await startStandaloneServer(server, {
  context: async ({ req }) => ({ req }),
  listen: { host: "127.0.0.1", port: 0 },
});
console.log(`peer listens on ${url}`);

process.on("SIGTERM", async () => {
  await server.stop();
  await driver.close();
  process.exit(0);
});
