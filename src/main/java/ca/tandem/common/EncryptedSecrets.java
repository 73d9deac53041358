package ca.tandem.common;

/** Secrets that a feature stores encrypted by {@link SecretCipher}, so that an exchange of the portal's key reaches all of them. */
public interface EncryptedSecrets {

    /** Encrypts with the portal's key what was encrypted with the one before, in one transaction, and returns how many secrets these were. */
    int renew();
}
