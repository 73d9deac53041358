package ca.tandem.identity.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.testing.MutableClock;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that refusals are told, with no more than a network of who asked, and that nobody fills a log with them. */
class RefusalLogTest {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class.getName());

    private final List<String> lines = new ArrayList<>();
    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-29T12:00:00Z"));
    private final RecordingAuditLog auditLog = new RecordingAuditLog();
    private final RefusalLog refusalLog = RefusalFixture.refusalLog(auditLog, clock);

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void whoHasSignedInStandsInTheAuditLogSomeTimesInAnHour() {
        for (var time = 0; time < 100; time++) {
            refusalLog.ofAccount(from("192.0.2.77"), "ada", "GET ACCOUNTS", null);
        }
        assertThat(auditLog.events).hasSize(15).allSatisfy(event -> {
            assertThat(event.code()).isEqualTo("access.refused");
            assertThat(event.actor()).isEqualTo("ada");
            assertThat(event.details())
                    .containsEntry("place", "GET ACCOUNTS")
                    .containsEntry("network", "192.0.2.0/24")
                    .hasSize(2);
        });
        refusalLog.ofAccount(from("192.0.2.77"), "bo", "POST WEBHOOKS", "webhook.role");
        assertThat(auditLog.events).as("others have their own").hasSize(16);
        clock.advance(Duration.ofHours(1));
        refusalLog.ofAccount(from("192.0.2.77"), "ada", "GET ACCOUNTS", null);
        assertThat(auditLog.events).hasSize(17);
        assertThat(lines).isEmpty();
    }

    @Test
    void aStrangerIsALineWithoutTheirAddressAndManyAreFew() {
        for (var time = 0; time < 1_000; time++) {
            refusalLog.ofStranger(from("198.51.100.7"), "Refused with 401: GET /api/*\r\nforged");
        }
        assertThat(lines).hasSize(20).containsOnly("Refused with 401: GET /api/* forged, from 198.51.100.0/24");
        refusalLog.ofStranger(from("203.0.113.9"), "Refused with 400: GET /");
        assertThat(lines).as("another network").hasSize(21);
        for (var network = 0; network < 5_000; network++) {
            refusalLog.ofStranger(from("10." + network / 250 + "." + network % 250 + ".1"), "Refused with 400: GET /");
        }
        assertThat(lines).as("from everywhere at once").hasSize(500);
        assertThat(auditLog.events).isEmpty();
    }

    private static HttpServletRequest from(String address) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RefusalLogTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getRemoteAddr") ? address : null);
    }
}
