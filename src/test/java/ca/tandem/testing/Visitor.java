package ca.tandem.testing;

import ca.tandem.common.Language;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the browser: a context of their own, so that nobody else's session or cookies reach them. */
public final class Visitor implements AutoCloseable {

    private static final Pattern POLICY =
            Pattern.compile("(?i)content security policy|permissions-policy|opener-policy");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Tells the test what the page's policy forbade; the browser alone would only leave it out. */
    private static final String TELL =
            "addEventListener('securitypolicyviolation', event => tandemForbidden(location.pathname + ': '"
                    + " + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':'"
                    + " + event.lineNumber + ' ' + event.sample"
                    + " + ' ' + (event.target.outerHTML ?? '').slice(0, 200)))";

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> forbidden = new CopyOnWriteArrayList<>();

    private Visitor(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        // Of the context, so that a second window of the same browser is as patient.
        context.setDefaultTimeout(Patience.millis());
        context.exposeFunction("tandemForbidden", what -> forbidden.add(String.valueOf(what[0])));
        context.addInitScript(TELL);
        context.onConsoleMessage(message -> {
            if (POLICY.matcher(message.text()).find()) {
                forbidden.add(message.text());
            }
        });
        this.page = context.newPage();
    }

    /** A visitor with a screen of that width in CSS pixels. */
    public static Visitor at(RunningTandem tandem, Browser browser, int width) {
        return new Visitor(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setLocale("en-CA")),
                tandem.address());
    }

    /** A visitor at a desk. */
    public static Visitor at(RunningTandem tandem, Browser browser) {
        return at(tandem, browser, 1280);
    }

    /** A visitor whose browser runs no script; axe-core cannot look at what such a browser shows. */
    public static Visitor withoutScript(RunningTandem tandem, Browser browser) {
        return new Visitor(
                browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)), tandem.address());
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

    /** The page that is shown. */
    public Page page() {
        return page;
    }

    /** The text of an element of the page, once all of the page is there: a slow server's page comes in parts. */
    public String text(String selector) {
        page.waitForLoadState();
        return page.textContent(selector);
    }

    /** The path that is shown. */
    public String path() {
        return page.url().substring(address.length());
    }

    /** What axe-core finds on the page as it is, as lines that say which rule and where; empty where it finds nothing. */
    public List<String> axe() {
        return new AxeBuilder(page)
                        // No page here has frames, for which another page would be opened each time; and what passes is
                        // of no interest.
                        .setLegacyMode(true)
                        .options(violations())
                        .withTags(WCAG)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Visitor::line)
                        .toList();
    }

    private static AxeRunOptions violations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String line(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .collect(Collectors.joining("; "));
    }

    /** The names of the cookies that the browser holds. */
    public List<String> cookies() {
        return context.cookies().stream().map(cookie -> cookie.name).toList();
    }

    /** What the policy of a page forbade so far, as lines that say where and what. */
    public List<String> forbidden() {
        return List.copyOf(forbidden);
    }

    /** The same, once the page has told it, and forgotten with it: for a test that tries out what the policy forbids. */
    public List<String> takeForbidden() {
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var taken = forbidden();
        forbidden.removeAll(taken);
        return taken;
    }

    /** Ends the visit; no page of it may have tried what its policy forbids. */
    @Override
    public void close() {
        context.close();
        if (!forbidden.isEmpty()) {
            throw new AssertionError("A page did what its policy forbids:\n" + String.join("\n", forbidden));
        }
    }
}
