package ca.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.accessibility.AxeCore;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * A person at the browser, with a context of their own, so that no other person's session or cookies reach them. What they saw last
 * stays open until the test has ended, for {@link FailureEvidence}.
 */
public final class Visitor implements AutoCloseable {

    private static final Pattern POLICY =
            Pattern.compile("(?i)content security policy|permissions-policy|opener-policy");

    /** Tells the test what the page's policy forbade; the browser alone would only leave it out. */
    private static final String REPORT_VIOLATIONS =
            "addEventListener('securitypolicyviolation', event => tandemForbidden(location.pathname + ': '"
                    + " + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':'"
                    + " + event.lineNumber + ' ' + event.sample"
                    + " + ' ' + (event.target.outerHTML ?? '').slice(0, 200)))";

    /** The folder for pictures of pages. */
    public static final Path PICTURES = Path.of(System.getProperty("tandem.pictures", "target/pictures"));

    /** The setting that takes a picture of each page without a fault, which takes longer than to look for faults. */
    private static final boolean TAKES_PICTURES = Boolean.getBoolean("tandem.pictures.taken");

    private static final String SCROLLS_SIDEWAYS =
            "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private static final String CUT_BUTTONS =
            """
            [...document.querySelectorAll('input[type=submit], button, a.button')]
              .filter(button => button.checkVisibility() && button.scrollWidth > button.clientWidth + 1)
              .map(button => button.id || button.value || button.textContent)
            """;

    private static final String REPEATED_IDS =
            """
            [...document.querySelectorAll('[id]')]
              .map(element => element.id)
              .filter((id, index, ids) => ids.indexOf(id) !== index)
            """;

    private static final String FOCUS_IS_VISIBLE =
            """
            (() => {
              const focused = document.activeElement;
              if (!focused || focused === document.body) return true;
              const style = getComputedStyle(focused);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
            })()
            """;

    /** The visitors of the test that this thread runs, closed or not. */
    private static final ThreadLocal<List<Visitor>> OF_THIS_TEST = ThreadLocal.withInitial(ArrayList::new);

    private final BrowserContext context;
    private final Page page;
    private final RunningTandem tandem;
    private final String address;
    private final List<String> policyViolations = new CopyOnWriteArrayList<>();
    private boolean isClosed;

    private Visitor(RunningTandem tandem, Browser.NewContextOptions options) {
        this(tandem, tandem.address(), options);
    }

    private Visitor(RunningTandem tandem, String address, Browser.NewContextOptions options) {
        this.context = Chromium.browser().newContext(options);
        this.tandem = tandem;
        this.address = address;
        OF_THIS_TEST.get().add(this);
        // Of the context, so that a second window of the same browser is as patient.
        context.setDefaultTimeout(Patience.millis());
        context.exposeFunction("tandemForbidden", what -> policyViolations.add(String.valueOf(what[0])));
        context.addInitScript(REPORT_VIOLATIONS);
        context.onConsoleMessage(message -> {
            if (POLICY.matcher(message.text()).find()) {
                policyViolations.add(message.text());
            }
        });
        this.page = context.newPage();
    }

    /** Returns a visitor with a screen of a width in CSS pixels. */
    public static Visitor at(RunningTandem tandem, int width) {
        return new Visitor(
                tandem,
                new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setLocale("en-CA"));
    }

    /** Returns a visitor with a screen 1280 CSS pixels wide. */
    public static Visitor at(RunningTandem tandem) {
        return at(tandem, 1280);
    }

    /** Returns a visitor who comes to the nodes through nginx. */
    public static Visitor at(Nginx nginx, RunningTandem node) {
        return new Visitor(
                node,
                nginx.address(),
                new Browser.NewContextOptions()
                        .setIgnoreHTTPSErrors(true)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setLocale("en-CA"));
    }

    /** Returns a visitor whose browser runs no script; axe-core cannot examine such pages. */
    public static Visitor withoutScript(RunningTandem tandem) {
        return new Visitor(tandem, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** Returns the visitors of the test that this thread runs, in the order of their creation. */
    static List<Visitor> ofThisTest() {
        return List.copyOf(OF_THIS_TEST.get());
    }

    /**
     * Closes the pages of the visits that have ended; another visitor stays for the tests that follow.
     *
     * @throws AssertionError if one of those pages tried what its policy forbids
     */
    static void closePages() {
        var over =
                OF_THIS_TEST.get().stream().filter(visitor -> visitor.isClosed).toList();
        OF_THIS_TEST.get().removeAll(over);
        // Violations that a page reports while it closes count as well.
        over.forEach(visitor -> visitor.context.close());
        var forbidden = over.stream()
                .flatMap(visitor -> visitor.policyViolations.stream())
                .toList();
        if (!forbidden.isEmpty()) {
            throw new AssertionError("A page did what its policy forbids:\n" + String.join("\n", forbidden));
        }
    }

    /** Signs in with one of the demo's accounts. */
    public Visitor signIn(String name, Language language) {
        open(language == Language.EN ? "/en/staff/sign-in" : "/fr/personnel/connexion");
        page.fill("#name", name);
        page.fill("#password", RunningTandem.PASSWORD);
        page.click("#sign-in");
        page.waitForURL(address + (language == Language.EN ? "/en/staff" : "/fr/personnel"));
        return this;
    }

    /** Opens an address of the portal. */
    public Page open(String path) {
        page.navigate(address + path);
        return page;
    }

    /** Opens a link with a secret as its fragment, and waits until the script of the page has sent it. */
    public Page openLink(String path) {
        page.navigate(address + path);
        page.waitForURL(address + SecretLink.of(path).path());
        return page;
    }

    /**
     * Opens an address while one of the page's scripts is still on its way, as on a slow connection.
     *
     * @return lets the script come
     */
    public Runnable openBefore(String script, String path) {
        var held = new AtomicReference<Route>();
        page.route("**/" + script, held::set);
        page.navigate(address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return () -> {
            // It comes at once where the page is opened again.
            page.unroute("**/" + script);
            held.get().resume();
        };
    }

    /** Returns the page that is shown. */
    public Page page() {
        return page;
    }

    /** Returns the text of an element once all of the page is there: a slow server's page comes in parts. */
    public String text(String selector) {
        page.waitForLoadState();
        return page.textContent(selector);
    }

    /** Returns the path of the page that is shown. */
    public String path() {
        return page.url().substring(address.length());
    }

    /** Returns the violations that axe-core finds on the page, as lines that name the rule and the elements. */
    public List<String> axeViolations() {
        // A link that was just pressed leads to a page whose styles may still be on their way.
        page.waitForLoadState();
        return AxeCore.violations(page).stream().map(String::valueOf).toList();
    }

    /** Returns the names of the cookies that the browser holds. */
    public List<String> cookies() {
        return context.cookies().stream().map(cookie -> cookie.name).toList();
    }

    /** Returns the violations of the content security policy so far, as lines that name the page and the directive. */
    public List<String> policyViolations() {
        return List.copyOf(policyViolations);
    }

    /** Returns the violations of the policy after the page has reported them, and removes them, for tests that cause some on purpose. */
    public List<String> takePolicyViolations() {
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var taken = policyViolations();
        policyViolations.removeAll(taken);
        return taken;
    }

    /** Tells whether the page can be scrolled sideways, which it never should. */
    public boolean scrollsSideways() {
        return (boolean) page.evaluate(SCROLLS_SIDEWAYS);
    }

    /** Tells whether the element that has the focus shows it. */
    public boolean showsFocus() {
        // Until the style sheets have come, a browser shows its own focus, which is thinner.
        page.waitForLoadState();
        return (boolean) page.evaluate(FOCUS_IS_VISIBLE);
    }

    /** Checks that neither at a desk nor on a telephone axe-core finds anything, the page scrolls sideways, or a button's words are cut. */
    public void assertAccessible() {
        assertAccessible(width -> {});
    }

    /**
     * Checks the page as {@link #assertAccessible()} does, and keeps pictures of the whole of it under that name, wide and narrow, where
     * they are wanted.
     */
    public void assertAccessible(String picture) {
        assertAccessible(width -> {
            if (TAKES_PICTURES) {
                picture(picture + "-" + width, true);
            }
        });
    }

    private void assertAccessible(IntConsumer look) {
        assertThat(page.content()).as("%s: texts without a key", path()).doesNotContain("???");
        assertThat((List<?>) page.evaluate(REPEATED_IDS))
                .as("%s: ids that stand twice", path())
                .isEmpty();
        for (var width : List.of(320, 1280)) {
            page.setViewportSize(width, 900);
            look.accept(width);
            assertThat(axeViolations()).as("%s, %s px wide", path(), width).isEmpty();
            assertThat(scrollsSideways())
                    .as("%s scrolls sideways at %s px", path(), width)
                    .isFalse();
            assertThat((List<?>) page.evaluate(CUT_BUTTONS))
                    .as("%s: buttons whose words do not fit at %s px", path(), width)
                    .isEmpty();
        }
    }

    /** Keeps pictures of the page under that name, as it first shows at a desk and on a telephone. */
    public void pictures(String name) {
        for (var size : Map.of("narrow", 390, "wide", 1280).entrySet()) {
            page.setViewportSize(size.getValue(), 900);
            picture(name + "-" + size.getKey(), false);
        }
    }

    /** Keeps a picture of what the page shows; of all of it, or of what the screen holds. */
    Path picture(String name, boolean isWhole) {
        var file = PICTURES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(isWhole).setPath(file));
        assertThat(file).isNotEmptyFile();
        return file;
    }

    /** Returns the portal that is visited. */
    RunningTandem tandem() {
        return tandem;
    }

    /** Ends the visit. Once the test has ended too, its pages are closed, and none of them may have tried what its policy forbids. */
    @Override
    public void close() {
        isClosed = true;
    }
}
