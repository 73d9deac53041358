package ca.tandem.publication.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The transparency log: an append-only Merkle tree (RFC 6962) of what became public, served in the form of C2SP's tlog-tiles. Appending
 * reads one row and writes one; a tile reads 256, and a proof twice the height of the tree at most, however long the log is.
 */
@ApplicationScoped
public class TransparencyLog {

    /** Number of hashes of a full tile, and of entries of a full bundle (tlog-tiles). */
    static final int TILE_WIDTH = 256;

    /** Height of a tile: each level of tiles lies so many levels of the tree above the one before. */
    private static final int TILE_HEIGHT = 8;

    /** Greatest number of entries of one posting that are shown. */
    private static final int MOST_SHOWN = 200;

    private static final int OCTET_BITS = 8;

    @Inject
    LogRepository logRepository;

    /**
     * A tree at one moment.
     *
     * @param size the number of leaves
     * @param root its root
     */
    public record TreeHead(long size, MerkleHash root) {}

    /**
     * Proof that a tree has a leaf.
     *
     * @param head the tree
     * @param entry the leaf
     * @param hashes the hashes that lead from the leaf to the root, the leaf's sibling first (RFC 6962, section 2.1.1)
     */
    public record Inclusion(TreeHead head, LogEntry entry, List<MerkleHash> hashes) {}

    /**
     * Appends a leaf in the current transaction, whose owner holds the lock of publications, so that no other transaction appends.
     *
     * @param publication the number of the publication that the leaf states
     */
    public void append(PublicationLeaf leaf, long publication) {
        var tree = logRepository.last().map(LogEntry::getTree).orElse(CompactRange.EMPTY);
        logRepository.add(new LogEntry(leaf, publication, tree.append(leaf.hash())));
    }

    /** Returns the tree as it is now. */
    public TreeHead head() {
        var tree = logRepository.last().map(LogEntry::getTree).orElse(CompactRange.EMPTY);
        return new TreeHead(tree.size(), tree.root());
    }

    /**
     * Returns what the log says of a posting.
     *
     * @param key the posting's key
     * @param publication the number of its present publication
     * @return its entry and those before it, 200 at most; empty if that publication has none yet
     */
    public Optional<PublicationHistory> history(String key, long publication) {
        var entries = logRepository.ofPosting(key, MOST_SHOWN);
        return entries.stream()
                .filter(entry -> entry.getPublication() == publication)
                .findFirst()
                .map(current ->
                        new PublicationHistory(current, entries.subList(entries.indexOf(current), entries.size())));
    }

    /** Returns the proof that the present tree has the leaf with the given index; empty if it has none. */
    public Optional<Inclusion> inclusion(long index) {
        var head = head();
        return index < 0 || index >= head.size()
                ? Optional.empty()
                : logRepository.at(index).map(entry -> inclusion(entry, head));
    }

    private Inclusion inclusion(LogEntry entry, TreeHead head) {
        var path = InclusionPath.of(entry.getIndex(), head.size());
        var hashes = logRepository.hashes(path.nodes());
        return new Inclusion(head, entry, path.proof(hashes::get));
    }

    /**
     * Returns a tile of hashes.
     *
     * @param level the level of tiles, from 0
     * @param index the index of the tile within its level
     * @param width the number of its hashes, from 1 to 256
     * @return the hashes, 32 octets each; empty if the tree has not so many there
     */
    public Optional<byte[]> tile(int level, long index, int width) {
        var height = level * TILE_HEIGHT;
        if (height + TILE_HEIGHT >= Long.SIZE || index >= Long.MAX_VALUE >> (height + TILE_HEIGHT)) {
            // No log grows so large: the sizes of its trees would not be numbers.
            return Optional.empty();
        }
        var nodes = LongStream.range(index * TILE_WIDTH, index * TILE_WIDTH + width)
                .mapToObj(number -> new MerkleNode(height, number))
                .toList();
        var hashes = logRepository.hashes(nodes);
        if (hashes.size() < width) {
            return Optional.empty();
        }
        var tile = new ByteArrayOutputStream(width * MerkleHash.OCTETS);
        nodes.forEach(node -> tile.writeBytes(hashes.get(node).octets()));
        return Optional.of(tile.toByteArray());
    }

    /**
     * Returns a bundle of entries.
     *
     * @param index the index of the bundle
     * @param width the number of its entries, from 1 to 256
     * @return the entries, each behind its length in two octets; empty if the log has not so many there
     */
    public Optional<byte[]> bundle(long index, int width) {
        var from = index * TILE_WIDTH;
        var entries = logRepository.between(from, from + width);
        if (entries.size() < width) {
            return Optional.empty();
        }
        var bundle = new ByteArrayOutputStream();
        for (var entry : entries) {
            var octets = entry.getOctets();
            bundle.write(octets.length >> OCTET_BITS);
            bundle.write(octets.length);
            bundle.writeBytes(octets);
        }
        return Optional.of(bundle.toByteArray());
    }
}
