package ca.tandem.identity.factor;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.identity.Account;
import ca.tandem.identity.SecondFactorChanges;
import ca.tandem.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;

/** A service for recovery codes, each of which counts once in place of a second factor that was lost. */
@ApplicationScoped
@Transactional
public class RecoveryCodes {

    /** Number of codes that are made at once. */
    private static final int COUNT = 10;

    /** 120 bits, so that a fast hash suffices (OWASP ASVS 5.0, 6.5.2); 24 characters in base32. */
    private static final int OCTETS = 15;

    @Inject
    Factors factors;

    @Inject
    SecondFactorChanges changes;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Makes the recovery codes of an account, in place of earlier ones. They can be shown this once. */
    public List<String> make(Account owner) {
        var account = changes.lock(owner);
        factors.deleteRecoveryCodes(account);
        var codes = Stream.generate(() -> new Base32().encodeToString(Secrets.octets(OCTETS)))
                .limit(COUNT)
                .toList();
        codes.forEach(code -> factors.add(new RecoveryCode(account, Secrets.hash(code), clock.instant())));
        auditLog.add(AuditEvent.of("factor.codes").by(account.getName()).onAccount(account.getName()));
        return codes.stream().map(RecoveryCodes::inGroups).toList();
    }

    /** Returns the number of codes that an account has left. */
    public long count(Account account) {
        return factors.countRecoveryCodes(account);
    }

    /** Checks a recovery code, and uses it up. Hyphens, spaces and case do not matter, nor digits typed for letters that look like them. */
    public boolean use(Account account, String typed) {
        var code = typed == null ? "" : canonical(typed);
        var isRight = !code.isEmpty() && factors.takeRecoveryCode(account, Secrets.hash(code));
        if (isRight) {
            auditLog.add(AuditEvent.of("factor.code.used").by(account.getName()).onAccount(account.getName()));
        }
        return isRight;
    }

    private static String canonical(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B');
    }

    private static String inGroups(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
