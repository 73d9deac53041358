package ca.tandem.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.identity.throttle.SignInThrottle;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that a request for a link is answered before anybody looks for the account. */
class PasswordRecoveryTest {

    private final List<Runnable> later = new ArrayList<>();
    private final List<String> soughtFor = new ArrayList<>();
    private final PasswordRecovery passwordRecovery = new PasswordRecovery();
    private Duration delay = Duration.ZERO;

    @BeforeEach
    void wire() {
        passwordRecovery.executor = proxy(ManagedExecutorService.class, "execute");
        passwordRecovery.throttle = new SignInThrottle() {
            @Override
            public Duration countRecovery(String typed, String address) {
                return delay;
            }
        };
        passwordRecovery.recoveryLinks = new RecoveryLinks() {
            @Override
            void send(String typed) {
                soughtFor.add(typed);
                throw new IllegalStateException("The database is out of reach");
            }
        };
    }

    @Test
    void theAnswerComesFirstAndAFailureLaterChangesNothing() {
        assertThat(passwordRecovery.ask(request(), " Ada ")).isZero();
        assertThat(soughtFor).isEmpty();
        later.forEach(Runnable::run);
        assertThat(soughtFor).containsExactly("ada");
    }

    @Test
    void nobodyIsLookedForWhoAsksTooOftenOrTypesTooMuch() {
        passwordRecovery.ask(request(), "x".repeat(PasswordRecovery.LONGEST + 1));
        passwordRecovery.ask(request(), "a\0b");
        delay = Duration.ofMinutes(10);
        assertThat(passwordRecovery.ask(request(), "ada")).isEqualTo(delay);
        assertThat(later).isEmpty();
    }

    private HttpServletRequest request() {
        return proxy(HttpServletRequest.class, "getRemoteAddr");
    }

    private <T> T proxy(Class<T> type, String expected) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "execute" -> {
                        later.add((Runnable) arguments[0]);
                        yield null;
                    }
                    case "getRemoteAddr" -> "192.0.2.1";
                    case "getAttribute" -> null;
                    default -> throw new UnsupportedOperationException(expected + ", not " + method.getName());
                }));
    }
}
