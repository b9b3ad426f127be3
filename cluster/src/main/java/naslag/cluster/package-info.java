/**
 * Takes a question in a cluster of OpenSearch, gives every shard the same Lucene query. A plugin,
 * in a jar of its own; the only code of Naslag that talks to other machines. See docs/cluster.md.
 */
package naslag.cluster;
