package ca.tandem.publication.transparency;

import ca.tandem.common.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that signs notes (C2SP signed-note): Ed25519 (RFC 8032), made of a seed, so that every node of the portal has the same one and none
 * is stored.
 */
final class LogKey {

    private static final String ALGORITHM = "Ed25519";

    /** Octet that stands for Ed25519 in keys and their ids. */
    private static final byte ED25519 = 1;

    private static final int ID_OCTETS = 4;
    private static final int KEY_OCTETS = 32;

    private final String name;
    private final KeyPair pair;
    private final byte[] typeAndKey;
    private final byte[] id;

    /**
     * Makes the key.
     *
     * @param name the name under which it signs, without spaces and plus signs
     * @param seed 32 secret octets
     */
    LogKey(String name, byte[] seed) {
        this.name = name;
        this.pair = pair(seed);
        var encoded = pair.getPublic().getEncoded();
        // An encoded key ends with its 32 octets (RFC 8410, section 4).
        this.typeAndKey = ByteBuffer.allocate(1 + KEY_OCTETS)
                .put(ED25519)
                .put(encoded, encoded.length - KEY_OCTETS, KEY_OCTETS)
                .array();
        this.id = id(name, typeAndKey);
    }

    /** Returns the id of a key, by which signatures name it beside its name. */
    static byte[] id(String name, byte[] typeAndKey) {
        var named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        var octets = ByteBuffer.allocate(named.length + typeAndKey.length);
        return Arrays.copyOf(Sha256.of(octets.put(named).put(typeAndKey).array()), ID_OCTETS);
    }

    /**
     * The platform makes a pair of random octets: here the seed is what it gets. The signature that follows proves that the two keys belong
     * together.
     */
    private static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new GivenOctets(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Returns the signature line of a text, which ends with a line feed. */
    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            var octets = signature.sign();
            var signed = ByteBuffer.allocate(ID_OCTETS + octets.length).put(id).put(octets);
            return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(signed.array()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The checkpoint could not be signed", e);
        }
    }

    /** Returns the public key, as verifiers want it (signed-note, verifier keys). */
    String verifierKey() {
        return name + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typeAndKey);
    }

    /** A source of octets that gives the seed. */
    private static final class GivenOctets extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] octets;

        GivenOctets(byte[] octets) {
            super(null, null);
            this.octets = octets.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != octets.length) {
                throw new IllegalStateException(
                        "The platform makes no " + ALGORITHM + " key of " + octets.length + " octets");
            }
            System.arraycopy(octets, 0, bytes, 0, bytes.length);
        }
    }
}
