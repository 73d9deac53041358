package ca.tandem.injection;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.SecretLink;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** A browser session that detects payloads which run, or would run on a click. Violations of the policy fail the test when it closes. */
final class ScriptDetector implements AutoCloseable {

    /** A script that finds elements and attributes which run; the portal's own pages have none of them. */
    private static final String WOULD_RUN =
            """
            workedOut => {
              const found = [];
              const say = (element, why) => found.push(why + ': ' + element.outerHTML.slice(0, 200));
              const script = /^(javascript|vbscript|data):/i;
              for (const element of document.querySelectorAll('*')) {
                for (const attribute of element.attributes) {
                  if (/^on/i.test(attribute.name) || attribute.name === 'srcdoc') say(element, attribute.name);
                  if (/^(href|src|action|formaction|data|background|xlink:href)$/i.test(attribute.name)
                      && script.test(attribute.value.replace(/[\\u0000-\\u0020]/g, ''))) say(element, attribute.name);
                }
                if (element.matches('iframe, object, embed, base, style, math, marquee, meta[http-equiv], audio, video'))
                  say(element, 'an element');
                if (element.matches('script:not([src]):not([type="application/ld+json"])') && !element.nonce)
                  say(element, 'a script');
              }
              const page = document.documentElement.outerHTML;
              if (page.includes(workedOut)) found.push('worked out: ' + page);
              return found;
            }""";

    private static final String VISIBLE_TEXT =
            "() => [document.body.textContent, ...[...document.querySelectorAll('input, textarea')].map(field => field.value)]"
                    + ".join(' ').replace(/\\s+/g, ' ')";

    private final Visitor visitor;
    private final Set<String> ran = new ConcurrentSkipListSet<>();
    private final String address;

    private ScriptDetector(RunningTandem tandem, Visitor visitor) {
        this.address = tandem.address();
        this.visitor = visitor;
        visitor.page()
                .context()
                .exposeFunction("ran", number -> ran.add(visitor.page().url() + " " + number[0]));
        visitor.page().onDialog(Dialog::dismiss);
    }

    /** Opens a session of a reader. */
    static ScriptDetector reader(RunningTandem tandem) {
        return new ScriptDetector(tandem, Visitor.at(tandem));
    }

    /** Opens a session that has signed in with one of the demo's accounts. */
    static ScriptDetector signedIn(RunningTandem tandem, String name) {
        return new ScriptDetector(tandem, Visitor.at(tandem).signIn(name, Language.EN));
    }

    /** Returns a text encoded for a query. */
    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Page page() {
        return visitor.page();
    }

    /** Opens a page and checks its status and that nothing on it runs or would. */
    void openAndCheck(String path, int status) {
        var answer = page().navigate(address + path);
        assertThat(answer.status()).as(path).isEqualTo(status);
        assertNothingRuns(path);
    }

    /** Opens a link with a secret as its fragment, which the page's own script sends, and checks what it shows. */
    void openLinkAndCheck(String path) {
        page().navigate(address + path);
        page().waitForURL(address + SecretLink.of(path).path());
        assertNothingRuns(path);
    }

    /** Checks that nothing on the open page runs or would. */
    void assertNothingRuns(String where) {
        assertThat((List<?>) page().evaluate(WOULD_RUN, Payloads.WORKED_OUT))
                .as(where)
                .isEmpty();
        assertThat(ran).as(where).isEmpty();
    }

    /** Checks that the page shows the first payload letter by letter, as text or in a field, so that it was there to run. */
    void assertShows(String written) {
        var shown = (String) page().evaluate(VISIBLE_TEXT);
        assertThat(shown)
                .as(page().url())
                .contains(PayloadWriter.oneLine(written.split("\n\n", 2)[0], PayloadWriter.LONGEST_SHORT_FIELD));
    }

    @Override
    public void close() {
        visitor.close();
    }
}
