package ca.tandem.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.session.SessionCookie;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.UnsentFormKeeper;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests where strangers are redirected. */
class RoutingFilterTest {

    private final RoutingFilter filter = new RoutingFilter() {
        private static final long serialVersionUID = 1L;

        @Override
        public ServletContext getServletContext() {
            return (ServletContext) proxy(ServletContext.class, (name, arguments) -> Map.of());
        }
    };

    @BeforeEach
    void nobodyIsSignedIn() {
        filter.currentAccount = new CurrentAccount() {
            @Override
            public boolean isSignedIn() {
                return false;
            }
        };
        filter.unsentFormKeeper = new UnsentFormKeeper();
        filter.sessionCookie = new SessionCookie() {
            @Override
            public boolean isRemembered(HttpServletRequest request) {
                return false;
            }
        };
    }

    @Test
    void anAddressWithAccentsIsRedirectedToInTheSpellingThatIsAccepted() throws IOException, ServletException {
        assertThat(ask("/fr/personnel/offres/%C3%A9t%C3%A9~1%20b/", null))
                .containsExactly("301", "/fr/personnel/offres/%C3%A9t%C3%A9~1%20b");
        assertThat(ask("/fr/personnel/offres/%C3%A9t%C3%A9/", "q=\u00e9t%C3%A9 1"))
                .containsExactly("301", "/fr/personnel/offres/%C3%A9t%C3%A9?q=%C3%A9t%C3%A9%201");
        assertThat(ask("/fr/personnel/offres/%C3%A9t%C3%A9~1", "page=2&q=a%26b"))
                .containsExactly(
                        "303",
                        "/fr/personnel/connexion"
                                + "?to=%2Ffr%2Fpersonnel%2Foffres%2F%25C3%25A9t%25C3%25A9%7E1%3Fpage%3D2%26q%3Da%2526b");
    }

    @Test
    void whatStandsBesideAPostingThatWasRenamedIsFoundAtItsFormerAddressToo() throws IOException, ServletException {
        filter.catalogue = new Catalogue() {
            @Override
            public Optional<CatalogueEntry> bySlug(Language language, String slug) {
                return Optional.empty();
            }
        };
        filter.publicAddresses = new PublicAddresses() {
            @Override
            public Optional<String> redirectTarget(String path, Language preferred) {
                return path.equals("/fr/emplois/ancien") ? Optional.of("/fr/emplois/nouveau") : Optional.empty();
            }
        };
        assertThat(ask("/fr/emplois/ancien", null)).containsExactly("301", "/fr/emplois/nouveau");
        assertThat(ask("/fr/emplois/ancien/registre", null)).containsExactly("301", "/fr/emplois/nouveau/registre");
        assertThat(ask("/fr/emplois/ancien/modifications", "since=2"))
                .containsExactly("301", "/fr/emplois/nouveau/modifications?since=2");
        assertThat(ask("/fr/emplois/inconnu/registre", null)).containsExactly("404");
    }

    @Test
    void everyNameMakesAPathThatIsReadAsItWasMeant() {
        for (var name : List.of("\u00e9t\u00e9", "a b", "a+b", "100%", "a~b", "a(b)*'!", "\u6c34")) {
            assertThat(RequestPath.decode(Page.EDITION.path(Language.EN, name))).contains("/en/staff/postings/" + name);
        }
    }

    /** Returns the status and the location of the answer. */
    private List<String> ask(String path, String query) throws IOException, ServletException {
        var request = (HttpServletRequest) proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getContextPath" -> "";
            case "getRequestURI" -> path;
            case "getQueryString" -> query;
            case "getMethod" -> "GET";
            case "getLocale" -> Locale.CANADA;
            default -> throw new UnsupportedOperationException(name);
        });
        var answer = new ArrayList<String>();
        var response = (HttpServletResponse) proxy(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "setStatus", "setHeader", "sendError" -> {
                answer.add(String.valueOf(arguments[arguments.length - 1]));
                yield null;
            }
            default -> throw new UnsupportedOperationException(name);
        });
        filter.doFilter(request, response, (through, next) -> answer.add("through"));
        return answer;
    }

    private interface ServletCall {
        Object answer(String name, Object[] arguments);
    }

    private static Object proxy(Class<?> type, ServletCall servletCall) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> servletCall.answer(method.getName(), arguments));
    }
}
