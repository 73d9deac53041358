package ca.tandem.publication.transparency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * The way from a leaf to the root of a tree (RFC 6962, section 2.1.1): for each step the nodes that cover the other side. Together they are
 * fewer than twice the height of the tree.
 *
 * @param siblings the nodes of each step, from the leaf on
 */
record InclusionPath(List<List<MerkleNode>> siblings) {

    /**
     * Returns the way of a leaf.
     *
     * @param leaf the index of the leaf
     * @param size the size of the tree, greater than the index
     */
    static InclusionPath of(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + leaf);
        }
        var siblings = new ArrayList<List<MerkleNode>>();
        var from = 0L;
        var to = size;
        while (to - from > 1) {
            var middle = from + Long.highestOneBit(to - from - 1);
            if (leaf < middle) {
                siblings.add(MerkleNode.covering(middle, to));
                to = middle;
            } else {
                siblings.add(MerkleNode.covering(from, middle));
                from = middle;
            }
        }
        Collections.reverse(siblings);
        return new InclusionPath(List.copyOf(siblings));
    }

    /** Returns all nodes of which the hash is needed. */
    List<MerkleNode> nodes() {
        return siblings.stream().flatMap(List::stream).toList();
    }

    /** Returns the proof, the leaf's sibling first. */
    List<MerkleHash> proof(Function<MerkleNode, MerkleHash> hashes) {
        return siblings.stream()
                .map(nodes -> CompactRange.fold(nodes.stream().map(hashes).toList()))
                .toList();
    }
}
