package ca.tandem.common;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A private key, with the certificates that go with it, by which the portal proves to another server who it is: in PEM (RFC 7468), the key
 * as PKCS#8 without a password. It is RSA of 3,072 bits and more, or EC of 256 and more, which are 128 bits of security (NIST SP 800-57).
 *
 * @param certificates the key's own certificate and those that lead to an authority; empty if the file has none
 */
public record PemKey(PrivateKey key, List<X509Certificate> certificates) {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \\1-----");
    private static final int LEAST_RSA_BITS = 3_072;
    private static final int LEAST_EC_BITS = 256;

    /**
     * Reads a setting, which is the PEM itself, as a folder of secrets gives it, or the path of a file.
     *
     * @throws IllegalArgumentException if that is no such key; the message names the setting and never says what is in the key
     */
    public static PemKey read(String setting, String value) {
        try {
            return parse(setting, value.contains("-----BEGIN ") ? value : Files.readString(Path.of(value)));
        } catch (IOException | InvalidPathException e) {
            throw refused(setting, "the file " + value + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw refused(setting, "it cannot be read", e);
        }
    }

    private static PemKey parse(String setting, String pem) throws GeneralSecurityException {
        var keys = new ArrayList<PrivateKey>();
        var certificates = new ArrayList<X509Certificate>();
        var blocks = BLOCK.matcher(pem);
        while (blocks.find()) {
            var octets = decode(blocks.group(2));
            if (blocks.group(1).equals("PRIVATE KEY")) {
                keys.add(key(octets));
            } else if (blocks.group(1).equals("CERTIFICATE")) {
                certificates.add((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(octets)));
            }
        }
        if (keys.size() != 1) {
            throw refused(setting, "there are " + keys.size() + " keys of that kind", null);
        }
        var key = keys.get(0);
        if (!isStrong(key)) {
            throw refused(setting, "the key is weaker", null);
        }
        if (!certificates.isEmpty() && !belong(key, certificates.get(0).getPublicKey())) {
            throw refused(setting, "the first certificate is of another key", null);
        }
        return new PemKey(key, List.copyOf(certificates));
    }

    private static byte[] decode(String lines) throws GeneralSecurityException {
        try {
            return Base64.getMimeDecoder().decode(lines);
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException(e);
        }
    }

    private static PrivateKey key(byte[] octets) throws GeneralSecurityException {
        var encoded = new PKCS8EncodedKeySpec(octets);
        try {
            return KeyFactory.getInstance("EC").generatePrivate(encoded);
        } catch (InvalidKeySpecException e) {
            return KeyFactory.getInstance("RSA").generatePrivate(encoded);
        }
    }

    private static boolean isStrong(PrivateKey key) {
        return key instanceof RSAKey rsa
                ? rsa.getModulus().bitLength() >= LEAST_RSA_BITS
                : key instanceof ECKey ec && ec.getParams().getOrder().bitLength() >= LEAST_EC_BITS;
    }

    /** Checks by a signature whether two keys are one pair. */
    private static boolean belong(PrivateKey key, PublicKey other) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(other.getAlgorithm())) {
            return false;
        }
        var signature = Signature.getInstance(key instanceof RSAKey ? "SHA256withRSA" : "SHA256withECDSA");
        signature.initSign(key);
        var signed = signature.sign();
        signature.initVerify(other);
        return signature.verify(signed);
    }

    private static IllegalArgumentException refused(String setting, String why, Exception cause) {
        return new IllegalArgumentException(
                setting + " must be a private key in PEM (BEGIN PRIVATE KEY), or the path of its file, of RSA with "
                        + LEAST_RSA_BITS + " bits or EC with " + LEAST_EC_BITS + " at least, but " + why,
                cause);
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "PemKey[" + key.getAlgorithm() + "]";
    }
}
