package ca.tandem.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.identity.Account;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.throttle.RequestRateLimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests how often programs may call the API, counted by account or address. */
class RateLimitFilterTest {

    private static final String OFFICE = "192.0.2.1";

    private final Map<String, Integer> counted = new TreeMap<>();

    private String account;
    private String address = OFFICE;
    private RateLimitFilter limit;

    /** An exception in place of the refusal, whose response only a server can build. */
    private static final class RefusedRequestException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private RefusedRequestException(String message) {
            super(message);
        }
    }

    @BeforeEach
    void count() {
        limit = new RateLimitFilter();
        limit.limits = new RequestRateLimiter() {
            @Override
            public long acquire(RequestKind requestKind, String client) {
                return counted.merge(requestKind + " " + client, 1, Integer::sum) > 3 ? 7 : 0;
            }
        };
        limit.currentAccount = new CurrentAccount() {
            @Override
            public Optional<Account> account() {
                return Optional.ofNullable(account).map(RateLimitFilterTest::named);
            }
        };
        limit.sent = (HttpServletRequest) Proxy.newProxyInstance(
                RateLimitFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getRemoteAddr") ? address : null);
        limit.problemResponse = new ProblemResponse() {
            @Override
            ResponseBuilder answer(int status, String code, Object... arguments) {
                throw new RefusedRequestException(status + " " + code + " " + List.of(arguments));
            }
        };
    }

    @Test
    void aStrangerIsCountedByAddressAndToldWhenToComeBack() {
        callThreeTimes();
        assertThatThrownBy(this::call)
                .isInstanceOf(RefusedRequestException.class)
                .hasMessage("429 requests.throttled [7]");
        address = "192.0.2.2";
        assertThatCode(this::call).as("from elsewhere").doesNotThrowAnyException();
    }

    @Test
    void whoeverHasAGoodTokenIsCountedByAccountWhereverTheyAre() {
        account = "author";
        callThreeTimes();
        address = "192.0.2.2";
        assertThatThrownBy(this::call).isInstanceOf(RefusedRequestException.class);
        account = "translator";
        assertThatCode(this::call).as("a colleague").doesNotThrowAnyException();
        account = null;
        address = OFFICE;
        assertThatCode(this::call).as("a stranger in their office").doesNotThrowAnyException();
        assertThat(counted)
                .containsOnlyKeys("API_OF_STAFF author", "API_OF_STAFF translator", "API_OF_STRANGERS c0.00.02.01");
    }

    private static Account named(String name) {
        return new Account() {
            @Override
            public String getName() {
                return name;
            }
        };
    }

    private void callThreeTimes() {
        for (int i = 0; i < 3; i++) {
            assertThatCode(this::call).doesNotThrowAnyException();
        }
    }

    private void call() {
        limit.filter(null);
    }
}
