package ca.tandem.publication.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * Place of a node whose subtree is complete: it covers the leaves from {@code index * 2^level} on, {@code 2^level} of them. Such a node
 * never changes, however the tree grows.
 *
 * @param level the height over the leaves, 0 for a leaf
 * @param index the number of the node within its level, from 0
 */
record MerkleNode(int level, long index) {

    /** Returns the size of the tree whose last leaf completed the node. */
    long completedAt() {
        return (index + 1) << level;
    }

    /**
     * Returns the nodes that cover a range of leaves, from left to right: as few as possible.
     *
     * @param from the first leaf; a multiple of the least power of two that is not smaller than the range
     * @param to the leaf behind the last
     */
    static List<MerkleNode> covering(long from, long to) {
        var nodes = new ArrayList<MerkleNode>();
        for (var start = from; start < to; ) {
            var level = Long.numberOfTrailingZeros(Long.highestOneBit(to - start));
            nodes.add(new MerkleNode(level, start >> level));
            start += 1L << level;
        }
        return nodes;
    }
}
