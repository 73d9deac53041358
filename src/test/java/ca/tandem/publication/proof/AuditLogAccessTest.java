package ca.tandem.publication.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.AuditExport.EntryRange;
import ca.tandem.audit.AuditQuery;
import ca.tandem.audit.AuditVerification;
import ca.tandem.audit.VerificationResult;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.RefusedException;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditLogAccessTest {

    private static final VerificationResult WHOLE = new VerificationResult(3, "hash", 0, null);

    /** An actor who has every role but the administrator's. */
    private static final Actor OTHER = new Actor("other", EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));

    private static final AuditLogAccess ACCESS = new AuditLogAccess();

    static {
        ACCESS.auditVerification = new AuditVerification() {
            @Override
            public VerificationResult verify() {
                return WHOLE;
            }
        };
    }

    static Stream<ThrowingCallable> requests() {
        return Stream.of(
                () -> ACCESS.find(AuditQuery.ANY, 1, 10, OTHER),
                () -> ACCESS.count(AuditQuery.of("a"), OTHER),
                () -> ACCESS.newerThan(1, OTHER),
                () -> ACCESS.verify(OTHER),
                () -> ACCESS.from(1, OTHER),
                () -> ACCESS.since(Instant.EPOCH, OTHER),
                () -> ACCESS.write(new EntryRange(1, 1), new ByteArrayOutputStream(), OTHER));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void nobodyButAnAdministratorUsesTheWholeLog(ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOf(RefusedException.class).hasMessageContaining("record.role");
    }

    @Test
    void anAdministratorDoes() {
        assertThat(ACCESS.verify(new Actor("admin", Set.of(Role.ADMINISTRATOR))))
                .isEqualTo(WHOLE);
    }
}
