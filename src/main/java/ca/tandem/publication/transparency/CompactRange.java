package ca.tandem.publication.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree in short: the roots of the largest complete subtrees, from left to right, one for each bit of its size. The next leaf needs no
 * more of the tree than this, and nor does its root (RFC 6962, section 2.1).
 *
 * @param size the number of leaves
 * @param roots the roots, the largest subtree first
 */
record CompactRange(long size, List<MerkleHash> roots) {

    /** A tree without leaves. */
    static final CompactRange EMPTY = new CompactRange(0, List.of());

    CompactRange {
        roots = List.copyOf(roots);
        if (roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no " + roots.size() + " subtrees");
        }
    }

    /**
     * The tree with one leaf more.
     *
     * @param completed the hashes of the leaf and of the nodes whose subtrees it completed, one for each level from 0 on
     */
    record Grown(CompactRange tree, List<MerkleHash> completed) {}

    /** Returns the tree with a leaf appended. */
    Grown append(MerkleHash leaf) {
        var stack = new ArrayList<>(roots);
        var completed = new ArrayList<MerkleHash>();
        var hash = leaf;
        completed.add(hash);
        for (var index = size; (index & 1) == 1; index >>= 1) {
            hash = MerkleHash.above(stack.remove(stack.size() - 1), hash);
            completed.add(hash);
        }
        stack.add(hash);
        return new Grown(new CompactRange(size + 1, stack), completed);
    }

    /** Returns the root of the tree. */
    MerkleHash root() {
        return fold(roots);
    }

    /** Returns the root over subtrees that stand side by side, each smaller than the one before. */
    static MerkleHash fold(List<MerkleHash> subtrees) {
        if (subtrees.isEmpty()) {
            return MerkleHash.EMPTY;
        }
        var root = subtrees.get(subtrees.size() - 1);
        for (var i = subtrees.size() - 2; i >= 0; i--) {
            root = MerkleHash.above(subtrees.get(i), root);
        }
        return root;
    }
}
