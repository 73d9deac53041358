package ca.tandem.web.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountFixture;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.refusal.RefusalLog;
import ca.tandem.identity.refusal.RefusedRequest;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which answers are told to whom, and that an address never is. */
class RefusalFilterTest {

    private final List<String> told = new ArrayList<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final RefusalFilter filter = new RefusalFilter();
    private String method = "GET";
    private String signedIn;

    @BeforeEach
    void wire() {
        filter.refusalLog = new RefusalLog() {
            @Override
            public void ofAccount(HttpServletRequest request, String account, String place, String code) {
                told.add(account + " " + place + " " + code);
            }

            @Override
            public void ofStranger(HttpServletRequest request, String what) {
                told.add(what);
            }
        };
        filter.currentAccount = new CurrentAccount() {
            @Override
            public Optional<Account> account() {
                return Optional.ofNullable(signedIn).map(AccountFixture::account);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 405, 413, 415, 429})
    void aStrangerWhoIsRefusedIsALineWithThePatternOfTheAddress(int status) throws Exception {
        answer(status);
        assertThat(told).containsExactly("Refused with " + status + ": GET /feeds/tasks");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 303, 304, 404, 409, 410, 412, 422, 500, 503})
    void whatIsNoRefusalIsNotTold(int status) throws Exception {
        signedIn = "ada";
        answer(status);
        assertThat(told).isEmpty();
    }

    @Test
    void whoHasSignedInIsOnRecordWithPageOrOperation() throws Exception {
        signedIn = "ada";
        attributes.put(PageRequest.ATTRIBUTE, new PageRequest(Page.ACCOUNT, Language.EN, "somebody"));
        answer(403);
        attributes.clear();
        RefusedRequest.setPlace(request(), "staff/postings/{key}/actions");
        method = "POST";
        answer(403);
        answer(400);
        assertThat(told)
                .containsExactly(
                        "ada GET ACCOUNT null",
                        "ada POST staff/postings/{key}/actions null",
                        "Refused with 400: POST staff/postings/{key}/actions");
    }

    @Test
    void aRefusalThatAPageExplainsIsOnRecordToo() throws Exception {
        signedIn = "ada";
        RefusedRequest.setCode(request(), "webhook.role");
        answer(200);
        assertThat(told).containsExactly("ada GET /feeds/tasks webhook.role");
    }

    @Test
    void theSignInPageThatExplainsAFailureRefusesNobody() throws Exception {
        signedIn = "ada";
        attributes.put(PageRequest.ATTRIBUTE, new PageRequest(Page.SIGN_IN, Language.EN, null));
        answer(403);
        assertThat(told).isEmpty();
        signedIn = null;
        method = "POST";
        answer(429);
        assertThat(told).containsExactly("Refused with 429: POST SIGN_IN");
    }

    @Test
    void aMadeUpMethodIsNotRepeatedAndAFailureChangesNoAnswer() throws Exception {
        method = "FORGED\u001b";
        answer(405);
        assertThat(told).containsExactly("Refused with 405: ? /feeds/tasks");
        filter.refusalLog = new RefusalLog() {
            @Override
            public void ofStranger(HttpServletRequest request, String what) {
                throw new IllegalStateException("The database is away");
            }
        };
        assertThatCode(() -> answer(403)).doesNotThrowAnyException();
    }

    private void answer(int status) throws IOException, ServletException {
        FilterChain chain = (request, response) -> {};
        filter.doFilter(request(), proxy(HttpServletResponse.class, Map.of("getStatus", status)), chain);
    }

    private HttpServletRequest request() {
        var mapping = proxy(HttpServletMapping.class, Map.of("getPattern", "/feeds/tasks"));
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "getHttpServletMapping" -> mapping;
                    default -> throw new IllegalStateException(called.getName());
                });
    }

    private static <T> T proxy(Class<T> type, Map<String, ?> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, arguments) -> answers.get(called.getName())));
    }
}
