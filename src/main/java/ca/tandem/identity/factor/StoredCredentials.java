package ca.tandem.identity.factor;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The passkeys as the library of Web Authentication asks for them. */
@ApplicationScoped
class StoredCredentials implements CredentialRepository {

    @Inject
    Factors factors;

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return factors.passkeys(username).stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(octets(passkey.getCredentialId()))
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return factors.passkeys(username).stream().findFirst().map(passkey -> octets(passkey.getUserHandle()));
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
        return factors.accountOfHandle(userHandle.getBase64Url());
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
        return factors.passkey(credentialId.getBase64Url())
                .map(StoredCredentials::credential)
                .filter(credential -> credential.getUserHandle().equals(userHandle));
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return factors.passkey(credentialId.getBase64Url()).map(StoredCredentials::credential).stream()
                .collect(Collectors.toSet());
    }

    private static RegisteredCredential credential(Passkey passkey) {
        return RegisteredCredential.builder()
                .credentialId(octets(passkey.getCredentialId()))
                .userHandle(octets(passkey.getUserHandle()))
                .publicKeyCose(octets(passkey.getPublicKey()))
                .signatureCount(passkey.getSignatureCount())
                .build();
    }

    static ByteArray octets(String base64Url) {
        try {
            return ByteArray.fromBase64Url(base64Url);
        } catch (Base64UrlException e) {
            throw new IllegalStateException("A passkey is stored in base64url", e);
        }
    }
}
