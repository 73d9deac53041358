package ca.tandem.identity;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** A password hash that only reverses the password, because a real one takes long. */
final class ReversingPasswordHash implements Pbkdf2PasswordHash {

    @Override
    public void initialize(Map<String, String> parameters) {
        // nothing to set
    }

    @Override
    public String generate(char[] password) {
        return new StringBuilder(new String(password)).reverse().toString();
    }

    @Override
    public boolean verify(char[] password, String hashed) {
        return generate(password).equals(hashed);
    }
}
