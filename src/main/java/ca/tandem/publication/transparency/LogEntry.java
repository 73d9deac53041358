package ca.tandem.publication.transparency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An entry of the log: a leaf with its place, and the tree that ends with it. It is written once and never changed. */
@Entity
@Table(name = "log_entry")
public class LogEntry {

    /** Size of the tree that ends with this leaf, without gaps from 1: one more than the leaf's index, for no key may be 0. */
    @Id
    @Column(name = "tree_size")
    private long size;

    @Column(name = "posting_key")
    private String posting;

    /** Number of the publication that the leaf states. */
    @Column(name = "publication_number")
    private long publication;

    @Column(name = "leaf_text")
    private String leaf;

    /** Hashes of the leaf and of the nodes whose subtrees it completed, one for each level from 0 on, separated by spaces. */
    @Column(name = "completed_hashes")
    private String completed;

    /** Roots of the complete subtrees of the tree that ends with this leaf, the largest first, separated by spaces. */
    @Column(name = "subtree_roots")
    private String roots;

    protected LogEntry() {}

    LogEntry(PublicationLeaf publicationLeaf, long publication, CompactRange.Grown grown) {
        this.size = grown.tree().size();
        this.posting = publicationLeaf.key();
        this.publication = publication;
        this.leaf = publicationLeaf.text();
        this.completed = join(grown.completed());
        this.roots = join(grown.tree().roots());
    }

    /** Returns the index of the leaf in the log, from 0. */
    public long getIndex() {
        return size - 1;
    }

    /** Returns the number of the publication that the leaf states. */
    public long getPublication() {
        return publication;
    }

    /** Returns what the leaf says. */
    public PublicationLeaf getLeaf() {
        return PublicationLeaf.parse(leaf);
    }

    /** Returns the leaf as it is hashed. */
    public String getText() {
        return leaf;
    }

    /** Returns the octets that are hashed: the leaf in UTF-8. */
    public byte[] getOctets() {
        return leaf.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the tree that ends with this leaf. */
    CompactRange getTree() {
        return new CompactRange(size, split(roots));
    }

    private static String join(List<MerkleHash> hashes) {
        return hashes.stream().map(MerkleHash::hex).collect(Collectors.joining(" "));
    }

    /** Reads hashes as they are stored. */
    static List<MerkleHash> split(String hashes) {
        return Arrays.stream(hashes.split(" ")).map(MerkleHash::new).toList();
    }
}
