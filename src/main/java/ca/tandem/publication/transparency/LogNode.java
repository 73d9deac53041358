package ca.tandem.publication.transparency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The stored hash of a node whose subtree is complete. It is written once and never changed. */
@Entity
@Table(name = "log_node")
public class LogNode {

    @Id
    private long id;

    @Column(name = "node_hash")
    private String hash;

    protected LogNode() {}

    LogNode(CompactRange.CompletedNode completed) {
        this.id = completed.node().id();
        this.hash = completed.hash().hex();
    }

    long getId() {
        return id;
    }

    MerkleHash getHash() {
        return new MerkleHash(hash);
    }
}
