package ca.tandem.publication.transparency;

import ca.tandem.common.Sha256;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A hash of the Merkle tree (RFC 6962, section 2.1): SHA-256, with an octet before what is hashed that tells leaves from inner nodes.
 *
 * @param hex the hash as 64 hexadecimal digits in lower case
 */
public record MerkleHash(String hex) {

    /** The root of a tree without leaves. */
    static final MerkleHash EMPTY = of(Sha256.of(new byte[0]));

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Number of octets of a hash. */
    static final int OCTETS = 32;

    /** Returns the hash of a leaf with the given content. */
    public static MerkleHash ofLeaf(byte[] content) {
        return of(Sha256.of(
                ByteBuffer.allocate(1 + content.length).put(LEAF).put(content).array()));
    }

    /** Returns the hash of the node above two others. */
    static MerkleHash above(MerkleHash left, MerkleHash right) {
        return of(Sha256.of(ByteBuffer.allocate(1 + 2 * OCTETS)
                .put(NODE)
                .put(left.octets())
                .put(right.octets())
                .array()));
    }

    private static MerkleHash of(byte[] octets) {
        return new MerkleHash(HexFormat.of().formatHex(octets));
    }

    /** Returns the 32 octets. */
    public byte[] octets() {
        return HexFormat.of().parseHex(hex);
    }

    /** Returns the hash in base64 with padding, as checkpoints and proofs have it. */
    String base64() {
        return Base64.getEncoder().encodeToString(octets());
    }
}
